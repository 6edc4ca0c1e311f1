/** Feeds that are fetched, and what is known of each: so that a restart asks for nothing again. */
import { type Migration, sql } from 'kysely'

export const feeds: Migration = {
  up: async (db) => {
    await sql
      .raw(`create table feeds (
        address text primary key,
        next_at timestamptz(3) not null default now(),
        read_at timestamptz(3),
        etag text,
        modified text,
        digest text,
        failures int not null default 0,
        error text,
        items int not null default 0)`)
      .execute(db)
  },
}
