/**
 * Numbers that the encoder hung on the name before them, set right: "told the Echo four villages had burnt", "told the Echo 41 bodies were
 * found". A number right before a noun that a later word governs counts that noun, and is no part of the name.
 */
import type { Sentence } from '../contract/index.js'

/** The sentence with its numbers at their nouns; the same sentence if nothing was amiss. */
export function withCountedNouns(sentence: Sentence): Sentence {
  const { words } = sentence
  const astray = words.flatMap(({ upos, head, text }, at) => {
    const noun = words[at + 1]
    const isAstray = upos === 'NUM' && head >= 0 && head < at && noun?.upos === 'NOUN' && noun.head > at + 1
    return isAstray && /^\p{Ll}/u.test(noun.text) && /^(?:\d|\p{Ll})/u.test(text) ? [at] : []
  })
  if (!astray.length) return sentence
  return {
    ...sentence,
    words: words.map((word, at) => (astray.includes(at) ? { ...word, head: at + 1, deprel: 'nummod' } : word)),
    entities: sentence.entities.map((entity) => {
      const number = astray.find((at) => words[at]!.end === entity.end && words[at]!.start > entity.start)
      return number === undefined ? entity : { ...entity, end: words[number - 1]!.end }
    }),
  }
}
