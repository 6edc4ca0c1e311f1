/**
 * What the first sentences say happened on which day: what tells two like happenings apart when words cannot.
 *
 * Two reports of one happening put alike sentences on one day; a second quake on the same island puts them on another.
 * Later reports of a long story name new days too, but beside other words. A report without a date still says "on Tuesday" or
 * "August 29", and no day is both a Tuesday and a Friday.
 */
import type { Reading, TimeMention } from '../contract/index.js'
import { levelOf } from '../rules/en/word-levels.js'
import { cosine, toLengthOne, toTerm } from './terms.js'

/** A day as far as a report tells it: counted from 1970, else of a year or of a week that it does not say. */
export type LeadDay =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'day-of-year'; readonly day: number }
  | { readonly kind: 'weekday'; readonly day: number }

/** A day with the words of the first sentences that name it, of length 1. */
export interface DatedLead {
  readonly on: LeadDay
  readonly words: ReadonlyMap<string, number>
}

const dayMs = 86_400_000
/** A day in an unknown zone: 24 hours and the 26 between the first clock and the last. */
const wideDayMs = 50 * 3_600_000
const leadSentencesMax = 5
const levelMin = 1.5
/** Days further before publication are background. */
const daysBackMax = 60
/** Days no further apart than this may be one: zones, nights, "late on Sunday". */
const daysApartMax = 2
const weekdaysApartMax = 1

/** The first sentences of the body by the days that they name, in order of the days. */
export function toDatedLeads(reading: Reading, published: number | undefined): readonly DatedLead[] {
  const body = reading.sentences.flatMap((sentence, index) => (sentence.section === 'body' ? [index] : [])).slice(0, leadSentencesMax)
  const leads = new Map<string, { on: LeadDay; words: Map<string, number> }>()
  for (const mention of reading.mentions) {
    if (mention.kind !== 'time' || !body.includes(mention.sentence)) continue
    const on = leadDayOf(mention)
    if (!on || (on.kind === 'day' && published !== undefined && (on.day > published + 1 || on.day < published - daysBackMax))) continue
    const key = `${on.kind} ${on.day}`
    const lead = leads.get(key) ?? { on, words: new Map<string, number>() }
    leads.set(key, lead)
    for (const word of reading.sentences[mention.sentence]!.words) {
      const term = toTerm(word.text)
      const level = levelOf(term)
      if (term !== '' && level >= levelMin && !/^\d+$/.test(term) && !term.endsWith('day')) lead.words.set(term, level)
    }
  }
  return [...leads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { on, words }]) => ({ on, words: toLengthOne(words) }))
}

/** How alike the reports' words are about one day, and about two days that exclude one another; each 0 to 1. */
export function datesAlike(a: readonly DatedLead[], b: readonly DatedLead[]): { readonly same: number; readonly other: number } {
  let [same, other] = [0, 0]
  for (const leadA of a)
    for (const leadB of b) {
      const verdict = compareDays(leadA.on, leadB.on)
      if (verdict === 'unknown') continue
      const alike = cosine(leadA.words, leadB.words)
      if (verdict === 'same') same = Math.max(same, alike)
      else other = Math.max(other, alike)
    }
  return { same, other }
}

/** Whether two days are one, exclude one another, or cannot be told. */
export function compareDays(a: LeadDay, b: LeadDay): 'same' | 'other' | 'unknown' {
  if (a.kind === b.kind && a.kind === 'day') {
    const days = Math.abs(a.day - b.day)
    return days <= 1 ? 'same' : days > daysApartMax ? 'other' : 'unknown'
  }
  if (a.kind === 'weekday' || b.kind === 'weekday') {
    const [x, y] = [weekdayOf(a), weekdayOf(b)]
    if (x === undefined || y === undefined) return 'unknown'
    return around(x - y, 7) > weekdaysApartMax ? 'other' : 'same'
  }
  const days = around(dayOfYear(a) - dayOfYear(b), 366)
  return days <= 1 ? 'same' : days > daysApartMax ? 'other' : 'unknown'
}

/** The shorter way round a circle of so many days. */
const around = (days: number, circle: number): number => {
  const rest = Math.abs(days) % circle
  return Math.min(rest, circle - rest)
}

/** Monday is 1, Sunday 7; 1970 began on a Thursday. */
const weekdayOf = ({ kind, day }: LeadDay): number | undefined =>
  kind === 'weekday' ? day : kind === 'day' ? ((((day + 3) % 7) + 7) % 7) + 1 : undefined

const dayOfYear = ({ kind, day }: LeadDay): number => {
  if (kind !== 'day') return day
  const date = new Date(day * dayMs)
  return dayInLeapYear(date.getUTCMonth() + 1, date.getUTCDate())
}

const dayInLeapYear = (month: number, date: number): number => Date.UTC(2000, month - 1, date) / dayMs - Date.UTC(2000, 0, 1) / dayMs

function leadDayOf(mention: TimeMention): LeadDay | undefined {
  const day = dayOf(mention)
  if (day !== undefined) return { kind: 'day', day }
  if (mention.value) return undefined
  const weekday = /^XXXX-WXX-([1-7])/.exec(mention.timex)
  if (weekday) return { kind: 'weekday', day: Number(weekday[1]) }
  const date = /^XXXX-(\d\d)-(\d\d)/.exec(mention.timex)
  return date ? { kind: 'day-of-year', day: dayInLeapYear(Number(date[1]), Number(date[2])) } : undefined
}

/** The day of a mention no wider than a day in an unknown zone, by its middle; undefined for others. */
export function dayOf(mention: TimeMention): number | undefined {
  if (!mention.value) return undefined
  const start = Date.parse(mention.value.start)
  const end = Date.parse(mention.value.end)
  return end - start <= wideDayMs ? Math.floor((start + end) / 2 / dayMs) : undefined
}
