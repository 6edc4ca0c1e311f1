import { test } from 'vitest'
import { expectTold } from './mending.fixture.js'

test('a noun behind a preposition is not the subject before it', () =>
  expectTold(
    'The|DET|2|det blast|NOUN|7|nsubj inside|ADP|5|case a|DET|5|det hall|NOUN|6|nsubj broke|VERB|0|root|break hurt|VERB|6|conj|hurt crews|NOUN|7|obj|crew +.|PUNCT|6|punct',
    'The blast inside a hall broke | break | The blast inside a hall >  | ',
    'hurt crews | hurt | The blast inside a hall > crews | ',
  ))

test('some moments later is when', () =>
  expectTold(
    'The|DET|3|det Marsby|PROPN|3|compound moments|NOUN|5|nsubj|moment|Number=Plur later|ADV|5|advmod sank|VERB|0|root|sink here|ADV|5|advmod +.|PUNCT|5|punct',
    'The Marsby moments later sank here | sink | The Marsby >  | ',
  ))
