/**
 * The queue of work: pg-boss in the same database, so that a job begins and ends in the transaction of what it is about.
 *
 * Two queues: reports to be read, stories to be told anew. Neither is ever dropped for age. Polls; a notice is a hint to look sooner.
 */
import { sql } from 'kysely'
import PgBoss from 'pg-boss'
import { again, type Db, type Queryable, toExecutor, toStoreError } from './database.js'

export const QUEUES = { reports: 'read-report', stories: 'tell-story', aside: 'set-aside' } as const

/** A dead worker's work is given to another after this long without a sign of life. */
export const leaseSeconds = 30
export const triesMax = 3
/** In effect never: what is not done is not lost. */
const keepDays = 36_500

export interface Queue {
  readonly boss: PgBoss
  stop(): Promise<void>
}

export async function openQueue(db: Db, lease: number): Promise<Queue> {
  const settings = {
    db: toExecutor(db) as PgBoss.Db,
    // Each process tends the queue itself (work.tend), within its own time.
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterHours: 1,
  }
  // Two starters may both make its tables: who comes second finds them made. One that failed to start cannot start again.
  const boss = await again(async () => {
    const one = new PgBoss(settings)
    one.on('error', () => undefined)
    return await one.start()
  })
  const common = { retryLimit: triesMax - 1, retryDelay: 1, retryBackoff: true, expireInSeconds: lease, retentionDays: keepDays }
  // "short": one waiting job a story, however many of its reports have arrived.
  const queues: readonly PgBoss.Queue[] = [
    { name: QUEUES.aside, retentionDays: keepDays },
    { name: QUEUES.reports, ...common, deadLetter: QUEUES.aside },
    { name: QUEUES.stories, ...common, policy: 'short' },
  ]
  for (const queue of queues) {
    await again(() => boss.createQueue(queue.name, queue))
    // Made by an older version, it may have other bounds.
    await again(() => boss.updateQueue(queue.name, queue))
  }
  return { boss, stop: () => boss.stop({ graceful: false, close: false }) }
}

/** A folder is opened by one process at a time: what was in hand when the last one ended is in nobody's. */
export async function releaseJobs(db: Db, { boss }: Queue): Promise<void> {
  await sql`update pgboss.job set started_on = to_timestamp(0) where state = 'active'`.execute(db)
  await sql`update stories set held_until = null where held_until is not null`.execute(db)
  await boss.expire()
}

/** The queue's calls within a transaction. */
export const within = (db: Queryable) => ({ db: toExecutor(db) as PgBoss.Db })

/** Ends jobs within the transaction of what they were about; those that another has taken over meanwhile are left alone. */
export async function endJobs(trx: Queryable, { boss }: Queue, queue: string, jobs: readonly string[]): Promise<void> {
  // Their types know only one job here, the code takes several.
  await boss.complete(queue, jobs as unknown as string, {}, within(trx))
}

export interface Job<T> {
  readonly id: string
  readonly data: T
  /** Earlier tries. */
  readonly retryCount: number
  readonly output: object | null
}

/**
 * The next jobs of a queue, marked as taken.
 *
 * @throws RashomonError `store-unreachable` and the like: pg-boss itself would say that there are none.
 */
export async function takeJobs<T>(db: Queryable, { boss }: Queue, queue: string, limit: number): Promise<readonly Job<T>[]> {
  let failure: unknown
  const { executeSql } = toExecutor(db)
  const watched = (text: string, values: unknown[]) =>
    executeSql(text, values).catch((error: unknown) => {
      failure = error
      throw error
    })
  // What this very transaction set aside begins now, and is not yet past.
  const ignoreStartAfter = queue === QUEUES.aside
  const jobs = await boss.fetch<T>(queue, { batchSize: limit, includeMetadata: true, ignoreStartAfter, db: { executeSql: watched } })
  if (failure !== undefined) throw toStoreError(failure)
  return jobs
}
