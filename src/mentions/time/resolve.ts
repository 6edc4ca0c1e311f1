/**
 * Places the parts of a time on the calendar: a civil interval with its precision, and the TIMEX3 type and value.
 *
 * What is said from here hangs on the day of publication and lies in the past unless the verb says otherwise; what is
 * said from there ("two hours later") hangs on what the report last named. What hangs on nothing known gets no interval.
 * Civil time only: zone.ts makes instants of it.
 */
import { DAY_EDGES } from '../../rules/en/time-words.js'
import { nearestWeekday, nearestYear, resolveCalendar, resolveShift, resolveSlash, shiftedYear, yearByWeekday, yearOf } from './calendar.js'
import { DAY_MS, HOUR_MS, isDay, startOf, toCivil, toClockText, toDayText, toWeekText } from './civil.js'
import type { Day, Precision, Reference, Resolved } from './interval.js'
import { resolveDuration, resolveOffset, resolveSet } from './lengths.js'
import { namedDayIn } from './named-days.js'
import { readAmount, readBlur, readDayPart, readMonth, readNamedDay, readWeekday, readZone, type TimeParts } from './parts.js'

/** Never throws; parts that name no possible day (the 31st of June) give undefined. */
export function resolveParts(parts: TimeParts, reference: Reference): Resolved | undefined {
  const { groups } = parts
  const kind = parts.rule.split('/')[0]
  if (kind === 'ref')
    return { type: 'date', timex: groups.ref ? 'PRESENT_REF' : groups.refPast ? 'PAST_REF' : 'FUTURE_REF', certainty: 'implied' }
  if (kind === 'set' || groups.setWeekday || groups.setWeekday2) return resolveSet(parts)
  if (groups.bc !== undefined) return { type: 'date', timex: `BC${groups.bc.padStart(4, '0')}`, certainty: 'stated' }
  if (kind === 'duration' || parts.rule.startsWith('period/recent')) return resolveDuration(parts)
  if (kind === 'offset') return resolveOffset(parts, reference)
  if (groups.shiftUnit || groups.weekend || groups.saidUnit || groups.endOf) return resolveShift(groups, reference)
  if (groups.century !== undefined) return { type: 'date', timex: String(Number(groups.century) - 1), certainty: 'stated' }
  const day = resolveDay(groups, reference)
  if (day === null) return undefined
  if (day || groups.hour || groups.noon || groups.part || groups.near || groups.edge) {
    const fine = day || groups.hour || groups.noon || groups.part ? resolveWithin(groups, day, reference) : undefined
    if (fine) return fine
  }
  return resolveCalendar(groups, reference)
}

