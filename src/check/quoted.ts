/**
 * Words between quotation marks looked for in reports: exact and whole, but for case, marks and spaces; "..." may leave words out, "[he]" may stand for any.
 */

import { findQuotations } from '../claims/quotations.js'
import type { Reading, Span } from '../contract/index.js'

export interface QuoteHit extends Span {
  readonly reading: Reading
  /** Whether the report has the words between quotation marks too. */
  readonly quoted: boolean
}

interface Letters {
  readonly text: string
  /** Offset in the report of each letter of `text`. */
  readonly offsets: readonly number[]
}

const known = new WeakMap<Reading, { readonly letters: Letters; readonly quotations: readonly Span[] }>()

/** Every place where the reports have the words. Linear in the reports' text. */
export function findQuoted(words: string, readings: readonly Reading[]): readonly QuoteHit[] {
  const pieces = words
    .split(/\.{3,}|…|\[[^\]]*\]|\([^)]*\)/)
    .map((piece) => lettersOf(piece).text.trim())
    .filter(Boolean)
  if (!pieces.length) return []
  return readings.flatMap((reading) => {
    const { letters, quotations } = prepared(reading)
    const hits: QuoteHit[] = []
    for (let from = 0; hits.length < hitsMax; ) {
      const at = findWhole(letters.text, pieces[0]!, from)
      if (at < 0) break
      let end = at + pieces[0]!.length
      const fits = pieces.slice(1).every((piece) => {
        const next = findWhole(letters.text, piece, end)
        if (next < 0 || next - end > gapMax) return false
        end = next + piece.length
        return true
      })
      const span = { start: letters.offsets[at]!, end: letters.offsets[end - 1]! + 1 }
      if (fits)
        hits.push({ reading, ...span, quoted: quotations.some(({ start, end: last }) => span.start >= start - 1 && span.end <= last + 1) })
      from = at + 1
    }
    return hits
  })
}

const hitsMax = 20
/** So many characters may be left out by an ellipsis. */
const gapMax = 600

function prepared(reading: Reading): { readonly letters: Letters; readonly quotations: readonly Span[] } {
  const before = known.get(reading)
  if (before) return before
  const made = { letters: lettersOf(reading.report.text), quotations: [...findQuotations(reading.report).values()].flat() }
  known.set(reading, made)
  return made
}

/** Letters and digits in lower case with one space between words; all else is dropped. */
function lettersOf(text: string): Letters {
  let kept = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (/[\p{L}\p{N}]/u.test(character)) {
      const low = character.toLowerCase()
      kept += low.length === 1 ? low : character
      offsets.push(at)
    } else if (!/['’.]/.test(character) && kept !== '' && !kept.endsWith(' ')) {
      kept += ' '
      offsets.push(at)
    } else if (character === '.' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && kept !== '' && !kept.endsWith(' ')) {
      kept += ' '
      offsets.push(at)
    }
  }
  return { text: kept, offsets }
}

function findWhole(text: string, piece: string, from: number): number {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    if ((at === 0 || text[at - 1] === ' ') && (at + piece.length === text.length || text[at + piece.length] === ' ')) return at
  }
  return -1
}
