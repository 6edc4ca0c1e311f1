/** The longest run of words that two stretches have in common, whatever their marks and capitals. */

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []

/** How many words in a row both have, and how many the shorter has; the product of both lengths in steps. */
export function longestRun(a: string, b: string): { readonly run: number; readonly shorter: number } {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)]
  let before = new Uint16Array(theirs.length + 1)
  let run = 0
  for (const word of ours) {
    const now = new Uint16Array(theirs.length + 1)
    for (let at = 0; at < theirs.length; at++) {
      if (theirs[at] !== word) continue
      now[at + 1] = before[at]! + 1
      run = Math.max(run, now[at + 1]!)
    }
    before = now
  }
  return { run, shorter: Math.min(ours.length, theirs.length) }
}
