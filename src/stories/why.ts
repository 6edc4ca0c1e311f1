/**
 * Why a report belongs to its story, in words for a reader: what was alike, the weightiest first, then what was not.
 *
 * A row says one thing of one kind of evidence, by its measures; the first of a kind that has anything to say speaks for it. Pure.
 */
import type { Assignment } from './assign.js'
import type { Evidence, EvidenceKind } from './evidence.js'

type Measures = Readonly<Record<string, number | undefined>>
interface Saying {
  readonly kind: EvidenceKind
  readonly says: (of: Measures) => string | undefined
}

/** Measures are those of traits.ts. */
const FOR: readonly Saying[] = [
  { kind: 'meaning', says: ({ nearest = 0 }) => (nearest >= 0.85 ? 'first sentences that mean the same' : undefined) },
  { kind: 'meaning', says: ({ nearest = 0 }) => (nearest >= 0.7 ? 'first sentences that mean nearly the same' : undefined) },
  { kind: 'words', says: ({ centroid = 0 }) => (centroid >= 0.5 ? 'told in the same words' : undefined) },
  { kind: 'words', says: ({ centroid = 0 }) => (centroid >= 0.2 ? 'many of the same words' : undefined) },
  { kind: 'names', says: ({ namesKnown = 0 }) => (namesKnown >= 0.8 ? 'the same names' : undefined) },
  { kind: 'names', says: ({ namesKnown = 0 }) => (namesKnown > 0.5 ? 'some of the same names' : undefined) },
  { kind: 'days', says: ({ sameDay = 0 }) => (sameDay >= 0.2 ? 'like sentences about the same day' : undefined) },
  { kind: 'figures', says: ({ figures = 0 }) => (figures >= 1 ? 'the same figures' : undefined) },
  { kind: 'time', says: ({ undated, gap }) => (undated === 0 && gap === 0 ? 'published on the same day' : undefined) },
  { kind: 'time', says: ({ undated, twoDaysApart }) => (undated === 0 && twoDaysApart === 0 ? 'published within a day' : undefined) },
]
const AGAINST: readonly Saying[] = [
  {
    kind: 'time',
    says: ({ twoDaysApart, gap = 0 }) => (twoDaysApart === 1 ? `published ${Math.round(Math.expm1(gap))} days apart` : undefined),
  },
  { kind: 'time', says: ({ undated }) => (undated === 1 ? 'nobody says when one of them was published' : undefined) },
  { kind: 'days', says: ({ daysApart = 0 }) => (daysApart >= 0.15 ? 'like sentences about other days' : undefined) },
  { kind: 'words', says: ({ centroidMargin = 0 }) => (centroidMargin < -0.05 ? 'another story is nearer in its words' : undefined) },
  { kind: 'figures', says: ({ otherMagnitude }) => (otherMagnitude === 1 ? 'magnitudes that are not of one quake' : undefined) },
  { kind: 'ordinal', says: ({ successor }) => (successor === 1 ? 'one speaks of another of its kind' : undefined) },
]

/** Nothing for a report that nothing stood beside. */
export function toWhy({ because, best }: Pick<Assignment, 'because' | 'best'>): readonly string[] {
  if (!best) return []
  if (because === 'new') return ['no earlier story was near enough']
  return [...sayings(FOR, best.evidence), ...sayings(AGAINST, best.evidence).map((saying) => `though ${saying}`)]
}

/** In the order of the evidence, which has what weighs most first. */
const sayings = (rows: readonly Saying[], evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap(({ kind, traits }) => {
    for (const row of rows) {
      const said = row.kind === kind ? row.says(traits) : undefined
      if (said !== undefined) return [said]
    }
    return []
  })
