/**
 * An account with its references resolved: what every way of showing it needs, worked out once.
 *
 * Pure; knows no terminal and no page. What does not resolve (a claim of an older account) is left out, never invented.
 */
import type { Account, Claim, Position, Report, Source } from '../contract/index.js'
import { formatShortTime } from './format.js'

export interface ReportView {
  readonly report: Report
  /** From 1, in the account's order. */
  readonly number: number
  /** The outlet, told apart by day or number where it has several reports. */
  readonly label: string
  readonly outlet: string
}

/** A claim with the words it rests on. */
export interface Citation {
  readonly claim: Claim
  readonly report: ReportView
  readonly words: string
  /** "The Strait Post ← Silvia Conte". */
  readonly chain: string
}

export interface View {
  readonly account: Account
  readonly reports: readonly ReportView[]
  readonly reportOf: (id: string) => ReportView | undefined
  /** In the order of reports, then of the text; each claim once. */
  readonly citations: (claims: readonly string[]) => readonly Citation[]
  /** An entity's name, or the words themselves if they are no id. */
  readonly nameOf: (id: string) => string
  readonly outlets: readonly string[]
}

export function toView(account: Account): View {
  const reports = labelReports(account.reports)
  const reportById = new Map(reports.map((view) => [view.report.id, view]))
  const claimById = new Map(account.claims.map((claim) => [claim.id, claim]))
  const names = new Map(account.entities.map((entity) => [entity.id, entity.name]))
  const known = new Map<string, readonly Citation[]>()
  const citationOf = (id: string): readonly Citation[] => {
    const claim = claimById.get(id)
    const report = claim && reportById.get(claim.report)
    return claim && report ? [{ claim, report, words: wordsOf(report.report, claim), chain: formatChain(claim.chain, report.report) }] : []
  }
  const citations = (ids: readonly string[]): Citation[] =>
    [...new Set(ids)]
      .flatMap((id) => {
        const found = known.get(id) ?? citationOf(id)
        known.set(id, found)
        return found
      })
      .sort((a, b) => a.report.number - b.report.number || a.claim.start - b.claim.start || (a.claim.id < b.claim.id ? -1 : 1))
  return {
    account,
    reports,
    reportOf: (id) => reportById.get(id),
    citations,
    nameOf: (id) => names.get(id) ?? id,
    outlets: [...new Set(reports.map((report) => report.outlet))],
  }
}

/** The claim's words as they stand in its report, on one line. */
export const wordsOf = (report: Report, span: { readonly start: number; readonly end: number }): string =>
  report.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()

/** What a position is beside its words: an answer that another took the place of, or one that is denied. */
export function markOf(view: View, position: Position): string {
  if (position.earlier) return 'earlier: '
  if (/^denied\b/i.test(position.text)) return ''
  const claims = view.citations(position.claims).map(({ claim }) => claim)
  return position.value === undefined && claims.length > 0 && claims.every(({ polarity }) => polarity === 'denied') ? 'denied: ' : ''
}

/** "outlet ← BBC ← Observatory". */
export const formatChain = (chain: readonly Source[], report?: Report): string =>
  chain.map(({ name }) => (report && isFileName(name, report) ? fileLabel(name) : name)).join(' ← ')

/** Whether a report's outlet is only called by its file. */
const isFileName = (name: string, { outlet, file }: Report): boolean =>
  outlet === undefined && file !== undefined && (fileName(file) === name || baseName(file) === name)

const fileLabel = (name: string): string => `file ${baseName(name) ?? name}`

/** An outlet's name, or the file that stands for it. */
const outletName = ({ account }: View, name: string): string =>
  account.reports.some((report) => isFileName(name, report)) ? fileLabel(name) : name

/** Who is said to know, behind the outlets: the position's origins by name. */
export const originsOf = (view: View, position: Position): string[] => [
  ...new Set(position.origins.map((name) => outletName(view, view.nameOf(name)))),
]

/** The outlets of a position by name. */
export const outletsOf = (view: View, position: Position): string[] => [
  ...new Set(position.outlets.map((name) => outletName(view, view.nameOf(name)))),
]

function labelReports(reports: readonly Report[]): ReportView[] {
  const outletOf = (report: Report, index: number) =>
    report.outlet ?? (report.file ? fileLabel(report.file) : undefined) ?? `Report ${index + 1}`
  const dated = (report: Report, outlet: string) => (report.published ? `${outlet}, ${formatShortTime(report.published)}` : outlet)
  const count = (labels: readonly string[], label: string) => labels.filter((other) => other === label).length
  const outlets = reports.map(outletOf)
  const labels = reports.map((report, index) => {
    const outlet = outlets[index]!
    return count(outlets, outlet) > 1 ? dated(report, outlet) : outlet
  })
  return reports.map((report, index) => {
    const label = labels[index]!
    const earlier = count(labels.slice(0, index), label)
    return { report, number: index + 1, outlet: outlets[index]!, label: count(labels, label) > 1 ? `${label} (${earlier + 1})` : label }
  })
}

/** The last part of a path: all that a page which is mailed may tell of the machine that made it. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path

const baseName = (file: string | undefined): string | undefined => (file && fileName(file).replace(/\.\w{1,8}$/, '')) || undefined
