/**
 * Times against hand-annotated text: news with TIMEX3 (tempeval3) and narratives with TIMEX2 (wikiwars); `--data` as in lib-corpora.
 *
 * Scored as TempEval-3 scores: spans strict and relaxed (any overlap), then type and value over relaxed pairs, all as F1 of the
 * whole corpus. `strict`, `relaxed`, `type` and `value` are over the documents of tempeval3 that keys/times/tuned.txt does not
 * name, `tuned-` over those that it does; `wikiwars-` and `wikiwars-tuned-` likewise, where of nested times the outermost counts, no
 * type is given, and no day of publication is handed in. A share over no document is left out.
 * Peers on the same documents: chrono-node, with the day of publication as reference and its results written as TIMEX3; and, as
 * `floor`, every year and every weekday in its plain form, taken as the last one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import type { Report } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import type { FindContext } from '../src/mentions/context.js'
import { findTimes } from '../src/mentions/time/times.js'
import { splitReport } from '../src/text/split-report.js'
import { corpus, jsonLines } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}
interface Document {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly timex?: readonly Timex[]
  readonly timex2?: readonly { readonly start: number; readonly end: number; readonly val?: string }[]
}
interface Tally {
  gold: number
  found: number
  strict: number
  relaxed: number
  type: number
  value: number
}

/** Of the same measure on the same news, as its authors published it: the platinum test of TempEval-3 (UzZaman et al. 2013). */
const PUBLISHED = { 'HeidelTime value': 77.6, 'SUTime value': 67.4 }

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const tuned = new Set(readFileSync(join(import.meta.dirname, 'keys/times/tuned.txt'), 'utf8').split('\n'))
  const encoder = await openEncoder()
  const tallies = new Map<string, Tally>()
  const add = (name: string, gold: readonly Timex[], found: readonly Timex[]): void => {
    const tally = tallies.get(name) ?? { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 }
    tallies.set(name, tally)
    count(tally, gold, found)
  }
  let documents = 0
  for (const name of ['tempeval3', 'wikiwars']) {
    for (const document of readDocuments(corpus(data, name))) {
      documents++
      const isTuned = tuned.has(document.id)
      const gold = goldOf(document)
      const prefix = `${name === 'wikiwars' ? 'wikiwars-' : ''}${isTuned ? 'tuned-' : ''}`
      add(prefix, gold, await findIn(document, encoder))
      if (isTuned) continue
      add(`${prefix}chrono-`, gold, findByChrono(document))
      add(`${prefix}floor-`, gold, findPlainly(document))
    }
  }
  await encoder.close()
  const figures = Object.fromEntries(
    [...tallies].flatMap(([prefix, tally]) =>
      Object.entries(toScores(tally))
        .filter(([key]) => key !== 'type' || !prefix.startsWith('wikiwars'))
        .map(([key, value]) => [`${prefix}${key}`, value]),
    ),
  )
  return { figures, details: { documents, published: PUBLISHED, tallies: Object.fromEntries(tallies) } }
}

/** Every document of a corpus's folder; none where the folder is not there. */
function readDocuments(folder: string): readonly Document[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((file) => jsonLines<Document>(join(folder, file)))
}

function goldOf({ timex, timex2 = [] }: Document): readonly Timex[] {
  if (timex) return timex
  return timex2
    .filter((time) => !timex2.some((other) => other !== time && other.start <= time.start && other.end >= time.end))
    .map(({ start, end, val = '' }) => ({ start, end, type: '', value: val }))
}

async function findIn(
  { id, text, published, timex }: Document,
  encoder: Awaited<ReturnType<typeof openEncoder>>,
): Promise<readonly Timex[]> {
  const sections = [...text.matchAll(/\S[^\n]*(?:\n(?!\n)[^\n]+)*/g)].map((match) => ({
    kind: 'body' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const report: Report = { id, text, language: 'en', sections, stated: {}, notes: [] }
  const [encoded = []] = await encoder.encode([splitReport(report)])
  const day = published.slice(0, 10)
  const end = new Date(Date.parse(day) + 86_400_000).toISOString()
  const context: FindContext = {
    report,
    sentences: encoded.map(({ sentence }) => sentence),
    anchor: timex ? { published: { start: `${day}T00:00:00Z`, end, precision: 'day', stated: day } } : {},
  }
  return context.sentences.flatMap((sentence, index) =>
    findTimes(sentence, index, context).map((found) => ({
      start: found.start,
      end: found.end,
      type: found.type.toUpperCase(),
      value: found.timex,
    })),
  )
}

/** Chrono's results in TIMEX3: as fine as what it holds for certain, of type TIME where that is an hour. */
function findByChrono({ text, published }: Document): readonly Timex[] {
  return chrono.casual
    .parse(text, { instant: new Date(`${published.slice(0, 10)}T12:00:00Z`), timezone: 0 })
    .map(({ index, text: words, start }) => {
      const pad = (part: 'year' | 'month' | 'day' | 'hour' | 'minute', width = 2): string =>
        String(start.get(part) ?? 0).padStart(width, '0')
      const month = `${pad('year', 4)}-${pad('month')}`
      const day = `${month}-${pad('day')}`
      const isTime = start.isCertain('hour')
      const value = isTime
        ? `${day}T${pad('hour')}:${pad('minute')}`
        : start.isCertain('day') || start.isCertain('weekday')
          ? day
          : start.isCertain('month')
            ? month
            : pad('year', 4)
      return { start: index, end: index + words.length, type: isTime ? 'TIME' : 'DATE', value }
    })
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function findPlainly({ text, published }: Document): readonly Timex[] {
  const today = new Date(`${published.slice(0, 10)}T00:00:00Z`)
  return [...text.matchAll(/\b(?:(?:19|20)\d\d|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g)].map((match) => {
    const back = (today.getUTCDay() - WEEKDAYS.indexOf(match[0]) + 7) % 7
    const value = WEEKDAYS.includes(match[0]) ? new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10) : match[0]
    return { start: match.index, end: match.index + match[0].length, type: 'DATE', value }
  })
}

function count(tally: Tally, gold: readonly Timex[], found: readonly Timex[]): void {
  const used = new Set<Timex>()
  tally.gold += gold.length
  tally.found += found.length
  for (const wanted of gold) {
    const match = found.find((other) => other.start < wanted.end && wanted.start < other.end && !used.has(other))
    if (!match) continue
    used.add(match)
    tally.relaxed++
    if (match.start === wanted.start && match.end === wanted.end) tally.strict++
    if (match.type === wanted.type) tally.type++
    if (match.value === wanted.value) tally.value++
  }
}

const toScores = (tally: Tally): Record<'strict' | 'relaxed' | 'type' | 'value', number> => {
  const f1 = (right: number): number => (200 * right) / Math.max(1, tally.gold + tally.found)
  return { strict: f1(tally.strict), relaxed: f1(tally.relaxed), type: f1(tally.type), value: f1(tally.value) }
}
