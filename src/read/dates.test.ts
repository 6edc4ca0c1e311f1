import { expect, test } from 'vitest'
import { type DateHome, readDate, readDateLine } from './dates.js'

const check = (line: string, expected: string, home: DateHome = {}) =>
  expect(
    readDateLine(line, home)
      .map(({ field, found: { time } }) => `${field} ${time.start} ${time.end} ${time.precision} ${time.zone ?? '-'}`)
      .join(' | '),
  ).toBe(expected)

test('a bare day is a day of no known zone', () => check('2031-04-02', 'published 2031-04-02T00:00:00Z 2031-04-03T00:00:00Z day -'))
test("a bare day is the outlet's if its zone is known", () =>
  check('April 2nd, 2031', 'published 2031-04-01T15:00:00Z 2031-04-02T15:00:00Z day Asia/Tokyo', { zone: 'Asia/Tokyo', country: 'JP' }))
test('a zone settles the minute', () =>
  check('Wed, 02 Apr 2031 08:30:00 EST', 'published 2031-04-02T13:30:00Z 2031-04-02T13:31:00Z minute -05:00'))
test('a clock without a zone spans the zones', () =>
  check('2031-04-02T08:30', 'published 2031-04-01T18:30:00Z 2031-04-02T20:31:00Z minute -'))
test('posted and updated', () =>
  check(
    'Posted: 9:40 p.m. ET April 1, 2031 Last Updated: Apr 2, 2031 8:00 AM EDT',
    'published 2031-04-02T01:40:00Z 2031-04-02T01:41:00Z minute America/New_York | updated 2031-04-02T12:00:00Z 2031-04-02T12:01:00Z minute -04:00',
  ))
test('updated behind the day', () =>
  check('2 April 2031 Last updated at 13:38 GMT', 'updated 2031-04-02T13:38:00Z 2031-04-02T13:39:00Z minute UTC'))
test('a spaced clock', () => check('Wed Apr 2, 2031 1: 28PM GMT', 'published 2031-04-02T13:28:00Z 2031-04-02T13:29:00Z minute UTC'))
test('IST is Indian unless the outlet is Israeli', () =>
  check('Updated: April 02, 2031 15:50 IST', 'updated 2031-04-02T13:50:00Z 2031-04-02T13:51:00Z minute +02:00', {
    zone: 'Asia/Jerusalem',
    country: 'IL',
  }))
test('a sentence with a date is no date line', () => check('On Wednesday, April 2nd, 2031, a pier fell into the sea.', ''))
test('a month with a letter lost', () => check('Septmber 2, 2031', 'published 2031-09-02T00:00:00Z 2031-09-03T00:00:00Z day -'))
test('a dash before the year', () => check('Wednesday, April 2 - 2031', 'published 2031-04-02T00:00:00Z 2031-04-03T00:00:00Z day -'))
test('numbers alone on their line', () => check('4 / 22 / 31', 'published 2031-04-22T00:00:00Z 2031-04-23T00:00:00Z day -'))
test('the thirteenth month does not exist', () => check('2031-13-02', ''))

test('day and month in doubt are said to be', () => expect(readDate('04/02/2031')?.doubt).toMatch(/other way round/))
test('the year 1 is doubtful', () => expect(readDate('0001-01-01T00:00:00Z')?.doubt).toMatch(/year 1/))
test('seconds since 1970', () => expect(readDate('1932885000')?.time.start).toBe('2031-04-02T08:30:00Z'))
