/**
 * Stretches between quotation marks, over a whole report: quotations of several sentences and of several paragraphs.
 *
 * A paragraph that opens with a mark while the last one was never closed carries the quotation on, as newspapers set it.
 * Straight marks open after a space and close before one; an apostrophe is none.
 */
import type { Report, Section, Span } from '../contract/index.js'

/** A quotation and the paragraph it stands in. */
export interface Quotation extends Span {
  readonly section: Section
}

/** Quotations of each paragraph in text order, without their marks, by the paragraph's index. Never throws; linear in the text. */
export function findQuotations(report: Report): ReadonlyMap<number, readonly Quotation[]> {
  const found = new Map<number, readonly Quotation[]>()
  let wasOpen = false
  for (const [paragraph, section] of report.sections.entries()) {
    if (section.kind === 'boilerplate') continue
    const { start, end, kind } = section
    const here: readonly Quotation[] = quotationsIn(report.text, start, end, wasOpen && kind === 'body').map((span) => ({
      ...span,
      section,
    }))
    if (here.length) found.set(paragraph, here)
    if (kind !== 'caption') wasOpen = kind === 'body' && here.at(-1)?.end === end
  }
  return found
}

function quotationsIn(text: string, from: number, to: number, wasOpen: boolean): Span[] {
  const found: Span[] = []
  let open = wasOpen && opensByClosing(text.slice(from, to)) ? from : -1
  let single = -1
  for (let at = from; at < to; at++) {
    const mark = DOUBLED.test(text.slice(at, at + 2)) ? '"' : text[at]!
    if (mark === '"' && text[at] !== '"') {
      // ''waited'' and ``waited'' are set with two marks each.
      if (open >= 0) found.push({ start: open, end: at })
      open = open >= 0 ? -1 : at + 2
      at++
    } else if (mark === '“' || mark === '„' || mark === '«') {
      if (open < 0) open = at + 1
    } else if (mark === '”' || mark === '»') {
      if (open >= 0) found.push({ start: open, end: at })
      open = -1
    } else if (mark === '"') {
      // Paragraphs of one quotation run together: each begins with a mark, and only the last ends with one.
      if (open >= 0 && /^(?:.[.!?…]|[.!?…]['’])\s"['‘]?[\p{L}\d]/su.test(text.slice(at - 3, at + 3))) continue
      if (open >= 0) {
        found.push({ start: open, end: at })
        open = -1
      } else open = at + 1
    } else if (open < 0 && (mark === '‘' || (mark === "'" && opens(text, at, from)))) {
      if (single < 0) single = at + 1
    } else if (single >= 0 && open < 0 && (mark === '’' || mark === "'") && closes(text, at, to)) {
      if (at - single > 1) found.push({ start: single, end: at })
      single = -1
    }
  }
  // Left open at the paragraph's end: the next paragraph carries it on.
  if (open >= 0 && to - open > 1 && !found.some((span) => span.start >= open)) found.push({ start: open, end: to })
  return found.filter((span) => /\p{L}/u.test(text.slice(span.start, span.end))).sort((a, b) => a.start - b.start || a.end - b.end)
}

const DOUBLED = /^(?:''|‘‘|’’|``)$/

/** A paragraph whose first mark closes: it carries on what the one before left open, without a mark of its own. */
const opensByClosing = (words: string): boolean => /^[^"“”„«»]*(?:”|"(?=[\s.,;:!?)]|$))/u.test(words)

const opens = (text: string, at: number, from: number): boolean =>
  (at === from || /[\s([—-]/.test(text[at - 1]!)) && /[\p{L}\d]/u.test(text[at + 1] ?? '')
const closes = (text: string, at: number, to: number): boolean =>
  (at + 1 >= to || /[\s.,;:!?)\]—-]/.test(text[at + 1]!)) && !/\s/.test(text[at - 1] ?? ' ')
