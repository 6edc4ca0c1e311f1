/** The tables as Kysely knows them; migrations/ makes them. Packed columns hold what packing.ts made. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Joined, Learnt, TextChange } from './store.js'

type Instant = ColumnType<Date, Date | string | undefined, Date | string>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface Tables {
  reports: {
    id: string
    address: string | null
    version: number
    replaces: string | null
    is_latest: boolean
    source: string
    received: Instant
    outlet: string | null
    published: ColumnType<Date | null, Date | string | null, Date | string | null>
    content: Bytes
    given: string | null
    change: JSONColumnType<TextChange> | null
    is_silent: boolean | null
    state: 'waiting' | 'read' | 'failed'
    tries: Generated<number>
    error: string | null
  }
  given: { hash: string; name: string; bytes: Bytes }
  readings: { report: string; format: string; model: string; reading: Bytes; terms: string[]; read: Instant }
  models: { number: Generated<number>; model: string }
  stories: {
    id: string
    opened: Instant
    changed: Instant
    /** Raised when its reports or corrections change. */
    revision: number
    /** Of which `account` is the account; below `revision` while work waits. */
    account_revision: number
    account: ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>
    title: string
    happened: ColumnType<Date | null, Date | string | null, Date | string | null>
    place: string | null
    reports: number
    outlets: number
    disputed: number
    revised: number
    held_until: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** Why its account could not be told, until it can. */
    error: string | null
    /** The story that it was merged into. */
    into: string | null
  }
  members: {
    report: string
    story: string
    joined: Instant
    by: 'found' | 'corrected'
    why: JSONColumnType<Joined['why']>
  }
  story_links: { story: string; follows: string }
  accounts: {
    story: string
    revision: number
    at: Instant
    /** The whole account, or what changed since the entry before. */
    is_whole: boolean
    content: Bytes
    learnt: JSONColumnType<Learnt>
  }
  claims: {
    report: string
    /** Which of the reading's claims. */
    at: number
    words: ColumnType<string, unknown, unknown>
    /** Of its sentence: signed bytes of length 127. */
    vector: ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>
    /** In which its vector is filed (cells.ts). */
    cell: number | null
    number: Generated<string>
  }
  /** Words that claims hold, for mending a query. */
  words: { word: string }
  corrections: {
    id: Generated<string>
    at: Instant
    correction: JSONColumnType<object>
    /** Where each report stood that it moved. */
    before: JSONColumnType<object>
    is_undone: boolean
  }
  notes: { id: Generated<string>; at: Instant; source: string; note: JSONColumnType<object> }
  events: {
    seq: Generated<string>
    at: Instant
    kind: string
    report: string | null
    story: string | null
    revision: number | null
  }
}
