import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { toViews } from '../compare/view.js'
import type { Claim } from '../contract/index.js'
import { clauseToTell } from './clause.js'

/** The clause of what these words of a one-sentence report claim. */
function clauseOf(tree: string, words: string, verb: string): string | undefined {
  const { report, sentences } = reportOfTrees([[tree]])
  const start = report.text.indexOf(words)
  const claim: Claim = {
    id: 'claim-1',
    report: report.id,
    start,
    end: start + words.length,
    text: words,
    kind: 'event',
    predicate: verb,
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [{ name: 'Coast News', kind: 'outlet' }],
    at: { sentence: 0, word: sentences[0]!.words.findIndex(({ text }) => text === verb) },
    rules: [],
  }
  const [view] = toViews([
    { format: 'rashomon/reading@1', report, sentences, entities: [], mentions: [], claims: [claim], vectors: { width: 0, data: '' } },
  ])
  return clauseToTell(view!)?.text
}

const REFUSED =
  'Most|ADJ|2|amod|most ports|NOUN|3|nsubj|port|Number=Plur dismissed|VERB|0|root|dismiss|VerbForm=Fin their|PRON|5|nmod:poss|their explanation|NOUN|3|obj|explanation for|ADP|8|case|for the|DET|8|det|the delay|NOUN|5|nmod|delay +.|PUNCT|3|punct|.'
const OWN = REFUSED.replace('dismissed|VERB|0|root|dismiss', 'repeated|VERB|0|root|repeat')
const AMBIGUOUS =
  'Kestrel|PROPN|2|nsubj|Kestrel reported|VERB|0|root|report|VerbForm=Fin a|DET|4|det|a raid|NOUN|2|obj|raid by|ADP|7|case|by the|DET|7|det|the fleet|NOUN|4|nmod|fleet that|PRON|9|nsubj|that sank|VERB|7|acl:relcl|sink|VerbForm=Fin nine|NUM|11|nummod|nine ferries|NOUN|9|obj|ferry near|ADP|13|case|near Boreas|PROPN|9|obl|Boreas +.|PUNCT|2|punct|.'
const PROOF =
  'Grell|PROPN|2|nsubj|Grell cited|VERB|0|root|cite|VerbForm=Fin this|PRON|2|obj|this as|ADP|5|case|as proof|NOUN|2|obl|proof that|SCONJ|12|mark|that the|DET|8|det|the ferries|NOUN|12|nsubj|ferry|Number=Plur of|ADP|10|case|of Kestrel|PROPN|8|nmod|Kestrel were|AUX|12|aux|be|VerbForm=Fin improving|VERB|2|advcl|improve|VerbForm=Part +.|PUNCT|2|punct|.'

const SUPPOSED =
  'If|SCONJ|3|mark|if it|PRON|3|nsubj|it sank|VERB|10|advcl|sink|VerbForm=Fin +,|PUNCT|10|punct|, the|DET|6|det|the crew|NOUN|10|nsubj|crew of|ADP|8|case|of Aurora|PROPN|6|nmod|Aurora could|AUX|10|aux|could|VerbForm=Fin leave|VERB|0|root|leave|VerbForm=Inf in|ADP|12|case|in boats|NOUN|10|obl|boat +.|PUNCT|10|punct|.'

describe('a clause is not told', () => {
  test('with “their explanation”, which was refused and so is another’s', () => {
    expect(clauseOf(REFUSED, 'Most ports dismissed their explanation for the delay', 'dismissed')).toBeUndefined()
    expect(clauseOf(OWN, 'Most ports repeated their explanation for the delay', 'repeated')).toBe(
      'most ports repeated their explanation for the delay',
    )
  })
  test('with the wrong one of two nouns for its subject', () => {
    const words = 'a raid by the fleet that sank nine ferries near Boreas'
    expect(clauseOf(AMBIGUOUS, words, 'sank')).toBeUndefined()
    expect(clauseOf(AMBIGUOUS.replace('by|ADP|7|case|by', 'on|ADP|7|case|on'), words.replace(' by ', ' on '), 'sank')).toBeDefined()
  })
  test('without its condition', () => {
    const words = 'the crew of Aurora could leave in boats'
    expect(clauseOf(SUPPOSED, words, 'leave')).toBeUndefined()
    expect(clauseOf(SUPPOSED.replace('If|SCONJ|3|mark|if', 'As|SCONJ|3|mark|as'), words, 'leave')).toBe(words)
  })
  test('as the outlet’s own where somebody cites something as proof of it', () => {
    const words = 'the ferries of Kestrel were improving'
    expect(clauseOf(PROOF, words, 'improving')).toBeUndefined()
    expect(clauseOf(PROOF.replace('that|SCONJ|12|mark|that', 'when|SCONJ|12|mark|when'), words, 'improving')).toBe(words)
  })
})
