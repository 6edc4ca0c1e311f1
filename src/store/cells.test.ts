import { expect, test } from 'vitest'
import { cellsOf } from './cells.js'

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

test('a vector is filed under the first cell that it is looked for under', () => {
  for (let seed = 1; seed < 50; seed++) expect(cellsOf(vectorOf(seed), 'query')[0]).toBe(cellsOf(vectorOf(seed), 'file')[0])
})

test('near vectors mostly share a cell, strangers mostly do not', () => {
  let [near, strange] = [0, 0]
  for (let seed = 1; seed <= 200; seed++) {
    const sought = cellsOf(vectorOf(seed), 'query')
    if (sought.includes(cellsOf(vectorOf(seed, 0.5), 'file')[0]!)) near++
    if (sought.includes(cellsOf(vectorOf(seed + 1_000), 'file')[0]!)) strange++
  }
  // The noise leaves a cosine of about 0.9; a stranger's cell is one of 512, of which 12 are looked at.
  expect(near).toBeGreaterThan(150)
  expect(strange).toBeLessThan(20)
})
