/**
 * Text in a terminal's columns: wrapping, padding, bars. Widths are of cells, so that Chinese and emoji line up.
 *
 * Control characters are taken out here, once for all: a report cannot move the cursor or colour the screen.
 */
import picocolors from 'picocolors'
import stringWidth from 'string-width'

export interface Ink {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

export interface Paper {
  readonly ink: Ink
  /** Cells a line. */
  readonly width: number
}

export const openInk = (color: boolean): Ink => picocolors.createColors(color)

/** @param width cells a line; held between 40 and 100, where prose still reads well. */
export function openPaper(options: { readonly color: boolean; readonly width: number }): Paper {
  return { ink: openInk(options.color), width: Math.max(40, Math.min(100, options.width)) }
}

/** The text without control, direction-changing and other invisible characters. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')

/** Lines of at most `width` cells, the first after `first`, the others after as many spaces as it is wide (or `rest`). */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(cells(first))): string[] {
  const lines: string[] = []
  let line = first
  let used = cells(first)
  let empty = true
  const flush = () => {
    lines.push(line)
    line = rest
    used = cells(rest)
    empty = true
  }
  for (const word of plain(text).split(' ').filter(Boolean)) {
    for (const piece of pieces(word, width - cells(rest))) {
      const size = cells(piece)
      if (!empty && used + 1 + size > width) flush()
      line += empty ? piece : ` ${piece}`
      used += empty ? size : size + 1
      empty = false
    }
  }
  if (!empty || lines.length === 0) flush()
  return lines
}

export const cells = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text))

/** Filled up with spaces to `width` cells, or cut to it. */
export function pad(text: string, width: number): string {
  const size = cells(text)
  if (size <= width) return text + ' '.repeat(width - size)
  let cut = ''
  let used = 0
  for (const character of text) {
    const next = cells(character)
    if (used + next > width - 1) break
    cut += character
    used += next
  }
  return `${cut}…${' '.repeat(width - used - 1)}`
}

/** A bar of eighths of a cell: `value` of `most` in `width` cells, at least a sliver if there is anything. */
export function bar(value: number, most: number, width: number): string {
  if (!(value > 0) || !(most > 0)) return ''
  const eighths = Math.max(1, Math.round((value / most) * width * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '')
}

function pieces(word: string, width: number): string[] {
  if (cells(word) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (cells(piece + character) > width && piece) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece ? [...found, piece] : found
}
