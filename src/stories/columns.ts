/**
 * The weighted words of many reports as sorted columns: a tenth of their maps' memory, and a cosine is one walk over both.
 *
 * Words stand in code-point order, so that a cosine adds the same numbers in the same order as `cosine` of the maps does, to the last digit.
 */
import type { Terms } from './terms.js'

/** Words in code-point order, each with its weight. */
export interface Words {
  readonly words: readonly string[]
  readonly weights: Float64Array
}
export type WordsOf = Readonly<Record<keyof Terms, Words>>

/** The same with a number for each word, by which they ascend. */
export interface Column {
  readonly keys: Uint32Array
  readonly weights: Float64Array
}
export type Columns = Readonly<Record<keyof Terms, Column>>

/** Of maps in code-point order, as `toTerms` gives them. */
export const toWords = ({ title, lead, body, names, leadNames }: Terms): WordsOf => ({
  title: wordsOf(title),
  lead: wordsOf(lead),
  body: wordsOf(body),
  names: wordsOf(names),
  leadNames: wordsOf(leadNames),
})

const wordsOf = (map: ReadonlyMap<string, number>): Words => ({ words: [...map.keys()], weights: Float64Array.from(map.values()) })

/** One number for each word of all these reports; the parts of a report hold words of its body only. */
export function toColumns(all: readonly WordsOf[]): readonly Columns[] {
  const sorted = [...new Set(all.flatMap(({ body }) => body.words))].sort()
  const numbers = new Map(sorted.map((word, number) => [word, number]))
  const columnOf = ({ words, weights }: Words): Column => ({ keys: Uint32Array.from(words, (word) => numbers.get(word)!), weights })
  return all.map(({ title, lead, body, names, leadNames }) => ({
    title: columnOf(title),
    lead: columnOf(lead),
    body: columnOf(body),
    names: columnOf(names),
    leadNames: columnOf(leadNames),
  }))
}

/** The cosine of two of length 1, 0 where one is empty. */
export function columnCosine(a: Column, b: Column): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.keys.length && j < b.keys.length) {
    const [p, q] = [a.keys[i]!, b.keys[j]!]
    if (p === q) sum += a.weights[i++]! * b.weights[j++]!
    else if (p < q) i++
    else j++
  }
  return sum
}
