/**
 * Lengths of time: as a distance from here or from there ("two hours later"), as a duration, as what comes again.
 */
import { MONTHS } from '../../rules/en/time-words.js'
import { addUnits, DAY_MS, startOf, toClockText, toDayText } from './civil.js'
import { precisionOf, type Reference, type Resolved, toUnitText } from './interval.js'
import { readAmount, readUnit, readWeekday, type TimeParts } from './parts.js'

/** "three years ago", "two hours later": as wide as the unit, wider where the number is vague. */
export function resolveOffset(parts: TimeParts, reference: Reference): Resolved {
  const { groups } = parts
  const row = readUnit(groups.unit) ?? readUnit(parts.rule === 'offset/ago-year' ? groups.number : undefined)
  const amount = parts.rule === 'offset/ago-year' ? { low: 1, high: 1, vague: false } : readAmount(groups.number)
  const words = groups.direction?.trim().toLowerCase() ?? ''
  const back = /ago|earlier|before|previously/.test(words)
  const fromHere = /ago|now|hence/.test(words)
  const unknown: Resolved = { type: 'date', timex: back ? 'PAST_REF' : 'FUTURE_REF', certainty: 'implied' }
  if (!row || !amount) return unknown
  if (row.unit === 'year' && back && amount.low === 1 && amount.high === 1 && reference.quarter !== undefined && !groups.approx) {
    const from = addUnits(reference.quarter, 'year', -1)
    return {
      type: 'date',
      timex: toUnitText('quarter', from),
      certainty: 'implied',
      interval: { from, to: addUnits(from, 'quarter', 1), precision: 'season' },
    }
  }
  const unit = row.unit === 'second' ? 'minute' : row.unit === 'night' ? 'day' : row.unit === 'weekend' ? 'week' : row.unit
  const last = reference.last
  const fine = unit === 'minute' || unit === 'hour'
  const base = fromHere
    ? fine
      ? undefined
      : reference.today
    : fine && last && last.to - last.from > DAY_MS / 2
      ? undefined
      : (last?.from ?? (unit === 'year' ? reference.today : undefined))
  if (base === undefined || unit === 'century') return unknown
  const sign = back ? -1 : 1
  const step = (count: number): number =>
    count % 1
      ? base + sign * count * ({ year: 365, month: 30, week: 7, decade: 3652 }[unit as 'year'] ?? (unit === 'hour' ? 1 / 24 : 1)) * DAY_MS
      : addUnits(base, unit, sign * count)
  const half = groups.half ? 0.5 : 0
  const ends = [step(amount.low + half), step(amount.high + half)].sort((a, b) => a - b) as [number, number]
  const clockEnd = last ? last.to - last.from : 0
  const from = fine ? ends[0] : startOf(unit === 'decade' ? 'year' : unit, ends[0])
  const approximate = groups.approx !== undefined || amount.vague || unit === 'decade' || fine
  const slack = fine && approximate ? 15 * 60_000 * (unit === 'hour' ? 1 : 0) : 0
  const to = fine ? ends[1] + clockEnd : addUnits(startOf(unit === 'decade' ? 'year' : unit, ends[1]), unit === 'decade' ? 'year' : unit, 1)
  return {
    type: fine ? 'time' : 'date',
    timex: fine ? `${toDayText(ends[0])}T${toClockText(ends[0])}` : toUnitText(unit === 'decade' ? 'year' : unit, from),
    certainty: 'implied',
    interval: { from: from - slack, to: to + slack, precision: precisionOf(unit === 'decade' ? 'year' : unit) },
    ...(approximate ? { approximate: true as const } : {}),
  }
}

/** Half of a unit, in the next smaller one. */
const HALVES: Readonly<Record<string, string>> = { Y: '6M', D: 'T12H', TH: '30M', TM: '30S' }

/** A length of time: how long, never when. "recent" ones only say that it was not long ago. */
export function resolveDuration(parts: TimeParts): Resolved {
  const row = readUnit(parts.groups.unit)
  const alone = parts.rule === 'period/recent-one' || parts.rule === 'duration/year-ended' ? { low: 1, high: 1, vague: false } : undefined
  const amount = readAmount(parts.groups.number) ?? alone
  const count = amount && !amount.vague ? amount.low + (parts.groups.half ? 0.5 : 0) : 'X'
  const timex = row?.timex ?? 'D'
  const halves = typeof count === 'number' && count % 1 === 0.5 ? HALVES[timex] : undefined
  const scaled = halves
    ? `P${timex.startsWith('T') ? 'T' : ''}${Math.floor(count as number) || ''}${Math.floor(count as number) ? timex.replace('T', '') : ''}${halves}`
    : row?.unit === 'decade' && typeof count === 'number'
      ? `P${count * 10}Y`
      : row?.unit === 'century' && typeof count === 'number'
        ? `P${count * 100}Y`
        : `P${timex.startsWith('T') ? `T${count}${timex[1]}` : `${count}${timex}`}`
  const vague = parts.groups.recent !== undefined && parts.groups.number === undefined
  if (vague && /recent/i.test(parts.groups.recent!)) return { type: 'date', timex: 'PAST_REF', certainty: 'implied' }
  if (vague && /coming/i.test(parts.groups.recent!)) return { type: 'date', timex: 'FUTURE_REF', certainty: 'implied' }
  return { type: 'duration', timex: scaled, certainty: 'stated' }
}

/** What comes again: "every ten minutes", "daily", "on Tuesdays". */
export function resolveSet(parts: TimeParts): Resolved {
  const { groups } = parts
  const weekday = readWeekday(groups.setWeekday ?? groups.setWeekday2)
  if (weekday !== undefined) return { type: 'set', timex: `XXXX-WXX-${weekday}`, certainty: 'stated' }
  if (groups.setMonth)
    return { type: 'set', timex: `XXXX-${String(MONTHS[groups.setMonth.toLowerCase()]).padStart(2, '0')}`, certainty: 'stated' }
  const adverbs: Readonly<Record<string, string>> = {
    daily: 'P1D',
    nightly: 'P1D',
    hourly: 'PT1H',
    weekly: 'P1W',
    monthly: 'P1M',
    quarterly: 'P1Q',
    yearly: 'P1Y',
    annually: 'P1Y',
  }
  const adverb = groups.setAdverb?.toLowerCase()
  if (adverb !== undefined) return { type: 'set', timex: adverbs[adverb] ?? 'P2W', certainty: 'stated' }
  const row = readUnit(groups.setUnit)
  const amount = /other/i.test(groups.number ?? '') ? 2 : (readAmount(groups.number)?.low ?? 1)
  const timex = row?.timex ?? 'D'
  return { type: 'set', timex: timex.startsWith('T') ? `PT${amount}${timex[1]}` : `P${amount}${timex}`, certainty: 'stated' }
}
