/**
 * Sources named without a verb: "P, according to X", wherever it stands.
 */
import { CUE_PHRASES } from '../rules/en/cues.js'
import { branchOf, isRel, kidsOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { clauseAbove, isClausal } from './clauses.js'
import type { Saying } from './sayings.js'

/** "P, according to X", wherever it stands. Set off at an end of the sentence, it holds for all of it. */
export function findPhrase(tree: Tree, at: number): Saying | undefined {
  for (const row of CUE_PHRASES) {
    if (!row.words.every((word, step) => textOf(tree, at + step) === word)) continue
    const last = at + row.words.length - 1
    const source = sourceOfPhrase(tree, at, last)
    if (source === undefined) continue
    if (row.id === 'cue/per' && ((at > 0 && uposOf(tree, at - 1) !== 'PUNCT') || uposOf(tree, source) === 'NOUN')) continue
    const own = new Set([
      ...(source === tree.root ? runFrom(tree, at) : branchOf(tree, source, (word) => isRel(tree, word, 'conj') && isClausal(tree, word))),
      at,
      last,
    ])
    const governor = [...own].map((word) => tree.words[word]!.head).find((head) => head >= 0 && !own.has(head)) ?? -1
    const words = [...own].sort((a, b) => a - b)
    const firstWord = words.find((word) => uposOf(tree, word) !== 'PUNCT') ?? at
    const opens = tree.words.slice(0, firstWord).every((word) => word.upos === 'PUNCT' || word.upos === 'CCONJ')
    const closes = tree.words.slice((words.at(-1) ?? last) + 1).every((word) => word.upos === 'PUNCT')
    const setOff = opens || (closes && /^[,—–-]|^"|^”/.test(tree.words[firstWord - 1]?.text ?? ''))
    const astray = own.has(tree.root)
    const top = astray
      ? tree.words.findIndex((word, index) => !own.has(index) && isClausal(tree, index) && word.upos === 'VERB')
      : setOff
        ? sideOf(tree, clauseAbove(tree, Math.max(governor, 0)))
        : clauseAbove(tree, Math.max(governor, 0))
    if (top < 0) continue
    const later = opens || closes ? [] : clausesBehind(tree, top, words.at(-1) ?? last)
    const skip = new Set([...own, ...later])
    const covered = new Set(astray ? tree.words.map((_, index) => index) : branchOf(tree, top, (word) => skip.has(word)))
    for (const word of own) covered.delete(word)
    return {
      rule: row.id,
      cue: at,
      cueWords: row.words.map((_, step) => at + step),
      source,
      covered,
      contents: [top],
      own,
      outer: setOff || astray,
    }
  }
  return undefined
}

/** "It sank, according to Reed, and the crew left": joined clauses behind a phrase in the middle, wherever the tree joined them. */
const clausesBehind = (tree: Tree, top: number, last: number): number[] =>
  branchOf(tree, top).filter(
    (word) => isRel(tree, word, 'conj') && kidsOf(tree, word, 'nsubj', 'cc').length > 1 && Math.min(...branchOf(tree, word)) > last,
  )

/** The words up to the next mark. */
function runFrom(tree: Tree, first: number): number[] {
  const found: number[] = []
  for (let at = first; at < tree.words.length && uposOf(tree, at) !== 'PUNCT'; at++) found.push(at)
  return found
}

function sourceOfPhrase(tree: Tree, first: number, last: number): number | undefined {
  const head = tree.words[first]!.head
  if (head > last) return head
  const below = tree.children[first]?.find((kid) => kid > last && isRel(tree, kid, 'obl', 'nmod', 'obj', 'pobj', 'dep'))
  if (below !== undefined) return below
  const ofLast = tree.words[last]!.head
  if (ofLast > last) return ofLast
  // A tree gone wrong: the highest noun before the next mark.
  let best: number | undefined
  for (let at = last + 1; at < tree.words.length && uposOf(tree, at) !== 'PUNCT' && at < last + 12; at++) {
    if (['NOUN', 'PROPN'].includes(uposOf(tree, at)) && (best === undefined || tree.depth[at]! < tree.depth[best]!)) best = at
  }
  return best
}

/** The top of the clauses that a phrase at an end of the sentence holds for: all, or its own side of a "but". */
function sideOf(tree: Tree, clause: number): number {
  let at = clause
  for (let steps = 0; steps <= tree.words.length && tree.words[at]!.head >= 0; steps++) {
    if (
      isRel(tree, at, 'conj', 'advcl') &&
      kidsOf(tree, at, 'cc', 'mark').some((word) => ['but', 'while', 'although', 'though', 'whereas'].includes(textOf(tree, word)))
    )
      return at
    at = tree.words[at]!.head
  }
  return at
}
