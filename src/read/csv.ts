/**
 * Tables: a row a report, its columns told by their header (title, text, date, outlet, address, author) as named-fields.ts knows them.
 *
 * Comma, semicolon, tab or bar, whichever parts the header. A broken row is left out and noted, the others are read.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { findDelimiter } from './field-names.js'
import { readNamed } from './named-fields.js'
import type { RawFile, RawReport } from './raw-report.js'

export function readCsv(text: string, file: string): RawFile {
  const delimiter = findDelimiter(text)
  if (!delimiter)
    return {
      reports: [],
      notes: [toNote('format-unknown', 'No column of the first line is named as a text or title is.', { file, line: 1 })],
    }
  const { rows, broken } = parseRows(text, delimiter)
  const named = rows.map(({ line, cells }) => ({ line, report: readNamed(cells, 'column') }))
  const empty = named.filter(({ report }) => !report)
  const reports = named.flatMap(({ line, report }): RawReport[] => (report ? [{ ...report, line, notes: [] }] : []))
  const notes: Note[] = []
  const rowsOf = (count: number) => `${count} row${count === 1 ? '' : 's'}`
  if (broken.length)
    notes.push(toNote('file-damaged', `${rowsOf(broken.length)} cannot be read; the others were.`, { file, line: broken[0]! }))
  if (empty.length) notes.push(toNote('no-body', `${rowsOf(empty.length)} of ${rows.length} hold no text.`, { file, line: empty[0]!.line }))
  return { reports, notes }
}

interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Where so many rows are broken, it is no table, and what is left is not tried. */
const BROKEN_MAX = 100

/** The rows with their first lines. Behind a broken one it goes on at the next line, whatever that row's quotes would swallow. */
function parseRows(text: string, delimiter: string): { readonly rows: readonly Row[]; readonly broken: readonly number[] } {
  const rows: Row[] = []
  const broken: number[] = []
  let columns: string[] | undefined
  let [from, line] = [0, 1]
  while (from < text.length && broken.length < BROKEN_MAX) {
    const base = line
    try {
      parse(text.slice(from), {
        delimiter,
        bom: true,
        relax_column_count: true,
        max_record_size: LIMITS.reportCharsMax * 2,
        on_record: (record: string[], context) => {
          if (!columns) columns = record
          else if (record.some((cell) => cell.trim())) rows.push({ line, cells: toCells(columns, record) })
          line = base + context.lines
          return null
        },
      })
      break
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      broken.push(line)
      line++
      from = startOfLine(text, line)
    }
  }
  return { rows, broken }
}

const toCells = (columns: readonly string[], record: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']))

function startOfLine(text: string, line: number): number {
  let at = 0
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
