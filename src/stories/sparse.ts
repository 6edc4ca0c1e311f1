/**
 * Weighted words as two sorted columns: a hundredth of a map's memory, and a cosine is one walk over both.
 *
 * A word is its 32-bit hash (FNV-1a): two words that fall together cost a little weight in one pair of millions, and nothing else.
 */

export interface Sparse {
  /** Ascending, each once. */
  readonly keys: Uint32Array
  readonly weights: Float32Array
}

/** The key of a word. */
export function keyOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) {
    hash ^= term.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The heaviest `max` of the words, brought to length 1. */
export function toSparse(words: Iterable<readonly [string, number]>, max = Number.POSITIVE_INFINITY): Sparse {
  const heaviest = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, max)
  const summed = new Map<number, number>()
  for (const [term, weight] of heaviest) summed.set(keyOf(term), (summed.get(keyOf(term)) ?? 0) + weight)
  const sorted = [...summed].sort(([a], [b]) => a - b)
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return { keys: Uint32Array.from(sorted, ([key]) => key), weights: Float32Array.from(sorted, ([, weight]) => weight / length) }
}

/** The cosine of two of length 1, 0 where one is empty. */
export function sparseCosine(a: Sparse, b: Sparse): number {
  let [i, j, sum] = [0, 0, 0]
  const [x, y] = [a.keys, b.keys]
  while (i < x.length && j < y.length) {
    const [p, q] = [x[i]!, y[j]!]
    if (p === q) sum += a.weights[i++]! * b.weights[j++]!
    else if (p < q) i++
    else j++
  }
  return sum
}

/** How many keys both have. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let [i, j, count] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [p, q] = [a[i]!, b[j]!]
    if (p === q) {
      count++
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  return count
}

/** Sets `found[i]` for each of `keys` that `others` has; both ascending. */
export function markShared(keys: Uint32Array, others: Uint32Array, found: Uint8Array): void {
  let [i, j] = [0, 0]
  while (i < keys.length && j < others.length) {
    const [p, q] = [keys[i]!, others[j]!]
    if (p === q) {
      found[i] = 1
      i++
      j++
    } else if (p < q) i++
    else j++
  }
}
