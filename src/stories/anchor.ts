/**
 * Reports that state no day of their own, dated by the story's others within bounds, so that their "Tuesday morning" can be compared.
 *
 * Every day on which such a report may have come out is tried: from the first lead's day or the first dated report to the day after the last.
 * Days on which its own first sentences put the shared event on another day than the others do fall away. A time that comes out the same on
 * all that remain takes that value; one that wavers by little is widened; any other stays unknown. Pure, and the same for any order of readings.
 */
import { readClaims } from '../claims/claims.js'
import type { AnyMention, Reading, Time, TimeMention } from '../contract/index.js'
import { findTimes } from '../mentions/time/times.js'
import { type DatedLead, toDatedLeads } from './dated-leads.js'
import { cosine } from './terms.js'

export interface Anchored {
  readonly readings: readonly Reading[]
  /** When reports without a day of their own came out, as far as the story tells; never to be ordered by. */
  readonly inferred: ReadonlyMap<string, Time>
}

const dayMs = 86_400_000
/** A story that runs longer leaves too many days for a report without one. */
const candidatesMax = 45
/** First sentences this alike tell of one event. */
const alikeMin = 0.2
/** Days whose agreement is this near the best are as good; neighbouring days always are, for zones and nights. */
const agreementSlack = 0.1
/** A clock time alone says nothing of the day. */
const namesDay = /\b(?:day|date)\//
/** A time that the remaining days make wider than this is not known. */
const spreadMax = 2.5 * dayMs
/** Of each reading. */
const daysKeptMax = 2 * candidatesMax

/** What was worked out of a reading before, and hangs on nothing but a day: a story is told anew with each report, and its days stay. */
const timesOn = new WeakMap<Reading, Map<number, readonly TimeMention[]>>()
const placed = new WeakMap<Reading, { readonly days: string; readonly reading: Reading }>()

/** The readings in their order, the undated with their times placed as far as the dated allow. */
export function anchorReadings(readings: readonly Reading[]): Anchored {
  const inferred = new Map<string, Time>()
  if (readings.every(({ report }) => report.published)) return { readings, inferred }
  const told = readings.map((reading) => toDatedLeads(reading, publishedDay(reading)))
  const days = candidateDays(readings, told)
  if (!days.length || days.length > candidatesMax) return { readings, inferred }
  const anchored = readings.map((reading, at) => {
    if (reading.report.published) return reading
    const others = told.filter((_, other) => other !== at)
    const trials = days.map((day) => tryDay(reading, day, others))
    const best = Math.max(...trials.map(({ agreement }) => agreement))
    const kept = trials.filter(({ agreement }) => agreement >= best - agreementSlack)
    inferred.set(reading.report.id, toPublished(kept[0]!.day, kept.at(-1)!.day))
    return placedOn(reading, kept)
  })
  return { readings: anchored, inferred }
}

/** From the first day that a dated report's lead tells of, or the first publication, to the day after the last publication. */
function candidateDays(readings: readonly Reading[], told: readonly (readonly DatedLead[])[]): readonly number[] {
  const published = readings.map(publishedDay).filter((day) => day !== undefined)
  if (!published.length) return []
  const first = Math.min(...published)
  const leads = told
    .flatMap((leads) => leads.flatMap(({ on }) => (on.kind === 'day' ? [on.day] : [])))
    .filter((day) => first - day <= 2 && day <= first)
  const from = Math.min(first, ...leads)
  return Array.from({ length: Math.max(...published) + 2 - from }, (_, at) => from + at)
}

/** The reading as `withTimes` has it, worked out once for the same days. */
function placedOn(reading: Reading, kept: readonly Trial[]): Reading {
  const days = kept.map(({ day }) => day).join(' ')
  const before = placed.get(reading)
  if (before?.days === days) return before.reading
  const anchored = withTimes(
    reading,
    kept.map(({ times }) => times),
  )
  placed.set(reading, { days, reading: anchored })
  return anchored
}

