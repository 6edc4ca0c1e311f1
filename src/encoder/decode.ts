/** A block's scores to encoded parts by text offsets: valid whatever the scores are. Scores are rounded, so that they can be compared. */
import type { Attribution, TaggedEntity, TokenizedSentence, Word } from '../contract/index.js'
import { findAttributions, type WordRange } from './attributions.js'
import type { Block } from './blocks.js'
import type { Card } from './card.js'
import { applyScript } from './lemma.js'
import type { BlockScores } from './session.js'
import { findSpans } from './tags.js'
import { findHeads } from './tree.js'

/** What is known of one part of a sentence: words by label ids, since a part travels between threads and strings would be copied. */
export interface EncodedPart {
  readonly index: number
  /** The part's first word in its sentence. */
  readonly from: number
  readonly tags: WordTags
  readonly entities: readonly TaggedEntity[]
  readonly attributions: readonly Attribution[]
  readonly vector: Float32Array
}

/** One value a word, ids of the card's labels; `heads` counts from the part's first word, -1 is the root, whose relation is -1. */
export interface WordTags {
  readonly upos: Int16Array
  readonly feats: Int16Array
  readonly lemmas: Int16Array
  readonly heads: Int16Array
  readonly relations: Int16Array
}

export function decodeBlock(block: Block, scores: BlockScores, { labels, width }: Card): EncodedPart[] {
  const texts = block.flatMap(({ sentence, from, to }) => sentence.words.slice(from, to))
  const nodes = texts.length + 1
  const ranges: WordRange[] = []
  for (const { from, to } of block) {
    const start = ranges.at(-1)?.end ?? 0
    ranges.push({ start, end: start + to - from })
  }
  const toSpan = ({ start, end }: WordRange) => ({ start: texts[start]!.start, end: texts[end - 1]!.end })
  const rows = (table: Float32Array, columns: number) => texts.map((_, word) => table.subarray((word + 1) * columns, (word + 2) * columns))
  const entityRows = rows(scores.entities, labels.entities.length)
  const pairs = new Map(labels.pairs.map((label, i) => [label, i] as const))
  const attributions = findAttributions(
    rows(scores.cues, labels.cues.length),
    (cue, word, label) => scores.pairs[((cue + 1) * nodes + word + 1) * labels.pairs.length + pairs.get(label)!]!,
    ranges,
    texts.map(({ text }) => text),
  )
  return block.map(({ index, from }, part) => {
    const range = ranges[part]!
    return {
      index,
      from,
      tags: tagsOf(range, nodes, scores),
      entities: findSpans(entityRows.slice(range.start, range.end), labels.entities).map(({ start, end, label, score }) => ({
        ...toSpan({ start: range.start + start, end: range.start + end }),
        label,
        score: round(score),
      })),
      attributions: attributions
        .filter(({ cue }) => cue.start >= range.start && cue.start < range.end)
        .map(({ cue, source, content, score }) => ({
          ...(source ? { source: toSpan(source) } : {}),
          cue: toSpan(cue),
          content: content.map(toSpan),
          score: round(score),
        })),
      vector: scores.vectors.slice(part * width, (part + 1) * width),
    }
  })
}

function tagsOf({ start, end }: WordRange, nodes: number, scores: BlockScores): WordTags {
  const own = Array.from({ length: end - start }, (_, i) => start + i + 1)
  const inside = [0, ...own]
  const heads = findHeads(inside.map((word) => Float64Array.from(inside, (head) => scores.arcs[word * nodes + head]!)))
  const tag = (of: (node: number, i: number) => number) => Int16Array.from(own, of)
  return {
    upos: tag((node) => scores.upos[node]!),
    feats: tag((node) => scores.feats[node]!),
    lemmas: tag((node) => scores.lemmas[node]!),
    heads: tag((_, i) => heads[i]! - 1),
    relations: tag((node, i) => (heads[i] === 0 ? -1 : scores.relations[node * nodes + inside[heads[i]!]!]!)),
  }
}

/** The words of a part, of the sentence that it was cut from. */
export function toWords({ from, tags }: EncodedPart, sentence: TokenizedSentence, labels: Card['labels']): Word[] {
  return Array.from(tags.heads, (head, i) => {
    const { start, end, text } = sentence.words[from + i]!
    const feats = labels.feats[tags.feats[i]!]!
    return {
      start,
      end,
      text,
      lemma: applyScript(text, labels.lemmas[tags.lemmas[i]!]!),
      upos: labels.upos[tags.upos[i]!]!,
      ...(feats === '_' ? {} : { feats }),
      head,
      deprel: head === -1 ? 'root' : labels.relations[tags.relations[i]!]!,
    }
  })
}

const round = (score: number): number => Math.round(score * 1000) / 1000
