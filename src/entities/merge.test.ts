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
const placed = (id: string, name: string, lat: number, lon: number, country: string, precision: 'city' | 'region' = 'region'): Reading => {
  const read = reading(id, `place: ${name}`)
  return { ...read, entities: read.entities.map((entity) => ({ ...entity, place: { name, lat, lon, country, precision, stated: name } })) }
}
test('two names of one point are one place where only what it is stands behind one of them', () => {
  check([placed('a', 'Marsland', 1, 2, 'KE'), placed('b', 'Marsland Province', 1, 2, 'KE')], 'place: Marsland, Marsland Province')
  check(
    [placed('a', 'Marsland', 1, 2, 'KE'), placed('b', 'Marsland Province', 1.4, 2, 'KE')],
    'place: Marsland',
    'place: Marsland Province',
  )
  check([placed('a', 'Marsby', 1, 2, 'KE'), placed('b', 'Marsby Opera', 1, 2, 'KE')], 'place: Marsby', 'place: Marsby Opera')
  check([reading('a', 'place: Sunder'), placed('b', 'Sunder Sea', 1, 2, 'KE')], 'place: Sunder, Sunder Sea')
  check([reading('a', 'place: Marsby'), placed('b', 'Marsby County', 1, 2, 'KE')], 'place: Marsby', 'place: Marsby County')
})
test('one name in two countries is the place where most reports put it; a town and a region of one country stay two', () => {
  const readings = [placed('a', 'Marsby', 1, 2, 'AU'), placed('b', 'Marsby', 50, 9, 'KE'), placed('c', 'Marsby', 50, 9, 'KE')]
  expect(mergeEntities(readings).entities.map(({ place }) => place?.country)).toEqual(['KE'])
  check([placed('a', 'Marsby', 1, 2, 'AU', 'city'), placed('b', 'Marsby', 9, 9, 'AU')], 'place: Marsby', 'place: Marsby')
})
test('two spellings of a place are one unless they lie apart', () => {
  check([reading('a', 'place: Karimarsh'), placed('b', 'Karimarshe', 1, 2, 'KE')], 'place: Karimarsh, Karimarshe')
  check([placed('a', 'Karimarsh', 8, 2, 'KE'), placed('b', 'Karimarshe', 1, 2, 'KE')], 'place: Karimarsh', 'place: Karimarshe')
})
test('one of a people and all of them are one', () =>
  check([reading('a', 'group: Marslander'), reading('b', 'group: Marslanders')], 'group: Marslander, Marslanders'))
