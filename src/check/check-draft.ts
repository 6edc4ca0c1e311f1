/**
 * A draft held against reports: every sentence supported, disputed, contradicted, attributed or quoted wrongly, not found, or without a factual claim.
 *
 * Pure: the draft's reading, the reports' readings and their accounts in, a result out. Reads no file and asks no model.
 */
import { findQuotations } from '../claims/quotations.js'
import type { Account, CheckedSentence, CheckResult, Reading, Span } from '../contract/index.js'
import { toBacking } from './backing.js'
import { addressingNotes, draftNotes } from './draft.js'
import { type Asked, type Corpus, findPassages, type Passage, toAsked, toCorpus } from './evidence.js'
import { judge, type Quote } from './judge.js'
import { type Line, toLines } from './lines.js'
import { findQuoted } from './quoted.js'
import { claimsAt, speakersOf } from './sources.js'
import { supportFeatures, supportOf } from './support.js'

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Each sentence of the draft with its verdict, in text order. Never throws on text; the same input gives the same result. */
export function checkDraft(draft: Reading, readings: readonly Reading[], accounts: readonly Account[]): CheckResult {
  const { lines, corpus, quotations } = prepare(draft, readings)
  const backing = toBacking(accounts)
  const sentences = lines.map((line) => checkLine(line, quotations, corpus, backing))
  return {
    format: 'rashomon/check@1',
    draft: draft.report,
    reports: readings.map(({ report }) => report),
    sentences,
    notes: [...draftNotes(draft.report, sentences), ...readings.flatMap(({ report }) => addressingNotes(report))],
  }
}

function prepare(
  draft: Reading,
  readings: readonly Reading[],
): { readonly lines: readonly Line[]; readonly corpus: Corpus; readonly quotations: readonly Span[] } {
  const { draft: lines, reports, idOf } = toLines(readings, draft)
  return { lines, corpus: toCorpus(readings, reports, idOf), quotations: [...findQuotations(draft.report).values()].flat() }
}

function checkLine(line: Line, quotations: readonly Span[], corpus: Corpus, backing: ReturnType<typeof toBacking>): CheckedSentence {
  const { sentence, reading } = line
  const { start, end } = sentence
  const base = { start, end, text: reading.report.text.slice(start, end) }
  const quotes = quotesIn(line, quotations, corpus)
  const nothing = { ...base, reasons: [], outlets: [], origins: { low: 0, high: 0 }, claims: [], findings: [] }
  if (!isFactual(line, quotes)) return { ...nothing, verdict: 'no-claim', support: 0 }
  const { asked, passages } = lookUp(line, quotes, corpus)
  const { verdict, reasons, support } = judge(asked, passages, quotes, corpus)
  return { ...nothing, support: round(supportOf(line, passages, corpus)), ...backing.of(verdict, reasons, support) }
}

/** The passages that a line may rest on. */
function lookUp(line: Line, quotes: readonly Quote[], corpus: Corpus): { readonly asked: Asked; readonly passages: readonly Passage[] } {
  const held = quotes.flatMap(({ hits }) =>
    hits.flatMap((hit) =>
      corpus.lines.filter((one) => one.reading === hit.reading && hit.start < one.sentence.end && hit.end > one.sentence.start),
    ),
  )
  const asked = toAsked(line, speakersOf(line, corpus.idOf), quotes, held, corpus)
  return { asked, passages: findPassages(asked, corpus) }
}

/** What the support score sums for each sentence of a draft: for fitting its weights. */
export function draftFeatures(
  draft: Reading,
  readings: readonly Reading[],
): readonly (Span & { readonly features: Readonly<Record<string, number>> })[] {
  const { lines, corpus, quotations } = prepare(draft, readings)
  return lines.map((line) => {
    const { start, end } = line.sentence
    return { start, end, features: supportFeatures(line, lookUp(line, quotesIn(line, quotations, corpus), corpus).passages, corpus) }
  })
}

/** The quotations that touch a line, each cut to it, with where the reports have them. */
const quotesIn = ({ sentence, reading }: Line, quotations: readonly Span[], corpus: Corpus): Quote[] =>
  quotations
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start, end, words: reading.report.text.slice(start, end) }))
    .filter(({ words }) => /\p{L}/u.test(words))
    .map((quote) => ({ ...quote, hits: findQuoted(quote.words, corpus.readings) }))

/** Whether a sentence states anything that reports could bear out: no question, no bare heading or greeting. */
function isFactual(line: Line, quotes: readonly Quote[]): boolean {
  const { sentence, reading, index, content } = line
  if (claimsAt(reading, index).length || quotes.length) return true
  const last = sentence.words.findLast(({ upos, text }) => upos !== 'PUNCT' || text === '?')
  if (last?.text === '?') return false
  return content.length >= 3 && sentence.words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
}
