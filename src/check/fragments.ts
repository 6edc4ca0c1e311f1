/**
 * How a sentence is put together from stretches of the reports' words: in few long ones it is told there, in many short ones it is pieced together.
 *
 * Fragments are greedy: from each word on the longest stretch that stands somewhere within one sentence of a report.
 *
 * @see Grusky, Naaman, Artzi 2018, "Newsroom", on extractive fragments.
 */
import { type Line, plain } from './lines.js'

export interface WordIndex {
  readonly lines: readonly (readonly string[])[]
  /** Where two words stand beside each other, as line and position. */
  readonly pairs: ReadonlyMap<string, readonly (readonly [line: number, at: number])[]>
  readonly words: ReadonlySet<string>
}

export interface Fragment {
  readonly line: number
  readonly length: number
}

/** A stretch of very common words is looked for at so many places at most. */
const placesMax = 400

export const wordsOf = ({ sentence }: Line): string[] =>
  sentence.words.map(({ text }) => plain(text)).filter((word) => /[\p{L}\p{N}]/u.test(word))

export function toWordIndex(lines: readonly Line[]): WordIndex {
  const read = lines.map(wordsOf)
  const pairs = new Map<string, [number, number][]>()
  for (const [line, words] of read.entries())
    for (let at = 0; at + 1 < words.length; at++) {
      const key = `${words[at]} ${words[at + 1]}`
      const places = pairs.get(key)
      if (!places) pairs.set(key, [[line, at]])
      else if (places.length < placesMax) places.push([line, at])
    }
  return { lines: read, pairs, words: new Set(read.flat()) }
}

/** The fragments that make up the words, in order; a word that no report has makes none. */
export function findFragments(words: readonly string[], index: WordIndex): readonly Fragment[] {
  const found: Fragment[] = []
  for (let at = 0; at < words.length; ) {
    let best: Fragment | undefined
    for (const [line, from] of index.pairs.get(`${words[at]} ${words[at + 1]}`) ?? []) {
      const told = index.lines[line]!
      let length = 2
      while (at + length < words.length && words[at + length] === told[from + length]) length++
      if (!best || length > best.length) best = { line, length }
    }
    if (!best && index.words.has(words[at]!)) best = { line: -1, length: 1 }
    if (best) found.push(best)
    at += best?.length ?? 1
  }
  return found
}

/** The share of stretches of `size` words that some sentence of a report has; 1 for a shorter sentence. */
export function sharedStretches(words: readonly string[], index: WordIndex, size: 2 | 3): number {
  const all = Math.max(0, words.length - size + 1)
  if (!all) return 1
  let shared = 0
  for (let at = 0; at < all; at++) {
    const places = index.pairs.get(`${words[at]} ${words[at + 1]}`) ?? []
    if (size === 2 ? places.length : places.some(([line, from]) => index.lines[line]![from + 2] === words[at + 2])) shared++
  }
  return shared / all
}
