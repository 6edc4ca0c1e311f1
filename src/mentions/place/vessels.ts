/**
 * Names of vessels in a report: "the ferry Amalia Star", "the Amalia Star, a small tanker", "MV Amalia Star", "aboard the Amalia Star". Such a name is
 * no place anywhere in the report, though a town may bear it too. Works on words; knows no gazetteer.
 */
import type { Sentence, Span, Word } from '../../contract/index.js'
import { VESSEL_NOUNS, VESSEL_PREFIXES } from '../../rules/en/places.js'

/** The vessels' names, without "the" and in small letters. */
export function vesselNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { words, section } of sentences) {
    words.forEach((word, at) => {
      if (
        VESSEL_PREFIXES.has(word.text) ||
        (isVessel(word) && (at > 0 ? isSmall(word) && words[at - 1]!.text !== 'to' : section === 'body'))
      ) {
        const from = isQuote(words[at + 1]) ? at + 2 : at + 1
        keep(found, words, from, lastOfName(words, from))
      } else if (isOnBoard(words, at)) {
        const from = words[at + 1]?.text === 'the' ? at + 2 : at + 1
        keep(found, words, from, lastOfName(words, from))
      } else if (isName(word) && !isName(words[at - 1])) {
        const last = lastOfName(words, at)
        if (words[last + 1]?.text === ',' && saysVessel(words, last + 2)) keep(found, words, at, last)
      }
    })
  }
  return found
}

/** Whether a stretch is one of them: by its name, unless "in" says that the town is meant. */
export const isVesselAt = (text: string, { start, end }: Span, vessels: ReadonlySet<string>): boolean =>
  vessels.has(vesselKey(text.slice(start, end))) && !/\b(?:in|near) $/.test(text.slice(Math.max(0, start - 6), start))

const vesselKey = (name: string): string => name.replace(/^the\s+/i, '').toLowerCase()

/** "The ferry Tema-Lagos" goes between two towns. */
function keep(found: Set<string>, words: readonly Word[], from: number, last: number): void {
  if (last < from || /^[-–—/]$/.test(words[last + 1]?.text ?? '')) return
  found.add(
    vesselKey(
      words
        .slice(from, last + 1)
        .map((word) => word.text)
        .join(' '),
    ),
  )
}

/** The last word of the run of capitalised names that begins there; before it if none does. */
function lastOfName(words: readonly Word[], from: number): number {
  let last = from - 1
  while (last - from < NAME_WORDS_MAX && isName(words[last + 1])) last++
  return last
}
const NAME_WORDS_MAX = 4

/** ", a Maltese cargo ship": an article and up to four words up to the noun. */
function saysVessel(words: readonly Word[], at: number): boolean {
  if (!/^(?:an?|the)$/.test(words[at]?.text ?? '')) return false
  for (let next = at + 1; next <= at + 5; next++) {
    const word = words[next]
    if (!word || !/^[\p{L}\d-]+$/u.test(word.text) || word.upos === 'ADP') return false
    if (isVessel(word)) return true
  }
  return false
}

/** "On board the Amalia", "aboard the Amalia". */
const isOnBoard = (words: readonly Word[], at: number): boolean =>
  /^aboard$/i.test(words[at]!.text) || (words[at]!.text === 'board' && /^on$/i.test(words[at - 1]?.text ?? ''))

const isVessel = (word: Word): boolean => VESSEL_NOUNS.has(word.text.toLowerCase()) && word.upos !== 'VERB'
const isSmall = (word: Word): boolean => word.text === word.text.toLowerCase()
const isName = (word: Word | undefined): boolean => word?.upos === 'PROPN' && /^\p{Lu}/u.test(word.text)
const isQuote = (word: Word | undefined): boolean => word !== undefined && /^["“”‘'’]$/.test(word.text)
