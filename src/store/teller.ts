/**
 * Accounts made on a thread of their own, so that neither pages nor what is posted wait for them ([018](../../docs/decisions/018-accounts-on-a-thread.md)).
 *
 * Sends each reading once, as it is kept, and knows what the thread holds: up to a bound, what was needed longest ago is dropped first. A thread that
 * ends fails what it had in hand; the next account starts another.
 */
import { Worker } from 'node:worker_threads'
import type { PackedAccount, StoryTask, Told, Work } from './store.js'
import type { TellingJob } from './telling.js'
import type { TellingAnswer } from './telling-thread.js'

export interface Teller {
  tell(task: StoryTask, work: Pick<Work, 'packedReadings' | 'packedAccount'>): Promise<Told>
  /** What was told is the story's account now. */
  kept(task: StoryTask): void
  close(): Promise<void>
}

export interface TellerBounds {
  /** As they are packed: some thirty times that in memory. Those of one story are held whole. */
  readonly readingBytesMax?: number
  readonly accountBytesMax?: number
}

/** Readings of some 400 reports. */
const readingBytesMax = 6_000_000
const accountBytesMax = 3_000_000

/** How a job is done: on the thread, or in a test without one. */
export interface Teach {
  run(job: TellingJob): Promise<Told>
  close(): Promise<void>
}

/** Threads run compiled code only: from the sources there is no teller, and accounts are made by the reader. */
export const openTeller = (): Teller | undefined => (import.meta.url.endsWith('.ts') ? undefined : toTeller(openThread))

export function toTeller(open: () => Teach, bounds: TellerBounds = {}): Teller {
  let thread: Teach | undefined
  let readings = toHeld(bounds.readingBytesMax ?? readingBytesMax)
  let accounts = toHeld(bounds.accountBytesMax ?? accountBytesMax)
  /** Of the accounts held, the revisions that the store has kept; told and not yet kept are none of them. */
  let revisions = new Map<string, number>()
  const forget = () => {
    thread = undefined
    readings = toHeld(bounds.readingBytesMax ?? readingBytesMax)
    accounts = toHeld(bounds.accountBytesMax ?? accountBytesMax)
    revisions = new Map()
  }
  const before = async ({ story }: StoryTask, work: Pick<Work, 'packedAccount'>): Promise<TellingJob['before']> => {
    const known = revisions.get(story)
    const now: PackedAccount = await work.packedAccount(story, known)
    return { ...now, kept: now.revision === known }
  }
  return {
    tell: async (task, work) => {
      const { story, revision, members, parted } = task
      const missing = members.filter(({ reading }) => !readings.has(reading)).map(({ report }) => report)
      const packed = await work.packedReadings(missing)
      // One that was made again since the task was taken goes under the name that it has now.
      const names = members.map(({ report, reading }) => packed.get(report)?.reading ?? reading)
      const last = await before(task, work)
      const fresh = new Map([...packed.values()].map(({ reading, packed: bytes }) => [reading, bytes]))
      for (const name of names) readings.put(name, fresh.get(name)?.length)
      const dropReadings = readings.over(new Set(names))
      const dropStories = accounts.over(new Set([story]))
      for (const dropped of dropStories) revisions.delete(dropped)
      revisions.delete(story)
      thread ??= open()
      try {
        const told = await thread.run({ story, revision, readings: names, parted, fresh, before: last, dropReadings, dropStories })
        accounts.put(story, told.account.length)
        return told
      } catch (error) {
        // What it holds now nobody knows.
        await thread?.close()
        forget()
        throw error
      }
    },
    kept: ({ story, revision }) => {
      if (accounts.has(story)) revisions.set(story, revision)
    },
    close: async () => {
      await thread?.close()
      forget()
    },
  }
}

/** Names with their sizes, in the order in which they were last needed. */
function toHeld(bytesMax: number) {
  const sizes = new Map<string, number>()
  let sum = 0
  return {
    has: (name: string) => sizes.has(name),
    put: (name: string, size = sizes.get(name) ?? 0) => {
      sum += size - (sizes.get(name) ?? 0)
      sizes.delete(name)
      sizes.set(name, size)
    },
    /** Drops the oldest until the bound holds, but for what is needed now. */
    over: (needed: ReadonlySet<string>): readonly string[] => {
      const dropped: string[] = []
      for (const [name, size] of sizes) {
        if (sum <= bytesMax) break
        if (needed.has(name)) continue
        sizes.delete(name)
        sum -= size
        dropped.push(name)
      }
      return dropped
    },
  }
}

function openThread(): Teach {
  const worker = new Worker(new URL('./telling-thread.js', import.meta.url))
  const waiting = new Map<number, { readonly resolve: (told: Told) => void; readonly reject: (error: unknown) => void }>()
  let count = 0
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  worker.unref()
  worker.on('message', (answer: TellingAnswer) => {
    const job = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('told' in answer) job?.resolve(answer.told)
    else job?.reject(answer.error)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The thread on which accounts are made ended.')))
  return {
    run: async (job) => {
      if (failure !== undefined) throw failure
      return await new Promise<Told>((resolve, reject) => {
        waiting.set(++count, { resolve, reject })
        worker.postMessage({ id: count, job })
      })
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
