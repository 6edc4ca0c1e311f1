/**
 * Formats: samples of how news comes in, read as a user's files are. `--data DIR` holds the folders of samples (feeds, html-pages, newsml-nitf,
 * ninjs, warc, wire-text).
 *
 * `read`: share of the samples that give back what they hold (nine in ten of the words that bench/lib-formats.ts finds in them by patterns of its
 * own) or, where there is nothing to give back, say so in a note. `body`: token F1 of the article's text against NAME.gold.txt of html-pages, mean
 * over pages; a paragraph counts if it is body or list. `readability` is the F1 of Readability alone on the same pages. `metadata`: share of
 * title, outlet, day and byline that are right, where the sample's own fields (or NAME.expected-metadata.json) state them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Note, Report } from '../src/contract/index.js'
import { readDate } from '../src/read/dates.js'
import { outletName } from '../src/read/outlets.js'
import { readReports } from '../src/read/read-reports.js'
import { type Held, heldBy, overlap, plain, type Truth, tokensOf } from './lib-formats.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Sample {
  readonly file: string
  readonly reports: readonly Report[]
  readonly notes: readonly Note[]
  readonly held: Held
  readonly gold?: string
  readonly floor?: string
}

export async function run({ data = '../shared/formats' }: BenchOptions): Promise<BenchResult> {
  const root = resolve(data)
  const samples: Sample[] = []
  for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(root, folder.name)).filter((file) => !/\.gold\.txt$|\.expected|^manifest\.json$|^README/.test(file))
    for (const file of files.sort()) samples.push(await open(root, folder.name, file))
  }
  const pages = samples.filter(({ gold }) => gold !== undefined)
  const bodies = pages.map((page) => ({ file: page.file, ...overlap(bodyOf(page.reports), page.gold!) }))
  const floors = pages.map((page) => overlap(page.floor ?? '', page.gold!).f1)
  const fields = samples.flatMap((sample) => rightFields(sample).map((field) => ({ file: sample.file, ...field })))
  const unread = samples.filter((sample) => !isRead(sample))
  for (const sample of unread) console.log(`unread: ${sample.file} ${sample.notes.map((note) => note.code).join(' ')}`)
  for (const field of fields.filter((each) => !each.isRight))
    console.log(`metadata: ${field.file} ${field.field}: ${field.found} | ${field.truth}`)
  for (const { file, precision, recall, f1 } of bodies.sort((a, b) => a.f1 - b.f1).slice(0, 12))
    console.log(`body: ${file} f1 ${f1.toFixed(3)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`)
  return {
    figures: {
      samples: samples.length,
      read: (100 * (samples.length - unread.length)) / samples.length,
      pages: pages.length,
      body: 100 * mean(bodies.map(({ f1 }) => f1)),
      readability: 100 * mean(floors),
      fields: fields.length,
      metadata: 100 * mean(fields.map(({ isRight }) => (isRight ? 1 : 0))),
    },
    details: {
      samples: samples.map((sample) => ({
        file: sample.file,
        reports: sample.reports.length,
        notes: [...new Set(sample.notes.map((note) => note.code))],
        read: isRead(sample),
      })),
      body: bodies.map(({ file, f1 }) => ({ file, f1: Math.round(1000 * f1) / 10 })),
      wrong: fields.filter(({ isRight }) => !isRight).map(({ file, field }) => ({ file, field })),
    },
  }
}

async function open(root: string, folder: string, file: string): Promise<Sample> {
  const bytes = readFileSync(join(root, folder, file))
  const { reports, notes } = await readReports(`${folder}/${file}`, bytes)
  const utf8 = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const text = utf8.includes('\ufffd') && /encoding=["']iso-8859-1/i.test(utf8) ? bytes.toString('latin1') : utf8
  const known = { file: `${folder}/${file}`, reports, notes }
  if (folder !== 'html-pages') return { ...known, held: heldBy(folder, text) }
  const name = join(root, folder, basename(file, '.html.gz'))
  const gold = textOf(`${name}.gold.txt`)
  const expected = textOf(`${name}.expected.html`)
  const stated = JSON.parse(textOf(`${name}.expected-metadata.json`) ?? '{}') as Record<string, string | null>
  const truth: Truth = {
    ...(stated.title ? { title: stated.title } : {}),
    ...(stated.siteName ? { outlet: stated.siteName } : {}),
    ...(stated.publishedTime ? { published: [stated.publishedTime] } : {}),
    ...(stated.byline && !/\d{4}/.test(stated.byline) ? { byline: stated.byline } : {}),
  }
  const held = { text: gold ?? (expected ? plain(expected) : ''), truth }
  return gold === undefined ? { ...known, held } : { ...known, held, gold, floor: byReadability(text) }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function byReadability(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document as unknown as Document).parse()?.textContent ?? ''
}

/** Paragraphs that are body or list; sections of one paragraph stand on one line of the text. */
function bodyOf(reports: readonly Report[]): string {
  const kept: string[] = []
  for (const { text, sections, title } of reports) {
    const paragraphs: { parts: string[]; counts: boolean }[] = []
    sections.forEach(({ kind, start, end }, index) => {
      const words = text.slice(start, end)
      const isSame = index > 0 && !text.slice(sections[index - 1]!.end, start).includes('\n')
      if (!isSame) paragraphs.push({ parts: [], counts: false })
      const paragraph = paragraphs.at(-1)!
      paragraph.parts.push(words)
      paragraph.counts ||= kind === 'body' || kind === 'list' || (kind === 'headline' && words !== title)
    })
    kept.push(...paragraphs.filter(({ counts }) => counts).map(({ parts }) => parts.join(' ')))
  }
  return kept.join('\n')
}

