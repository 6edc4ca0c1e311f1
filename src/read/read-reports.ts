/**
 * Bytes to reports: decoding, the format, the reports. A bad file gives notes, never an exception.
 *
 * Opens nothing: bytes are handed in with the name that they had.
 */
import type { Note, Report } from '../contract/index.js'
import { toNote } from '../errors.js'
import { findTwins, toTwinNote } from '../twins.js'
import { decode } from './decode.js'
import { pickFormat } from './formats.js'
import { toReport } from './to-report.js'

export interface ReadFile {
  readonly reports: readonly Report[]
  readonly notes: readonly Note[]
}

/** The reports of one file, in the file's order. Never fails. */
export async function readReports(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const decoded = decode(file, bytes)
  const text = decoded.text
  if (!text.trim()) {
    const notes = decoded.notes.length ? decoded.notes : [toNote('file-empty', 'The file holds no text.', { file })]
    return { reports: [], notes }
  }
  const readFormat = await pickFormat(file, text).load()
  const raw = readFormat(text, file)
  const read = raw.reports.map((report) => toReport(file, report))
  const reports = read.filter((report) => report.text !== '')
  const isEmpty = read.length > 0 && reports.length === 0
  const empty = isEmpty ? [toNote('no-body', 'No text of a report was found in it.', { file })] : []
  const lost = isEmpty ? raw.reports.flatMap((report) => report.notes) : []
  return { reports, notes: [...decoded.notes, ...raw.notes, ...empty, ...lost, ...reports.flatMap((report) => report.notes)] }
}

/** Reports of many files; one that stands in two files is counted once, with a note. */
export async function readMany(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): Promise<ReadFile> {
  const all: Report[] = []
  const read: Note[] = []
  for (const { file, bytes } of [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))) {
    const { reports, notes } = await readReports(file, bytes)
    all.push(...reports)
    read.push(...notes)
  }
  const twins = findTwins(all)
  const left = new Set(twins.map(({ report }) => report))
  const reports = all.filter((report) => !left.has(report))
  const kept = new Set(reports.map(({ id, file }) => `${id} ${file}`))
  const notes = read.filter(({ where }) => !where?.report || kept.has(`${where.report} ${where.file}`))
  return { reports, notes: [...notes, ...twins.map(toTwinNote)] }
}
