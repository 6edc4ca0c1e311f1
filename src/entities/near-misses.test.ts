import { expect, test } from 'vitest'
import { inventReading } from '../../test/invented.js'
import type { Entity, EntityKind, Place, Reading } from '../contract/index.js'
import { mergeEntities } from './merge.js'

type Named = readonly [kind: EntityKind, name: string, place?: Partial<Place>]

/** A reading of an entity or more. */
const reading = (id: string, ...named: readonly Named[]): Reading => ({
  ...inventReading({ id, body: 'Nothing happened.' }),
  entities: named.map(
    ([kind, name, place]): Entity => ({
      id: `${id}-${name}`,
      name,
      kind,
      names: [{ text: name, reports: [id] }],
      roles: [],
      merged: [],
      ...(place ? { place: { name, precision: 'city', stated: name, ...place } } : {}),
    }),
  ),
})
/** How many entities names of two reports and more are. */
const count = (...reports: readonly (readonly Named[])[]): number =>
  mergeEntities(reports.map((named, at) => reading(`report-${at}`, ...named))).entities.length

test('a cape, a mount, a street with and without what it is', () => {
  expect(count([['place', 'Cape Lundmark']], [['place', 'Lundmark']])).toBe(1)
  expect(count([['place', 'Mount Lundmark']], [['place', 'Lundmark', { lat: 1, lon: 2, country: 'KE' }]])).toBe(2)
})
test('a body by the name and by the adjective of its state', () => {
  expect(count([['organization', 'Norway Embassy']], [['organization', 'Norwegian Embassy']])).toBe(1)
  expect(count([['organization', 'Danish Embassy']], [['organization', 'Norwegian Embassy']])).toBe(2)
})
test('a longer name whose words between say no other body or house', () => {
  expect(count([['organization', 'House Harbour Committee']], [['organization', 'House Select Committee on Harbour']])).toBe(1)
  expect(count([['facility', 'Lund Bay Casino']], [['facility', 'Lund Bay Resort and Casino']])).toBe(1)
  expect(count([['organization', 'House Harbour Committee']], [['organization', 'House Old Harbour Committee']])).toBe(2)
})
test('the strip of the only strip', () => {
  expect(count([['place', 'Lundmark Strip']], [['place', 'Strip']])).toBe(1)
  expect(count([['place', 'Lundmark Strip']], [['place', 'Strip']], [['place', 'Marsby Strip']])).toBe(3)
})
test('one make and many of it, whatever the tags say it is', () => {
  expect(count([['product', 'Kestrel-12']], [['product', 'Kestrel-12s']])).toBe(1)
  expect(
    count(
      [['product', 'Kestrel 12']],
      [
        ['product', 'Kestrel-12s'],
        ['other', 'Kestrel-12'],
      ],
    ),
  ).toBe(1)
})
test('a country that one report’s index does not know is still the country', () => {
  const found = { name: 'United Marsland', lat: 60, lon: 10, country: 'NO', precision: 'country' } as const
  expect(count([['place', 'United Marsland']], [['place', 'United Marsland', found]], [['place', 'U.M.', found]])).toBe(1)
})
test('a body that one report takes for its house is a longer name still', () => {
  const three = [
    [['organization', 'Norwegian Embassy']],
    [['facility', 'Norwegian Embassy']],
    [['organization', 'Danish Embassy']],
  ] as const
  const peoples: Named[] = [
    ['group', 'Norwegian'],
    ['group', 'Danish'],
  ]
  expect(count(...three, [...peoples, ['organization', 'Embassy']])).toBe(5)
})
