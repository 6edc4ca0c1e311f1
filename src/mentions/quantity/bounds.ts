/**
 * Bounds of a number: what the words around it make of it, and two numbers that make one range.
 *
 * "at least five" keeps its lower bound alone; a bound on a vague number ("at least dozens") keeps the vague number's.
 */
import type { Quantity } from '../../contract/index.js'
import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundRow } from '../../rules/en/quantity-words.js'
import type { FoundNumber } from './numbers.js'

export interface Bounded extends FoundNumber {
  readonly bounds: Pick<Quantity, 'low' | 'high' | 'exact' | 'exclusive' | 'approximate'>
}

/** The numbers with their bounds, ranges joined; spans take in the words that bound. Never throws. */
export const findBounded = (text: string, numbers: readonly FoundNumber[]): readonly Bounded[] =>
  joinRanges(text, numbers).map((number) => bind(text, number))

const SIGN = String.raw`(?:(?:US|U\.S\.|A|AU|C|NZ|HK|S)?[$£€¥₹] ?)?`
const BEFORE = BOUNDS_BEFORE.map((row) => ({ row, pattern: new RegExp(`(?<![A-Za-z-])(?:${row.words}) ${SIGN}$`, 'i') }))
const AFTER = BOUNDS_AFTER.map((row) => ({ row, pattern: new RegExp(`^ ?(?:${row.words})(?![A-Za-z])`, 'i') }))

function joinRanges(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = []
  for (let at = 0; at < numbers.length; at++) {
    const [a, b] = [numbers[at]!, numbers[at + 1]]
    const between = b ? text.slice(a.end, b.start) : ''
    if (b && /^,? (?:or )?(?:if not|even|perhaps|possibly|maybe)(?: even)? $/i.test(between) && a.low < b.low && !a.share) {
      joined.push({ ...a, end: b.end, rule: 'number/if-not', high: b.high })
      at++
      continue
    }
    const before = text.slice(Math.max(0, a.start - 12), a.start)
    const isBetween = /\bbetween [$£€]?$/i.test(before) && /^(?:%| percent)? and [$£€]?$/.test(between)
    const isRange = /^ (?:to|or) [$£€]?$/.test(between) && (!/\b(?:from|for) [$£€]?$/i.test(before) || /ing from [$£€]?$/i.test(before))
    if (b && (isBetween || isRange) && a.low === a.high && b.low === b.high && Boolean(a.share) === Boolean(b.share)) {
      const scale = b.low >= 1e5 && a.low < 1000 && isBetween ? 10 ** (3 * Math.floor(Math.log10(b.low) / 3)) : 1
      if (a.low * scale < b.high && (isBetween || b.high <= Math.max(12, a.low * 10))) {
        joined.push({
          ...a,
          start: isBetween ? a.start - /between [$£€]?$/i.exec(before)![0].length : a.start,
          end: b.end,
          rule: isBetween ? 'number/between' : 'number/range',
          low: a.low * scale,
          high: b.high,
        })
        at++
        continue
      }
    }
    joined.push(a)
  }
  return joined
}

function bind(text: string, number: FoundNumber): Bounded {
  const rows: BoundRow[] = []
  let start = number.start
  for (let round = 0; round < 3; round++) {
    const before = text.slice(Math.max(0, start - 30), start)
    const found = BEFORE.map(({ row, pattern }) => ({ row, match: pattern.exec(before) }))
      .filter(({ match }) => match)
      .sort((a, b) => b.match![0].length - a.match![0].length)[0]
    if (!found) break
    rows.push(found.row)
    if (found.row.isVerb) break
    start -= found.match![0].length
  }
  let end = number.end
  const after = AFTER.find(({ pattern }) => pattern.test(text.slice(end, end + 16)))
  if (after && rows.every((row) => row.bound === 'none')) {
    rows.push(after.row)
    end += after.pattern.exec(text.slice(end, end + 16))![0].length
  }
  return { ...number, start, end, rule: [number.rule, ...rows.map((row) => row.id)].join('+'), bounds: toBounds(number, rows) }
}

function toBounds({ low, high, approximate }: FoundNumber, rows: readonly BoundRow[]): Bounded['bounds'] {
  const bound = rows.find((row) => row.bound === 'low' || row.bound === 'high')
  const isVague = approximate && !(bound && low === high)
  const about = isVague || rows.some((row) => row.approximate || row.bound === 'about')
  const flags = { ...(bound?.exclusive && low === high ? { exclusive: true } : {}), ...(about ? { approximate: true } : {}) }
  if (bound && low === high) return bound.bound === 'low' ? { low, ...flags } : { high, ...flags }
  if (bound?.bound === 'high' && !approximate) return { high, ...flags }
  if (bound?.bound === 'low' && !approximate) return { low, high, ...flags }
  return low === high ? { exact: low, ...flags } : { low, high, ...flags }
}
