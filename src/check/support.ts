/**
 * The support score: how likely a careful reader would call a sentence borne out by the reports, from 0 to 1, by its wording and meaning alone.
 *
 * A logistic sum over how the sentence is put together from the reports' words, how near it is in meaning to one of their sentences, and what the best
 * passage lacks. Weights: scripts/fit-check.ts. It ranks; the verdict is decided by facts (judge.ts).
 */
import type { Corpus, Passage } from './evidence.js'
import { findFragments, sharedStretches, wordsOf } from './fragments.js'
import type { Line } from './lines.js'
import { SUPPORT_WEIGHTS } from './support-weights.js'

/** What the score sums, by name. All lie between 0 and about 1. */
export function supportFeatures(line: Line, passages: readonly Passage[], { index, arcs }: Corpus): Readonly<Record<string, number>> {
  const words = wordsOf(line)
  const size = Math.max(1, words.length)
  const fragments = findFragments(words, index)
  const long = fragments.filter(({ length }) => length > 1)
  const own = [...line.arcs]
  const share = (held: ReadonlySet<string>): number => (own.length ? own.filter((arc) => held.has(arc)).length / own.length : 1)
  const [best] = passages
  return {
    cosine: Math.max(0, ...passages.map(({ cosine }) => cosine)),
    pairs: sharedStretches(words, index, 2),
    triples: sharedStretches(words, index, 3),
    pieces: fragments.length / size,
    switches: long.filter(({ line: at }, index) => index > 0 && at !== long[index - 1]!.line).length / size,
    arcs: share(arcs),
    arcsInOne: Math.max(0, ...passages.map((passage) => share(passage.line.arcs))),
    cover: best?.cover ?? 0,
    lacking: Math.min(1, (best?.matches.filter(({ value }) => value < 0.5).length ?? 3) / 3),
  }
}

/** The score of a sentence. */
export function supportOf(line: Line, passages: readonly Passage[], corpus: Corpus): number {
  const features = supportFeatures(line, passages, corpus)
  let sum = SUPPORT_WEIGHTS.bias ?? 0
  for (const [name, value] of Object.entries(features)) sum += (SUPPORT_WEIGHTS[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
