/**
 * A sentence's tree with its branches worked out once, so that each walk costs only what it visits.
 *
 * Words are named by their index in the sentence. Knows relations and parts of speech, no wording.
 */
import type { Sentence, Span, Word } from '../contract/index.js'
import { withMendedBranches } from './mending/mending.js'

export interface Tree {
  readonly sentence: Sentence
  /** Index of the sentence in its report. */
  readonly index: number
  readonly words: readonly Word[]
  readonly children: readonly (readonly number[])[]
  /** Steps from the root; the root has 0. */
  readonly depth: readonly number[]
  readonly root: number
}

/** The branches and depths of a sentence; where its heads make no tree, what hangs loose is hung on the root. */
export function toTree(sentence: Sentence, index: number): Tree {
  const root = Math.max(
    0,
    sentence.words.findIndex((word) => word.head === -1),
  )
  const first = branchesOf(sentence.words, root)
  if (first.depth.every((steps) => steps >= 0) && (sentence.words[root]?.head ?? -1) === -1) {
    const mended = withMendedBranches(sentence.words, first.children)
    if (mended === sentence.words) return { sentence, index, words: mended, ...first, root }
    const top = mended.findIndex((word) => word.head === -1)
    return { sentence, index, words: mended, ...branchesOf(mended, top), root: top }
  }
  const words = sentence.words.map((word, at) =>
    at === root ? { ...word, head: -1 } : first.depth[at]! < 0 ? { ...word, head: root } : word,
  )
  return { sentence, index, words, ...branchesOf(words, root), root }
}

function branchesOf(
  words: readonly Word[],
  root: number,
): { readonly children: readonly (readonly number[])[]; readonly depth: readonly number[] } {
  const children: number[][] = words.map(() => [])
  for (const [at, word] of words.entries()) if (at !== root && word.head !== at) children[word.head]?.push(at)
  const depth = words.map(() => -1)
  const waiting = words.length ? [root] : []
  if (words.length) depth[root] = 0
  while (waiting.length) {
    const head = waiting.pop()!
    for (const child of children[head]!) {
      if (depth[child] !== -1) continue
      depth[child] = depth[head]! + 1
      waiting.push(child)
    }
  }
  return { children, depth }
}

/** Whether a word's relation is one of these; "nsubj" takes "nsubj:pass" too, "nsubj:pass" only itself. */
export const isRel = (tree: Tree, at: number, ...relations: readonly string[]): boolean => {
  const deprel = tree.words[at]?.deprel ?? ''
  return relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`))
}

/** Dependents with one of these relations, in text order; all of them where none is named. */
export const kidsOf = (tree: Tree, at: number, ...relations: readonly string[]): readonly number[] => {
  const all = tree.children[at] ?? []
  return relations.length ? all.filter((kid) => isRel(tree, kid, ...relations)) : all
}

/** The word and what hangs below it, in text order; a branch for which `skip` is true is left out whole. */
export function branchOf(tree: Tree, top: number, skip: (at: number) => boolean = () => false): number[] {
  const found = [top]
  for (let next = 0; next < found.length; next++) {
    for (const kid of tree.children[found[next]!] ?? []) if (tree.depth[kid] !== -1 && !skip(kid)) found.push(kid)
  }
  return found.sort((a, b) => a - b)
}

/** The word and its heads, nearest first. */
export function upFrom(tree: Tree, at: number): number[] {
  const found: number[] = []
  for (let word = at; word >= 0 && found.length <= tree.words.length; word = tree.words[word]?.head ?? -1) found.push(word)
  return found
}

export const lemmaOf = (tree: Tree, at: number): string => (tree.words[at]?.lemma ?? '').toLowerCase()
export const textOf = (tree: Tree, at: number): string => (tree.words[at]?.text ?? '').toLowerCase()
export const uposOf = (tree: Tree, at: number): string => tree.words[at]?.upos ?? ''
export const hasFeat = (tree: Tree, at: number, feat: string): boolean => (tree.words[at]?.feats ?? '').split('|').includes(feat)

/** From the first to the last of some words, in the report's text. */
export function spanOfWords(tree: Tree, words: readonly number[]): Span {
  const first = tree.words[Math.min(...words)]
  const last = tree.words[Math.max(...words)]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** Indices of the words that a span touches. */
export function wordsAt(tree: Tree, span: Span): number[] {
  const found: number[] = []
  for (const [at, word] of tree.words.entries()) if (word.start < span.end && word.end > span.start) found.push(at)
  return found
}

/** Of the words a span touches, the one the others hang from. */
export function headAt(tree: Tree, span: Span): number | undefined {
  let best: number | undefined
  for (const at of wordsAt(tree, span)) {
    if (uposOf(tree, at) === 'PUNCT') continue
    if (best === undefined || tree.depth[at]! < tree.depth[best]!) best = at
  }
  return best
}
