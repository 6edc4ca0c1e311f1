import { describe, expect, test } from 'vitest'
import { compareClaims } from '../compare/compare-claims.js'
import { day, type Line, people, toReading, toStory } from '../compare/story.fixture.js'
import type { NameMention, Reading } from '../contract/index.js'
import { RUNNING_TOLLS } from '../rules/en/summary.js'
import { startDraft } from './draft.js'
import { hasFitSource, holdersOf } from './holders.js'
import { findLead } from './main-telling.js'
import { toSummary } from './summary.js'

const sentencesOf = (...readings: Reading[]): string[] => {
  const story = toStory(...readings)
  return toSummary(story, compareClaims(story)).map(({ text }) => text)
}
const collided: Line = {
  text: 'The ferries Aurora and Boreas collided off Kestrel Point',
  predicate: 'collided',
  when: day('2031-05-04', 'Sunday'),
}
const dead = (count: number, via: readonly string[] = []): Line => ({
  text: `${count} people were killed`,
  predicate: 'killed',
  quantities: [people('killed', count, 'people')],
  via,
})
const told = (line: Line, ...lines: Line[]): string[] =>
  sentencesOf(...['Coast News', 'Harbour Post'].map((outlet) => toReading(outlet, '2031-05-05', [collided, line, ...lines])))

describe('a summary', () => {
  test('names the outlets that say a number', () => {
    const [number] = told(dead(9)).filter((text) => text.includes('killed'))
    expect(number).toBe('Nine people were killed, according to Coast News and Harbour Post (2 origins).')
  })
  test('does not credit a number to who said another', () => {
    const sentences = sentencesOf(
      toReading('Coast News', '2031-05-05', [collided, dead(9)]),
      toReading('Harbour Post', '2031-05-05', [collided, dead(9)]),
      toReading('Island Times', '2031-05-05', [
        collided,
        {
          ...dead(9),
          text: 'at least 5 people were killed',
          quantities: [{ low: 5, measure: 'killed', counted: 'people', stated: 'at least 5' }],
        },
      ]),
    )
    expect(sentences.join(' ')).toContain('Nine people were killed')
    expect(sentences.filter((text) => text.includes('killed')).join(' ')).not.toContain('Island Times')
  })
  test('tells no smaller number behind a larger one', () => {
    const lead: Line = {
      ...dead(9),
      text: 'The ferries Aurora and Boreas collided off Kestrel Point, killing 9 people',
      predicate: 'collided',
    }
    const part: Line = { ...dead(4), text: '4 people were killed aboard the ferry Aurora' }
    const sentences = sentencesOf(...['Coast News', 'Harbour Post'].map((outlet) => toReading(outlet, '2031-05-05', [lead, part])))
    expect(sentences.join(' ')).not.toMatch(/[Ff]our people were killed, according/)
  })
  test('tells no part as the whole', () => {
    const part: Line = {
      text: 'the wounded were many, including 2 children',
      predicate: 'wounded',
      quantities: [people('injured', 2)],
    }
    expect(told(part).join(' ')).not.toMatch(/two (?:people|children) were injured/i)
  })
  test('sets no mark around words that a report did not', () =>
    expect(told({ text: 'he would see to it', predicate: 'see' }).join(' ')).not.toContain('see to it'))
  test('tells of few reports what they are headed', () => {
    const sentences = sentencesOf(toReading('Coast News', '2031-05-05', [{ ...collided, headline: true }]))
    expect(sentences[0]).toBe('Coast News published a report headed “The ferries Aurora and Boreas collided off Kestrel Point”.')
    expect(sentences[1]).toBe('One report tells of it: Coast News.')
  })
})

describe('who is named', () => {
  const holders = (...lines: readonly [string, Line][]) => {
    const story = toStory(...lines.map(([outlet, line]) => toReading(outlet, '2031-05-05', [line])))
    return holdersOf(story.views[0]!, story.views, story)
  }
  test('is the source, and the outlets that carry it', () => {
    const { who, via } = holders(['Coast News', dead(9, ['Harbour Office'])], ['Harbour Post', dead(9, ['Harbour Office'])])
    expect(`${who}, ${via}`).toMatch(/Harbour Office, Coast News and Harbour Post/)
  })
  test('takes the article that the reports give it, though it was read as a person', () => {
    const text = 'The mast broke in the fog, the Admiralty said'
    const reading = toReading('Coast News', '2031-05-05', [{ text, predicate: 'broke' }])
    const chain = [reading.claims[0]!.chain[0]!, { name: 'Admiralty', kind: 'person' as const }]
    const story = toStory({ ...reading, claims: [{ ...reading.claims[0]!, chain }] })
    expect(holdersOf(story.views[0]!, story.views, story).who).toBe('the Admiralty')
  })
  test('is one source once, whatever its name', () => {
    const { who } = holders(['Coast News', dead(9, ['Harbour Office'])], ['Harbour Post', dead(9, ['Kestrel Harbour Office'])])
    expect(who).not.toContain(' and ')
  })
  test('is never an office beside a name', () => {
    const { who } = holders(['Coast News', dead(9, ['Anna Grell'])], ['Harbour Post', dead(9, ["Ruritania's Harbour Master"])])
    expect(who).not.toContain('Master')
  })
  test('is never a kind of people beside a name', () => {
    const { who } = holders(['Coast News', dead(9, ['Harbour Office'])], ['Harbour Post', dead(9, ['officials'])])
    expect(who).not.toContain('officials')
  })
  test('are the outlets where most report it from others', () => {
    const { who, isReported } = holders(
      ['Coast News', dead(9, ['Harbour Office'])],
      ['Harbour Post', dead(9)],
      ['Island Times', dead(9, ['officials'])],
      ['Bay Journal', dead(9, ['witnesses'])],
    )
    expect(isReported).toBe(true)
    expect(who).toContain('four outlets')
  })
})

