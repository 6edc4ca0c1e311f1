/**
 * JSON and JSON Lines: one object, a list of them, or a list under any of the usual names.
 *
 * A broken file is read as far as it goes, line by line, and noted.
 */
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { isNamed, type Named, readNamed } from './named-fields.js'
import type { RawFile, RawReport } from './raw-report.js'

export function readJson(text: string, file: string): RawFile {
  const whole = parse(text)
  if (whole !== undefined) return readValue(whole, file)
  const reports: RawReport[] = []
  const broken: number[] = []
  text.split(/\r?\n/).forEach((content, index) => {
    const line = content.trim().replace(/,$/, '')
    if (!line || /^[[\]]$/.test(line)) return
    const value = parse(line)
    if (value === undefined) broken.push(index + 1)
    else reports.push(...reportsOf(value, index + 1))
  })
  const notes: Note[] = []
  const first = broken[0]
  if (first !== undefined) {
    const message = `${broken.length} line${broken.length === 1 ? ' is' : 's are'} no JSON${reports.length ? '; the others were read' : ''}.`
    notes.push(toNote('file-damaged', message, { file, line: first }))
  } else if (!reports.length) notes.push(noReport(file))
  return { reports, notes }
}

function readValue(value: unknown, file: string): RawFile {
  const reports = reportsOf(value)
  return { reports, notes: reports.length ? [] : [noReport(file)] }
}

const noReport = (file: string) => toNote('format-unknown', 'It is JSON, but no field of it holds the text of a report.', { file })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const LISTS = [
  'articles',
  'items',
  'reports',
  'documents',
  'docs',
  'results',
  'data',
  'entries',
  'news',
  'stories',
  'records',
  'hits',
  '@graph',
  'value',
  'posts',
]

/** The reports of a value, lists within objects too, by a stack of our own: nesting is no danger. */
function reportsOf(value: unknown, line?: number): RawReport[] {
  const reports: RawReport[] = []
  const waiting: { readonly value: unknown; readonly outer: Named | undefined; readonly level: number }[] = [
    { value, outer: undefined, level: 0 },
  ]
  while (waiting.length) {
    const { value: each, outer, level } = waiting.pop()!
    if (level > 6) continue
    if (Array.isArray(each)) {
      for (let index = each.length - 1; index >= 0; index--) waiting.push({ value: each[index], outer, level: level + 1 })
      continue
    }
    if (!isNamed(each)) continue
    const report = readNamed(each, 'JSON')
    if (report) reports.push({ ...report, ...(line ? { line } : {}), notes: [] })
    else {
      const inner = LISTS.map((name) => each[name]).filter((list) => Array.isArray(list) || isNamed(list))
      for (const list of inner.reverse()) waiting.push({ value: list, outer: each, level: level + 1 })
      const wrapped = [each._source, each.article, each.item, each.document, each.renditions].filter(isNamed)
      for (const one of wrapped) waiting.push({ value: one, outer: each, level: level + 1 })
    }
  }
  return reports
}
