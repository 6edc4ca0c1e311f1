import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventReading } from '../../test/invented.js'
import { columnCosine, toColumns } from './columns.js'
import { daysApartMost, oddsMost, reachesOf, sharedMin, similarity } from './similarity.js'
import { toStored } from './stories.js'

const word = fc.constantFrom('ferry', 'Veldmoor', 'mast', 'storm', 'Tarnow', 'flood', 'Sanderup', 'boats', 'the', 'of', 'mayor', 'Kragh')
const text = fc.array(word, { minLength: 3, maxLength: 20 }).map((words) => `${words.join(' ')}.`)
const draft = fc.record({ title: text, body: text, published: fc.constantFrom('2031-03-02', '2031-03-04', '2031-05-01', '2034-09-17') })

test('no two reports are more likely of one happening than is said before they are compared', () =>
  fc.assert(
    fc.property(draft, draft, (one, other) => {
      const stored = [one, other].map((of, at) => toStored(inventReading({ id: `report-${at}`, ...of })))
      const columns = toColumns(stored.map(({ terms }) => terms))
      const [a, b] = stored.map((profile, at) => ({ ...profile, terms: columns[at]! }))
      const body = columnCosine(a!.terms.body, b!.terms.body)
      if (body < sharedMin) return
      const odds = similarity(a!, b!, body)
      expect(odds).toBeLessThanOrEqual(Math.max(-8, oddsMost(a!, b!, body, reachesOf(a!), reachesOf(b!))))
      if (Math.abs(a!.day! - b!.day!) >= daysApartMost(-1)) expect(odds).toBeLessThanOrEqual(-1)
    }),
  ))
