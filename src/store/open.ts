/** Opens the store: the database, its tables, the queue. The one implementation of the interface in store.ts. */
import { sql } from 'kysely'
import type { Note } from '../contract/index.js'
import type { Assign } from './assign.js'
import { checkStore } from './check.js'
import { correct, getCorrections, undo } from './corrections.js'
import { type Database, type DatabaseOptions, type Db, inTransaction, openDatabase, toStoreError } from './database.js'
import { getEvents, getLastEvent } from './events.js'
import { toFeeds } from './feeds.js'
import { migrate } from './migrate.js'
import { leaseSeconds, openQueue, releaseJobs } from './queue.js'
import { addReports, enqueueReports, getFailed, getReport, getVersions } from './reports.js'
import { searchClaims } from './search.js'
import { toSketchCache } from './sketches.js'
import type { Counts, Page, Paged, Store } from './store.js'
import { getHistory, getReading, getSentStory, getStamp, getStories, getStory } from './stories.js'
import { toWork } from './tasks.js'

export interface StoreOptions extends DatabaseOptions {
  readonly leaseSeconds?: number
  /** How a report finds its story, if not as stories/assign.ts has it. */
  readonly assign?: Assign
}

/**
 * @param place a folder (PGlite, made if there is none), `memory://`, or postgres://...
 * @throws RashomonError `store-in-use`, `store-unreachable`, `store-newer`, `store-full` or `store-read-only`.
 */
export async function openStore(place: string, options: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(place, options)
  try {
    await migrate(database.db as never)
    return await toStore(database, options)
  } catch (error) {
    await database.close().catch(() => undefined)
    throw toStoreError(error, place)
  }
}

async function toStore({ kind, db, listen, close }: Database, options: StoreOptions): Promise<Store> {
  const lease = options.leaseSeconds ?? leaseSeconds
  const queue = await openQueue(db, lease)
  if (kind === 'folder') await releaseJobs(db, queue)
  return {
    kind,
    add: (reports) => addReports(db, queue, reports),
    report: (id) => getReport(db, id),
    reading: (id) => getReading(db, id),
    versions: (address) => getVersions(db, address),
    failed: (page = {}) => getFailed(db, page),
    retry: (report) =>
      inTransaction(db, async (trx) => {
        const back = await trx
          .updateTable('reports')
          .set({ state: 'waiting', error: null, tries: 0 })
          .where('id', '=', report)
          .where('state', '=', 'failed')
          .returning('id')
          .execute()
        await enqueueReports(
          trx,
          queue,
          back.map(({ id }) => id),
        )
        return back.length > 0
      }),
    stories: (page = {}) => getStories(db, page),
    story: (id, at) => getStory(db, id, at),
    sentStory: (id) => getSentStory(db, id),
    stamp: (id) => getStamp(db, id),
    history: (id) => getHistory(db, id),
    search: (query) => searchClaims(db, query),
    correct: (correction) => correct(db, queue, correction),
    undo: (id) => undo(db, queue, id),
    corrections: () => getCorrections(db),
    feeds: toFeeds(db),
    addNotes: async (notes, source) => {
      if (notes.length)
        await db
          .insertInto('notes')
          .values(notes.map((note) => ({ source, note: JSON.stringify(note) })))
          .execute()
    },
    notes: (page = {}) => getNotes(db, page),
    events: (after, limit) => getEvents(db, after, limit),
    lastEvent: () => getLastEvent(db),
    counts: () => getCounts(db),
    check: () => checkStore(db),
    listen,
    work: toWork(db, queue, { leaseSeconds: lease, cache: toSketchCache(), assign: options.assign, isShared: kind === 'server' }),
    close: async () => {
      await queue.stop()
      await close()
    },
  }
}

async function getNotes(db: Db, { limit = 50, after }: Page): Promise<Paged<Note & { readonly at: string; readonly source: string }>> {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ at, source, note }) => ({ ...(note as unknown as Note), at: at.toISOString(), source }))
  return { items, ...(rows.length > limit ? { next: rows[limit - 1]!.id } : {}) }
}

async function getCounts(db: Db): Promise<Counts> {
  const { rows } = await sql<{ all: number; waiting: number; failed: number; stories: number; oldest: number | null }>`
    select (select count(*)::int from reports) as all,
      (select count(*)::int from reports where state = 'waiting') as waiting,
      (select count(*)::int from reports where state = 'failed') as failed,
      (select count(*)::int from stories where reports > 0) as stories,
      (select extract(epoch from now() - min(received))::float from reports where state = 'waiting') as oldest`.execute(db)
  const { all = 0, waiting = 0, failed = 0, stories = 0, oldest = 0 } = rows[0] ?? {}
  return { reports: { waiting, failed, read: all - waiting - failed }, stories, oldestSeconds: Math.max(0, oldest ?? 0) }
}
