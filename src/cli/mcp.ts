/** `rashomon mcp`: for agents, over standard input and output or HTTP. Standard output carries the protocol and nothing else. */
import { statSync } from 'node:fs'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { RashomonError } from '../errors.js'
import { open, type Rashomon } from '../index.js'
import { toDraftReader } from '../service/mcp/drafts.js'
import { listen } from '../service/mcp/http.js'
import { toServer } from '../service/mcp/server.js'
import type { Shelf } from '../service/mcp/shelf.js'
import { shelfOfAccounts } from '../service/mcp/shelf-of-accounts.js'
import { shelfOfStore } from '../service/mcp/shelf-of-store.js'
import { isAddress } from '../store/database.js'
import { openStore } from '../store/open.js'
import { EXIT } from './exit.js'
import { tellNotes } from './show-accounts.js'

export interface McpFlags {
  readonly data?: string
  readonly database?: string
  readonly http?: string
  readonly host?: string
  readonly model?: string
}

interface OpenedShelf {
  readonly shelf: Shelf
  readonly holds: string
  close(): Promise<void>
}

/** @returns the exit status, when the client has gone or it is stopped. */
export async function mcp(paths: readonly string[], flags: McpFlags): Promise<number> {
  const port = flags.http === undefined ? undefined : toPort(flags.http)
  if (flags.host !== undefined && port === undefined) throw new RashomonError('usage', '--host wants --http PORT beside it.')
  const { shelf, holds, close } = await openShelf(paths, flags)
  try {
    if (port === undefined) await untilClientLeaves(shelf, holds)
    else await untilStopped(shelf, holds, port, flags.host)
  } finally {
    await close()
  }
  return EXIT.done
}

async function untilClientLeaves(shelf: Shelf, holds: string): Promise<void> {
  const gone = new Promise<void>((left) => process.stdin.once('end', left).once('close', left))
  const handle = serveStdio(() => toServer(shelf, tellError), { onerror: tellError })
  tell(`${holds}; speaking over standard input and output`)
  await Promise.race([gone, stopAsked()])
  await handle.close()
}

async function untilStopped(shelf: Shelf, holds: string, port: number, host: string | undefined): Promise<void> {
  const token = process.env.RASHOMON_TOKEN
  const listening = await listen(shelf, { port, ...(host === undefined ? {} : { host }), ...(token ? { token } : {}), tell: tellError })
  tell(`${holds}; listening on ${listening.url}`)
  await stopAsked()
  await listening.close()
}

async function openShelf(paths: readonly string[], flags: McpFlags): Promise<OpenedShelf> {
  const places = [flags.data, flags.database].filter((place) => place !== undefined)
  if (paths.length + places.length === 0) throw new RashomonError('nothing-to-read', 'Name reports, or a store with --data or --database.')
  if (places.length > 1 || (places.length && paths.length))
    throw new RashomonError('usage', 'Reports, --data and --database: one of them at a time.')
  return places[0] === undefined ? await readShelf(paths, flags.model) : await openStoreShelf(places[0], flags)
}

async function readShelf(paths: readonly string[], model: string | undefined): Promise<OpenedShelf> {
  const { rashomon, readDraft, close } = openLater(model)
  const { readings, notes } = await (await rashomon()).read(paths)
  const accounts = await (await rashomon()).accounts(readings)
  await tellNotes(notes, false)
  return {
    shelf: shelfOfAccounts(accounts, readings, readDraft),
    holds: `${readings.length} reports, ${accounts.length} stories`,
    close,
  }
}

async function openStoreShelf(place: string, flags: McpFlags): Promise<OpenedShelf> {
  if (flags.database !== undefined && !isAddress(place)) throw new RashomonError('usage', `--database wants postgres://..., not ${place}.`)
  // A store is made where there is none: here that would only hide a wrong name.
  if (flags.data !== undefined && !statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new RashomonError('nothing-to-read', `There is no store in ${place}.`)
  const store = await openStore(place)
  const { readDraft, close } = openLater(flags.model)
  const { reports, stories } = await store.counts()
  return {
    shelf: shelfOfStore(store, readDraft),
    holds: `${reports.read} reports, ${stories} stories`,
    close: async () => {
      await close()
      await store.close()
    },
  }
}

/** The model, opened when something is first to be read: a store needs it for drafts alone. */
function openLater(model: string | undefined) {
  let opening: Promise<Rashomon> | undefined
  const rashomon = (): Promise<Rashomon> => {
    opening ??= open(model === undefined ? {} : { model })
    return opening
  }
  const readDraft = toDraftReader(async (inputs) => (await rashomon()).drafts(inputs))
  return { rashomon, readDraft, close: async () => await (await opening)?.close() }
}

function toPort(given: string): number {
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && given.trim() !== '') return port
  throw new RashomonError('usage', `--http wants a port from 0 to 65535, not ${given}.`)
}

/** SIGTERM or Ctrl-C. */
function stopAsked(): Promise<void> {
  process.removeAllListeners('SIGINT')
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}

const tell = (line: string): void => void process.stderr.write(`rashomon mcp: ${line}\n`)
const tellError = (error: unknown): void => tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
