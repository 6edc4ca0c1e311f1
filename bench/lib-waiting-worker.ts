/** A worker whose encoder's work is waiting: `lib-waiting-worker.ts ADDRESS MS`. Says "ready", works until its input ends. */
import { setTimeout as delay } from 'node:timers/promises'
import { toAccountOf } from '../src/accounts.js'
import { openStore } from '../src/store/open.js'
import { startWorker } from '../src/store/work.js'
import { draftOf } from '../test/store/drafts.js'

const [address = '', ms = '100'] = process.argv.slice(2)
const store = await openStore(address, { connectionsMax: 4 })
const reader = {
  model: 'waiting@1',
  read: async ({ id }: { readonly id: string }) => {
    await delay(Number(ms))
    return draftOf(id)
  },
  account: async (readings: Parameters<typeof toAccountOf>[0]) => toAccountOf(readings),
}
process.stdout.write('ready\n')
await new Promise((go) => process.stdin.once('data', go))
const worker = startWorker(store, reader, { atOnce: 1 })
await new Promise((stop) => process.stdin.once('end', stop))
await worker.stop()
await store.close()
