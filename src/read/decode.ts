/**
 * Bytes to text: byte order mark, stated character set, strict UTF-8, then a guess that is noted.
 *
 * Also says when bytes are no text at all. Knows no format but the few magic numbers of files that hold no text.
 */
import { createRequire } from 'node:module'
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'

// Most bytes are UTF-8: what knows other character sets is loaded for the first that are not.
const load = createRequire(import.meta.url)
const openIconv = (): typeof import('iconv-lite') => load('iconv-lite')
const openChardet = (): typeof import('chardet') => load('chardet')

export interface Decoded {
  readonly text: string
  readonly notes: readonly Note[]
}

/** @param outer the character set that stands outside of the bytes; what they state themselves comes first. */
export function decode(file: string, bytes: Uint8Array, outer?: string): Decoded {
  const where = { file }
  if (bytes.length > LIMITS.fileBytesMax) {
    return { text: '', notes: [toNote('file-too-large', `${bytes.length} bytes, more than ${LIMITS.fileBytesMax}.`, where)] }
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = byteOrderMark(buffer)
  if (marked) return { text: marked === 'utf8' ? buffer.toString('utf8', 3) : openIconv().decode(buffer, marked), notes: [] }
  const magic = MAGIC.find(([, start]) => buffer.subarray(0, start.length).toString('latin1') === start)
  if (magic) return { text: '', notes: [toNote('file-binary', `The file is ${magic[0]}, not text.`, where)] }
  const wide = wideZeros(buffer)
  if (wide) return { text: openIconv().decode(buffer, wide), notes: [toNote('charset-guessed', `Read as ${wide}.`, where)] }
  const utf8 = strictUtf8(buffer)
  if (utf8 !== undefined) {
    const controls = utf8.slice(0, 100_000).replace(NOT_CONTROL, '').length
    const share = controls / Math.min(utf8.length || 1, 100_000)
    if (share > 0.1)
      return { text: '', notes: [toNote('file-binary', `${Math.round(share * 100)} % of it are control characters.`, where)] }
    return { text: utf8, notes: [] }
  }
  const iconv = openIconv()
  const stated = statedCharset(buffer) ?? outer
  if (stated && iconv.encodingExists(stated) && !/^utf-?8$/i.test(stated)) return { text: iconv.decode(buffer, stated), notes: [] }
  if (buffer.subarray(0, 4096).includes(0)) {
    return { text: '', notes: [toNote('file-binary', 'It holds zero bytes and is in no character set.', where)] }
  }
  if (/^utf-?8$/i.test(stated ?? '') || isMostlyUtf8(buffer)) {
    return { text: iconv.decode(buffer, 'utf8'), notes: [toNote('file-damaged', 'Some bytes are not UTF-8; they were left out.', where)] }
  }
  const guess = openChardet().detect(buffer.subarray(0, 200_000)) ?? 'windows-1252'
  const charset = iconv.encodingExists(guess) ? (guess === 'ISO-8859-1' ? 'windows-1252' : guess) : 'windows-1252'
  return { text: iconv.decode(buffer, charset), notes: [toNote('charset-guessed', `Read as ${charset}.`, where)] }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: counting controls is the point
const NOT_CONTROL = /[^\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]+/g

const MAGIC: readonly (readonly [string, string])[] = [
  ['a PDF document', '%PDF-'],
  ['a ZIP archive or office document', 'PK\u0003\u0004'],
  ['a gzip archive', '\u001f\u008b'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a GIF image', 'GIF8'],
  ['an office document', '\u00d0\u00cf\u0011\u00e0'],
  ['a program', '\u007fELF'],
]

function byteOrderMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer[2] === 0 && buffer[3] === 0 && buffer.length > 4 ? 'utf-32le' : 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function wideZeros(buffer: Buffer): string | undefined {
  const length = Math.min(buffer.length, 2000) & ~1
  if (length < 20) return undefined
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (buffer[index] === 0) even++
    if (buffer[index + 1] === 0) odd++
  }
  if (odd > length * 0.35 && even < length * 0.05) return 'utf-16le'
  if (even > length * 0.35 && odd < length * 0.05) return 'utf-16be'
  return undefined
}

function strictUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** A few broken bytes in a text that is UTF-8 otherwise: most bytes above 127 belong to whole sequences. */
function isMostlyUtf8(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 200_000)
  const text = sample.toString('utf8')
  const broken = text.split('\ufffd').length - 1
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII
  const whole = text.replace(/[\u0000-\u007f\ufffd]+/g, '').length
  return whole >= 4 * broken
}

/** The character set that the file names itself: XML declaration, `<meta charset>`. */
function statedCharset(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 4096).toString('latin1')
  return (
    /^\s{0,9}<\?xml[^>]{0,200}encoding=["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}charset=["']?([\w.:-]{2,40})/i.exec(head)?.[1]
  )
}
