import { expect, test } from 'vitest'
import { toReading, toStory } from '../compare/story.fixture.js'
import type { Entity, NameMention } from '../contract/index.js'
import { withFullNames } from './full-names.js'

/** The line with whole names, in a story that knows this person. */
function told(text: string, surname: string, name: string): string {
  const reading = toReading('Coast News', '2031-05-05', [{ text, predicate: 'praised' }])
  const start = text.indexOf(surname)
  const mention = { kind: 'name', entityKind: 'person', entity: 'entity-1', text: surname, start, end: start + surname.length, sentence: 0 }
  const story = toStory({ ...reading, mentions: [mention as unknown as NameMention] })
  const entity = { id: 'entity-1', name, kind: 'person', names: [], roles: [], merged: [] } as unknown as Entity
  const clause = { view: story.views[0]!, text, start: 0, end: text.length, taken: [] }
  return withFullNames(clause, '', { ...story, entities: [entity] })
}

test('a surname becomes the whole name', () =>
  expect(told('Grell praised the crew', 'Grell', 'Anna Grell')).toBe('Anna Grell praised the crew'))

test('no word of it is told twice', () =>
  expect(told('they praised the prophet Orel', 'Orel', 'Prophet Orel')).toBe('they praised the prophet Orel'))
