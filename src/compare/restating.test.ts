import { expect, test } from 'vitest'
import type { Claim, Reading } from '../contract/index.js'
import { compareClaims } from './compare-claims.js'
import { toReading, toStory } from './story.fixture.js'

/** A reading of one sentence with a second claim in it: the clause from some words to its end, whose verb hangs as named. */
function withClause(text: string, predicate: string, from: string, verb: string, deprel: string): Reading {
  const reading = toReading('Coast News', '2031-05-05', [{ text, predicate }])
  const [sentence] = reading.sentences
  const [claim] = reading.claims
  const word = sentence!.words.findIndex((one) => one.text === verb)
  const start = text.indexOf(from)
  const clause: Claim = {
    ...claim!,
    id: 'claim-clause',
    start,
    text: text.slice(start),
    predicate: verb,
    at: { sentence: 0, word },
  }
  const words = sentence!.words.map((one, at) => (at === word ? { ...one, deprel } : one))
  return { ...reading, sentences: [{ ...sentence!, words }], claims: [claim!, clause] }
}

const sizes = (...readings: Reading[]): number[] =>
  compareClaims(toStory(...readings))
    .filter(({ kind }) => kind === 'what')
    .map(({ positions }) => positions.flatMap(({ claims }) => claims).length)

test('a clause that says which one somebody is stands alone', () =>
  expect(
    sizes(withClause('the court charged a sailor who slapped two harbour guards', 'charged', 'a sailor', 'slapped', 'acl:relcl')),
  ).toEqual([1, 1]))
test('a clause that hangs on the verb goes with it', () =>
  expect(sizes(withClause('the storm hit Marsby tearing roofs from barns', 'hit', 'tearing', 'tearing', 'advcl'))).toEqual([2]))
test('a clause does not go with what another report tells without it', () =>
  expect(
    sizes(
      withClause('the storm hit Marsby tearing roofs from barns', 'hit', 'tearing', 'tearing', 'advcl'),
      toReading('Harbour Post', '2031-05-05', [{ text: 'the storm hit Marsby at last', predicate: 'hit' }]),
    ).sort(),
  ).toEqual([1, 2]))
