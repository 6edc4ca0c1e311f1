import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Word } from '../contract/index.js'
import { drawTree } from './tree-picture.js'

const wordsOf = (heads: readonly number[]): Word[] =>
  heads.map((head, index) => ({ start: index, end: index + 1, text: 'w', lemma: 'w', upos: 'X', head, deprel: 'dep' }))
const check = (heads: readonly number[], ...lines: string[]) => expect(drawTree(wordsOf(heads))).toEqual(lines)

test('one word', () => check([-1], '───'))
test('dependents on both sides', () => check([1, 2, -1, 2], '    ┌──', '  ┌─┴──', '──┼────', '  └────'))
test('a branch passes by what lies between', () => check([2, 2, -1], '  ┌──', '  ├──', '──┴──'))
test('any tree gives a line a word, all of one width', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (numbers) => {
      const heads = numbers.map((number, index) => (index === 0 ? -1 : number % index))
      const lines = drawTree(wordsOf(heads))
      expect(lines.length).toBe(heads.length)
      expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    }),
  )
})
