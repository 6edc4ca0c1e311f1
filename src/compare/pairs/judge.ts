/**
 * Two claims judged: whether they say the same, one more closely than the other, differ in a value, contradict, or have nothing to do with each
 * other. A sum of weighted features and a softmax: microseconds a pair, no model, no text. Weights are fitted (`scripts/fit-pairs.ts`).
 */
import type { Weights } from '../terms.js'
import type { ClaimView } from '../view.js'
import { cover } from './alignment.js'
import { pairFeatures } from './features.js'
import { type Profile, toProfile } from './profile.js'
import { PAIR_WEIGHTS } from './weights.js'

export const RELATIONS = ['none', 'specific', 'same', 'value', 'contradict'] as const
export type Relation = (typeof RELATIONS)[number]

export interface PairVerdict {
  readonly relation: Relation
  /** How likely each relation is among pairs drawn as the keys were; they sum to 1. */
  readonly shares: Readonly<Record<Relation, number>>
  /** Which of the two says more closely what both say; only of "specific". */
  readonly more?: 'a' | 'b'
}

/** Judges two claims of one story, in either order. */
export function judgePair(a: ClaimView, b: ClaimView, weights: Weights): PairVerdict {
  const [one, other] = [profileOf(a, weights), profileOf(b, weights)]
  const shares = sharesOf(pairFeatures(one, other))
  const relation = RELATIONS.reduce((best, name) => (shares[name] > shares[best] ? name : best))
  // The one that holds more of the other says more.
  return relation === 'specific'
    ? { relation, shares, more: cover(other, one).share >= cover(one, other).share ? 'a' : 'b' }
    : { relation, shares }
}

/** Shares of the relations by the weighted features. */
function sharesOf(features: Readonly<Record<string, number>>): Record<Relation, number> {
  const sums = [...PAIR_WEIGHTS.bias]
  for (const [name, row] of PAIR_WEIGHTS.rows) {
    const value = features[name]
    if (value) for (let at = 0; at < sums.length; at++) sums[at]! += value * row[at]!
  }
  const top = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const share = (at: number): number => powers[at]! / total
  return { none: share(0), specific: share(1), same: share(2), value: share(3), contradict: share(4) }
}

const profiles = new WeakMap<ClaimView, Profile>()

/** What a claim is judged by, worked out once a claim. */
export function profileOf(view: ClaimView, weights: Weights): Profile {
  const known = profiles.get(view)
  if (known) return known
  const profile = toProfile(view, weights)
  profiles.set(view, profile)
  return profile
}
