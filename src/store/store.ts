/**
 * The store as the rest of the program sees it: reports, readings, stories with their accounts and history, and the work still to be done.
 *
 * One interface, one implementation (open.ts) over two databases: PGlite in a folder, PostgreSQL by address. Knows no HTTP and no encoder:
 * readings and accounts are made by whoever takes the work (work.ts). Times are ISO 8601 in UTC, ids are those of the contract.
 */
import type { Account, Claim, Note, Reading, Report } from '../contract/index.js'
import type { NamedBytes } from '../files.js'
import type { Evidence } from '../stories/evidence.js'

/** A report as it arrives. */
export interface Incoming {
  readonly report: Report
  /** How it came: "post", "watch", "feed https://...", "cli". */
  readonly source: string
  /** What names it while its text changes; its URL unless given. A report without either is never a new version of another. */
  readonly address?: string
  /** The bytes that it was read from, kept beside it. */
  readonly given?: NamedBytes
}

export interface Added {
  readonly report: string
  /** "known": the very same report is here already, and nothing changed. "version": its address had another text before. */
  readonly state: 'new' | 'version' | 'known'
  /** 1 for the first text of an address. */
  readonly version: number
  readonly replaces?: string
}

export type ReportState = 'waiting' | 'read' | 'failed'

/** Paragraphs that a version has and the one before has not, and the other way round. */
export interface TextChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export interface KeptReport {
  readonly report: Report
  readonly source: string
  readonly address?: string
  readonly received: string
  readonly version: number
  readonly replaces?: string
  /** No later version of its address is here. */
  readonly isLatest: boolean
  readonly change?: TextChange
  /** Its text changed, but neither a later date nor a word of it says so. */
  readonly isSilent?: boolean
  readonly state: ReportState
  readonly tries: number
  /** Why it could not be read. */
  readonly error?: string
  readonly story?: string
}

/** A line of the list of stories: what can be said without opening the account. */
export interface StoryEntry {
  readonly id: string
  readonly title: string
  readonly opened: string
  readonly changed: string
  readonly revision: number
  readonly when?: string
  readonly where?: string
  readonly reports: number
  readonly outlets: number
  readonly disputed: number
  readonly revised: number
  /** The first sentence of the summary. */
  readonly lead?: string
  /** How many independent origins stand behind the main event. */
  readonly origins?: { readonly low: number; readonly high: number }
}

/** What was weighed when a report found its story (src/stories/assign.ts). */
export interface Judged {
  /** `evidence`: it is near enough to the story's reports. `new`: no story was. `version`: an earlier text stood there. `correction`: a person said so. */
  readonly because: 'evidence' | 'new' | 'version' | 'correction'
  /** Log odds that it is of this story, the sum of the evidence's; none for the report that opened it. */
  readonly odds?: number
  readonly evidence?: readonly Evidence[]
  /** The other story that was nearest: where to look for a mistake. */
  readonly next?: { readonly story: string; readonly odds: number }
}

/** A report of a story, and what joined it: `why` in words, weightiest first. */
export interface Joined extends Partial<Judged> {
  readonly report: string
  readonly joined: string
  readonly by: 'found' | 'corrected'
  readonly why: readonly string[]
}

export interface StoryLink {
  readonly story: string
  readonly kind: 'follows' | 'followed-by'
}

export interface KeptStory {
  /** Set where the story asked for was merged into this one. */
  readonly mergedFrom?: string
  readonly entry: StoryEntry
  readonly account: Account
  readonly members: readonly Joined[]
  readonly links: readonly StoryLink[]
  /** Reports came or went that its account does not know of yet. */
  readonly isBehind: boolean
}

/** The same with its account as the JSON that it is kept as: to be sent as it is. */
export interface SentStory extends Omit<KeptStory, 'account'> {
  readonly account: Uint8Array
}

/** What an account said more, or otherwise, than the one before it. */
export interface Learnt {
  readonly reports: readonly string[]
  /** Findings that are new, and those whose positions or status changed, by id, with the question. */
  readonly findings: readonly {
    readonly id: string
    readonly question: string
    readonly change: 'new' | 'changed' | 'gone'
    readonly status?: string
  }[]
  readonly title?: string
}

