import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { toViews } from '../compare/view.js'
import type { Claim } from '../contract/index.js'
import { clauseToTell } from './clause.js'

/** Whoever said it, found by the verb that follows the name. */
function spoken(text: string, name: string): Claim['chain'][number] {
  const [start, cue] = [text.indexOf(name), text.indexOf(' ', text.indexOf(name)) + 1]
  return { name, kind: 'person', start, end: start + name.length, cue: { start: cue, end: text.indexOf(' ', cue) } }
}

/** The clause of what these words of a one-sentence report claim. */
function clauseOf(tree: string, words: string, verb: string, kind: Claim['kind'] = 'event', speaker?: string): string | undefined {
  const { report, sentences } = reportOfTrees([[tree]])
  const start = report.text.indexOf(words)
  const claim: Claim = {
    id: 'claim-1',
    report: report.id,
    start,
    end: start + words.length,
    text: words,
    kind,
    predicate: verb,
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [{ name: 'Coast News', kind: 'outlet' }, ...(speaker ? [spoken(report.text, speaker)] : [])],
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

const LINED =
  'Harbour|NOUN|2|compound workers|NOUN|3|nsubj|worker|Number=Plur lined|VERB|0|root|line|VerbForm=Fin her|PRON|5|nmod:poss|her path|NOUN|3|obj|path from|ADP|8|case the|DET|8|det pier|NOUN|5|nmod|pier +.|PUNCT|3|punct|.'
const BLARED =
  'A|DET|2|det ferry|NOUN|3|nsubj seems|VERB|7|ccomp|seem|VerbForm=Fin lost|ADJ|3|xcomp +,|PUNCT|3|punct +”|PUNCT|3|punct horns|NOUN|8|nsubj|horn blared|VERB|0|root|blare|VerbForm=Fin off|ADP|10|case Kestrel|PROPN|8|obl +.|PUNCT|8|punct|.'
const DOUBT =
  'There|PRON|2|expl is|VERB|0|root|be|VerbForm=Fin little|ADJ|4|amod doubt|NOUN|2|nsubj|doubt the|DET|6|det ferry|NOUN|7|nsubj sank|VERB|2|parataxis|sink|VerbForm=Fin near|ADP|9|case Kestrel|PROPN|7|obl Point|PROPN|9|flat +.|PUNCT|2|punct|.'
const WHERE =
  'Crowds|NOUN|2|nsubj|crowd left|VERB|0|root|leave|VerbForm=Fin the|DET|4|det pier|NOUN|2|obj|pier where|ADV|8|advmod a|DET|7|det man|NOUN|8|nsubj identified|VERB|4|acl:relcl|identify|VerbForm=Part as|ADP|10|case Grell|PROPN|8|obl +,|PUNCT|8|punct a|DET|13|det clerk|NOUN|10|appos +.|PUNCT|2|punct|.'
const DAY_AFTER =
  'One|NUM|2|nummod day|NOUN|5|obl:unmarked after|SCONJ|5|mark a|DET|5|det storm|NOUN|6|nsubj left|VERB|0|root|leave|VerbForm=Fin nine|NUM|8|nummod ferries|NOUN|6|obj|ferry lost|ADJ|6|xcomp +.|PUNCT|6|punct|.'

const ANSWERED =
  'Grell|PROPN|2|nsubj claimed|VERB|0|root|claim|VerbForm=Fin that|SCONJ|5|mark crews|NOUN|5|nsubj|crew called|VERB|2|ccomp|call|VerbForm=Fin +,|PUNCT|10|punct but|CCONJ|10|cc the|DET|9|det captain|NOUN|10|nsubj showed|VERB|2|conj|show|VerbForm=Fin no|DET|12|det proof|NOUN|10|obj of|ADP|16|case any|DET|16|det radio|NOUN|16|compound call|NOUN|12|nmod +.|PUNCT|2|punct|.'
const ALERT =
  'The|DET|2|det ferry|NOUN|3|nsubj sank|VERB|0|root|sink|VerbForm=Fin as|SCONJ|11|mark the|DET|6|det crews|NOUN|11|nsubj|crew|Number=Plur of|ADP|8|case Kestrel|PROPN|6|nmod were|AUX|11|cop|be|VerbForm=Fin on|ADP|11|case alert|NOUN|3|advcl +.|PUNCT|3|punct|.'

describe('a clause is not told', () => {
  test('of “her” whom nobody of several is', () => {
    const words = 'Harbour workers lined her path from the pier'
    expect(clauseOf(LINED, words, 'lined')).toBeUndefined()
    const one = LINED.replace('workers|NOUN|3|nsubj|worker|Number=Plur', 'worker|NOUN|3|nsubj|worker')
    expect(clauseOf(one, words.replace('workers', 'worker'), 'lined')).toBeDefined()
  })
  test('of “her” beside a word that the tree splits', () => {
    const split = LINED.replace('Harbour|NOUN|2|compound workers|NOUN|3|nsubj|worker', 'Health|NOUN|2|compound +-|PUNCT|2|punct').replace(
      '+-|PUNCT|2|punct',
      '+-care|NOUN|2|compound workers|NOUN|3|nsubj|worker',
    )
    expect(clauseOf(split, 'Health-care workers lined her path from the pier', 'lined')).toBeUndefined()
  })
  test('as a speaker’s own where it answers what he said', () => {
    const words = 'the captain showed no proof of any radio call'
    expect(clauseOf(ANSWERED, words, 'showed', 'event', 'Grell')).toBeUndefined()
    expect(clauseOf(ANSWERED.replace('but|CCONJ|10|cc', 'and|CCONJ|10|cc'), words, 'showed', 'event', 'Grell')).toBeDefined()
  })
  test('with half of a quotation', () => {
    const words = 'A ferry seems lost,” horns blared off Kestrel'
    expect(clauseOf(BLARED, words, 'blared')).toBeUndefined()
    expect(clauseOf(BLARED.replace(' +”|PUNCT|3|punct', ' +,|PUNCT|3|punct'), words.replace(',”', ',,'), 'blared')).toBeDefined()
  })
  test('without the doubt before it', () => {
    const words = 'the ferry sank near Kestrel Point'
    expect(clauseOf(DOUBT, words, 'sank')).toBeUndefined()
    expect(clauseOf(DOUBT.replaceAll('doubt', 'news'), words, 'sank')).toBe(words)
  })
  test('with a relative clause whose verb was cut off', () => {
    const words = 'Crowds left the pier where a man identified as Grell'
    expect(clauseOf(WHERE, words, 'left')).toBeUndefined()
    const whole = WHERE.replace('identified|VERB|4|acl:relcl|identify|VerbForm=Part', 'served|VERB|4|acl:relcl|serve|VerbForm=Fin')
    expect(clauseOf(whole, words.replace('identified', 'served'), 'left')).toBeDefined()
  })
  test('that only says how things stood when something else was', () => {
    const words = 'the crews of Kestrel were on alert'
    expect(clauseOf(ALERT, words, 'alert', 'state')).toBeUndefined()
    expect(clauseOf(ALERT, words, 'alert')).toBe(words)
  })
  test('that only says when', () => {
    const words = 'One day after a storm left nine ferries lost'
    expect(clauseOf(DAY_AFTER, words, 'left')).toBeUndefined()
  })
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
