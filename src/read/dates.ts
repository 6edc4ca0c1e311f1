/**
 * The day and time that a report states for itself, as an interval: what is not known widens it.
 *
 * A date-time without a zone spans every zone that it may be in; a bare day is the outlet's day if its zone is known.
 * Rules are rules/en/reading-dates.ts. Knows no clock: whether a date lies in the future is not asked.
 */
import { Temporal } from 'temporal-polyfill'
import type { Time } from '../contract/index.js'
import { DATE_LABELS, DATE_LINE_WORDS, DATE_RULES, REPORT_ZONES, SEASON_ZONES } from '../rules/en/reading-dates.js'

export interface DateHome {
  readonly zone?: string
  readonly country?: string
}

export interface FoundDate {
  readonly time: Time
  readonly rule: string
  readonly start: number
  readonly end: number
  /** No report was written then ("0001-01-01"), or day and month may be the other way round. */
  readonly doubt?: string
}

const RULES = DATE_RULES.map((rule) => ({ ...rule, regexp: new RegExp(rule.pattern, 'gi') }))

/** Dates with their clock times in a short text, in text order. Never throws. */
export function findDates(text: string, home: DateHome = {}): readonly FoundDate[] {
  const head = text.slice(0, 400)
  const found: FoundDate[] = []
  for (const rule of RULES) {
    for (const match of head.matchAll(rule.regexp)) {
      const date = toFound(head, match, rule.id, rule.order === 'ambiguous', home)
      if (date && !found.some((other) => other.start < date.end && other.end > date.start)) found.push(date)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The first date of a field's value ("2031-04-02T10:00:00+02:00", "Wed, 02 Apr 2031 08:30 EST", seconds or milliseconds since 1970). */
export function readDate(value: string, home: DateHome = {}): FoundDate | undefined {
  const epoch = /^\s*(\d{10}|\d{13})\s*$/.exec(value)?.[1]
  if (epoch) {
    const instant = new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1))
    return findDates(instant.toISOString(), home)[0]
  }
  return findDates(value, home)[0]
}

export interface DateLine {
  readonly field: 'published' | 'updated'
  readonly found: FoundDate
}

/** What a line says that holds dates and hardly anything else; empty for any other line. */
export function readDateLine(line: string, home: DateHome = {}): readonly DateLine[] {
  if (line.length > 200) return []
  const dates = findDates(line, home)
  if (!dates.length) return []
  const rest = dates.reduceRight((text, date) => `${text.slice(0, date.start)} | ${text.slice(date.end)}`, line)
  const words = rest.split(/[^\p{L}.'’]+/u).filter((word) => word.length > 1)
  const others = words.filter((word) => !DATE_LINE_WORDS.has(word.toLowerCase().replace(/[.:,]+$/, '')))
  if (others.length > 5 || /[.!?]["”]?$/.test(rest.trim().replace(/\b[ap]\.\s?m\.$/i, ''))) return []
  let from = 0
  return dates.map((found) => {
    const label = line.slice(from, found.start)
    from = found.end
    const after = line.slice(found.start, found.end)
    const rule = DATE_LABELS.find((row) => new RegExp(row.pattern, 'i').test(label))
    const isUpdate = rule?.field === 'updated' || (!rule && /\b(?:last )?updated\b/i.test(after))
    return { field: isUpdate ? 'updated' : 'published', found }
  })
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function toFound(text: string, match: RegExpExecArray, rule: string, ambiguous: boolean, home: DateHome): FoundDate | undefined {
  const groups = match.groups as { year: string; month: string; day: string }
  const year = groups.year.length === 2 ? 2000 + Number(groups.year) : Number(groups.year)
  let month = /^\d/.test(groups.month) ? Number(groups.month) : MONTHS.indexOf(groups.month.slice(0, 3).toLowerCase()) + 1
  let day = Number(groups.day)
  let doubt: string | undefined
  if (ambiguous) {
    const dayFirst = month > 12 || (day <= 12 && home.country !== undefined && home.country !== 'US')
    if (month <= 12 && day <= 12 && month !== day && !home.country) doubt = 'day and month may be the other way round'
    if (dayFirst) [month, day] = [day, month]
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (year < 1900 || year > 2200) doubt = `no report was written in the year ${year}`
  const clock = clockAround(text, match.index, match.index + match[0].length)
  const plain = toPlain(year, month, day, clock)
  if (!plain) return undefined
  const start = Math.min(match.index, clock?.start ?? match.index)
  const end = Math.max(match.index + match[0].length, clock?.end ?? 0)
  const time = { ...toInterval(plain, clock, home), stated: text.slice(start, end).trim() }
  return { time, rule, start, end, ...(doubt ? { doubt } : {}) }
}

function toPlain(year: number, month: number, day: number, clock: Clock | undefined): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from({ year, month, day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0 }, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Interval = Omit<Time, 'stated'>

function toInterval(plain: Temporal.PlainDateTime, clock: Clock | undefined, home: DateHome): Interval {
  if (!clock) {
    const zone = home.zone
    const start = plain.toZonedDateTime(zone ?? 'UTC')
    const whole = { ...bounds(start.toInstant(), start.add({ days: 1 }).toInstant()), precision: 'day' as const }
    return zone ? { ...whole, zone } : { ...whole, approximate: true }
  }
  const zone = clock.zone ? zoneOf(clock.zone, home) : undefined
  if (zone) {
    const at = plain.toZonedDateTime(zone).toInstant()
    return { ...bounds(at, at.add({ minutes: 1 })), precision: 'minute', zone: zone === '+00:00' ? 'UTC' : zone }
  }
  const utc = plain.toZonedDateTime('UTC').toInstant()
  const local = home.zone ? plain.toZonedDateTime(home.zone).toInstant() : undefined
  const first = local ? (Temporal.Instant.compare(local, utc) < 0 ? local : utc) : utc.subtract({ hours: 14 })
  const last = local ? (Temporal.Instant.compare(local, utc) > 0 ? local : utc) : utc.add({ hours: 12 })
  return { ...bounds(first, last.add({ minutes: 1 })), precision: 'minute', approximate: true }
}

const bounds = (start: Temporal.Instant, end: Temporal.Instant) => ({ start: iso(start), end: iso(end) })
const iso = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' })

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly zone?: string
  readonly start: number
  readonly end: number
}

const CLOCK =
  /(?<![\d:])(?<hour>\d{1,2})(?:(?::\s?|\.|h)(?<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?)?(?:\s?(?<half>[ap])\.?\s?m\b\.?)?(?:\s?hrs?\b)?(?:\s?\(?(?<zone>[+-]\d{2}:?\d{2}|Z\b|[A-Z]{2,5}\b)\)?)?/gi

/** The clock time right behind the date, or in front of it with only words of a date line between. */
function clockAround(text: string, start: number, end: number): Clock | undefined {
  const run = /T(\d{2})(\d{2})(?:\d{2})?(Z?)$/.exec(text.slice(start, end))
  if (run) return { hour: Number(run[1]), minute: Number(run[2]), ...(run[3] ? { zone: 'Z' } : {}), start, end }
  const behind = text.slice(end, end + 60)
  for (const match of behind.matchAll(CLOCK)) {
    if (!isBetween(behind.slice(0, match.index))) break
    const clock = toClock(match, end)
    if (clock) return clock
  }
  const from = Math.max(0, start - 40)
  for (const match of text.slice(from, start).matchAll(CLOCK)) {
    const clock = isBetween(text.slice(from + match.index + match[0].length, start)) ? toClock(match, from) : undefined
    if (clock) return clock
  }
  return undefined
}

const isBetween = (text: string) =>
  /^(?:[\s,;:|·–—()T-]|\b(?:at|on|last|updated|published|posted|as|of)\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?)*$/i.test(text)

function toClock(match: RegExpExecArray, offset: number): Clock | undefined {
  const groups = match.groups as { hour: string; minute?: string; half?: string; zone?: string }
  if (groups.minute === undefined && !groups.half) return undefined
  let hour = Number(groups.hour)
  const minute = Number(groups.minute ?? 0)
  const half = groups.half?.toLowerCase()
  if (half && hour > 12)
    return hour < 24 && minute < 60 ? { hour, minute, start: offset + match.index, end: offset + match.index + match[0].length } : undefined
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return undefined
  const zone = groups.zone && isZone(groups.zone) ? groups.zone : undefined
  const length = match[0].length - (groups.zone && !zone ? groups.zone.length : 0)
  return { hour, minute, ...(zone ? { zone } : {}), start: offset + match.index, end: offset + match.index + length }
}

const isZone = (zone: string) =>
  /^[+-]\d/.test(zone) ||
  SEASON_ZONES[zone.toUpperCase()] !== undefined ||
  REPORT_ZONES.some((row) => row.abbreviation === zone.toUpperCase())

function zoneOf(zone: string, home: DateHome): string | undefined {
  if (/^[+-]\d/.test(zone)) return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const name = zone.toUpperCase()
  if (SEASON_ZONES[name]) return SEASON_ZONES[name]
  const rows = REPORT_ZONES.filter((row) => row.abbreviation === name)
  const row = rows.find((each) => each.inCountry === home.country && home.country) ?? rows[0]
  if (!row) return undefined
  const minutes = Math.abs(row.offsetMin)
  return `${row.offsetMin < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
