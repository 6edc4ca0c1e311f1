import { test } from 'vitest'
import { check, REED_SAID } from '../chains.fixture.js'
import { expectTold } from './mending.fixture.js'

test('what stands behind a thought with "that" is what is thought', () =>
  check(
    [
      [
        '“|PUNCT|3|punct +I|PRON|3|nsubj think|VERB|9|ccomp|think that|SCONJ|6|mark crews|NOUN|6|nsubj|crew slept|VERB|9|ccomp|sleep +,|PUNCT|6|punct +”|PUNCT|3|punct said|VERB|0|root|say Reed|PROPN|9|nsubj +.|PUNCT|9|punct',
      ],
    ],
    ['Reed=Reed'],
    'crews slept < Reed',
  ))

test('a clause in front of who says the rest is the report’s own', () =>
  check(
    [
      [
        'Though|SCONJ|3|mark crews|NOUN|3|nsubj|crew slept|VERB|6|ccomp|sleep +,|PUNCT|3|punct Reed|PROPN|6|nsubj said|VERB|0|root|say the|DET|8|det mast|NOUN|9|nsubj held|VERB|6|ccomp|hold +.|PUNCT|6|punct',
      ],
    ],
    ['Reed=Reed'],
    'crews slept',
    'the mast held < Reed',
  ))

test('behind the verb of saying, without a comma, all is that verb’s', () =>
  expectTold(
    'The|DET|2|det quay|NOUN|4|nsubj is|AUX|4|cop open|ADJ|7|ccomp +,|PUNCT|4|punct Reed|PROPN|7|nsubj told|VERB|0|root|tell crews|NOUN|7|iobj|crew before|SCONJ|10|mark leaving|VERB|4|advcl|leave in|ADP|12|case anger|NOUN|10|obl +.|PUNCT|7|punct',
    'The quay is open | be open | The quay >  | Reed',
  ))

test('a noun right behind the verb says what stands before it', () =>
  expectTold(
    'The|DET|2|det barge|NOUN|3|nsubj sank|VERB|5|ccomp|sink +,|PUNCT|3|punct reported|VERB|0|root|report harbour|NOUN|7|compound papers|NOUN|5|iobj|paper +.|PUNCT|5|punct',
    'The barge sank | sink | The barge >  | harbour papers',
  ))

test('what somebody says of a noun is said by them, of that noun', () =>
  expectTold(
    'Crews|NOUN|2|nsubj|crew|Number=Plur towed|VERB|0|root|tow|VerbForm=Fin two|NUM|4|nummod boats|NOUN|2|obj|boat divers|NOUN|6|nsubj|diver say|VERB|4|acl:relcl|say were|AUX|8|cop|be|VerbForm=Fin adrift|ADJ|6|ccomp for|ADP|10|case days|NOUN|8|obl|day +.|PUNCT|2|punct',
    'Crews towed two boats divers say were adrift for days | tow | Crews > two boats | ',
    'were adrift for days | be adrift | two boats >  | divers',
  ))

test('"they" within a clause on a noun are who does something with it', () =>
  check(
    [
      [
        REED_SAID,
        'Police|NOUN|2|nsubj|police|Number=Plur towed|VERB|0|root|tow|VerbForm=Fin boats|NOUN|2|obj|boat they|PRON|5|nsubj say|VERB|3|acl:relcl|say were|AUX|7|cop|be|VerbForm=Fin adrift|ADJ|5|ccomp for|ADP|9|case days|NOUN|7|obl|day +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'they=Lowe'],
    'the crane fell < Reed',
    'Police towed boats they say were adrift for days',
    'were adrift for days < Police',
  ))

test('“saying” behind what is denied is said by who denies it', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj denied|VERB|0|root|deny that|SCONJ|6|mark crews|NOUN|6|nsubj:pass|crew were|AUX|6|aux:pass|be paid|VERB|2|ccomp|pay|VerbForm=Part +,|PUNCT|8|punct saying|VERB|6|advcl|say|VerbForm=Ger they|PRON|10|nsubj slept|VERB|8|ccomp|sleep|VerbForm=Fin ashore|ADV|10|advmod +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'crews were paid < Reed',
    'they slept ashore < Reed',
  ))

test('a participle behind "while" is of who says it', () =>
  check(
    [
      [
        'It|PRON|2|nsubj killed|VERB|7|ccomp|kill|VerbForm=Fin crews|NOUN|2|obj|crew +,|PUNCT|2|punct a|DET|6|det diver|NOUN|7|nsubj said|VERB|0|root|say +,|PUNCT|10|punct while|SCONJ|10|mark warning|VERB|2|advcl|warn|VerbForm=Ger it|PRON|13|nsubj is|AUX|13|cop early|ADJ|10|ccomp in|ADP|15|case spring|NOUN|13|obl +.|PUNCT|7|punct',
      ],
    ],
    [],
    'It killed crews < diver',
    'it is early in spring < diver',
  ))
