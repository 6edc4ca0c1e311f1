/** A check with its references resolved: the reports numbered and labelled as an account labels them, the words of each reason. */
import type { Account, CheckedSentence, CheckReason, CheckResult, Span } from '../contract/index.js'
import { type ReportView, toView, type View, wordsOf } from './view.js'

export interface CitedWords extends Span {
  readonly report: ReportView
  readonly words: string
}

export interface CheckView {
  readonly result: CheckResult
  /** The reports as a view of an account that has nothing else. */
  readonly reports: View
  /** The words that a reason points to; what does not resolve is left out. */
  readonly cited: (reason: CheckReason) => readonly CitedWords[]
}

export function toCheckView(result: CheckResult): CheckView {
  const reports = toView(bareAccount(result))
  return {
    result,
    reports,
    cited: ({ words }) =>
      words.flatMap(({ report: id, start, end }): CitedWords[] => {
        const report = reports.reportOf(id)
        return report ? [{ report, start, end, words: wordsOf(report.report, { start, end }) }] : []
      }),
  }
}

/** "2 outlets, 1 origin" for what is supported; nothing for the others. */
export const isBacked = ({ verdict }: CheckedSentence): boolean => verdict === 'supported' || verdict === 'disputed'

const bareAccount = ({ reports }: CheckResult): Account => ({
  id: 'check',
  title: 'The reports',
  main: { what: '', who: [], claims: [] },
  reports,
  entities: [],
  claims: [],
  findings: [],
  timeline: [],
  summary: [],
  notes: [],
})
