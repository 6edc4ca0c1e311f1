import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, inventReading } from '../../test/invented.js'
import { groupStories } from './stories.js'

const MAST: readonly Draft[] = [
  {
    id: 'mast-1',
    title: 'Mast of Veldmoor observatory collapses in storm',
    published: '2031-03-02',
    body: 'The radio mast at the Veldmoor observatory collapsed in a storm on Sunday. Director Ilse Tarnow said nobody was hurt.',
  },
  {
    id: 'mast-2',
    title: 'Storm topples Veldmoor radio mast',
    published: '2031-03-03',
    body: 'A storm toppled the 80-metre radio mast of the Veldmoor observatory, its director Ilse Tarnow said. Nobody was injured.',
  },
  {
    id: 'mast-3',
    title: 'Observatory will rebuild its mast',
    body: 'The Veldmoor observatory wants to rebuild the radio mast that a storm brought down, said Tarnow, its director.',
  },
]
const FLOOD: readonly Draft[] = [
  {
    id: 'flood-1',
    title: 'Flood cuts off Sanderup',
    published: '2031-03-02',
    body: 'The river Lomme burst its banks and cut off the town of Sanderup. Mayor Ove Kragh asked for boats.',
  },
  {
    id: 'flood-2',
    title: 'Boats bring food to Sanderup after flood',
    published: '2031-03-04',
    body: 'Boats brought food to Sanderup, which the river Lomme has cut off. The water is falling, said mayor Kragh.',
  },
  {
    id: 'flood-3',
    title: 'Flood cuts off Sanderup',
    published: '2034-09-17',
    body: 'The river Lomme burst its banks and cut off the town of Sanderup. Mayor Ove Kragh asked for boats again.',
  },
]

const check = (drafts: readonly Draft[], ...expected: string[]) =>
  expect(groupStories(drafts.map(inventReading)).map((story) => story.readings.map((reading) => reading.report.id).join(' '))).toEqual(
    expected,
  )

test('reports of one happening are one story, an undated one last', () => check(MAST, 'mast-1 mast-2 mast-3'))
test('two happenings of one day are two', () => check([...MAST, ...FLOOD.slice(0, 2)], 'flood-1 flood-2', 'mast-1 mast-2 mast-3'))
test('like happenings years apart are two', () => check(FLOOD, 'flood-1 flood-2', 'flood-3'))
const slide = (id: string, published: string, lead: string, days: Record<string, string>): Draft => ({
  id,
  published,
  title: 'Landslide buries road at Holmvik',
  body: `${lead} The pass above Holmvik had been watched by geologist Runa Eide since last winter.`,
  days,
})
test('the same words about two days a fortnight apart are two happenings', () =>
  check(
    [
      slide('may-3', '2031-05-03', 'A landslide buried the coast road at Holmvik on Saturday.', { Saturday: '2031-05-03' }),
      slide('may-4', '2031-05-04', 'The landslide that buried the Holmvik coast road on Saturday is being cleared.', {
        Saturday: '2031-05-03',
      }),
      slide('may-18', '2031-05-18', 'A landslide buried the coast road at Holmvik on Sunday.', { Sunday: '2031-05-18' }),
    ],
    'may-3 may-4',
    'may-18',
  ))
test('a later report that speaks of the first day stays with it', () =>
  check(
    [
      slide('may-3', '2031-05-03', 'A landslide buried the coast road at Holmvik on Saturday.', { Saturday: '2031-05-03' }),
      slide('may-12', '2031-05-12', 'The landslide that buried the coast road at Holmvik on May 3 has been cleared.', {
        'May 3': '2031-05-03',
      }),
    ],
    'may-3 may-12',
  ))
test('nothing gives nothing', () => check([]))
test('a report without words is a story of its own', () =>
  check([{ id: 'empty', title: '', body: '' }, ...MAST.slice(0, 2)], 'mast-1 mast-2', 'empty'))

test('the order of the readings changes nothing', () => {
  const readings = [...MAST, ...FLOOD].map(inventReading)
  const expected = JSON.stringify(groupStories(readings))
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
      expect(JSON.stringify(groupStories(shuffled))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

test('every reading is in one story, whatever its text', () => {
  const draft = fc.record({ id: fc.uuid(), title: fc.string({ unit: 'grapheme' }), body: fc.string({ unit: 'grapheme' }) })
  fc.assert(
    fc.property(fc.uniqueArray(draft, { selector: (one) => one.id, maxLength: 12 }), (drafts) => {
      const found = groupStories(drafts.map(inventReading)).flatMap((story) => story.readings.map((reading) => reading.report.id))
      expect(found.sort()).toEqual(drafts.map((one) => one.id).sort())
    }),
  )
})
