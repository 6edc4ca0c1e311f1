import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quantity, Time } from '../contract/index.js'
import { clip, formatHolders, formatNumber, formatPublished, formatQuantity, formatShortTime, formatTime, numberOf } from './format.js'

const time = (start: string, end: string, precision: Time['precision'], more: Partial<Time> = {}): Time => ({
  start,
  end,
  precision,
  stated: '',
  ...more,
})

test('when a report appeared: stated, inferred or unknown', () => {
  const published = time('2024-10-08T00:00:00Z', '2024-10-09T00:00:00Z', 'day', { approximate: true })
  expect(formatPublished({ published, stated: {} }, formatTime)).toBe('Tuesday 8 October 2024')
  expect(formatPublished({ published, stated: { published: 'date line' } }, formatShortTime)).toBe('8 Oct 2024')
  expect(formatPublished({ published, stated: { published: 'inferred' } }, formatShortTime)).toBe('8 Oct 2024 (inferred)')
  expect(formatPublished({ stated: {} }, formatShortTime)).toBe('no day stated')
})

describe('a time', () => {
  const check = (value: Time, long: string, short: string) => expect([formatTime(value), formatShortTime(value)]).toEqual([long, short])

  test('a minute in its zone', () =>
    check(
      time('2024-10-08T04:42:00Z', '2024-10-08T04:43:00Z', 'minute', { zone: 'Europe/Rome' }),
      'Tuesday 8 October 2024, 06:42 (04:42 UTC)',
      '8 Oct 2024, 06:42',
    ))
  test('about a minute, as wide before it as behind', () =>
    check(
      time('2024-10-08T04:25:00Z', '2024-10-08T04:55:00Z', 'minute', { zone: 'Europe/Rome', approximate: true }),
      'Tuesday 8 October 2024, about 06:40 (04:40 UTC)',
      '8 Oct 2024, 06:40',
    ))
  test('before a day of no zone is before that day, however wide it is', () =>
    check(
      time('2024-10-09T10:00:00Z', '2024-10-11T12:00:00Z', 'day', { bound: 'before' }),
      'before Thursday 10 October 2024',
      '10 Oct 2024',
    ))
  test('a minute without a zone', () =>
    check(time('2024-10-08T04:42:00Z', '2024-10-08T04:43:00Z', 'minute'), 'Tuesday 8 October 2024, 04:42 UTC', '8 Oct 2024, 04:42'))
  test('a minute at an offset', () =>
    check(
      time('2024-10-08T04:42:00Z', '2024-10-08T04:43:00Z', 'minute', { zone: '-03:30' }),
      'Tuesday 8 October 2024, 01:12 (04:42 UTC)',
      '8 Oct 2024, 01:12',
    ))
  test('a zone that nobody knows is UTC', () =>
    check(
      time('2024-10-08T04:42:00Z', '2024-10-08T04:43:00Z', 'minute', { zone: 'Nowhere/Land' }),
      'Tuesday 8 October 2024, 04:42 UTC',
      '8 Oct 2024, 04:42',
    ))
  test('a day west of Greenwich is the local day', () =>
    check(time('2021-06-27T04:00:00Z', '2021-06-28T04:00:00Z', 'day', { zone: 'America/New_York' }), 'Sunday 27 June 2021', '27 Jun 2021'))
  test('a day of no zone, widened to every zone, is still that day', () =>
    check(time('2021-06-26T10:00:00Z', '2021-06-28T12:00:00Z', 'day'), 'Sunday 27 June 2021', '27 Jun 2021'))
  test('part of a day', () =>
    check(
      time('2021-06-27T21:00:00Z', '2021-06-28T01:00:00Z', 'part-of-day', { zone: 'America/New_York' }),
      'Sunday 27 June 2021, evening',
      '27 Jun 2021',
    ))
  test('since a month', () =>
    check(time('2021-04-01T00:00:00Z', '2021-06-28T00:00:00Z', 'month', { bound: 'since' }), 'since April 2021', 'Apr 2021'))
  test('a year', () => check(time('2015-01-01T00:00:00Z', '2016-01-01T00:00:00Z', 'year'), '2015', '2015'))
  test('a decade', () => check(time('1990-01-01T00:00:00Z', '2000-01-01T00:00:00Z', 'decade'), 'the 1990s', '1994'))
})

describe('a quantity', () => {
  const check = (value: Partial<Quantity>, text: string, number: number | undefined) =>
    expect([formatQuantity({ stated: 'some', ...value }), numberOf({ stated: 'some', ...value })]).toEqual([text, number])

  test('exact', () => check({ exact: 5, counted: 'fighters' }, '5 fighters', 5))
  test('a lower bound', () => check({ low: 5 }, 'at least 5', 5))
  test('an exclusive bound', () => check({ low: 50, exclusive: true }, 'more than 50', 50))
  test('an upper bound', () => check({ high: 30 }, 'up to 30', 30))
  test('a range', () => check({ low: 5, high: 7 }, '5 to 7', 6))
  test('about', () => check({ exact: 350, approximate: true }, 'about 350', 350))
  test('money', () => check({ exact: 105_000_000_000, unit: 'USD' }, '$105 billion', 105_000_000_000))
  test('percent', () => check({ exact: 30, unit: 'percent' }, '30 percent', 30))
  test('words alone', () => check({}, 'some', undefined))
})

test('thousands are told apart', () =>
  expect([12000, 400_000, 1.25, 1234.5, -12000].map(formatNumber)).toEqual(['12,000', '400,000', '1.25', '1,234.5', '-12,000']))
test('one origin is one origin', () => expect(formatHolders(1, { low: 1, high: 1 })).toBe('1 outlet, 1 origin'))
test('an interval of origins', () => expect(formatHolders(5, { low: 1, high: 2 })).toBe('5 outlets, 1 to 2 origins'))
test('a long line is cut at a word', () => expect(clip('one two  three\nfour', 12)).toBe('one two…'))
test('a line is never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      expect(clip(text, most).length).toBeLessThanOrEqual(most)
    }),
  )
})
