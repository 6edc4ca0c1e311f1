import { expect, test } from 'vitest'
import type { Reading } from '../contract/index.js'
import { compareClaims } from './compare-claims.js'
import { isGranted } from './denials.js'
import { toReading, toStory } from './story.fixture.js'

const statuses = (...readings: Reading[]): string[] =>
  compareClaims(toStory(...readings))
    .filter(({ kind }) => kind === 'what' || kind === 'statement')
    .map(({ status }) => status)

const shelled = { text: 'The gunboat shelled the crew of the tug Heron', predicate: 'shelled', via: ['Inspectorate'] }
const refused = {
  text: 'the crew of the tug Heron shelled by the gunboat refused to leave',
  predicate: 'refused',
  via: ['Harbour office'],
  denied: true,
}

/** The last claim of a reading is read by a rule. */
const byRule = (reading: Reading, rule: string): Reading => ({
  ...reading,
  claims: reading.claims.map((claim, at) => (at === reading.claims.length - 1 ? { ...claim, rules: [rule] } : claim)),
})

test('who refuses to do a thing denies nothing of what is said about him', () => {
  expect(
    statuses(
      toReading('Coast News', '2031-05-05', [shelled]),
      byRule(toReading('Harbour Post', '2031-05-05', [refused]), 'polarity/raising'),
    ),
  ).not.toContain('disputed')
  expect(
    statuses(
      toReading('Coast News', '2031-05-05', [shelled]),
      byRule(toReading('Harbour Post', '2031-05-05', [refused]), 'polarity/false'),
    ),
  ).toContain('disputed')
})

test('"without" grants what a denial says', () => {
  const story = toStory(
    toReading('Coast News', '2031-05-05', [{ text: 'the league claimed the raid without providing proof', predicate: 'claimed' }]),
    toReading('Harbour Post', '2031-05-05', [{ text: 'the league provided no proof of the raid', predicate: 'provided', denied: true }]),
    toReading('Marsby Echo', '2031-05-05', [{ text: 'the league provided proof of the raid', predicate: 'provided' }]),
  )
  const [claimed, denied, provided] = story.views
  expect(isGranted(denied!, claimed!)).toBe(true)
  expect(isGranted(denied!, provided!)).toBe(false)
})

test('a bare denial faces what is told of who denies, not what was told last', () => {
  const lines = [
    { text: 'the army of Marsby burned the granary', predicate: 'burned', via: ['villagers'], who: ['entity-army'] },
    { text: 'Two neighbours blocked a vote on the granary fire', predicate: 'blocked', via: ['Eva Holm'], who: ['entity-neighbours'] },
    { text: 'the army denied the claims', predicate: 'deny', via: ['army'], who: ['entity-army'] },
  ]
  const reading = toReading('Coast News', '2031-05-05', lines)
  const found = compareClaims(toStory(reading)).filter(({ status }) => status === 'disputed')
  expect(found.map(({ positions }) => positions.map(({ claims }) => claims))).toEqual([[[reading.claims[0]!.id], [reading.claims[2]!.id]]])
})

const plainly = (text: string, more: object = {}) => ({ text, predicate: 'opened', denied: true, ...more })
const opened = { text: 'Harbour Marsby opened the lower sluice gate at dawn', predicate: 'opened', who: ['entity-harbour'] }

/** Who does it is named by the first two words. */
const byTwoWords = (reading: Reading): Reading => ({
  ...reading,
  claims: reading.claims.map((claim) => ({
    ...claim,
    who: claim.who.map((mention) => ({ ...mention, end: claim.start + claim.text.split(' ').slice(0, 2).join(' ').length })),
  })),
})

test.each([
  ['the same party', plainly('Harbour Marsby not opened the lower sluice gate at dawn', { who: ['entity-harbour'] }), true],
  ['another party', plainly('Union Marsby not opened the lower sluice gate at dawn', { who: ['entity-union'] }), false],
  ['not yet', plainly('Harbour Marsby not opened the lower sluice gate at dawn yet', { who: ['entity-harbour'] }), false],
])('a plain "not" of %s', (_, denied, faces) => {
  const reading = byRule(toReading('Harbour Post', '2031-05-05', [denied]), 'polarity/not')
  const limited = {
    ...reading,
    sentences: reading.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => (word.text === 'yet' ? { ...word, deprel: 'advmod' } : word)),
    })),
  }
  const found = statuses(byTwoWords(toReading('Coast News', '2031-05-05', [opened])), byTwoWords(limited))
  expect(found.includes('disputed')).toBe(faces)
})

test.each([
  ['what is', { via: ['Harbour office'] }, {}, true],
  ['what will be', { via: ['Harbour office'] }, { expected: true }, false],
  ['what others say they will do', { via: ['Harbour office'], expected: true }, { expected: true }, false],
])('a denial of %s', (_, told, denied, faces) => {
  const affirmed = { text: 'The gunboat shelled the crew of the tug Heron', predicate: 'shelled', ...told }
  const no = { text: 'The gunboat shelled the crew of the tug Heron', predicate: 'shelled', via: ['Navy'], denied: true, ...denied }
  expect(
    statuses(toReading('Coast News', '2031-05-05', [affirmed]), toReading('Harbour Post', '2031-05-05', [no])).includes('disputed'),
  ).toBe(faces)
})

test('what nobody can tell who did is not what others say that soldiers did not', () => {
  const by = (reading: Reading, who: string): Reading => ({
    ...reading,
    claims: reading.claims.map((claim) => ({ ...claim, who: [{ text: who, start: claim.start, end: claim.start + who.length }] })),
  })
  const told = { text: 'they shelled the crew of the tug Heron', predicate: 'shelled', via: ['Harbour office'] }
  const no = { text: 'soldiers shelled the crew of the tug Heron', predicate: 'shelled', via: ['Navy'], denied: true }
  const post = by(toReading('Harbour Post', '2031-05-05', [no]), 'soldiers')
  const coast = (who: string): Reading =>
    by(toReading('Coast News', '2031-05-05', [{ ...told, text: told.text.replace('they', who) }]), who)
  expect(statuses(coast('they'), post)).not.toContain('disputed')
  expect(statuses(coast('soldiers'), post)).toContain('disputed')
})

test('"no matter" is no outspoken denial', () => {
  const told = { text: 'The mayor opened the Heron museum for sailors', predicate: 'opened', via: ['Harbour office'] }
  const no = { predicate: 'opened', via: ['Eva Holm'], denied: true }
  const asDeterminer = (reading: Reading): Reading => ({
    ...reading,
    sentences: reading.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => (word.text === 'no' ? { ...word, deprel: 'det', head: 1 } : word)),
    })),
  })
  const found = (text: string): string[] =>
    statuses(
      toReading('Coast News', '2031-05-05', [told]),
      byRule(asDeterminer(toReading('Harbour Post', '2031-05-05', [{ ...no, text }])), 'polarity/no'),
    )
  expect(found('no matter sailors opened the Heron museum')).not.toContain('disputed')
  expect(found('no mayor sailors opened the Heron museum')).toContain('disputed')
})

test('a denial finds what it denies among many that share its common words', () => {
  const others = Array.from({ length: 40 }, (_, at) =>
    toReading(`Outlet ${at}`, '2031-05-05', [{ text: `the crew of the tug saw buoy ${at} drift by`, predicate: 'saw' }]),
  )
  expect(
    statuses(
      ...others,
      toReading('Coast News', '2031-05-05', [shelled]),
      byRule(toReading('Harbour Post', '2031-05-05', [refused]), 'polarity/false'),
    ),
  ).toContain('disputed')
})
