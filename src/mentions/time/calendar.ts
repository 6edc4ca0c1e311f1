/**
 * Years, months, seasons, weeks and the days that hang from the publication: which of the many Mays and Mondays is meant.
 */
import { addUnits, type CivilUnit, DAY_MS, fromCivil, isDay, startOf, toCivil, toDayText, toWeekText } from './civil.js'
import { type Day, type Interval, type Precision, precisionOf, type Reference, type Resolved, toUnitText } from './interval.js'
import { readMonth, readOrdinal, readSeason, readUnit, readWeekday, readYearWords, type TimeParts } from './parts.js'

/** Years, months, seasons, quarters, decades. */
export function resolveCalendar(groups: TimeParts['groups'], reference: Reference): Resolved | undefined {
  const { today, last } = reference
  const edge = groups.edge?.toLowerCase()
  const stated = yearOf(groups, reference)
  const make = (unit: CivilUnit, at: number | undefined, timex: string, precision: Precision, length = 1): Resolved => ({
    type: 'date',
    timex,
    certainty: stated === undefined ? 'implied' : 'stated',
    ...(at === undefined ? {} : { interval: cutEdge({ from: at, to: addUnits(at, unit, length), precision }, edge) }),
  })
  const month = readMonth(groups)
  if (month !== undefined) {
    const year =
      stated ?? (groups.shift && today !== undefined ? shiftedYear(month, groups.shift, today) : nearestYear(month, 0, reference))
    const text = String(month).padStart(2, '0')
    return make('month', year === undefined ? undefined : toCivil(year, month), `${year ?? 'XXXX'}-${text}`, 'month')
  }
  const season = readSeason(groups.season)
  const thisYear = today === undefined ? (last ? fromCivil(last.from).year : undefined) : fromCivil(today).year
  if (season) {
    const shift = /last/i.test(groups.shift ?? '') ? -1 : /next/i.test(groups.shift ?? '') ? 1 : 0
    const guess = thisYear === undefined ? undefined : nearSeason(season.first, thisYear, shift, today, /this/i.test(groups.shift ?? ''))
    const year = stated ?? guess
    return make('month', year === undefined ? undefined : toCivil(year, season.first), `${year ?? 'XXXX'}-${season.timex}`, 'season', 3)
  }
  if (groups.thatQuarter || groups.yearBefore || groups.yearBefore2) return resolveQuarterSaid(groups, reference)
  const quarter = readOrdinal(groups.quarter)
  if (quarter !== undefined) {
    const future =
      today !== undefined && thisYear !== undefined && toCivil(thisYear, quarter * 3 - 2) > today && reference.tense !== 'future'
    const words = `${groups.shift ?? ''}${groups.ofYear ?? groups.ofYear2 ?? ''}`.toLowerCase()
    const shift = /last|year-/.test(words) ? -1 : /next/.test(words) ? 1 : 0
    const guess =
      thisYear === undefined ? undefined : future && !groups.ofYear && !groups.ofYear2 && !shift ? thisYear - 1 : thisYear + shift
    const year = stated ?? guess
    return make('quarter', year === undefined ? undefined : toCivil(year, quarter * 3 - 2), `${year ?? 'XXXX'}-Q${quarter}`, 'season')
  }
  if (groups.halfOf !== undefined) {
    const shift = { last: -1, next: 1 }[groups.ofYear?.toLowerCase() ?? ''] ?? 0
    const year = stated ?? (thisYear === undefined ? undefined : thisYear + shift)
    const isFirst = /first/i.test(groups.halfOf)
    const from = year === undefined ? undefined : toCivil(year, isFirst ? 1 : 7)
    return make('quarter', from, `${year ?? 'XXXX'}-H${isFirst ? 1 : 2}`, 'season', 2)
  }
  if (groups.decade !== undefined) {
    const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'].findIndex((stem) =>
      groups.decade!.toLowerCase().startsWith(stem),
    )
    const digits = tens >= 0 ? (tens + 2) * 10 : Number.parseInt(groups.decade, 10)
    const year = digits < 100 ? 1900 + digits : digits
    return { ...make('decade', toCivil(year), String(year).slice(0, 3), 'decade'), certainty: 'stated' }
  }
  return stated === undefined ? undefined : make('year', toCivil(stated), String(stated).padStart(4, '0'), 'year')
}

