import { describe, expect, test } from 'vitest'
import { type Line, people, toReading, toStory } from '../compare/story.fixture.js'
import { bearsOut, isSameNumber } from './bearing.js'

const told: Line = { text: 'two ferries collided off Kestrel Point in dense fog', predicate: 'collided' }
const bears = (line: Line): boolean => {
  const { views, weights } = toStory(toReading('Coast News', '2031-05-05', [told]), toReading('Harbour Post', '2031-05-05', [line]))
  const [own, other] = views
  return bearsOut({ view: own!, start: own!.claim.start, end: own!.claim.end }, other!, weights)
}

describe('a clause is borne out', () => {
  test('by who says the same', () => expect(bears({ ...told, text: 'in dense fog two ferries collided off Kestrel Point' })).toBe(true))
  test.each<[string, Line]>([
    ['who says less', { text: 'ferries collided', predicate: 'collided' }],
    ['who denies it', { ...told, denied: true }],
    ['who expects it', { ...told, expected: true }],
    ['who tells of another place', { ...told, text: 'two ferries collided off Heron Rock in dense fog' }],
    ['who tells another deed', { text: 'two ferries left Kestrel Point in dense fog', predicate: 'left' }],
    ['a headline', { ...told, headline: true }],
  ])('not by %s', (_, line) => expect(bears(line)).toBe(false))
})

test('at least five is not five', () => {
  expect(isSameNumber({ exact: 5, stated: 'five' }, { exact: 5, stated: '5' })).toBe(true)
  expect(isSameNumber({ exact: 5, stated: 'five' }, { low: 5, stated: 'at least five' })).toBe(false)
  expect(isSameNumber(people('killed', 5), people('killed', 6))).toBe(false)
})
