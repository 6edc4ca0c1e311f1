/**
 * What each trait of traits.ts weighs, as log odds: a table as `scripts/fit-stories.ts` writes it, of a run on readings of the encoder before
 * this one and with `undated` held at -2.5. To be fitted anew: docs/decisions/010 says why.
 */
import type { Trait } from './traits.js'

export const TRAIT_WEIGHTS: { readonly bias: number; readonly of: Readonly<Partial<Record<Trait, number>>> } = {
  bias: -6.374,
  of: {
    body: -0.728,
    bodyMean: 0.861,
    bodyKnown: -0.325,
    lead: -1.139,
    leadMean: 0.487,
    leadKnown: 4.099,
    leadBack: 3.885,
    title: 0.85,
    names: -1.221,
    leadNames: -0.678,
    namesKnown: 1.833,
    headline: -0.319,
    nearest: 3.58,
    nearestMean: 13.2,
    each: -3.877,
    eachMean: 0.739,
    undated: -2.5,
    gap: -0.328,
    gapFirst: 0.169,
    dayApart: -1.297,
    twoDaysApart: -1.668,
    threeDaysApart: -1.532,
    fiveDaysApart: 0.675,
    tenDaysApart: -1.181,
    far: -0.184,
    days: 0.973,
    noDays: 0.44,
    sameDay: 1.585,
    daysApart: -0.685,
    daysApartSquared: -40.339,
    daysApartLeast: 16.176,
    spotsApart: -0.004,
    passages: 0.863,
    figures: 0.582,
    told: 1.439,
    crowd: -0.9,
  },
}
