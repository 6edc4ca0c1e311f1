/** A block's scores to encoded parts by text offsets: valid whatever the scores are. Scores are rounded, so that they can be compared. */
import type { Attribution, TaggedEntity, Word } from '../contract/index.js'
import { findAttributions, type WordRange } from './attributions.js'
import type { Block } from './blocks.js'
import type { Card } from './card.js'
import { applyScript } from './lemma.js'
import type { BlockScores } from './session.js'
import { findSpans } from './tags.js'
import { findHeads } from './tree.js'

/** What is known of one part of a sentence; `words[].head` counts from the part's first word. */
export interface EncodedPart {
  readonly index: number
  readonly words: readonly Word[]
  readonly entities: readonly TaggedEntity[]
  readonly attributions: readonly Attribution[]
  readonly vector: Float32Array
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
  return block.map(({ index }, part) => {
    const range = ranges[part]!
    return {
      index,
      words: wordsOf(texts, range, nodes, scores, labels),
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

function wordsOf(
  texts: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  { start, end }: WordRange,
  nodes: number,
  scores: BlockScores,
  labels: Card['labels'],
): Word[] {
  const inside = [0, ...texts.slice(start, end).map((_, i) => start + i + 1)]
  const heads = findHeads(inside.map((word) => Float64Array.from(inside, (head) => scores.arcs[word * nodes + head]!)))
  return texts.slice(start, end).map((word, i) => {
    const node = start + i + 1
    const head = heads[i]!
    const feats = labels.feats[scores.feats[node]!]!
    return {
      start: word.start,
      end: word.end,
      text: word.text,
      lemma: applyScript(word.text, labels.lemmas[scores.lemmas[node]!]!),
      upos: labels.upos[scores.upos[node]!]!,
      ...(feats === '_' ? {} : { feats }),
      head: head - 1,
      deprel: head === 0 ? 'root' : labels.relations[scores.relations[node * nodes + inside[head]!]!]!,
    }
  })
}

const round = (score: number): number => Math.round(score * 1000) / 1000