/** The reading as if its text were these words, with the short name's stretch marked. */
const owned = (id: string, text: string, name: string): Reading => {
  const read = reading(id, `organization: ${name}`)
  const start = text.indexOf(name)
  const mention = { kind: 'name', start, end: start + name.length, text: name, sentence: 0, rule: 'x', form: 'name' } as const
  return {
    ...read,
    report: { ...read.report, text },
    mentions: [{ ...mention, entity: read.entities[0]!.id, entityKind: 'organization' }],
  }
}
test("a body's short form joins the only longer name of it, unless it is somebody else's", () => {
  const long = reading('a', 'organization: Marslandic Harbour Ministry')
  const one = 'organization: Harbour Ministry, Marslandic Harbour Ministry'
  check([long, reading('b', 'organization: Harbour Ministry')], one)
  check([long, owned('b', "Marslandia's Harbour Ministry wrote.", 'Harbour Ministry')], one)
  const two = ['organization: Harbour Ministry', 'organization: Marslandic Harbour Ministry']
  check([long, owned('b', "Sunderia's Harbour Ministry wrote.", 'Harbour Ministry')], ...two)
  check(
    [long, reading('b', 'organization: Harbour Ministry'), reading('c', 'organization: Sunderic Harbour Ministry')],
    ...two,
    'organization: Sunderic Harbour Ministry',
  )
})
test("a navy joins the only one that is a country's or a people's", () => {
  const long = reading('a', 'organization: Marslandic Navy')
  check([long, reading('b', 'organization: Navy', 'group: Marslandic')], 'organization: Marslandic Navy, Navy', 'group: Marslandic')
  check([long, reading('b', 'organization: Navy')], 'organization: Marslandic Navy', 'organization: Navy')
})
test('the front of the only longer name, and a first name within its family, are one person', () => {
  check([reading('a', 'person: Eva Lund Moreno'), reading('b', 'person: Eva Lund')], 'person: Eva Lund, Eva Lund Moreno')
  check(
    [reading('a', 'person: Eva Lund Moreno'), reading('b', 'person: Eva Lund'), reading('c', 'person: Eva Lund Sorensen')],
    'person: Eva Lund',
    'person: Eva Lund Moreno',
    'person: Eva Lund Sorensen',
  )
  check(
    [reading('a', 'person: Sten Lund'), reading('b', 'person: Tom Lund', 'person: Sten')],
    'person: Sten, Sten Lund',
    'person: Tom Lund',
  )
  check([reading('a', 'person: Sten Lund'), reading('b', 'person: Sten')], 'person: Sten', 'person: Sten Lund')
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

const one = (kind: string, a: string, b: string) =>
  check([reading('a', `${kind}: ${a}`), reading('b', `${kind}: ${b}`)], `${kind}: ${[a, b].sort().join(', ')}`)
const two = (kind: string, a: string, b: string, ...more: string[]) =>
  check(
    [reading('a', `${kind}: ${a}`), reading('b', `${kind}: ${b}`), ...more.map((line, at) => reading(`c${at}`, line))],
    `${kind}: ${a}`,
    `${kind}: ${b}`,
    ...more,
  )
test('a name and the same with what it is are one, unless a second one fits', () => {
  one('organization', 'Harbour Accident Investigation', 'Harbour Accident Investigation Branch')
  one('organization', 'Marsby Herald', 'Herald')
  one('organization', 'Board of Marsh Rights', 'acting Board of Marsh Rights')
  one('facility', 'Lundmark', 'Lundmark Prison')
  one('facility', 'Marsby International Airport', 'Marsby Airport')
  one('facility', 'Marsby Airfield', 'Marsby air base')
  one('facility', 'Cathedral of Saint Lund', 'Saint Lund Cathedral')
  one('product', 'A310-200', 'Lundbus A310-200')
  two('organization', 'Marsby Herald', 'Herald', 'organization: Sunder Herald')
  check(
    [placed('a', 'Marsby', 1, 2, 'KE'), reading('b', 'organization: Marsby'), reading('c', 'organization: Marsby Project')],
    'place: Marsby',
    'organization: Marsby',
    'organization: Marsby Project',
  )
  two('organization', 'House', 'House Committee')
  two('facility', 'Lund Hospital', 'Lund Civic Hospital')
})
test('letters for the words before the same end, a name turned about, letters that changed places', () => {
  one('organization', 'MSW Police', 'Marsland South West Police')
  two('organization', 'MSW Police', 'Marsland South East Police')
  one('person', 'Lindqvist Johan', 'Johan Lindqvist')
  two('person', 'Martin Thomas', 'Thomas Reed')
  one('person', 'Ola Lundby', 'Ola Ludnby')
  one('person', 'J. Christopher Reed', 'Chris Reed')
  two('person', 'J. Christopher Reed', 'John Reed Hall')
  one('person', 'William C. Reed Jr.', 'William Reed Jr.')
  one('person', 'Brahim Lundi', 'Ibrahim Lundi')
})
test('a surname with its particle joins the only one of it', () => {
  one('person', 'Tarek al-Harbi', 'al-Harbi')
  check(
    [reading('a', 'person: Tarek al-Harbi'), reading('b', 'person: Omar al-Harbi'), reading('c', 'person: al-Harbi')],
    'person: Tarek al-Harbi',
    'person: Omar al-Harbi',
    'person: al-Harbi',
  )
})
test('two words for one people are one, two peoples are two', () => {
  one('group', 'Kurdish', 'Kurds')
  two('group', 'Kurdish', 'Turkish')
  two('group', 'Islamic', 'Islamist')
})
test('names of one point: the rest of a town name joins, a quarter or the city of a state does not', () => {
  check([placed('a', 'Lund', 1, 2, 'FR', 'city'), placed('b', 'Lund-les-Bains', 1, 2, 'FR', 'city')], 'place: Lund, Lund-les-Bains')
  check([placed('a', 'Marsby', 1, 2, 'KE', 'city'), placed('b', 'Marsby City', 1, 2, 'KE', 'city')], 'place: Marsby', 'place: Marsby City')
  check([placed('a', 'Marsby', 1, 2, 'KE', 'city'), placed('b', 'Marsby', 9, 9, 'KE', 'city')], 'place: Marsby')
  one('place', 'Mount Lund', 'Lund Mountain')
})

test('a country under names that share no letter, and the side that stands for it', () => {
  const country = (id: string, stated: string, code: string, name = stated): Reading => {
    const read = placed(id, stated, 1, 2, code)
    return {
      ...read,
      entities: read.entities.map((entity) => ({ ...entity, place: { ...entity.place!, name, precision: 'country' as const } })),
    }
  }
  check([country('a', 'Britmark', 'GB'), country('b', 'UK', 'GB', 'Britmark')], 'place: Britmark, UK')
  // Known to lie somewhere in it, no more.
  check([country('a', 'Britmark', 'GB'), country('b', 'Britmarkian Riviera', 'GB')], 'place: Britmark', 'place: Britmarkian Riviera')
  check([country('a', 'North Marsland', 'KP'), reading('b', 'place: North')], 'place: North, North Marsland')
  check(
    [country('a', 'North Marsland', 'KP'), country('b', 'North Sunder', 'KE'), reading('c', 'place: North')],
    'place: North Marsland',
    'place: North Sunder',
    'place: North',
  )
})
test('a slip of a letter in a place that the index lacks, a state patrol', () => {
  check([placed('a', 'Karil', 1, 2, 'KE'), reading('b', 'place: Karbil')], 'place: Karbil, Karil')
  check([placed('a', 'Karil', 1, 2, 'KE'), placed('b', 'Karbil', 9, 2, 'KE')], 'place: Karil', 'place: Karbil')
  one('organization', 'Marsland State Harbour Patrol', 'Marsland Harbour Patrol')
  two('organization', 'Harbour Department', 'State Department')
})
test('one name in other spellings: a syllable, the article written to it, given names turned about, words run together', () => {
  one('person', 'Ro Min-seok', 'Ro Min Suk')
  two('person', 'Ro Min-il', 'Ro Min-un')
  one('person', 'Said al Marsadi', 'Said Almarsadi')
  one('person', 'Anna Eva Lundqvist', 'Eva Anna Lundqvist')
  one('person', 'Annlise Lundby', 'Ann Lise Lundby')
  one('organization', 'Marsland Corps of Harbour Pilots', 'Marsland Corp of Harbour Pilots')
  one('organization', 'lundtracker.com', 'Lundtracker')
})
test('one thing under another rank, number or word for what it is', () => {
  one('event', 'Hurricane Adabel', 'Tropical Storm Adabel')
  two('event', 'Hurricane Adabel', 'Hurricane Borisa')
  one('event', 'Harbour War II', 'Harbour War Two')
  two('event', 'Harbour War II', 'Harbour War I')
  one('product', 'Skylark-12', 'Skylark-12s')
  one('facility', 'Lund Bay Hotel', 'Lund Bay Resort and Casino')
  two('organization', 'USS Nereid', 'UN')
})
test('a place with and without its article, the land of it or its people before it', () => {
  one('place', 'Le Marsclan', 'Marsclan')
  check([placed('a', 'Marsby', 1, 2, 'KE'), placed('b', 'Marsby Strip', 1.05, 2, 'KE')], 'place: Marsby, Marsby Strip')
  check(
    [reading('a', 'place: Sund Strip', 'group: Marslandic'), reading('b', 'place: Marslandic Sund Strip')],
    'place: Marslandic Sund Strip, Sund Strip',
    'group: Marslandic',
  )
  check(
    [reading('a', 'organization: Lundlink', 'place: Marsby'), reading('b', 'organization: Marsby Lundlink')],
    'organization: Lundlink, Marsby Lundlink',
    'place: Marsby',
  )
})
test('a surname alone is the one whom most of the reports name', () => {
  const known = ['a', 'b', 'c'].map((id) => reading(id, 'person: Tom Reed'))
  check([...known, reading('d', 'person: Ann Reed'), reading('e', 'person: Reed')], 'person: Reed, Tom Reed', 'person: Ann Reed')
})
