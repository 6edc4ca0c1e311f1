/**
 * From what a user names to bytes: files, folders (with all below them), patterns, standard input.
 *
 * The one place that looks into the file system for reports. What cannot be opened gives a note; the others are read.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Note } from './contract/index.js'
import { RashomonError, toNote } from './errors.js'
import { LIMITS } from './limits.js'

/** A report's bytes with the name that it is known by. */
export interface NamedBytes {
  readonly file: string
  readonly bytes: Uint8Array
}
/** A path, a folder, a pattern, "-" for standard input; or bytes at hand. */
export type Input = string | NamedBytes

export interface OpenedFiles {
  readonly files: readonly NamedBytes[]
  readonly notes: readonly Note[]
}

/**
 * The bytes of everything named, each file once, ordered by name.
 *
 * @throws RashomonError `nothing-to-read` if a folder, a pattern and all else together hold no file.
 */
export async function openFiles(inputs: readonly Input[]): Promise<OpenedFiles> {
  const found = new Map<string, Uint8Array>()
  const notes: Note[] = []
  for (const input of inputs) {
    if (typeof input !== 'string') found.set(input.file, input.bytes)
    else if (input === '-') found.set('stdin', await readInput())
    else {
      for (const file of await findFiles(input)) {
        const opened = found.has(file) ? undefined : openFile(file)
        if (opened instanceof Uint8Array) found.set(file, opened)
        else if (opened) notes.push(opened)
      }
    }
  }
  if (!found.size && !notes.length) {
    const named = inputs.filter((input) => typeof input === 'string').join(', ')
    throw new RashomonError('nothing-to-read', named ? `No file in ${named}.` : 'Nothing was named.')
  }
  const files = [...found].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => (a.file < b.file ? -1 : 1))
  return { files, notes }
}

/** A name that exists is that file or folder, whatever signs it holds; else it is a pattern if it looks like one. */
async function findFiles(path: string): Promise<readonly string[]> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return filesBelow(path)
  if (stat || !/[*?[\]{}!]/.test(path)) return [path]
  const { glob } = await import('tinyglobby')
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path
  return await glob(slashed, { onlyFiles: true, expandDirectories: false })
}

/** Hidden files and folders are left out, as a shell's pattern leaves them out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      const kind = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry
      // A link to a folder may lead back here: only links to files are followed.
      if (kind?.isDirectory()) return entry.isSymbolicLink() ? [] : filesBelow(path)
      return kind?.isFile() ? [path] : []
    })
}

function openFile(file: string): Uint8Array | Note {
  try {
    const { size } = statSync(file)
    if (size > LIMITS.fileBytesMax) {
      return toNote('file-too-large', `The file has ${size} bytes; at most ${LIMITS.fileBytesMax} are read.`, { file })
    }
    return readFileSync(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (!reason) throw error
    return toNote('file-unreadable', REASONS[reason] ?? `The file cannot be opened (${reason}).`, { file })
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read the file.',
  EISDIR: 'This is a folder.',
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LIMITS.fileBytesMax) break
  }
  return Buffer.concat(chunks).subarray(0, LIMITS.fileBytesMax)
}
