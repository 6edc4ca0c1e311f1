/** Who stands behind a sentence that is supported: claims, outlets and origins; and whether the account has it disputed. */
import type { Account, CheckReason, CheckVerdict, Claim, Finding, Link, Position } from '../contract/index.js'
import { countOrigins } from '../origins/count.js'
import type { Passage } from './evidence.js'

export interface Backing {
  readonly verdict: CheckVerdict
  readonly reasons: readonly CheckReason[]
  readonly outlets: readonly string[]
  readonly origins: { readonly low: number; readonly high: number }
  readonly claims: readonly string[]
  readonly findings: readonly string[]
}

export function toBacking(accounts: readonly Account[]): {
  of(verdict: CheckVerdict, reasons: readonly CheckReason[], support: readonly Passage[]): Backing
} {
  const claims = new Map(accounts.flatMap((account) => account.claims.map((claim) => [claim.id, claim] as const)))
  const bySentence = new Map<string, Claim[]>()
  for (const claim of claims.values()) {
    const key = `${claim.report} ${claim.at.sentence}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), claim])
  }
  const stands = new Map<string, { finding: Finding; position: Position }[]>()
  for (const finding of accounts.flatMap(({ findings }) => findings))
    for (const position of finding.positions)
      for (const id of position.claims) stands.set(id, [...(stands.get(id) ?? []), { finding, position }])
  const links = accounts.flatMap(({ findings }) => findings.flatMap((finding) => finding.links))
  return {
    of(verdict, reasons, support) {
      const own = support.flatMap(({ line }) => bySentence.get(`${line.reading.report.id} ${line.index}`) ?? [])
      const outlets = [
        ...new Set(support.map(({ line: { reading } }) => reading.report.outlet ?? reading.claims[0]?.chain[0]?.name ?? reading.report.id)),
      ].sort()
      const held = own.flatMap(({ id }) => stands.get(id) ?? [])
      const disputed =
        verdict === 'supported'
          ? held.filter(({ finding, position }) => finding.status === 'disputed' && isAsked(finding, position, own))
          : []
      const against = disputed.flatMap(({ finding, position }) =>
        finding.positions.filter((other) => other !== position).map((other) => disputeReason(other, claims)),
      )
      return {
        verdict: against.length ? 'disputed' : verdict,
        reasons: against.length ? [...reasons, ...against.slice(0, 3)] : reasons,
        outlets,
        origins: own.length ? countOrigins(own, [...links, ...ownLinks(own)]) : { low: outlets.length ? 1 : 0, high: outlets.length },
        claims: own.map(({ id }) => id),
        findings: [...new Set(held.map(({ finding }) => finding.id))],
      }
    },
  }
}

/** Claims of one source are of one origin, whatever else joins them. */
function ownLinks(claims: readonly Claim[]): Link[] {
  const first = new Map<string, string>()
  return claims.flatMap(({ id, report, chain }): Link[] => {
    const source = chain.at(-1)
    const key = source?.kind === 'unnamed' ? `${report} ${source.name}` : (source?.entity ?? source?.name ?? report)
    const a = first.get(key)
    if (a === undefined) {
      first.set(key, id)
      return []
    }
    return [{ a, b: id, kind: 'chain', certain: true, spans: [] }]
  })
}

/** Every claim that supports the sentence and is in the finding holds this position: another of them may be the draft's. */
const isAsked = (finding: Finding, position: Position, own: readonly Claim[]): boolean => {
  const inFinding = own.filter(({ id }) => finding.positions.some(({ claims }) => claims.includes(id)))
  return inFinding.length * 2 >= own.length && inFinding.every(({ id }) => position.claims.includes(id))
}

const disputeReason = (position: Position, claims: ReadonlyMap<string, Claim>): CheckReason => ({
  kind: 'dispute',
  message: `Others say: ${position.text.replace(/\s+/g, ' ').trim()}`,
  words: position.claims
    .flatMap((id) => {
      const claim = claims.get(id)
      return claim ? [{ report: claim.report, start: claim.start, end: claim.end }] : []
    })
    .slice(0, 3),
})
