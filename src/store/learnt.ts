/** What an account says more, or otherwise, than the one before it. Pure. */
import type { Account, Finding } from '../contract/index.js'
import type { Learnt } from './store.js'

export function toLearnt(before: Account | undefined, after: Account): Learnt {
  const known = new Set(before?.reports.map(({ id }) => id))
  const old = new Map(before?.findings.map((finding) => [finding.id, finding]))
  const now = new Set(after.findings.map(({ id }) => id))
  const changed = after.findings.flatMap((finding) => {
    const earlier = old.get(finding.id)
    if (earlier && gist(earlier) === gist(finding)) return []
    const { id, question, status } = finding
    return [{ id, question, change: earlier ? ('changed' as const) : ('new' as const), status }]
  })
  const gone = [...old.values()].filter(({ id }) => !now.has(id)).map(({ id, question }) => ({ id, question, change: 'gone' as const }))
  return {
    reports: after.reports.map(({ id }) => id).filter((id) => !known.has(id)),
    findings: [...changed, ...gone],
    ...(before?.title === after.title ? {} : { title: after.title }),
  }
}

/** What a reader sees of a finding: its status, and who holds which answer. */
const gist = ({ status, positions, origins }: Finding): string =>
  JSON.stringify([status, origins, positions.map(({ text, outlets, earlier }) => [text, outlets, earlier ?? false])])
