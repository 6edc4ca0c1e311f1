import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report, Sentence, TimeMention } from '../../contract/index.js'
import { TIME_RULES } from '../../rules/en/time.js'
import type { Anchor, FindContext } from '../context.js'
import { findTimes } from './times.js'

/** Paragraphs are lines; no trees: words are only what the text shows. */
const contextOf = (text: string, anchor: Anchor): FindContext => {
  const sentences: Sentence[] = [...text.matchAll(/[^\n]+/g)].map((match, paragraph) => ({
    start: match.index,
    end: match.index + match[0].length,
    section: 'body',
    paragraph,
    words: [],
    entities: [],
    attributions: [],
  }))
  const report: Report = { id: 'r', text, language: 'en', sections: [], stated: {}, notes: [] }
  return { report, sentences, anchor }
}
const find = (text: string, anchor: Anchor): readonly TimeMention[] => {
  const context = contextOf(text, anchor)
  return context.sentences.flatMap((sentence, index) => findTimes(sentence, index, context))
}
const PUBLISHED = { start: '2019-03-13T00:00:00Z', end: '2019-03-14T00:00:00Z', precision: 'day' as const, stated: '2019-03-13' }
const show = ({ text, type, timex, value }: TimeMention): string => {
  const span = value ? ` ${value.start.slice(0, 16)}/${value.end.slice(0, 16)} ${value.precision}` : ''
  return `${text}: ${type} ${timex}${span}${value?.bound ? ` ${value.bound}` : ''}${value?.approximate ? ' ~' : ''}`
}
/** Published on Wednesday 13 March 2019, in UTC. */
const check = (text: string, ...expected: string[]) => expect(find(text, { published: PUBLISHED, zone: 'UTC' }).map(show)).toEqual(expected)
const checkIn = (anchor: Anchor, text: string, ...expected: string[]) => expect(find(text, anchor).map(show)).toEqual(expected)

