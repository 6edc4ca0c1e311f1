/**
 * Times that a report could not place alone, placed by the story: a bare clock time on the day of the happening, an expected weekday after its report.
 *
 * Days are moved only where the words name no day themselves. "Local time" is the happening's own, not that of the outlet.
 */
import tzlookup from '@photostructure/tz-lookup'
import type { Place, Time } from '../contract/index.js'
import { ASKS, PLANS } from '../rules/en/happen.js'
import { childrenOf, headsOf } from '../text/tree.js'
import { dayMs, type Interval, timesAgree, toInterval } from './times.js'
import type { ClaimView } from './view.js'

const clockMs = dayMs / 2
const shiftDaysMax = 3
const dayWords =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:to|yester)day|tomorrow|tonight|\b(?:day|night|week|month|year)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d{4}-\d|\d\/\d/i
/** Whether the words of a time say of which day it is. */
export const namesDay = (stated: string): boolean => dayWords.test(stated)
const bareWeekday = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** The views with "local time" on the clock of the happening's place. */
export function localTimes(views: readonly ClaimView[], place: Place | undefined): readonly ClaimView[] {
  if (place?.lat === undefined || place.lon === undefined || place.precision === 'country') return views
  const zone = tzlookup(place.lat, place.lon)
  return views.map((view) => {
    const time = view.when?.time
    if (!time?.zone || time.zone === zone || !/\blocal(?:ly)?\b/i.test(time.stated)) return view
    const by = offsetMs(time.zone, view.when!.start) - offsetMs(zone, view.when!.start)
    const when = toInterval({ ...time, zone, start: iso(view.when!.start + by), end: iso(view.when!.end + by) })
    return when ? { ...view, when, claim: { ...view.claim, when: when.time } } : view
  })
}

/** How far a zone's clocks are ahead of UTC at an instant; 0 for a zone that is none. */
export function offsetMs(zone: string, at: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(at))
    const match = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '')
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000 : 0
  } catch (error) {
    if (error instanceof RangeError) return 0
    throw error
  }
}

/** The views with their times placed; `main` is the day of the happening, as most agree. */
export const anchorTimes = (views: readonly ClaimView[], main: Interval | undefined): readonly ClaimView[] =>
  views.map((view) => {
    const moved = view.when && (main ? onDayOf(view.when, main) : undefined)
    const isPlan = isPlanned(view)
    const later = moved ?? (view.when && (view.claim.certainty === 'expected' || isPlan) ? afterReport(view.when, view) : undefined)
    if (later) return { ...view, when: later, isPlanned: isPlan, claim: { ...view.claim, when: later.time } }
    return isPlan && isAhead(view) ? { ...view, isPlanned: true } : view
  })

/** "Called for a strike on Friday": the day is that of what is called for. */
function isPlanned(view: ClaimView): boolean {
  const { claim, sentence } = view
  const { words } = sentence
  const span = claim.when?.span
  const lemma = claim.predicate.toLowerCase().split(' ')[0]!
  if (!span || !(plans.has(lemma) || (isAhead(view) && asks.has(lemma)))) return false
  const at = words.findIndex(({ start }) => start >= span.start)
  const verb = claim.at.word
  // What is called for, and only then the day.
  return childrenOf(words, verb, 'obj', 'obl').some((object) => object > verb && object < at && !headsOf(words, verb).includes(object))
}

/** Whether its day lies behind the report's. */
const isAhead = ({ when, published }: ClaimView): boolean => when !== undefined && published !== undefined && when.start >= published.end

const [plans, asks] = [new Set(PLANS), new Set(ASKS)]

function onDayOf(when: Interval, main: Interval): Interval | undefined {
  if ((when.end - when.start > clockMs && when.time.precision !== 'minute') || dayWords.test(when.time.stated) || timesAgree(when, main))
    return undefined
  for (let days = 1; days <= shiftDaysMax; days++) {
    for (const sign of [-1, 1]) {
      const moved = shift(when, sign * days)
      if (moved && timesAgree(moved, main)) return moved
    }
  }
  return undefined
}

const afterReport = (when: Interval, { published }: ClaimView): Interval | undefined =>
  published && when.end <= published.start && published.start - when.start <= 8 * dayMs && bareWeekday.test(when.time.stated)
    ? shift(when, 7)
    : undefined

function shift({ start, end, time }: Interval, days: number): Interval | undefined {
  const moved: Time = { ...time, start: iso(start + days * dayMs), end: iso(end + days * dayMs) }
  return toInterval(moved)
}

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')
