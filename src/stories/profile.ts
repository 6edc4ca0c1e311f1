/**
 * What of a reading decides which story it belongs to, worked out once a reading.
 *
 * Days are those that the report's own words name (and its day of publication), so that a like happening of another month stays apart.
 */
import type { Reading } from '../contract/index.js'
import { type DatedLead, dayOf, toDatedLeads } from './dated-leads.js'
import { type LeadValues, toLeadValues } from './lead-values.js'
import { type LeadKinds, toLeadKinds } from './successors.js'
import { type Terms, toLengthOne, toTerms } from './terms.js'

export interface Profile {
  readonly id: string
  /** Day of publication, counted from 1970; absent for an undated report. */
  readonly day?: number
  readonly terms: Terms
  /** Days that the text names, earlier sentences weighing more; its own day if it names none. Length 1, or empty. */
  readonly days: ReadonlyMap<string, number>
  /** Days that the text names, wherever it names them. Length 1, or empty. */
  readonly daysAnywhere: ReadonlyMap<string, number>
  readonly datedLeads: readonly DatedLead[]
  readonly leadValues: LeadValues
  readonly leadKinds: LeadKinds
}

const dayMs = 86_400_000
/** Days named that lie further before publication are background, not the happening. */
const daysBackMax = 45

/** The profile of a reading: pure, the same for the same reading. */
export function toProfile(reading: Reading): Profile {
  const published = reading.report.published
  const day = published ? Math.floor(Date.parse(published.start) / dayMs) : undefined
  const days = namedDays(reading, day, (sentence) => 1 / (1 + sentence))
  if (days.size === 0 && day !== undefined && Number.isFinite(day)) days.set(String(day), 1)
  return {
    id: reading.report.id,
    ...(day !== undefined && Number.isFinite(day) ? { day } : {}),
    terms: toTerms(reading),
    days: toLengthOne(days),
    daysAnywhere: toLengthOne(namedDays(reading, day, () => 1)),
    datedLeads: toDatedLeads(reading, day),
    leadValues: toLeadValues(reading),
    leadKinds: toLeadKinds(reading),
  }
}

/** Days near publication that the text names, each mention weighing what `weightOf` gives its sentence. */
function namedDays(reading: Reading, published: number | undefined, weightOf: (sentence: number) => number): Map<string, number> {
  const weights = new Map<string, number>()
  for (const mention of reading.mentions) {
    if (mention.kind !== 'time') continue
    const day = dayOf(mention)
    if (day === undefined) continue
    if (published !== undefined && (day > published + 1 || day < published - daysBackMax)) continue
    weights.set(String(day), (weights.get(String(day)) ?? 0) + weightOf(mention.sentence))
  }
  return weights
}
