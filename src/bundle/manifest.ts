/** What a bundle says of itself: which program and model made it, and what each of its files must hash to. Holds no date and no name of a machine. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const MANIFEST = 'manifest.json'
export const ACCOUNT = 'account.json'
export const PAGE = 'account.html'
export const READINGS = 'readings.jsonl'
export const REPORTS = 'reports/'

export const Manifest = z.object({
  format: z.literal('rashomon/bundle@1'),
  /** Version of the program. */
  rashomon: z.string(),
  /** Name of the model and the beginning of its hash. */
  model: z.string(),
  accounts: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Every file of the bundle but this one, by name; sizes in bytes, hashes in hexadecimal. */
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A zip's names with their bytes. */
export type Files = Readonly<Record<string, Uint8Array>>

export const toManifest = (of: Omit<Manifest, 'format' | 'files'>, files: Files): Manifest => ({
  format: 'rashomon/bundle@1',
  ...of,
  files: Object.keys(files)
    .sort()
    .map((name) => ({ name, bytes: files[name]!.length, sha256: hashOf(files[name]!) })),
})
