import { test } from 'vitest'
import { expectTold } from './mending.fixture.js'

test('who stands between "and" and a verb is that verb’s subject, not another’s', () =>
  expectTold(
    'He|PRON|4|nsubj is|AUX|4|cop a|DET|4|det diver|NOUN|0|root +,|PUNCT|7|punct he|PRON|7|nsubj knows|VERB|4|parataxis|know|VerbForm=Fin the|DET|9|det yard|NOUN|7|obj and|CCONJ|14|cc two|NUM|12|nummod crews|NOUN|7|nsubj|crew have|AUX|14|aux|have|VerbForm=Fin slept|VERB|4|conj|sleep|VerbForm=Part there|ADV|14|advmod +.|PUNCT|4|punct',
    'He is a diver | be diver | He >  | ',
    'he knows the yard | know | he > the yard | ',
    'two crews have slept there | sleep | two crews >  | ',
  ))

test('of two clauses each has the subject before its verb', () =>
  expectTold(
    'Wide|ADJ|2|amod gaps|NOUN|8|nsubj|gap remain|VERB|8|parataxis|remain|VerbForm=Fin and|CCONJ|6|cc long|ADJ|6|amod talks|NOUN|3|nsubj|talk have|AUX|8|aux|have|VerbForm=Fin failed|VERB|0|root|fail|VerbForm=Part +.|PUNCT|8|punct',
    'Wide gaps remain | remain | Wide gaps >  | ',
    'long talks have failed | fail | long talks >  | ',
  ))

test('a participle on what is said to be done is what is said', () =>
  expectTold(
    'A|DET|2|det film|NOUN|3|nsubj says|VERB|0|root|say two|NUM|5|nummod crates|NOUN|3|nsubj|crate burnt|VERB|5|acl|burn|VerbForm=Part in|ADP|8|case May|PROPN|6|obl +.|PUNCT|3|punct',
    'two crates burnt in May | burn |  > two crates | film',
  ))

test('a name cut in two is one', () =>
  expectTold(
    'Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave a|DET|4|det quay|NOUN|2|obj near|ADP|7|case old|PROPN|7|compound Marsby|PROPN|2|obl Bay|PROPN|10|compound boat|NOUN|10|compound club|NOUN|2|obj on|ADP|12|case Friday|PROPN|2|obl +.|PUNCT|2|punct',
    'Crews left a quay near old Marsby Bay boat club on Friday | leave | Crews > a quay | ',
  ))

test('what is joined to a name behind its noun is joined to both', () =>
  expectTold(
    'The|DET|2|det carrier|NOUN|7|nsubj Heron|PROPN|2|appos and|CCONJ|6|cc Norland|PROPN|6|compound Air|PROPN|3|conj agreed|VERB|0|root|agree on|ADP|9|case fares|NOUN|7|obl|fare +.|PUNCT|7|punct',
    'The carrier Heron and Norland Air agreed on fares | agree | The carrier,Norland Air >  | ',
  ))

test('what stands between "and" and the verb is one subject, however many words of it hang elsewhere', () =>
  expectTold(
    'Boats|NOUN|2|nsubj|boat left|VERB|0|root|leave as|SCONJ|10|mark a|DET|5|det siren|NOUN|6|nsubj rang|VERB|2|advcl|ring|VerbForm=Fin and|CCONJ|10|cc crews|NOUN|6|conj|crew in|ADP|10|case oilskins|NOUN|6|conj|oilskin waited|VERB|2|conj|wait|VerbForm=Fin ashore|ADV|11|advmod +.|PUNCT|2|punct'
      .replace('as|SCONJ|10|mark', 'as|SCONJ|11|mark')
      .replace('and|CCONJ|10|cc', 'and|CCONJ|11|cc'),
    'Boats left as a siren rang | leave | Boats >  | ',
    'a siren rang | ring | a siren >  | ',
    'crews in oilskins waited ashore | wait | crews in oilskins >  | ',
  ))

test('a bare noun before an adjective is a part of what is said', () =>
  expectTold(
    'The|DET|2|det fire|NOUN|5|nsubj was|AUX|5|cop storm|NOUN|5|nsubj related|ADJ|0|root +.|PUNCT|5|punct',
    'The fire was storm related | be related | The fire >  | ',
  ))

test('whose a thing is stands in one phrase with it', () =>
  expectTold(
    'The|DET|2|det toll|NOUN|8|nsubj from|ADP|4|case Arland|PROPN|2|nmod +’s|PART|4|case great|ADJ|7|amod storm|NOUN|8|nsubj rises|VERB|0|root|rise daily|ADV|8|advmod +.|PUNCT|8|punct',
    'The toll from Arland’s great storm rises daily | rise | The toll from Arland’s great storm >  | ',
  ))

test('what is behind "after" and before its verb is that verb’s subject', () =>
  expectTold(
    'It|PRON|3|nsubj:pass was|AUX|3|aux:pass|be burnt|VERB|0|root|burn|VerbForm=Part after|SCONJ|7|mark the|DET|6|det guards|NOUN|3|nsubj:pass|guard left|VERB|3|advcl|leave|VerbForm=Fin town|NOUN|7|obj +.|PUNCT|3|punct',
    'It was burnt after the guards left town | burn |  > It | ',
    'the guards left town | leave | the guards > town | ',
  ))

test('of two clauses stressed, the gerund before a copula is its subject', () =>
  expectTold(
    'Reed|PROPN|2|nsubj left|VERB|0|root|leave +,|PUNCT|4|punct stressing|VERB|2|advcl|stress that|SCONJ|10|mark mending|VERB|4|ccomp|mend|VerbForm=Ger the|DET|8|det quay|NOUN|6|obj is|AUX|10|cop|be important|ADJ|4|ccomp +.|PUNCT|2|punct',
    'Reed left | leave | Reed >  | ',
    'mending the quay is important | be important |  >  | Reed',
  ))
