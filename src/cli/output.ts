/** Where a command's output goes: a file that is whole or not there, or standard output. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { RashomonError } from '../errors.js'

/**
 * Writes beside the file and renames: a reader sees the old or the new file, never half of one.
 * Nothing else runs between, so Ctrl-C leaves no half-written file.
 *
 * @throws RashomonError `output-failed`.
 */
export function writeWhole(file: string, pieces: Iterable<string | Uint8Array>): void {
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    const handle = openSync(beside, 'w')
    try {
      for (const piece of pieces) writeAll(handle, typeof piece === 'string' ? Buffer.from(piece) : piece)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new RashomonError('output-failed', `Cannot write ${file}: ${(error as Error).message}`, { cause: error })
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

/**
 * Whether there is a folder for the file: asked before the work begins.
 *
 * @throws RashomonError `output-failed`.
 */
export function checkPlace(file: string | undefined): void {
  if (file === undefined) return
  const folder = dirname(resolve(file))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new RashomonError('output-failed', `There is no folder ${folder}.`)
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new RashomonError('output-failed', `${file} is a folder.`)
}

/** To the file if there is one, else to standard output, waiting until it is taken. Piece by piece: the whole may be large. */
export async function put(pieces: Iterable<string>, file: string | undefined): Promise<void> {
  if (file !== undefined) writeWhole(file, pieces)
  else
    for (const piece of pieces)
      await new Promise<void>((done, fail) => process.stdout.write(piece, (error) => (error && !isGone(error) ? fail(error) : done())))
}

/** Whether to colour: a terminal, and neither --no-color nor NO_COLOR. */
export const wantsColor = (stream: NodeJS.WriteStream, color: boolean): boolean =>
  color && !process.env.NO_COLOR && (Boolean(process.env.FORCE_COLOR) || stream.isTTY === true)

const isGone = (error: Error) => (error as NodeJS.ErrnoException).code === 'EPIPE'
