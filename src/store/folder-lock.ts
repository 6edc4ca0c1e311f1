/**
 * One process at a time in a data folder: PGlite takes no lock of its own, and two at once lose each other's rows.
 *
 * A file names the holder: process id, its start (a process id is used again), machine. Whoever opens the folder looks at it alone,
 * behind a short lock. A holder on this machine is asked for by its id, so that a killed one never stands in the way; a holder on
 * another machine (or in another container) counts as alive while it renews the file.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { sync as writeFileAtomicSync } from 'write-file-atomic'
import { RashomonError } from '../errors.js'

const renewMs = 5_000
const aliveMs = 30_000

export interface Holder {
  readonly pid: number
  readonly start: string
  readonly host: string
}

/**
 * Takes the folder, making it if there is none. Returns how to give it back.
 *
 * @throws RashomonError `store-in-use` while another process holds it, `store-read-only` if it cannot be written.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'rashomon.lock')
  const own: Holder = { pid: process.pid, start: startOf(process.pid), host: hostname() }
  try {
    mkdirSync(folder, { recursive: true })
    const release = await lock(folder, {
      lockfilePath: join(folder, 'opening.lock'),
      stale: 5_000,
      retries: { retries: 20, minTimeout: 50, maxTimeout: 500 },
    })
    try {
      const holder = readHolder(file)
      if (holder && isAlive(holder, file)) {
        const where = holder.host === own.host ? '' : ` on ${holder.host}`
        throw new RashomonError('store-in-use', `Process ${holder.pid}${where} has ${folder} open.`)
      }
      writeFileAtomicSync(file, JSON.stringify(own))
    } finally {
      await release()
    }
  } catch (error) {
    if (error instanceof RashomonError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ELOCKED') throw new RashomonError('store-in-use', `Another process is opening ${folder}.`, { cause: error })
    throw new RashomonError('store-read-only', `Cannot write in ${folder} (${code ?? (error as Error).message}).`, { cause: error })
  }
  const timer = setInterval(() => renew(file), renewMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    rmSync(file, { force: true })
  }
}

/** Who has the folder open now. Changes nothing. */
export function findHolder(folder: string): Holder | undefined {
  const file = join(folder, 'rashomon.lock')
  const holder = readHolder(file)
  return holder && isAlive(holder, file) ? holder : undefined
}

function renew(file: string): void {
  const now = new Date()
  if (existsSync(file)) utimesSync(file, now, now)
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(file).mtimeMs < aliveMs
  return isRunning(holder.pid) && startOf(holder.pid) === holder.start
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in the kernel's ticks; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    // The name in parentheses may itself hold spaces and parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')
    return fields[19] ?? ''
  } catch {
    return ''
  }
}
