/** The tables as Kysely knows them; migrations/ makes them. Packed columns hold what packing.ts made. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Joined, Judged, Learnt, TextChange } from './store.js'

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
  /** `beside`: which making of what is kept beside it there is (beside.ts). */
  readings: { report: string; format: string; model: string; reading: Bytes; read: Instant; beside: Generated<number> }
  /** Of the reports that stand in stories, for finding the story of the next one. */
  sketches: {
    report: string
    number: Generated<number>
    /** Which made its vectors. */
    model: string
    made: number
    day: number | null
    /** Keys under which it is filed. */
    filed: number[]
    sketch: Bytes
  }
  /** A report (by its sketch's number) under one of its rarest words. */
  filed: { key: number; day: number | null; number: number; story: string }
  /** How many reports there are in all (key 0), of a day, with a word. */
  tallies: { kind: 'all' | 'day' | 'word'; key: number; reports: number }
  /** What a search shows and compares: a report's claims, packed, and the vectors of its sentences, one after the other. */
  shown: { report: string; number: Generated<number>; claims: Bytes; width: number; vectors: Bytes }
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
    /** The first sentence of its summary, and the origins of its main event; nothing until its account is told anew. */
    lead: string | null
    origins_low: number | null
    origins_high: number | null
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
    /** Raised when it is put elsewhere: the order in which reports came to their stories. */
    number: Generated<string>
    judged: ColumnType<Judged | null, string | null | undefined, string | null>
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
    /** Its sentence, whose vector `shown` holds. */
    sentence: number | null
    /** In which that vector is filed, and on which side of each direction it lies (cells.ts). */
    cell: number | null
    sign: string | null
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
  feeds: {
    address: string
    next_at: Instant
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    etag: string | null
    modified: string | null
    /** Of the body that it last answered with, for servers that cannot say whether it changed. */
    digest: string | null
    /** One after the other. */
    failures: Generated<number>
    error: string | null
    items: Generated<number>
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
