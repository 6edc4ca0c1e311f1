/** Brings a database to this version's tables, one starter at a time. */
import { type Kysely, Migrator } from 'kysely'
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
