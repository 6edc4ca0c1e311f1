/**
 * A report's words as weights: what it is about, as opposed to what all news is about.
 *
 * A word counts by how rare it is in news at large (rules/en/word-levels.ts), never by how rare it is among the reports at hand:
 * else the words that every report of a story shares would weigh nothing when the story is read alone.
 * Knows letters only, no tags and no vectors, so that it holds for a report of any length and for any encoder.
 */
import type { Reading } from '../contract/index.js'
import { levelOf } from '../rules/en/word-levels.js'
import { remembered } from '../text/remembered.js'

/** Terms with their weight; `names` are those that stand with a capital within a sentence. */
export interface Terms {
  /** The headline alone. Length 1, or empty. */
  readonly title: ReadonlyMap<string, number>
  /** Title and first sentences: what the report is about. Length 1. */
  readonly lead: ReadonlyMap<string, number>
  /** The whole text, up to `wordsMax`. Length 1. */
  readonly body: ReadonlyMap<string, number>
  /** Names alone, over the whole text. Length 1. */
  readonly names: ReadonlyMap<string, number>
  /** Names of the first sentences. Length 1, or empty. */
  readonly leadNames: ReadonlyMap<string, number>
}

const leadWordsMax = 110
const wordsMax = 700

/** The weighted words of a report, from its headline and body. */
export function toTerms(reading: Reading): Terms {
  const title = new Map<string, number>()
  const leadNames = new Map<string, number>()
  const lead = new Map<string, number>()
  const body = new Map<string, number>()
  const names = new Map<string, number>()
  let read = 0
  for (const sentence of reading.sentences) {
    if (sentence.section === 'boilerplate' || sentence.section === 'list' || sentence.section === 'caption') continue
    const headline = sentence.section === 'headline'
    const shouting = headline || isTitleCase(sentence.words.map((word) => word.text))
    let first = true
    for (const word of sentence.words) {
      if (!/[\p{L}\p{N}]/u.test(word.text)) continue
      const term = toTerm(word.text)
      if (term === '' || levelOf(term) === 0) {
        first = false
        continue
      }
      if (read > wordsMax) break
      read++
      add(body, term)
      if (read <= leadWordsMax || headline) add(lead, term)
      if (headline) add(title, term)
      if (!first && !shouting && /^\p{Lu}/u.test(word.text)) {
        add(names, term)
        if (read <= leadWordsMax) add(leadNames, term)
      }
      first = false
    }
  }
  return { title: weigh(title), lead: weigh(lead), body: weigh(body), names: weigh(names), leadNames: weigh(leadNames) }
}

/** A word as it is compared: small letters, no accents, no possessive, no common ending. */
export const toTerm: (word: string) => string = remembered((word) => {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/'s?$/, '')
    .replace(/['.]/g, '')
  if (plain.length < 2 && !/\d/.test(plain)) return ''
  if (plain.length > 5 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (plain.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(plain)) return plain.slice(0, -2)
  if (plain.length > 3 && /[^sui]s$/.test(plain)) return toTerm(plain.slice(0, -1))
  if (plain.length > 6 && plain.endsWith('ing')) return undouble(plain.slice(0, -3))
  if (plain.length > 5 && plain.endsWith('ed')) return undouble(plain.slice(0, -2))
  if (plain.length > 5 && plain.endsWith('e')) return plain.slice(0, -1)
  return plain
})

/** The cosine of two maps of length 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** Weights to length 1, in code-point order so that sums never depend on the text's order. */
export function toLengthOne(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1))
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(sorted.map(([term, weight]) => [term, weight / length]))
}

const undouble = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem.replace(/e$/, ''))

const add = (counts: Map<string, number>, term: string): void => {
  counts.set(term, (counts.get(term) ?? 0) + 1)
}

/** Most words with a capital: a headline, whatever its section says, so that a capital there names nothing. */
const isTitleCase = (words: readonly string[]): boolean => {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length
}

/** Dampened counts times rarity, to length 1. */
const weigh = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  toLengthOne(new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * levelOf(term)])))
