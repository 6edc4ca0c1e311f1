/**
 * What a time may hang from, and what it comes to: civil intervals before any zone.
 */
import type { TimeMention } from '../../contract/index.js'
import { type CivilUnit, fromCivil, toDayText, toWeekText } from './civil.js'

export type Precision = NonNullable<TimeMention['value']>['precision']

export interface Interval {
  readonly from: number
  readonly to: number
  readonly precision: Precision
}

/** What a time may hang from. All civil. */
export interface Reference {
  /** Midnight of the day of publication. */
  readonly today?: number
  /** The time last named, a day or shorter for days and clocks, anything for longer. */
  readonly last?: Interval
  /** When the quarter last named began. */
  readonly quarter?: number
  /** The day that a clock time without one belongs to. */
  readonly day?: number
  readonly tense: 'past' | 'planned' | 'future' | 'unknown'
  /** Whether the next day had begun where it happened when the report came out. */
  readonly tomorrow?: boolean
  readonly quoted: boolean
}

export interface Resolved {
  readonly type: TimeMention['type']
  readonly timex: string
  readonly interval?: Interval
  readonly certainty: TimeMention['certainty']
  readonly approximate?: true
  readonly zone?: string
}

/** A day on the calendar, or only its TIMEX3 where it cannot be placed. */
export interface Day {
  readonly at?: number
  readonly timex: string
  readonly implied: boolean
}

/** The precision that an interval of a unit has; a quarter counts as a season. */
export const precisionOf = (unit: CivilUnit): Precision => (unit === 'quarter' ? 'season' : unit)

/** TIMEX3 of the unit that begins there: "2021-W25", "2021-06", "2021-Q2", "2021". */
export const toUnitText = (unit: CivilUnit, at: number): string => {
  const day = toDayText(at)
  if (unit === 'week') return toWeekText(at)
  if (unit === 'month') return day.slice(0, 7)
  if (unit === 'quarter') return `${day.slice(0, 4)}-Q${Math.floor((fromCivil(at).month + 2) / 3)}`
  return unit === 'year' ? day.slice(0, 4) : unit === 'decade' ? day.slice(0, 3) : day
}
