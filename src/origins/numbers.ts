/**
 * Whether two claims count one thing in numbers that cannot be one: who says 58 has it from nobody who says 20.
 *
 * Asks only what stands in the claims; which of the two is true, and what is a question, is for compare/.
 */
import type { Claim, Quantity } from '../contract/index.js'

/** Part of a number by which "about" and a rounding may be off. */
const aboutShare = 0.1
const roundShare = 0.03

/** Whether two claims count by the same measure and no number of the one may be that of the other. */
export function numbersDiffer(a: Claim, b: Claim): boolean {
  const pairs = a.quantities.flatMap((x) => b.quantities.filter((y) => isOneMeasure(x, y)).map((y) => [toRange(x), toRange(y)] as const))
  return pairs.length > 0 && !pairs.some(([x, y]) => x.low <= y.high && y.low <= x.high)
}

const isOneMeasure = (a: Quantity, b: Quantity): boolean =>
  a.measure !== undefined && a.measure === b.measure && (a.unit ?? '') === (b.unit ?? '') && hasNumber(a) && hasNumber(b)

const hasNumber = ({ exact, low, high }: Quantity): boolean => exact !== undefined || low !== undefined || high !== undefined

/** What the words may be told for: "at least 89" of a number near 89 and not of 130, though both can be true. */
function toRange({ exact, low, high, approximate }: Quantity): { readonly low: number; readonly high: number } {
  const number = exact ?? low ?? high!
  if (exact === undefined && low !== undefined && high !== undefined) return { low, high }
  if (exact === undefined)
    return { low: number * (high === undefined ? 1 : 1 - aboutShare), high: number * (low === undefined ? 1 : 1 + aboutShare) }
  const share = approximate ? aboutShare : exact >= 100 && exact % 100 === 0 ? roundShare : 0
  return { low: exact * (1 - share), high: exact * (1 + share) }
}
