import { expect, test } from 'vitest'
import { SEVERITIES } from '../rules/en/severity.js'
import { compareClaims } from './compare-claims.js'
import { severityOf } from './severity.js'
import { people, toReading, toStory } from './story.fixture.js'

const classOf = (text: string): string | undefined => {
  const start = text.search(/\d/)
  return severityOf(text, { start, end: start + text.slice(start).search(/(?!\d)/) })
}

test.each(SEVERITIES)('$id', (row) => {
  expect(classOf(row.example)).toBe(row.class)
  expect(classOf(row.counterExample)).toBeUndefined()
})
test('those in critical condition are no other count of the hurt', () => {
  const sank = { text: 'The ferry Aurora sank off Kestrel Point', predicate: 'sank' }
  const hurt = (exact: number, text: string) => ({ text, predicate: 'hurt', quantities: [people('injured', exact, 'people')] })
  const found = compareClaims(
    toStory(
      toReading('Coast News', '2031-05-05', [sank, hurt(60, '60 people were hurt aboard Aurora')]),
      toReading('Harbour Post', '2031-05-05', [sank, hurt(18, '18 people were critically hurt aboard Aurora')]),
    ),
  ).filter(({ measure }) => measure === 'injured')
  expect(found.map(({ question, status }) => `${question} ${status}`).sort()).toEqual([
    'How many people were injured? (in critical condition) single',
    'How many people were injured? single',
  ])
})
