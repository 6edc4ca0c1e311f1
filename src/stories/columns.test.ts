import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnCosine, toColumns, toWords } from './columns.js'
import { cosine, toLengthOne } from './terms.js'

const words = fc
  .array(fc.tuple(fc.constantFrom('ferry', 'strait', 'fog', 'mayor', 'radio', 'union', 'é', '9'), fc.integer({ min: 1, max: 9 })), {
    maxLength: 8,
  })
  .map((pairs) => toLengthOne(new Map(pairs)))

test('the cosine is that of the maps, to the last digit', () =>
  fc.assert(
    fc.property(words, words, (a, b) => {
      const none = new Map<string, number>()
      const of = (body: ReadonlyMap<string, number>) => toWords({ title: none, lead: body, body, names: none, leadNames: none })
      const [x, y] = toColumns([of(a), of(b)])
      expect(columnCosine(x!.body, y!.lead)).toBe(cosine(a, b))
    }),
  ))
