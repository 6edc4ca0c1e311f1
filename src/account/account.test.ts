import { describe, expect, test } from 'vitest'
import { compareClaims } from '../compare/compare-claims.js'
import { day, type Line, people, toReading, toStory } from '../compare/story.fixture.js'
import { Account, type Reading } from '../contract/index.js'
import { listNames } from './names.js'
import { toAccount } from './to-account.js'

const accountOf = (...readings: Reading[]): Account => {
  const story = toStory(...readings)
  return toAccount(story, compareClaims(story))
}

const collided: Line = {
  text: 'The ferries Aurora and Boreas collided off Kestrel Point',
  predicate: 'collided',
  when: day('2031-05-04', 'Sunday'),
}
const dead: Line = { text: 'nine people were killed', predicate: 'killed', quantities: [people('killed', 9, 'people')] }
const before: Line = {
  text: 'Two ferries collided off Kestrel Point in 1998',
  predicate: 'collided',
  when: { ...day('1998-01-01', '1998'), end: '1999-01-01T00:00:00.000Z', precision: 'year' },
}
const inquiry: Line = { text: 'An inquiry will open on Friday', predicate: 'open', expected: true, when: day('2031-05-09', 'Friday') }
const story = (): Account =>
  accountOf(
    toReading('Coast News', '2031-05-05', [{ ...collided, headline: true }, collided, dead, before]),
    toReading('Harbour Post', '2031-05-05', [
      { ...collided, text: 'Ferries Aurora and Boreas collided off Kestrel Point' },
      { ...dead, via: ['Coastguard'] },
      inquiry,
    ]),
  )

describe('an account', () => {
  test('holds to the contract', () => expect(Account.safeParse(story()).error).toBeUndefined())
  test('tells what happened and when', () => {
    expect(story().main.what).toMatch(/collided off Kestrel Point$/)
    expect(story().main.when?.stated).toBe('Sunday')
  })
  test('is called by its headline', () => expect(story().title).toBe('The ferries Aurora and Boreas collided off Kestrel Point'))
  test('puts background, the happening and what is expected in time order', () =>
    expect(story().timeline.map(({ kind, when }) => `${kind} ${when.stated}`)).toEqual([
      'background 1998',
      'main Sunday',
      'expected Friday',
    ]))
  test('sums up in sentences that rest on claims', () => {
    const { summary, claims } = story()
    expect(summary.length).toBeGreaterThanOrEqual(3)
    expect(summary.length).toBeLessThanOrEqual(8)
    for (const sentence of summary) {
      expect(sentence.text).toMatch(/^\P{Ll}.*[.”]$/su)
      expect(sentence.claims.length).toBeGreaterThan(0)
      expect(sentence.claims.every((id) => claims.some((claim) => claim.id === id))).toBe(true)
    }
  })
  test('notes a report that contradicts itself', () => {
    const { notes } = accountOf(
      toReading('Coast News', '2031-05-05', [
        collided,
        dead,
        { ...dead, text: 'twelve people were killed', quantities: [people('killed', 12, 'people')] },
      ]),
    )
    expect(notes.map(({ code }) => code)).toEqual(['report-contradicts-itself'])
  })
  test('of reports without a claim is empty, not an error', () => {
    const { findings, summary, timeline, main } = accountOf(toReading('Coast News', undefined, []))
    expect([findings, summary, timeline, main.claims]).toEqual([[], [], [], []])
  })
})

describe('wording', () => {
  test('lists names as one says them', () => {
    expect(listNames(['A'])).toBe('A')
    expect(listNames(['A', 'B', 'A'])).toBe('A and B')
    expect(listNames(['A', 'B', 'C', 'D'])).toBe('A, B and 2 others')
  })
})
