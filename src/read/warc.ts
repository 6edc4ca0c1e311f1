/**
 * Web archives (WARC 1.0 and 1.1, plain or record by record in gzip): every page, feed or text that was answered with, with its address.
 *
 * Each record is read by a parser of its own, and the next is looked for by its mark: a broken record costs itself and a note, never the rest.
 * Requests, pictures, scripts, failed answers and repeats of an answer hold no report. The day of the crawl is no day of a report.
 */
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { inflate, readGzip } from './gzip.js'
import { peek } from './peek.js'
import type { Part, Unpacked } from './unpack.js'

export async function* readWarc(part: Part, file: string): AsyncGenerator<Unpacked> {
  const { bytes } = part
  const isPacked = bytes[0] === 0x1f
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPacked && findRecord(buffer, 1, true) < 0) {
    // All of it under one lid: it must be taken off first.
    yield* readGzip(part, file)
    return
  }
  const damaged: string[] = []
  let answers = 0
  for (let at = 0, next: number; at >= 0; at = next) {
    const { record, block, length, problem } = await readRecord(bytes, at)
    next = findRecord(buffer, at + Math.max(length, 3), isPacked)
    const end = next < 0 ? bytes.length : next
    const held = record && block ? await heldBy(record, block) : {}
    const trouble =
      problem ??
      held.problem ??
      (buffer
        .subarray(at + length, end)
        .toString('latin1')
        .trim()
        ? 'its length is wrong'
        : undefined)
    if (trouble) damaged.push(`${record?.warcTargetURI ?? 'a record'} at byte ${at} (${trouble})`)
    if (held.part) answers++
    if (held.part) yield held.part
  }
  const [first] = damaged
  if (first !== undefined) {
    const count = damaged.length === 1 ? 'A record is' : `${damaged.length} records are`
    yield { kind: 'note', note: toNote('file-damaged', `${count} cut or broken; the others were read. The first: ${first}.`, { file }) }
  } else if (!answers) {
    yield { kind: 'note', note: toNote('format-unknown', 'It is a web archive, but no record of it holds a page or a text.', { file }) }
  }
}

/** Where the next record begins; in a packed archive, the next lid with a record under it. */
function findRecord(buffer: Buffer, from: number, isPacked: boolean): number {
  if (!isPacked) return buffer.indexOf('WARC/1.', from)
  for (let at = buffer.indexOf(LID, from); at >= 0; at = buffer.indexOf(LID, at + 1))
    if (peek(buffer.subarray(at, at + 1024)).startsWith('WARC/')) return at
  return -1
}
const LID = Buffer.from([0x1f, 0x8b, 0x08])

interface Read {
  readonly record?: WARCRecord
  readonly block?: Uint8Array
  /** Bytes of the archive that the record takes. */
  readonly length: number
  readonly problem?: string
}

async function readRecord(bytes: Uint8Array, at: number): Promise<Read> {
  const parser = new WARCParser(piecesOf(bytes, at), { parseHttp: false })
  try {
    const record = await parser.parse()
    if (!record?.warcType) return { length: 0, problem: 'no record' }
    const stated = record.warcContentLength
    if (!Number.isInteger(stated) || stated < 0) return { record, length: 0, problem: 'its length is no number' }
    if (stated > LIMITS.fileBytesMax) return { record, length: 0, problem: `longer than ${LIMITS.fileBytesMax} bytes` }
    const block = await record.readFully(false)
    const { recordLength } = parser
    const isCut = block.length < stated
    return { record, block, length: recordLength, ...(isCut ? { problem: `${block.length} of ${stated} bytes` } : {}) }
  } catch (error) {
    if (error instanceof Error) return { length: 0, problem: error.message }
    throw error
  }
}

/** In pieces, since the parser copies what is left of one for every line that it takes from it. */
function* piecesOf(bytes: Uint8Array, from: number): Generator<Uint8Array> {
  for (let at = from; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384)
}

const READABLE =
  /^(?:text\/(?!css|javascript|calendar)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|ld\+json|feed\+json))/i

export interface Held {
  readonly part?: Part
  readonly problem?: string
}

/** The page that a record holds: an answer to a request, a resource, or a text made from one. */
async function heldBy(record: WARCRecord, block: Uint8Array): Promise<Held> {
  const address = record.warcTargetURI ?? ''
  const type = record.warcContentType ?? ''
  const kind = record.warcType
  if (kind === 'response' && /^application\/http/i.test(type)) return await readAnswer(block, address)
  if ((kind === 'resource' || kind === 'conversion') && READABLE.test(type)) return { part: partOf(block, address, type) }
  return {}
}

/** The body of an HTTP answer with a readable type, unpacked; nothing for any other. */
export async function readAnswer(block: Uint8Array, address: string): Promise<Held> {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const head = /^HTTP\/[\d.]+ (?<status>\d{3})[^\n]*\n[\s\S]*?\r?\n\r?\n/.exec(buffer.subarray(0, 65_536).toString('latin1'))
  if (!head || !/^2/.test(head.groups!.status!)) return {}
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(head[0])?.[1]?.trim() ?? ''
  const type = header('content-type')
  if (!READABLE.test(type || 'text/html')) return {}
  let body: Uint8Array = block.subarray(head[0].length)
  if (/chunked/i.test(header('transfer-encoding'))) body = await new AsyncIterReader([body], null, true).readFully()
  const { bytes, problem } = await inflate(body, header('content-encoding').toLowerCase())
  return { ...(bytes.length ? { part: partOf(bytes, address, type) } : {}), ...(problem ? { problem: `its page is ${problem}` } : {}) }
}

function partOf(bytes: Uint8Array, address: string, type: string): Part {
  const charset = /charset=["']?([\w.:-]{2,40})/i.exec(type)?.[1]
  const url = /^https?:\/\//i.test(address) ? { url: { value: address, where: 'archive record' } } : {}
  return { kind: 'part', name: address.replace(/[?#].*$/s, ''), bytes, ...(charset ? { charset } : {}), implied: url }
}
