/**
 * Times of a report: words with an interval, anchored on its day of publication and on what it named before.
 *
 * Days and what is shorter are read in the zones in which the clock may run: the stated one; for "local time" those of
 * the places named there; else those places' and the report's own voice's (dateline, outlet), or, if the voice's zone is
 * not known, all that people live in. The interval is as wide as that doubt. Weeks and longer stay in UTC.
 * A clock time without a day takes the last day named in its paragraph, else the lead's, else that of publication.
 */
import type { Sentence, Span, TimeMention } from '../../contract/index.js'
import { AHEAD_LEADS, PLANNED_LEADS } from '../../rules/en/time-words.js'
import { type FindContext, zonesOf } from '../context.js'
import { DAY_MS, startOf } from './civil.js'
import type { Interval, Reference, Resolved } from './interval.js'
import { isNoTime } from './no-times.js'
import { findParts, type TimeParts } from './parts.js'
import { resolveParts } from './resolve.js'
import { findTense } from './tense.js'
import { toCivilIn, toInstants } from './zone.js'

/** The times of one sentence, in text order, none overlapping. Never throws. */
export function findTimes(_sentence: Sentence, index: number, context: FindContext): readonly TimeMention[] {
  const known = found.get(context) ?? findAll(context)
  found.set(context, known)
  return known[index] ?? []
}

/** A report is read once in order, for its times hang from one another; the result is worked out again if forgotten. */
const found = new WeakMap<FindContext, readonly (readonly TimeMention[])[]>()

const LEAD_PARAGRAPHS = 3

interface State {
  readonly today: number | undefined
  last: Interval | undefined
  quarter: number | undefined
  /** The first past day of the lead that is not the day of a saying. */
  leadDay: number | undefined
  /** The last day named in this paragraph. */
  paragraphDay: number | undefined
  paragraph: number
  paragraphs: number
}

function findAll(context: FindContext): readonly (readonly TimeMention[])[] {
  const state: State = {
    today: readToday(context),
    last: undefined,
    quarter: undefined,
    leadDay: undefined,
    paragraphDay: undefined,
    paragraph: -1,
    paragraphs: 0,
  }
  return context.sentences.map((sentence, index) => {
    if (sentence.paragraph !== state.paragraph) {
      state.paragraph = sentence.paragraph
      state.paragraphDay = undefined
      if (isTold(sentence)) state.paragraphs++
    }
    return findIn(sentence, index, context, isTold(sentence) ? state : { ...state })
  })
}

/** The day of a picture or of a list of other news is not what the next paragraph hangs from. */
const isTold = ({ section }: Sentence): boolean => section === 'body' || section === 'headline'

/** Midnight of the day of publication, as a calendar of the report's voice shows it. */
function readToday({ anchor }: FindContext): number | undefined {
  if (!anchor.published) return undefined
  const [start, end] = [Date.parse(anchor.published.start), Date.parse(anchor.published.end)]
  if (!Number.isFinite(start)) return undefined
  const exact = anchor.published.precision === 'minute' || anchor.published.precision === 'hour'
  const middle = exact || !Number.isFinite(end) ? start : (start + end) / 2
  return startOf('day', exact && anchor.zone ? toCivilIn(middle, anchor.zone) : middle)
}

function findIn(sentence: Sentence, index: number, context: FindContext, state: State): readonly TimeMention[] {
  const text = context.report.text.slice(sentence.start, sentence.end)
  const mentions: TimeMention[] = []
  const dated = findDated(text)
  const tomorrow = mayHaveBegun(index, context, state.today)
  const isQuoted = readQuoted(text)
  const spoken = spokenOn(dated, isQuoted, state, tomorrow)
  for (const parts of dated) {
    const at = { start: sentence.start + parts.start, end: sentence.start + parts.end }
    if (isNoTime(sentence, at, text, parts)) continue
    const quoted = isQuoted[parts.start] === 1
    const tense = tenseOf(sentence, at, text.slice(Math.max(0, parts.start - 24), parts.start))
    if (parts.rule === 'ref/future' && tense === 'past' && /^soon$/i.test(parts.groups.refFuture ?? '')) continue
    const reference = toReference(state, tense, quoted)
    const resolved = resolveParts(parts, { ...reference, tomorrow, ...(quoted && spoken !== undefined ? { day: spoken } : {}) })
    if (!resolved) continue
    remember(state, resolved, parts, quoted)
    mentions.push(toMention(resolved, parts, at, text, index, context, state))
  }
  return mentions
}

