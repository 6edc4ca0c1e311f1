import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { AnyMention } from '../contract/index.js'
import { readClaims } from './claims.js'
import { expectTold } from './mending/mending.fixture.js'

describe('no claim is made', () => {
  test('of one that has no noun', () =>
    expectTold(
      'Reed|PROPN|2|nsubj compared|VERB|0|root|compare the|DET|4|det fire|NOUN|2|obj to|ADP|6|case one|NUM|2|obl that|PRON|8|nsubj||PronType=Rel hit|VERB|6|acl:relcl|hit Marsby|PROPN|8|obj +.|PUNCT|2|punct',
      'Reed compared the fire to one that hit Marsby | compare | Reed > the fire | ',
    ))

  test('of what somebody would not say, with "where" hung on the saying', () => {
    expectTold(
      'Lowe|PROPN|4|nsubj would|AUX|4|aux not|PART|4|advmod say|VERB|0|root where|ADV|4|obj the|DET|7|det crew|NOUN|9|nsubj:pass is|AUX|9|aux:pass|be housed|VERB|4|ccomp|house|VerbForm=Part +.|PUNCT|4|punct',
      'Lowe would not say where the crew is housed | say | Lowe >  | ',
    )
    expectTold(
      'Reed|PROPN|2|nsubj left|VERB|7|ccomp|leave the|DET|4|det quay|NOUN|2|obj +,|PUNCT|2|punct Lowe|PROPN|7|nsubj added|VERB|0|root|add +,|PUNCT|10|punct without|SCONJ|10|mark elaborating|VERB|2|advcl|elaborate on|ADP|12|case where|ADV|10|advmod the|DET|14|det crew|NOUN|15|nsubj slept|VERB|12|advcl:relcl|sleep +.|PUNCT|7|punct',
      'Reed left the quay | leave | Reed > the quay | Lowe',
    )
  })

  test('of a number of things that there might be', () => {
    const told = (subject: string, helper: string): string[] => {
      const { report, sentences } = reportOfTrees([
        [
          `Reed|PROPN|2|nsubj suspended|VERB|0|root|suspend 900|NUM|4|nummod permits|NOUN|2|obj ${subject}|PRON|7|nsubj ${helper}|AUX|7|aux come|VERB|4|acl:relcl from|ADP|9|case ports|NOUN|7|obl|port|Number=Plur +.|PUNCT|2|punct`,
        ],
      ])
      const start = report.text.indexOf('900')
      const number = { kind: 'quantity', sentence: 0, start, end: start + 3, text: '900', value: { exact: 900, stated: '900' } }
      return readClaims(report, sentences, [number as unknown as AnyMention], []).map(({ predicate }) => predicate)
    }
    expect(told('that', 'would')).toEqual(['suspend'])
    expect(told('that', 'have')).toEqual(['suspend', 'come'])
    expect(told('you', 'have')).toEqual(['suspend'])
  })

  test('of a helper that stands for another clause', () =>
    expectTold('Lowe|PROPN|2|nsubj said|VERB|0|root|say so|ADV|4|advmod will|AUX|2|ccomp yards|NOUN|4|nsubj|yard +.|PUNCT|2|punct'))

  test('of dead that somebody answers for', () =>
    expectTold(
      '# Lowe|PROPN|2|nsubj claims|VERB|0|root|claim responsibility|NOUN|2|obj for|ADP|6|case 12|NUM|6|nummod dead|ADJ|3|nmod',
      'Lowe claims responsibility for 12 dead | claim | Lowe > responsibility for 12 dead | Lowe',
    ))
})

test('the count of a headline is of those it counts, and not of what stands before', () =>
  expectTold(
    '# Quake|NOUN|2|nsubj hits|VERB|0|root|hit Marsby|PROPN|2|obj +;|PUNCT|6|punct 1|NUM|2|parataxis dead|ADJ|2|conj',
    'Quake hits Marsby; 1 | hit | Quake > Marsby | ',
    '1 dead | be dead | 1 >  | ',
  ))

test('what stands behind a semicolon with an object of its own says nothing of what stands before', () =>
  expectTold(
    '# Boats|NOUN|2|nsubj|boat hit|VERB|0|root|hit a|DET|4|det quay|NOUN|2|obj +;|PUNCT|7|punct crew|NOUN|7|nsubj claims|VERB|2|parataxis|claim a|DET|9|det record|NOUN|7|obj',
    'Boats hit a quay | hit | Boats > a quay | ',
    'crew claims a record | claim | crew > a record | crew',
  ))

test('a word of a verb still to come is not read with the clause before it, and who believes it is not who is', () =>
  expectTold(
    'A|DET|2|det dog|NOUN|16|nsubj:pass born|VERB|2|acl|bear|VerbForm=Part to|ADP|6|case a|DET|6|det sailor|NOUN|3|obl and|CCONJ|8|cc believed|VERB|3|conj|believe|VerbForm=Part by|ADP|10|case doctors|NOUN|8|obl:agent|doctor to|PART|13|mark be|AUX|13|cop old|ADJ|8|xcomp also|ADV|16|advmod was|AUX|16|aux:pass|be freed|VERB|0|root|free|VerbForm=Part +.|PUNCT|16|punct',
    'A dog born to a sailor and believed by doctors to be old also was freed | free |  > A dog | ',
    'believed by doctors to be old | be old | A dog >  | ',
  ))

test('how many there are is read with those a clause tells of', () =>
  expectTold(
    'Reed|PROPN|2|nsubj saw|VERB|0|root|see dozens|NOUN|2|obj|dozen of|ADP|5|case boats|NOUN|3|nmod|boat that|PRON|7|nsubj||PronType=Rel killed|VERB|5|acl:relcl|kill nine|NUM|7|obj +.|PUNCT|2|punct',
    'Reed saw dozens of boats that killed nine | see | Reed > dozens of boats | ',
    'dozens of boats that killed nine | kill | boats > nine | ',
  ))
