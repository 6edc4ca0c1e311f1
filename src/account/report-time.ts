/**
 * Times that a report tells from its own day, for a reader of another: "today" becomes the date that was resolved for it, or is left out.
 *
 * What would change the sense if left out ("two years ago") makes the clause one that is not told.
 */
import type { ClaimView } from '../compare/view.js'
import type { Span, Time } from '../contract/index.js'
import { REPORT_TIMES } from '../rules/en/summary.js'

const halfDayMs = 43_200_000
const dayMax = 1.6 * 86_400_000
const deictic =
  /\b(?:(?:early|late|earlier|later) )?(?:today|tonight|yesterday(?: (?:morning|afternoon|evening))?|tomorrow|last night|this (?:morning|afternoon|evening))\b/i
const other = new RegExp(String.raw`\b(?:${REPORT_TIMES.join('|')})\b`, 'i')
const months = 'January February March April May June July August September October November December'.split(' ')
/** Words behind which a date needs no "on". */
const joining = /\b(?:by|until|till|since|for|from|before|after|on|of|to|through|between|and|during)\s*$/i

/** The text with dates in the place of such times; absent where it cannot be told. */
export function withDates(view: ClaimView, text: string, span: Span): string | undefined {
  let out = text
  for (let step = 0; step < 3; step++) {
    const found = deictic.exec(out)
    if (!found) break
    const [before, after] = [out.slice(0, found.index), out.slice(found.index + found[0].length)]
    if (/^['’]s\b/.test(after)) return undefined
    // A night is of two dates: it is left out rather than given the wrong one.
    const time = /night/i.test(found[0]) ? undefined : timeOf(view, found[0], span)
    const bound = joining.test(before)
    if (bound && !time) return undefined
    out = time ? `${before}${bound ? '' : 'on '}${time}${after}` : `${before.replace(/,?\s+$/, '')}${after}`
    if (!time && found.index === 0) out = after.replace(/^[,\s]+/, '')
  }
  return other.test(out) ? undefined : out
}

const weekday = /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)( (?:morning|afternoon|evening|night))?\b(?!['’])/

/** The text with the date of its first weekday behind it, unless `before` has that date already: a reader of another week is told which Tuesday. */
export function withCalendarDay(view: ClaimView, text: string, { start, end }: Span, before: string): string {
  const found = weekday.exec(text)
  if (!found || /\b(?:19|20)\d\d\b/.test(text) || !view.published) return text
  const mention = view.reading.mentions.find(
    (one) => one.kind === 'time' && one.start >= start && one.end <= end && one.text.includes(found[1]!) && one.value !== undefined,
  )
  const time = mention?.kind === 'time' ? mention.value : undefined
  const date = time && !time.approximate ? dateOf(time, found[1]!) : undefined
  return !date || before.includes(date)
    ? text
    : `${text.slice(0, found.index)}${found[0]} (${date})${text.slice(found.index + found[0].length)}`
}

/** The date of a time that falls on a weekday of this name, in its own zone. */
function dateOf({ start, end }: Time, name: string): string | undefined {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  if (to - from > dayMax) return undefined
  const middle = (from + to) / 2
  const fitting = [0, -halfDayMs, halfDayMs].map((step) => new Date(middle + step)).find((date) => weekdays[date.getUTCDay()] === name)
  return fitting && `${fitting.getUTCDate()} ${months[fitting.getUTCMonth()]} ${fitting.getUTCFullYear()}`
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function timeOf({ reading, claim }: ClaimView, words: string, span: Span): string | undefined {
  const key = words.toLowerCase().split(' ').at(-1)!
  const mention = reading.mentions.find(
    (one) =>
      one.kind === 'time' &&
      one.sentence === claim.at.sentence &&
      one.start >= span.start &&
      one.end <= span.end &&
      one.text.toLowerCase().includes(key),
  )
  return mention?.kind === 'time' && mention.value && !mention.value.approximate ? sayDay(mention.value) : undefined
}

/** "4 May 2031"; absent for what is no day. */
export function sayDay({ start, end }: Time): string | undefined {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  if (to - from > dayMax) return undefined
  const middle = new Date((from + Math.min(to, from + 2 * halfDayMs)) / 2)
  return `${middle.getUTCDate()} ${months[middle.getUTCMonth()]} ${middle.getUTCFullYear()}`
}
