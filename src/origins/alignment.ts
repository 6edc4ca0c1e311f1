/**
 * Which runs of words two texts share, however their paragraphs were cut or reordered.
 *
 * Words within quotation marks are no text of the reporter's: two outlets that print one statement copied neither. They are left out before looking,
 * as are headlines, captions, lists and boilerplate. Finds the longest runs first; no word is counted twice.
 */
import { findQuotations } from '../claims/quotations.js'
import type { Reading, Report, Span } from '../contract/index.js'

/** A word by where it stands; `key` is empty where it matches nothing. */
export interface OwnWord {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** A report's own words in text order. `quote` words keep their place but match nothing. */
export interface OwnWords {
  readonly report: string
  readonly words: readonly OwnWord[]
  /** Words outside quotations. */
  readonly own: number
}

/** One run that both have: where it stands in each, and how many words. */
export interface SharedRun {
  readonly a: Span
  readonly b: Span
  readonly words: number
}

const shingleWords = 5
/** Five words that a text repeats more often than this are no evidence, and would make hostile text slow. */
const repeatsMax = 8

/** What was worked out of a reading before, by its sentences; good while its text is cut into the same sections. */
const known = new WeakMap<Reading['sentences'], Map<string, { readonly report: Report; readonly words: OwnWords }>>()
/** The report's words of which some were taken, and from which on. */
const wholes = new WeakMap<OwnWords, { readonly whole: OwnWords; readonly from: number }>()
const shingles = new WeakMap<OwnWords, readonly (string | undefined)[]>()

/** The words of a report's body, quotations masked; with `masked` the other way round, only quotations left. */
export function toOwnWords(reading: Reading, masked: 'quotations' | 'own words' = 'quotations'): OwnWords {
  const { report, sentences } = reading
  const kept = known.get(sentences) ?? new Map<string, { readonly report: Report; readonly words: OwnWords }>()
  const before = kept.get(masked)
  if (before?.report.id === report.id && before.report.text === report.text && before.report.sections === report.sections)
    return before.words
  const words = readOwnWords(reading, masked)
  known.set(sentences, kept.set(masked, { report, words }))
  return words
}

function readOwnWords(reading: Reading, masked: 'quotations' | 'own words'): OwnWords {
  const quotations = [...findQuotations(reading.report).values()].flat().sort((a, b) => a.start - b.start)
  const words: OwnWord[] = []
  let own = 0
  let at = 0
  for (const sentence of reading.sentences) {
    if (sentence.section !== 'body') continue
    for (const { start, end, key } of keysIn(reading.report, sentence)) {
      while (at < quotations.length && quotations[at]!.end <= start) at++
      const quoted = at < quotations.length && quotations[at]!.start <= start
      const kept = quoted === (masked === 'own words')
      if (kept) own++
      words.push({ start, end, key: kept ? key : '' })
    }
  }
  return { report: reading.report.id, words, own }
}

/** Only the words that stand within a stretch. */
export function wordsWithin(text: OwnWords, { start, end }: Span): OwnWords {
  // Words ascend, so the first is found by halving.
  let [low, high] = [0, text.words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.words[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < text.words.length && text.words[to]!.end <= end) to++
  const words = text.words.slice(low, to)
  const some: OwnWords = { report: text.report, words, own: words.filter((word) => word.key !== '').length }
  const { whole, from } = wholes.get(text) ?? { whole: text, from: 0 }
  wholes.set(some, { whole, from: from + low })
  return some
}

/** The words of a stretch as they are compared: letters and digits, small, no marks. */
function keysIn(report: Report, { start, end }: Span): OwnWord[] {
  const found: OwnWord[] = []
  for (const match of report.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const from = start + match.index
    found.push({ start: from, end: from + match[0].length, key: match[0].toLowerCase() })
  }
  return found
}

/** Runs of at least five words that both texts have, longest first taken, in the order of `a`. */
export function findSharedRuns(a: OwnWords, b: OwnWords, wordsMin = shingleWords): readonly SharedRun[] {
  const index = new Map<string, number[]>()
  for (const [place, shingle] of shinglesOf(b)) {
    const list = index.get(shingle)
    if (list) list.push(place)
    else index.set(shingle, [place])
  }
  const runs: { a: number; b: number; length: number }[] = []
  // How far each diagonal (the distance between both places) has been read.
  const readTo = new Map<number, number>()
  for (const [place, shingle] of shinglesOf(a)) {
    const others = index.get(shingle)
    if (!others || others.length > repeatsMax) continue
    for (const other of others) {
      if (place < (readTo.get(place - other) ?? 0)) continue
      let before = 0
      while (isSame(a, place - before - 1, b, other - before - 1)) before++
      let length = shingleWords
      while (isSame(a, place + length, b, other + length)) length++
      readTo.set(place - other, place + length)
      runs.push({ a: place - before, b: other - before, length: before + length })
    }
  }
  runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  const takenA = new Uint8Array(a.words.length)
  const takenB = new Uint8Array(b.words.length)
  const kept: { a: number; b: number; length: number }[] = []
  for (const run of runs) {
    // A longer run may have taken an end of this one: keep its free middle.
    let from = 0
    while (from < run.length && (takenA[run.a + from] || takenB[run.b + from])) from++
    let to = from
    while (to < run.length && !takenA[run.a + to] && !takenB[run.b + to]) to++
    if (to - from < wordsMin) continue
    takenA.fill(1, run.a + from, run.a + to)
    takenB.fill(1, run.b + from, run.b + to)
    kept.push({ a: run.a + from, b: run.b + from, length: to - from })
  }
  return kept
    .sort((x, y) => x.a - y.a)
    .map((run) => ({ a: spanOf(a, run.a, run.length), b: spanOf(b, run.b, run.length), words: run.length }))
}

/** Each place where five words in a row stand outside quotations, with those words. */
export function* shinglesOf(text: OwnWords): Generator<readonly [number, string]> {
  const { whole, from } = wholes.get(text) ?? { whole: text, from: 0 }
  const all = shinglesIn(whole)
  for (let place = 0; place + shingleWords <= text.words.length; place++) {
    const shingle = all[from + place]
    if (shingle !== undefined) yield [place, shingle]
  }
}

/** By place: a stretch of the text has the same as the text has there. */
function shinglesIn(text: OwnWords): readonly (string | undefined)[] {
  const before = shingles.get(text)
  if (before) return before
  const found: (string | undefined)[] = []
  let free = 0
  for (const [at, { key }] of text.words.entries()) {
    free = key === '' ? 0 : free + 1
    const place = at - shingleWords + 1
    if (place < 0) continue
    const words = free < shingleWords ? undefined : text.words.slice(place, at + 1)
    found.push(words?.map((word) => word.key).join(' '))
  }
  shingles.set(text, found)
  return found
}

const isSame = (a: OwnWords, placeA: number, b: OwnWords, placeB: number): boolean => {
  const key = a.words[placeA]?.key
  return key !== undefined && key !== '' && key === b.words[placeB]?.key
}

const spanOf = ({ words }: OwnWords, place: number, length: number): Span => ({
  start: words[place]!.start,
  end: words[place + length - 1]!.end,
})
