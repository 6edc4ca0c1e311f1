/**
 * From what a user names to bytes: files, folders (with all below them), patterns, addresses, standard input.
 *
 * The one place that looks into the file system for reports; addresses.ts asks the network, for what is named and nothing else. What cannot be opened gives a note; the others are read.
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
  /** The character set, where something outside of the bytes states it (an HTTP header). */
  readonly charset?: string
}
/** A path, a folder, a pattern, an http(s) address, "-" for standard input; or bytes at hand. */
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
  const found = new Map<string, NamedBytes>()
  const notes: Note[] = []
  for (const input of inputs) {
    if (typeof input !== 'string') found.set(input.file, input)
    else if (input === '-') found.set('stdin', { file: 'stdin', bytes: await readInput() })
    else {
      for (const file of isAddress(input) ? [input] : await findFiles(input)) {
        const opened = found.has(file) ? undefined : isAddress(file) ? await openAddressOf(file) : openFile(file)
        if (opened && 'bytes' in opened) found.set(opened.file, opened)
        else if (opened) notes.push(opened)
      }
    }
  }
  if (!found.size && !notes.length) {
    const named = inputs.filter((input) => typeof input === 'string').join(', ')
    throw new RashomonError('nothing-to-read', named ? `No file in ${named}.` : 'Nothing was named.')
  }
  const files = [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
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

/** The network's client is loaded when the first address is named. */
const openAddressOf = async (address: string): Promise<NamedBytes | Note> => (await import('./addresses.js')).openAddress(address)

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

function openFile(file: string): NamedBytes | Note {
  try {
    const { size } = statSync(file)
    if (size > LIMITS.fileBytesMax) {
      return toNote('file-too-large', `The file has ${size} bytes; at most ${LIMITS.fileBytesMax} are read.`, { file })
    }
    return { file, bytes: readFileSync(file) }
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
