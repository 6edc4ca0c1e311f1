/**
 * What a report has named so far, for "he", "the agency" and "the report" later on; filled in text order by chains.ts.
 */
import type { Source } from '../contract/index.js'

/** Sources by what they can stand for, each the nearest. */
export interface Memory {
  media?: Source
  agency?: Source
  body?: Source
  person?: Source
  /** Sources by the words of their names and roles: "the governor" is the last source that was called one. */
  byNoun?: Map<string, Source>
  /** The last group named at all, and not only as a source. */
  group?: Source
  /** The last of these that is no public body: what "the company" may stand for. */
  firm?: Source
  speaker?: Source
  /** The last subject that is a body, a state or a paper: what "it" may stand for. */
  actor?: Source
  /** Where each person was last named as one who acts or is acted on, outside of what is said. */
  prominent?: Map<string, number>
  /** Who acted in a main clause last, outside of what is said, and in which sentence: a person by name, or "an officer". */
  subject?: { readonly source: Source; readonly sentence: number }
  /** The last people who acted so, without a name: "its leaders". */
  people?: { readonly source: Source; readonly sentence: number }
  /** Index of the sentence in which the speaker spoke. */
  spokeIn?: number
  /** Who was last told to have told whom, and in which sentence. */
  told?: { readonly speaker: Source; readonly hearer: Source; readonly sentence: number }
  /** Whose the last statement, letter or tweet is. */
  statement?: Source
  /** Whose the last report is, and the last paper named as a source. */
  report?: Source
  paper?: Source
  /** Whether the speaker is one person without a name: "the official". */
  isOne?: boolean
  /** The last subject that is many and no name: what "they" may stand for. */
  many?: Source
}

/** The noun that somebody is called by, whoever speaks for others by one. */
export const calledBy = (noun: string): string => noun.replace(/^spokes(?:wo)?man$/, 'spokesperson')

/** Of sources that stand in the text, the one named last. */
export const newest = (...sources: readonly (Source | undefined)[]): Source | undefined =>
  sources.filter((source): source is Source => source !== undefined).sort((a, b) => (b.start ?? 0) - (a.start ?? 0))[0]

export const withoutSpan = ({ name, entity, kind, role }: Source): Source => ({
  name,
  kind,
  ...(entity ? { entity } : {}),
  ...(role ? { role } : {}),
})