/** "last week", "this year", "the following month", "over the weekend". */
export function resolveShift(groups: TimeParts['groups'], reference: Reference): Resolved {
  const said = groups.saidUnit ?? groups.endOf
  const unit = groups.weekend ? 'weekend' : (readUnit(groups.shiftUnit ?? said)?.unit ?? 'week')
  const words = groups.shift?.toLowerCase() ?? 'this'
  const fromThere = /^th(?:e|at)/.test(words)
  const isTold = words === 'the next' && reference.tense === 'past'
  const base = said
    ? (reference.today ?? reference.last?.from)
    : fromThere && (isTold || !/current|coming|next/.test(words))
      ? reference.last?.from
      : reference.today
  const shift = /last|previous/.test(words) ? -1 : /next|following|coming/.test(words) ? 1 : 0
  const weekday = base === undefined ? 0 : fromCivil(base).weekday
  if (base === undefined) return { type: 'date', timex: 'XXXX', certainty: 'implied' }
  if (unit === 'weekend') {
    const back = shift === 0 && weekday < 5 && reference.tense !== 'future' && groups.shift?.toLowerCase() !== 'this' ? -1 : shift
    const saturday = startOf('week', base) + (5 + back * 7) * DAY_MS
    return {
      type: 'date',
      timex: `${toWeekText(saturday)}-WE`,
      certainty: 'implied',
      interval: { from: saturday, to: saturday + 2 * DAY_MS, precision: 'week' },
    }
  }
  if (unit === 'century') return { type: 'date', timex: String(Math.floor(fromCivil(base).year / 100) + shift), certainty: 'implied' }
  const calendar: CivilUnit = unit === 'month' || unit === 'quarter' || unit === 'year' || unit === 'decade' ? unit : 'week'
  const from = startOf(calendar, addUnits(startOf(calendar, base), calendar, shift))
  const interval = { from, to: addUnits(from, calendar, 1), precision: precisionOf(calendar) }
  return { type: 'date', timex: toUnitText(calendar, from), certainty: 'implied', interval: cutEdge(interval, groups.edge?.toLowerCase()) }
}

/** "the quarter" is the one last named, else the last that was over; "year-ago" is a year before it, or last year if no quarter was named. */
function resolveQuarterSaid(groups: TimeParts['groups'], { today, quarter }: Reference): Resolved {
  const over = today === undefined ? undefined : addUnits(startOf('quarter', today), 'quarter', -1)
  const latest = over !== undefined && (groups.latest || (quarter ?? over) > over) ? over : (quarter ?? over)
  if (latest === undefined) return { type: 'date', timex: 'XXXX-QX', certainty: 'implied' }
  const unit = groups.thatQuarter || quarter !== undefined ? 'quarter' : 'year'
  const from = groups.thatQuarter ? latest : startOf(unit, addUnits(latest, 'year', -1))
  const interval = { from, to: addUnits(from, unit, 1), precision: precisionOf(unit) }
  return { type: 'date', timex: toUnitText(unit, from), certainty: 'implied', interval }
}

/** The year that the words name: in digits, in words, or "of that year". */
export function yearOf(groups: TimeParts['groups'], { last }: Reference): number | undefined {
  const digits = groups.year ?? groups.year2
  if (digits !== undefined) return fullYear(Number(digits))
  if (groups.thatYear !== undefined) return last ? fromCivil(last.from).year : undefined
  if (groups.shortYear !== undefined) return Number(groups.hundreds) * 100 + Number(groups.shortYear)
  return readYearWords(groups.yearWords)
}

/** Month first, unless it cannot be; where both can, the one that lies nearer to the publication and not after it. */
export function resolveSlash(groups: TimeParts['groups'], { today }: Reference): Day | null {
  const year = fullYear(Number(groups.year))
  const [a, b] = [Number(groups.slashA), Number(groups.slashB)]
  const days = [
    [a, b],
    [b, a],
  ]
    .filter(([month, day]) => month! >= 1 && month! <= 12 && isDay(year, month!, day!))
    .map(([month, day]) => toCivil(year, month!, day!))
  const near =
    today === undefined
      ? undefined
      : [...days].sort((x, y) => Math.abs(today - x) - Math.abs(today - y)).find((day) => day <= today && today - day < 45 * DAY_MS)
  const at = near ?? days[0]
  return at === undefined ? null : { at, timex: toDayText(at), implied: false }
}