export interface HistoryEntry {
  readonly revision: number
  readonly at: string
  readonly learnt: Learnt
}

export interface Page {
  readonly limit?: number
  /** `next` of the page before. */
  readonly after?: string
}
export interface Paged<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A report to be read. `task` names the work, not the report: hand it back as it is. */
export interface ReportTask {
  readonly task: string
  readonly report: Report
  /** Earlier tries that failed or whose worker died. */
  readonly tries: number
}
/** A story whose account is to be made anew. */
export interface StoryTask {
  readonly task: string
  readonly story: string
  readonly revision: number
  /** In the order of the reports' ids. */
  readonly members: readonly Member[]
  /** Names that a person said are two. */
  readonly parted: readonly (readonly [string, string])[]
}
/** A report of a story; `reading` names what was read in it, and is another whenever that is. */
export interface Member {
  readonly report: string
  readonly reading: string
}

/** An account made ready to be kept, held against the one of revision `before`. All but its title and the like is JSON, packed. */
export interface Told {
  readonly before: number
  /** Nothing in it changed. */
  readonly isSame: boolean
  readonly account: Uint8Array
  /** From the account before to this one (delta.ts). */
  readonly delta: Uint8Array
  readonly learnt: Learnt
  readonly entry: Omit<StoryEntry, 'id' | 'opened' | 'changed' | 'revision'>
}

/** What happened, in the order in which it was committed. */
export interface StoreEvent {
  readonly seq: number
  readonly at: string
  readonly kind: 'report' | 'story' | 'failed'
  readonly report?: string
  readonly story?: string
  readonly revision?: number
}

export interface Counts {
  readonly reports: { readonly waiting: number; readonly read: number; readonly failed: number }
  readonly stories: number
  /** Age of the oldest report that waits, in seconds. */
  readonly oldestSeconds: number
}

export interface FoundClaim {
  readonly claim: Claim
  readonly report: string
  readonly outlet?: string
  readonly published?: string
  readonly story?: string
  /** Higher is nearer; only the order means something. */
  readonly score: number
}

export interface Search {
  readonly text: string
  /** Of the query, by the encoder that read the reports: then what means alike is found too. */
  readonly vector?: Float32Array
  readonly limit?: number
}

/** What a person says of a grouping, or of two names that were taken for one. Without `to`, a report gets a story of its own. */
export type Correction =
  | { readonly kind: 'move'; readonly report: string; readonly to?: string }
  | { readonly kind: 'split'; readonly story: string; readonly reports: readonly string[] }
  | { readonly kind: 'merge'; readonly story: string; readonly into: string }
  | { readonly kind: 'part'; readonly story: string; readonly names: readonly [string, string] }

export interface KeptCorrection {
  readonly id: number
  readonly at: string
  readonly correction: Correction
  /** The reports that it moved, and every story that it changed. */
  readonly reports: readonly string[]
  readonly stories: readonly string[]
  readonly isUndone: boolean
}

export interface Store {
  readonly kind: 'folder' | 'server'

  /** Keeps the reports and the work of reading them, all or none. Adding one twice changes nothing. */
  add(reports: readonly Incoming[]): Promise<readonly Added[]>
  report(id: string): Promise<KeptReport | undefined>
  reading(id: string): Promise<Reading | undefined>
  /** All texts that an address had, the first one first. */
  versions(address: string): Promise<readonly KeptReport[]>
  /** Reports that were set aside after three tries, the latest first. */
  failed(page?: Page): Promise<Paged<KeptReport>>
  /** Puts a report that was set aside back to the work. */
  retry(report: string): Promise<boolean>

  /** The latest changed first. */
  stories(page?: Page): Promise<Paged<StoryEntry>>
  /** The story now, or as it was known at an instant. */
  story(id: string, at?: string): Promise<KeptStory | undefined>
  /** The story now, with nothing unpacked that is only to be sent. */
  sentStory(id: string): Promise<SentStory | undefined>
  /** Another whenever anything about the story is: its account, its reports, why they are there, what was corrected, its links. */
  stamp(id: string): Promise<string | undefined>
  history(id: string): Promise<readonly HistoryEntry[]>
  search(query: Search): Promise<readonly FoundClaim[]>

