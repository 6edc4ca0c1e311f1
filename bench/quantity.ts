/**
 * Quantities against hand-annotated news: bench/keys/quantities/*.jsonl, or DIR/quantities/*.jsonl with `--data DIR`.
 *
 * Two kinds of line, told apart by their fields: a quantity { report, start, end, exact | low, high, ... } and the range that was
 * annotated { report, from, to, half }. Offsets are UTF-16 into the report as it lies in the folder of reports, DIR/reports or
 * ../shared/reports; without a range, the lines from the first quantity to the last are taken. Every line of a report is a paragraph.
 *
 * `span` is the F1 of quantities found: one counts when it holds every number word of the key's span ("five" in "at least five"),
 * each finds one and is found by one. `value` is the share of those whose low, high, exact, exclusive and approximate are equal;
 * `measure` the share whose measure is equal and whose counted noun has the same head, judged where the key states either.
 * The floor, `peer`, is a regular expression for digits and number words. `RASHOMON_ASIDE=1` measures the part kept aside as well;
 * its rows are never written out. The part `more` was annotated later and is tuned on too; it has figures of its own. The results name reports and offsets, never the words; `RASHOMON_SHOW=1` prints the words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Quantity, Report, Sentence, TokenizedSentence } from '../src/contract/index.js'
import type { FindContext } from '../src/mentions/context.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Key {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly low?: number
  readonly high?: number
  readonly exact?: number
  readonly exclusive?: boolean
  readonly approximate?: boolean
  readonly unit?: string
  readonly counted?: string
  readonly measure?: string
  readonly part?: boolean
}
interface Range {
  readonly report: string
  readonly from: number
  readonly to: number
  readonly half?: 'tune' | 'more' | 'aside'
}
interface Article extends Range {
  readonly text: string
  readonly keys: readonly Key[]
}
interface Found {
  readonly start: number
  readonly end: number
  readonly value: Omit<Quantity, 'stated'>
}
type Reader = (article: Article) => Promise<readonly Found[]> | readonly Found[]

interface Tally {
  gold: number
  found: number
  matched: number
  value: number
  /** Of the matched: low, high and exact equal, whatever the flags say. */
  bounds: number
  unitAsked: number
  unit: number
  measureAsked: number
  measure: number
  partAsked: number
  part: number
}
interface Row {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly wrong: string
}

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const keys = join(data ? resolve(data) : join(import.meta.dirname, 'keys'), 'quantities')
  const own = data ? join(resolve(data), 'reports') : ''
  const articles = readArticles(keys, data && existsSync(own) ? own : resolve(import.meta.dirname, '../../shared/reports'))
  const halves = process.env.RASHOMON_ASIDE ? (['tune', 'more', 'aside'] as const) : (['tune', 'more'] as const)
  const wanted = halves.filter((half) => half === 'tune' || articles.some((article) => article.half === half))
  const product = await openProduct()
  const figures: Record<string, number> = {}
  const details: Record<string, unknown> = {}
  for (const half of wanted) {
    const part = articles.filter((article) => (article.half ?? 'tune') === half)
    const ours = await measureAll(part, product.read)
    const peer = await measureAll(part, findPlainly)
    const prefix = half === 'tune' ? '' : `${half}-`
    figures[`${prefix}quantities`] = ours.tally.gold
    for (const [name, score] of Object.entries(toScores(ours.tally))) figures[`${prefix}${name}`] = score
    figures[`${prefix}peer-span`] = toScores(peer.tally).span
    figures[`${prefix}peer-value`] = toScores(peer.tally).value
    details[half] = { articles: part.length, ours: ours.tally, peer: peer.tally, ...(half === 'aside' ? {} : { rows: ours.rows }) }
    if (process.env.RASHOMON_SHOW && half !== 'aside') for (const row of ours.rows) show(row, part)
  }
  await product.close()
  return { figures, details }
}

function readArticles(folder: string, reports: string): Article[] {
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Key | Range)
  const ranges = new Map(lines.flatMap((line) => ('from' in line ? [[line.report, line] as const] : [])))
  return [...new Set(lines.map((line) => line.report))].sort().map((report) => {
    const text = readFileSync(join(reports, report), 'utf8')
    const keys = lines.filter((line) => line.report === report && 'start' in line).map((line) => line as Key)
    const range = ranges.get(report) ?? { report, ...linesAround(text, keys) }
    return { ...range, text, keys: [...keys].sort((a, b) => a.start - b.start) }
  })
}