/** Day 0 stands for the whole month. The year of a date that names none: the last such date, or the next if the verb lies in the future; without a publication, the year last named. */
export function nearestYear(month: number, day: number, { today, last, tense }: Reference): number | undefined {
  if (today === undefined) return last ? yearAfter(month, last) : undefined
  const { year, month: thisMonth, day: thisDay } = fromCivil(today)
  const ahead = month > thisMonth || (month === thisMonth && day > thisDay)
  if (tense === 'future') {
    const isFresh = day > 0 && !ahead && today - toCivil(year, month, Math.max(1, day)) < SOON_DAYS * DAY_MS
    return month < thisMonth && !isFresh ? year + 1 : year
  }
  if (ahead && toCivil(year, month, day) - today < SOON_DAYS * DAY_MS && day) return year
  const near =
    tense === 'unknown' || tense === 'planned'
      ? [year - 1, year, year + 1].find((other) => isNearAhead(toCivil(other, month, Math.max(1, day)), today))
      : undefined
  return near ?? (ahead ? year - 1 : year)
}

/** "Wednesday, August 20": of last year, this and the next, the one in which that day is a Wednesday. */
export function yearByWeekday(month: number, day: number, weekday: string | undefined, { today }: Reference): number | undefined {
  const wanted = readWeekday(weekday)
  if (wanted === undefined || today === undefined) return undefined
  const { year } = fromCivil(today)
  return [year, year - 1, year + 1].find((other) => isDay(other, month, day) && fromCivil(toCivil(other, month, day)).weekday === wanted)
}

/** A day this near ahead is meant, whatever the tense: one of ten months ago would have named its year. */
const SOON_DAYS = 60

/** Nearer by far ahead than its like behind: with no verb to tell, a date months ago would have named its year. */
const isNearAhead = (date: number, today: number): boolean => date > today && (date - today) * 3 < 365 * DAY_MS

/** A tale without a date of publication runs on: January after November is the next year's, June after a whole year that year's. */
function yearAfter(month: number, last: Interval): number {
  const { year, month: lastMonth } = fromCivil(last.from)
  const isYear = last.precision === 'year' || last.precision === 'decade' || last.precision === 'season'
  return !isYear && lastMonth - month >= TALE_MONTHS_BACK ? year + 1 : year
}
const TALE_MONTHS_BACK = 9

/** The year of "last May" or "last 3 May"; of a month that has only just ended it is said of the one a year before. */
export const shiftedYear = (month: number, shift: string, today: number, day = 0): number => {
  const { year, month: thisMonth, day: thisDay } = fromCivil(today)
  const isBehind = month < thisMonth - (day ? 0 : 1) || (month === thisMonth && day > 0 && day < thisDay)
  if (/last|past/i.test(shift)) return isBehind ? year : year - 1
  return /next/i.test(shift) && month <= thisMonth ? year + 1 : year
}

function nearSeason(first: number, year: number, shift: number, today: number | undefined, named: boolean): number {
  const current = today === undefined ? toCivil(year, 12, 31) : today
  const begun = toCivil(year, first) <= current ? year : year - 1
  const inside = current < addUnits(toCivil(begun, first), 'month', 3)
  if (shift === 0 && named) return year
  if (shift < 0) return inside ? begun - 1 : begun
  return shift > 0 ? begun + 1 : begun
}

/** What was planned for a day this little back has most likely been; for one longer back it lies ahead. */
const PLANNED_DAYS_BACK = 2

/** The last such weekday up to the publication, or the next from it on if the verb lies in the future.
 * Tomorrow's is tomorrow, in the past only if it had begun in the east when the report came out in the west. */
export function nearestWeekday(weekday: number, shift: string | undefined, today: number, { tense, tomorrow }: Reference): number {
  const back = (fromCivil(today).weekday - weekday + 7) % 7
  const ahead = (7 - back) % 7
  const words = shift?.toLowerCase() ?? ''
  if (/last|past|previous/.test(words)) return today - (back || 7) * DAY_MS
  if (/next|coming|following/.test(words)) return today + (ahead || 7) * DAY_MS
  if (tense === 'planned') return back <= PLANNED_DAYS_BACK ? today - back * DAY_MS : today + ahead * DAY_MS
  return tense === 'future' || (ahead === 1 && (tense !== 'past' || tomorrow === true)) ? today + ahead * DAY_MS : today - back * DAY_MS
}

/** Two digits are of this century up to 49. */
export const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year)

/** "early", "late", "mid": a third more or less, with a little to spare. */
function cutEdge(interval: Interval, edge: string | undefined): Interval {
  const length = interval.to - interval.from
  const days = (share: number): number => Math.round((length * share) / DAY_MS) * DAY_MS
  if (edge === undefined || interval.precision === 'week') return interval
  if (/early|beginning|start/.test(edge)) return { ...interval, to: interval.from + days(0.45) }
  if (/late|end/.test(edge)) return { ...interval, from: interval.from + days(0.55) }
  return /mid/.test(edge) ? { ...interval, from: interval.from + days(0.25), to: interval.from + days(0.75) } : interval
}
