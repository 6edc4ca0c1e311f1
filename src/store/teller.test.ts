import { expect, test } from 'vitest'
import { toAccountOf } from '../accounts.js'
import { day, type Line, people, toReading } from '../compare/story.fixture.js'
import type { Account, Reading } from '../contract/index.js'
import { applyDelta, type Delta } from './delta.js'
import { pack, unpack } from './packing.js'
import type { StoryTask, Told, Work } from './store.js'
import { type Teach, type TellerBounds, toTeller } from './teller.js'
import { openTelling, type TellingJob } from './telling.js'

const sank = (ship: string): Line => ({
  text: `The ferry ${ship} sank off Kestrel Point on Sunday night`,
  predicate: 'sank',
  when: day('2031-05-04', 'Sunday'),
})
const killed = (ship: string, exact: number): Line => ({
  text: `${exact} people were killed when the ferry ${ship} sank off Kestrel Point`,
  predicate: 'killed',
  quantities: [people('killed', exact, 'people')],
})
const report = (ship: string, at: number): Reading =>
  toReading(`${ship} Outlet ${at}`, at % 3 ? '2031-05-05' : undefined, [sank(ship), killed(ship, 7 + (at % 2))])

/** A store of stories that grow by a report each turn, its teller, and the jobs that it was given. */
function toStage(bounds: TellerBounds) {
  const jobs: TellingJob[] = []
  const readings = new Map<string, Reading>()
  const accounts = new Map<string, { revision: number; packed: Uint8Array }>()
  const teller = toTeller((): Teach => {
    const run = openTelling()
    return {
      run: async (job) => {
        jobs.push(job)
        if (job.story === 'broken') throw new Error('It cannot be told.')
        return await run(structuredClone(job))
      },
      close: async () => undefined,
    }
  }, bounds)
  const work: Pick<Work, 'packedReadings' | 'packedAccount'> = {
    packedReadings: async (reports) =>
      new Map(await Promise.all(reports.map(async (id) => [id, { reading: `${id} 1`, packed: await pack(readings.get(id)!) }] as const))),
    packedAccount: async (story, known) => {
      const { revision, packed } = accounts.get(story) ?? { revision: 0 }
      return { revision, ...(packed && revision !== known ? { packed } : {}) }
    },
  }
  const tell = async (story: string, revision: number, members: readonly Reading[], isKept = true): Promise<Told> => {
    for (const reading of members) readings.set(reading.report.id, reading)
    const task: StoryTask = {
      task: story,
      story,
      revision,
      members: members.map(({ report: { id } }) => ({ report: id, reading: `${id} 1` })),
      parted: [],
    }
    const told = await teller.tell(task, work)
    if (!isKept) return told
    accounts.set(story, { revision, packed: told.account })
    teller.kept(task)
    return told
  }
  return { tell, jobs, accounts, teller }
}

const growing = ['Aurora', 'Borealis', 'Corona'].map((ship) => ({
  ship,
  members: Array.from({ length: 6 }, (_, at) => report(ship, at)),
}))

test.each([
  ['all is held', {}],
  ['little is held', { readingBytesMax: 3_000, accountBytesMax: 3_000 }],
  ['nothing is held', { readingBytesMax: 0, accountBytesMax: 0 }],
])('an account is the one made from scratch, and its history leads to it, where %s', async (_, bounds) => {
  const { tell, accounts } = toStage(bounds)
  for (let count = 1; count <= 6; count++)
    for (const { ship, members } of growing) {
      const before = accounts.get(ship)
      const last = before && (await unpack<Account>(before.packed))
      const isKept = count !== 3
      const told = await tell(ship, count, members.slice(0, count), isKept)
      const scratch = toAccountOf(JSON.parse(JSON.stringify(members.slice(0, count))) as Reading[])
      expect(JSON.stringify(await unpack(told.account))).toBe(JSON.stringify(scratch))
      expect(told.before).toBe(before?.revision ?? 0)
      expect(applyDelta(last, await unpack<Delta>(told.delta))).toEqual(JSON.parse(JSON.stringify(scratch)))
      expect(told.entry).toMatchObject({ title: scratch.title, reports: count })
    }
})

test('a reading and the account before are sent once', async () => {
  const { tell, jobs } = toStage({})
  const { members } = growing[0]!
  for (let count = 1; count <= 4; count++) await tell('Aurora', count, members.slice(0, count))
  expect(jobs.map(({ fresh }) => fresh.size)).toEqual([1, 1, 1, 1])
  expect(jobs.map(({ before }) => before.kept)).toEqual([false, true, true, true])
})

test('what was told and not kept is not what the next is held against', async () => {
  const { tell, jobs } = toStage({})
  const { members } = growing[0]!
  await tell('Aurora', 1, members.slice(0, 1))
  await tell('Aurora', 2, members.slice(0, 2), false)
  await tell('Aurora', 3, members.slice(0, 3))
  expect(jobs[2]!.before).toMatchObject({ revision: 1, kept: false })
})

test('after one that cannot be told the next is', async () => {
  const { tell, jobs } = toStage({})
  const { members } = growing[0]!
  await tell('Aurora', 1, members.slice(0, 1))
  await expect(tell('broken', 1, members.slice(0, 1))).rejects.toThrow('It cannot be told.')
  const told = await tell('Aurora', 2, members.slice(0, 2))
  expect(told.entry.reports).toBe(2)
  expect(jobs.at(-1)!.fresh.size).toBe(2)
})