describe('days', () => {
  test('a weekday is the last one', () =>
    check('The mill burned on Monday.', 'Monday: date 2019-03-11 2019-03-11T00:00/2019-03-12T00:00 day'))
  test('the weekday of publication is today', () =>
    check('It closed on Wednesday.', 'Wednesday: date 2019-03-13 2019-03-13T00:00/2019-03-14T00:00 day'))
  test('yesterday', () => check('Yesterday it rained.', 'Yesterday: date 2019-03-12 2019-03-12T00:00/2019-03-13T00:00 day'))
  test('a date of either order', () =>
    check(
      'On 27 November 2005 and Nov. 28, 2005.',
      '27 November 2005: date 2005-11-27 2005-11-27T00:00/2005-11-28T00:00 day',
      'Nov. 28, 2005: date 2005-11-28 2005-11-28T00:00/2005-11-29T00:00 day',
    ))
  test('a date with strokes is month first, unless it cannot be', () =>
    check(
      '11/27/2005 and 27/11/2005',
      '11/27/2005: date 2005-11-27 2005-11-27T00:00/2005-11-28T00:00 day',
      '27/11/2005: date 2005-11-27 2005-11-27T00:00/2005-11-28T00:00 day',
    ))
  test('a date without a year is the last one', () =>
    check('It sank on 30 July.', '30 July: date 2018-07-30 2018-07-30T00:00/2018-07-31T00:00 day'))
  test('the day after hangs from the day last named', () =>
    check(
      'It sank on 30 July. It was raised the next day.',
      '30 July: date 2018-07-30 2018-07-30T00:00/2018-07-31T00:00 day',
      'the next day: date 2018-07-31 2018-07-31T00:00/2018-08-01T00:00 day',
    ))
  test('today within a quotation is the day on which it was spoken', () =>
    check(
      '"We open today," she said on Monday.',
      'today: date 2019-03-11 2019-03-11T00:00/2019-03-12T00:00 day',
      'Monday: date 2019-03-11 2019-03-11T00:00/2019-03-12T00:00 day',
    ))
  test('a day that has begun in the east when the report comes out in the west', () =>
    checkIn(
      {
        published: { start: '2019-03-11T23:30:00Z', end: '2019-03-11T23:31:00Z', precision: 'minute', stated: '23:30' },
        zone: 'Europe/London',
        zonesAt: [['Australia/Sydney']],
      },
      'It fell on Tuesday morning.',
      'Tuesday morning: time 2019-03-12TMO 2019-03-11T18:00/2019-03-12T12:00 part-of-day',
    ))
  test('days that move with the year', () =>
    check(
      'It shut on Thanksgiving and on Good Friday 2018, last Labor Day too.',
      'Thanksgiving: date 2018-11-22 2018-11-22T00:00/2018-11-23T00:00 day',
      'Good Friday 2018: date 2018-03-30 2018-03-30T00:00/2018-03-31T00:00 day',
      'last Labor Day: date 2018-09-03 2018-09-03T00:00/2018-09-04T00:00 day',
    ))
  test('each day of a row has its month and year', () =>
    check(
      'It sat on 4 and 5 June 2017, then Dec. 6-7.',
      '4: date 2017-06-04 2017-06-04T00:00/2017-06-05T00:00 day',
      '5 June 2017: date 2017-06-05 2017-06-05T00:00/2017-06-06T00:00 day',
      'Dec. 6: date 2018-12-06 2018-12-06T00:00/2018-12-07T00:00 day',
      '7: date 2018-12-07 2018-12-07T00:00/2018-12-08T00:00 day',
    ))
  test('a number of things behind a date is no day', () =>
    check('It took Dec. 4 and 5 farmers.', 'Dec. 4: date 2018-12-04 2018-12-04T00:00/2018-12-05T00:00 day'))
  test('the week of a day', () =>
    check('The week of Feb. 20 was dry.', 'The week of Feb. 20: date 2019-W08 2019-02-18T00:00/2019-02-25T00:00 week'))
  test('until lies ahead, whatever the verb', () =>
    check('They put it off until Friday.', 'Friday: date 2019-03-15 2019-03-15T00:00/2019-03-16T00:00 day until'))
  test('what is likely lies ahead', () => check('Rain, likely on Monday.', 'Monday: date 2019-03-18 2019-03-18T00:00/2019-03-19T00:00 day'))
  test('before a month that is to come', () =>
    check('It must be mended before November.', 'November: date 2019-11 2019-11-01T00:00/2019-12-01T00:00 month before'))
  test("last April is this year's, a month that has only just ended the one before", () =>
    checkIn(
      { published: { start: '2019-06-20T00:00:00Z', end: '2019-06-21T00:00:00Z', precision: 'day', stated: '20 June' }, zone: 'UTC' },
      'Built last April, closed last May.',
      'last April: date 2019-04 2019-04-01T00:00/2019-05-01T00:00 month',
      'last May: date 2018-05 2018-05-01T00:00/2018-06-01T00:00 month',
    ))
  test('a broadcast named The Daily is no time', () => check('She told The Daily that it sank.'))
  test('no such day is no time', () => check('on 31 June 2001'))
})

