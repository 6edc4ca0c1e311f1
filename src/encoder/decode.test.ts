import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TokenizedSentence } from '../contract/index.js'
import { packBlocks } from './blocks.js'
import type { Card } from './card.js'
import { decodeBlock } from './decode.js'
import { joinParts } from './sentences.js'
import type { BlockScores } from './session.js'

const card: Card = {
  name: 'test',
  files: { 'encoder.onnx': '', 'vocab.txt': '' },
  width: 3,
  blockWordsMax: 6,
  blockPiecesMax: 6,
  piecesPerWordMax: 2,
  labels: {
    upos: ['NOUN', 'VERB'],
    feats: ['_', 'Number=Sing'],
    lemmas: ['l:0:', 'k:0:'],
    relations: ['nsubj', 'obj', 'root'],
    entities: ['O', 'B-Person', 'I-Person'],
    cues: ['O', 'B', 'I'],
    pairs: ['none', 'source', 'content'],
    shapes: ['none'],
  },
}

/** A report of sentences of the given lengths: every word one letter, a space between. */
function toSentences(lengths: readonly number[]): TokenizedSentence[] {
  let at = 0
  return lengths.map((length, paragraph) => {
    const words = Array.from({ length }, () => {
      at += 2
      return { start: at - 2, end: at - 1, text: 'x' }
    })
    return { start: words[0]?.start ?? at, end: words.at(-1)?.end ?? at, section: 'body', paragraph, words }
  })
}

function toScores(words: number, parts: number, dice: () => number): BlockScores {
  const nodes = words + 1
  const floats = (length: number) => Float32Array.from({ length }, dice)
  const ids = (length: number, labels: number) => Int32Array.from({ length }, () => Math.floor(dice() * labels) % labels)
  return {
    upos: ids(nodes, 2),
    feats: ids(nodes, 2),
    lemmas: ids(nodes, 2),
    arcs: floats(nodes * nodes),
    relations: ids(nodes * nodes, 2),
    entities: floats(nodes * 3),
    cues: floats(nodes * 3),
    pairs: floats(nodes * nodes * 3),
    vectors: floats(parts * 3),
  }
}

test('whatever the scores, trees are trees and spans lie on the words of one sentence', () => {
  const lengths = fc.array(fc.nat(14), { maxLength: 6 })
  const numbers = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(lengths, numbers, (sizes, values) => {
      let next = 0
      const dice = () => values[next++ % values.length]!
      const sentences = toSentences(sizes)
      const parts = packBlocks(sentences, () => 1, card).flatMap((block) => {
        const words = block.reduce((sum, { from, to }) => sum + to - from, 0)
        return decodeBlock(block, toScores(words, block.length, dice), card)
      })
      const encoded = joinParts(sentences, parts, card)
      expect(encoded.map(({ sentence }) => sentence.words.length)).toEqual(sizes)
      for (const { sentence, vector } of encoded) {
        expect(sentence.words.filter(({ head }) => head === -1)).toHaveLength(sentence.words.length ? 1 : 0)
        expect(sentence.words.every((_, i) => reachesRoot(sentence.words, i))).toBe(true)
        expect(vector).toHaveLength(card.width)
        for (const span of sentence.entities) expect(onWords(sentence.words, span)).toBe(true)
        for (const { source, cue, content } of sentence.attributions) {
          expect(onWords(sentence.words, cue)).toBe(true)
          expect(source !== undefined || content.length > 0).toBe(true)
          for (const span of [...(source ? [source] : []), ...content]) {
            expect(encoded.some((other) => onWords(other.sentence.words, span))).toBe(true)
          }
        }
      }
    }),
  )
})

function reachesRoot(words: readonly { readonly head: number }[], word: number): boolean {
  let at = word
  for (let steps = 0; steps < words.length; steps++) {
    at = words[at]!.head
    if (at === -1) return true
  }
  return false
}

const onWords = (
  words: readonly { readonly start: number; readonly end: number }[],
  span: { readonly start: number; readonly end: number },
) => span.start < span.end && words.some(({ start }) => start === span.start) && words.some(({ end }) => end === span.end)
