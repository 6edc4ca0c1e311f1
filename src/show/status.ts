/**
 * A status in words and signs. Colour is never the only signal: each has a sign and a word of its own.
 *
 * Says what the status means for a reader; docs/account.md says how it is decided.
 */
import type { Status } from '../contract/index.js'

export interface StatusWords {
  readonly word: string
  /** One character, in any font. */
  readonly sign: string
  readonly meaning: string
}

export const STATUS_WORDS: Readonly<Record<Status, StatusWords>> = {
  disputed: { word: 'Disputed', sign: '≠', meaning: 'Origins contradict each other.' },
  revised: { word: 'Revised', sign: '→', meaning: 'An earlier answer was replaced by a later one.' },
  corroborated: { word: 'Corroborated', sign: '✓', meaning: 'Two or more independent origins say the same.' },
  repeated: { word: 'Repeated', sign: '=', meaning: 'Several outlets, but one origin.' },
  single: { word: 'Single', sign: '·', meaning: 'One outlet alone says so.' },
}
export const STATUSES = Object.keys(STATUS_WORDS) as readonly Status[]
