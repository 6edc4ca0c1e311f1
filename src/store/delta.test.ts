import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDelta, toDelta } from './delta.js'

const there = (before: unknown, after: unknown) =>
  JSON.parse(JSON.stringify(applyDelta(before, JSON.parse(JSON.stringify(toDelta(before, after))))))

test('there and back, for any two pieces of JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (x, y) => {
      const [before, after] = [JSON.parse(JSON.stringify(x)), JSON.parse(JSON.stringify(y))] as unknown[]
      expect(there(before, after)).toEqual(after)
    }),
  )
})

test('there and back, for lists of things with ids that move, go, come and change', () => {
  const item = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    value: fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 3 })),
  })
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (before, after) => {
      expect(there({ items: before }, { items: after })).toEqual({ items: after })
    }),
  )
})

test('what stays costs its place, not its words', () => {
  const long = (id: string) => ({ id, text: 'a long text of a claim '.repeat(40) })
  const before = { claims: [long('a'), long('b')], title: 'one' }
  const after = { claims: [long('a'), long('c'), long('b')], title: 'one' }
  expect(toDelta(before, after)).toEqual({ k: 'o', o: { claims: { k: 'l', l: [0, { v: long('c') }, 1] } }, gone: [] })
  expect(toDelta(before, structuredClone(before))).toEqual({ k: '=' })
})