/** The day on which a sentence's quotation was spoken, if the words outside it name one: '"We begin today," she said on Monday.' */
function spokenOn(dated: readonly TimeParts[], isQuoted: Uint8Array, state: State, tomorrow: boolean): number | undefined {
  const outside = dated.filter((parts) => !isQuoted[parts.start])
  if (outside.length === dated.length || outside.length !== 1) return undefined
  const resolved = resolveParts(outside[0]!, { ...toReference(state, 'past', false), tomorrow })
  const { interval } = resolved ?? {}
  return interval && interval.to - interval.from <= DAY_MS ? startOf('day', interval.from) : undefined
}

/** Whether the day after publication had begun by then where the sentence's places lie, or the report's if it names none. */
function mayHaveBegun(index: number, { anchor }: FindContext, today: number | undefined): boolean {
  const { published, zone, zonesAt = [] } = anchor
  if (today === undefined || !published) return false
  if (!zone) return true
  const zones = zonesAt[index]?.length ? zonesAt[index] : zonesAt.flat()
  const end = Date.parse(published.end)
  return zones.some((place) => toCivilIn(end, place) > today + DAY_MS)
}

function findDated(text: string): readonly TimeParts[] {
  const dated = [...findParts(text)]
  for (let at = dated.length - 2; at >= 0; at--) dated[at] = withDay(dated[at]!, dated[at + 1], text)
  return dated
}

