/** The first bytes under a gzip's lid, as Latin-1: enough to tell what is there, never more. */
import { inflateRawSync, constants as zlib } from 'node:zlib'

/** @param start the first bytes of the gzip; what follows its first member is not looked at. "" if nothing can be unpacked of them. */
export function peek(start: Uint8Array): string {
  try {
    const deflated = start.subarray(lidLength(start))
    return inflateRawSync(deflated, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 2_000_000 }).subarray(0, 8192).toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

/** Ten bytes, and what their flags announce: an extra field, a file's name, a comment, a checksum (RFC 1952). */
function lidLength(start: Uint8Array): number {
  const flags = start[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (start[at] ?? 0) + 256 * (start[at + 1] ?? 0)
  for (const flag of [8, 16]) if (flags & flag) at = start.indexOf(0, at) + 1 || start.length
  return flags & 2 ? at + 2 : at
}
