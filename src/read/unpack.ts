/**
 * Files that hold files: gzip, web archives, mailboxes. What they hold comes out one by one, so that a large archive is never in memory whole.
 *
 * Asked before any text is decoded. A container that is cut or broken gives what can be had of it and a note; what would unpack past a bound is
 * refused. Knows no format of text.
 */
import type { Note } from '../contract/index.js'
import { peek } from './peek.js'
import type { RawFields, RawReport } from './raw-report.js'

/** A file inside a file, or the file itself if it is no container. */
export interface Part {
  readonly kind: 'part'
  /** What its format may be told by: a file's name or the end of an address. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The character set that stands outside of the bytes (an HTTP header). */
  readonly charset?: string
  /** What the container says of it, where it says nothing itself. */
  readonly implied?: RawFields
}
export type Unpacked = Part | { readonly kind: 'report'; readonly report: RawReport } | { readonly kind: 'note'; readonly note: Note }

export type ReadContainer = (part: Part, file: string) => AsyncIterable<Unpacked>

interface Container {
  readonly name: string
  /** The first bytes as Latin-1, those under a gzip's lid if it is one; whether it is one; the name's extension (small, no dot). */
  readonly fits: (start: string, isGzip: boolean, extension: string) => boolean
  readonly load: () => Promise<ReadContainer>
}

const MAIL_HEADER = /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/
const MAIL_SURE = /^(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|DKIM-Signature):/im

export const CONTAINERS: readonly Container[] = [
  { name: 'WARC', fits: (start) => /^WARC\/\d/.test(start), load: async () => (await import('./warc.js')).readWarc },
  { name: 'gzip', fits: (_, isGzip) => isGzip, load: async () => (await import('./gzip.js')).readGzip },
  { name: 'ARC', fits: (start) => start.startsWith('filedesc://'), load: async () => (await import('./arc.js')).readArc },
  {
    name: 'mailbox',
    fits: (start) => /^From [^\n]{3,200}\d{2}:\d{2}[^\n]{0,40}\n[\w-]{1,60}:/.test(start),
    load: async () => (await import('./mail.js')).readMailbox,
  },
  {
    name: 'mail',
    fits: (start, _, extension) => MAIL_HEADER.test(start.trimStart()) && (extension === 'eml' || MAIL_SURE.test(start)),
    load: async () => (await import('./mail.js')).readMail,
  },
]

/** Containers within containers: a mailbox in a gzip, no deeper. */
const LEVELS_MAX = 3

/** What a file holds in the end, in its order. Never fails. */
export async function* unpack(part: Part, file: string, level = 0): AsyncGenerator<Unpacked> {
  const isGzip = part.bytes[0] === 0x1f && part.bytes[1] === 0x8b
  const start = startOf(part.bytes, isGzip).replaceAll('\r\n', '\n')
  const extension = /\.([a-z0-9]{1,8})$/i.exec(part.name)?.[1]?.toLowerCase() ?? ''
  const container = level < LEVELS_MAX ? CONTAINERS.find(({ fits }) => fits(start, isGzip, extension)) : undefined
  if (!container) {
    yield part
    return
  }
  const read = await container.load()
  for await (const inner of read(part, file)) {
    if (inner.kind === 'part') yield* unpack(inner, file, level + 1)
    else yield inner
  }
}

const startOf = (bytes: Uint8Array, isGzip: boolean): string =>
  isGzip ? peek(bytes.subarray(0, 1024)) : Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
