/** Numbers, times and places of two claims held against each other: the same, finer, or another. */
import { type Amount, amountsAgree } from '../amounts.js'
import { placesAgree } from '../places.js'
import { dayMs, type Interval, timesAgree } from '../times.js'
import type { Count, Profile } from './profile.js'

const roundShare = 0.03
const roundMin = 100
const nearDays = 10
/** An interval this many times as long says less. */
const finerRatio = 1.9

export interface NumbersHeld {
  readonly equal: boolean
  /** One rounds or only hints at the other ("dozens" and 80). */
  readonly rounded: boolean
  readonly differs: boolean
  /** Both have numbers, of other questions. */
  readonly apart: boolean
}

/** What the numbers that answer one question say of each other. */
export function holdNumbers(a: Profile, b: Profile): NumbersHeld {
  const found = { equal: false, rounded: false, differs: false, apart: false }
  for (const one of a.numbers)
    for (const other of b.numbers) found[isOneQuestion(one, other) ? relate(one.amount, other.amount) : 'apart'] = true
  return { ...found, apart: found.apart && !found.equal && !found.rounded && !found.differs }
}

function isOneQuestion(a: Count, b: Count): boolean {
  if (a.amount.dimension !== b.amount.dimension) return false
  if (a.measure !== undefined && b.measure !== undefined) return a.measure === b.measure
  return a.amount.dimension !== '' || a.counted === b.counted
}

/** Two stated numbers differ even where bounds would allow both; a vague word holds any number within it. */
function relate(a: Amount, b: Amount): 'equal' | 'rounded' | 'differs' {
  const [x, y] = [statedOf(a), statedOf(b)]
  if (x === undefined || y === undefined) {
    if (x === y && a.low === b.low && a.high === b.high) return 'equal'
    return amountsAgree(a, b) ? 'rounded' : 'differs'
  }
  if (x === y) return 'equal'
  const size = Math.max(Math.abs(x), Math.abs(y))
  return size >= roundMin && Math.abs(x - y) <= roundShare * size && (x % 10 === 0 || y % 10 === 0) ? 'rounded' : 'differs'
}

/** The number that the words state; absent for "dozens" and "between five and seven". */
function statedOf({ quantity: { exact, low, high }, low: from, high: to }: Amount): number | undefined {
  if (exact !== undefined) return (from + to) / 2
  if (low !== undefined && high !== undefined) return undefined
  return low !== undefined ? from : to
}

export interface TimesHeld {
  readonly agree: boolean
  readonly differ: boolean
  /** They differ by days, not by years. */
  readonly near: boolean
  /** They agree, and one says more closely when. */
  readonly finer: boolean
  readonly one: boolean
}

/** The most precise time of each against that of the other. */
export function holdTimes(a: Profile, b: Profile): TimesHeld {
  const [one, other] = [finestOf(a.times), finestOf(b.times)]
  if (!one || !other) return { agree: false, differ: false, near: false, finer: false, one: one !== other }
  const agree = timesAgree(one, other)
  const ratio = (one.end - one.start) / (other.end - other.start)
  return {
    agree,
    differ: !agree,
    near: !agree && Math.abs(one.start - other.start) < nearDays * dayMs,
    finer: agree && (ratio > finerRatio || ratio < 1 / finerRatio),
    one: false,
  }
}

const finestOf = (times: readonly Interval[]): Interval | undefined =>
  times.reduce<Interval | undefined>((best, time) => (best && best.end - best.start <= time.end - time.start ? best : time), undefined)

export interface PlacesHeld {
  readonly agree: boolean
  readonly differ: boolean
  readonly one: boolean
}

/** Where the one happened against where the other did. */
export function holdPlaces({ view: a }: Profile, { view: b }: Profile): PlacesHeld {
  const [ours, theirs] = [a.claim.where ?? [], b.claim.where ?? []]
  const agree = ours.some((one) => theirs.some((other) => placesAgree(one, other)))
  return { agree, differ: !agree && ours.length > 0 && theirs.length > 0, one: ours.length > 0 !== theirs.length > 0 }
}