test('whoever works for the outlet is not cited by it', () => {
  const text = 'As Coast News’s Anna Grell reports, the ferry collided off Kestrel Point'
  const reading = toReading('Coast News', '2031-05-05', [{ text, predicate: 'collided' }])
  const start = text.indexOf('Anna')
  const grell = { name: 'Anna Grell', kind: 'person' as const, start, end: start + 10 }
  const story = toStory({ ...reading, claims: [{ ...reading.claims[0]!, chain: [reading.claims[0]!.chain[0]!, grell] }] })
  const { who, via } = holdersOf(story.views[0]!, story.views, story)
  expect([who, via]).toEqual(['Coast News’s Anna Grell', ''])
})

describe('what a summary tells of several reports', () => {
  test('begins with no name that nobody has told', () => {
    const text = 'Harbour Office figures show that Grell and her crew rowed the ferry Aurora to Kestrel Point.'
    const reading = toReading('Coast News', '2031-05-05', [
      { text: 'Ferry Aurora rowed to Kestrel Point', predicate: 'rowed', headline: true },
      { text, predicate: 'show' },
    ])
    const start = reading.report.text.indexOf('Grell')
    const grell = {
      kind: 'name',
      form: 'name',
      entityKind: 'person',
      entity: 'entity-1',
      text: 'Grell',
      start,
      end: start + 5,
      sentence: 1,
    }
    const story = toStory({ ...reading, mentions: [grell as unknown as NameMention] })
    expect(findLead(startDraft(story, []), story)).toBeUndefined()
  })
  const fog = 'The ferries Aurora and Boreas collided in fog off Kestrel Point.'
  test('begins with what the headlines say, in a report’s own words where no clause has it', () => {
    const [first] = sentencesOf(
      toReading('Coast News', '2031-05-05', [
        { text: 'Ferries Aurora and Boreas collide off Kestrel Point', predicate: 'collide', headline: true },
        { text: fog, predicate: 'collided', quoted: false },
        { text: 'A harbour master of long standing retired from the office', predicate: 'retired' },
      ]),
    )
    expect(first).toMatch(/Aurora and Boreas collided/)
  })
  test('tells no number of what the men were suspected of before', () => {
    const cornered: Line = {
      ...dead(12),
      text: 'police held the men suspected of killing 12 people in the ferries Aurora and Boreas off Kestrel Point',
      predicate: 'held',
    }
    expect(told(cornered).join(' ')).not.toMatch(/12 people were killed/i)
  })
  test('tells no part of a number that as many outlets give', () => {
    const ten = ['Harbour Office', 'Rescue Guild'].map((name) => dead(10, [name]))
    const all: Line = {
      text: '40 guests of the ferries Aurora and Boreas died off Kestrel Point',
      predicate: 'died',
      quantities: [people('killed', 40, 'guests')],
    }
    const sentences = sentencesOf(
      toReading('Coast News', '2031-05-05', [collided, ...ten]),
      toReading('Harbour Post', '2031-05-05', [collided, all]),
    )
    expect(sentences.join(' ')).not.toMatch(/ten people were killed/i)
  })
  test('takes “more than nine” for a number, not for a part', () => {
    const many: Line = {
      text: 'more than 9 people were killed',
      predicate: 'killed',
      quantities: [{ low: 9, exclusive: true, measure: 'killed', counted: 'people', stated: 'more than 9 people' }],
    }
    expect(told(many).join(' ')).toContain('More than nine people were killed')
  })
  test('gives the larger of two bounds of one day', () => {
    const bound = (low: number): Line => ({
      text: `more than ${low} people were injured`,
      predicate: 'injured',
      quantities: [{ low, exclusive: true, measure: 'injured', counted: 'people', stated: `more than ${low} people` }],
    })
    const given = [20, 50].map((low, at) => toReading(at ? 'Harbour Post' : 'Coast News', '2031-05-05', [collided, bound(low)]))
    expect(sentencesOf(...given).join(' ')).toContain('More than 50 people')
  })
  test('tells “the number of injured has risen” of the happening, though it does not say of what', () => {
    const risen: Line = { text: 'The number of injured has risen to 74', predicate: 'risen', quantities: [people('injured', 74)] }
    const hall: Line = { text: 'A school hall was opened for families from the shore', predicate: 'opened' }
    const one = sentencesOf(toReading('Coast News', '2031-05-05', [collided, hall, risen]))
    expect(one.join(' ')).toMatch(/74 people were injured|number of injured has risen to 74/i)
  })
})

test('wordings of a running toll fit their examples alone', () => {
  for (const { pattern, example, counterExample } of RUNNING_TOLLS) {
    expect(example).toMatch(new RegExp(pattern, 'i'))
    expect(counterExample).not.toMatch(new RegExp(pattern, 'i'))
  }
})

test('who is called “it” is named for nothing: it may be the report of the sentence before', () => {
  const text = 'It found that the ferry collided off Kestrel Point'
  const reading = toReading('Coast News', '2031-05-05', [{ text, predicate: 'collided', via: ['Harbour Office'] }])
  const [outlet, office] = reading.claims[0]!.chain
  const isFit = (start: number, end: number): boolean => {
    const claim = { ...reading.claims[0]!, chain: [outlet!, { ...office!, start, end }] }
    const story = toStory({ ...reading, claims: [claim] })
    return hasFitSource(story.views[0]!, story)
  }
  expect([isFit(0, 2), isFit(14, 23)]).toEqual([false, true])
})
