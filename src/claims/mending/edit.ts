/**
 * What every mend of a tree is made of: the edit, and a few questions about the words below a verb.
 *
 * Knows relations and forms, and the plainest verbs of saying and seeing.
 */
import type { Word } from '../../contract/index.js'

/** The dependents of each word, in text order. */
export type Children = readonly (readonly number[])[]

/** A word's new relation and, where it moves, its new head. */
export interface Edit {
  readonly at: number
  readonly head?: number
  readonly deprel: string
}

/** What is mended of one word: no edits where nothing is wrong. Reads the tree as it was parsed, never as other mends leave it. */
export type Mend = (words: readonly Word[], children: Children, at: number) => readonly Edit[]

export const SAYING: ReadonlySet<string> = new Set(['say', 'add', 'report', 'write', 'note', 'tell', 'state'])
export const SEEING: ReadonlySet<string> = new Set([
  'show',
  'see',
  'hear',
  'watch',
  'notice',
  'feature',
  'depict',
  'film',
  'find',
  'describe',
])

export const hasFeat = (word: Word, feat: string): boolean => (word.feats ?? '').split('|').includes(feat)
export const isSubject = (words: readonly Word[], at: number): boolean => /^nsubj(?::pass)?$/.test(words[at]!.deprel)
export const subjectOf = (words: readonly Word[], children: Children, clause: number): number | undefined =>
  children[clause]!.find((kid) => isSubject(words, kid))
/** What a subject of this clause is called. */
export const subjectRel = (words: readonly Word[], children: Children, clause: number): string =>
  children[clause]!.some((kid) => words[kid]!.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj'

/** The first word of a branch. */
export const firstOf = (children: Children, at: number): number => Math.min(at, ...children[at]!.map((kid) => firstOf(children, kid)))

/** The last word of a branch. */
export const lastOf = (children: Children, at: number): number => Math.max(at, ...children[at]!.map((kid) => lastOf(children, kid)))

/** Whether a word stands below another, or is it. */
export function isUnder(words: readonly Word[], at: number, top: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps <= words.length; word = words[word]!.head, steps++) if (word === top) return true
  return false
}

/** Whether a word that opens a clause ("as", "when") stands between two words, wherever it hangs. */
export const opensBetween = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some((word) => word.upos === 'SCONJ' || /^(?:as|when|while|after|before|until|that)$/i.test(word.text))
