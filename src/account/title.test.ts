import { expect, test } from 'vitest'
import { compareClaims } from '../compare/compare-claims.js'
import { people, toReading, toStory } from '../compare/story.fixture.js'
import type { Reading, Word } from '../contract/index.js'
import { toTitle } from './title.js'

const report = (outlet: string, date: string, title: string, count: number, said = `${count} people were killed`): Reading =>
  toReading(outlet, date, [
    {
      text: title,
      predicate: title.includes('dead') ? 'dead' : 'collide',
      headline: true,
      quantities: title.includes(`${count}`) ? [people('killed', count)] : [],
    },
    { text: 'The ferries Aurora and Boreas collided off Kestrel Point', predicate: 'collided' },
    { text: said, predicate: 'killed', quantities: [people('killed', count, 'people')] },
  ])
const titleOf = (...readings: Reading[]): string => {
  const story = toStory(...readings)
  return toTitle(story, compareClaims(story))
}
const early = report('Coast News', '2031-05-05', 'Ferries Aurora and Boreas collide off Kestrel Point , 4 dead', 4)

test('a headline whose number holds is the title', () =>
  expect(titleOf(early, report('Harbour Post', '2031-05-05', 'Inquiry after ferry crash', 4))).toMatch(/4 dead$/))
test('a headline with a number that a later report has outgrown gives way to one without', () =>
  expect(titleOf(early, report('Harbour Post', '2031-05-08', 'Inquiry after ferry crash', 7))).toBe('Inquiry after ferry crash'))
test('where no other headline is left, the title says what is known later', () => {
  const late = toReading('Harbour Post', '2031-05-08', [
    { text: 'The ferries Aurora and Boreas collided off Kestrel Point', predicate: 'collided' },
    { text: '7 people were killed', predicate: 'killed', quantities: [people('killed', 7, 'people')] },
  ])
  expect(titleOf(early, late)).toMatch(/4 dead \(later: seven killed\)$/)
})
test('so does one that was revised down', () =>
  expect(titleOf(early, report('Harbour Post', '2031-05-08', 'Inquiry after ferry crash', 3))).toBe('Inquiry after ferry crash'))
test('so does one that its own body has beaten before', () => {
  const beaten = report(
    'Coast News',
    '2031-05-05',
    'Ferries Aurora and Boreas collide off Kestrel Point , 4 dead',
    4,
    '900 people were killed',
  )
  const body = beaten.claims.map((claim, at) => (at === 2 ? { ...claim, quantities: [people('killed', 9, 'people')] } : claim))
  expect(titleOf({ ...beaten, claims: body }, report('Harbour Post', '2031-05-08', 'Inquiry after ferry crash', 9))).toBe(
    'Inquiry after ferry crash',
  )
})
test('an earlier report with a larger number outgrows nothing', () =>
  expect(titleOf(report('Harbour Post', '2031-05-05', 'Inquiry after ferry crash', 4), early)).toMatch(/4 dead$/))

test('without a headline, a long claim ends before a phrase that does not fit', () => {
  const text =
    'The coast guard of the island republic brought two damaged trawlers and their exhausted crews into harbour during the storm of the long winter night'
  const read = toReading('Coast News', '2031-05-05', [{ text, predicate: 'brought' }])
  const toWord = (word: Word): Word => (/^(into|during)$/.test(word.text) ? { ...word, deprel: 'case' } : word)
  const long = { ...read, sentences: read.sentences.map((sentence) => ({ ...sentence, words: sentence.words.map(toWord) })) }
  expect(titleOf(long)).toBe('The coast guard of the island republic brought two damaged trawlers and their exhausted crews into harbour')
})
