/** Numbers over time: for each question that asks how many, what each report put it at, in the order of the reports. */
import type { Claim, Finding, Quantity } from '../contract/index.js'
import { anchorOf, numberOf } from './format.js'
import type { Citation, View } from './view.js'

export interface CountPoint {
  readonly citation: Citation
  readonly quantity: Quantity
  readonly value: number
  /** Milliseconds since 1970 of the report's publication; absent if it states no day. */
  readonly at?: number
  /** Which of the finding's positions it belongs to, from 0. */
  readonly position: number
}

export interface CountSeries {
  readonly finding: Finding
  readonly points: readonly CountPoint[]
}

/** Series of two or more reports, in the order of the findings. */
export function findCounts(view: View): CountSeries[] {
  return view.account.findings
    .filter((finding) => finding.kind === 'how-many')
    .map((finding) => ({ finding, points: findPoints(view, finding) }))
    .filter(({ points }) => new Set(points.map((point) => point.citation.report.number)).size > 1)
}

function findPoints(view: View, finding: Finding): CountPoint[] {
  const points = finding.positions.flatMap((position, index) =>
    view.citations(position.claims).flatMap((citation) => {
      const quantity = quantityFor(citation.claim, finding, position.value)
      const value = quantity && numberOf(quantity)
      if (!quantity || value === undefined || !Number.isFinite(value)) return []
      const { published } = citation.report.report
      return [{ citation, quantity, value, position: index, ...(published ? { at: anchorOf(published) } : {}) }]
    }),
  )
  const once = new Map(points.map((point) => [`${point.citation.report.number} ${point.position} ${point.value}`, point]))
  return [...once.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.citation.report.number - b.citation.report.number)
}

/** Of a claim's quantities the one that answers the question: same measure and thing counted as the position's value, else same measure. */
function quantityFor(claim: Claim, finding: Finding, value: Finding['positions'][number]['value']): Quantity | undefined {
  const measured = claim.quantities.filter((quantity) => !finding.measure || quantity.measure === finding.measure)
  const candidates = measured.length ? measured : claim.quantities
  if (value && 'stated' in value && !('precision' in value)) {
    const numbers = (quantity: Quantity) => [quantity.exact, quantity.low, quantity.high].filter((number) => number !== undefined)
    const near = candidates.find((quantity) => numbers(quantity).some((number) => numbers(value).includes(number)))
    return near ?? candidates.find((quantity) => quantity.counted === value.counted) ?? candidates[0]
  }
  return candidates[0]
}
