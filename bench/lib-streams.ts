/**
 * Streams of reports with gold stories, read as the grouping needs them, and kept on disk so that a second run takes seconds.
 *
 * A set is JSON Lines, gzip: `{id, published, outlet, title, text, url, story}`. Of each report the headline and the first `leadWordsMax` words
 * go through the whole map; the rest, up to `wordsMax` words, is words only: the grouping looks at no more.
 * Readings are kept under `$RASHOMON_CACHE` (else the system's temporary folder) by content and model; deleting them costs time only.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Reading, Report, Sentence, TokenizedSentence } from '../src/contract/index.js'
import { MODEL_FOLDER, openEncoder } from '../src/encoder/encoder.js'
import { toId } from '../src/id.js'
import { loadGazetteer } from '../src/mentions/place/gazetteer.js'
import { readReports } from '../src/read/read-reports.js'
import { toReadings } from '../src/reading.js'
import { readSentences } from '../src/text/split-report.js'
import { jsonLines } from './lib-corpora.js'

export interface StreamItem {
  readonly id: string
  readonly story: string
  /** ISO day or instant; null where nobody knows. */
  readonly published: string | null
  readonly title: string
  readonly text: string
  readonly reading: Reading
}

interface Row {
  readonly id: string
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly text: string
  readonly url: string | null
  readonly story: string
}

const leadWordsMax = 220
const wordsMax = 700
const batch = 16
/** Raise it when what is kept of a reading changes. */
const version = 1

/** The reports of a set in the order of their day, then id; undated ones last. Reports without any word are left out. */
export async function readStream(file: string, log: (line: string) => void = console.error): Promise<readonly StreamItem[]> {
  const rows = jsonLines<Row>(file).sort(byDayThenId)
  const kept = openKept(file)
  const reports = await Promise.all(rows.map(toReport))
  const missing = reports.filter((report) => report && !kept.readings.has(report.id)) as Report[]
  if (missing.length) {
    const tools = { encoder: await openEncoder(), gazetteer: loadGazetteer() }
    for (let at = 0; at < missing.length; at += batch) {
      const some = missing.slice(at, at + batch)
      const split = some.map(cutAtLead)
      const readings = await toReadings(
        split.map(({ lead }) => lead),
        tools,
      )
      for (const [index, reading] of readings.entries())
        kept.keep({ ...reading, report: some[index]!, sentences: [...reading.sentences, ...split[index]!.rest] })
      if (at % (20 * batch) === 0) log(`${basename(file)}: ${at + some.length} of ${missing.length} read`)
    }
    await tools.encoder.close()
  }
  return rows.flatMap((row, at) => {
    const reading = kept.readings.get(reports[at]?.id ?? '')
    return reading ? [{ id: row.id, story: row.story, published: row.published, title: row.title ?? '', text: row.text, reading }] : []
  })
}

const byDayThenId = (a: Row, b: Row): number => {
  const [x, y] = [a.published ?? '\uffff', b.published ?? '\uffff']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

async function toReport(row: Row): Promise<Report | undefined> {
  const { title, outlet, url, published } = row
  // A report of which only the title is known is still a report.
  const text = row.text.trim() || title
  const fields = { title, text, outlet, url, published }
  const { reports } = await readReports(`${row.id}.json`, Buffer.from(JSON.stringify(fields)))
  return reports[0]
}

function openKept(file: string) {
  const model = JSON.parse(readFileSync(join(MODEL_FOLDER, 'card.json'), 'utf8')) as { name: string; files: Record<string, string> }
  const folder = join(process.env.RASHOMON_CACHE ?? tmpdir(), 'rashomon-bench')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${basename(file)}-${toId('read', model.name, model.files['encoder.onnx'] ?? '', version)}.jsonl`)
  const readings = new Map<string, Reading>()
  if (existsSync(path))
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue
      const reading = JSON.parse(line) as Reading
      readings.set(reading.report.id, reading)
    }
  const keep = (reading: Reading): void => {
    readings.set(reading.report.id, reading)
    appendFileSync(path, `${JSON.stringify(reading)}\n`)
  }
  return { readings, keep }
}

/** The report up to its first words, and the sentences behind them with words alone. */
function cutAtLead(report: Report): { readonly lead: Report; readonly rest: readonly Sentence[] } {
  const sentences = readSentences(report).sentences
  let words = 0
  const upTo = (max: number): number => {
    const at = sentences.findIndex((sentence) => {
      words += sentence.words.length
      return words > max
    })
    return at < 0 ? sentences.length : at
  }
  const leadCount = Math.max(1, upTo(leadWordsMax))
  words = 0
  const rest = sentences.slice(leadCount, Math.max(leadCount, upTo(wordsMax)))
  const end = sentences[leadCount - 1]?.end ?? report.text.length
  const sections = report.sections.filter(({ start }) => start < end).map((section) => ({ ...section, end: Math.min(section.end, end) }))
  return { lead: { ...report, sections }, rest: rest.map(toPlain) }
}

const toPlain = ({ words, ...sentence }: TokenizedSentence): Sentence => ({
  ...sentence,
  words: words.map((word) => ({ ...word, lemma: '', upos: 'X', head: -1, deprel: 'dep' })),
  entities: [],
  attributions: [],
})
