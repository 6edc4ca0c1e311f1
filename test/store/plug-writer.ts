/**
 * A process that writes to a store as fast as it can and says, line by line, what was acknowledged, until somebody kills it.
 *
 * First line: what the store holds and whether it holds together. With "hang" it takes one report and never finishes.
 */
import { toAccountOf } from '../../src/accounts.js'
import { openStore } from '../../src/store/open.js'
import { startWorker } from '../../src/store/work.js'
import { draftOf } from './drafts.js'

const [place = '', round = '0', mode = 'write'] = process.argv.slice(2)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const store = await openStore(place, { leaseSeconds: 2 })
say({ problems: await store.check(), counts: await store.counts() })
const reader = {
  model: 'invented@1',
  read: async ({ id }: { readonly id: string }) => draftOf(id),
  account: async (readings: Parameters<typeof toAccountOf>[0]) => toAccountOf(readings),
}
if (mode === 'hang') {
  const read = async ({ id }: { readonly id: string }) => {
    say({ reading: id })
    return await new Promise<never>(() => undefined)
  }
  startWorker(store, { ...reader, read }, { atOnce: 1, pollMs: 50 })
} else {
  for (let i = 0; ; i++) {
    const ids = [0, 1].map((each) => `report-${round}-${i}-${each}`)
    await store.add(ids.map((id) => ({ report: draftOf(id).report, source: 'plug' })))
    say({ added: ids })
    for (const task of await store.work.takeReports(1)) {
      await store.work.finishReport(task, await reader.read(task.report), reader.model)
      say({ read: task.report.id })
    }
    for (const task of await store.work.takeStories(1)) {
      await store.work.finishStory(task, await reader.account(await store.work.readings(task)))
      say({ told: task.story, revision: task.revision })
    }
  }
}
