import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedCount, sparseCosine, toSparse } from './sparse.js'
import { cosine, toLengthOne } from './terms.js'

const words = fc
  .array(fc.tuple(fc.constantFrom('ferry', 'strait', 'fog', 'mayor', 'radio', 'union'), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
  .map((pairs) => new Map(pairs))

test('the cosine is that of the maps', () =>
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(sparseCosine(toSparse(a), toSparse(b))).toBeCloseTo(cosine(toLengthOne(a), toLengthOne(b)), 5)
    }),
  ))
test('the heaviest stay', () => {
  const cut = toSparse(
    [
      ['fog', 1],
      ['ferry', 3],
      ['strait', 2],
    ],
    2,
  )
  expect(sparseCosine(cut, toSparse([['fog', 1]]))).toBe(0)
  expect(cut.keys.length).toBe(2)
})
test('shared keys are counted once', () => expect(sharedCount(Uint32Array.of(1, 3, 5), Uint32Array.of(3, 4, 5))).toBe(2))
