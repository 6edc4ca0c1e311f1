import { expect, test } from 'vitest'
import { sayAmount } from './say-amount.js'

test('what is measured stays in figures, what is counted is spelt out', () => {
  expect(sayAmount({ exact: 6, measure: 'magnitude', stated: '6.0' })).toBe('6.0')
  expect(sayAmount({ exact: 7, measure: 'magnitude', stated: 'seven' })).toBe('7')
  expect(sayAmount({ exact: 6, measure: 'killed', counted: 'people', stated: 'six people' })).toBe('six')
})
