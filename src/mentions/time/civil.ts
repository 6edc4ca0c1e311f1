/**
 * The civil calendar: days, weeks, months as a wall calendar shows them, before any zone.
 *
 * A civil moment is a number of milliseconds as if the wall clock ran in UTC; zone.ts turns it into an instant.
 * Gregorian throughout. Knows no words and no zones.
 */
export type CivilUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** Midnight at the beginning of a day; months from 1. */
export const toCivil = (year: number, month = 1, day = 1): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

export const fromCivil = (at: number): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(at)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: ((date.getUTCDay() + 6) % 7) + 1 }
}

/** Whether a year has such a day. */
export const isDay = (year: number, month: number, day: number): boolean => fromCivil(toCivil(year, month, day)).month === month && day > 0

/** The beginning of the unit that the moment lies in; a week begins on Monday. */
export function startOf(unit: CivilUnit, at: number): number {
  const { year, month, weekday } = fromCivil(at)
  const midnight = Math.floor(at / DAY_MS) * DAY_MS
  if (unit === 'minute') return Math.floor(at / 60_000) * 60_000
  if (unit === 'hour') return Math.floor(at / HOUR_MS) * HOUR_MS
  if (unit === 'day') return midnight
  if (unit === 'week') return midnight - (weekday - 1) * DAY_MS
  if (unit === 'month') return toCivil(year, month)
  if (unit === 'quarter') return toCivil(year, month - ((month - 1) % 3))
  return unit === 'year' ? toCivil(year) : toCivil(year - (year % 10))
}

/** So many units on (or back); the last of January plus a month is the last of February. */
export function addUnits(at: number, unit: CivilUnit, amount: number): number {
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit as 'month']
  if (months === undefined) return at + amount * { minute: 60_000, hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS }[unit as 'day']
  const { year, month, day } = fromCivil(at)
  const target = year * 12 + (month - 1) + Math.round(amount * months)
  const first = toCivil(Math.floor(target / 12), (target % 12) + 1)
  const last = fromCivil(toCivil(Math.floor(target / 12), (target % 12) + 2) - DAY_MS).day
  return first + (Math.min(day, last) - 1) * DAY_MS + (at - Math.floor(at / DAY_MS) * DAY_MS)
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** "2021-06-27" */
export const toDayText = (at: number): string => {
  const { year, month, day } = fromCivil(at)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** "18:05" */
export const toClockText = (at: number): string => `${pad(new Date(at).getUTCHours())}:${pad(new Date(at).getUTCMinutes())}`

/** "2021-W25": the week that holds the year's Thursday gives the year. */
export const toWeekText = (at: number): string => {
  const thursday = startOf('week', at) + 3 * DAY_MS
  const { year } = fromCivil(thursday)
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - toCivil(year)) / (7 * DAY_MS)) + 1)}`
}
