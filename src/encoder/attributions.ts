/**
 * Cue and pair probabilities of a block to attributions by words: each cue with the words that it marks as source and content.
 * A span never leaves its sentence; content that runs over sentences comes as one span each. Knows no text.
 */
import { findContent } from './content.js'
import { findSpans } from './tags.js'

/** Words of the block: the first and the one after the last. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

export interface WordAttribution {
  readonly cue: WordRange
  readonly source: WordRange | undefined
  readonly content: readonly WordRange[]
  /** Cue's score times the mean probability of its source and content words. */
  readonly score: number
}

/** Probability that `word` is the `label` of the cue that begins at `cue`. */
export type PairScore = (cue: number, word: number, label: 'none' | 'source' | 'content') => number

/** Holes of up to this many words in a source are closed ("the minister, who ..."). */
const GAP_WORDS_MAX = 2

/**
 * @param cues one row of O, B, I probabilities a word of the block.
 * @param parts the sentences of the block, in order.
 * @param words the block's words as written.
 */
export function findAttributions(
  cues: readonly Float32Array[],
  pairOf: PairScore,
  parts: readonly WordRange[],
  words: readonly string[],
): WordAttribution[] {
  return parts.flatMap((home) =>
    findSpans(cues.slice(home.start, home.end), ['O', 'B', 'I']).flatMap((span) => {
      const cue = { start: home.start + span.start, end: home.start + span.end }
      const source = findSource(cue, pairOf, parts)
      const isTaken = (word: number) => holds(cue, word) || (source !== undefined && holds(source, word))
      const content = findContent((word) => (isTaken(word) ? 0 : pairOf(cue.start, word, 'content')), parts, home, words)
      if (!source && !content.length) return []
      const certain = [
        ...(source ? wordsOf(source).map((word) => pairOf(cue.start, word, 'source')) : []),
        ...content.flatMap((run) => wordsOf(run).map((word) => pairOf(cue.start, word, 'content'))),
      ]
      const mean = certain.reduce((sum, value) => sum + value, 0) / certain.length
      return [{ cue, source, content, score: span.score * mean }]
    }),
  )
}

/** The run of likely words that weighs most; a cue has one source. */
function findSource(cue: WordRange, pairOf: PairScore, parts: readonly WordRange[]): WordRange | undefined {
  const isSource = (word: number) => {
    const source = pairOf(cue.start, word, 'source')
    return !holds(cue, word) && source > pairOf(cue.start, word, 'none') && source >= pairOf(cue.start, word, 'content')
  }
  let best: { run: WordRange; weight: number } | undefined
  for (const run of parts.flatMap((part) => findRuns(part, cue, isSource))) {
    const weight = wordsOf(run).reduce((sum, word) => sum + pairOf(cue.start, word, 'source'), 0)
    if (!best || weight > best.weight) best = { run, weight }
  }
  return best?.run
}

/** Runs of words, small holes closed, but never over the cue. */
function findRuns(part: WordRange, cue: WordRange, isIn: (word: number) => boolean): WordRange[] {
  const runs: { start: number; end: number }[] = []
  for (let word = part.start; word < part.end; word++) {
    if (!isIn(word)) continue
    const run = runs.at(-1)
    const crossesCue = run && run.end <= cue.start && cue.start < word
    if (run && word - run.end <= GAP_WORDS_MAX && !crossesCue) run.end = word + 1
    else runs.push({ start: word, end: word + 1 })
  }
  return runs
}

const holds = ({ start, end }: WordRange, word: number): boolean => word >= start && word < end
const wordsOf = ({ start, end }: WordRange): number[] => Array.from({ length: end - start }, (_, i) => start + i)
