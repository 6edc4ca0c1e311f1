/**
 * Accounts made one after the other, with what the next one needs again kept unpacked: readings by the names that the store has for them, and the
 * account that each story has. An account is the same whatever was kept.
 *
 * What is kept and for how long is decided by whoever asks (teller.ts), who counts. Opens nothing; runs on a thread of its own (telling-thread.ts).
 */
import { toAccountOf } from '../accounts.js'
import type { Account, Reading } from '../contract/index.js'
import { unpack } from './packing.js'
import type { StoryTask, Told } from './store.js'
import { toTold } from './told.js'

export interface TellingJob {
  readonly story: string
  readonly revision: number
  /** Names of the story's readings, in the order of their reports' ids. */
  readonly readings: readonly string[]
  readonly parted: StoryTask['parted']
  /** Those that are not kept yet, packed. */
  readonly fresh: ReadonlyMap<string, Uint8Array>
  /** The account that the story has: as it is kept here, or packed, or none yet. */
  readonly before: { readonly revision: number; readonly kept: boolean; readonly packed?: Uint8Array }
  /** What is to be kept no more. */
  readonly dropReadings: readonly string[]
  readonly dropStories: readonly string[]
}

export function openTelling(): (job: TellingJob) => Promise<Told> {
  const readings = new Map<string, Reading>()
  const accounts = new Map<string, Account>()
  return async ({ story, readings: names, parted, fresh, before, dropReadings, dropStories }) => {
    for (const name of dropReadings) readings.delete(name)
    for (const dropped of dropStories) accounts.delete(dropped)
    for (const [name, packed] of fresh) readings.set(name, await unpack<Reading>(packed))
    const last = before.kept ? accounts.get(story) : before.packed && (await unpack<Account>(before.packed))
    const made = toAccountOf(
      names.map((name) => readings.get(name)!),
      parted,
    )
    const { told, account } = await toTold(made, { revision: before.revision, ...(last ? { account: last } : {}) })
    accounts.set(story, account)
    return told
  }
}
