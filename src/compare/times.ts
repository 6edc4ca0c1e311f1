/** Times as intervals of milliseconds: bounds widen them, and two that overlap can both hold. */
import type { Time } from '../contract/index.js'

export interface Interval {
  readonly start: number
  readonly end: number
  readonly time: Time
}

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

export function toInterval(time: Time): Interval | undefined {
  const start = Date.parse(time.start)
  const end = Date.parse(time.end)
  return Number.isFinite(start) && Number.isFinite(end) ? { start, end: Math.max(end, start + 1), time } : undefined
}

/** Whether the time is a stretch that only one side of is known ("since April"). */
export const isOpen = ({ time }: Interval): boolean => time.bound !== undefined

/** Whether both can be true of one happening. A bound reaches as far as it says. */
export function timesAgree(a: Interval, b: Interval): boolean {
  const [from, to] = reach(a)
  const [start, end] = reach(b)
  return from < end && start < to
}

function reach({ start, end, time }: Interval): [number, number] {
  // A week may be counted from Sunday, from Monday or back from today.
  const slack = time.precision === 'week' ? 2 * dayMs : time.approximate && time.precision === 'minute' ? hourMs / 2 : 0
  if (time.bound === 'before' || time.bound === 'until') return [Number.NEGATIVE_INFINITY, end + slack]
  if (time.bound === 'after' || time.bound === 'since') return [start - slack, Number.POSITIVE_INFINITY]
  return [start - slack, end + slack]
}

/** Negative if the first says more: closed before open, then the shorter. */
export const byNarrowness = (a: Interval, b: Interval): number =>
  Number(isOpen(a)) - Number(isOpen(b)) || a.end - a.start - (b.end - b.start)
