/** Encoded parts back to whole sentences, in the order of the report. */
import type { EncodedSentence, TokenizedSentence, Word } from '../contract/index.js'
import type { EncodedPart } from './decode.js'

/** @param parts of one report, in text order; a sentence without words has none. */
export function joinParts(sentences: readonly TokenizedSentence[], parts: readonly EncodedPart[], width: number): EncodedSentence[] {
  const byIndex = new Map<number, EncodedPart[]>()
  for (const part of parts) byIndex.set(part.index, [...(byIndex.get(part.index) ?? []), part])
  return sentences.map(({ start, end, section, paragraph }, index) => {
    const own = byIndex.get(index) ?? []
    return {
      sentence: {
        start,
        end,
        section,
        paragraph,
        words: own.length === 1 ? own[0]!.words : joinWords(own),
        entities: own.flatMap((part) => part.entities),
        attributions: own.flatMap((part) => part.attributions),
      },
      vector: own.length === 1 ? own[0]!.vector : joinVectors(own, width),
    }
  })
}

/** One tree: the first part's root stays, the others' roots hang on it. */
function joinWords(parts: readonly EncodedPart[]): Word[] {
  const words: Word[] = []
  let root = -1
  for (const part of parts) {
    const offset = words.length
    for (const word of part.words) {
      if (word.head >= 0) words.push({ ...word, head: word.head + offset })
      else if (root < 0) words.push(word)
      else words.push({ ...word, head: root, deprel: 'parataxis' })
    }
    if (root < 0) root = words.findIndex((word) => word.head < 0)
  }
  return words
}

/** The mean by words, again of length 1; all zeros for a sentence without words. */
function joinVectors(parts: readonly EncodedPart[], width: number): Float32Array {
  const sum = new Float64Array(width)
  for (const part of parts)
    part.vector.forEach((value, i) => {
      sum[i]! += value * part.words.length
    })
  const length = Math.hypot(...sum)
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0))
}
