import { describe, expect, test } from 'vitest'
import { type Line, toReading, toStory } from '../compare/story.fixture.js'
import type { Time } from '../contract/index.js'
import { clauseToTell } from './clause.js'
import { sayDay } from './report-time.js'
import { capital, plain } from './wording.js'

const clauseOf = (text: string, predicate: string, more: Partial<Line> = {}): string | undefined =>
  clauseToTell(toStory(toReading('Coast News', '2031-05-05', [{ text, predicate, ...more }])).views[0]!)?.text

describe('a clause that stands alone', () => {
  test('is told in its report’s words', () =>
    expect(clauseOf('Two ferries collided off Kestrel Point', 'collided')).toMatch(/^two ferries collided off Kestrel Point$/i))
  test.each([
    ['a pronoun of nobody', 'Her cousin steered the ferry Aurora', 'steered'],
    ['a thing told before', 'This plan changed the harbour for good', 'changed'],
    ['another', 'The other ferry reached the harbour safely', 'reached'],
    ['words of one side', 'A brutal captain steered the ferry Aurora', 'steered'],
    ['a number beside one told before', 'Dozens more boarded the ferry at Kestrel', 'boarded'],
    ['a time that nobody can place', 'The ferry Aurora sank two years ago', 'sank'],
    ['a fragment', 'The ferry sank', 'sank'],
    ['a question', 'Has the ferry Aurora reached Kestrel Point?', 'reached'],
    ['capitals that are no name', 'AN EXPLOSION shook the ferry Aurora', 'shook'],
  ])('%s is not told', (_, text, predicate) => expect(clauseOf(text, predicate)).toBeUndefined())
  test('a quotation, a headline and a hedge that the words leave out are not', () => {
    const text = 'Two ferries collided off Kestrel Point'
    expect(clauseOf(text, 'collided', { quoted: true })).toBeUndefined()
    expect(clauseOf(text, 'collided', { headline: true })).toBeUndefined()
    expect(clauseOf(text, 'collided', { expected: true })).toBeUndefined()
  })
  test('a denial must be heard in it', () => {
    expect(clauseOf('Two ferries collided off Kestrel Point', 'collided', { denied: true })).toBeUndefined()
    expect(clauseOf('No ferries collided off Kestrel Point', 'collided', { denied: true })).toBeDefined()
  })
  test('loses the word that ties it to the one before', () =>
    expect(capital(clauseOf('However, two ferries collided off Kestrel Point', 'collided')!)).toBe(
      'Two ferries collided off Kestrel Point',
    ))
  test('leaves out a day of its report that has no date', () =>
    expect(clauseOf('Two ferries collided off Kestrel Point today', 'collided')).not.toMatch(/today/))
})

describe('days', () => {
  const time = (start: string, end: string): Time => ({ start, end, precision: 'day', stated: 'today' })
  test('are said as dates, in the zone they are of', () => {
    expect(sayDay(time('2031-05-04T00:00:00Z', '2031-05-05T00:00:00Z'))).toBe('4 May 2031')
    expect(sayDay(time('2031-05-03T15:00:00Z', '2031-05-04T15:00:00Z'))).toBe('4 May 2031')
  })
  test('a week is none', () => expect(sayDay(time('2031-05-04T00:00:00Z', '2031-05-11T00:00:00Z'))).toBeUndefined())
})

test('no blank stands before a comma', () => expect(plain('the pier , he says , held')).toBe('the pier, he says, held'))
test('a page’s opening capitals are taken for no name', () =>
  expect(clauseOf('AT least nine people boarded the ferry Aurora', 'boarded')).toMatch(/^at least nine/))
test('the marks at the ends of a clause go', () => expect(plain(' “the pier\n held,” ')).toBe('the pier held'))
