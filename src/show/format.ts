/**
 * Values as a reader wants them: a time, places, a number of origins.
 *
 * Month names and clock times are written here, not by the machine's locale, so that a page has the same bytes
 * everywhere; the time zone alone is asked of Intl. Knows nothing of where the text is shown.
 */
import type { Place, Quantity, Report, Time } from '../contract/index.js'

/** "Tuesday 8 October 2024, about 06:40 (04:40 UTC)": in the time's own zone, midway where the interval is wider than its precision. */
export function formatTime(time: Time): string {
  const bound = time.bound ? `${time.bound} ` : ''
  const at = anchorOf(time)
  const local = partsIn(at, time.zone ?? 'UTC')
  const day = `${local.weekday} ${local.day} ${local.month} ${local.year}`
  const about = time.approximate ? 'about ' : ''
  switch (time.precision) {
    case 'minute':
    case 'hour':
      return `${bound}${day}, ${about}${clock(local)}${isLocal(time.zone) ? ` (${clock(partsIn(at, 'UTC'))} UTC)` : ' UTC'}`
    case 'part-of-day':
      return time.zone ? `${bound}${day}, ${partOfDay(local.hour)}` : `${bound}${day}, between ${span(time)} UTC`
    case 'day':
      return `${bound}${about}${day}`
    case 'week':
      return `${bound}the week of ${dayOf(Date.parse(time.start), time.zone)}`
    case 'month':
      return `${bound}${about}${local.month} ${local.year}`
    case 'season':
      return `${bound}${time.stated || `${local.month} ${local.year}`}`
    case 'year':
      return `${bound}${about}${local.year}`
    case 'decade':
      return `${bound}the ${Math.floor(local.year / 10) * 10}s`
  }
}

/** "8 Oct 2024", with the clock time if it is known: for lists and axes. */
export function formatShortTime(time: Time): string {
  const local = partsIn(anchorOf(time), time.zone ?? 'UTC')
  if (time.precision === 'year' || time.precision === 'decade') return String(local.year)
  const month = local.month.slice(0, 3)
  if (time.precision === 'month' || time.precision === 'season') return `${month} ${local.year}`
  return `${local.day} ${month} ${local.year}${time.precision === 'minute' || time.precision === 'hour' ? `, ${clock(local)}` : ''}`
}

/** When a report appeared; "inferred" where it states no day and the other reports tell it. */
export function formatPublished({ published, stated }: Pick<Report, 'published' | 'stated'>, format: (time: Time) => string): string {
  if (!published) return 'no day stated'
  // A day is approximate where nobody says in which zone: to a reader it is the day that the report states.
  const { approximate: _, ...day } = published
  return `${format(published.precision === 'day' ? day : published)}${stated.published === 'inferred' ? ' (inferred)' : ''}`
}

/** Each place once, its country behind it if it is not itself one. */
export const formatPlaces = (places: readonly Place[]): string => [...new Set(places.map((place) => place.name))].join(', ')

/** "at least 5 fighters", "5 to 7", "about 350", "$105 billion", "30 percent". */
export function formatQuantity(quantity: Quantity): string {
  const { low, high, exact, exclusive, approximate, unit, counted } = quantity
  const about = approximate ? 'about ' : ''
  const number = (value: number) => withUnit(value, unit)
  const amount =
    exact !== undefined
      ? `${about}${number(exact)}`
      : low !== undefined && high !== undefined
        ? `${about}${formatNumber(low)} to ${number(high)}`
        : low !== undefined
          ? `${exclusive ? 'more than' : 'at least'} ${number(low)}`
          : high !== undefined
            ? `${exclusive ? 'fewer than' : 'up to'} ${number(high)}`
            : quantity.stated
  return counted ? `${amount} ${counted}` : amount
}

/** The number to draw: exact, or the middle of the bounds, or the one bound there is. */
export function numberOf(quantity: Quantity): number | undefined {
  const { low, high, exact } = quantity
  if (exact !== undefined) return exact
  return low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high)
}

/** "5 outlets, 1 to 2 origins". */
export const formatHolders = (outlets: number, origins: Origins): string => `${plural(outlets, 'outlet')}, ${formatOrigins(origins)}`

/** "5 reports of 5 outlets, the event from 1 to 2 origins". */
export const formatReadFrom = (reports: number, outlets: number, origins: Origins | undefined): string =>
  `${plural(reports, 'report')} of ${plural(outlets, 'outlet')}${origins ? `, the event from ${formatOrigins(origins)}` : ''}`

