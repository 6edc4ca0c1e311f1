import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpans } from './tags.js'

const TAGS = ['O', 'B-Person', 'I-Person', 'B-Place', 'I-Place']
/** A row that puts .6 on one tag, and .3 on a second. */
const row = (tag: string, second = 'O') => Float32Array.from(TAGS, (other) => (other === tag ? 0.6 : other === second ? 0.3 : 0.05))
const check = (tags: (string | [string, string])[], ...expected: string[]) =>
  expect(
    findSpans(
      tags.map((tag) => (typeof tag === 'string' ? row(tag) : row(...tag))),
      TAGS,
    ).map(({ start, end, label, score }) => `${start}-${end} ${label} ${score.toFixed(2)}`),
  ).toEqual(expected)

test('a span holds its B and every I', () => check(['O', 'B-Person', 'I-Person', 'O'], '1-3 Person 0.60'))
test('two spans may touch', () => check(['B-Person', 'B-Person'], '0-1 Person 0.60', '1-2 Person 0.60'))
test('an I cannot begin a span: the next best reading wins', () => check([['I-Person', 'B-Person'], 'I-Person'], '0-2 Person 0.45'))
test('an I keeps its label', () => check(['B-Person', ['I-Place', 'I-Person']], '0-2 Person 0.45'))
test('a span may end with the text', () => check(['O', 'B-Place'], '1-2 Place 0.60'))
test('no words, no spans', () => check([]))

test('spans are in order, apart and inside, whatever the scores', () => {
  const rows = fc.array(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), { maxLength: 12 })
  fc.assert(
    fc.property(rows, (values) => {
      let at = 0
      for (const { start, end } of findSpans(
        values.map((value) => Float32Array.from(value)),
        TAGS,
      )) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(values.length)
        at = end
      }
    }),
  )
})
