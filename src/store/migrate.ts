/** Brings a database to this version's tables, one starter at a time. */
import { type Kysely, Migrator, sql } from 'kysely'
import { RashomonError } from '../errors.js'
import { MIGRATIONS } from './migrations/index.js'

/**
 * Runs what the database has not had yet; all of it or nothing. A second starter waits behind an advisory lock.
 *
 * @param upTo the last migration to run, for tests of older versions.
 * @throws RashomonError `store-newer` if a later version of the program has been at it.
 */
export async function migrate(db: Kysely<never>, upTo?: string): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const migrator = new Migrator({ db, provider })
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (!error) return
  if (error instanceof Error && /previously executed migration .+ is missing/.test(error.message))
    throw new RashomonError('store-newer', 'The store was written by a later version of rashomon.', { cause: error })
  throw error
}

export interface Level {
  /** The last migration that the database has had; nothing if it has no tables yet. */
  readonly last?: string
  /** Those of this version that it has not had. */
  readonly missing: readonly string[]
  /** Those that it has had of a later version. */
  readonly later: readonly string[]
}

/** How far a database is. Changes nothing. */
export async function findLevel(db: Kysely<never>): Promise<Level> {
  const there = await sql<{ table: string | null }>`select to_regclass('kysely_migration')::text as table`.execute(db)
  const rows = there.rows[0]?.table ? (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows : []
  const had = rows.map(({ name }) => name)
  const own = Object.keys(MIGRATIONS)
  const last = had.at(-1)
  return {
    ...(last === undefined ? {} : { last }),
    missing: own.filter((name) => !had.includes(name)),
    later: had.filter((name) => !own.includes(name)),
  }
}
