/**
 * JSON to few bytes and back. The first byte names the packing, so that another may come without a reader of the old being lost.
 */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Reading } from '../contract/index.js'

const DEFLATED = 1

/** Of the readings that this version makes and understands; others are made again. */
export const FORMAT: Reading['format'] = 'rashomon/reading@1'

/** Off the calling thread: a long report takes milliseconds. */
export const pack = (value: unknown): Promise<Buffer> => packText(JSON.stringify(value))

/** The same of JSON that is a text already. */
export async function packText(json: string): Promise<Buffer> {
  return Buffer.concat([Buffer.of(DEFLATED), await promisify(deflateRaw)(Buffer.from(json))])
}

/** What `pack` was given. Throws on bytes that are none of its. */
export async function unpack<T>(bytes: Uint8Array): Promise<T> {
  return JSON.parse((await unpackBytes(bytes)).toString('utf8')) as T
}

/** The same as the JSON that it is, in UTF-8. */
export async function unpackBytes(bytes: Uint8Array): Promise<Buffer> {
  if (bytes[0] !== DEFLATED) throw new Error(`Packed with method ${bytes[0]}, which this version does not know.`)
  return await promisify(inflateRaw)(bytes.subarray(1))
}

/** An instant that the database can order by; nothing for one that no calendar of four digits has. */
export function toInstant(iso: string | undefined): string | null {
  if (iso === undefined || !/^\d{4}-/.test(iso) || iso.startsWith('0000')) return null
  return Number.isNaN(Date.parse(iso)) ? null : new Date(iso).toISOString()
}
