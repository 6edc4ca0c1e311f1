/**
 * How likely two reports are of one happening, as log odds: what they are about, whom they name, which days they name, how far apart they came out,
 * and what of their first sentences cannot be of one happening.
 *
 * Words alone cannot tell two like happenings apart; days, spots and ordinals can. The weights were fitted by logistic regression on pairs of reports
 * of known happenings; bench/grouping.ts scores those and others apart. Magnitudes and ordinals are weighed by hand: too few pairs name them.
 */
import { type Columns, columnCosine } from './columns.js'
import { datesAlike } from './dated-leads.js'
import { magnitudesApart, spotsApartKm } from './lead-values.js'
import type { Profile } from './profile.js'
import { succeeds } from './successors.js'
import { cosine } from './terms.js'

/** A profile among those that it is held against. */
export interface Compared extends Omit<Profile, 'terms'> {
  readonly terms: Columns
}

/** Below this the two share nothing but the language. */
export const oddsMin = -8
const oddsMax = 8
/** Two texts that share less than this are not held against each other. */
export const sharedMin = 0.06

const WEIGHTS = {
  bias: -1.28,
  lead: 6.18,
  body: 5,
  names: 3.36,
  title: 3.32,
  leadNames: 0.59,
  gap: -1.51,
  undated: -3.91,
  days: 0.97,
  daysAnywhere: 2.35,
  noDays: 0.28,
  far: -2,
  sameDay: 1.32,
  datesApart: -9.76,
  datesApartSquared: -7.95,
  spotsApart: -0.24,
  magnitudesApart: -2,
  succeeds: -5,
} as const
/** Beyond this many days between two reports, a like happening is more likely than the same. */
const farDays = 75

/** Log odds, from -8 to 8, that both are reports of one happening. Symmetric; `body` is the cosine of their bodies, if it is known. */
export function similarity(a: Compared, b: Compared, body = columnCosine(a.terms.body, b.terms.body)): number {
  if (body < sharedMin) return oddsMin
  const { same, other } = datesAlike(a.datedLeads, b.datedLeads)
  const apart = Math.max(0, other - same)
  const odds =
    WEIGHTS.bias +
    WEIGHTS.lead * columnCosine(a.terms.lead, b.terms.lead) +
    WEIGHTS.body * body +
    WEIGHTS.names * columnCosine(a.terms.names, b.terms.names) +
    WEIGHTS.title * columnCosine(a.terms.title, b.terms.title) +
    WEIGHTS.leadNames * columnCosine(a.terms.leadNames, b.terms.leadNames) +
    (a.day === undefined || b.day === undefined ? WEIGHTS.undated : gapOdds(Math.abs(a.day - b.day))) +
    WEIGHTS.days * cosine(a.days, b.days) +
    (a.daysAnywhere.size === 0 || b.daysAnywhere.size === 0
      ? WEIGHTS.noDays
      : WEIGHTS.daysAnywhere * cosine(a.daysAnywhere, b.daysAnywhere)) +
    WEIGHTS.datesApart * apart +
    WEIGHTS.datesApartSquared * apart * apart +
    WEIGHTS.sameDay * same +
    WEIGHTS.spotsApart * Math.log1p(spotsApartKm(a.leadValues, b.leadValues)) +
    (magnitudesApart(a.leadValues, b.leadValues) ? WEIGHTS.magnitudesApart : 0) +
    (isSuccession(a, b) ? WEIGHTS.succeeds : 0)
  return Math.min(oddsMax, Math.max(oddsMin, odds))
}

const gapOdds = (days: number): number => WEIGHTS.gap * Math.log1p(days) + WEIGHTS.far * Math.log1p(Math.max(0, days - farDays))

/** How much more a word may weigh in a part of a report's words than in all of them. */
export type Reaches = Readonly<Record<Part, number>>
type Part = (typeof PARTS)[number]
const PARTS = ['lead', 'names', 'title', 'leadNames'] as const

/** The reaches of a report's parts, of whose words all are the body's: 0 for a part without words. */
export const reachesOf = ({ terms: { body, ...parts } }: Compared): Reaches => {
  const inBody = new Map(Array.from(body.keys, (key, at) => [key, body.weights[at]!]))
  const reachOf = (part: Part): number =>
    parts[part].keys.reduce((most, key, at) => Math.max(most, parts[part].weights[at]! / inBody.get(key)!), 0)
  return { lead: reachOf('lead'), names: reachOf('names'), title: reachOf('title'), leadNames: reachOf('leadNames') }
}

/** At least what `similarity` gives, by a tenth of its work: what the bodies share bounds what their parts do. */
export function oddsMost(a: Compared, b: Compared, body: number, reachA: Reaches, reachB: Reaches): number {
  let odds = partless + WEIGHTS.body * body
  for (const part of PARTS) odds += WEIGHTS[part] * Math.min(1, reachA[part] * reachB[part] * body)
  odds += a.day === undefined || b.day === undefined ? WEIGHTS.undated : gapOdds(Math.abs(a.day - b.day))
  // A hair more, since sums in another order may differ in the last digit.
  return odds + 1e-6
}

/** All that two reports can have in common but words and the time between them. */
const partless = WEIGHTS.bias + WEIGHTS.days + Math.max(WEIGHTS.noDays, WEIGHTS.daysAnywhere) + WEIGHTS.sameDay

/** Days between two dated reports from which on their odds are no more than the bound, whatever they share. */
export function daysApartMost(bound: number): number {
  const most = partless + WEIGHTS.body + PARTS.reduce((sum, part) => sum + WEIGHTS[part], 0) + 1e-6
  let days = 1
  while (most + gapOdds(days) > bound) days *= 1.2
  return days
}

const isSuccession = (a: Compared, b: Compared): boolean =>
  a.day !== undefined &&
  b.day !== undefined &&
  (a.day < b.day ? succeeds(a.leadKinds, b.leadKinds, b.day - a.day) : succeeds(b.leadKinds, a.leadKinds, a.day - b.day))
