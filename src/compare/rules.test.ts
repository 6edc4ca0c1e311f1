import { describe, expect, test } from 'vitest'
import type { Quantity, Sentence } from '../contract/index.js'
import { COUNTED } from '../rules/en/counted.js'
import { DENIALS } from '../rules/en/denials.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { COUNT_ANSWERS, PHRASES } from '../rules/en/summary.js'
import { UNITS } from '../rules/en/unit-sizes.js'
import { amountsAgree, toAmount } from './amounts.js'
import { countedKey, toCounted } from './counted.js'

const bare: Sentence = { start: 0, end: 0, section: 'body', paragraph: 0, words: [], entities: [], attributions: [] }
const classOf = (text: string): string =>
  toCounted({ counted: text.replace(/^(?:\d+|a|two|three|four|six|nine|ten) /, ''), stated: text }, bare).head
const holds = (lemmas: readonly string[], text: string): boolean =>
  text
    .toLowerCase()
    .split(/\W+/)
    .some((word) => lemmas.some((lemma) => word === lemma || stems(word).includes(lemma)))
const stems = (word: string): string[] => [
  word.replace(/ed$/, ''),
  word.replace(/ed$/, 'e'),
  word.replace(/ied$/, 'y'),
  word.replace(/s$/, ''),
]

describe('rows', () => {
  test.each(COUNTED.filter(({ class: name }) => name !== 'crew'))('$id', ({ class: name, example, counterExample }) => {
    expect(classOf(example.replace(/men$/, 'men'))).toBe(irregular[example] ?? name)
    expect(classOf(counterExample)).not.toBe(name)
  })
  test.each(DENIALS)('$id', ({ lemmas, example, counterExample, kind }) => {
    expect(holds(lemmas, example)).toBe(true)
    if (kind !== 'word') expect(holds(lemmas, counterExample)).toBe(false)
  })
  test.each(UNITS)('$id', ({ words, size, example, counterExample }) => {
    const unit = example.replace(/^[\d.]+ ?/, '')
    expect(words).toContain(unit)
    expect(words).not.toContain(counterExample.replace(/^[\d.]+ ?/, ''))
    expect(toAmount({ exact: 2, unit, stated: example })?.low).toBeCloseTo(2 * size)
  })
  test('every question can be told, and no measure twice', () => {
    expect(new Set(QUESTIONS.map(({ measure }) => measure)).size).toBe(QUESTIONS.length)
    for (const { question, answer, example, counterExample } of QUESTIONS) {
      expect(question).toMatch(/\?$/)
      expect(answer).toContain('{n}')
      expect(example).not.toBe(counterExample)
    }
    for (const measure of Object.keys(COUNT_ANSWERS)) expect(QUESTIONS.some((row) => row.measure === measure)).toBe(true)
  })
  test.each(Object.values(PHRASES))('$id', ({ text, example, counterExample }) => {
    const pattern = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+')}$`, 'i')
    expect(example).toMatch(pattern)
    expect(counterExample).not.toMatch(pattern)
  })
})

/** Plurals that only the lemma of a tagged word tells. */
const irregular: Readonly<Record<string, string>> = { 'two children': 'children', 'three policemen': 'policemen', 'three women': 'women' }

const agree = (a: Quantity, b: Quantity): boolean => amountsAgree(toAmount(a)!, toAmount(b)!)
const number = (rest: Omit<Quantity, 'stated'>): Quantity => ({ ...rest, stated: '' })

describe('amounts', () => {
  test.each<[string, boolean, Quantity, Quantity]>([
    ['25 and 27', false, number({ exact: 25 }), number({ exact: 27 })],
    ['at least five and 7', true, number({ low: 5 }), number({ exact: 7 })],
    ['about 100 and 102', true, number({ exact: 100, approximate: true }), number({ exact: 102 })],
    ['dozens and 53', true, number({ low: 24, high: 99, approximate: true }), number({ exact: 53 })],
    ['more than 50 and 50', false, number({ low: 50, exclusive: true }), number({ exact: 50 })],
    ['fewer than 30 and 30', false, number({ high: 30, exclusive: true }), number({ exact: 30 })],
    ['600 and 612', true, number({ exact: 600 }), number({ exact: 612 })],
    ['148 and 150', false, number({ exact: 148 }), number({ exact: 150 })],
    ['35 miles and 56 km', true, number({ exact: 35, unit: 'miles' }), number({ exact: 56, unit: 'km' })],
    ['dollars and euros', false, number({ exact: 5, unit: 'USD' }), number({ exact: 5, unit: 'EUR' })],
    ['about 6.0 and 6.1 of magnitude', true, number({ exact: 6.05, approximate: true }), number({ exact: 6.1 })],
  ])('%s', (_, expected, a, b) => {
    expect(agree(a, b)).toBe(expected)
    expect(agree(b, a)).toBe(expected)
  })
  test('a class keeps its modifiers', () => {
    expect(countedKey(toCounted({ counted: 'militia fighters', stated: '' }, bare))).toBe('fighter militia')
    expect(countedKey(toCounted({ counted: 'Canadian people', stated: '' }, bare))).toBe('canadian')
    expect(countedKey(toCounted({ stated: '' }, bare))).toBe('people')
  })
})
