/** How much a shared term says: rare in the story weighs more; and how alike two claims are by the terms they share. */
import type { ClaimView } from './view.js'

/** A small story is weighed as if it had this many claims, so that a shared word says as much as in a large one. */
const claimsMin = 200

export interface Weights {
  readonly of: ReadonlyMap<string, number>
  /** Sums that were asked for before, by the set itself. */
  readonly squares: WeakMap<ReadonlySet<string>, number>
}

/** Weight of each term: the logarithm of how few of the story's claims hold it. */
export function toWeights(views: readonly ClaimView[]): Weights {
  const counts = new Map<string, number>()
  for (const view of views) for (const term of view.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const smooth = Math.max(views.length, claimsMin)
  return { of: new Map([...counts].map(([term, count]) => [term, Math.log(smooth / (count + 0.5))])), squares: new WeakMap() }
}

export const weightOf = (weights: Weights, term: string): number => weights.of.get(term) ?? 0

export function squareSum(weights: Weights, terms: ReadonlySet<string>): number {
  const known = weights.squares.get(terms)
  if (known !== undefined) return known
  let sum = 0
  for (const term of terms) sum += weightOf(weights, term) ** 2
  weights.squares.set(terms, sum)
  return sum
}

/** What two sets share, by squared weight. */
export function sharedSum(weights: Weights, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const term of small) if (large.has(term)) sum += weightOf(weights, term) ** 2
  return sum
}

/** Cosine of two sets of terms under the weights. */
export function termCosine(weights: Weights, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const norm = Math.sqrt(squareSum(weights, a) * squareSum(weights, b))
  return norm ? sharedSum(weights, a, b) / norm : 0
}
