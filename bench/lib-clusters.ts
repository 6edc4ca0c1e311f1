/** Groups held against gold groups: B-cubed and pairs, shares as 0 to 100. */

export interface ClusterScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** B-cubed over the items that count, each weighing the same; the others still make groups impure. */
export function bCubed<Item>(
  groups: readonly (readonly Item[])[],
  goldOf: (item: Item) => string,
  counts: (item: Item) => boolean = () => true,
): ClusterScore {
  const sizes = countBy(groups.flat(), goldOf)
  let [precision, recall, counted] = [0, 0, 0]
  for (const group of groups) {
    const golds = countBy(group, goldOf)
    for (const item of group.filter(counts)) {
      const same = golds[goldOf(item)]!
      precision += same / group.length
      recall += same / sizes[goldOf(item)]!
      counted++
    }
  }
  return toScore(precision / Math.max(1, counted), recall / Math.max(1, counted))
}

/** Pairs of reports of one group, each held by the report that counts. */
export function pairScore<Item>(
  groups: readonly (readonly Item[])[],
  goldOf: (item: Item) => string,
  counts: (item: Item) => boolean = () => true,
): ClusterScore {
  const sizes = countBy(groups.flat(), goldOf)
  let [right, said, gold] = [0, 0, 0]
  for (const group of groups) {
    const golds = countBy(group, goldOf)
    for (const item of group.filter(counts)) {
      right += golds[goldOf(item)]! - 1
      said += group.length - 1
      gold += sizes[goldOf(item)]! - 1
    }
  }
  return toScore(right / Math.max(1, said), right / Math.max(1, gold))
}

const toScore = (p: number, r: number): ClusterScore => ({
  precision: 100 * p,
  recall: 100 * r,
  f1: p + r === 0 ? 0 : (200 * p * r) / (p + r),
})

/** How many items of each gold group. */
export function countBy<Item>(items: readonly Item[], goldOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[goldOf(item)] = (counts[goldOf(item)] ?? 0) + 1
  return counts
}
