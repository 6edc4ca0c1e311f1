/**
 * Scores of coreference: MUC, B-cubed, CEAF-e and their mean, as the CoNLL scorer counts them (sums over documents).
 *
 * A clustering is a list of clusters of mention keys; a key stands in one cluster at most.
 */
export type Clusters = readonly (readonly string[])[]

interface Tally {
  right: number
  of: number
}
export interface CorefTally {
  readonly muc: readonly [Tally, Tally]
  readonly b3: readonly [Tally, Tally]
  readonly ceafe: readonly [Tally, Tally]
}

const pair = (): readonly [Tally, Tally] => [
  { right: 0, of: 0 },
  { right: 0, of: 0 },
]
export const emptyTally = (): CorefTally => ({ muc: pair(), b3: pair(), ceafe: pair() })

/** Adds one document: [0] of each pair is recall, [1] precision. */
export function addDocument(tally: CorefTally, gold: Clusters, said: Clusters): void {
  const [toGold, toSaid] = [indexOf(gold), indexOf(said)]
  addMuc(tally.muc[0], gold, toSaid)
  addMuc(tally.muc[1], said, toGold)
  addB3(tally.b3[0], gold, said, toSaid)
  addB3(tally.b3[1], said, gold, toGold)
  const best = alignment(gold, said)
  tally.ceafe[0].right += best
  tally.ceafe[0].of += gold.length
  tally.ceafe[1].right += best
  tally.ceafe[1].of += said.length
}

export interface Score {
  readonly recall: number
  readonly precision: number
  readonly f1: number
}
const share = ({ right, of }: Tally): number => (of ? (100 * right) / of : 0)
export function scoreOf([recall, precision]: readonly [Tally, Tally]): Score {
  const [r, p] = [share(recall), share(precision)]
  return { recall: r, precision: p, f1: r + p ? (2 * r * p) / (r + p) : 0 }
}
/** The three scores and the mean of their F1. */
export function conll(tally: CorefTally) {
  const [muc, b3, ceafe] = [scoreOf(tally.muc), scoreOf(tally.b3), scoreOf(tally.ceafe)]
  return { conll: (muc.f1 + b3.f1 + ceafe.f1) / 3, muc, b3, ceafe }
}

const indexOf = (clusters: Clusters): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, at) => cluster.map((key) => [key, at] as const)))

function addMuc(into: Tally, clusters: Clusters, other: ReadonlyMap<string, number>): void {
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((key) => other.get(key) ?? key))
    into.right += cluster.length - parts.size
    into.of += cluster.length - 1
  }
}

function addB3(into: Tally, clusters: Clusters, others: Clusters, other: ReadonlyMap<string, number>): void {
  for (const cluster of clusters) {
    const members = new Set(cluster)
    for (const key of cluster) {
      const at = other.get(key)
      if (at !== undefined) into.right += others[at]!.filter((one) => members.has(one)).length / cluster.length
      into.of++
    }
  }
}

/** The greatest sum of phi-4 over a one-to-one alignment of clusters (Hungarian method). */
function alignment(gold: Clusters, said: Clusters): number {
  const size = Math.max(gold.length, said.length)
  if (!size) return 0
  const sets = said.map((cluster) => new Set(cluster))
  const cost = (row: number, column: number): number => {
    const [a, b] = [gold[row], sets[column]]
    return a && b ? (-2 * a.filter((key) => b.has(key)).length) / (a.length + b.size) : 0
  }
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const match = new Int32Array(size + 1)
  const way = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    match[0] = row
    let column = 0
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    do {
      used[column] = 1
      const from = match[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = cost(from - 1, j - 1) - u[from]! - v[j]!
        if (reduced < least[j]!) {
          least[j] = reduced
          way[j] = column
        }
        if (least[j]! < delta) {
          delta = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[match[j]!] = u[match[j]!]! + delta
          v[j] = v[j]! - delta
        } else least[j] = least[j]! - delta
      }
      column = next
    } while (match[column] !== 0)
    do {
      const before = way[column]!
      match[column] = match[before]!
      column = before
    } while (column)
  }
  let sum = 0
  for (let j = 1; j <= size; j++) sum -= cost(match[j]! - 1, j - 1)
  return sum
}
