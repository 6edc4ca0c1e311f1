import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VAGUE_NUMBERS } from '../../rules/en/quantity-words.js'
import { findBounded } from './bounds.js'
import { findNumbers } from './numbers.js'

const check = (text: string, ...expected: string[]) =>
  expect(
    findBounded(text, findNumbers(text)).map(({ start, end, bounds, share }) => {
      const value = bounds.exact === undefined ? `${bounds.low ?? ''}..${bounds.high ?? ''}` : String(bounds.exact)
      return `${text.slice(start, end)} = ${value}${bounds.exclusive ? ' excl' : ''}${bounds.approximate ? ' ~' : ''}${share ? ' %' : ''}`
    }),
  ).toEqual(expected)

describe('numbers', () => {
  test('words', () => check('twenty-four of two hundred and five', 'twenty-four = 24', 'two hundred and five = 205'))
  test('dozens', () => check('two dozen, dozens, a dozen', 'two dozen = 24 ~', 'dozens = 24..99 ~', 'a dozen = 12 ~'))
  test('digits with multipliers', () => check('1.2 million or £3.5bn', '1.2 million = 1200000', '3.5bn = 3500000000'))
  test('a comma behind grouped digits', () => check('more than 1,400, most of 12,500.', 'more than 1,400 = 1400.. excl', '12,500 = 12500'))
  test('mixed fractions', () => check('7-1/2 years or 2 3/4 miles', '7-1/2 = 7.5', '2 3/4 = 2.75'))
  test('halves of a million', () => check('half a million barrels', 'half a million = 500000'))
  test('shares', () => check('one in five and two-thirds', 'one in five = 20 %', 'two-thirds = 66.7 %'))
  test('a tokenised full stop in a magnitude', () => check('magnitude 6. 1', '6. 1 = 6.1'))
  test('vague hundreds of thousands', () => check('hundreds of thousands', 'hundreds of thousands = 200000..999999 ~'))
  test('names, ordinals, clock times and scores are none', () => check('F-16, 53rd, 10:23, MH370, 3-2, 9/11, 747s, 1990s, fifth'))
})

describe('halves, twice and outs', () => {
  test('half a mile, a half-dozen', () =>
    check('half a mile, a half-dozen, half a million', 'half = 0.5', 'half-dozen = 6 ~', 'half a million = 500000'))
  test('twice', () => check('rang twice, a twice-told tale', 'twice = 2'))
  test('one out of many', () => check('1 out of 1,000 barns', '1 out of 1,000 = 0.1 %'))
  test('hundreds, if not thousands', () => check('hundreds, if not thousands of eels', 'hundreds, if not thousands = 200..9999 ~'))
})

describe('bounds', () => {
  test('a verb bounds from outside', () => check('winds exceeded 90; winds approached 80', '90 = 90.. excl', '80 = 80 ~'))
  test('about the two is no estimate', () => check('news about the two', 'two = 2'))
  test('up to a range', () => check('up to 20 or 30', 'up to 20 or 30 = ..30'))
  test('a bounded dozen is exact', () => check('more than a dozen', 'more than a dozen = 12.. excl'))

  test('at least', () => check('at least five', 'at least five = 5..'))
  test('up to', () => check('up to 30', 'up to 30 = ..30'))
  test('between', () => check('between 5 and 7', 'between 5 and 7 = 5..7'))
  test('more than, fewer than', () =>
    check('more than 50, fewer than 400,000', 'more than 50 = 50.. excl', 'fewer than 400,000 = ..400000 excl'))
  test('about, nearly', () => check('about 350; nearly 80', 'about 350 = 350 ~', 'nearly 80 = 80 ~'))
  test('at least another', () => check('at least another 10', 'at least another 10 = 10..'))
  test('money', () => check('more than $105 billion', 'more than $105 billion = 105000000000.. excl'))
  test('from one to another is a change, not a range', () => check('rose from 5 to 7', '5 = 5', '7 = 7'))
  test('or more', () => check('nine or more', 'nine or more = 9..'))
})

test('numbers stand in order and never overlap, on any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('two', 'hundred', 'and', 'a', 'half', '3.5', '-', 'of', ',', ...VAGUE_NUMBERS.map((row) => row.example)),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('', ' ', '-'), (pieces, glue) => {
      const text = pieces.join(glue)
      let last = 0
      for (const { start, end, low, high } of findBounded(text, findNumbers(text))) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(last)
        expect(low).toBeLessThanOrEqual(high)
        last = end
      }
    }),
  )
})

test('hostile text is read in time', () => {
  const started = Date.now()
  findNumbers(`${'1'.repeat(300_000)} ${'one hundred and '.repeat(20_000)}${'1,111'.repeat(60_000)}`)
  expect(Date.now() - started).toBeLessThan(3000)
})
