import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventReading } from '../../test/invented.js'
import type { Entity, EntityKind, Reading } from '../contract/index.js'
import { mergeEntities } from './merge.js'

/** A reading with entities written "kind: name, other name (role)". */
const reading = (id: string, ...entities: readonly string[]): Reading => ({
  ...inventReading({ id, body: 'Nothing happened.' }),
  entities: entities.map((line): Entity => {
    const [, kind, names, role] = /^(\w+): ([^(]+?)(?: \((.+)\))?$/.exec(line)!
    const texts = names!.split(', ')
    return {
      id: `${id}-${texts[0]}`,
      name: texts[0]!,
      kind: kind as EntityKind,
      names: texts.map((text) => ({ text, reports: [id] })),
      roles: role ? [role] : [],
      merged: [],
    }
  }),
})
const check = (readings: readonly Reading[], ...expected: string[]) =>
  expect(
    mergeEntities(readings)
      .entities.map(
        (entity) =>
          `${entity.kind}: ${entity.names
            .map((name) => name.text)
            .sort()
            .join(', ')}`,
      )
      .sort(),
  ).toEqual([...expected].sort())

test('a surname joins the only full name that ends with it', () =>
  check([reading('a', 'person: Tom Reed'), reading('b', 'person: Reed')], 'person: Reed, Tom Reed'))
test('a surname between two people of it stays alone', () =>
  check(
    [reading('a', 'person: Tom Reed'), reading('b', 'person: Ann Reed'), reading('c', 'person: Reed')],
    'person: Tom Reed',
    'person: Ann Reed',
    'person: Reed',
  ))
test('spellings and short names are one', () =>
  check(
    [
      reading('a', 'person: Yousef Qaradawi'),
      reading('b', 'person: Youssef Karadawi'),
      reading('c', 'group: Harakat al-Nur'),
      reading('d', 'group: Haraqat al Nur'),
    ],
    'person: Yousef Qaradawi, Youssef Karadawi',
    'group: Harakat al-Nur, Haraqat al Nur',
  ))
test('groups of one first word stay apart', () =>
  check([reading('a', 'group: Harakat al-Nur'), reading('b', 'group: Harakat al-Fajr')], 'group: Harakat al-Nur', 'group: Harakat al-Fajr'))
test('an acronym joins its body', () =>
  check(
    [reading('a', 'organization: Harbour Safety Office'), reading('b', 'organization: HSO')],
    'organization: HSO, Harbour Safety Office',
  ))
test('a slip in the first name of one office-holder is one person; without the office it is not', () => {
  check(
    [reading('a', 'person: Marco Lindqvist (prosecutor)'), reading('b', 'person: Mario Lindqvist (the prosecutor)')],
    'person: Marco Lindqvist, Mario Lindqvist',
  )
  check(
    [reading('a', 'person: Marco Lindqvist'), reading('b', 'person: Mario Lindqvist')],
    'person: Marco Lindqvist',
    'person: Mario Lindqvist',
  )
})
test('each local entity leads to a merged one that holds its names', () => {
  const readings = [reading('a', 'person: Tom Reed', 'place: Lagos'), reading('b', 'person: Reed', 'organization: HSO')]
  const { entities, idOf } = mergeEntities(readings)
  for (const { report, entities: locals } of readings)
    for (const local of locals) {
      const merged = entities.find((entity) => entity.id === idOf(report.id, local.id))
      expect(merged?.names.map((name) => name.text)).toEqual(expect.arrayContaining(local.names.map((name) => name.text)))
    }
  expect(idOf('zzz', 'x')).toBe('x')
})
test('the order of readings changes nothing', () => {
  const lines = [
    'person: Tom Reed',
    'person: Reed',
    'person: T. Reed',
    'person: Ann Reed',
    'person: Youssef Karadawi',
    'person: Yousef Qaradawi',
    'group: Harakat al-Nur',
    'group: Haraqat al Nur',
    'organization: Harbour Safety Office',
    'organization: HSO',
    'place: Lagos',
  ]
  const drawn = fc.array(fc.subarray(lines, { minLength: 1 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(
      drawn.chain((lists) => fc.tuple(fc.constant(lists), fc.shuffledSubarray([...lists.keys()], { minLength: lists.length }))),
      ([lists, order]) => {
        const readings = lists.map((list, at) => reading(`r${at}`, ...list))
        expect(mergeEntities(order.map((at) => readings[at]!)).entities).toEqual(mergeEntities(readings).entities)
      },
    ),
  )
})
