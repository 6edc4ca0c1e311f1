/** Two lists set side by side: which item of the one is which of the other. */

export interface Pairs<T> {
  readonly both: readonly { readonly before: T; readonly after: T }[]
  readonly gone: readonly T[]
  readonly fresh: readonly T[]
}

/** The likest two first, each item once; what is like nothing (0) stays alone. Equal likeness goes by the order of the lists. */
export function toPairs<T>(before: readonly T[], after: readonly T[], likeness: (before: T, after: T) => number): Pairs<T> {
  const candidates = before.flatMap((old, i) => after.map((now, j) => ({ old, now, i, j, score: likeness(old, now) })))
  const taken = { old: new Set<number>(), now: new Set<number>() }
  const both: { before: T; after: T; j: number }[] = []
  for (const { old, now, i, j } of candidates
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (taken.old.has(i) || taken.now.has(j)) continue
    taken.old.add(i)
    taken.now.add(j)
    both.push({ before: old, after: now, j })
  }
  return {
    both: both.sort((a, b) => a.j - b.j).map(({ before, after }) => ({ before, after })),
    gone: before.filter((_, i) => !taken.old.has(i)),
    fresh: after.filter((_, j) => !taken.now.has(j)),
  }
}

/** How many items stand in both. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}
