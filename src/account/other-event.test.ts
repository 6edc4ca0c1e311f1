import { describe, expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { day, people, toReading, toStory } from '../compare/story.fixture.js'
import type { TimeMention } from '../contract/index.js'
import { OTHER_EVENT_WORDS } from '../rules/en/other-events.js'
import { hangsOnOtherTime, isOfWider, isTollOfOther } from './other-event.js'

const isOther = (text: string, predicate: string, measure = 'killed', counted = 'people'): boolean => {
  const quantity = people(measure, 9, counted)
  const story = toStory(
    toReading('Coast News', '2031-05-05', [{ text, predicate, quantities: [quantity], when: day('2031-05-04', 'Sunday') }]),
  )
  return isTollOfOther(story.views[0]!, quantity, story)
}

describe('a toll', () => {
  test('of the happening is its own', () => expect(isOther('9 people were killed on Sunday', 'killed')).toBe(false))
  test('of an earlier collision is of another', () => expect(isOther('an earlier ferry collision killed 9 people', 'killed')).toBe(true))
  test('of refugees is no toll of those who fled now', () =>
    expect(isOther('the camp shelters 9 refugees', 'shelters', 'displaced', 'refugees')).toBe(true))
  test('of the missing who were found is none', () =>
    expect(isOther('9 people unaccounted for have been located', 'located', 'missing')).toBe(true))
})

test('the toll of an epidemic is not that of the happening told with it', () => {
  const view = (text: string, predicate: string) => toStory(toReading('Coast News', '2031-05-05', [{ text, predicate }])).views[0]!
  expect(isOfWider(view('The epidemic has killed 4,000 people', 'killed'))).toBe(true)
  expect(isOfWider(view('The collision has killed nine people', 'killed'))).toBe(false)
})

test('words of other events fit their examples alone', () => {
  for (const { pattern, example, counterExample } of OTHER_EVENT_WORDS) {
    const found = new RegExp(pattern, 'iu')
    expect(example).toMatch(found)
    expect(counterExample).not.toMatch(found)
  }
})

test('what hangs on “the first since 1999” is of another event', () => {
  const text = 'It was the first loss since 1999, when a boiler burst aboard the Boreas'
  const collided = { text: 'Two ferries collided', predicate: 'collided', when: day('2031-05-04', 'Sunday') }
  const reading = toReading('Coast News', '2031-05-05', [collided, { text, predicate: 'burst' }])
  const at = reading.report.text.indexOf('1999')
  const value = { ...day('1999-01-01', '1999'), precision: 'year' as const, bound: 'since' as const }
  const since = { kind: 'time', type: 'date', text: '1999', start: at, end: at + 4, sentence: 1, value } as unknown as TimeMention
  const sentences = reading.sentences.map((sentence, index) =>
    index === 1 ? { ...sentence, words: sentence.words.map((word) => ({ ...word, head: 0 })) } : sentence,
  )
  const story = toStory({ ...reading, sentences, mentions: [since] })
  const told = { start: reading.report.text.indexOf('a boiler'), end: reading.report.text.length }
  expect(story.views.map((view) => hangsOnOtherTime(view, told, story))).toEqual([false, true])
})

/** Whether the number that these words give is taken for another event's, in the last sentence of a report. */
function isOtherIn(tree: string, verb: string, stated: string, rank: number): boolean {
  const { report, sentences } = reportOfTrees([[tree]])
  const start = report.text.indexOf(stated)
  const quantity = { exact: 2, measure: 'killed', counted: 'men', stated, span: { start, end: start + stated.length } }
  const story = toStory(toReading('Coast News', '2031-05-05', [{ text: 'Two ferries collided', predicate: 'collided' }]))
  const sentence = sentences[0]!
  const claim = {
    ...story.views[0]!.claim,
    text: report.text,
    at: { sentence: 0, word: sentence.words.findIndex(({ text }) => text === verb) },
  }
  return isTollOfOther({ ...story.views[0]!, claim, sentence, report, rank }, quantity, story)
}

test('who is to be rescued, or killed, has not been', () => {
  const aimed =
    'Grell|PROPN|2|nsubj ordered|VERB|0|root|order|VerbForm=Fin a|DET|4|det raid|NOUN|2|obj to|PART|6|mark free|VERB|4|acl|free|VerbForm=Inf two|NUM|8|nummod men|NOUN|6|obj|man +.|PUNCT|2|punct'
  expect(isOtherIn(aimed, 'ordered', 'two men', 1)).toBe(true)
  expect(
    isOtherIn(
      aimed.replace('to|PART|6|mark free|VERB|4|acl|free|VerbForm=Inf', 'that|PRON|6|nsubj freed|VERB|4|acl|free|VerbForm=Fin'),
      'ordered',
      'two men',
      1,
    ),
  ).toBe(false)
})

test('“a blast that killed two”, further down, is another than the one told', () => {
  const blast =
    'Grell|PROPN|2|nsubj recalled|VERB|0|root|recall|VerbForm=Fin a|DET|4|det blast|NOUN|2|obj that|PRON|6|nsubj killed|VERB|4|acl:relcl|kill|VerbForm=Fin two|NUM|8|nummod men|NOUN|6|obj|man +.|PUNCT|2|punct'
  expect([1, 7].map((rank) => isOtherIn(blast, 'killed', 'two men', rank))).toEqual([false, true])
  const fleet = blast
    .replace('that|PRON|6|nsubj killed|VERB|4|acl:relcl', 'by|ADP|6|case Merrow|PROPN|4|nmod that|PRON|8|nsubj killed|VERB|6|acl:relcl')
    .replace('two|NUM|8|nummod men|NOUN|6|obj', 'two|NUM|10|nummod men|NOUN|8|obj')
  expect(isOtherIn(fleet, 'killed', 'two men', 7)).toBe(true)
  expect(isOtherIn(blast.replace('a|DET|4|det', 'the|DET|4|det'), 'killed', 'two men', 7)).toBe(false)
})

test('bodies that were found are not the toll', () =>
  expect(isOther('only 9 bodies were recovered', 'recovered', 'killed', 'bodies')).toBe(true))