  /**
   * Moves, splits, merges, or parts two names, at once; the accounts follow.
   *
   * @throws RashomonError `not-found`, or `correction-empty` if it would change nothing.
   */
  correct(correction: Correction): Promise<KeptCorrection>
  /** Whether there was anything to undo. */
  undo(correction: number): Promise<boolean>
  corrections(): Promise<readonly KeptCorrection[]>

  /** Feeds that are fetched, and when each is due again. */
  readonly feeds: Feeds
  addNotes(notes: readonly Note[], source: string): Promise<void>
  notes(page?: Page): Promise<Paged<Note & { readonly at: string; readonly source: string }>>
  events(after: number, limit?: number): Promise<readonly StoreEvent[]>
  /** The number of the latest event, 0 before the first. */
  lastEvent(): Promise<number>
  counts(): Promise<Counts>
  /** What is wrong with the store, a line each; empty if all is well. */
  check(): Promise<readonly string[]>
  /** Calls when something may have changed, here or in another process. A hint: look with `events`. Returns how to stop. */
  listen(changed: () => void): Promise<() => Promise<void>>

  readonly work: Work
  close(): Promise<void>
}

/** What is known of a feed. */
export interface KeptFeed {
  readonly address: string
  /** Not before this is it asked for. */
  readonly nextAt: string
  /** When it last answered. */
  readonly readAt?: string
  readonly etag?: string
  /** `Last-Modified`, as the server wrote it. */
  readonly modified?: string
  /** Of the body that it last answered with. */
  readonly digest?: string
  /** One after the other, until it answers again. */
  readonly failures: number
  readonly error?: string
  /** Reports that came of it. */
  readonly items: number
}

export interface Feeds {
  /** What is known already stays as it is. */
  add(addresses: readonly string[]): Promise<void>
  /** One of these that is due, given to nobody else for so long; nothing if none is. */
  take(addresses: readonly string[], holdSeconds: number): Promise<KeptFeed | undefined>
  keep(feed: KeptFeed): Promise<void>
  list(): Promise<readonly KeptFeed[]>
}

export interface PackedReading {
  /** As `Member` has it. */
  readonly reading: string
  readonly packed: Uint8Array
}
export interface PackedAccount {
  readonly revision: number
  readonly packed?: Uint8Array
}

/** The work that waits. What is taken and not handed back within `leaseSeconds` of the last `beat` is given to another. */
export interface Work {
  readonly leaseSeconds: number
  takeReports(limit: number): Promise<readonly ReportTask[]>
  /** The reading, the report's story and the end of the work, in one transaction. */
  finishReport(task: ReportTask, reading: Reading, model: string): Promise<void>
  /** "again": it will be tried again. "set-aside": this was the last try. */
  failReport(task: ReportTask, error: unknown): Promise<'again' | 'set-aside'>
  takeStories(limit: number): Promise<readonly StoryTask[]>
  /** What was read in a task's reports. */
  readings(task: StoryTask): Promise<readonly Reading[]>
  /** The same as it is kept, by report, each under the name that it has now. */
  packedReadings(reports: readonly string[]): Promise<ReadonlyMap<string, PackedReading>>
  /** A story's account as it is kept, with its revision; none before the first, and none if it is of the revision that the caller has. */
  packedAccount(story: string, known?: number): Promise<PackedAccount>
  /**
   * The account, its history and the end of the work, in one transaction.
   *
   * @returns whether it is the story's account now; not if one that knows more stands already.
   */
  finishStory(task: StoryTask, account: Account | Told): Promise<boolean>
  failStory(task: StoryTask, error: unknown): Promise<void>
  /** Still at it. */
  beat(tasks: readonly (ReportTask | StoryTask)[]): Promise<void>
  /** Gives to others what dead workers held, sets aside what failed for the last time. */
  tend(): Promise<void>
  /** How many reports wait, and stories whose account is behind them; what failed for good is not counted. */
  left(): Promise<number>
  /** Makes what is kept beside readings where an older version of the program kept less, at most `limit` of them; says how many. */
  fill(limit: number): Promise<number>
  /** Puts readings of an older format or model back to the work, at most `limit` of them; says how many. */
  reread(model: string, limit: number): Promise<number>
}
