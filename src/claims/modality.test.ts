import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { readClaims } from './claims.js'

/** Each claim's predicate with how sure it is. */
const told = (tree: string): string[] => {
  const { report, sentences } = reportOfTrees([[tree]])
  return readClaims(report, sentences, [], []).map(({ predicate, polarity, certainty }) => `${predicate} ${polarity} ${certainty}`)
}

test('what can be done is not told as done', () =>
  expect(told('Crews|NOUN|3|nsubj|crew can|AUX|3|aux close|VERB|0|root the|DET|5|det dam|NOUN|3|obj +.|PUNCT|3|punct')).toEqual([
    'close affirmed hedged',
  ]))
