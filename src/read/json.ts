/**
 * JSON and JSON Lines: one object, a list of them, or a list under any of the usual names.
 *
 * A broken file is read as far as it goes, line by line, and noted.
 */
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { readLiveEntries } from './live.js'
import { isNamed, type Named, readNamed } from './named-fields.js'
import { isNinjs, readNinjs } from './ninjs.js'
import type { RawFile, RawReport } from './raw-report.js'

export function readJson(text: string, file: string): RawFile {
  const whole = parse(text)
  if (whole !== undefined) return readValue(whole, file)
  const reports: RawReport[] = []
  const broken: number[] = []
  let elsewhere = 0
  text.split(/\r?\n/).forEach((content, index) => {
    const line = content.trim().replace(/,$/, '')
    if (!line || /^[[\]]$/.test(line)) return
    const value = parse(line)
    if (value === undefined) broken.push(index + 1)
    else {
      const held = heldIn(value, index + 1)
      reports.push(...held.reports)
      elsewhere += held.elsewhere
    }
  })
  const notes: Note[] = []
  const first = broken[0]
  if (first !== undefined) {
    const message = `${broken.length} line${broken.length === 1 ? ' is' : 's are'} no JSON${reports.length ? '; the others were read' : ''}.`
    notes.push(toNote('file-damaged', message, { file, line: first }))
  } else if (!reports.length && !elsewhere) notes.push(noReport(file))
  return { reports, notes: [...notes, ...elsewhereNotes(elsewhere, file)] }
}

function readValue(value: unknown, file: string): RawFile {
  const { reports, elsewhere } = heldIn(value)
  return { reports, notes: reports.length || elsewhere ? elsewhereNotes(elsewhere, file) : [noReport(file)] }
}

const elsewhereNotes = (count: number, file: string): Note[] =>
  count ? [toNote('text-elsewhere', `${count} item${count === 1 ? '' : 's'} of it hold${count === 1 ? 's' : ''} no text.`, { file })] : []

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
  'item',
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

interface Held {
  readonly reports: readonly RawReport[]
  /** Items of news that only say where their text is to be had. */
  readonly elsewhere: number
}

/** The reports of a value, lists within objects too, by a stack of our own: nesting is no danger. */
function heldIn(top: unknown, line?: number): Held {
  const reports: RawReport[] = []
  let elsewhere = 0
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: top, level: 0 }]
  while (waiting.length) {
    const { value, level } = waiting.pop()!
    if (level > 6) continue
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) waiting.push({ value: value[index], level: level + 1 })
      continue
    }
    if (!isNamed(value)) continue
    const isItem = isNinjs(value)
    const entries = readLiveEntries(value, 'JSON')
    const lists = LISTS.map((name) => value[name]).filter((list) => Array.isArray(list) || isNamed(list))
    const hasList = lists.some((list) => Array.isArray(list) && list.some(isNamed))
    const report = isItem ? readNinjs(value) : readPlain(value, hasList)
    for (const each of report ? [report, ...entries] : entries) reports.push({ ...each, ...(line ? { line } : {}) })
    if (report || entries.length) continue
    if (isItem) elsewhere++
    for (const list of lists.reverse()) waiting.push({ value: list, level: level + 1 })
    const wrapped = [value._source, value.article, value.document, value.renditions].filter(isNamed)
    for (const one of wrapped) waiting.push({ value: one, level: level + 1 })
  }
  return { reports, elsewhere }
}

/** What has a title, a description and a list of things is a list, not a report. */
function readPlain(value: Named, hasList: boolean): RawReport | undefined {
  const named = readNamed(value, 'JSON')
  return named && !(named.fromLead && hasList) ? { ...named, notes: [] } : undefined
}
