/** Feeds and what is known of each. One that is due is given to one process at a time, and held while it is fetched. */
import { sql } from 'kysely'
import type { Db } from './database.js'
import { toInstant } from './packing.js'
import type { Feeds, KeptFeed } from './store.js'
import type { Tables } from './tables.js'

export const toFeeds = (db: Db): Feeds => ({
  add: async (addresses) => {
    if (addresses.length) await sql`insert into feeds (address) select unnest(${addresses}::text[]) on conflict do nothing`.execute(db)
  },
  take: async (addresses, holdSeconds) => {
    const { rows } = await sql<Row>`
      update feeds set next_at = now() + make_interval(secs => ${holdSeconds})
      where address = (
        select address from feeds where address = any(${addresses}::text[]) and next_at <= now()
        order by next_at, address limit 1 for update skip locked)
      returning *`.execute(db)
    return rows[0] && toFeed(rows[0])
  },
  keep: async ({ address, nextAt, readAt, etag, modified, digest, failures, error, items }) => {
    await db
      .updateTable('feeds')
      .set({
        next_at: nextAt,
        read_at: toInstant(readAt),
        etag: etag ?? null,
        modified: modified ?? null,
        digest: digest ?? null,
        failures,
        error: error ?? null,
        items,
      })
      .where('address', '=', address)
      .execute()
  },
  list: async () => (await db.selectFrom('feeds').selectAll().orderBy('address').execute()).map(toFeed),
})

interface Row extends Pick<Tables['feeds'], 'address' | 'etag' | 'modified' | 'digest' | 'error'> {
  readonly next_at: Date
  readonly read_at: Date | null
  readonly failures: number
  readonly items: number
}

const toFeed = ({ address, next_at, read_at, etag, modified, digest, failures, error, items }: Row): KeptFeed => ({
  address,
  nextAt: next_at.toISOString(),
  failures,
  items,
  ...(read_at === null ? {} : { readAt: read_at.toISOString() }),
  ...(etag === null ? {} : { etag }),
  ...(modified === null ? {} : { modified }),
  ...(digest === null ? {} : { digest }),
  ...(error === null ? {} : { error }),
})