/** The day named; undefined if none is, null if it cannot be. */
function resolveDay(groups: TimeParts['groups'], reference: Reference): Day | undefined | null {
  const { today } = reference
  const from = (at: number | undefined, timex: string, implied = true): Day =>
    at === undefined ? { timex, implied } : { at, timex: toDayText(at), implied }
  const month = readMonth(groups)
  const named = readNamedDay(groups.named)
  if (groups.nineEleven) return from(toCivil(2001, 9, 11), '', false)
  if (groups.slashA) return resolveSlash(groups, reference)
  if (named) {
    const year =
      yearOf(groups, reference) ??
      (groups.shift && today !== undefined ? shiftedYear(named.month, groups.shift, today, 15) : nearestYear(named.month, 15, reference))
    return from(year === undefined ? undefined : namedDayIn(year, named), `XXXX-${String(named.month).padStart(2, '0')}`, !groups.year)
  }
  if (month !== undefined && groups.day !== undefined) {
    const [m, d] = [month, Number(groups.day)]
    const stated = yearOf(groups, reference)
    const shifted = groups.shift && today !== undefined ? shiftedYear(m, groups.shift, today, d) : undefined
    const year = stated ?? shifted ?? yearByWeekday(m, d, groups.weekday, reference) ?? nearestYear(m, d, reference)
    if (year === undefined)
      return isDay(2000, m, d) ? from(undefined, `XXXX-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`) : null
    return isDay(year, m, d) ? from(toCivil(year, m, d), '', stated === undefined) : null
  }
  const weekday = readWeekday(groups.weekday)
  if (weekday !== undefined)
    return from(today === undefined ? undefined : nearestWeekday(weekday, groups.shift, today, reference), `XXXX-WXX-${weekday}`)
  const here = reference.quoted ? (reference.day ?? today) : today
  const deictic = groups.deictic?.toLowerCase()
  if (deictic !== undefined) {
    const shift =
      { 'the day before yesterday': -2, yesterday: -1, 'last night': -1, today: 0, tomorrow: 1, 'the day after tomorrow': 2 }[deictic] ?? 0
    return from(here === undefined ? undefined : here + shift * DAY_MS, shift === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX')
  }
  if (groups.anaphor) {
    const words = groups.anaphor.toLowerCase()
    const last = reference.last && reference.last.to - reference.last.from <= 2 * DAY_MS ? startOf('day', reference.last.from) : undefined
    if (/eve of/.test(words)) return from(undefined, 'XXXX-XX-XX')
    const shift = /next|following|after|later/.test(words) ? 1 : /previous|preceding|before|earlier/.test(words) ? -1 : 0
    return from(last === undefined ? undefined : last + shift * DAY_MS, 'XXXX-XX-XX')
  }
  const near = groups.near?.toLowerCase()
  if (near !== undefined) {
    const base = near === 'that' || near === 'the same' ? (reference.last ? startOf('day', reference.last.from) : reference.day) : here
    const shift = near === 'yesterday' ? -1 : near === 'tomorrow' ? 1 : 0
    return from(base === undefined ? undefined : base + shift * DAY_MS, 'XXXX-XX-XX')
  }
  return undefined
}

/** A part of a day, an edge of one, a clock time, or the day itself. */
function resolveWithin(groups: TimeParts['groups'], day: Day | undefined, reference: Reference): Resolved | undefined {
  const ahead =
    !day && reference.tense === 'future' && reference.today !== undefined && /^(?:early |late )?mornings?$/i.test(groups.part ?? '')
  const base = day ? day.at : ahead ? reference.today! + DAY_MS : (reference.day ?? reference.today)
  const dayText = base === undefined ? (day?.timex ?? 'XXXX-XX-XX') : toDayText(base)
  const certainty = day && !day.implied ? 'stated' : 'implied'
  const make = (
    type: 'date' | 'time',
    timex: string,
    from: number,
    to: number,
    precision: Precision,
    zone?: string,
    approximate?: boolean,
  ): Resolved => ({
    type,
    timex,
    certainty,
    ...(base === undefined ? {} : { interval: { from: base + from, to: base + to, precision } }),
    ...(zone === undefined ? {} : { zone }),
    ...(approximate ? { approximate: true as const } : {}),
  })
  const clock = readClock(groups, groups.weekday !== undefined || groups.deictic !== undefined)
  if (clock !== undefined) {
    const blur = readBlur(groups.blur?.toLowerCase())
    return make(
      'time',
      `${dayText}T${toClockText(clock)}`,
      clock - (blur?.minus ?? 0) * 60_000,
      clock + (blur ? blur.plus * 60_000 : 60_000),
      'minute',
      readZone(groups.zone ?? groups.zone2),
      blur !== undefined,
    )
  }
  const edge = groups.edge?.toLowerCase()
  const part = readDayPart(
    groups.part ?? groups.part2 ?? /overnight|night|evening|morning/i.exec(groups.anaphor ?? groups.deictic ?? '')?.[0],
  )
  if (part) {
    const early = edge === 'early' && part.timex !== 'TNI'
    const from = early && part.timex === 'TMO' ? 0 : edge === 'late' ? (part.from + part.to) / 2 : part.from
    const to = early ? (part.timex === 'TMO' ? 6 : (part.from + part.to) / 2) : part.to
    return make('time', `${dayText}${part.timex}`, from * HOUR_MS, to * HOUR_MS, 'part-of-day')
  }
  if (!day) return undefined
  if (groups.weekOf && base !== undefined) {
    const monday = startOf('week', base) - base
    return { ...make('date', dayText, monday, monday + 7 * DAY_MS, 'week'), timex: toWeekText(base) }
  }
  const cut = edge === 'early' || edge === 'late' || edge === 'mid' ? DAY_EDGES[edge] : undefined
  if (cut && (groups.weekday || groups.deictic)) return make('date', dayText, cut.from * HOUR_MS, cut.to * HOUR_MS, 'part-of-day')
  return make('date', dayText, 0, DAY_MS, 'day')
}

/** "midnight Friday" is the end of that day, "midnight" alone the beginning of it. */
function readClock(groups: TimeParts['groups'], endsDay: boolean): number | undefined {
  if (groups.noon) return groups.noon.toLowerCase() === 'noon' ? 12 * HOUR_MS : endsDay ? DAY_MS : 0
  const hour = groups.hour === undefined ? undefined : /^\d/.test(groups.hour) ? Number(groups.hour) : readAmount(groups.hour)?.low
  if (hour === undefined) return undefined
  const mark = groups.ampm?.[0]?.toLowerCase()
  const later =
    mark === 'p' ? hour < 12 : mark === undefined && /afternoon|evening|night/i.test(groups.part ?? groups.part2 ?? '') && hour < 12
  const hours = mark === 'a' && hour === 12 ? 0 : later ? hour + 12 : hour
  const past = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }[groups.past?.toLowerCase() ?? ''] ?? 0
  return hours * HOUR_MS + (Number(groups.minute ?? 0) + past) * 60_000
}
