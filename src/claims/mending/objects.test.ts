import { expect, test } from 'vitest'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { readClaims } from '../claims.js'

const told = (tree: string): string[] => {
  const { report, sentences } = reportOfTrees([[tree]])
  return readClaims(report, sentences, [], []).map(
    ({ predicate, who, whom }) => `${predicate} | ${who.map((one) => one.text).join('; ')} > ${whom.map((one) => one.text).join('; ')}`,
  )
}

test('half of a noun phrase is no object beside the other half', () => {
  const left = (verb: string, lemma: string): string =>
    `Boats|NOUN|2|nsubj|boat ${verb}|VERB|0|root|${lemma} the|DET|4|det harbour|NOUN|2|obj|harbour|Number=Sing areas|NOUN|2|obj|area|Number=Plur +.|PUNCT|2|punct`
  expect(told(left('left', 'depart'))).toEqual(['depart | Boats > the harbour areas'])
  // What a verb of giving gives stands beside who gets it.
  expect(told(left('sent', 'send'))).toEqual(['send | Boats > the harbour; areas'])
})

test('whose it is', () =>
  expect(
    told(
      'Crates|NOUN|2|nsubj|crate raised|VERB|0|root|raise the|DET|4|det barge|NOUN|2|obj +’s|PART|4|case keel|NOUN|2|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['raise | Crates > the barge’s keel']))

test('what a noun is of, hung on the verb', () => {
  const picture = (verb: string): string =>
    `Reed|PROPN|2|nsubj ${verb}|VERB|0|root|${verb} a|DET|4|det captain|NOUN|2|obj of|ADP|6|case ships|NOUN|2|obl|ship +.|PUNCT|2|punct`
  expect(told(picture('paint'))).toEqual(['paint | Reed > a captain of ships'])
  expect(told(picture('accuse'))).toEqual(['accuse | Reed > a captain'])
})

test('what was burned, behind a verb, is no finite clause without a mark', () =>
  expect(
    told(
      'It|PRON|2|nsubj sank|VERB|0|root|sink six|NUM|4|nummod boats|NOUN|2|obj|boat|Number=Plur burned|VERB|2|advcl|burn|Tense=Past in|ADP|8|case the|DET|8|det port|NOUN|5|obl +.|PUNCT|2|punct',
    ),
  ).toEqual(['sink | It > six boats', 'burn |  > six boats']))

test('a noun hung on its own participle', () =>
  expect(
    told(
      'Reed|PROPN|2|nsubj sent|VERB|0|root|send food|NOUN|2|obj for|ADP|5|case crews|NOUN|6|obl|crew wounded|VERB|2|advcl|wound|VerbForm=Part at|ADP|8|case sea|NOUN|6|obl +.|PUNCT|2|punct',
    ).at(-1),
  ).toBe('wound |  > crews'))

test('what is called something is not what it is called', () => {
  expect(
    told(
      'Reed|PROPN|2|nsubj called|VERB|0|root|call the|DET|4|det launch|NOUN|2|xcomp a|DET|7|det grave|ADJ|7|amod mistake|NOUN|4|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['call | Reed > the launch'])
  expect(
    told(
      'Reed|PROPN|2|nsubj called|VERB|0|root|call what|PRON|4|nsubj happened|VERB|2|ccomp|happen a|DET|7|det grave|ADJ|7|amod mistake|NOUN|2|obj +.|PUNCT|2|punct',
    ),
  ).toEqual(['call | Reed > '])
})

test('several without a preposition right behind a verb suffer it', () => {
  const crews = (verb: string, lemma: string, preposition: string, relation: string): string =>
    `Crews|NOUN|2|nsubj|crew ${verb}|VERB|0|root|${lemma} ${preposition}|ADV|2|advmod the|DET|5|det yard|NOUN|2|${relation}|yard|Number=Sing +.|PUNCT|2|punct`
  expect(told(crews('took', 'take', 'over', 'obl'))).toEqual(['take yard | Crews > the yard'])
  expect(told(crews('flew', 'fly', 'over', 'obl'))).toEqual(['fly | Crews > '])
  expect(told('Crews|NOUN|2|nsubj|crew won|VERB|0|root|win votes|NOUN|2|obl|vote|Number=Plur here|ADV|2|advmod +.|PUNCT|2|punct')).toEqual([
    'win | Crews > votes',
  ])
})

test('numbers with a preposition of their own are of what is counted', () => {
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew heard|VERB|0|root|hear between|ADP|4|case 30|NUM|7|nummod and|CCONJ|6|cc 40|NUM|4|conj shots|NOUN|2|obl|shot +.|PUNCT|2|punct',
    ),
  ).toEqual(['hear | Crews > between 30 and 40 shots'])
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew raised|VERB|0|root|raise in|ADP|4|case excess|NOUN|2|obj of|ADP|7|case ten|NUM|7|nummod crates|NOUN|4|nmod|crate +.|PUNCT|2|punct',
    ),
  ).toEqual(['raise | Crews > in excess of ten crates'])
})

test('who is blamed for it is no part of what they are blamed for, nor is how far it went', () => {
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew blame|VERB|0|root|blame the|DET|4|det fire|NOUN|2|obj on|ADP|7|case the|DET|7|det yard|NOUN|4|nmod +.|PUNCT|2|punct',
    ),
  ).toEqual(['blame | Crews > the fire'])
  expect(
    told(
      'Crews|NOUN|2|nsubj|crew rowed|VERB|0|root|row the|DET|4|det boat|NOUN|2|obj for|ADP|7|case two|NUM|7|nummod miles|NOUN|4|nmod|mile +.|PUNCT|2|punct',
    ),
  ).toEqual(['row | Crews > the boat'])
})
