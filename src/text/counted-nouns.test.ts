import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { withCountedNouns } from './counted-nouns.js'

const check = (tree: string, ...expected: string[]) => {
  const { words } = withCountedNouns(reportOfTrees([[tree]]).sentences[0]!)
  expect(words.flatMap((word) => (word.upos === 'NUM' ? [`${word.text} ${word.deprel} of ${words[word.head]!.text}`] : []))).toEqual(
    expected,
  )
}

test('a number counts the noun behind it, not the name before it', () =>
  check(
    'Reed|PROPN|2|nsubj told|VERB|0|root|tell the|DET|4|det Echo|PROPN|2|iobj four|NUM|4|flat villages|NOUN|8|nsubj:pass|village had|AUX|8|aux|have burnt|VERB|2|ccomp|burn +.|PUNCT|2|punct',
    'four nummod of villages',
  ))
test('a number that is a name’s stays', () =>
  check('Apollo|PROPN|3|nsubj 11|NUM|1|flat landed|VERB|0|root|land +.|PUNCT|3|punct', '11 flat of Apollo'))
test('what stands below the number does not govern it', () =>
  check('Marsby|PROPN|0|root 41|NUM|1|flat bodies|NOUN|4|compound|body found|NOUN|2|nmod', '41 flat of Marsby'))
