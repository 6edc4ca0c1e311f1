/**
 * Times against hand-annotated news: tempeval3's TimeBank and AQUAINT with TIMEX3; `--data` as in lib-corpora.
 *
 * Scored as TempEval-3 scores: spans strict and relaxed (any overlap), then type and value over relaxed pairs, all as F1 of the
 * whole corpus. A quarter of TimeBank's documents, drawn by their names, was never looked at while rules were written: `held`.
 * The floor is every year and every weekday in its plain form, taken as the last one.
 */
import { join } from 'node:path'
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
  readonly timex: readonly Timex[]
  /** Whether its errors may have been looked at, however its name falls. */
  readonly isOpen: boolean
}
interface Tally {
  gold: number
  found: number
  strict: number
  relaxed: number
  type: number
  value: number
}

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const documents = ['timebank', 'aquaint'].flatMap((name) =>
    jsonLines<Document>(join(corpus(data, 'tempeval3'), `${name}.jsonl.gz`)).map((document) => ({
      ...document,
      isOpen: name === 'aquaint',
    })),
  )
  const encoder = await openEncoder()
  const tallies = { tuned: empty(), held: empty(), floor: empty() }
  for (const document of documents) {
    count(isHeld(document) ? tallies.held : tallies.tuned, document.timex, await findIn(document, encoder))
    if (isHeld(document)) count(tallies.floor, document.timex, findPlainly(document))
  }
  await encoder.close()
  const scores = Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, toScores(tally)]))
  const figures = Object.fromEntries(
    Object.entries(scores).flatMap(([name, score]) => Object.entries(score).map(([key, value]) => [`${name}-${key}`, value])),
  )
  return { figures, details: { documents: documents.length, tallies } }
}

const empty = (): Tally => ({ gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 })
const isHeld = ({ id, isOpen }: Document): boolean =>
  !isOpen && [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 4 === 0

async function findIn({ id, text, published }: Document, encoder: Awaited<ReturnType<typeof openEncoder>>): Promise<readonly Timex[]> {
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
    anchor: { published: { start: `${day}T00:00:00Z`, end, precision: 'day', stated: day } },
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