describe('parts of the day and clock times', () => {
  test('Sunday evening', () =>
    check('It fell on Sunday evening.', 'Sunday evening: time 2019-03-10TEV 2019-03-10T17:00/2019-03-10T23:00 part-of-day'))
  test('early Monday', () => check('It fell early Monday.', 'early Monday: date 2019-03-11 2019-03-11T00:00/2019-03-11T06:00 part-of-day'))
  test('a stated zone and a quarter of an hour to each side', () =>
    check(
      'It fell on Sunday.\nThe raid came around 6 p.m. Eastern time.',
      'Sunday: date 2019-03-10 2019-03-10T00:00/2019-03-11T00:00 day',
      'around 6 p.m. Eastern time: time 2019-03-10T18:00 2019-03-10T21:45/2019-03-10T22:15 minute ~',
    ))
  test('the half hour that follows', () =>
    check(
      'It left shortly after seven on Monday.',
      'shortly after seven on Monday: time 2019-03-11T07:00 2019-03-11T07:00/2019-03-11T07:30 minute ~',
    ))
  test('a clock time takes the day right behind it, past a parenthesis', () =>
    check(
      'It struck at 10:35 a.m. (0735 GMT) Tuesday.',
      '10:35 a.m.: time 2019-03-12T10:35 2019-03-12T10:35/2019-03-12T10:36 minute',
      '0735 GMT: time 2019-03-12T07:35 2019-03-12T07:35/2019-03-12T07:36 minute',
      'Tuesday: date 2019-03-12 2019-03-12T00:00/2019-03-13T00:00 day',
    ))
  test("a day within the parenthesis is the other clock's", () =>
    check(
      'On Wednesday it struck at 7:48 a.m. (2248 GMT Tuesday).',
      'Wednesday: date 2019-03-13 2019-03-13T00:00/2019-03-14T00:00 day',
      '7:48 a.m.: time 2019-03-13T07:48 2019-03-13T07:48/2019-03-13T07:49 minute',
      '2248 GMT Tuesday: time 2019-03-12T22:48 2019-03-12T22:48/2019-03-12T22:49 minute',
    ))
  test('a weekday tells the year of its date', () =>
    check('on Monday, 30 July', 'Monday, 30 July: date 2018-07-30 2018-07-30T00:00/2018-07-31T00:00 day'))
  test('British clock times', () =>
    check('at 5.10am on Monday', '5.10am on Monday: time 2019-03-11T05:10 2019-03-11T05:10/2019-03-11T05:11 minute'))
  test('local time is the clock of the places named', () =>
    checkIn(
      { published: PUBLISHED, zonesAt: [['Asia/Tehran']] },
      'It struck at 13:53 local time on Monday.',
      '13:53 local time on Monday: time 2019-03-11T13:53 2019-03-11T10:23/2019-03-11T10:24 minute',
    ))
  test('the early hours of a morning', () =>
    check(
      'It fell in the early hours of Monday morning, at four in the morning.',
      'the early hours of Monday morning: time 2019-03-11TMO 2019-03-11T00:00/2019-03-11T06:00 part-of-day',
      'four in the morning: time 2019-03-11T04:00 2019-03-11T04:00/2019-03-11T04:01 minute',
    ))
  test('with no zone known, wherever people live', () =>
    checkIn(
      { published: PUBLISHED },
      'It fell on Sunday evening.',
      'Sunday evening: time 2019-03-10TEV 2019-03-10T07:00/2019-03-11T07:00 part-of-day',
    ))
  test('with the voice and a place, both', () =>
    checkIn(
      { published: PUBLISHED, zone: 'America/New_York', zonesAt: [['Asia/Baghdad']] },
      'It fell on Sunday evening.',
      'Sunday evening: time 2019-03-10TEV 2019-03-10T14:00/2019-03-11T03:00 part-of-day',
    ))
})

