/**
 * Readings in any number, most of them packed until their story is told: an archive of ten thousand reports needs memory for their words only.
 *
 * The accounts are those that `toAccounts` gives, in its order. Opens nothing.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Kept, tellAccounts } from './accounts.js'
import type { Account, Reading } from './contract/index.js'
import { toStored } from './stories/stories.js'

/** So many are held as they are: packing and unpacking costs a hundredth of what reading does, and a few reports fit everywhere. */
const wholeMax = 100

export interface Heap {
  add(reading: Reading): void
  /** One account a story, the earliest first, each made when it is asked for. */
  accounts(): Generator<Account>
}

export function openHeap(): Heap {
  const kept: Kept[] = []
  return {
    add: (reading) => {
      kept.push({ report: reading.report, profile: toStored(reading), take: kept.length < wholeMax ? () => reading : packed(reading) })
    },
    accounts: () => tellAccounts(kept),
  }
}

function packed(reading: Reading): () => Reading {
  const bytes = deflateRawSync(JSON.stringify(reading), { level: 1 })
  return () => JSON.parse(inflateRawSync(bytes).toString('utf8')) as Reading
}
