/** What each trait of traits.ts weighs, as log odds: the table that `scripts/fit-stories.ts` writes. Not edited by hand. */
import type { Trait } from './traits.js'

export const TRAIT_WEIGHTS: { readonly bias: number; readonly of: Readonly<Record<Trait, number>> } = {
  bias: -1.83,
  of: {
    centroid: 2.6,
    centroidMargin: 6.31,
    cohesion: -7.65,
    single: 1.05,
    namesKnown: 0.95,
    nearest: 6.68,
    nearestMargin: 10.69,
    undated: -2.5,
    gap: -0.42,
    dayApart: -1.46,
    twoDaysApart: -1.37,
    threeDaysApart: -0.5,
    tenDaysApart: -0.69,
    sameDay: 2.43,
    daysApart: -2.77,
    figures: 0.66,
    otherMagnitude: -2,
    successor: -1,
  },
}
