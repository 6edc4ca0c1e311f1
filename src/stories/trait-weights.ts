/** What each trait of traits.ts weighs, as log odds: the table that `scripts/fit-stories.ts` writes. Not edited by hand. */
import type { Trait } from './traits.js'

export const TRAIT_WEIGHTS: { readonly bias: number; readonly of: Readonly<Record<Trait, number>> } = {
  bias: -4.91,
  of: {
    centroid: 3.71,
    centroidMargin: 6.62,
    cohesion: -7.42,
    single: 1.32,
    namesKnown: 0.95,
    nearest: 10.4,
    nearestMargin: 4.12,
    undated: -2.5,
    gap: -0.61,
    dayApart: -1.01,
    twoDaysApart: -1.16,
    threeDaysApart: -0.29,
    tenDaysApart: 0,
    sameDay: 2.98,
    daysApart: -5.86,
    figures: 0.56,
    otherMagnitude: -2,
    successor: -1,
  },
}
