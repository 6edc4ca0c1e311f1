import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { withPolarity } from '../claims/polarity.js'
import type { Claim } from '../contract/index.js'
import { tellingOf } from './telling.js'
import { toViews } from './view.js'

const COLLIDED =
  'Two|NUM|2|nummod|two ferries|NOUN|3|nsubj|ferry|Number=Plur collided|VERB|0|root|collide|VerbForm=Fin +,|PUNCT|5|punct|, killing|VERB|3|advcl|kill|VerbForm=Part four|NUM|5|obj|four and|CCONJ|8|cc|and injuring|VERB|5|conj|injure|VerbForm=Part nine|NUM|8|obj|nine +.|PUNCT|3|punct|.'
const BUILT =
  'The|DET|2|det|the tug|NOUN|4|nsubj:pass|tug|Number=Sing was|AUX|4|aux:pass|be|VerbForm=Fin built|VERB|0|root|build|VerbForm=Part in|ADP|6|case|in 2009|NUM|4|obl|2009 and|CCONJ|9|cc|and was|AUX|9|aux:pass|be|VerbForm=Fin inspected|VERB|4|conj|inspect|VerbForm=Part in|ADP|11|case|in May|PROPN|9|obl|May +.|PUNCT|4|punct|.'
const RUNS =
  'Baylines|PROPN|6|nsubj|Baylines|Number=Sing +,|PUNCT|4|punct|, which|PRON|4|nsubj|which owns|VERB|1|acl:relcl|own|VerbForm=Fin ferries|NOUN|4|obj|ferry closed|VERB|0|root|close|VerbForm=Fin +.|PUNCT|6|punct|.'
const APPOSED =
  'Anna|PROPN|12|nsubj|Anna Grell|PROPN|1|flat|Grell +,|PUNCT|5|punct|, the|DET|5|det|the master|NOUN|1|appos|master who|PRON|7|nsubj|who steered|VERB|5|acl:relcl|steer|VerbForm=Fin the|DET|9|det|the ferry|NOUN|7|obj|ferry +,|PUNCT|5|punct|, has|AUX|12|aux|have|VerbForm=Fin resigned|VERB|0|root|resign|VerbForm=Part +.|PUNCT|12|punct|.'
const DENIED =
  'Baylines|PROPN|2|nsubj|Baylines denied|VERB|0|root|deny|VerbForm=Fin that|SCONJ|5|mark|that crews|NOUN|5|nsubj|crew|Number=Plur slept|VERB|2|ccomp|sleep|VerbForm=Fin before|SCONJ|8|mark|before it|PRON|8|nsubj|it sank|VERB|5|advcl|sink|VerbForm=Fin +.|PUNCT|2|punct|.'

/** The claim that these words of a one-sentence report make. */
function viewOf(tree: string, words: string, more: Partial<Claim> = {}) {
  const { report, sentences } = reportOfTrees([[tree]])
  const start = report.text.indexOf(words)
  const end = start + words.length
  const inside = sentences[0]!.words.findIndex((word) => word.start >= start && word.end <= end && word.upos === 'VERB')
  const claim: Claim = {
    id: 'claim-1',
    report: report.id,
    start,
    end,
    text: words,
    kind: 'event',
    predicate: 'do',
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [{ name: 'Coast News', kind: 'outlet' }],
    at: { sentence: 0, word: inside },
    rules: [],
    ...more,
  }
  const [view] = toViews([
    { format: 'rashomon/reading@1', report, sentences, entities: [], mentions: [], claims: [claim], vectors: { width: 0, data: '' } },
  ])
  return { view: view!, claim, sentence: sentences[0]! }
}
const told = (tree: string, words: string): string => {
  const { text, whole } = tellingOf(viewOf(tree, words).view)
  return `${whole ? 'whole' : 'part'}: ${text}`
}

describe('a claim is told', () => {
  test('with the clause that it hangs on', () =>
    expect(told(COLLIDED, 'injuring nine')).toBe('whole: Two ferries collided, killing four and injuring nine'))
  test('with the subject of the verb before it', () =>
    expect(told(BUILT, 'was inspected in May')).toBe('whole: The tug was inspected in May'))
  test('with the name that it follows', () => expect(told(RUNS, 'Baylines, which owns ferries')).toBe('whole: Baylines owns ferries'))
  test('with the name beside the noun that it follows', () =>
    expect(told(APPOSED, 'the master who steered the ferry')).toBe('whole: Anna Grell steered the ferry'))
  test('as it stands where nobody knows its subject', () => expect(told(DENIED, 'it sank')).toBe('part: it sank'))
})

describe('a denial', () => {
  const denied: Partial<Claim> = { polarity: 'denied', rules: ['cue/deny'] }
  const polarityOf = (words: string): string => {
    const { claim, sentence } = viewOf(DENIED, words, denied)
    return withPolarity(claim, sentence, []).polarity
  }
  test('is of what is denied', () => expect(polarityOf('crews slept before it sank')).toBe('denied'))
  test('is not of what it takes for granted', () => expect(polarityOf('it sank')).toBe('affirmed'))
})
