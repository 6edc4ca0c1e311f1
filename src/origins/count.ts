/** How many origins stand behind claims: what no link joins, doubtful links taken as true (low) or left out (high). */
import type { Claim, Link } from '../contract/index.js'

export interface OriginCount {
  readonly low: number
  readonly high: number
}

/** Counts the parts into which links join the claims; links to other claims are passed over. */
export const countOrigins = (claims: readonly Claim[], links: readonly Link[]): OriginCount => ({
  low: findOriginGroups(claims, links).length,
  high: findOriginGroups(
    claims,
    links.filter((link) => link.certain),
  ).length,
})

/** Claim ids that links join, each group sorted, by their first id. */
export function findOriginGroups(claims: readonly Claim[], links: readonly Link[]): readonly (readonly string[])[] {
  const parent = new Map(claims.map((claim) => [claim.id, claim.id]))
  const find = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) at = parent.get(at)!
    parent.set(id, at)
    return at
  }
  for (const { a, b } of links) {
    if (!parent.has(a) || !parent.has(b)) continue
    const [low, high] = [find(a), find(b)].sort() as [string, string]
    parent.set(high, low)
  }
  const groups = new Map<string, string[]>()
  for (const id of [...parent.keys()].sort()) {
    const root = find(id)
    const group = groups.get(root)
    if (group) group.push(id)
    else groups.set(root, [id])
  }
  return [...groups.values()]
}
