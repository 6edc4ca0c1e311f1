/** The longest run of words that two stretches have in common, whatever their marks and capitals. */
import { remembered } from '../text/remembered.js'

/** Asked of each claim's words with every claim that is like it. */
const wordsOf: (text: string) => readonly string[] = remembered(
  (text) =>
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [],
)

/** How many words in a row both have, and how many the shorter has; the product of both lengths in steps. */
export function longestRun(a: string, b: string): { readonly run: number; readonly shorter: number } {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)]
  /** By place in the other: how long a run ends there with the word before. Read from behind, so that a place still has it. */
  const runs = new Uint16Array(theirs.length + 1)
  let run = 0
  for (const word of ours) {
    for (let at = theirs.length; at > 0; at--) {
      runs[at] = theirs[at - 1] === word ? runs[at - 1]! + 1 : 0
      if (runs[at]! > run) run = runs[at]!
    }
  }
  return { run, shorter: Math.min(ours.length, theirs.length) }
}
