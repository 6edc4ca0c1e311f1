/**
 * Sentences that a report carries from another's text, where most of its text is its own.
 *
 * One sentence in common is a phrase that both had at hand, so it takes several; and a run of names and titles stands alike in many reports.
 * Reads words and sentences only; quotations are left out before, by alignment.ts.
 */
import type { Reading, Report, Span } from '../contract/index.js'
import { type OwnWords, type SharedRun, wordsWithin } from './alignment.js'

/** Words in a row from which a run is a piece of a sentence; shorter ones are phrases. */
const runWordsMin = 8
/** Words in all such runs together, below which nothing is a passage. */
const wordsMin = 24
/** A sentence is carried where this part of its own words stands in runs, short ones too. */
const carriedShare = 0.5
const carriedWordsMin = 10
/** So many carried sentences are a passage; where each was reworded around a run it takes one more. */
const carriedMin = 2
const enteredMin = 3

interface Text {
  readonly reading: Reading
  readonly words: OwnWords
}

/** Whether the runs make a passage: two sentences nearly word for word, or three with a long run in each, counted in both reports. Never throws. */
export function isPassage(runs: readonly SharedRun[], a: Text, b: Text): boolean {
  const long = runs.filter((run) => run.words >= runWordsMin)
  if (long.reduce((sum, run) => sum + run.words, 0) < wordsMin) return false
  const counts = [
    countSentences(
      a,
      runs.map((run) => run.a),
    ),
    countSentences(
      b,
      runs.map((run) => run.b),
    ),
  ]
  return counts.every(({ carried }) => carried >= carriedMin) || counts.every(({ entered }) => entered >= enteredMin)
}

/** Sentences that one run enters by as many words as make it long, and those of them of which runs hold a good part. */
function countSentences({ reading, words }: Text, runs: readonly Span[]): { readonly carried: number; readonly entered: number } {
  let [carried, entered] = [0, 0]
  for (const sentence of reading.sentences) {
    if (sentence.section !== 'body') continue
    const within = runs.filter((run) => run.start < sentence.end && sentence.start < run.end)
    const shared = within.map((run) => wordsWithin(words, cut(run, sentence)).own)
    const sum = shared.reduce((all, one) => all + one, 0)
    if (!shared.some((one) => one >= runWordsMin)) continue
    entered++
    if (sum >= carriedWordsMin && sum >= carriedShare * wordsWithin(words, sentence).own) carried++
  }
  return { carried, entered }
}

/** Whether more than half of the words are set as in a title: headlines of other stories within the text, a list of names. */
export function isTitled({ text }: Report, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > words.length / 2
}

const cut = (run: Span, within: Span): Span => ({ start: Math.max(run.start, within.start), end: Math.min(run.end, within.end) })