describe('longer and relative', () => {
  test('since April', () => check('Nine raids since April.', 'April: date 2018-04 2018-04-01T00:00/2019-03-14T00:00 month since'))
  test('late February', () => check('The raid of late February.', 'late February: date 2019-02 2019-02-16T00:00/2019-03-01T00:00 month'))
  test('a year before a noun', () => check('the 2015 grain deal', '2015: date 2015 2015-01-01T00:00/2016-01-01T00:00 year'))
  test('of that year', () =>
    check(
      'It opened in May 2011. It shut in August of that year.',
      'May 2011: date 2011-05 2011-05-01T00:00/2011-06-01T00:00 month',
      'August of that year: date 2011-08 2011-08-01T00:00/2011-09-01T00:00 month',
    ))
  test('years in words, before Christ and in a row', () =>
    check(
      'Built in nineteen eighty-three, on walls of 490 BC, mended 1907-08.',
      'nineteen eighty-three: date 1983 1983-01-01T00:00/1984-01-01T00:00 year',
      '490 BC: date BC0490',
      '1907: date 1907 1907-01-01T00:00/1908-01-01T00:00 year',
      '08: date 1908 1908-01-01T00:00/1909-01-01T00:00 year',
    ))
  test('a year earlier hangs from the quarter that was named, however often it is said', () =>
    check(
      'Sales fell in the third quarter from a year earlier. In the quarter costs rose, from 4 a year earlier.',
      'the third quarter: date 2018-Q3 2018-07-01T00:00/2018-10-01T00:00 season',
      'a year earlier: date 2017-Q3 2017-07-01T00:00/2017-10-01T00:00 season',
      'the quarter: date 2018-Q3 2018-07-01T00:00/2018-10-01T00:00 season',
      'a year earlier: date 2017-Q3 2017-07-01T00:00/2017-10-01T00:00 season',
    ))
  test('the quarter of a town and a quarter of the crop are no times', () => check('the quarter of the town, and a quarter of the crop'))
  test('halves of a year', () =>
    check('in the first half of 2017', 'the first half of 2017: date 2017-H1 2017-01-01T00:00/2017-07-01T00:00 season'))
  test('the end of the year', () =>
    check('It will open by the end of the year.', 'the end of the year: date 2019 2019-07-21T00:00/2020-01-01T00:00 year until'))
  test('soon is a time ahead, not a short while then', () => {
    check('It opens soon.', 'soon: date FUTURE_REF')
  })
  test('half units', () =>
    check('for two and a half years, 5 1/2 hours', 'two and a half years: duration P2Y6M', '5 1/2 hours: duration PT5H30M'))
  test('without a publication January after November is the next one', () =>
    checkIn(
      {},
      'It began in November 1911. In January it ended.',
      'November 1911: date 1911-11 1911-11-01T00:00/1911-12-01T00:00 month',
      'January: date 1912-01 1912-01-01T00:00/1912-02-01T00:00 month',
    ))
  test('a decade', () => check('in the 1990s', 'the 1990s: date 199 1990-01-01T00:00/2000-01-01T00:00 decade'))
  test('a decade of two digits', () => check("the '80s", "the '80s: date 198 1980-01-01T00:00/1990-01-01T00:00 decade"))
  test('last week', () => check('It closed last week.', 'last week: date 2019-W10 2019-03-04T00:00/2019-03-11T00:00 week'))
  test('three years ago', () => check('built three years ago', 'three years ago: date 2016 2016-01-01T00:00/2017-01-01T00:00 year'))
  test('two hours later hangs from a clock time', () =>
    check(
      'It left at 6 a.m. on Monday. It sank two hours later.',
      '6 a.m. on Monday: time 2019-03-11T06:00 2019-03-11T06:00/2019-03-11T06:01 minute',
      'two hours later: time 2019-03-11T08:00 2019-03-11T07:45/2019-03-11T08:16 hour ~',
    ))
  test('lengths and repeats are no points', () =>
    check('for two weeks, every ten minutes', 'two weeks: duration P2W', 'every ten minutes: set PT10M'))
  test('without a publication a weekday stays unplaced', () => checkIn({}, 'It fell on Sunday.', 'Sunday: date XXXX-WXX-7'))
  test('a number of things is no year', () => check('some 2,015 people and $1990'))
})

test('a mention is always the text it points at, in order, on any text', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...TIME_RULES.map((rule) => rule.example)))
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, dated) => {
      const text = pieces.join(' ')
      let last = 0
      for (const mention of find(text, dated ? { published: PUBLISHED } : {})) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        expect(mention.start).toBeGreaterThanOrEqual(last)
        last = mention.end
        if (mention.value) expect(Date.parse(mention.value.start)).toBeLessThan(Date.parse(mention.value.end))
      }
    }),
  )
})

test('hostile text is read in time', () => {
  const from = process.cpuUsage()
  find(
    `${'1'.repeat(200_000)} ${'the early '.repeat(20_000)}${'at about '.repeat(20_000)}${'1907-'.repeat(40_000)}${'spring and '.repeat(20_000)}`,
    { published: PUBLISHED },
  )
  const { user, system } = process.cpuUsage(from)
  expect((user + system) / 1000).toBeLessThan(4000)
})
