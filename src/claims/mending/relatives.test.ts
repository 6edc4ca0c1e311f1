import { expect, test } from 'vitest'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { readClaims } from '../claims.js'

const whoDrowned = (tree: string): string | undefined => {
  const { report, sentences } = reportOfTrees([[tree]])
  const claim = readClaims(report, sentences, [], []).find(({ predicate }) => predicate === 'drown')
  return claim?.who.map((one) => one.text).join()
}

test('of two clauses on one noun the second tells of the name before it', () =>
  expect(
    whoDrowned(
      'Two|NUM|2|nummod crews|NOUN|9|nsubj|crew who|PRON|4|nsubj met|VERB|2|acl:relcl|meet Reed|PROPN|4|obj +,|PUNCT|8|punct who|PRON|8|nsubj drowned|VERB|2|acl:relcl|drown left|VERB|0|root|leave Marsby|PROPN|9|obj +.|PUNCT|9|punct',
    ),
  ).toBe('Reed'))

test('a share is of the noun before its comma', () =>
  expect(
    whoDrowned(
      'Talks|NOUN|10|nsubj|talk on|ADP|4|case the|DET|4|det crew|NOUN|1|nmod +,|PUNCT|9|punct nine|NUM|9|nsubj of|ADP|8|case whom|PRON|6|nmod drowned|VERB|1|acl:relcl|drown ended|VERB|0|root|end +.|PUNCT|10|punct',
    ),
  ).toBe('the crew'))

test('which time it was belongs to the words of what was done then', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Reed|PROPN|2|nsubj said|VERB|0|root|say crews|NOUN|4|nsubj|crew sailed|VERB|2|ccomp|sail|VerbForm=Fin at|ADP|8|case the|DET|8|det same|ADJ|8|amod time|NOUN|4|obl they|PRON|10|nsubj heard|VERB|2|ccomp|hear|VerbForm=Fin bells|NOUN|10|obj|bell +.|PUNCT|2|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text }) => text)).toEqual(['crews sailed at the same time they heard bells'])
})

test('a clause on what something is or where it stands begins with that noun', () => {
  const { report, sentences } = reportOfTrees([
    [
      'By|ADP|2|case noon|NOUN|7|nmod nine|NUM|7|nsubj were|AUX|7|cop at|ADP|7|case the|DET|7|det hall|NOUN|0|root +,|PUNCT|11|punct which|PRON|11|nsubj had|AUX|11|aux closed|VERB|7|acl:relcl|close|VerbForm=Part in|ADP|13|case May|PROPN|11|obl +.|PUNCT|7|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text }) => text)).toContain('the hall, which had closed in May')
})
