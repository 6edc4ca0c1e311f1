import { expect, test } from 'vitest'
import { placeVector } from './cells.js'

/** A vector of a seed, and one turned away from it by noise. */
function vectorOf(seed: number, noise = 0): Float32Array {
  let state = seed * 7919 + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647 - 0.5
  }
  const base = Float32Array.from({ length: 384 }, next)
  state = seed * 104_729 + 17
  return base.map((value) => value + noise * next())
}

test('signs differ as vectors do: in few bits where they are near, in about half where they are strangers', () => {
  const apart = (a: string, b: string) => [...a].filter((bit, at) => bit !== b[at]).length
  for (let seed = 1; seed <= 50; seed++) {
    const { sign } = placeVector(vectorOf(seed))
    expect(sign).toHaveLength(256)
    expect(apart(sign, placeVector(vectorOf(seed, 0.5)).sign)).toBeLessThan(80)
    expect(apart(sign, placeVector(vectorOf(seed + 1_000)).sign)).toBeGreaterThan(85)
  }
})

test('near vectors mostly share a cell, strangers mostly do not', () => {
  let [near, strange] = [0, 0]
  for (let seed = 1; seed <= 200; seed++) {
    const sought = placeVector(vectorOf(seed)).cells
    if (sought.includes(placeVector(vectorOf(seed, 0.5)).cells[0]!)) near++
    if (sought.includes(placeVector(vectorOf(seed + 1_000)).cells[0]!)) strange++
  }
  // The noise leaves a cosine of about 0.9; a stranger's cell is one of 512, of which 12 are looked at.
  expect(near).toBeGreaterThan(150)
  expect(strange).toBeLessThan(20)
})
