import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TokenizedSentence } from '../contract/index.js'
import { packBlocks } from './blocks.js'

const LIMITS = { blockWordsMax: 8, blockPiecesMax: 20 }
const sentence = (words: number, section: TokenizedSentence['section'] = 'body'): TokenizedSentence => ({
  start: 0,
  end: words * 2,
  section,
  paragraph: 0,
  words: Array.from({ length: words }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, text: 'x' })),
})
const pack = (sentences: TokenizedSentence[], pieces = 1) => packBlocks(sentences, () => pieces, LIMITS)
const check = (sentences: TokenizedSentence[], pieces: number, ...expected: string[]) =>
  expect(pack(sentences, pieces).map((block) => block.map(({ index, from, to }) => `${index}:${from}-${to}`).join(' '))).toEqual(expected)

test('whole sentences share a block while it holds', () => check([sentence(3), sentence(5), sentence(2)], 1, '0:0-3 1:0-5', '2:0-2'))
test('a headline stands apart', () => check([sentence(2, 'headline'), sentence(2), sentence(2)], 1, '0:0-2', '1:0-2 2:0-2'))
test('a sentence longer than a block is cut', () => check([sentence(10), sentence(3)], 1, '0:0-8', '0:8-10 1:0-3'))
test('pieces are a bound as well', () => check([sentence(6)], 5, '0:0-4', '0:4-6'))
test('a sentence without words is in no block', () => check([sentence(0), sentence(1)], 1, '1:0-1'))

test('every word is in one block, in order, and no block is too long', () => {
  const sentences = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('headline' as const, 'body' as const, 'caption' as const)))
  fc.assert(
    fc.property(sentences, fc.integer({ min: 1, max: 12 }), (shape, pieces) => {
      const given = shape.map(([words, section]) => sentence(words, section))
      const blocks = pack(given, pieces)
      for (const block of blocks) {
        const words = block.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(words).toBeLessThanOrEqual(LIMITS.blockWordsMax)
        expect(words * pieces).toBeLessThanOrEqual(LIMITS.blockPiecesMax)
      }
      const seen = blocks.flat().flatMap(({ index, from, to }) => Array.from({ length: to - from }, (_, i) => `${index}:${from + i}`))
      expect(seen).toEqual(given.flatMap(({ words }, index) => words.map((_, i) => `${index}:${i}`)))
    }),
  )
})
