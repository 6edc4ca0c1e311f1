/**
 * Quantities as intervals: whether two can both hold, and which says more.
 *
 * "at least five" and 7 agree, "about 100" and 102, "dozens" and 53; 25 and 27 do not. A round number of hundreds agrees with one
 * that rounds to it. Knows units of length, mass and speed; amounts of money in two currencies are never set against each other.
 */
import type { Quantity } from '../contract/index.js'
import { UNITS } from '../rules/en/unit-sizes.js'

export interface Amount {
  readonly low: number
  readonly high: number
  /** What one may ask of it: numbers of two kinds of unit are two questions. */
  readonly dimension: string
  readonly exact: boolean
  readonly quantity: Quantity
}

const aboutShare = 0.1
const roundShare = 0.03

/** The interval of a quantity, in the base unit of its dimension; absent if it holds no number. `about` is the tolerance of "about". */
export function toAmount(quantity: Quantity, about = aboutShare): Amount | undefined {
  const unit = UNITS.find((row) => row.words.includes((quantity.unit ?? '').toLowerCase()))
  const size = unit?.size ?? 1
  const { exact, low, high, exclusive, approximate } = quantity
  const step = exclusive && isRound(low ?? high ?? 0) ? (Number.isInteger(low ?? high ?? 0) && !quantity.unit ? 1 : 1e-9) : 0
  const shared = { dimension: unit?.dimension ?? quantity.unit?.toLowerCase() ?? '', quantity }
  if (exact !== undefined) {
    const slack = approximate ? Math.abs(exact) * about : 0
    return { ...shared, low: (exact - slack) * size, high: (exact + slack) * size, exact: !approximate }
  }
  if (low === undefined && high === undefined) return undefined
  return {
    ...shared,
    low: low === undefined ? 0 : (low + step) * size,
    high: high === undefined ? Number.POSITIVE_INFINITY : (high - step) * size,
    exact: false,
  }
}

/** "More than 51" is said of 51 counted and more to come; "more than 50" is not said of 50. */
const isRound = (number: number): boolean => number % 10 === 0

/** Whether both can be true of one thing. */
export function amountsAgree(a: Amount, b: Amount): boolean {
  if (a.dimension !== b.dimension) return false
  if (a.dimension !== '' && a.exact && b.exact && a.quantity.unit !== b.quantity.unit)
    return Math.abs(a.low - b.low) <= roundShare * Math.max(a.low, b.low)
  if (a.low <= b.high && b.low <= a.high) return true
  return roundsTo(a, b) || roundsTo(b, a)
}

/** Negative if the first says more: an exact number, then a narrow range, then a bound. */
export const byPrecision = (a: Amount, b: Amount): number => Number(b.exact) - Number(a.exact) || width(a, b) || b.low - a.low || 0

const width = (a: Amount, b: Amount): number =>
  Number.isFinite(a.high) && Number.isFinite(b.high)
    ? a.high - a.low - (b.high - b.low)
    : Number(b.high < Number.POSITIVE_INFINITY) - Number(a.high < Number.POSITIVE_INFINITY)

/** How far apart two that agree still are: 0 for the same number. */
export const distance = (a: Amount, b: Amount): number => {
  const [x, y] = [middle(a), middle(b)]
  return Math.abs(x - y) / Math.max(1, Math.abs(x), Math.abs(y))
}

const middle = ({ low, high }: Amount): number => (Number.isFinite(high) ? (low + high) / 2 : low)

function roundsTo(a: Amount, b: Amount): boolean {
  const rounded = a.quantity.exact
  if (!a.exact || !b.exact || rounded === undefined || rounded < 100 || rounded % 100 !== 0) return false
  return Math.abs(a.low - b.low) <= roundShare * Math.max(a.low, b.low)
}
