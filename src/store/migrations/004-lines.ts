/** What a line of the list of stories says beside its title: the first sentence of the account, and the origins of the main event. */
import { type Migration, sql } from 'kysely'

export const lines: Migration = {
  up: async (db) => {
    await sql.raw('alter table stories add column lead text, add column origins_low int, add column origins_high int').execute(db)
  },
}
