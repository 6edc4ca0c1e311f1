/**
 * What is posted, as reports in the store: any format that src/read knows, told by its content, or by the content type where that is not enough.
 *
 * JSON Lines are read as they come, a few hundred lines at a time, so that a stream of any length needs little memory; what was kept before
 * a break stays, and sending it again changes nothing.
 */
import { createHash } from 'node:crypto'
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { readReports } from '../read/read-reports.js'
import type { Added, Store } from '../store/store.js'

export interface Taken {
  readonly reports: readonly Added[]
  readonly notes: readonly Note[]
}

/** The end of a file's name for a content type; nothing where the content is to tell. */
const ENDS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'application/rss+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
  'application/warc': 'warc',
  'application/gzip': 'gz',
}

const toEnd = (type: string): string => ENDS[type.split(';')[0]!.trim().toLowerCase()] ?? ''
const charsetOf = (type: string): string | undefined => /;\s*charset="?([\w.:-]{1,40})/i.exec(type)?.[1]
export const isLines = (type: string): boolean => toEnd(type) === 'jsonl'

/** A name for bytes that came without one: the same bytes get the same. */
function toName(bytes: Uint8Array, type: string): string {
  const end = toEnd(type)
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${end ? `.${end}` : ''}`
}

export interface Sender {
  /** As its sender calls it. */
  readonly file?: string
  readonly source?: string
  /** What names a report without an address of its own while its text changes; of no use where there are several. */
  readonly address?: string
  /** It comes again and again, mostly the same: its bytes are not kept beside every report. */
  readonly isFeed?: boolean
}

/** One body or file. */
export async function takeBytes(
  store: Store,
  bytes: Uint8Array,
  type: string,
  { file: name, source = 'post', address, isFeed = false }: Sender = {},
): Promise<Taken> {
  const file = name ?? toName(bytes, type)
  const { reports, notes } = await readReports(file, bytes, charsetOf(type))
  const named = reports.length === 1 && reports[0]!.url === undefined && address !== undefined ? { address } : {}
  // One for all of them, so that the store keeps and packs the bytes once.
  const given = isFeed ? {} : { given: { file, bytes } }
  const added = reports.length ? await store.add(reports.map((report) => ({ report, source, ...given, ...named }))) : []
  if (notes.length) await store.addNotes(notes, source)
  return { reports: added, notes }
}

/** A stream of JSON Lines. */
export async function takeLines(store: Store, body: AsyncIterable<Uint8Array>): Promise<Taken> {
  const reports: Added[] = []
  const notes: Note[] = []
  let lines: Uint8Array[] = []
  let bytesHeld = 0
  let linesBefore = 0
  const keep = async () => {
    if (!lines.length) return
    const offset = linesBefore
    linesBefore += lines.length
    const bytes = Buffer.concat(lines)
    lines = []
    bytesHeld = 0
    if (!bytes.toString('latin1').trim()) return
    const taken = await inTurn(store, () => takeBytes(store, bytes, 'application/x-ndjson'))
    reports.push(...taken.reports)
    notes.push(...taken.notes.map((note) => moved(note, offset)))
  }
  for await (const line of linesOf(body)) {
    if (line.length > LIMITS.postedLineBytesMax) {
      const message = `A line has more than ${LIMITS.postedLineBytesMax} bytes; it was left out.`
      notes.push(toNote('file-too-large', message, { file: 'posted.jsonl', line: linesBefore + lines.length + 1 }))
      lines.push(Buffer.from('\n'))
    } else lines.push(line)
    bytesHeld += line.length
    if (lines.length >= LIMITS.postedLinesMax || bytesHeld >= LIMITS.postedLineBytesMax) await keep()
  }
  await keep()
  return { reports, notes }
}

const turns = new WeakMap<Store, Promise<unknown>>()

/** Pieces of streams are taken one after the other: whoever asks for a page waits for one of them at most, however many are sent. */
function inTurn<T>(store: Store, take: () => Promise<T>): Promise<T> {
  const turn = (turns.get(store) ?? Promise.resolve()).then(take)
  turns.set(
    store,
    turn.catch(() => undefined),
  )
  return turn
}

/** Lines with their ends; of one that is too long no more than shows that it is. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = []
  let size = 0
  const hold = (piece: Uint8Array) => {
    if (size <= LIMITS.postedLineBytesMax) open.push(piece)
    size += piece.length
  }
  const take = (): Uint8Array => {
    const line = Buffer.concat(open)
    open = []
    size = 0
    return line
  }
  for await (const chunk of body) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, at + 1))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (size) yield take()
}

/** A note of a piece, at its line of the whole. */
const moved = (note: Note, offset: number): Note =>
  note.where?.line === undefined ? note : { ...note, where: { ...note.where, file: 'posted.jsonl', line: note.where.line + offset } }
