/**
 * Directions in which vectors are filed, so that those near a query are found without looking at all.
 *
 * A vector's cell is the direction, out of `cellsMax` drawn once and for all, that it points along most (Andoni et al. 2015 call it
 * cross-polytope hashing, with random directions for the polytope's). Near vectors often share it; a query looks at its first few.
 * Nothing is trained, so a cell means the same in every store.
 */
export type Vector = Int8Array | Float32Array

const cellsMax = 256
const cellsSought = 12

/** The cells of a vector, the likeliest first: one to be filed under, several to be looked under. */
export function cellsOf(vector: Vector, use: 'file' | 'query'): number[] {
  const directions = directionsOf(vector.length)
  const scores: [number, number][] = []
  for (let cell = 0; cell < cellsMax; cell++) {
    let dot = 0
    const from = cell * vector.length
    for (let i = 0; i < vector.length; i++) dot += directions[from + i]! * vector[i]!
    // A direction and its opposite are two cells.
    scores.push([cell, dot], [cell + cellsMax, -dot])
  }
  return scores
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, use === 'file' ? 1 : cellsSought)
    .map(([cell]) => cell)
}

const known = new Map<number, Float32Array>()

/** Normal deviates from a generator with a fixed seed (mulberry32, Box-Muller). */
function directionsOf(width: number): Float32Array {
  const before = known.get(width)
  if (before) return before
  let seed = 20_240_305
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const directions = Float32Array.from(
    { length: cellsMax * width },
    () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  )
  known.set(width, directions)
  return directions
}
