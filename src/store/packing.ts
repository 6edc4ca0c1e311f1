/**
 * JSON to few bytes and back. The first byte names the packing, so that another may come without a reader of the old being lost.
 */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'

const DEFLATED = 1

/** Off the calling thread: a long report takes milliseconds. */
export async function pack(value: unknown): Promise<Buffer> {
  return Buffer.concat([Buffer.of(DEFLATED), await promisify(deflateRaw)(Buffer.from(JSON.stringify(value)))])
}

/** What `pack` was given. Throws on bytes that are none of its. */
export async function unpack<T>(bytes: Uint8Array): Promise<T> {
  if (bytes[0] !== DEFLATED) throw new Error(`Packed with method ${bytes[0]}, which this version does not know.`)
  return JSON.parse((await promisify(inflateRaw)(bytes.subarray(1))).toString('utf8')) as T
}
