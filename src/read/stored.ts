/** Readings that were stored as JSON lines, read again. A line that is none, or of another version, gives a note; the others are used. */
import { type Note, Reading } from '../contract/index.js'
import { toNote } from '../errors.js'

export interface StoredReadings {
  readonly readings: readonly Reading[]
  readonly notes: readonly Note[]
}

/** @param lines of one file, in order, without their ends. Empty ones are passed over. */
export async function readStored(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<StoredReadings> {
  const readings: Reading[] = []
  const notes = await readStoredLines(file, lines, (reading) => readings.push(reading))
  return { readings, notes }
}

/** The same for more than a memory holds: each reading is handed on as it comes. */
export async function readStoredLines(
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
  keep: (reading: Reading) => void,
): Promise<readonly Note[]> {
  let count = 0
  const notes: Note[] = []
  let line = 0
  for await (const text of lines) {
    line++
    if (!text.trim()) continue
    const read = readLine(text.replace(/^\uFEFF/, ''), { file, line })
    if ('code' in read) notes.push(read)
    else {
      keep(read)
      count++
    }
  }
  if (!count && !notes.length) notes.push(toNote('file-empty', 'The file holds no reading.', { file }))
  return notes
}

const FORMAT = Reading.unwrap().shape.format.value

function readLine(text: string, where: Note['where']): Reading | Note {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return toNote('reading-damaged', 'The line is no JSON; it may have been cut.', where)
  }
  const parsed = Reading.safeParse(value)
  // As it was written, not as the schema orders it: the account has the same bytes as if it had never been stored.
  if (parsed.success) return value as Reading
  const format = value !== null && typeof value === 'object' && 'format' in value ? value.format : undefined
  if (typeof format === 'string' && format.startsWith('rashomon/reading@') && format !== FORMAT)
    return toNote('reading-version', `The reading is of ${format}, this program reads ${FORMAT}.`, where)
  const [issue] = parsed.error.issues
  return toNote('reading-damaged', `The line is no reading: ${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? ''}.`, where)
}