interface Trial {
  readonly day: number
  readonly times: readonly TimeMention[]
  /** How far its first sentences put like things on the days on which the others put them. */
  readonly agreement: number
}

function tryDay(reading: Reading, day: number, others: readonly (readonly DatedLead[])[]): Trial {
  const known = timesOn.get(reading) ?? new Map<number, readonly TimeMention[]>()
  timesOn.set(reading, known)
  const times = known.get(day) ?? findTimesOn(reading, day)
  if (known.size < daysKeptMax) known.set(day, times)
  let agreement = 0
  const named = times.filter(({ rule }) => namesDay.test(rule))
  for (const own of toDatedLeads({ ...reading, mentions: named }, day)) {
    const near = others.flatMap((leads) => leads.filter((lead) => isNear(lead, own)))
    const alike = Math.max(0, ...near.map(({ words }) => cosine(own.words, words)))
    if (alike >= alikeMin) agreement += alike
  }
  return { day, times, agreement }
}

function findTimesOn(reading: Reading, day: number): readonly TimeMention[] {
  const { report, sentences, anchor: { zone, place, zonesAt } = {} } = reading
  const anchor = {
    published: toPublished(day, day),
    ...(zone ? { zone } : {}),
    ...(place ? { place } : {}),
    ...(zonesAt ? { zonesAt } : {}),
  }
  const context = { report, sentences, anchor }
  return sentences.flatMap((sentence, index) => findTimes(sentence, index, context))
}

const isNear = (a: DatedLead, b: DatedLead): boolean => a.on.kind === 'day' && b.on.kind === 'day' && Math.abs(a.on.day - b.on.day) <= 1

/** The reading with the times that hold on every day tried, and its claims dated by them. */
function withTimes(reading: Reading, trials: readonly (readonly TimeMention[])[]): Reading {
  const keyOf = ({ start, end }: AnyMention): string => `${start} ${end}`
  const found = trials.map((times) => new Map(times.map((mention) => [keyOf(mention), mention])))
  const mentions = reading.mentions.map((mention): AnyMention => {
    if (mention.kind !== 'time' || (mention.value && mention.certainty === 'stated')) return mention
    const same = found.map((times) => times.get(keyOf(mention)))
    const value = common(same.map((one) => one?.value))
    if (!value) return mention
    const timex = new Set(same.map((one) => one!.timex))
    return { ...mention, value, timex: timex.size === 1 ? [...timex][0]! : mention.timex }
  })
  const dated = new Map(
    readClaims(reading.report, reading.sentences, mentions, reading.entities).flatMap(({ id, when }) =>
      when ? [[id, when] as const] : [],
    ),
  )
  const claims = reading.claims.map((claim) => {
    const when = dated.get(claim.id)
    return when ? { ...claim, when } : claim
  })
  return { ...reading, mentions, claims }
}

/** What all values allow: the one that all share, or a day that touches the next and makes it a little wider. */
function common(values: readonly (Time | undefined)[]): Time | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < values.length) return undefined
  if (known.every((value) => value.start === first.start && value.end === first.end)) return first
  const touches = known.every((value, at) => at === 0 || value.start <= known[at - 1]!.end)
  const isNarrow = first.precision === 'day' && Date.parse(last.end) - Date.parse(first.start) <= spreadMax
  return touches && isNarrow ? { ...first, end: last.end, approximate: true } : undefined
}

/** The day of publication, counted from 1970, by the middle of what is known of it. */
function publishedDay({ report }: Reading): number | undefined {
  if (!report.published) return undefined
  const middle = (Date.parse(report.published.start) + Date.parse(report.published.end)) / 2
  return Number.isFinite(middle) ? Math.floor(middle / dayMs) : undefined
}

function toPublished(first: number, last: number): Time {
  const bounds = { start: toIso(first * dayMs), end: toIso((last + 1) * dayMs) }
  return { ...bounds, precision: last - first > 2 ? 'week' : 'day', approximate: true, stated: '' }
}

const toIso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')
