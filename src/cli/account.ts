/** `rashomon account`: stored readings in, accounts out. Needs no model: what reads the reports may have run anywhere, at any time. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Note, Reading } from '../contract/index.js'
import { RashomonError, toNote } from '../errors.js'
import { openHeap } from '../heap.js'
import { readStoredLines } from '../read/stored.js'
import { checkShow, type ShowFlags, showAccounts } from './show-accounts.js'

/** @returns the exit status: 1 if there was no reading. */
export async function account(named: readonly string[], flags: ShowFlags): Promise<number> {
  if (!named.length && process.stdin.isTTY) throw new RashomonError('nothing-to-read', 'Nothing was named and nothing is piped in.')
  checkShow(flags)
  const heap = openHeap()
  const notes: Note[] = []
  for (const path of [...new Set(named.length ? named : ['-'])].sort()) {
    notes.push(...(await readStoredFile(path, heap.add)))
  }
  return await showAccounts({ accounts: heap.accounts(), notes }, flags)
}

/** What cannot be opened gives a note; the other files are read. */
async function readStoredFile(path: string, keep: (reading: Reading) => void): Promise<readonly Note[]> {
  const file = path === '-' ? 'stdin' : path
  const lines = createInterface({ input: path === '-' ? process.stdin : createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  try {
    return await readStoredLines(file, lines, keep)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (!reason) throw error
    return [toNote('file-unreadable', `The file cannot be opened (${reason}).`, { file })]
  }
}
