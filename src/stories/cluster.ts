/**
 * Groups of things by average link: two groups are joined while the mean of the odds over all their pairs stands above a bound.
 *
 * Works on a sparse graph: a pair that is not in it counts `missing`. Parts of the graph that no edge above the bound joins are taken one by one,
 * so that cost grows with the largest part, not with the whole. Things are numbers 0 to n-1; the caller's order decides between equals.
 */

export interface Edge {
  readonly a: number
  readonly b: number
  readonly odds: number
}

/** Groups of 0..count-1, each ascending, by their first member. */
export function findClusters(count: number, edges: readonly Edge[], boundMin: number, missing: number): readonly (readonly number[])[] {
  const parts = findParts(
    count,
    edges.filter((edge) => edge.odds > boundMin),
  )
  const partOf = new Uint32Array(count)
  for (const [index, part] of parts.entries()) for (const member of part) partOf[member] = index
  const within: Edge[][] = parts.map(() => [])
  for (const edge of edges) if (partOf[edge.a] === partOf[edge.b]) within[partOf[edge.a]!]!.push(edge)
  const groups = parts.flatMap((part, index) => (part.length === 1 ? [part] : averageLink(part, within[index]!, boundMin, missing)))
  return groups.sort((a, b) => a[0]! - b[0]!)
}

/** Connected parts, each ascending. */
export function findParts(count: number, edges: readonly { readonly a: number; readonly b: number }[]): number[][] {
  const parent = Array.from({ length: count }, (_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const { a, b } of edges) {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y) as [number, number]
    parent[high] = low
  }
  const parts = new Map<number, number[]>()
  for (let index = 0; index < count; index++) {
    const root = find(index)
    const part = parts.get(root)
    if (part) part.push(index)
    else parts.set(root, [index])
  }
  return [...parts.values()]
}

/** Greedy average link by chains of nearest neighbours, which takes the square of the part's size. */
function averageLink(part: readonly number[], edges: readonly Edge[], boundMin: number, missing: number): number[][] {
  const place = new Map(part.map((member, index) => [member, index]))
  const size = part.map(() => 1)
  const members: number[][] = part.map((member) => [member])
  const odds = part.map(() => new Float64Array(part.length).fill(missing))
  for (const edge of edges) {
    const a = place.get(edge.a)
    const b = place.get(edge.b)
    if (a === undefined || b === undefined) continue
    odds[a]![b] = edge.odds
    odds[b]![a] = edge.odds
  }
  const alive = new Set(part.keys())
  const settled: number[][] = []
  let chain: number[] = []
  while (alive.size) {
    if (!chain.length) chain = [Math.min(...alive)]
    const tip = chain.at(-1)!
    const before = chain.at(-2)
    let nearest = before
    let best = before === undefined ? boundMin : odds[tip]![before]!
    for (const other of alive) {
      if (other === tip || odds[tip]![other]! <= best) continue
      best = odds[tip]![other]!
      nearest = other
    }
    if (nearest === undefined || best <= boundMin) {
      settled.push(members[tip]!)
      alive.delete(tip)
      chain.pop()
    } else if (nearest === before) {
      chain.length -= 2
      join(Math.min(tip, nearest), Math.max(tip, nearest))
    } else chain.push(nearest)
  }
  return settled.map((group) => group.sort((a, b) => a - b))

  function join(keep: number, gone: number): void {
    const [m, n] = [size[keep]!, size[gone]!]
    for (const other of alive) {
      if (other === keep || other === gone) continue
      const mean = (odds[keep]![other]! * m + odds[gone]![other]! * n) / (m + n)
      odds[keep]![other] = mean
      odds[other]![keep] = mean
    }
    size[keep] = m + n
    members[keep]!.push(...members[gone]!)
    alive.delete(gone)
  }
}
