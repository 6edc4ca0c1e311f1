/** `rashomon bundle`: reports, readings, account and page in one file that anyone can check; or such a file checked. */
import { readFileSync } from 'node:fs'
import { toBundle } from '../bundle/build.js'
import { toNames } from '../bundle/names.js'
import { verifyBundle } from '../bundle/verify.js'
import { RashomonError } from '../errors.js'
import { openFiles } from '../files.js'
import { open } from '../index.js'
import { VERSION } from '../version.js'
import { EXIT } from './exit.js'
import { checkPlace, writeWhole } from './output.js'
import { openProgress } from './progress.js'
import { tellNotes } from './show-accounts.js'

export interface BundleFlags {
  readonly output?: string
  readonly verify?: string
  readonly model?: string
  readonly color: boolean
}

/** @returns the exit status: 1 if no report could be read, 5 if the bundle was altered. */
export async function bundle(paths: readonly string[], flags: BundleFlags): Promise<number> {
  if (flags.verify !== undefined) return await verify(flags.verify, paths, flags)
  const { output } = flags
  if (output === undefined) throw new RashomonError('usage', 'Name the file to write: rashomon bundle reports/ -o story.zip.')
  if (!paths.length) throw new RashomonError('nothing-to-read', 'Nothing was named.')
  checkPlace(output)
  const opened = await openFiles(paths)
  const names = toNames(opened.files.map(({ file }) => file))
  const reports = opened.files.map(({ file, bytes }) => ({ file: names.get(file)!, bytes }))
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const progress = openProgress()
  const { readings, notes } = await rashomon.read(reports, { onProgress: progress.step }).finally(async () => {
    progress.end()
    await rashomon.close()
  })
  // What could not be opened is not in the bundle, so it is told here and not there.
  await tellNotes([...opened.notes, ...notes], flags.color)
  if (!readings.length) return EXIT.nothingRead
  const { bytes, seal, accounts } = toBundle({ reports, readings, notes, version: VERSION, model: rashomon.model })
  writeWhole(output, [bytes])
  process.stdout.write(`${output}: ${reports.length} files, ${accounts.length} accounts, seal ${seal}\n`)
  return EXIT.done
}

async function verify(file: string, paths: readonly string[], { output, color }: BundleFlags): Promise<number> {
  if (paths.length || output !== undefined) throw new RashomonError('usage', '--verify takes one bundle and nothing else.')
  const { manifest, seal, faults } = await verifyBundle(file, openBundle(file), VERSION)
  await tellNotes(faults, color)
  if (faults.length) return EXIT.differs
  process.stdout.write(`${file} holds: ${manifest.files.length} files, readings by ${manifest.model}, seal ${seal}\n`)
  return EXIT.done
}

function openBundle(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new RashomonError('bundle-damaged', `${file} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}
