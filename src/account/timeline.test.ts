import { expect, test } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { compareClaims } from '../compare/compare-claims.js'
import { day, toStory } from '../compare/story.fixture.js'
import type { Claim, Reading, Time, TimeMention } from '../contract/index.js'
import { toTimeline } from './timeline.js'

interface Said {
  readonly words: string
  readonly verb: string
  readonly when: Time
  readonly kind?: Claim['kind']
  readonly timex?: string
}

/** A report of 6 May 2031 of sentences with one claim each. */
function readingOf(...lines: readonly (readonly [string, Said])[]): Reading {
  const { report, sentences } = reportOfTrees([lines.map(([tree]) => tree)], { published: day('2031-05-06') })
  const claims = lines.map(([, { words, verb, when, kind }], index): Claim => {
    const start = report.text.indexOf(words)
    const at = report.text.indexOf(when.stated, sentences[index]!.start)
    return {
      id: `claim-${index}`,
      report: report.id,
      start,
      end: start + words.length,
      text: words,
      kind: kind ?? 'event',
      predicate: sentences[index]!.words.find(({ text }) => text === verb)!.lemma,
      who: [],
      whom: [],
      when: { ...when, span: { start: at, end: at + when.stated.length } },
      quantities: [],
      polarity: 'affirmed',
      certainty: 'asserted',
      quoted: false,
      chain: [{ name: 'The Lantern', kind: 'outlet' }],
      at: { sentence: index, word: sentences[index]!.words.findIndex(({ text }) => text === verb) },
      rules: [],
    }
  })
  const mentions = lines.flatMap(([, { timex, when }], sentence) => {
    const start = report.text.indexOf(when.stated, sentences[sentence]!.start)
    const mention = {
      kind: 'time',
      type: timex?.startsWith('T') ? 'time' : 'date',
      timex,
      text: when.stated,
      start,
      end: start + when.stated.length,
      sentence,
      value: when,
    }
    return timex ? [mention as unknown as TimeMention] : []
  })
  return { format: 'rashomon/reading@1', report, sentences, entities: [], mentions, claims, vectors: { width: 0, data: '' } }
}

const entries = (...lines: readonly (readonly [string, Said])[]): string[] => {
  const story = toStory(readingOf(...lines))
  return toTimeline(story, compareClaims(story)).map(({ when, kind, text }) => `${when.start.slice(0, 16)} ${kind}: ${text}`)
}

const past = 'Tense=Past;VerbForm=Fin'
const COLLIDED: readonly [string, Said] = [
  `Two|NUM|2|nummod ferries|NOUN|3|nsubj|ferry|Number=Plur collided|VERB|0|root|collide|${past} off|ADP|6|case Kestrel|PROPN|6|compound|Kestrel Point|PROPN|3|obl|Point on|ADP|8|case Sunday|PROPN|3|obl|Sunday at|ADP|10|case night|NOUN|3|obl +.|PUNCT|3|punct`,
  { words: 'Two ferries collided off Kestrel Point on Sunday at night', verb: 'collided', when: day('2031-05-04', 'Sunday') },
]
const DEPEND =
  'In|ADP|2|case fog|NOUN|7|obl at|ADP|4|case six|NUM|7|obl both|DET|6|det captains|NOUN|7|nsubj|captain|Number=Plur depend|VERB|0|root|depend|Tense=Pres;VerbForm=Fin on|ADP|9|case radar|NOUN|7|obl +.|PUNCT|7|punct'
const CALLED = `The|DET|2|det union|NOUN|3|nsubj called|VERB|0|root|call|${past} for|ADP|6|case a|DET|6|det strike|NOUN|3|obl on|ADP|8|case Friday|PROPN|3|obl|Friday +.|PUNCT|3|punct`
const OPENED = `Prosecutors|NOUN|2|nsubj|prosecutor|Number=Plur opened|VERB|0|root|open|${past} an|DET|4|det inquiry|NOUN|2|obj on|ADP|6|case Monday|PROPN|2|obl|Monday +.|PUNCT|2|punct`
const THEY = `They|PRON|2|nsubj|they searched|VERB|0|root|search|${past} the|DET|4|det office|NOUN|2|obj on|ADP|6|case Tuesday|PROPN|2|obl|Tuesday +.|PUNCT|2|punct`
const ENDED = `The|DET|2|det navy|NOUN|3|nsubj closed|VERB|0|root|close|${past} the|DET|5|det shore|NOUN|3|obj at|ADP|7|case 9:58|NUM|3|obl p.m.|NOUN|7|nmod +.|PUNCT|3|punct`

