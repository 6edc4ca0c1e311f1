import { expect, test } from 'vitest'
import { compareClaims } from './compare-claims.js'
import { toReading, toStory } from './story.fixture.js'

const said = (text: string, via: string) => ({ text, kind: 'statement' as const, quoted: true, via: [via] })

/** Statuses of what two outlets quote, one speaker each. */
const statuses = (a: ReturnType<typeof said>, b: ReturnType<typeof said>): string[] =>
  compareClaims(toStory(toReading('Coast News', '2031-05-05', [a]), toReading('Harbour Post', '2031-05-05', [b])))
    .filter(({ kind }) => kind === 'statement' || kind === 'what')
    .map(({ status }) => status)

test('one rare word in two quotations is no statement of both', () =>
  expect(statuses(said('"I work there"', 'Anna Grell'), said('"the towns must work together on the dykes"', 'Eva Holm'))).toEqual([
    'single',
    'single',
  ]))
test('nor are a few plain words of two speakers', () =>
  expect(
    statuses(
      said('"We will continue to work on the pier and look into what happened"', 'Anna Grell'),
      said('"Divers will work through the night, continue at dawn, and find whatever happened"', 'Eva Holm'),
    ),
  ).toEqual(['single', 'single']))
test('the same run of words under two names is one statement', () =>
  expect(
    statuses(
      said('"the lookout abandoned the bridge before midnight"', 'the union'),
      said('told reporters "the lookout abandoned the bridge before midnight"', 'Eva Holm'),
    ),
  ).toHaveLength(1))
test('three words that are all of both are one statement', () =>
  expect(statuses(said('"Enough is enough"', 'Anna Grell'), said('"enough is enough"', 'the harbour envoy'))).toHaveLength(1))
