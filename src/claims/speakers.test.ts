import { test } from 'vitest'
import { check, HE_SAID } from './chains.fixture.js'

test('who is named before the mark that ends what is said does not say it', () =>
  check(
    [
      [
        '“|PUNCT|3|punct +We|PRON|3|nsubj met|VERB|9|ccomp|meet crews|NOUN|3|obj|crew and|CCONJ|6|cc Lowe|PROPN|9|nsubj +,|PUNCT|3|punct +”|PUNCT|3|punct said|VERB|0|root|say Reed|PROPN|9|nsubj +.|PUNCT|9|punct',
      ],
    ],
    ['Lowe=Lowe', 'Reed=Reed'],
    'We met crews < Reed',
  ))

test('"he said" is the officer who acted in the sentence before, not somebody named long ago', () =>
  check(
    [
      ['Lowe|PROPN|2|nsubj left|VERB|0|root|leave +.|PUNCT|2|punct'],
      ['Rain|NOUN|2|nsubj fell|VERB|0|root|fall +.|PUNCT|2|punct'],
      [
        'An|DET|2|det officer|NOUN|3|nsubj rang|VERB|0|root|ring a|DET|5|det bell|NOUN|3|obj +.|PUNCT|3|punct',
        HE_SAID('boats|NOUN|4|nsubj|boat sank|VERB|2|ccomp|sink'),
      ],
    ],
    ['Lowe=Lowe', 'He=Lowe'],
    'Lowe left',
    'Rain fell',
    'An officer rang a bell',
    'boats sank < officer',
  ))

test('"they said" are the people who acted last, not others who spoke before', () =>
  check(
    [
      [
        'Officials|NOUN|2|nsubj|official|Number=Plur said|VERB|0|root|say the|DET|4|det crane|NOUN|5|nsubj fell|VERB|2|ccomp|fall +.|PUNCT|2|punct',
      ],
      [
        'Witnesses|NOUN|2|nsubj|witness|Number=Plur met|VERB|0|root|meet reporters|NOUN|2|obj|reporter +.|PUNCT|2|punct',
        'They|PRON|2|nsubj said|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink +.|PUNCT|2|punct',
      ],
    ],
    [],
    'the crane fell < Officials',
    'Witnesses met reporters',
    'it sank < Witnesses',
  ))

test('whose estimates an outlet reports stands behind it', () =>
  check(
    [
      [
        'Police|NOUN|2|nsubj reported|VERB|0|root|report estimates|NOUN|2|obj|estimate from|ADP|5|case divers|NOUN|3|nmod|diver that|SCONJ|8|mark boats|NOUN|8|nsubj|boat sank|VERB|2|ccomp|sink +.|PUNCT|2|punct',
      ],
    ],
    [],
    'boats sank < Police < divers',
  ))

test('a clause in front of the next saying is no content of the one before', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj said|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink and|CCONJ|4|cc +,|PUNCT|9|punct while|SCONJ|9|mark nobody|PRON|9|nsubj drowned|VERB|4|advcl|drown +,|PUNCT|9|punct she|PRON|12|nsubj said|VERB|2|parataxis|say crews|NOUN|14|nsubj|crew left|VERB|12|ccomp|leave +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed'],
    'it sank < Reed',
    'nobody drowned',
    'crews left < Reed',
  ))

test('the time of a live entry is no word of whoever says it, nor of what is told', () =>
  check(
    [
      [
        '22.50|NUM|3|nummod Local|ADJ|3|amod media|NOUN|4|nsubj|media|Number=Plur say|VERB|0|root it|PRON|6|nsubj sank|VERB|4|ccomp|sink +.|PUNCT|4|punct',
      ],
      ['23.10|NUM|2|nummod Crews|NOUN|3|nsubj|crew left|VERB|0|root|leave +.|PUNCT|3|punct'],
    ],
    [],
    'it sank < Local media',
    'Crews left',
  ))

test('what another says behind "while" is no content of the saying before', () =>
  check(
    [
      [
        'Reed|PROPN|2|nsubj said|VERB|0|root|say it|PRON|4|nsubj sank|VERB|2|ccomp|sink +,|PUNCT|8|punct while|SCONJ|8|mark Lowe|PROPN|8|nsubj said|VERB|4|advcl|say crews|NOUN|10|nsubj|crew left|VERB|8|ccomp|leave +.|PUNCT|2|punct',
      ],
    ],
    ['Reed=Reed', 'Lowe=Lowe'],
    'it sank < Reed',
    'crews left < Lowe',
  ))

test('what somebody calls a thing is their word, with the clause on it', () =>
  check(
    [
      [
        'Officials|NOUN|2|nsubj|official called|VERB|0|root|call the|DET|4|det raid|NOUN|2|obj a|DET|6|det blunder|NOUN|2|xcomp killing|VERB|6|acl|kill crews|NOUN|7|obj|crew +.|PUNCT|2|punct',
      ],
    ],
    [],
    'Officials called the raid a blunder killing crews < Officials',
    'a blunder killing crews < Officials',
  ))

test('a group that claims attacks carried out in May says that it did them, and what they are is told of them', () =>
  check(
    [
      [
        'A|DET|2|det group|NOUN|3|nsubj claimed|VERB|0|root|claim attacks|NOUN|5|nsubj|attack carried|VERB|3|xcomp|carry|VerbForm=Part out|ADP|5|compound:prt in|ADP|8|case May|PROPN|5|obl +.|PUNCT|3|punct',
      ],
    ],
    [],
    'A group claimed attacks carried out in May < group',
  ))
