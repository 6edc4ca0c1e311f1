import { expect, test } from 'vitest'
import { findDates } from '../../read/dates.js'
import { INLINE_RULES, LABEL_RULES, PARAGRAPH_RULES } from './reading-boilerplate.js'
import { DATE_LABELS, DATE_RULES } from './reading-dates.js'

const flags = (rule: { readonly exact?: true }) => (rule.exact ? 'u' : 'iu')

test.each([...PARAGRAPH_RULES, ...LABEL_RULES])('$id', (rule) => {
  const pattern = new RegExp(rule.pattern, flags(rule))
  expect(rule.example).toMatch(pattern)
  expect(rule.counterExample).not.toMatch(pattern)
})

test.each(PARAGRAPH_RULES)('$id decides its example', ({ kind, example }) => {
  expect(PARAGRAPH_RULES.find((rule) => new RegExp(rule.pattern, flags(rule)).test(example))?.kind).toBe(kind)
})

test.each(INLINE_RULES)('$id', ({ pattern, example, counterExample }) => {
  expect(example).toMatch(new RegExp(pattern, 'u'))
  expect(counterExample).not.toMatch(new RegExp(pattern, 'u'))
})

test.each([...PARAGRAPH_RULES, ...LABEL_RULES, ...INLINE_RULES].filter(({ needs }) => needs !== undefined))(
  '$id: what it fits has what it needs',
  ({ needs, example }) => expect(example).toMatch(new RegExp(needs!)),
)

test.each(DATE_RULES)('$id', ({ id, example, counterExample }) => {
  expect(findDates(example).map((date) => date.rule)).toEqual([id])
  expect(findDates(counterExample)).toEqual([])
})

test.each(DATE_LABELS)('$id', ({ pattern, example, counterExample }) => {
  expect(example).toMatch(new RegExp(pattern, 'i'))
  expect(counterExample).not.toMatch(new RegExp(pattern, 'i'))
})

test('ids are unique', () => {
  const ids = [...PARAGRAPH_RULES, ...LABEL_RULES, ...INLINE_RULES, ...DATE_RULES, ...DATE_LABELS].map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
})
