/**
 * What a format's reader hands on: paragraphs in order and the fields it found, each with where it was stated.
 *
 * The same for every format: to-report.ts makes a report of it without knowing which one it was.
 */
import type { Note, SectionKind } from '../contract/index.js'

export interface Stated {
  readonly value: string
  /** "JSON-LD", "front matter", "meta og:site_name", "byline", "file name", ... */
  readonly where: string
}

export interface RawBlock {
  readonly text: string
  /** What the format says it is; absent where only the words can tell. */
  readonly kind?: SectionKind
  /** An empty line stands in front of it. */
  readonly gap?: boolean
  /** All of it is a link: a teaser of another page. */
  readonly linked?: boolean
}

export type RawField = 'title' | 'outlet' | 'agency' | 'byline' | 'published' | 'updated' | 'url' | 'language'
export type RawFields = { readonly [field in RawField]?: Stated }

export interface RawReport {
  readonly blocks: readonly RawBlock[]
  readonly fields: RawFields
  /** The format marks title and paragraphs itself; a plain text's first lines must be asked what they are. */
  readonly marked: boolean
  /** Line of the file where it stands, for one of many. */
  readonly line?: number
  readonly notes: readonly Note[]
}

export interface RawFile {
  readonly reports: readonly RawReport[]
  readonly notes: readonly Note[]
}
