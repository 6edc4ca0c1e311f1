/** What tells two happenings of one kind apart: days, spots, sizes, ordinals. */
import { describe, expect, test } from 'vitest'
import { type Draft, inventReading } from '../../test/invented.js'
import type { PlaceMention, QuantityMention, Reading, TimeMention } from '../contract/index.js'
import { NOT_SUCCEEDED, SUCCESSORS } from '../rules/en/successors.js'
import { datesAlike, toDatedLeads } from './dated-leads.js'
import { magnitudesApart, spotsApartKm, toLeadValues } from './lead-values.js'
import { groupStories } from './stories.js'
import { succeeds, toLeadKinds } from './successors.js'

const mention = (text: string) => ({ start: 0, end: text.length, text, sentence: 0, rule: 'invented' })
const onDay = (timex: string): TimeMention => ({ ...mention(timex), kind: 'time', type: 'date', timex, certainty: 'stated' })
const between = (start: string, end: string): TimeMention => ({
  ...onDay('day'),
  value: { start: `${start}:00Z`, end: `${end}:00Z`, precision: 'day', stated: 'day' },
})
const withMentions = (...mentions: Reading['mentions']): Reading => ({
  ...inventReading({ id: 'slide', body: 'A landslide buried the coast road at Holmvik.' }),
  mentions,
})

describe('days of the first sentences', () => {
  const check = (a: TimeMention, b: TimeMention, expected: 'same' | 'other' | 'unknown') => {
    const { same, other } = datesAlike(toDatedLeads(withMentions(a), undefined), toDatedLeads(withMentions(b), undefined))
    expect(same > 0.99 ? 'same' : other > 0.99 ? 'other' : 'unknown').toBe(expected)
  }
  const sunday = between('2031-05-04T00:00', '2031-05-05T00:00')
  test('the same day', () => check(sunday, sunday, 'same'))
  test('a day in an unknown zone is wide, and still that day', () => check(sunday, between('2031-05-03T10:00', '2031-05-05T12:00'), 'same'))
  test('a fortnight later is another day', () => check(sunday, between('2031-05-18T00:00', '2031-05-19T00:00'), 'other'))
  test('two days later says nothing', () => check(sunday, between('2031-05-06T00:00', '2031-05-07T00:00'), 'unknown'))
  test('a weekday without a date fits its day', () => check(sunday, onDay('XXXX-WXX-7'), 'same'))
  test('a weekday without a date fits the next for zones and nights', () => check(sunday, onDay('XXXX-WXX-1TNI'), 'same'))
  test('no Wednesday is that Sunday', () => check(sunday, onDay('XXXX-WXX-3'), 'other'))
  test('a day of an unknown year', () => check(sunday, onDay('XXXX-05-04'), 'same'))
  test('another day of an unknown year', () => check(sunday, onDay('XXXX-08-29'), 'other'))
  test('the end of one year is near the start of the next', () => check(onDay('XXXX-12-31'), onDay('XXXX-01-01'), 'same'))
  test('a weekday and a day of an unknown year cannot be held against each other', () =>
    check(onDay('XXXX-WXX-7'), onDay('XXXX-05-04'), 'unknown'))
})

describe('spots and sizes of the first sentences', () => {
  const at = (lat: number, lon: number, more: Partial<PlaceMention['value']> = {}, use: PlaceMention['use'] = 'where'): PlaceMention => ({
    ...mention('Holmvik'),
    kind: 'place',
    use,
    value: { name: 'Holmvik', lat, lon, precision: 'city', stated: 'Holmvik', ...more },
  })
  const of = (magnitude: number): QuantityMention => ({
    ...mention(String(magnitude)),
    kind: 'quantity',
    value: { exact: magnitude, measure: 'magnitude', stated: String(magnitude) },
  })
  const km = (a: readonly PlaceMention[], b: readonly PlaceMention[]) =>
    Math.round(spotsApartKm(toLeadValues(withMentions(...a)), toLeadValues(withMentions(...b))))
  test('a degree of latitude is 111 km', () => expect(km([at(60, 10)], [at(61, 10)])).toBe(111))
  test('the nearest two count', () => expect(km([at(60, 10), at(0, 0)], [at(61, 10), at(60, 10)])).toBe(0))
  test('no spot, no distance', () => expect(km([at(60, 10)], [])).toBe(0))
  test('a country is no spot', () => expect(km([at(60, 10)], [at(0, 0, { precision: 'country' })])).toBe(0))
  test('nor is where it was written', () => expect(km([at(60, 10)], [at(0, 0, {}, 'dateline')])).toBe(0))
  const apart = (a: readonly number[], b: readonly number[]) =>
    magnitudesApart(toLeadValues(withMentions(...a.map(of))), toLeadValues(withMentions(...b.map(of))))
  test('first values of one quake differ by less', () => expect(apart([6.1], [5.9])).toBe(false))
  test('two quakes', () => expect(apart([6.1], [5.2])).toBe(true))
  test('one that names both is of either', () => expect(apart([6.1, 5.2], [5.2])).toBe(false))
  test('no magnitude says nothing', () => expect(apart([6.1], [])).toBe(false))
})

/** A reading of one sentence whose every word is a noun, each numbering word hanging on the word behind it. */
const tagged = (body: string, more: Partial<Draft> = {}): Reading => {
  const reading = inventReading({ id: body, body, ...more })
  const sentences = reading.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word, index) => ({ ...word, upos: 'NOUN', head: index + 1 })),
  }))
  return { ...reading, sentences }
}
describe('what is called the second of its kind', () => {
  const check = (earlier: string, later: string, days: number, expected: boolean) =>
    expect(succeeds(toLeadKinds(tagged(earlier)), toLeadKinds(tagged(later)), days)).toBe(expected)
  test('a second landslide is not last week’s', () => check('landslide buried road', 'second landslide buried road', 7, true))
  test('another, too', () => check('landslide buried road', 'another landslide', 2, true))
  test('on the next day it may be the same attack', () => check('blast shook town', 'second blast', 1, false))
  test('of another kind', () => check('flood', 'second landslide', 7, false))
  test('where both number it, nothing is told', () => check('second landslide', 'second landslide', 7, false))
  test('a first one numbers nothing', () => check('landslide', 'first landslide', 7, false))
  const numbered = (words: string) => toLeadKinds(tagged(words.replace(/^\W*(?:a|an|the) /, ''))).numbered.size > 0
  test.each(SUCCESSORS)('$id', ({ example, counterExample }) => {
    expect([numbered(example), numbered(counterExample)]).toEqual([true, false])
  })
  test.each(NOT_SUCCEEDED)('$id', ({ example, counterExample }) => {
    expect([numbered(example), numbered(counterExample)]).toEqual([false, true])
  })
  test('a report that does not count goes with the one of its day that does', () => {
    const told = (id: string, published: string, body: string): Reading => {
      const reading = tagged(body, { published })
      return { ...reading, report: { ...reading.report, id } }
    }
    const stories = groupStories([
      told('may-3', '2031-05-03', 'fire mine smoke crews ladders rescue'),
      told('may-4', '2031-05-04', 'fire mine smoke crews ladders owner'),
      told('may-12', '2031-05-12', 'second fire mine union strike minister letter bridge'),
      told('may-13', '2031-05-13', 'fire mine smoke union strike minister letter'),
    ])
    expect(stories.map(({ readings }) => readings.map(({ report }) => report.id).join(' '))).toEqual(['may-3 may-4', 'may-12 may-13'])
  })
})
