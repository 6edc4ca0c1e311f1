/**
 * Compressed bytes: what was packed, bounded, and as far as it goes if it is cut or broken.
 */
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync, constants as zlib } from 'node:zlib'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { Part, Unpacked } from './unpack.js'

export interface Inflated {
  readonly bytes: Uint8Array
  readonly problem?: 'cut' | 'broken' | 'too-large'
}

export async function* readGzip(part: Part, file: string): AsyncGenerator<Unpacked> {
  const { bytes, problem } = await inflate(part.bytes, 'gzip')
  if (problem === 'too-large') {
    const message = `It unpacks to more than ${LIMITS.fileBytesMax} bytes, from ${part.bytes.length}.`
    yield { kind: 'note', note: toNote('file-too-large', message, { file }) }
    return
  }
  if (problem) {
    const message = `The gzip is ${problem === 'cut' ? 'cut off' : 'damaged'}; ${bytes.length} bytes could be unpacked.`
    yield { kind: 'note', note: toNote('file-damaged', message, { file }) }
  }
  if (bytes.length || !problem) yield { ...part, name: part.name.replace(/\.gz$/i, ''), bytes }
}

/** Unpacks what an HTTP header or a file's first bytes call gzip, deflate or br; any other name leaves the bytes as they are. */
export async function inflate(bytes: Uint8Array, encoding: string): Promise<Inflated> {
  const unpackWhole = UNPACKERS[encoding]
  if (!unpackWhole) return { bytes }
  try {
    return { bytes: unpackWhole(bytes, { maxOutputLength: LIMITS.fileBytesMax }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === undefined) throw error
    if (code === 'ERR_BUFFER_TOO_LARGE') return { bytes: new Uint8Array(), problem: 'too-large' }
    const salvaged = encoding.endsWith('gzip') ? await salvage(bytes) : new Uint8Array()
    return { bytes: salvaged, problem: code === 'Z_BUF_ERROR' ? 'cut' : 'broken' }
  }
}

const UNPACKERS: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** What stands in front of the damage: small pieces are fed in, so that little of the last good stretch is lost. */
function salvage(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const stream = createGunzip({ finishFlush: zlib.Z_SYNC_FLUSH })
    const chunks: Buffer[] = []
    let size = 0
    const done = () => resolve(Buffer.concat(chunks))
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= LIMITS.fileBytesMax) chunks.push(chunk)
      else stream.destroy()
    })
    stream.once('end', done).once('error', done).once('close', done)
    for (let at = 0; at < bytes.length; at += 1024) stream.write(bytes.subarray(at, at + 1024))
    stream.end()
  })
}
