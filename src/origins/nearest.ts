/**
 * Which claim of an origin says most nearly what a claim of another says: by it the link between the two is shown.
 *
 * Reads the claims' own words, a rare one weighing more. Likeness chooses among proofs and makes no link: where no word is shared the first stays.
 */
import type { Claim } from '../contract/index.js'
import { levelOf } from '../rules/en/word-levels.js'
import { cosine, toLengthOne, toTerm } from '../stories/terms.js'
import type { OriginContext } from './origin.js'

interface WithClaim {
  readonly claim: Claim
}

/** Claims of an origin beyond this many are not looked at, so that cost grows with origins, not with pairs of claims. */
const claimsMax = 20

/** The one of `among` that is most like `to`; the first of several alike, undefined of none. */
export const nearestOf = <T extends WithClaim>(to: WithClaim, among: readonly T[], context: OriginContext): T | undefined =>
  nearestPair([to], among, context)?.[1]

/** One of each list, most like each other; the first two where no words are shared, undefined where a list is empty. */
export function nearestPair<A extends WithClaim, B extends WithClaim>(
  as: readonly A[],
  bs: readonly B[],
  context: OriginContext,
): readonly [A, B] | undefined {
  let best: readonly [A, B] | undefined
  let most = -1
  for (const a of as.slice(0, claimsMax))
    for (const b of bs.slice(0, claimsMax)) {
      const alike = cosine(termsOf(a.claim, context), termsOf(b.claim, context))
      if (alike <= most) continue
      most = alike
      best = [a, b]
    }
  return best
}

/** The telling words of a claim, worked out once a story. */
function termsOf(claim: Claim, context: OriginContext): ReadonlyMap<string, number> {
  const known = context.terms.get(claim.id)
  if (known) return known
  const found = new Map<string, number>()
  for (const { text, start, end } of context.readings.get(claim.report)?.sentences[claim.at.sentence]?.words ?? []) {
    if (start < claim.start || end > claim.end) continue
    const term = toTerm(text)
    if (term !== '' && levelOf(term) > 0) found.set(term, levelOf(term))
  }
  const terms = toLengthOne(found)
  context.terms.set(claim.id, terms)
  return terms
}
