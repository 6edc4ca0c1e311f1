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
