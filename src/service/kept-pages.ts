/**
 * Pages as they were last sent, so that one that nothing has changed is not rendered again. In memory, by what they were made of; the page that
 * nobody asked for longest is given up first.
 */
export interface KeptPages {
  /** @param stamp changes whenever anything on the page does. */
  get(page: string, stamp: string): Uint8Array<ArrayBuffer> | undefined
  keep(page: string, stamp: string, bytes: Uint8Array<ArrayBuffer>): void
}

const keptBytesMax = 64_000_000

export function toKeptPages(bytesMax = keptBytesMax): KeptPages {
  const pages = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array<ArrayBuffer> }>()
  let size = 0
  const drop = (page: string): void => {
    size -= pages.get(page)?.bytes.length ?? 0
    pages.delete(page)
  }
  const keep: KeptPages['keep'] = (page, stamp, bytes) => {
    drop(page)
    pages.set(page, { stamp, bytes })
    size += bytes.length
    for (const oldest of pages.keys()) {
      if (size <= bytesMax) break
      drop(oldest)
    }
  }
  return {
    get: (page, stamp) => {
      const kept = pages.get(page)
      if (kept?.stamp !== stamp) return undefined
      keep(page, stamp, kept.bytes)
      return kept.bytes
    },
    keep,
  }
}
