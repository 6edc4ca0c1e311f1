import { describe, expect, test } from 'vitest'
import { type Line, toReading, toStory } from '../compare/story.fixture.js'
import { PICTURE_CREDITS } from '../rules/en/summary.js'
import { clauseToTell } from './clause.js'

const clauseOf = (text: string, predicate: string, more: Partial<Line> = {}): string | undefined =>
  clauseToTell(toStory(toReading('Coast News', '2031-05-05', [{ text, predicate, ...more }])).views[0]!)?.text

describe('a clause is not told', () => {
  test.each([
    ['cut before its end', 'Three of the ferry passengers died one of whom', 'died'],
    ['asking', 'How the ferry Aurora sank off Kestrel Point', 'sank'],
    ['hedging by its first word', 'Apparently the ferry Aurora sank off Kestrel Point', 'sank'],
    ['telling of an exception to what it leaves out', 'There is an exception for ferries that sailed from Kestrel', 'is'],
    ['supposing', 'If the ferry Aurora sank off Kestrel Point', 'sank'],
  ])('%s', (_, text, predicate) => expect(clauseOf(text, predicate)).toBeUndefined())
  test('counting those beside others that it does not tell', () => {
    expect(clauseOf('Over 500 others boarded the ferry at Kestrel', 'boarded')).toBeUndefined()
    expect(clauseOf('Officers boarded 31 ferries and 500 others off Kestrel Point', 'boarded')).toBeDefined()
  })
})

test('“as many as” begins a clause, “as” ties one to another', () => {
  expect(clauseOf('As many as 31 people boarded the ferry Aurora', 'boarded')).toBeDefined()
  expect(clauseOf('As the 31 people boarded the ferry Aurora', 'boarded')).toBeUndefined()
})

test.each(PICTURE_CREDITS)('$id', ({ pattern, example, counterExample }) => {
  expect(example).toMatch(new RegExp(pattern))
  expect(counterExample).not.toMatch(new RegExp(pattern))
})
