/** The work as workers take it and hand it back: what is made of a task and the task's end are one transaction. */
import { sql, type Transaction } from 'kysely'
import type { Account, Reading, Report } from '../contract/index.js'
import type { Assign } from './assign.js'
import { BESIDE, fillBeside, toBeside } from './beside.js'
import { addClaims, addWords } from './claims.js'
import { partedIn } from './corrections.js'
import { type Db, inTransaction, outsideTransaction } from './database.js'
import { tell } from './events.js'
import { joinStory } from './joining.js'
import { pack, unpack } from './packing.js'
import { endJobs, QUEUES, type Queue, takeJobs, triesMax, within } from './queue.js'
import { rereadOlder } from './reread.js'
import type { SketchCache } from './sketches.js'
import type { ReportTask, StoryTask, Told, Work } from './store.js'
import { keepAccount, membersOf, packedAccountOf, packedReadingsOf, readingsOf } from './stories.js'
import { toDay, warm } from './story-index.js'
import type { Tables } from './tables.js'

export interface WorkSettings {
  readonly leaseSeconds: number
  readonly cache: SketchCache
  /** How a report finds its story, if not as stories/assign.ts has it. */
  readonly assign?: Assign | undefined
  /** Others use the database at the same time: as little as possible is done under its locks. */
  readonly isShared: boolean
}

export function toWork(db: Db, queue: Queue, settings: WorkSettings): Work {
  const { leaseSeconds, cache } = settings
  return {
    leaseSeconds,
    takeReports: (limit) => takeReports(db, queue, limit),
    finishReport: (task, reading, model) => finishReport(db, queue, settings, task, reading, model),
    failReport: (task, error) => failReport(db, queue, task, error),
    takeStories: (limit) => takeStories(db, queue, limit, leaseSeconds),
    readings: ({ members }) => readingsOf(db, members),
    packedReadings: (reports) => packedReadingsOf(db, reports),
    packedAccount: (story, known) => packedAccountOf(db, story, known),
    finishStory: (task, account) => finishStory(db, queue, task, account),
    failStory: (task, error) => failStory(db, queue, task, error),
    beat: (tasks) => beat(db, tasks, leaseSeconds),
    left: () => left(db),
    fill: (limit) => fillBeside(db, cache, limit),
    reread: (model, limit) => rereadOlder(db, queue, model, limit),
    tend: () => tend(db, queue),
  }
}

async function takeReports(db: Db, queue: Queue, limit: number): Promise<readonly ReportTask[]> {
  const jobs = await takeJobs<{ report: string }>(db, queue, QUEUES.reports, limit)
  if (!jobs.length) return []
  const ids = jobs.map(({ data }) => data.report)
  const rows = await db.selectFrom('reports').select(['id', 'content']).where('id', 'in', ids).execute()
  const contents = new Map(rows.map(({ id, content }) => [id, content]))
  return await Promise.all(
    jobs.map(async ({ id, data, retryCount }) => ({
      task: id,
      report: await unpack<Report>(contents.get(data.report)!),
      tries: retryCount,
    })),
  )
}

