/**
 * Arc scores to a tree: the best spanning tree with exactly one root (Chu-Liu/Edmonds), so that no answer can be invalid.
 *
 * @see Edmonds 1967; Zmigrod et al. 2020 on the one root: every root arc costs so much that the best tree takes only one.
 */
const NEVER = -1e12
const ROOT_COST = 1e6
/** Stands in for what is no number: worse than any score, still possible. */
const UNSCORED = -1e5

/** Scores of a sentence: `[word][head]`, node 0 the root; the diagonal and row 0 are ignored. */
export type ArcScores = readonly Float64Array[]

/** Heads of nodes 1 to n - 1 as node numbers, 0 for the root. */
export function findHeads(scores: ArcScores): number[] {
  const table = scores.map((row, word) =>
    Float64Array.from(row, (score, head) => {
      if (word === 0 || word === head) return NEVER
      return (Number.isFinite(score) ? score : UNSCORED) - (head === 0 ? ROOT_COST : 0)
    }),
  )
  return spanningTree(table).slice(1)
}

function spanningTree(scores: ArcScores): number[] {
  const count = scores.length
  const heads = scores.map((row, word) => (word === 0 ? 0 : indexOfMax(row)))
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const outside = Array.from({ length: count }, (_, node) => node).filter((node) => !inside.has(node))
  const { smaller, enters, leaves } = contract(scores, heads, cycle, outside)
  const merged = outside.length
  const found = spanningTree(smaller)
  const result = [...heads]
  outside.forEach((node, i) => {
    if (node !== 0) result[node] = found[i] === merged ? leaves[i]! : outside[found[i]!]!
  })
  const entry = found[merged]!
  result[enters[entry]!] = outside[entry]!
  return result
}

/** The cycle as one node, the last: `enters` is where each outer node would break into it, `leaves` what it would hang on. */
function contract(scores: ArcScores, heads: readonly number[], cycle: readonly number[], outside: readonly number[]) {
  const merged = outside.length
  const smaller = Array.from({ length: merged + 1 }, () => new Float64Array(merged + 1).fill(NEVER))
  const enters: number[] = []
  const leaves: number[] = []
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      smaller[i]![j] = scores[node]![head]!
    })
    const gains = cycle.map((word) => scores[word]![node]! - scores[word]![heads[word]!]!)
    const gain = indexOfMax(gains)
    enters.push(cycle[gain]!)
    smaller[merged]![i] = gains[gain]!
    const links = cycle.map((word) => scores[node]![word]!)
    const link = indexOfMax(links)
    leaves.push(cycle[link]!)
    smaller[i]![merged] = links[link]!
    smaller[i]![i] = NEVER
  })
  return { smaller, enters, leaves }
}

function findCycle(heads: readonly number[]): number[] | undefined {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node]!
    }
    if (node !== 0 && seen[node] === start) {
      const cycle = [node]
      for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next)
      return cycle
    }
  }
  return undefined
}

/** The first of equals, so that ties fall alike everywhere. */
function indexOfMax(values: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}
