import { expect, test } from 'vitest'
import { type Line, toReading, toStory } from '../compare/story.fixture.js'
import { isAnswering } from './denials-told.js'

const claimed: Line = { text: 'The Kestrel Front has claimed the attack', predicate: 'claimed', via: ['Kestrel Front'] }
const denied: Line = { text: 'The Harbour Office dispute the claim', predicate: 'dispute', via: ['Harbour Office'] }
const other: Line = { text: 'Divers searched the pier', predicate: 'searched' }
const answers = (...lines: readonly Line[]): boolean => {
  const story = toStory(toReading('Coast News', '2031-05-05', lines))
  const of = (line: Line) => story.views.find(({ claim }) => claim.text === line.text)!
  return isAnswering(of(denied), of(claimed), story)
}

test('a denial that points back answers what stands just before it', () => expect(answers(claimed, denied)).toBe(true))
test('it answers nothing behind it', () => expect(answers(denied, claimed)).toBe(false))
test('it answers nothing far before it', () => expect(answers(claimed, other, other, other, other, denied)).toBe(false))
test('nor what the same source said', () => {
  const story = toStory(toReading('Coast News', '2031-05-05', [{ ...claimed, via: ['Harbour Office'] }, denied]))
  expect(isAnswering(story.views[1]!, story.views[0]!, story)).toBe(false)
})
