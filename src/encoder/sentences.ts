/** Encoded parts back to whole sentences, in the order of the report. */
import type { EncodedSentence, TokenizedSentence, Word } from '../contract/index.js'
import type { Card } from './card.js'
import { type EncodedPart, toWords } from './decode.js'

/** @param parts of one report, in text order; a sentence without words has none. */
export function joinParts(
  sentences: readonly TokenizedSentence[],
  parts: readonly EncodedPart[],
  card: Pick<Card, 'labels' | 'width'>,
): EncodedSentence[] {
  const byIndex = new Map<number, EncodedPart[]>()
  for (const part of parts) byIndex.set(part.index, [...(byIndex.get(part.index) ?? []), part])
  return sentences.map((sentence, index) => {
    const { start, end, section, paragraph } = sentence
    const own = byIndex.get(index) ?? []
    return {
      sentence: {
        start,
        end,
        section,
        paragraph,
        words: joinWords(own.map((part) => toWords(part, sentence, card.labels))),
        entities: own.flatMap((part) => part.entities),
        attributions: own.flatMap((part) => part.attributions),
      },
      vector: own.length === 1 ? own[0]!.vector : joinVectors(own, card.width),
    }
  })
}

/** One tree: the first part's root stays, the others' roots hang on it. */
function joinWords(parts: readonly (readonly Word[])[]): readonly Word[] {
  if (parts.length === 1) return parts[0]!
  const words: Word[] = []
  let root = -1
  for (const part of parts) {
    const offset = words.length
    for (const word of part) {
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
      sum[i]! += value * part.tags.heads.length
    })
  const length = Math.hypot(...sum)
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0))
}
