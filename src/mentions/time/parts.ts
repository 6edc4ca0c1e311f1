/**
 * Finds the times of a sentence as their parts: which year, which weekday, which hour, how far from what.
 *
 * Runs the rows of rules/en/time.ts over the sentence's words and joins neighbours that make one time ("early Monday"
 * "morning", "6 p.m." "on Sunday"). Places nothing on the calendar: resolve.ts does.
 */
import { JOIN_GAP, TIME_RULES, type TimeRule, toPattern } from '../../rules/en/time.js'
import {
  CLOCK_BLURS,
  DAY_PARTS,
  MONTHS,
  NAMED_DAYS,
  ORDINALS,
  SEASONS,
  SMALL_NUMBERS,
  UNITS,
  type Unit,
  VAGUE_COUNTS,
  WEEKDAYS,
  ZONES,
} from '../../rules/en/time-words.js'
import { matchesOf } from '../../text/matches.js'
import { remembered } from '../../text/remembered.js'

/** What the words say, each part only if they say it. */
export interface TimeParts {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly joins?: TimeRule['joins']
  readonly groups: Readonly<Record<string, string>>
}

/** An undated report is read again for each day on which it may have come out: so many sentences of it are not searched anew. */
const sentencesMax = 4_000

/** The times of a text in order, none overlapping, offsets into the text. Never throws. */
export const findParts: (text: string) => readonly TimeParts[] = remembered(
  (text) => join(keepLongest(matchAll(text), text.length), text),
  sentencesMax,
)

const COMPILED = TIME_RULES.map((rule) => ({
  rule,
  pattern: toPattern(rule),
  needs: rule.needs === undefined ? undefined : new RegExp(rule.needs, 'i'),
}))

function matchAll(text: string): TimeParts[] {
  const found: TimeParts[] = []
  for (const { rule, pattern, needs } of COMPILED) {
    if (needs && !needs.test(text)) continue
    for (const match of matchesOf(pattern, text)) {
      const groups = Object.fromEntries(
        Object.entries(match.groups ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined),
      )
      const blank = /^\s*/.exec(match[0])![0].length
      const end = match.index + match[0].replace(rule.id.startsWith('date/') ? /[\s.,]+$/ : /\s+$/, '').length
      if (end > match.index + blank)
        found.push({ start: match.index + blank, end, rule: rule.id, ...(rule.joins ? { joins: rule.joins } : {}), groups })
    }
  }
  return found
}

