/**
 * Who carries whose text.
 *
 * Measured as containment: how much of the smaller text stands in the other, after alignment, quotations left out. Wire copies are cut, reordered
 * and given another headline, so how much the two differ says little. A passage carried within a text that is its own otherwise is a copy too, of
 * that passage only (passages.ts). The original is the agency's text, else the earlier, else the longer one;
 * a report without a date is never taken to be earlier.
 */
import type { Reading, Span } from '../contract/index.js'
import { findSharedRuns, type OwnWords, type SharedRun, shinglesOf, toOwnWords } from './alignment.js'
import { isPassage, isTitled } from './passages.js'

/**
 * `report` carries text of `of` in the runs named: `share` of the smaller of the two and `reportShare` of its own, 0 to 1. A whole text, cut or
 * reordered, or a passage within a text that is its own otherwise: only what stands in the runs is copied.
 */
export interface Copy {
  readonly report: string
  readonly of: string
  readonly extent: 'whole' | 'passage'
  readonly share: number
  readonly reportShare: number
  readonly spans: readonly { readonly report: Span; readonly of: Span }[]
}

/** Share of the smaller text from which it is a copy; shared facts, titles and set phrases stay well below. */
const shareMin = 0.2
/** Share from which a text is a copy that may stand between another copy and the original. */
const copyShareMin = 0.3
/** Of several texts that a report carries, those with this part of the largest share are as near as it. */
const alikeShare = 0.7
/** Fewer own words shared than this are a phrase, not a text. */
const sharedWordsMin = 25
/** Runs shorter than this count only beside longer ones. */
const longRunWords = 8
/** Shingles that stand in more reports than this are set phrases. */
const shingleReportsMax = 40
const shinglesMin = 12

/** Every pair of which one carries the other's text, by id of the copy then of the original. Never throws. */
export function findCopies(readings: readonly Reading[]): readonly Copy[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]))
  const sorted = [...byId.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const texts = sorted.map((reading) => toOwnWords(reading))
  const copies: Copy[] = []
  for (const [a, b] of findPairs(texts)) {
    const [x, y] = [toText(sorted[a]!, texts[a]!), toText(sorted[b]!, texts[b]!)]
    const runs = findSharedRuns(x.words, y.words).filter((run) => run.words < longRunWords || !isTitled(x.reading.report, run.a))
    const shared = runs.reduce((sum, run) => sum + run.words, 0)
    const isWhole =
      runs.some((run) => run.words >= longRunWords) && shared >= sharedWordsMin && shared >= shareMin * Math.min(x.words.own, y.words.own)
    if (isWhole || isPassage(runs, x, y)) copies.push(toCopy(x, y, isWhole ? 'whole' : 'passage', runs))
  }
  return copies.sort((x, y) => compare(x.report, y.report) || compare(x.of, y.of))
}

/**
 * What `Report.copyOf` says: of each report that carries others' text the nearest one, with the share of its own words that stand there, which is small
 * where it carries a passage only. Among alike ones it is the original, which carries nobody's.
 */
export function toCopyOf(copies: readonly Copy[]): ReadonlyMap<string, { readonly report: string; readonly share: number }> {
  const carriers = new Set(copies.filter((copy) => copy.share >= copyShareMin).map((copy) => copy.report))
  const named = new Map<string, { readonly report: string; readonly share: number }>()
  for (const report of new Set(copies.map((copy) => copy.report))) {
    const own = copies.filter((copy) => copy.report === report)
    const nearest = Math.max(...own.map((copy) => copy.share))
    const alike = own.filter((copy) => copy.share >= alikeShare * nearest)
    const rank = (copy: Copy): number => copy.share + (carriers.has(copy.of) ? 0 : 1)
    const best = alike.reduce((held, copy) => (rank(copy) > rank(held) ? copy : held))
    named.set(report, { report: best.of, share: Math.round(best.reportShare * 1000) / 1000 })
  }
  return named
}

/** Pairs of texts that share enough runs of five words to be looked at, ascending. */
function findPairs(texts: readonly OwnWords[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  texts.forEach((text, index) => {
    for (const [, shingle] of shinglesOf(text)) {
      const list = holders.get(shingle)
      if (!list) holders.set(shingle, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  })
  const counts = new Map<number, number>()
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > shingleReportsMax) continue
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const pair = list[i]! * texts.length + list[j]!
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
  }
  return [...counts]
    .filter(([, count]) => count >= shinglesMin)
    .map(([pair]) => [Math.floor(pair / texts.length), pair % texts.length] as const)
    .sort(([a, b], [c, d]) => a - c || b - d)
}

interface Text {
  readonly reading: Reading
  readonly words: OwnWords
}
const toText = (reading: Reading, words: OwnWords): Text => ({ reading, words })

function toCopy(a: Text, b: Text, extent: Copy['extent'], runs: readonly SharedRun[]): Copy {
  const aIsOriginal = isOriginal(a.reading, b.reading)
  const [copy, original] = aIsOriginal ? [b, a] : [a, b]
  const shared = runs.reduce((sum, run) => sum + run.words, 0)
  const shareOf = (words: number): number => Math.min(1, shared / Math.max(1, words))
  return {
    report: copy.reading.report.id,
    of: original.reading.report.id,
    extent,
    share: shareOf(Math.min(a.words.own, b.words.own)),
    reportShare: shareOf(copy.words.own),
    spans: runs.map((run) => (aIsOriginal ? { report: run.b, of: run.a } : { report: run.a, of: run.b })),
  }
}

/** Whether `a` is the original of the two: the agency's own, the one that credits the agency, the earlier, the longer, the first by id. */
function isOriginal(a: Reading, b: Reading): boolean {
  const rank = ({ report }: Reading): number => {
    if (report.agency === undefined) return 0
    return report.outlet !== undefined && sameName(report.outlet, report.agency) ? 2 : 1
  }
  if (rank(a) !== rank(b)) return rank(a) > rank(b)
  const [x, y] = [a.report.published, b.report.published]
  if (x && y && x.end <= y.start) return true
  if (x && y && y.end <= x.start) return false
  if (x && y && x.precision === y.precision && x.start !== y.start) return x.start < y.start
  if (a.report.text.length !== b.report.text.length) return a.report.text.length > b.report.text.length
  return a.report.id < b.report.id
}

const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
