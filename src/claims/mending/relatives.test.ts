import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../../test/helpers/trees.js'
import { readClaims } from '../claims.js'
import { expectTold } from './mending.fixture.js'

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

test('what goes beyond "what was asked" says nothing of who asks', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Reed|PROPN|4|nsubj would|AUX|4|aux not|PART|4|advmod go|VERB|0|root beyond|ADP|6|case what|PRON|4|obj was|AUX|8|aux:pass|be held|VERB|4|advcl|hold|VerbForm=Part in|ADP|11|case a|DET|11|det report|NOUN|8|obl +.|PUNCT|4|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text }) => text)).toEqual(['Reed would not go beyond what was held in a report'])
})

describe('the noun that a clause without a comma tells of', () => {
  const whoKilled = (tree: string): string | undefined => {
    const { report, sentences } = reportOfTrees([[tree]])
    return readClaims(report, sentences, [], [])
      .find(({ predicate }) => predicate === 'kill')
      ?.who.map((one) => one.text)
      .join()
  }
  const KILLED = 'that|PRON|9|nsubj|that|PronType=Rel killed|VERB|3|acl:relcl|kill|VerbForm=Fin nine|NUM|9|obj +.|PUNCT|2|punct'
  test('is what they face, not those who face it', () =>
    expect(
      whoKilled(
        `Reed|PROPN|2|nsubj met|VERB|0|root|meet|VerbForm=Fin crews|NOUN|2|obj|crew|Number=Plur facing|VERB|3|acl|face|VerbForm=Ger a|DET|7|det grave|ADJ|7|amod storm|NOUN|4|obj|storm|Number=Sing ${KILLED}`,
      ),
    ).toBe('a grave storm'))
  test('is the one of many who is named last', () =>
    expect(
      whoDrowned(
        'Reed|PROPN|2|nsubj met|VERB|0|root|meet|VerbForm=Fin crews|NOUN|2|obj|crew including|VERB|7|case|include one|NUM|7|nummod fishing|NOUN|7|compound crew|NOUN|3|nmod who|PRON|9|nsubj|who|PronType=Rel drowned|VERB|3|acl:relcl|drown|VerbForm=Fin here|ADV|9|advmod +.|PUNCT|2|punct',
      ),
    ).toBe('one fishing crew'))
})

test('no threat issues anything', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Reed|PROPN|2|nsubj called|VERB|0|root|call it|PRON|2|obj a|DET|5|det threat|NOUN|2|xcomp by|ADP|7|case Marsby|PROPN|5|nmod +,|PUNCT|10|punct which|PRON|10|nsubj|which|PronType=Rel issued|VERB|5|acl:relcl|issue|VerbForm=Fin a|DET|12|det letter|NOUN|10|obj +.|PUNCT|2|punct',
    ],
  ])
  expect(
    readClaims(report, sentences, [], [])
      .at(-1)
      ?.who.map(({ text }) => text),
  ).toEqual(['Marsby'])
})

test('what was aimed at is what was hit', () => {
  const { report, sentences } = reportOfTrees([
    [
      'We|PRON|2|nsubj|we believe|VERB|0|root|believe they|PRON|4|nsubj hit|VERB|2|ccomp|hit|VerbForm=Fin what|PRON|4|obj they|PRON|8|nsubj were|AUX|8|aux|be aiming|VERB|2|ccomp|aim|VerbForm=Ger at|ADP|8|obl +,|PUNCT|2|punct Reed|PROPN|12|nsubj said|VERB|2|parataxis|say +.|PUNCT|2|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text }) => text)).toEqual(['they hit what they were aiming at'])
})

test('a clause behind a title and a name, and behind somebody’s arms, is of somebody', () => {
  expect(
    whoDrowned(
      'Reed|PROPN|2|nsubj met|VERB|0|root|meet|VerbForm=Fin Mayor|PROPN|4|nmod:desc Lowe|PROPN|2|obj +,|PUNCT|7|punct who|PRON|7|nsubj|who|PronType=Rel drowned|VERB|3|acl:relcl|drown|VerbForm=Fin here|ADV|7|advmod +.|PUNCT|2|punct',
    ),
  ).toContain('Lowe')
  expect(
    whoDrowned(
      'Reed|PROPN|2|nsubj fell|VERB|0|root|fall|VerbForm=Fin into|ADP|4|case arms|NOUN|2|obl|arm of|ADP|6|case police|NOUN|4|nmod +,|PUNCT|9|punct who|PRON|9|nsubj|who|PronType=Rel drowned|VERB|4|acl:relcl|drown|VerbForm=Fin here|ADV|9|advmod +.|PUNCT|2|punct',
    ),
  ).toBe('police')
})

test('behind the second comma goes on what the first one broke off', () => {
  const { report, sentences } = reportOfTrees([
    [
      'Reed|PROPN|2|nsubj moved|VERB|0|root|move|VerbForm=Fin from|ADP|4|case Marsby|PROPN|2|obl +,|PUNCT|8|punct where|ADV|8|advmod nine|NUM|8|nsubj drowned|VERB|4|acl:relcl|drown|VerbForm=Fin +,|PUNCT|8|punct to|ADP|11|case Amity|PROPN|8|obl and|CCONJ|13|cc slept|VERB|8|conj|sleep|VerbForm=Fin in|ADP|15|case huts|NOUN|13|obl +.|PUNCT|2|punct',
    ],
  ])
  expect(readClaims(report, sentences, [], []).map(({ text, who }) => `${text} | ${who.map((one) => one.text).join()}`)).toEqual([
    'Reed moved from Marsby, where nine drowned, to Amity | Reed',
    'Marsby, where nine drowned | nine',
    'slept in huts | Reed',
  ])
})

test('the downing of a jet kills, and not the jet', () =>
  expectTold(
    'The|DET|2|det downing|NOUN|9|nsubj of|ADP|5|case a|DET|5|det jet|NOUN|2|nmod that|PRON|7|nsubj||PronType=Rel killed|VERB|5|acl:relcl|kill nine|NUM|7|obj shocked|VERB|0|root|shock Marsby|PROPN|9|obj +.|PUNCT|9|punct',
    'The downing of a jet that killed nine | kill | The downing of a jet > nine | ',
    'The downing of a jet that killed nine shocked Marsby | shock | The downing of a jet > Marsby | ',
  ))
