import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHeads } from './tree.js'

const check = (scores: number[][], ...heads: number[]) => expect(findHeads(scores.map((row) => Float64Array.from(row)))).toEqual(heads)

test('one word is the root', () =>
  check(
    [
      [0, 0],
      [5, 0],
    ],
    0,
  ))
test('a cycle is broken where it costs least', () =>
  check(
    [
      [0, 0, 0, 0],
      [9, 0, 30, 11],
      [10, 20, 0, 0],
      [9, 3, 8, 0],
    ],
    2,
    0,
    2,
  ))
test('two words that both want to be the root give one', () =>
  check(
    [
      [0, 0, 0],
      [10, 0, 1],
      [9, 5, 0],
    ],
    0,
    1,
  ))
test('scores that are no numbers still give a tree', () => {
  const nothing = Array.from({ length: 4 }, () => new Float64Array(4).fill(Number.NaN))
  expect(isTree(findHeads(nothing))).toBe(true)
})

const scoresOf = fc.integer({ min: 1, max: 5 }).chain((words) =>
  fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: words + 1, maxLength: words + 1 }), {
    minLength: words + 1,
    maxLength: words + 1,
  }),
)

test('the answer is a tree with one root, and no tree scores more', () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const heads = findHeads(scores.map((row) => Float64Array.from(row)))
      expect(isTree(heads)).toBe(true)
      const total = (candidate: readonly number[]) => candidate.reduce((sum, head, i) => sum + scores[i + 1]![head]!, 0)
      expect(total(heads)).toBe(Math.max(...allTrees(heads.length).map(total)))
    }),
  )
})

function isTree(heads: readonly number[]): boolean {
  const reaches = (node: number, steps: number): boolean => node === 0 || (steps > 0 && reaches(heads[node - 1]!, steps - 1))
  return heads.filter((head) => head === 0).length === 1 && heads.every((_, i) => reaches(i + 1, heads.length))
}

function allTrees(words: number): number[][] {
  let lists: number[][] = [[]]
  for (let i = 0; i < words; i++) lists = lists.flatMap((list) => Array.from({ length: words + 1 }, (_, head) => [...list, head]))
  return lists.filter(isTree)
}
