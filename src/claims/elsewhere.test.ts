import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { AnyMention } from '../contract/index.js'
import { readClaims } from './claims.js'

describe('where and when it was not', () => {
  const valuesOf = (tree: string, kind: 'place' | 'time', words: string): string[] => {
    const { report, sentences } = reportOfTrees([[tree]])
    const start = report.text.indexOf(words)
    const at = { start, end: start + words.length, text: words, sentence: 0, rule: 'x' }
    const value = { start: '2031-01-01T08:47:00Z', end: '2031-01-01T08:48:00Z', precision: 'minute', stated: words }
    const mention =
      kind === 'place'
        ? { ...at, kind, use: 'where', value: { name: words, precision: 'city', stated: words } }
        : { ...at, kind, type: 'time', value }
    return readClaims(report, sentences, [mention as unknown as AnyMention], []).map(
      ({ predicate, when, where }) => `${predicate} ${when?.stated ?? '-'} ${where?.map(({ name }) => name).join() || '-'}`,
    )
  }
  test('a place of another deed', () => {
    const ship = (to: string) =>
      `Reed|PROPN|2|nsubj alluded|VERB|0|root|allude ${to} a|DET|5|det fire|NOUN|2|obl|fire in|ADP|7|case Marsby|PROPN|5|nmod +.|PUNCT|2|punct`
    expect(valuesOf(ship('to|ADP|5|case'), 'place', 'Marsby')).toEqual(['allude - -'])
    expect(valuesOf(ship('during|ADP|5|case'), 'place', 'Marsby')).toEqual(['allude - Marsby'])
  })
  const where = (tree: string): string[] => valuesOf(tree, 'place', 'Marsby')
  test('of a clause that tells nothing', () => {
    const boats = (mark: string): string =>
      `Divers|NOUN|2|nsubj used|VERB|0|root|use two|NUM|4|nummod boats|NOUN|2|obj ${mark} in|ADP|8|case Marsby|PROPN|6|obl +.|PUNCT|2|punct`
    expect(where(boats('to|PART|6|mark land|VERB|2|advcl|land|VerbForm=Inf'))).toEqual(['use - -'])
    expect(where(boats('while|SCONJ|6|mark sailing|VERB|2|advcl|sail|VerbForm=Part'))).toEqual(['use - Marsby'])
  })
  test('of what is spoken of, but for where it is spoken', () => {
    const rescue = (last: string): string =>
      `Reed|PROPN|2|nsubj praised|VERB|0|root|praise the|DET|4|det rescue|NOUN|2|obj in|ADP|6|case Marsby|PROPN|${last} +.|PUNCT|2|punct`
    expect(where(rescue('4|nmod'))).toEqual(['praise - -'])
    expect(where(rescue('2|obl'))).toEqual(['praise - Marsby'])
  })
  test('of what only hangs on the clause that another is joined to', () => {
    const crews = (place: string): string =>
      `Crews|NOUN|2|nsubj|crew left|VERB|0|root|leave boats|NOUN|2|obj|boat in|ADP|5|case Marsby|PROPN|${place} and|CCONJ|9|cc two|NUM|8|nummod divers|NOUN|9|nsubj|diver stayed|VERB|2|conj|stay +.|PUNCT|2|punct`
    expect(where(crews('2|obl'))).toEqual(['leave - Marsby', 'stay - Marsby'])
    expect(where(crews('3|nmod')).at(-1)).toBe('stay - -')
  })
  test('of why it happened', () => {
    const storm = (words: string): string =>
      `Reed|PROPN|2|nsubj slept|VERB|0|root|sleep ${words} a|DET|6|det yard|NOUN|2|obl in|ADP|8|case Marsby|PROPN|6|nmod +.|PUNCT|2|punct`
    expect(where(storm('because|ADP|6|case of|ADP|3|fixed'))).toEqual(['sleep - -'])
    expect(where(storm('out|ADP|6|case in|ADP|6|case'))).toEqual(['sleep - Marsby'])
  })
  test('of those who do it, and of what is laid on a place', () => {
    const council = (noun: string, preposition: string): string =>
      `Reed|PROPN|2|nsubj imposed|VERB|0|root|impose ${noun}|NOUN|2|obj ${preposition}|ADP|5|case Marsby|PROPN|3|nmod +.|PUNCT|2|punct`
    expect(where(council('sanctions', 'on').replace('|2|obj', '|2|obj|sanction'))).toEqual(['impose - -'])
    expect(where(council('traffic', 'between'))).toEqual(['impose - -'])
    expect(where(council('curfews', 'in'))).toEqual(['impose - Marsby'])
  })
  test('of who does it', () => {
    const built = (by: string): string =>
      `A|DET|2|det quay|NOUN|4|nsubj:pass was|AUX|4|aux:pass|be built|VERB|0|root|build ${by}|ADP|6|case Marsby|PROPN|4|obl +.|PUNCT|4|punct`
    expect(where(built('by'))).toEqual(['build - -'])
    expect(where(built('in'))).toEqual(['build - Marsby'])
  })
  test('when it is asked for is not when it was asked', () => {
    const asked = (verb: string, lemma: string): string =>
      `Reed|PROPN|2|nsubj ${verb}|VERB|0|root|${lemma} crews|NOUN|2|obj to|PART|5|mark vote|VERB|2|xcomp|vote|VerbForm=Inf on|ADP|7|case Friday|PROPN|5|obl +.|PUNCT|2|punct`
    expect(valuesOf(asked('urged', 'urge'), 'time', 'Friday')).toEqual(['urge - -'])
    expect(valuesOf(asked('helped', 'help'), 'time', 'Friday')).toEqual(['help Friday -'])
  })
  test('the hour that opens an entry', () => {
    const entry = (last: string) => `08.47|NUM|3|obl:unmarked Reed|PROPN|3|nsubj fled|VERB|0|root|flee ${last}`
    expect(valuesOf(entry('+.|PUNCT|3|punct'), 'time', '08.47')).toEqual(['flee - -'])
  })
  test('of what is hundreds of kilometres away', () => {
    const off = (number: string): string =>
      `It|PRON|2|nsubj struck|VERB|0|root|strike ${number}|NUM|4|nummod kilometres|NOUN|2|obl:unmarked off|ADP|6|case Marsby|PROPN|2|obl +.|PUNCT|2|punct`
    expect(where(off('431'))).toEqual(['strike - -'])
    expect(where(off('2,000'))).toEqual(['strike - -'])
    expect(where(off('12'))).toEqual(['strike - Marsby'])
  })
})
