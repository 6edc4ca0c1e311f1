/**
 * Directions in which vectors are filed, so that those near a query are found without looking at all.
 *
 * A vector's cell is the direction, out of `cellsMax` drawn once and for all, that it points along most (Andoni et al. 2015 call it
 * cross-polytope hashing, with random directions for the polytope's). Near vectors often share it; a query looks at its first few. On which
 * side of each direction a vector lies (Charikar 2002) tells how near two are, roughly, in 32 bytes.
 * Nothing is trained, so a cell means the same in every store.
 */
export type Vector = Int8Array | Float32Array

const cellsMax = 256
const cellsSought = 12

export interface Placed {
  /** The likeliest first: the first to be filed under, all to be looked under. */
  readonly cells: readonly number[]
  /** For each direction a 1 if the vector points along it, a 0 if away: two vectors at an angle differ in as large a share of them. */
  readonly sign: string
}

export function placeVector(vector: Vector): Placed {
  const directions = directionsOf(vector.length)
  const best: { readonly cell: number; readonly score: number }[] = []
  let sign = ''
  for (let cell = 0; cell < cellsMax; cell++) {
    let dot = 0
    const from = cell * vector.length
    for (let i = 0; i < vector.length; i++) dot += directions[from + i]! * vector[i]!
    sign += dot > 0 ? '1' : '0'
    const score = Math.abs(dot)
    if (best.length === cellsSought && score <= best.at(-1)!.score) continue
    // A direction and its opposite are two cells.
    const at = best.findIndex((other) => other.score < score)
    best.splice(at < 0 ? best.length : at, 0, { cell: dot >= 0 ? cell : cell + cellsMax, score })
    if (best.length > cellsSought) best.pop()
  }
  const cells = best.map(({ cell }) => cell)
  return { cells, sign }
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
