/**
 * Bytes to reports: unpacking, decoding, the format, the reports. A bad file gives notes, never an exception.
 *
 * Opens nothing: bytes are handed in with the name that they had.
 */
import type { Note, Report } from '../contract/index.js'
import { toNote } from '../errors.js'
import { findTwins, toTwinNote } from '../twins.js'
import { decode } from './decode.js'
import { pickFormat } from './formats.js'
import type { RawFields, RawFile } from './raw-report.js'
import { toReport } from './to-report.js'
import { type Part, unpack } from './unpack.js'

export interface ReadFile {
  readonly reports: readonly Report[]
  readonly notes: readonly Note[]
}

/** The reports of one file, in the file's order. Never fails. */
export async function readReports(file: string, bytes: Uint8Array, charset?: string): Promise<ReadFile> {
  const read: Report[] = []
  const notes: Note[] = []
  const lost: Note[] = []
  for await (const unpacked of unpack({ kind: 'part', name: file, bytes, ...(charset ? { charset } : {}), ...impliedBy(file) }, file)) {
    if (unpacked.kind === 'note') notes.push(unpacked.note)
    else {
      const raw = unpacked.kind === 'report' ? { reports: [unpacked.report], notes: [] } : await readPart(unpacked, file)
      // What a container states of its parts, it says better than its own name does.
      const fileName = unpacked.kind === 'part' && !unpacked.implied ? file : ''
      for (const each of raw.reports) {
        const report = toReport(file, each, fileName)
        if (report.text !== '') read.push(report)
        // It is no report of the outcome, so its notes can only name the file.
        else lost.push(...each.notes.map((note) => ({ ...note, where: note.where ?? { file } })), noBody(file))
      }
      notes.push(...raw.notes)
    }
  }
  const empty = read.length ? [] : [...new Map(lost.map((note) => [note.code, note])).values()]
  return { reports: read, notes: [...notes, ...empty, ...read.flatMap((report) => report.notes)] }
}

const noBody = (file: string): Note => toNote('no-body', 'No text of a report was found in it.', { file })

async function readPart(part: Part, file: string): Promise<RawFile> {
  const { text, notes } = decode(file, part.bytes, part.charset)
  if (!text.trim()) return { reports: [], notes: notes.length ? notes : [toNote('file-empty', 'The file holds no text.', { file })] }
  const readFormat = await pickFormat(part.name, text).load()
  const raw = readFormat(text, file)
  const reports = raw.reports.map((report) => ({ ...report, fields: { ...part.implied, ...report.fields } }))
  return { reports, notes: [...notes, ...raw.notes] }
}

/** A file that was fetched is named by its address. */
const impliedBy = (file: string): { implied?: RawFields } =>
  /^https?:\/\//i.test(file) ? { implied: { url: { value: file, where: 'address as named' } } } : {}

/** Reports of many files; one that stands in two files is counted once, with a note. */
export async function readMany(
  files: readonly { readonly file: string; readonly bytes: Uint8Array; readonly charset?: string }[],
): Promise<ReadFile> {
  const all: Report[] = []
  const read: Note[] = []
  for (const { file, bytes, charset } of [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))) {
    const { reports, notes } = await readReports(file, bytes, charset)
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
