/**
 * The two databases behind one Kysely: PGlite in a folder, PostgreSQL by address. The one file that tells them apart.
 *
 * PGlite has one connection: while a transaction holds it, any other query waits, so whoever is in a transaction passes it on.
 */
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { RashomonError } from '../errors.js'
import { lockFolder } from './folder-lock.js'
import type { Tables } from './tables.js'

export type Db = Kysely<Tables>
/** A database or a transaction of it. */
export type Queryable = Db | Transaction<Tables>

export interface Database {
  readonly kind: 'folder' | 'server'
  readonly db: Db
  /** Calls on a notice from any process of this database. */
  listen(heard: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export const isAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

/** The channel on which every process says that it changed something. */
export const CHANNEL = 'rashomon'

export interface DatabaseOptions {
  /** Connections to PostgreSQL. */
  readonly connectionsMax?: number
}

/**
 * Opens without looking at tables.
 *
 * @param place a folder, `memory://`, or postgres://...
 * @throws RashomonError `store-in-use`, `store-read-only`, `store-damaged` or `store-unreachable`.
 */
export const openDatabase = (place: string, options: DatabaseOptions = {}): Promise<Database> =>
  isAddress(place) ? openServer(place, options) : openFolder(place)

async function openFolder(folder: string): Promise<Database> {
  const unlock = folder.startsWith('memory://') ? () => undefined : await lockFolder(folder)
  try {
    const [{ PGlite }, { createPgConfig }, { pg_trgm }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/node-postgres'),
      import('@electric-sql/pglite/contrib/pg_trgm'),
    ])
    const dataDir = folder.startsWith('memory://') ? folder : `${folder}/pglite`
    const lite = await PGlite.create({ dataDir, extensions: { pg_trgm } })
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool(createPgConfig(lite) as unknown as pg.PoolConfig) }) })
    return {
      kind: 'folder',
      db,
      listen: async (heard) => await lite.listen(CHANNEL, heard),
      close: async () => {
        await db.destroy()
        await lite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw toStoreError(error, folder)
  }
}

async function openServer(address: string, { connectionsMax = 8 }: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    application_name: 'rashomon',
  })
  // A connection that breaks while nobody uses it is thrown away; whoever uses one next is told.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw toStoreError(error, withoutPassword(address))
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'server', db, listen: (heard) => listenOn(address, heard), close: () => db.destroy() }
}

/** A connection of its own, opened again when it breaks; each time it opens counts as heard, for what was missed. */
async function listenOn(address: string, heard: () => void): Promise<() => Promise<void>> {
  let isStopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    if (isStopped) return
    const next = new pg.Client({ connectionString: address, application_name: 'rashomon listens' })
    next.on('notification', heard)
    next.on('error', () => undefined)
    next.once('end', () => {
      if (!isStopped) timer = setTimeout(() => void connect(), 1_000)
    })
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      client = next
      heard()
    } catch {
      await next.end().catch(() => undefined)
    }
  }
  await connect()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}

const triesMax = 6

/** Tried again where another transaction was in the way: a row that both wrote, a table that both made, a deadlock. */
export async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries >= triesMax || !/^(23505|40001|40P01|42P07)$/.test((error as { readonly code?: string }).code ?? '')) throw error
    }
  }
}

/**
 * All of it or nothing.
 *
 * @throws RashomonError `store-full`, `store-read-only` or `store-unreachable`.
 */
export async function inTransaction<T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    return await again(() => db.transaction().execute(work))
  } catch (error) {
    throw toStoreError(error)
  }
}

/**
 * Statements that need no transaction.
 *
 * @throws RashomonError as `inTransaction` does.
 */
export async function outsideTransaction<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await again(run)
  } catch (error) {
    throw toStoreError(error)
  }
}

/** Runs SQL as it stands, on the database or within a transaction: what the queue asks for. */
export const toExecutor = (db: Queryable) => ({
  executeSql: async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
    // Several statements with a transaction of their own need one connection, and that connection back whole if one fails.
    if (!/^\s*BEGIN;/.test(text)) return (await db.executeQuery(CompiledQuery.raw(text, values))) as { rows: unknown[] }
    return await (db as Db).connection().execute(async (connection) => {
      try {
        return (await connection.executeQuery(CompiledQuery.raw(text))) as { rows: unknown[] }
      } catch (error) {
        await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
        throw error
      }
    })
  },
})

const withoutPassword = (address: string): string => address.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1@')

/** What a database said, as an error that names what to do; errors of ours, and bugs, as they are. */
export function toStoreError(error: unknown, place = 'the store'): unknown {
  if (error instanceof RashomonError || !(error instanceof Error)) return error
  const code = (error as { readonly code?: string }).code ?? ''
  const say = (ours: 'store-full' | 'store-read-only' | 'store-unreachable', words: string) =>
    new RashomonError(ours, `${words}: ${place} (${error.message}).`, { cause: error })
  if (code === '53100' || code === 'ENOSPC' || /no space left/i.test(error.message)) return say('store-full', 'No space is left for')
  if (code === '25006' || code === 'EROFS' || code === 'EACCES' || /read-only file system/i.test(error.message))
    return say('store-read-only', 'Cannot write')
  if (
    /^(08|57P|28|3D|53300)/.test(code) ||
    /^E(CONN|HOST|NET|TIMEDOUT|NOTFOUND|AI_)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  )
    return say('store-unreachable', 'Cannot reach')
  return error
}
