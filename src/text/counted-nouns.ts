/**
 * Numbers that the encoder hung on the name before them, set right: "told the Echo four villages had burnt", "told the Echo 41 bodies were
 * found". A number right before a noun that a later word governs counts that noun, and is no part of the name.
 */
import type { Sentence, Word } from '../contract/index.js'

/** The sentence with its numbers at their nouns; the same sentence if nothing was amiss. */
export function withCountedNouns(sentence: Sentence): Sentence {
  const words = [...sentence.words]
  const astray = [...words.keys()].filter((at) => {
    if (!isAstray(words, at)) return false
    // One after the other: a tree stays a tree whatever was set right before.
    words[at] = { ...words[at]!, head: at + 1, deprel: 'nummod' }
    return true
  })
  if (!astray.length) return sentence
  return {
    ...sentence,
    words,
    entities: sentence.entities.map((entity) => {
      const number = astray.find((at) => words[at]!.end === entity.end && words[at]!.start > entity.start)
      return number === undefined ? entity : { ...entity, end: words[number - 1]!.end }
    }),
  }
}

function isAstray(words: readonly Word[], at: number): boolean {
  const { upos, head, text } = words[at]!
  const noun = words[at + 1]
  if (upos !== 'NUM' || head < 0 || head > at || noun?.upos !== 'NOUN' || noun.head <= at + 1) return false
  return /^\p{Ll}/u.test(noun.text) && /^(?:\d|\p{Ll})/u.test(text) && !leadsTo(words, at + 1, at)
}

/** Whether the way from a word to the root passes another: what stands below the number cannot govern it. */
function leadsTo(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at >= 0; at = words[at]!.head) if (at === to) return true
  return false
}