/** "10:35 a.m. (0735 GMT) on Friday": a clock time takes the day that stands right after it, past a parenthesis. */
function withDay(parts: TimeParts, next: TimeParts | undefined, text: string): TimeParts {
  if (parts.joins !== 'clock' || parts.rule.includes('+') || !next) return parts
  const day = next.groups.weekday ?? next.groups.deictic ?? next.groups.day
  if (
    day === undefined ||
    (next.rule.includes('+') && text.slice(parts.end, next.start).includes('(')) ||
    !/^\W{0,3}(?:on )?$|^ \($/.test(text.slice(parts.end, next.start))
  )
    return parts
  const { hour: _hour, minute: _minute, ampm: _ampm, zone: _zone, blur: _blur, noon: _noon, ...rest } = next.groups
  return { ...parts, groups: { ...rest, ...parts.groups } }
}

function toReference(state: State, tense: Reference['tense'], quoted: boolean): Reference {
  const { today, last, quarter } = state
  const named = last && last.to - last.from <= 2 * DAY_MS ? middleDay(last) : undefined
  const day = (quoted ? named : undefined) ?? state.paragraphDay ?? state.leadDay ?? today
  const near = day !== undefined && today !== undefined && today - day <= 3 * DAY_MS && day <= today
  return {
    tense,
    quoted,
    ...(today === undefined ? {} : { today }),
    ...(last ? { last } : {}),
    ...(quarter === undefined ? {} : { quarter }),
    ...(day === undefined || (quoted && !near) ? {} : { day }),
  }
}

/** The day that most of the interval lies in, for one that runs past midnight the day it begins on. */
const middleDay = (interval: Interval): number => startOf('day', interval.from + Math.min(interval.to - interval.from, DAY_MS / 2) / 2)

function remember(state: State, { interval, certainty, type, timex }: Resolved, { start, rule, groups }: TimeParts, quoted: boolean): void {
  if (!interval || quoted || (type !== 'date' && type !== 'time')) return
  // What is only compared with is no new point to hang from: "from 12 percent a year earlier".
  if (
    rule === 'date/quarter-before' ||
    (/^offset/.test(rule) && /ago|earlier/.test(groups.direction ?? '') && interval.precision !== 'day')
  )
    return
  // A tale without a date of publication hangs from its days and months, and from a year that opens a sentence.
  if (state.today === undefined && rule === 'date/year' && start > TALE_YEAR_AT && state.last && state.last.precision !== 'year') return
  if (/-Q\d$/.test(timex) && !/year-/.test(groups.shift ?? '')) state.quarter = interval.from
  state.last = interval
  if (interval.to - interval.from > 2 * DAY_MS) return
  const day = middleDay(interval)
  state.paragraphDay = day
  const recent = state.today === undefined ? certainty === 'stated' : day <= state.today && state.today - day <= 10 * DAY_MS
  if (state.leadDay === undefined && recent && state.paragraphs <= LEAD_PARAGRAPHS) state.leadDay = day
}

function toMention(
  resolved: Resolved,
  parts: TimeParts,
  at: { start: number; end: number },
  text: string,
  index: number,
  context: FindContext,
  state: State,
): TimeMention {
  const words = text.slice(parts.start, parts.end)
  const bound = /^['’]s/.test(text.slice(parts.end)) ? undefined : readBound(text.slice(0, parts.start))
  const interval = resolved.interval && Number.isFinite(resolved.interval.from + resolved.interval.to) ? resolved.interval : undefined
  const mention = {
    ...at,
    text: words,
    sentence: index,
    rule: parts.rule,
    kind: 'time' as const,
    type: resolved.type,
    timex: resolved.timex,
    certainty: resolved.certainty,
  }
  if (!interval || resolved.type === 'duration' || resolved.type === 'set') return mention
  const fine = interval.to - interval.from <= 2 * DAY_MS && interval.precision !== 'week'
  const zones = clockZones(resolved.zone, index, context)
  const start = fine ? toInstants(interval.from, zones).first : interval.from
  const end = fine ? toInstants(interval.to, zones).last : interval.to
  const upto = bound === 'since' && state.today !== undefined && state.today + DAY_MS > end ? state.today + DAY_MS : end
  const zone = fine && zones.length === 1 ? zones[0] : undefined
  return {
    ...mention,
    value: {
      start: toIso(start),
      end: toIso(upto),
      precision: interval.precision,
      ...(zone === undefined ? {} : { zone }),
      ...(bound ? { bound } : {}),
      ...(resolved.approximate ? { approximate: true } : {}),
      stated: words,
      span: at,
    },
  }
}

/** Where the clock may run; none means that nobody said. "Local time" is that of the places last named, else of the dateline. */
function clockZones(stated: string | undefined, index: number, context: FindContext): readonly string[] {
  const { zone, place, zonesAt } = context.anchor
  if (stated !== undefined && stated !== 'local') return [stated]
  if (stated === undefined) return zone ? zonesOf(context, index) : []
  for (let at = index; at >= 0; at--) if (zonesAt?.[at]?.length) return zonesAt[at]!
  return zone && place ? [zone] : []
}

const toIso = (at: number): string => new Date(Math.max(-6e13, Math.min(2.5e14, at))).toISOString().replace('.000Z', 'Z')

/** As far into its sentence a bare year may still open it: "By early 1907, ...". */
const TALE_YEAR_AT = 40

/** What was told of "since May" has begun; what was told "until May" may lie ahead. */
function tenseOf(sentence: Sentence, at: Span, before: string): Reference['tense'] {
  if (/\bsince $/i.test(before)) return 'past'
  const tense = findTense(sentence, at)
  if (tense !== 'past' && AHEAD_LEADS.test(before)) return 'future'
  return tense !== 'future' && PLANNED_LEADS.test(before) ? 'planned' : tense
}

/** The bound that the word just before puts on a time: "since April", "until Friday". */
function readBound(before: string): 'before' | 'after' | 'since' | 'until' | undefined {
  const word = /\b(since|until|till|before|after|by)(?: at least| about| around)? $/i.exec(before.slice(-24))?.[1]?.toLowerCase()
  if (word === 'till' || word === 'by') return 'until'
  return word as 'before' | 'after' | 'since' | 'until' | undefined
}

/** For each place of a text whether an odd number of quotation marks, or an unclosed curly one, stands before. */
function readQuoted(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length)
  let straight = false
  let curly = false
  for (let at = 0; at < text.length; at++) {
    quoted[at] = straight || curly ? 1 : 0
    if (text[at] === '"') straight = !straight
    else if (text[at] === '“' || text[at] === '”') curly = text[at] === '“'
  }
  return quoted
}
