/**
 * A paragraph's words into sentences: where full stop, question and exclamation mark, ellipsis and the quotes behind them end one.
 *
 * A sentence may end inside a quotation; a closing quote or bracket stays with the sentence that it closes.
 * Knows no page: a heading is a paragraph of its own, so it needs no full stop.
 */
import { LIMITS } from '../limits.js'
import { CLOCK_FOLLOWERS, SAYING_WORDS, SENTENCE_STARTERS } from '../rules/en/word-forms.js'
import { abbreviationOf, type TextWord } from './words.js'

/** Runs of words, one a sentence, none empty, none longer than `wordsMax`; `cuts` counts those that had to be cut. */
export function splitSentences(
  text: string,
  words: readonly TextWord[],
  wordsMax: number = LIMITS.sentenceWordsMax,
): { readonly sentences: readonly (readonly TextWord[])[]; readonly cuts: number } {
  const sentences: (readonly TextWord[])[] = []
  let cuts = 0
  let from = 0
  const close = (to: number) => {
    for (; to - from > wordsMax; cuts++) {
      const at = bestCut(words, from, from + wordsMax)
      sentences.push(words.slice(from, at))
      from = at
    }
    if (to > from) sentences.push(words.slice(from, to))
    from = to
  }
  for (let index = 0; index < words.length; index++) {
    if (!isEnder(words[index]!.text)) continue
    const after = skipClosers(text, words, index + 1)
    if (after < words.length && !endsHere(words, from, index, after)) continue
    close(after)
    index = after - 1
  }
  close(words.length)
  return { sentences, cuts }
}

const ENDER = /^(?:[.!?…。！？]|\.{2,}|…+|[!?]{2,})$/
const isEnder = (word: string) => ENDER.test(word) || (word.length > 1 && word.endsWith('.') && /^\p{L}/u.test(word))

const CLOSING = new Set(['”', '’', ')', ']', '}', "''", '»', '"', "'"])
const OPENING = new Set(['“', '‘', '(', '[', '{', '``', '«', '"', "'", '-', '--', '—', '–', '•', '*', '·'])

/** Index of the first word behind the quotes and brackets that close what `at - 1` ended. */
function skipClosers(text: string, words: readonly TextWord[], at: number): number {
  let index = at
  for (; index < words.length; index++) {
    const word = words[index]!
    if (!CLOSING.has(word.text)) break
    const spaced = text[word.start - 1] === ' ' || text[word.start - 1] === '\n'
    const next = words[index + 1]
    if (spaced && (word.text === '"' || word.text === "'" || word.text === '’')) {
      if (next && next.start === word.end) break
      if (next && !closesByCount(words, index)) break
    }
  }
  return index
}

/** A quote with a space on both sides closes when an odd number of its kind stand before it in the paragraph. */
function closesByCount(words: readonly TextWord[], at: number): boolean {
  let count = 0
  for (let index = Math.max(0, at - 400); index < at; index++) if (words[index]!.text === words[at]!.text) count++
  return count % 2 === 1
}

function endsHere(words: readonly TextWord[], from: number, ender: number, after: number): boolean {
  const word = words[ender]!
  const next = words[after]!
  const last = words[after - 1]!
  const glued = next.start === last.end
  if (glued && !isRunOn(words, ender, after)) return false
  const start = startWord(words, after)
  if (word.text.length > 1 && /\p{L}/u.test(word.text)) return abbreviationEnds(words, word.text, ender, after, start)
  if (word.text === '.' && ender === from + 1 && /^(?:\d{1,3}|[A-Za-z])$/.test(words[from]!.text)) return false
  if (!start) return true
  if (word.text === '.' && isSpacedClock(words, ender)) return !CLOCK_FOLLOWERS.has(start.text) && /^\p{Lu}/u.test(start.text)
  if (/^\p{Ll}/u.test(start.text)) return word.text === '.' && after === ender + 1 && /^\p{Ll}{4,}$/u.test(words[ender - 1]?.text ?? '')
  if (/^[!?]+$/.test(word.text) && after > ender + 1 && saysAfter(words, after)) return false
  if (/^(?:\.{2,}|…+)$/.test(word.text) && words.slice(from, ender).every((each) => OPENING.has(each.text))) return false
  if (/^(?:\.{2,}|…+)$/.test(word.text)) return /^[\p{Lu}]/u.test(start.text) && start.text !== 'I'
  return !/^[,;:)]/.test(next.text)
}

/** "ended.The next" without a space: a word of small letters, or a closing quote, in front and a capital behind. */
function isRunOn(words: readonly TextWord[], ender: number, after: number): boolean {
  const before = words[ender - 1]
  const next = words[after]!
  if (after > ender + 1) return /^[\p{Lu}“"‘]/u.test(next.text)
  if (/^[!?]/.test(words[ender]!.text)) return /^[\p{Lu}“]/u.test(next.text)
  return before !== undefined && /(?:\p{Ll}{2}|\d|\p{Lu}{2})$/u.test(before.text) && /^(?:\p{Lu}[\p{L}'’]|[AI]$|“)/u.test(next.text)
}

/** The first word of what follows that is no opening quote, bracket or bullet. */
function startWord(words: readonly TextWord[], at: number): TextWord | undefined {
  for (let index = at; index < Math.min(words.length, at + 4); index++) if (!OPENING.has(words[index]!.text)) return words[index]
  return undefined
}

function abbreviationEnds(words: readonly TextWord[], word: string, at: number, after: number, start: TextWord | undefined): boolean {
  if (!start) return after > at + 1
  if (!/^\p{Lu}/u.test(start.text)) return after > at + 1 && /^\d/.test(start.text)
  if (after > at + 1) return words[at + 1]!.text !== ')' || SENTENCE_STARTERS.has(start.text)
  if (/^[ap]\.?m\.$/i.test(word)) {
    const follower = words[words.indexOf(start, after) + 1]
    return !CLOCK_FOLLOWERS.has(start.text) && follower?.text !== 'time' && follower?.text !== 'Time'
  }
  const rule = abbreviationOf(word)
  if (rule?.ends === 'never' || /^\p{Lu}\.$/u.test(word)) return false
  return SENTENCE_STARTERS.has(start.text)
}

/** The last full stop of "7 a. m.", written with a space. */
const isSpacedClock = (words: readonly TextWord[], ender: number): boolean =>
  words[ender - 1]?.text === 'm' && words[ender - 2]?.text === '.' && /^[ap]$/.test(words[ender - 3]?.text ?? '')

/** `“Why now?” Dana Lowe asked`: a name of up to three words, then a word of saying. */
function saysAfter(words: readonly TextWord[], at: number): boolean {
  for (let index = at; index < Math.min(words.length, at + 4); index++) {
    if (SAYING_WORDS.has(words[index]!.text)) return index > at
    if (!/^\p{Lu}|^(?:he|she|the|they)$/u.test(words[index]!.text)) return false
  }
  return false
}

/** Where a very long sentence is cut: behind the last semicolon, else comma, of its second half, else at the bound. */
function bestCut(words: readonly TextWord[], from: number, to: number): number {
  for (const mark of [';', '—', ',']) {
    for (let index = to - 1; index > from + (to - from) / 2; index--) if (words[index]!.text === mark) return index + 1
  }
  return to
}
