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

test('what has to be done is not told as done; what had to be is', () => {
  const crews = (have: string) =>
    `Crews|NOUN|2|nsubj|crew ${have} to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct`
  expect(told(crews('have|VERB|0|root|have|Tense=Pres'))).toEqual(['close affirmed hedged'])
  expect(told(crews('had|VERB|0|root|have|Tense=Past'))).toEqual(['close affirmed asserted'])
  expect(told(crews('sought|VERB|0|root|seek|Tense=Past'))).toEqual(['close affirmed hedged'])
})

test('who would not say refused to, and who did not stop went on', () => {
  expect(
    told('Reed|PROPN|4|nsubj would|AUX|4|aux not|PART|4|advmod name|VERB|0|root the|DET|6|det pilot|NOUN|4|obj +.|PUNCT|4|punct'),
  ).toEqual(['name denied asserted'])
  expect(
    told(
      'They|PRON|4|nsubj did|AUX|4|aux not|PART|4|advmod stop|VERB|0|root rowing|VERB|4|xcomp|row the|DET|7|det boats|NOUN|5|obj +.|PUNCT|4|punct',
    ),
  ).toEqual(['row affirmed asserted'])
})

test('what has yet to be done is not done', () =>
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew have|VERB|0|root|have|Tense=Pres yet|ADV|2|advmod to|PART|5|mark close|VERB|2|xcomp the|DET|7|det dam|NOUN|5|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['close denied hedged']))
