/**
 * The noun of the phrase right behind a number, by the order of the words: "21 harbour pilots were freed" counts pilots.
 *
 * The tree is asked first; this holds it to what stands nearest, since a number's edge is among those that a parser gets wrong most.
 */
import type { Word } from '../../contract/index.js'

type Words = readonly Word[]

/** A noun that a number other than one may count, or any noun behind "one". `last` is the number's last word. */
export function nounBehind(words: Words, last: number): number | undefined {
  let at = last + 1
  if (words[at]?.text.toLowerCase() === 'of') at++
  const isOne = words[last]!.text.toLowerCase() === 'one'
  let noun: number | undefined
  let reach = at
  for (const end = at + PHRASE_MAX; at < end && words[at]; at++) {
    const word = words[at]!
    if (noun === undefined ? !isBeforeNoun(word) : !(isNoun(word) || word.text === '-') || at > reach) break
    if (isNoun(word)) noun = at
    if (/^(?:compound|amod|flat|nmod:desc)/.test(word.deprel)) reach = Math.max(reach, word.head)
  }
  return noun !== undefined && (isOne ? words[noun]!.upos === 'NOUN' : isMany(words[noun]!)) ? noun : undefined
}

/** Whether a verb, a preposition or a comma parts the number from the noun that the tree gives it. */
export const isParted = (words: Words, last: number, noun: number): boolean =>
  /^(?:VERB|AUX)$/.test(words[noun]!.upos) ||
  words
    .slice(last + 1, noun)
    .some((word) => word.upos === 'AUX' || word.text === ',' || (word.upos === 'ADP' && word.text.toLowerCase() !== 'of') || isClause(word))

const PHRASE_MAX = 7
const isNoun = (word: Word): boolean => word.upos === 'NOUN' || word.upos === 'PROPN'
const isClause = (word: Word): boolean => word.upos === 'VERB' && word.deprel !== 'amod'
const isBeforeNoun = (word: Word): boolean =>
  isNoun(word) || word.upos === 'ADJ' || /^["“”‘’'-]$/.test(word.text) || (word.upos === 'VERB' && word.deprel === 'amod')
const isMany = (word: Word): boolean =>
  /Number=Plur/.test(word.feats ?? '') || /^(?:people|police|crew)$/i.test(word.text) || (word.upos === 'PROPN' && /[^s]s$/.test(word.text))
