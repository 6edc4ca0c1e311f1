import { describe, expect, test } from 'vitest'
import { toReading, toStory } from '../compare/story.fixture.js'
import type { NameMention } from '../contract/index.js'
import { leadOf } from './quotation.js'

/** The fixture ends a line without a mark; a report's sentence has one. */
const leadIn = (text: string): string | undefined => {
  const [view] = toStory(toReading('Coast News', '2031-05-05', [{ text, predicate: 'collided' }])).views
  return leadOf({ ...view!, report: { ...view!.report, text: `${text}\n` }, sentence: { ...view!.sentence, start: 0, end: text.length } })
}

describe('a report’s first sentence', () => {
  const whole = 'The ferries Aurora and Boreas collided in thick fog off Kestrel Point on Sunday.'
  test('is quoted as it stands', () => expect(leadIn(whole)).toBe(whole.slice(0, -1)))
  test('has its own quotation marks made single', () =>
    expect(leadIn('The ferries Aurora and Boreas collided in “a wall of fog” off Kestrel Point.')).toContain('‘a wall of fog’'))
  test('begins behind the place where it was written, without a newspaper’s opening capitals', () => {
    expect(leadIn(`KESTREL POINT, Merrow — ${whole}`)).toBe(whole.slice(0, -1))
    expect(leadIn('TWO ferries collided in thick fog off Kestrel Point on Sunday.')).toMatch(/^Two ferries/)
  })
  test.each([
    ['a pronoun before any name', 'In the thick fog she collided with the pier and sank within an hour.'],
    ['a pronoun behind no name but a day’s', 'In a wide bank of fog on Sunday they collided with the pier off the point.'],
    ['“him” behind several persons alone', 'Rescue workers who got him out included a team of divers from the islands.'],
    ['a question that it only heads', 'How the ferries Aurora and Boreas collided in fog off the point.'],
    ['“these” that have not been told', 'The ferries collided with these boats in thick fog off the point.'],
    ['a speaker who closes it', 'The ferry Aurora collided with the pier in thick fog on Sunday, he said.'],
    ['words of one side', 'The brutal ferry Aurora collided with the pier in thick fog on Sunday.'],
  ])('with %s is not quoted', (_, text) => expect(leadIn(text)).toBeUndefined())
})

test('a sentence that speaks of somebody whom it does not name is not quoted', () => {
  const text = 'The mayor Anna Grell said on Sunday that she might know why the ferry collided in fog.'
  const [view] = toStory(toReading('Coast News', '2031-05-05', [{ text, predicate: 'collided' }])).views
  const start = text.indexOf('she')
  const leadOfShe = (entity: string): string | undefined => {
    const name = {
      kind: 'name',
      form: 'name',
      entityKind: 'person',
      entity: 'entity-grell',
      sentence: 0,
      text: 'Anna Grell',
      start: 10,
      end: 20,
    }
    const she = { text: 'she', entity, start, end: start + 3 }
    const claim = { ...view!.claim, who: [she] }
    const reading = { ...view!.reading, claims: [claim], mentions: [name as unknown as NameMention] }
    const sentence = { ...view!.sentence, start: 0, end: text.length }
    return leadOf({ ...view!, claim, reading, report: { ...view!.report, text: `${text}\n` }, sentence })
  }
  expect(leadOfShe('entity-grell')).toBeDefined()
  expect(leadOfShe('entity-other')).toBeUndefined()
})