/** Of those that overlap the longest stays, of equals the earlier row. Linear in the text: what is taken is marked, not searched. */
function keepLongest(found: readonly TimeParts[], length: number): TimeParts[] {
  const taken = new Uint8Array(length)
  const kept: TimeParts[] = []
  for (const parts of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken.subarray(parts.start, parts.end).includes(1)) continue
    taken.fill(1, parts.start, parts.end)
    kept.push(parts)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const COMPLEMENT: Readonly<Record<string, readonly string[]>> = {
  weekday: ['day', 'part', 'clock', 'weekday+day'],
  day: ['weekday', 'part', 'clock'],
  part: ['weekday', 'day', 'clock'],
  clock: ['weekday', 'day', 'part'],
}

function join(found: readonly TimeParts[], text: string): TimeParts[] {
  const joined: TimeParts[] = []
  const classes: string[][] = []
  for (const parts of found) {
    const before = joined.at(-1)
    const kinds = classes.at(-1)
    if (before && kinds && parts.joins && canJoin(kinds, parts.joins) && JOIN_GAP.test(text.slice(before.end, parts.start))) {
      joined[joined.length - 1] = {
        ...before,
        end: parts.end,
        rule: `${before.rule}+${parts.rule}`,
        groups: { ...parts.groups, ...before.groups },
      }
      kinds.push(parts.joins)
    } else {
      joined.push(parts)
      classes.push(parts.joins ? [parts.joins] : [])
    }
  }
  return joined.filter((parts) => isWhole(parts))
}

const canJoin = (kinds: readonly string[], kind: string): boolean =>
  kinds.length > 0 && !kinds.includes(kind) && kinds.every((other) => COMPLEMENT[other]!.includes(kind))

/** A part of the day alone ("morning") is a time only with an article, or if the word can be nothing else ("dawn"). */
const isWhole = (parts: TimeParts): boolean => parts.rule !== 'part/named' || parts.groups.part !== undefined

const spellings = new Map<string, RegExp>()

/** The row of a table that a word is a spelling of. */
function rowOf<Row extends { readonly words: string }>(rows: readonly Row[], word: string): Row | undefined {
  return rows.find((row) => {
    const pattern = spellings.get(row.words) ?? new RegExp(`^(?:${row.words})s?$`, 'i')
    spellings.set(row.words, pattern)
    return pattern.test(word)
  })
}

export const readMonth = (groups: TimeParts['groups']): number | undefined =>
  groups.month !== undefined
    ? MONTHS[groups.month.toLowerCase()]
    : groups.monthNumber !== undefined
      ? Number(groups.monthNumber)
      : undefined

export const readWeekday = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : WEEKDAYS[word.toLowerCase().replace(/\.$/, '')]

export const readUnit = (word: string | undefined): { unit: Unit; timex: string } | undefined =>
  word === undefined ? undefined : rowOf(UNITS, word)

export const readSeason = (word: string | undefined) => (word === undefined ? undefined : rowOf(SEASONS, word))

export const readDayPart = (word: string | undefined) => (word === undefined ? undefined : rowOf(DAY_PARTS, word))

export const readBlur = (word: string | undefined) => (word === undefined ? undefined : rowOf(CLOCK_BLURS, word))

/** The zone a clock time names; "local" for the clock of the place itself. */
export const readZone = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : (rowOf(ZONES, word)?.zone ?? 'local')

export const readNamedDay = (word: string | undefined) => (word === undefined ? undefined : rowOf(NAMED_DAYS, word))

export const readOrdinal = (word: string | undefined): number | undefined => (word === undefined ? undefined : ORDINALS[word.toLowerCase()])

/** How many of a unit: a number, or the bounds of a vague word. */
export function readAmount(word: string | undefined): { readonly low: number; readonly high: number; readonly vague: boolean } | undefined {
  if (word === undefined) return undefined
  const text = word.toLowerCase().trim()
  const vague = rowOf(VAGUE_COUNTS, text)
  if (vague) return { low: vague.low, high: vague.high, vague: vague.low !== vague.high }
  const range = /^(\d{1,4})-(\d{1,4})$/.exec(text)
  if (range) return { low: Number(range[1]), high: Number(range[2]), vague: true }
  const either = /^(\w+) (?:to|or) (\w+)$/.exec(text)
  if (either) {
    const [low, high] = [readAmount(either[1]), readAmount(either[2])]
    return low && high ? { low: low.low, high: high.high, vague: true } : undefined
  }
  const mixed = /^(\w+) (?:1\/2|and a half)$/.exec(text)
  const whole = mixed ? readAmount(mixed[1]) : undefined
  if (whole) return { low: whole.low + 0.5, high: whole.high + 0.5, vague: false }
  const [tens = '', ones = ''] = text.split(/[ -]/)
  const value = /^[\d,.]+$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : (SMALL_NUMBERS[text] ?? (SMALL_NUMBERS[tens] ?? Number.NaN) + (SMALL_NUMBERS[ones] ?? Number.NaN))
  return Number.isFinite(value) ? { low: value, high: value, vague: false } : undefined
}

/** "nineteen eighty-three", "two thousand and four". */
export function readYearWords(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  const [first = '', second = '', third = '', fourth = ''] = words.toLowerCase().split(/[ -]/)
  if (second === 'thousand') return 2000 + (SMALL_NUMBERS[fourth] ?? 0)
  return SMALL_NUMBERS[first]! * 100 + (SMALL_NUMBERS[second] ?? 0) + (SMALL_NUMBERS[third] ?? 0)
}