/** How many independent origins there are, a range where links are in doubt. */
interface Origins {
  readonly low: number
  readonly high: number
}
const formatOrigins = ({ low, high }: Origins): string => `${low === high ? low : `${low} to ${high}`} ${high === 1 ? 'origin' : 'origins'}`

/** "1 outlet", "3 outlets". */
export const plural = (count: number, noun: string): string => `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`

/** 12000 as "12,000", 105000000000 as "105 billion". */
export function formatNumber(value: number): string {
  for (const [size, word] of SCALES) if (Math.abs(value) >= size) return `${trim(value / size)} ${word}`
  return trim(value).replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',')
}

/** One line, cut at a word with an ellipsis when it is longer than `charsMax`. */
export function clip(text: string, charsMax: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= charsMax) return line
  const cut = line.slice(0, charsMax - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > charsMax / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const
const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const trim = (value: number) => String(Math.round(value * 1000) / 1000)
const withUnit = (value: number, unit: string | undefined) => {
  const symbol = unit ? SYMBOLS[unit] : undefined
  if (symbol) return `${symbol}${formatNumber(value)}`
  return unit ? `${formatNumber(value)} ${unit}` : formatNumber(value)
}

/** The instant that stands for the time: its edge if it is bounded, else its middle. */
export function anchorOf(time: Time): number {
  const start = Date.parse(time.start)
  const end = Date.parse(time.end)
  // A day is one, however wide an unknown zone makes it.
  if (time.precision === 'day' && end - start <= 3 * 86_400_000) return Math.floor((start + end - 1) / 2)
  if (time.bound === 'since' || time.bound === 'after') return start
  if (time.bound === 'until' || time.bound === 'before') return end - 1
  if (time.precision === 'minute' && end - start <= 60_000) return start
  const isClock = time.precision === 'minute' || time.precision === 'hour'
  return Math.floor((start + end - (isClock ? 0 : 1)) / 2)
}

/** "2024-10-08": the day that the zone's clocks show at the instant. */
export function isoDay(instant: number, zone = 'UTC'): string {
  const { year, month, day } = partsIn(instant, zone)
  return [String(year).padStart(4, '0'), pad2(MONTHS.indexOf(month) + 1), pad2(day)].join('-')
}
const pad2 = (value: number): string => String(value).padStart(2, '0')

interface Parts {
  readonly year: number
  readonly month: string
  readonly day: number
  readonly weekday: string
  readonly hour: number
  readonly minute: number
}

const zones = new Map<string, Intl.DateTimeFormat | undefined>()
function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (!zones.has(zone)) zones.set(zone, /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone) && zone !== 'UTC' ? openZone(zone) : undefined)
  return zones.get(zone)
}

/** Minutes east of Greenwich of "+02:00"; older Nodes do not take such zones. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : undefined
}

const isLocal = (zone: string | undefined): boolean =>
  zone !== undefined && zone !== 'UTC' && (offsetOf(zone) ?? (zoneFormat(zone) ? 1 : 0)) !== 0

function openZone(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch (error) {
    // A zone that this machine does not know: the time is shown in UTC.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function partsIn(instant: number, zone: string): Parts {
  const format = zoneFormat(zone)
  let at = new Date(instant + (offsetOf(zone) ?? 0) * 60_000)
  if (format && Number.isFinite(instant)) {
    const found = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]))
    const field = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? 0
    at = new Date(Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute')))
  }
  return {
    year: at.getUTCFullYear(),
    month: MONTHS[at.getUTCMonth()] ?? '',
    day: at.getUTCDate(),
    weekday: WEEKDAYS[at.getUTCDay()] ?? '',
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  }
}

const clock = (parts: Parts) => `${pad2(parts.hour)}:${pad2(parts.minute)}`
const dayOf = (instant: number, zone: string | undefined) => {
  const local = partsIn(instant, zone ?? 'UTC')
  return `${local.day} ${local.month} ${local.year}`
}
const span = (time: Time) => `${clock(partsIn(Date.parse(time.start), 'UTC'))} and ${clock(partsIn(Date.parse(time.end), 'UTC'))}`
const partOfDay = (hour: number) => (hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : hour < 22 ? 'evening' : 'night')

/** Words in quotation marks; those that stand in some already keep theirs. */
export const quoted = (words: string): string => (/^[“"].*[”"]$/s.test(words) ? words : `“${words}”`)
