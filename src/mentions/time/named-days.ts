/**
 * Where a day that has a name falls in a year: a fixed date, the nth weekday of a month, or so far from Easter.
 */
import type { NAMED_DAYS } from '../../rules/en/time-words.js'
import { addUnits, DAY_MS, fromCivil, toCivil } from './civil.js'

/** Midnight of the day in that year. Never throws. */
export function namedDayIn(year: number, { month, day, weekday, nth = 1, easter }: (typeof NAMED_DAYS)[number]): number {
  if (easter !== undefined) return easterOf(year) + easter * DAY_MS
  if (weekday === undefined) return toCivil(year, month, day ?? 1)
  // Election Day is the Tuesday after the first Monday: counted from the 2nd, as no other such Tuesday is.
  const first = month === 11 && weekday === 2 ? toCivil(year, month, 2) : toCivil(year, month, 1)
  const ahead = (weekday - fromCivil(first).weekday + 7) % 7
  if (nth > 0) return first + (ahead + (nth - 1) * 7) * DAY_MS
  const last = addUnits(first, 'month', 1) - DAY_MS
  return last - ((fromCivil(last).weekday - weekday + 7) % 7) * DAY_MS
}

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * @see the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8.
 */
function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = Math.floor((century + 8) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - skipped + 1) / 3) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return toCivil(year, Math.floor(days / 31), (days % 31) + 1)
}