async function finishReport(
  db: Db,
  queue: Queue,
  { cache, assign, isShared }: WorkSettings,
  { task, report: { id, title = '' } }: ReportTask,
  reading: Reading,
  model: string,
): Promise<void> {
  const packed = await pack(reading)
  const { sketch, rows } = await toBeside(reading)
  const options = { model, cache }
  await outsideTransaction(async () => {
    await addWords(db, rows)
    if (isShared) await warm(db, sketch, toDay(new Date()), options)
  })
  await inTransaction(db, async (trx) => {
    await endJobs(trx, queue, QUEUES.reports, [task])
    const row = await trx
      .selectFrom('reports')
      .select(['id', 'address', 'is_latest', 'received'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const known = await trx.selectFrom('readings').select(['format', 'model']).where('report', '=', id).executeTakeFirst()
    if (known?.format === reading.format && (known.model === model || (await isNewer(trx, known.model, model)))) {
      await trx.updateTable('reports').set({ state: 'read' }).where('id', '=', id).where('state', '!=', 'read').execute()
      return
    }
    const values = { format: reading.format, model, reading: packed, beside: BESIDE }
    await trx
      .insertInto('readings')
      .values({ report: id, ...values })
      .onConflict((conflict) => conflict.column('report').doUpdateSet({ ...values, read: new Date() }))
      .execute()
    await addClaims(trx, rows)
    await trx.updateTable('reports').set({ state: 'read', error: null }).where('id', '=', id).execute()
    const story = row.is_latest ? await joinStory(trx, queue, { ...row, title, sketch }, options, assign) : undefined
    await tell(trx, [{ kind: 'report', report: id, ...(story === undefined ? {} : { story }) }])
  })
}

/** Whether the first of two models came here after the second. */
async function isNewer(trx: Transaction<Tables>, a: string, b: string): Promise<boolean> {
  const [last] = await trx.selectFrom('models').select('model').where('model', 'in', [a, b]).orderBy('number', 'desc').limit(1).execute()
  return last?.model === a
}

async function failReport(
  db: Db,
  queue: Queue,
  { task, tries, report: { id } }: ReportTask,
  error: unknown,
): Promise<'again' | 'set-aside'> {
  return await inTransaction(db, async (trx) => {
    await queue.boss.fail(QUEUES.reports, task, { message: messageOf(error) }, within(trx))
    await trx
      .updateTable('reports')
      .set({ tries: tries + 1, error: messageOf(error) })
      .where('id', '=', id)
      .execute()
    const aside = await setAside(trx, queue)
    return aside.includes(id) ? 'set-aside' : 'again'
  })
}

/** Reports whose last try failed leave the queue and are listed as failed. */
async function setAside(trx: Transaction<Tables>, queue: Queue): Promise<readonly string[]> {
  const jobs = await takeJobs<{ report: string }>(trx, queue, QUEUES.aside, 100)
  if (!jobs.length) return []
  for (const { data, output } of jobs) {
    const error = saidIn(output)
    await trx
      .updateTable('reports')
      .set({ state: 'failed', error, tries: triesMax })
      .where('id', '=', data.report)
      .where('state', '=', 'waiting')
      .execute()
  }
  await endJobs(
    trx,
    queue,
    QUEUES.aside,
    jobs.map(({ id }) => id),
  )
  const reports = jobs.map(({ data }) => data.report)
  await tell(
    trx,
    reports.map((report) => ({ kind: 'failed', report })),
  )
  return reports
}

async function takeStories(db: Db, queue: Queue, limit: number, leaseSeconds: number): Promise<readonly StoryTask[]> {
  const jobs = await takeJobs<{ story: string }>(db, queue, QUEUES.stories, limit)
  const tasks: StoryTask[] = []
  for (const { id, data } of jobs) {
    const held = await inTransaction(db, async (trx) => {
      const row = await trx
        .selectFrom('stories')
        .select(['revision', 'account_revision', sql<boolean>`coalesce(held_until > now(), false)`.as('is_held')])
        .where('id', '=', data.story)
        .forUpdate()
        .executeTakeFirst()
      const isDone = !row || row.account_revision >= row.revision
      if (isDone || row.is_held) await endJobs(trx, queue, QUEUES.stories, [id])
      if (isDone) return undefined
      // Another tells it already, of fewer reports: looked at again when that is done.
      if (row.is_held) {
        await queue.boss.send(QUEUES.stories, data, { singletonKey: data.story, startAfter: 1, ...within(trx) })
        return undefined
      }
      await trx
        .updateTable('stories')
        .set({ held_until: sql<Date>`now() + make_interval(secs => ${leaseSeconds})` })
        .where('id', '=', data.story)
        .execute()
      return row.revision
    })
    if (held === undefined) continue
    const members = await membersOf(db, data.story)
    if (!members) {
      await letGo(db, queue, id, data.story)
      continue
    }
    const task = { task: id, story: data.story, revision: held, members, parted: await partedIn(db, data.story) }
    if (members.length) tasks.push(task)
    else await emptyStory(db, queue, task)
  }
  return tasks
}

async function finishStory(db: Db, queue: Queue, task: StoryTask, account: Account | Told): Promise<boolean> {
  return await keepAccount(db, task, account, async (trx) => {
    await endJobs(trx, queue, QUEUES.stories, [task.task])
  })
}

/** Told when the last of its reports is read again. */
async function letGo(db: Db, queue: Queue, task: string, story: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await endJobs(trx, queue, QUEUES.stories, [task])
    await trx.updateTable('stories').set({ held_until: null }).where('id', '=', story).execute()
  })
}

/** All its reports were moved away: it is shown no more, its history stays. */
async function emptyStory(db: Db, queue: Queue, { task, story, revision }: StoryTask): Promise<void> {
  await inTransaction(db, async (trx) => {
    await endJobs(trx, queue, QUEUES.stories, [task])
    await trx.updateTable('stories').set({ reports: 0, account_revision: revision, held_until: null }).where('id', '=', story).execute()
    await tell(trx, [{ kind: 'story', story, revision }])
  })
}

async function failStory(db: Db, queue: Queue, { task, story }: StoryTask, error: unknown): Promise<void> {
  await inTransaction(db, async (trx) => {
    await queue.boss.fail(QUEUES.stories, task, { message: messageOf(error) }, within(trx))
    await trx
      .updateTable('stories')
      .set({ held_until: null, error: messageOf(error) })
      .where('id', '=', story)
      .execute()
    await tell(trx, [{ kind: 'failed', story }])
  })
}

/** The queue counts a job's time from its start: a sign of life moves that start. */
async function beat(db: Db, tasks: readonly (ReportTask | StoryTask)[], leaseSeconds: number): Promise<void> {
  if (!tasks.length) return
  const jobs = tasks.map(({ task }) => task)
  await sql`update pgboss.job set started_on = now()
    where name in (${QUEUES.reports}, ${QUEUES.stories}) and id = any(${jobs}::uuid[]) and state = 'active'`.execute(db)
  const stories = tasks.flatMap((task) => ('story' in task ? [task.story] : []))
  if (stories.length)
    await sql`update stories set held_until = now() + make_interval(secs => ${leaseSeconds}) where id = any(${stories}) and held_until is not null`.execute(
      db,
    )
}

/** Reports that wait, and stories whose account is behind. */
async function left(db: Db): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select ((select count(*) from reports where state = 'waiting')
      + (select count(*) from stories where account_revision < revision and error is null))::int as left`.execute(db)
  return rows[0]!.left
}

async function tend(db: Db, queue: Queue): Promise<void> {
  await queue.boss.maintain()
  await inTransaction(db, (trx) => setAside(trx, queue))
}

const messageOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 1_000)

function saidIn(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } }
  const said = message ?? value?.message ?? 'It could not be read.'
  return /failed by timeout/.test(said) ? 'Whoever read it died or gave no sign of life, three times.' : said
}
