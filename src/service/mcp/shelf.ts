/**
 * Where the tools find stories: the reports that were read at the start, or a store. Read only.
 *
 * A shelf knows no protocol and bounds nothing; a story's `revision` changes whenever its account does.
 */
import type { Account, Reading, Report } from '../../contract/index.js'

export interface ShelfStory {
  readonly story: string
  readonly revision: string
  readonly account: Account
}

/** A story with the claims that the query found; all that it mainly rests on if there was no query. */
export interface FoundStory extends ShelfStory {
  readonly claims: readonly string[]
}

/** Reads a text that is no report; its file's name helps to tell the format. @throws RashomonError `draft-empty`, `draft-language`, or as the model's opening does. */
export type ReadDraft = (text: string, file?: string) => Promise<Reading>

export interface Shelf {
  /** The best first, or without a query the latest changed. `after` is `next` of the page before. */
  find(query: string | undefined, after: string | undefined, limit: number): Promise<{ items: readonly FoundStory[]; next?: string }>
  story(id: string): Promise<ShelfStory | undefined>
  report(id: string): Promise<Report | undefined>
  /** The readings of these reports, as far as they are here. */
  readings(reports: readonly string[]): Promise<readonly Reading[]>
  readonly readDraft: ReadDraft
}
