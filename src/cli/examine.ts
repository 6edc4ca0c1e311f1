/** What rashomon needs on a machine, looked at part by part. Changes nothing: makes no folder, migrates no table, takes no port for longer than a look. */

import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { readModel } from '../encoder/card.js'
import { MODEL_FOLDER } from '../encoder/encoder.js'
import { RashomonError } from '../errors.js'
import { loadGazetteer } from '../mentions/place/gazetteer.js'
import { checkStore } from '../store/check.js'
import { type Database, openDatabase } from '../store/database.js'
import { findHolder } from '../store/folder-lock.js'
import { findLevel } from '../store/migrate.js'

export interface Finding {
  /** What was looked at. */
  readonly what: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly message: string
  /** What to do, unless all is well. */
  readonly remedy?: string
}

export interface Examined {
  readonly data: string
  readonly database?: string
  readonly host: string
  readonly port: number
  readonly model?: string
}

/** The least that package.json names. */
const NODE_MIN = [20, 19] as const
const freeBytes = { warn: 1_000_000_000, fail: 100_000_000 }

export async function examine({ data, database, host, port, model }: Examined): Promise<readonly Finding[]> {
  const store = database === undefined ? examineFolder(data) : examineServer(database)
  const parts = [examineModel(model), examineRuntime(), examineGazetteer(), store, examinePort(host, port)]
  return [examineNode(process.versions.node), ...(await Promise.all(parts)).flat()]
}

const ok = (what: string, message: string): Finding => ({ what, state: 'ok', message })
const warn = (what: string, message: string, remedy: string): Finding => ({ what, state: 'warn', message, remedy })
const fail = (what: string, message: string, remedy: string): Finding => ({ what, state: 'fail', message, remedy })
const failed = (what: string, error: unknown, remedy: string): Finding =>
  error instanceof RashomonError
    ? fail(what, error.message, error.remedy)
    : fail(what, error instanceof Error ? error.message : String(error), remedy)

/** @param version as `process.versions.node` has it. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isEnough = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])
  return isEnough
    ? ok('node', version)
    : fail('node', `${version} is older than ${NODE_MIN.join('.')}.`, `Install Node ${NODE_MIN.join('.')} or later.`)
}

async function examineModel(folder = MODEL_FOLDER): Promise<Finding> {
  try {
    const { card, graph } = await readModel(folder)
    return ok(
      'model',
      `${card.name}, ${Math.round(graph.length / 1_000_000)} MB, as its card says (${card.files['encoder.onnx'].slice(0, 19)})`,
    )
  } catch (error) {
    return failed('model', error, 'Reinstall the package, or name the folder that holds the model with --model.')
  }
}

async function examineRuntime(): Promise<Finding> {
  try {
    await import('onnxruntime-node')
    return ok('runtime', 'the model can be run')
  } catch (error) {
    return failed('runtime', error, 'Reinstall the package on this kind of machine: the part that runs the model does not load.')
  }
}

async function examineGazetteer(): Promise<Finding> {
  try {
    const gazetteer = await loadGazetteer()
    return gazetteer.lookup('Paris').length
      ? ok('places', 'the place index can be read')
      : fail('places', 'The place index is empty.', 'Reinstall the package.')
  } catch (error) {
    return failed('places', error, 'Reinstall the package.')
  }
}

async function examineFolder(folder: string): Promise<readonly Finding[]> {
  const what = 'data'
  const there = nearest(folder)
  const writable = await access(there, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return [fail(what, `${there} cannot be written.`, 'Check who owns it, or name another folder with --data.')]
  const space = await examineSpace(there)
  if (!existsSync(join(folder, 'pglite'))) return [ok(what, `${folder} will be made when it is first needed`), space]
  const holder = findHolder(folder)
  if (holder) {
    const message = `Process ${holder.pid} of ${holder.host} has ${folder} open: what is in it was not looked at.`
    return [warn(what, message, 'Nothing to do if that is `rashomon serve`; stop it to have the store looked at.'), space]
  }
  return [...(await examineTables(what, folder)), space]
}

async function examineServer(address: string): Promise<readonly Finding[]> {
  return await examineTables('database', address)
}

async function examineTables(what: string, place: string): Promise<readonly Finding[]> {
  let opened: Database | undefined
  try {
    opened = await openDatabase(place, { connectionsMax: 1 })
    const { last, missing, later } = await findLevel(opened.db as never)
    if (later.length)
      return [
        fail(
          what,
          `A later version of rashomon was here: ${later.join(', ')}.`,
          'Use the version of rashomon that wrote it, or a later one.',
        ),
      ]
    if (last === undefined) return [ok(what, 'can be reached; its tables will be made when it is first needed')]
    if (missing.length)
      return [
        warn(
          what,
          `Its tables are those of ${last}; ${missing.join(', ')} to come.`,
          'Nothing to do: the next start brings them up to date. Make a copy first if it matters.',
        ),
      ]
    const wrong = await checkStore(opened.db)
    const level = ok(what, `can be reached; tables of ${last}`)
    if (!wrong.length) return [level, ok('store', 'holds together')]
    return [
      level,
      warn(
        'store',
        `${wrong.length} things do not fit: ${wrong.slice(0, 3).join('; ')}.`,
        'Start `rashomon serve` or `work` and look again; if it stays, report it.',
      ),
    ]
  } catch (error) {
    return [failed(what, error, 'Check the place, and that its tables are those of rashomon.')]
  } finally {
    await opened?.close().catch(() => undefined)
  }
}

async function examineSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  return toSpace(bavail * bsize)
}

export function toSpace(bytes: number): Finding {
  const said = `${(bytes / 1_000_000_000).toFixed(1)} GB are free`
  if (bytes < freeBytes.fail) return fail('space', `${said}.`, 'Free space on the disk of the store: below 0.1 GB nothing can be taken.')
  return bytes < freeBytes.warn ? warn('space', `${said}.`, 'Free space on the disk of the store soon.') : ok('space', said)
}

/** The folder itself, or the nearest above it that is there. */
function nearest(folder: string): string {
  const path = resolve(folder)
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}

async function examinePort(host: string, port: number): Promise<Finding> {
  const code = await tryPort(host, port)
  if (code === undefined) return ok('port', `${port} of ${host} is free`)
  if (code !== 'EADDRINUSE')
    return fail('port', `${port} of ${host} cannot be listened on (${code}).`, 'Name another with --port or --host.')
  const version = await versionAt(host, port)
  return version === undefined
    ? fail('port', `Something else listens on ${port} of ${host}.`, 'Stop what listens there, or name another port with --port.')
    : ok('port', `rashomon ${version} answers at ${port} of ${host}`)
}

/** Why it cannot be listened on. */
const tryPort = (host: string, port: number): Promise<string | undefined> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })

async function versionAt(host: string, port: number): Promise<string | undefined> {
  try {
    const name = host.includes(':') ? `[${host}]` : host
    const answer = await fetch(`http://${name}:${port}/health`, { signal: AbortSignal.timeout(2_000), redirect: 'error' })
    const { status, version } = (await answer.json()) as { status?: unknown; version?: unknown }
    return status === 'ok' && typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}
