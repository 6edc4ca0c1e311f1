import { expect, test } from 'vitest'
import type { Place, Reading } from '../contract/index.js'
import { compareClaims } from './compare-claims.js'
import { people, toReading, toStory } from './story.fixture.js'

const sank = { text: 'The ferry Aurora sank off Kestrel Point', predicate: 'sank' }
const line = (measure: string, exact: number, text: string, where?: readonly Place[]) => ({
  text,
  predicate: measure,
  quantities: [people(measure, exact, 'people')],
  ...(where ? { where } : {}),
})
const atLeast = (low: number, text: string) => ({
  text,
  predicate: 'killed',
  quantities: [{ low, measure: 'killed', counted: 'people', stated: `${low}` }],
})
/** The words of a building stand behind "at". */
const withSpots = (reading: Reading): Reading => ({
  ...reading,
  sentences: reading.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word, at, all) =>
      word.text === 'at' ? { ...word, head: at + 2, deprel: 'case' } : all[at] === word ? word : word,
    ),
  })),
})
const asked = (...readings: Reading[]): string[] =>
  compareClaims(toStory(...readings.map(withSpots)))
    .filter(({ kind }) => kind === 'how-many')
    .map(({ positions }) => positions.map(({ text, outlets }) => `${text} (${outlets.join(', ')})`).join(' | '))
    .sort()

test('a part that more reports give than the whole is still a part', () => {
  const part = line('killed', 20, '20 people were killed at the station')
  const told = (outlet: string, whole: number) =>
    toReading(outlet, '2031-05-05', [sank, line('killed', whole, `${whole} people were killed in Marsby`), part])
  expect(asked(told('Coast News', 31), told('Harbour Post', 32))).toEqual([
    '20 (Coast News, Harbour Post)',
    '32 (Harbour Post) | 31 (Coast News)',
  ])
})
test('a bound far below the toll of its own report is of another occasion', () =>
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [
        sank,
        atLeast(900, 'at least 900 people were killed in Marsby'),
        atLeast(18, 'the wave killed at least 18 on the pier'),
      ]),
      toReading('Harbour Post', '2031-05-05', [sank, line('killed', 950, '950 people were killed in Marsby')]),
    ),
  ).toEqual(['950 (Coast News, Harbour Post)', 'at least 18 (Coast News)']))
test('arrests at two places are two', () => {
  const place = (name: string, lat: number): Place[] => [{ name, lat, lon: 5, precision: 'city', stated: name, span: { start: 0, end: 0 } }]
  const arrested = (count: number, outlet: string, town: string, lat: number): Reading => {
    const text = `police in ${town} arrested ${count} people`
    const reading = toReading(outlet, '2031-05-05', [sank, line('arrested', count, text, place(town, lat))])
    const [first, second] = reading.claims
    const where = second!.where!.map((one) => ({ ...one, span: { start: second!.start + 10, end: second!.start + 10 + town.length } }))
    return { ...reading, claims: [first!, { ...second!, where }] }
  }
  expect(asked(arrested(3, 'Coast News', 'Marsby', 50), arrested(5, 'Harbour Post', 'Kestrel', 51))).toEqual([
    'five (Harbour Post)',
    'three (Coast News)',
  ])
  expect(asked(arrested(3, 'Coast News', 'Marsby', 50), arrested(5, 'Harbour Post', 'Marsby', 50))).toHaveLength(1)
  expect(asked(arrested(3, 'Coast News', 'Marsby', 50), arrested(3, 'Harbour Post', 'Kestrel', 51))).not.toHaveLength(0)
})
