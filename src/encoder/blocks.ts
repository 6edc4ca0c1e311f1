/**
 * A report's sentences into blocks: what one pass of the encoder reads. Consecutive whole sentences of one kind of section
 * (a headline or caption never shares a block with the body), so that an attribution sees its neighbours.
 *
 * A block depends on its own report alone. A sentence that no block can hold is cut into parts, none of its words lost.
 */
import type { TokenizedSentence } from '../contract/index.js'

/** Words `from` to `to` of the report's sentence `index`; all of them but for a sentence that had to be cut. */
export interface Part {
  readonly index: number
  readonly sentence: TokenizedSentence
  readonly from: number
  readonly to: number
}

export type Block = readonly Part[]

export interface BlockLimits {
  readonly blockWordsMax: number
  readonly blockPiecesMax: number
}

/** @param countPieces pieces of one word, at least 1 and never more than `blockPiecesMax`. */
export function packBlocks(sentences: readonly TokenizedSentence[], countPieces: (word: string) => number, limits: BlockLimits): Block[] {
  const blocks: Part[][] = []
  let words = 0
  let pieces = 0
  sentences.forEach((sentence, index) => {
    for (const { from, to, size } of cut(sentence, countPieces, limits)) {
      const block = blocks.at(-1)
      const fits = words + to - from <= limits.blockWordsMax && pieces + size <= limits.blockPiecesMax
      const part: Part = { index, sentence, from, to }
      if (block && fits && block[0]!.sentence.section === sentence.section) {
        block.push(part)
        words += to - from
        pieces += size
      } else {
        blocks.push([part])
        words = to - from
        pieces = size
      }
    }
  })
  return blocks
}

interface Cut {
  readonly from: number
  readonly to: number
  /** In pieces. */
  readonly size: number
}

function cut({ words }: TokenizedSentence, countPieces: (word: string) => number, limits: BlockLimits): Cut[] {
  const cuts: Cut[] = []
  let from = 0
  let size = 0
  words.forEach((word, i) => {
    const count = countPieces(word.text)
    if (i - from >= limits.blockWordsMax || (i > from && size + count > limits.blockPiecesMax)) {
      cuts.push({ from, to: i, size })
      from = i
      size = 0
    }
    size += count
  })
  if (words.length > from) cuts.push({ from, to: words.length, size })
  return cuts
}
