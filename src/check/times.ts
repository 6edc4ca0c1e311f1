/**
 * Two times held against each other, as intervals where both could be placed, else by what their words fix: a clock, a weekday, a day of a month.
 *
 * A draft seldom states its own day, so its "Tuesday" is any Tuesday.
 */
import { timesAgree, toInterval } from '../compare/times.js'
import type { TimeMention } from '../contract/index.js'

/** 'open' where the two do not speak of the same part of a time. */
export function timesMatch(draft: TimeMention, report: TimeMention): 'same' | 'other' | 'open' {
  if (draft.type === 'duration' || report.type === 'duration' || draft.type === 'set' || report.type === 'set') {
    if (draft.type !== report.type) return 'open'
    return draft.timex === report.timex ? 'same' : unitOf(draft.timex) === unitOf(report.timex) ? 'other' : 'open'
  }
  const [one, other] = [partsOf(draft), partsOf(report)]
  const asked = PARTS.filter((part) => one[part] !== undefined)
  const shared = asked.filter((part) => other[part] !== undefined)
  if (shared.some((part) => one[part] !== other[part])) return isNear(draft, report) ? 'same' : 'other'
  const [finest] = asked
  if (finest !== undefined) return shared.includes(finest) ? 'same' : 'open'
  return draft.text.toLowerCase() === report.text.toLowerCase() ? 'same' : 'open'
}

/** The finest first: a report that has not that of a draft's time does not bear it out. */
const PARTS = ['clock', 'day', 'weekday', 'month', 'year'] as const

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
  readonly clock: string | undefined
  readonly weekday: string | undefined
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function partsOf({ timex, text, certainty }: TimeMention): Parts {
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?/.exec(timex) ?? []
  const clock = /T(\d\d(?::\d\d)?)/.exec(timex)?.[1]
  const named = weekdays.find((name) => text.toLowerCase().includes(name))
  const stated = (part: string | undefined): string | undefined => (part === undefined || part.includes('X') ? undefined : part)
  const says = (pattern: RegExp): boolean => pattern.test(text)
  // What only follows from the report's day is not said.
  const isDated = says(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i) || (certainty === 'stated' && says(/\d{4}-\d/))
  return {
    year: says(/\b(?:1[89]|20)\d\d\b/) ? stated(year) : undefined,
    month: isDated ? stated(month) : undefined,
    day: says(/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i)
      ? stated(day)
      : undefined,
    clock: clock?.length === 2 ? `${clock}:00` : clock,
    weekday: named ?? (isDated && /^\d{4}-\d\d-\d\d/.test(timex) ? weekdayOf(timex.slice(0, 10)) : undefined),
  }
}

const weekdayOf = (date: string): string | undefined => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]

/** Both placed, and they overlap. */
function isNear(a: TimeMention, b: TimeMention): boolean {
  const [one, other] = [a.value && toInterval(a.value), b.value && toInterval(b.value)]
  return one !== undefined && other !== undefined && timesAgree(one, other)
}

const unitOf = (timex: string): string => timex.replace(/[\d.X]+/g, '')
