/** The words behind a line of an export: where they stand, so that anyone can look. Offsets count UTF-16 units of the report's text. */
import type { Citation } from '../view.js'

export interface Words {
  readonly report: string
  readonly outlet: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A claim's words, or those of a part of it (a time, a place, a number). */
export function toWords({ claim, report }: Citation, span: { readonly start: number; readonly end: number } = claim): Words {
  const { start, end } = span
  return { report: report.report.id, outlet: report.outlet, start, end, text: report.report.text.slice(start, end) }
}
