import { describe, expect, test } from 'vitest'
import { MEASURES, UNIT_CONTEXTS } from './measures.js'
import { BOUNDS_AFTER, BOUNDS_BEFORE, UNITS, VAGUE_NUMBERS } from './quantity-words.js'

/** The words of a row stand whole in its example and not in its counter-example. */
const checkWords = (words: string, { example, counterExample }: { example: string; counterExample: string }) => {
  const pattern = new RegExp(`(?<![A-Za-z])(?:${words})(?![A-Za-z])`, 'i')
  expect(example).toMatch(pattern)
  expect(counterExample).not.toMatch(pattern)
}
/** Some form of a lemma: its first letters, at most one of them left off. */
const formsOf = (lemmas: readonly string[]): string =>
  lemmas.map((lemma) => `${lemma.slice(0, Math.max(3, lemma.length - 1))}[a-z]*|${lemma}`).join('|')

describe('vague numbers', () => {
  for (const row of VAGUE_NUMBERS) test(row.id, () => checkWords(row.words, row))
})
describe('bounds', () => {
  for (const row of [...BOUNDS_BEFORE, ...BOUNDS_AFTER]) {
    if (row.id !== 'bound/none') test(row.id, () => checkWords(`${row.words}`, row))
  }
})
describe('units', () => {
  for (const row of UNITS) test(row.id, () => checkWords(row.words, row))
})
describe('measures', () => {
  for (const row of MEASURES) {
    test(row.id, () => {
      const word = new RegExp(`\\b(?:${formsOf(row.lemmas)}|took|taken|lost|lives|shot|found|left|fled)\\b`, 'i')
      expect(row.example).toMatch(word)
      const asked = row.with ? new RegExp(`\\b(?:${formsOf(row.with)}|lives)\\b`, 'i') : word
      if (row.with) expect(row.example).toMatch(asked)
    })
  }
  for (const row of UNIT_CONTEXTS) test(row.id, () => checkWords(formsOf(row.lemmas), row))
  test('ids are told apart', () => {
    const ids = [...MEASURES, ...UNITS, ...VAGUE_NUMBERS, ...UNIT_CONTEXTS].map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