test('what is so by habit is no event of a day', () => {
  const when: Time = { ...day('2031-05-06', 'six'), start: '2031-05-06T06:00:00Z', end: '2031-05-06T06:01:00Z', precision: 'minute' }
  const said: Said = { words: 'both captains depend on radar', verb: 'depend', when, kind: 'state' }
  expect(entries(COLLIDED, [DEPEND, said])).toEqual(['2031-05-04T00:00 main: Two ferries collided off Kestrel Point on Sunday at night.'])
})

test('a day behind the report’s own is that of what was called for', () =>
  expect(
    entries(COLLIDED, [CALLED, { words: 'The union called for a strike on Friday', verb: 'called', when: day('2031-05-09', 'Friday') }])[1],
  ).toBe('2031-05-09T00:00 expected: The union called for a strike on Friday.'))

test('a sentence that begins with “they” is told behind the one that says who', () =>
  expect(
    entries(
      COLLIDED,
      [OPENED, { words: 'Prosecutors opened an inquiry on Monday', verb: 'opened', when: day('2031-05-05', 'Monday') }],
      [THEY, { words: 'They searched the office on Tuesday', verb: 'searched', when: day('2031-05-06', 'Tuesday') }],
    )[2],
  ).toBe('2031-05-06T00:00 main: “Prosecutors opened an inquiry on Monday. They searched the office on Tuesday”'))

test('entries stand in the order of the days that are shown, a picture’s words are none, and none begins with “but”', () => {
  const wide = { start: '2031-05-03T10:00:00Z', end: '2031-05-05T12:00:00Z', precision: 'day', stated: 'Sunday' } as const
  const [tree, said] = COLLIDED
  const SOLDIER =
    'A|DET|2|det guard|NOUN|3|nsubj cleans|VERB|0|root|clean|Tense=Pres;VerbForm=Fin the|DET|5|det pier|NOUN|3|obj Monday|PROPN|3|obl|Monday +.|PUNCT|3|punct'
  const BUT = `But|CCONJ|3|cc crews|NOUN|3|nsubj|crew left|VERB|0|root|leave|${past} Saturday|PROPN|3|obl|Saturday +.|PUNCT|3|punct`
  const told = entries(
    [tree, { ...said, when: wide }],
    [SOLDIER, { words: 'A guard cleans the pier Monday', verb: 'cleans', when: day('2031-05-05', 'Monday'), timex: '2031-05-05' }],
    [BUT, { words: 'But crews left Saturday', verb: 'left', when: day('2031-05-03', 'Saturday') }],
  )
  expect(told.map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'Crews left Saturday.',
    'Two ferries collided off Kestrel Point on Sunday at night.',
  ])
})

test('a clock time of no zone stands on the happening’s clocks', () => {
  const [tree, said] = COLLIDED
  const night: Time = {
    start: '2031-05-05T01:52:00Z',
    end: '2031-05-05T01:53:00Z',
    precision: 'minute',
    zone: 'America/Santiago',
    stated: 'Sunday',
  }
  const loose: Time = { start: '2031-05-04T11:58:00Z', end: '2031-05-05T05:59:00Z', precision: 'minute', stated: '9:58 p.m.' }
  const closed: Said = { words: 'The navy closed the shore at 9:58 p.m', verb: 'closed', when: loose, timex: 'T21:58' }
  expect(entries([tree, { ...said, when: night }], [ENDED, closed])[1]).toBe(
    '2031-05-05T01:58 main: The navy closed the shore at 9:58 p.m.',
  )
})
