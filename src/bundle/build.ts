/**
 * One file that holds all of it: the reports as they were given, their readings, the account, the page, and a manifest of hashes.
 *
 * Names are sorted and dates fixed, so the same reports, program and model give the same bytes.
 */
import { zipSync } from 'fflate'
import type { Note, Reading } from '../contract/index.js'
import type { NamedBytes } from '../files.js'
import { toContents } from './contents.js'
import { hashOf, MANIFEST, toManifest } from './manifest.js'

export interface BundleParts {
  /** Under the names that they have in the bundle (names.ts), as `readings` and `notes` name them. */
  readonly reports: readonly NamedBytes[]
  readonly readings: readonly Reading[]
  readonly notes: readonly Note[]
  readonly version: string
  readonly model: string
}

export interface Bundle {
  readonly bytes: Uint8Array
  /** The manifest's SHA-256: who has it can tell this bundle from any other. */
  readonly seal: string
  readonly accounts: readonly { readonly id: string; readonly title: string }[]
}

export function toBundle({ reports, readings, notes, version, model }: BundleParts): Bundle {
  const { file, texts } = toContents(readings, notes)
  const encoder = new TextEncoder()
  const files = Object.fromEntries([
    ...reports.map(({ file: name, bytes }) => [name, bytes] as const),
    ...Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)] as const),
  ])
  const accounts = file.accounts.map(({ id, title }) => ({ id, title }))
  const manifest = encoder.encode(`${JSON.stringify(toManifest({ rashomon: version, model, accounts }, files), null, 1)}\n`)
  // A zip stores the clock time of a date, not the instant: midnight here is midnight everywhere.
  const mtime = new Date(1980, 0, 1)
  const sorted = Object.keys(files)
    .sort()
    .map((name) => [name, [files[name]!, { mtime, level: 6 }]] as const)
  const bytes = zipSync(
    Object.fromEntries([[MANIFEST, [manifest, { mtime, level: 6 }]] as const, ...sorted]) as Parameters<typeof zipSync>[0],
  )
  return { bytes, seal: hashOf(manifest), accounts }
}
