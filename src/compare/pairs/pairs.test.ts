import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quantity } from '../../contract/index.js'
import { NEGATORS, OPPOSITES } from '../../rules/en/opposites.js'
import { day, type Line, people, toReading, toStory } from '../story.fixture.js'
import { cover } from './alignment.js'
import { pairFeatures } from './features.js'
import { judgePair, type PairVerdict } from './judge.js'
import { type Profile, toProfile } from './profile.js'
import { holdNumbers, holdTimes } from './values.js'
import { PAIR_WEIGHTS } from './weights.js'

/** The first claims of two reports of one story. */
function pairOf(a: Line, b: Line): readonly [Profile, Profile, PairVerdict, PairVerdict] {
  const filler = { text: 'Divers searched the hull', predicate: 'searched' }
  const material = toStory(toReading('Coast News', '2031-05-05', [a, filler]), toReading('Harbour Post', '2031-05-05', [b, filler]))
  const of = (outlet: string) => material.views.find(({ report, claim }) => report.outlet === outlet && claim.at.sentence === 0)!
  const [one, other] = [of('Coast News'), of('Harbour Post')]
  const { weights } = material
  return [toProfile(one, weights), toProfile(other, weights), judgePair(one, other, weights), judgePair(other, one, weights)]
}

const sank: Line = { text: 'the ferry Aurora sank off Kestrel Point', predicate: 'sank' }
const killed = (quantity: Quantity): Line => ({
  text: `the collision killed ${quantity.stated} aboard Aurora`,
  predicate: 'killed',
  quantities: [quantity],
})
const numbers = (a: Quantity, b: Quantity): string => {
  const [one, other] = pairOf(killed(a), killed(b))
  return Object.entries(holdNumbers(one, other))
    .filter(([, holds]) => holds)
    .map(([name]) => name)
    .join(' ')
}

describe('values', () => {
  test('one number', () => expect(numbers(people('killed', 9), people('killed', 9))).toBe('equal'))
  test('another number, though bounds would allow both', () =>
    expect(
      numbers({ low: 200000, measure: 'displaced', stated: 'over 200,000' }, { exact: 260000, measure: 'displaced', stated: '260,000' }),
    ).toBe('differs'))
  test('a vague word holds a number', () =>
    expect(numbers({ low: 24, high: 99, approximate: true, measure: 'killed', stated: 'dozens' }, people('killed', 80))).toBe('rounded'))
  test('numbers of two questions', () => expect(numbers(people('killed', 9), people('injured', 11))).toBe('apart'))
  test('a finer time agrees, another day differs', () => {
    const hour = {
      ...day('2031-05-04'),
      start: '2031-05-04T06:00:00Z',
      end: '2031-05-04T07:00:00Z',
      precision: 'hour' as const,
      stated: '6 a.m.',
    }
    const [a, b] = pairOf({ ...sank, when: day('2031-05-04') }, { ...sank, when: hour })
    expect(holdTimes(a, b)).toMatchObject({ agree: true, finer: true })
    const [c, d] = pairOf({ ...sank, when: day('2031-05-04') }, { ...sank, when: day('2031-05-03') })
    expect(holdTimes(c, d)).toMatchObject({ agree: false, differ: true, near: true })
  })
})

describe('what one claim holds of another', () => {
  test('all of its own words', () => {
    const [a, b] = pairOf(sank, sank)
    expect(cover(a, b).share).toBeCloseTo(1)
    expect(cover(a, b).leftWeight).toBeCloseTo(0)
  })
  test('a long beginning in common counts', () => {
    const [a, b] = pairOf({ text: 'an explosion', predicate: 'explosion' }, { text: 'tanks exploding', predicate: 'exploding' })
    expect(cover(a, b).share).toBeGreaterThan(0.5)
  })
  test('nothing of other words', () => {
    const [a, b] = pairOf(sank, { text: 'gulls nested quietly', predicate: 'nested' })
    expect(cover(a, b).share).toBe(0)
  })
})

describe('verdicts', () => {
  const say = (a: Line, b: Line): string => {
    const [, , { relation, more }] = pairOf(a, b)
    return more ? `${relation} ${more}` : relation
  }
  test('the same words', () => expect(say(sank, sank)).toBe('same'))
  test('nothing in common', () => expect(say(sank, { text: 'gulls nested quietly', predicate: 'nested' })).toBe('none'))
  test('another number of one thing', () => expect(say(killed(people('killed', 9)), killed(people('killed', 11)))).toBe('value'))

  test('either order gives the same relation, shares sum to 1, and only "specific" says which says more', () => {
    const word = fc.constantFrom('ferry', 'Aurora', 'sank', 'not', 'crew', 'safe', 'dead', 'Kestrel', 'off', 'nine', 'explosion', 'fled')
    const line = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
      denied: fc.boolean(),
      expected: fc.boolean(),
      quoted: fc.boolean(),
    })
    fc.assert(
      fc.property(line, line, (a, b) => {
        const [one, other, verdict, back] = pairOf(a, b)
        expect(Object.values(verdict.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
        for (const [name, value] of Object.entries(pairFeatures(one, other))) {
          expect(Number.isFinite(value), name).toBe(true)
          expect(pairFeatures(other, one)[name]).toBeCloseTo(value)
        }
        for (const [name, share] of Object.entries(verdict.shares)) expect(back.shares[name as 'same']).toBeCloseTo(share)
        expect(verdict.more !== undefined).toBe(verdict.relation === 'specific')
      }),
      { numRuns: 30 },
    )
  })
  test('every weight is of a feature that there is', () => {
    const [a, b] = pairOf(sank, sank)
    const names = new Set(Object.keys(pairFeatures(a, b)))
    expect(PAIR_WEIGHTS.rows.map(([name]) => name).filter((name) => !names.has(name))).toEqual([])
    expect(PAIR_WEIGHTS.rows.length).toBeGreaterThan(20)
  })
})

describe('rows', () => {
  const opposed = (text: string): boolean => {
    const [a = '', b = ''] = text.split(' | ')
    const [one, other] = pairOf({ text: a }, { text: b })
    return pairFeatures(one, other).opposed === 1
  }
  test.each(OPPOSITES)('$id', ({ example, counterExample }) => {
    expect(opposed(example)).toBe(true)
    expect(opposed(counterExample)).toBe(false)
  })
  test.each(NEGATORS)('$id', ({ id, example, counterExample }) => {
    const count = (text: string): number => {
      const [profile] = pairOf({ text }, sank)
      return id === 'negator/not' ? profile.nots : profile.negators
    }
    expect(count(example)).toBe(1)
    expect(count(counterExample)).toBe(0)
  })
})