function linesAround(text: string, keys: readonly Key[]): { from: number; to: number } {
  const [first, last] = [Math.min(...keys.map((key) => key.start)), Math.max(...keys.map((key) => key.end))]
  const end = text.indexOf('\n', last)
  return { from: text.lastIndexOf('\n', first - 1) + 1, to: end < 0 ? text.length : end }
}

/** The program's own pieces, built: paragraphs into sentences, the encoder, the finder. */
async function openProduct(): Promise<{ read: Reader; close: () => Promise<void> }> {
  const dist = (file: string) => import(resolve(import.meta.dirname, '../dist', file))
  const { openEncoder } = await dist('encoder/encoder.js')
  const { splitReport } = (await dist('text/split-report.js')) as { splitReport: (report: Report) => TokenizedSentence[] }
  const { findQuantities } = await dist('mentions/quantity/quantities.js')
  const encoder = await openEncoder()
  const read: Reader = async ({ report: id, text, from, to }) => {
    const sections = [...text.matchAll(/[^\n]+/g)]
      .filter((line) => line[0].trim() && line.index + line[0].length > from && line.index < to)
      .map((line) => ({ kind: 'body' as const, start: line.index, end: line.index + line[0].trimEnd().length }))
    const report: Report = { id, text, language: 'en', sections, stated: {}, notes: [] }
    const [encoded = []] = (await encoder.encode([splitReport(report)])) as { sentence: Sentence }[][]
    const context: FindContext = { report, sentences: encoded.map(({ sentence }) => sentence), anchor: anchorOf(text) }
    return context.sentences.flatMap((sentence, index) => findQuantities(sentence, index, context) as Found[])
  }
  return { read, close: () => encoder.close() }
}

/** The day in the header of a report's file. */
function anchorOf(text: string): FindContext['anchor'] {
  const day = /^\d{4}-\d\d-\d\d/m.exec(text.slice(0, 1000))?.[0]
  if (!day) return {}
  const end = new Date(Date.parse(day) + 86_400_000).toISOString()
  return { published: { start: `${day}T00:00:00Z`, end, precision: 'day', stated: day } }
}

async function measureAll(articles: readonly Article[], read: Reader): Promise<{ tally: Tally; rows: Row[] }> {
  const tally: Tally = {
    gold: 0,
    found: 0,
    matched: 0,
    value: 0,
    bounds: 0,
    unitAsked: 0,
    unit: 0,
    measureAsked: 0,
    measure: 0,
    partAsked: 0,
    part: 0,
  }
  const rows: Row[] = []
  for (const article of articles) {
    const found = (await read(article)).filter((item) => item.start >= article.from && item.start < article.to)
    const used = new Set<Found>()
    tally.gold += article.keys.length
    tally.found += found.length
    for (const key of article.keys) {
      const at = { report: article.report, start: key.start, end: key.end }
      const match = findMatch(article.text, key, found, used)
      if (!match) {
        rows.push({ ...at, wrong: 'not found' })
        continue
      }
      used.add(match)
      const wrong = compare(key, match.value, tally)
      if (wrong.length) rows.push({ ...at, wrong: wrong.join(', ') })
    }
    for (const item of found) {
      if (!used.has(item)) rows.push({ report: article.report, start: item.start, end: item.end, wrong: 'no quantity' })
    }
  }
  return { tally, rows }
}

/** The shortest found span that holds every number word of the key. */
function findMatch(text: string, key: Key, found: readonly Found[], used: ReadonlySet<Found>): Found | undefined {
  const { start, end } = numberOf(text, key)
  return found
    .filter((item) => item.start <= start && end <= item.end && !used.has(item))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

const NUMBER_WORD =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores?|hundreds?|thousands?|millions?|billions?|trillions?|several|few|couple|half|third|quarter|once|twice|none|nobody)$/i

