/** How many independent origins stand behind the main event: the one number of an account that a line of a list has room for. */
import type { Account, Finding } from '../contract/index.js'

/** Of the findings that hold a claim of the main event, the origins of the one that most outlets answer; nothing if none does. */
export function mainOrigins({ main, findings }: Pick<Account, 'main' | 'findings'>): Finding['origins'] | undefined {
  const own = new Set(main.claims)
  const holding = findings.filter(({ positions }) => positions.some(({ claims }) => claims.some((claim) => own.has(claim))))
  return holding.reduce<Finding | undefined>((most, finding) => (most && most.outlets >= finding.outlets ? most : finding), undefined)
    ?.origins
}
