/** Quotations that nobody says to a reporter: the words of a banner, of a chant. Two who give them need not have them from one source. */
import { findQuotations } from '../claims/quotations.js'
import type { Report, Span } from '../contract/index.js'
import { DISPLAYED, TOLD_AFTER } from '../rules/en/displayed.js'

const BEFORE = DISPLAYED.map(({ pattern }) => new RegExp(pattern, 'iu'))
const AFTER = new RegExp(TOLD_AFTER, 'iu')
/** Characters read before and after a quotation. */
const beforeMax = 120
const afterMax = 60

/** Where a report gives words that are displayed or chanted, in text order. Never throws. */
export function findDisplayed(report: Report): readonly Span[] {
  return [...findQuotations(report).values()].flat().flatMap(({ start, end, section }) => {
    const before = report.text.slice(Math.max(section.start, start - beforeMax), start)
    const after = report.text.slice(end, Math.min(section.end, end + afterMax))
    return BEFORE.some((pattern) => pattern.test(before)) && !AFTER.test(after) ? [{ start, end }] : []
  })
}