/** From the first number word to the last; where there is none ("a child", "no"), the whole span. */
function numberOf(text: string, { start, end }: Key): { start: number; end: number } {
  const words = [...text.slice(start, end).matchAll(/\d[\d,.]*|\p{L}+/gu)].filter((word) => NUMBER_WORD.test(word[0]))
  const last = words.at(-1)
  return words[0] && last ? { start: start + words[0].index, end: start + last.index + last[0].length } : { start, end }
}

/** Counts what is equal and names what is not. */
function compare(key: Key, value: Omit<Quantity, 'stated'>, tally: Tally): string[] {
  const wrong: string[] = []
  tally.matched++
  const isBounds = near(key.low, value.low) && near(key.high, value.high) && near(key.exact, value.exact)
  if (isBounds) tally.bounds++
  if (isBounds && Boolean(key.exclusive) === Boolean(value.exclusive) && Boolean(key.approximate) === Boolean(value.approximate))
    tally.value++
  else wrong.push(isBounds ? 'flags' : 'bounds')
  if (key.unit !== undefined) {
    tally.unitAsked++
    if (unitOf(key.unit) === unitOf(value.unit ?? '')) tally.unit++
    else wrong.push('unit')
  }
  if (key.part) {
    tally.partAsked++
    if (value.of) tally.part++
    else wrong.push('part')
  }
  // A unit tells by itself what it measures: where no measure fits better, whatever is said of it is right.
  const asksMeasure = key.unit === undefined || key.measure !== undefined
  if (!asksMeasure && key.counted === undefined) return wrong
  tally.measureAsked++
  const isMeasure = !asksMeasure || key.measure === value.measure
  const isCounted = key.counted === undefined || headOf(key.counted) === headOf(value.counted ?? '')
  if (isMeasure && isCounted) tally.measure++
  else wrong.push(...(isMeasure ? [] : ['measure']), ...(isCounted ? [] : ['counted']))
  return wrong
}

const near = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))

const UNITS: Readonly<Record<string, string>> = {
  kilometer: 'km',
  kilometre: 'km',
  metre: 'meter',
  feet: 'foot',
  kilo: 'kilogram',
  kg: 'kilogram',
  inche: 'inch',
  centurie: 'century',
}
const unitOf = (unit: string): string => {
  const single = unit.toLowerCase().replace(/s$/, '')
  return UNITS[single] ?? single
}

const FORMS: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  lives: 'life',
  policemen: 'policeman',
  policewomen: 'policewoman',
  gunmen: 'gunman',
}

/** "members of a family" has the head "member". */
function headOf(counted: string): string {
  const word = counted
    .toLowerCase()
    .replace(/[,;(].*$/, '')
    .split(/ (?:of|in|on|at|from|who|that|with|aboard) /)[0]!
    .trim()
    .split(/\s+/)
    .at(-1)!
  if (FORMS[word]) return FORMS[word]
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh|[dt]o)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat([
      ['dozen', 12],
      ['hundred', 100],
    ]),
)
const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 }
const PLAIN = new RegExp(
  String.raw`(?<![\w.,-])[$£€]?(\d[\d,]*(?:\.\d+)?|${Object.keys(WORDS).join('|')})\b(?: (hundred|thousand|million|billion))?`,
  'gi',
)

/** Every number in digits or words that is no year, taken as it stands. */
const findPlainly: Reader = ({ text, from, to }) =>
  [...text.slice(from, to).matchAll(PLAIN)]
    .filter((match) => !/^(?:19|20)\d\d$/.test(match[0]))
    .map((match) => {
      const word = match[1]!.toLowerCase()
      const exact = (WORDS[word] ?? Number(word.replaceAll(',', ''))) * (SCALES[match[2]?.toLowerCase() ?? ''] ?? 1)
      return { start: from + match.index, end: from + match.index + match[0].length, value: { exact } }
    })

function toScores(tally: Tally): Record<'span' | 'value' | 'measure', number> {
  const share = (right: number, all: number): number => (100 * right) / Math.max(1, all)
  return {
    span: share(2 * tally.matched, tally.gold + tally.found),
    value: share(tally.value, tally.matched),
    measure: share(tally.measure, tally.measureAsked),
  }
}

function show({ report, start, end, wrong }: Row, articles: readonly Article[]): void {
  const text = articles.find((article) => article.report === report)!.text
  const line = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`
  console.log(`${wrong.padEnd(22)} ${report}: ${line.replaceAll('\n', ' / ')}`)
}
