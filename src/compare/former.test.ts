import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { Claim, TimeMention } from '../contract/index.js'
import { formersIn } from './former.js'
import { day, toReading, toStory } from './story.fixture.js'
import { toInterval } from './times.js'
import { type ClaimView, toViews } from './view.js'

const AFTER_ONE =
  'The|DET|2|det flood|NOUN|3|nsubj came|VERB|0|root|come two|NUM|5|nummod weeks|NOUN|7|nmod:unmarked|week after|ADP|7|case one|NUM|3|obl that|PRON|9|nsubj drowned|VERB|7|acl:relcl|drown four|NUM|11|nummod men|NOUN|9|obj|man|Number=Plur +.|PUNCT|3|punct'
const AFTER_FLOOD =
  'Crews|NOUN|2|nsubj|crew set|VERB|0|root up|ADP|2|compound:prt pumps|NOUN|2|obj|pump two|NUM|6|nummod weeks|NOUN|10|obl:unmarked|week after|SCONJ|10|mark a|DET|9|det flood|NOUN|10|nsubj drowned|VERB|2|advcl|drown four|NUM|12|nummod men|NOUN|10|obj|man|Number=Plur +.|PUNCT|2|punct'
const ONE_OF =
  'The|DET|2|det harbour|NOUN|3|nsubj closed|VERB|0|root|close after|ADP|5|case one|NUM|3|obl of|ADP|8|case the|DET|8|det men|NOUN|5|nmod|man|Number=Plur fell|VERB|5|acl|fall +.|PUNCT|3|punct'

/** The view of the sentence's root, in a report of a day. */
function viewOf(tree: string, published: string): ClaimView {
  const { report, sentences } = reportOfTrees([[tree]], { published: day(published) })
  const [sentence] = sentences
  const claim: Claim = {
    id: 'claim-1',
    report: report.id,
    start: 0,
    end: report.text.length,
    text: report.text,
    kind: 'event',
    predicate: 'come',
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [{ name: 'The Lantern', kind: 'outlet' }],
    at: { sentence: 0, word: sentence!.words.findIndex(({ head }) => head < 0) },
    rules: [],
  }
  const start = report.text.indexOf('two weeks')
  const mention = { kind: 'time', type: 'duration', timex: 'P2W', text: 'two weeks', sentence: 0, start, end: start + 9 }
  const mentions = start < 0 ? [] : [mention as unknown as TimeMention]
  return toViews([
    { format: 'rashomon/reading@1', report, sentences, entities: [], mentions, claims: [claim], vectors: { width: 0, data: '' } },
  ])[0]!
}

const formers = (tree: string, published: string): string[] => {
  const view = viewOf(tree, published)
  return formersIn(view, toInterval(day('2031-05-19'))).map(({ start, end, when }) =>
    [when?.time.start.slice(0, 10), view.report.text.slice(start, end)].join(' '),
  )
}

test('“two weeks after one that” tells of another flood than the one told, and when that was', () =>
  expect(formers(AFTER_ONE, '2031-05-20')).toEqual(['2031-05-05 two weeks after one that drowned four men']))

test('“after one of the men fell” tells of none, nor does “one of 18 men”', () => {
  expect(formers(ONE_OF, '2031-05-20')).toEqual([])
  expect(formers(ONE_OF.replace('the|DET|8|det men|NOUN|5|nmod|man|Number=Plur', '18|NUM|8|nummod men|NUM|5|nmod'), '2031-05-20')).toEqual(
    [],
  )
})

test('“two weeks after a flood” is of the flood told where the report came out so long after it', () => {
  expect(formers(AFTER_FLOOD, '2031-06-02')).toEqual([])
  expect(formers(AFTER_FLOOD, '2031-05-20')).toEqual(['2031-05-05 two weeks after a flood drowned four men'])
})

test('a number within such a stretch is of the other event, the claim around it of its own', () => {
  const story = toStory(
    toReading('Coast News', '2031-05-20', [{ text: 'A flood drowned two men', predicate: 'drowned', when: day('2031-05-19', 'Monday') }]),
  )
  const view = viewOf(AFTER_ONE, '2031-05-20')
  const at = view.report.text.indexOf('four')
  expect(story.happening.eventAt(view, { start: at, end: at + 4 })).toBe('2031-05')
  expect(story.happening.eventAt(view, { start: 0, end: 3 })).toBe('')
})