/** Nine words in ten of what it holds; if nothing, a report or a note that says more than that all is well. */
function isRead({ reports, notes, held }: Sample): boolean {
  const text = reports.map((report) => report.text).join('\n')
  if (tokensOf(held.text).length) return overlap(text, held.text).recall >= 0.9
  return text !== '' || notes.some((note) => note.severity !== 'info')
}

function rightFields({ reports, held: { truth } }: Sample): { field: string; found: string; truth: string; isRight: boolean }[] {
  const fits = (report: Report) => truth.title !== undefined && report.title !== undefined && isSame(report.title, truth.title)
  const report = reports.find(fits) ?? reports[0]
  const judged = (field: string, found: string | undefined, wanted: string | undefined, isRight: boolean) =>
    wanted === undefined ? [] : [{ field, found: found ?? '', truth: wanted, isRight }]
  const day = report?.published
  const days = (truth.published ?? []).map((date) => readDate(date)?.time).filter((time) => time !== undefined)
  return [
    ...judged('title', report?.title, truth.title, isSame(report?.title ?? '', truth.title ?? '')),
    ...judged('outlet', report?.outlet, truth.outlet, isSameOutlet(report, truth.outlet ?? '')),
    ...judged(
      'published',
      day?.start,
      truth.published?.[0],
      day !== undefined && days.some((time) => time.start < day.end && day.start < time.end),
    ),
    ...judged('byline', report?.byline, truth.byline, overlap(report?.byline ?? '', withoutBy(truth.byline ?? '')).recall >= 0.6),
  ]
}

const isSame = (a: string, b: string): boolean => overlap(a, b).f1 >= 0.8
const withoutBy = (byline: string): string => byline.replace(/^by\s+/i, '')
const bare = (name: string): string =>
  tokensOf(outletName(name))
    .filter((token) => token !== 'the')
    .join('')
const isSameOutlet = (report: Report | undefined, truth: string): boolean =>
  [report?.outlet, report?.agency].some(
    (name) => name !== undefined && (bare(name).includes(bare(truth)) || bare(truth).includes(bare(name))),
  )
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
