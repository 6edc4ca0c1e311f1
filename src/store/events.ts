/** What happened, in the order in which it was committed: what live updates are made of, across processes. */
import { sql, type Transaction } from 'kysely'
import { CHANNEL, type Queryable } from './database.js'
import type { StoreEvent } from './store.js'
import type { Tables } from './tables.js'

interface Happened {
  readonly kind: StoreEvent['kind']
  readonly report?: string
  readonly story?: string
  readonly revision?: number
}

/**
 * Writes them down and wakes the others. To be the last thing of a transaction: numbers are given one transaction at a time, so that
 * whoever has seen a number has seen all below it.
 */
export async function tell(trx: Transaction<Tables>, events: readonly Happened[]): Promise<void> {
  if (!events.length) return
  await sql`select pg_advisory_xact_lock(${LOCKS.events})`.execute(trx)
  const rows = events.map(({ kind, report = null, story = null, revision = null }) => ({ kind, report, story, revision }))
  await trx.insertInto('events').values(rows).execute()
  await sql`select pg_notify(${CHANNEL}, '')`.execute(trx)
}

/** Advisory locks, held to the end of a transaction; taken in this order. */
export const LOCKS = { joining: 7_200_001, events: 7_200_002 } as const

export async function getEvents(db: Queryable, after: number, limit = 500): Promise<readonly StoreEvent[]> {
  const rows = await db.selectFrom('events').selectAll().where('seq', '>', String(after)).orderBy('seq').limit(limit).execute()
  return rows.map(({ seq, at, kind, report, story, revision }) => ({
    seq: Number(seq),
    at: at.toISOString(),
    kind: kind as StoreEvent['kind'],
    ...(report === null ? {} : { report }),
    ...(story === null ? {} : { story }),
    ...(revision === null ? {} : { revision }),
  }))
}

/** The number of the latest event, 0 before the first. */
export async function getLastEvent(db: Queryable): Promise<number> {
  const { last } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}
