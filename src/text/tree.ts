/**
 * Walks over a sentence's dependency tree: words are named by their index in `sentence.words`.
 *
 * Every walk is linear and safe on any tree that `isTree` accepts; the encoder gives no others.
 */
import type { Sentence, Span, Word } from '../contract/index.js'

type Words = readonly Word[]

/** Whether every word leads to the one root. */
export function isTree(words: Words): boolean {
  if (words.filter((word) => word.head === -1).length !== (words.length ? 1 : 0)) return false
  return words.every((_, index) => {
    let at = index
    for (let steps = 0; steps <= words.length; steps++) {
      const head = words[at]?.head
      if (head === undefined) return false
      if (head === -1) return true
      at = head
    }
    return false
  })
}

/** Dependents of a word in text order, only those with one of the relations if any is named ("nsubj" takes "nsubj:pass" too). */
export function childrenOf(words: Words, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    if (word.head === head && (relations.length === 0 || relations.some((relation) => isRelation(word, relation)))) found.push(index)
  }
  return found
}

/** "nsubj" matches nsubj and nsubj:pass; "nsubj:pass" only itself. */
export const isRelation = (word: Word, relation: string): boolean => word.deprel === relation || word.deprel.startsWith(`${relation}:`)

/** The word and all below it, in text order; branches whose relation is in `without` are left out. */
export function subtreeOf(words: Words, top: number, without: readonly string[] = []): number[] {
  const inside = new Set([top])
  const waiting = [top]
  while (waiting.length) {
    const head = waiting.pop()!
    for (const child of childrenOf(words, head)) {
      if (inside.has(child) || without.some((relation) => isRelation(words[child]!, relation))) continue
      inside.add(child)
      waiting.push(child)
    }
  }
  return [...inside].sort((a, b) => a - b)
}

/** The heads above a word, nearest first. */
export function headsOf(words: Words, index: number): number[] {
  const heads: number[] = []
  for (let at = words[index]?.head ?? -1; at !== -1 && heads.length <= words.length; at = words[at]?.head ?? -1) heads.push(at)
  return heads
}

/** From the first of the words to the last, as a span of the report's text. */
export function spanOf(words: Words, indices: readonly number[]): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const index of indices) {
    start = Math.min(start, words[index]!.start)
    end = Math.max(end, words[index]!.end)
  }
  return { start: Number.isFinite(start) ? start : 0, end }
}

/** Indices of the words that a span covers, wholly or in part. */
export function wordsIn(sentence: Sentence, span: Span): number[] {
  const found: number[] = []
  for (let index = 0; index < sentence.words.length; index++) {
    const word = sentence.words[index]!
    if (word.start < span.end && word.end > span.start) found.push(index)
  }
  return found
}

/** The word of a stretch that the others hang from: the one whose head lies outside. */
export function headIn(words: Words, indices: readonly number[]): number {
  const inside = new Set(indices)
  return indices.find((index) => !inside.has(words[index]!.head)) ?? indices[0] ?? -1
}
