/** A report that was read finds its story, one report at a time; the story's account is then to be told anew. */
import { sql, type Transaction } from 'kysely'
import type { Reading } from '../contract/index.js'
import type { Assign } from './assign.js'
import { LOCKS } from './events.js'
import { QUEUES, type Queue, within } from './queue.js'
import type { Tables } from './tables.js'

/** @returns the story. */
export async function joinStory(
  trx: Transaction<Tables>,
  queue: Queue,
  row: { readonly id: string; readonly address: string | null },
  reading: Reading,
  terms: readonly string[],
  assign: Assign,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
  const before = await memberBefore(trx, row)
  if (before?.report === row.id) {
    await touchStory(trx, queue, before.story)
    return before.story
  }
  const { story, isNew, why } = before
    ? { story: before.story, isNew: false, why: [`a new text of ${before.report}`] }
    : await assign(trx, reading, terms)
  if (before) await trx.deleteFrom('members').where('report', '=', before.report).execute()
  if (isNew) await openStory(trx, story, reading.report.title ?? '')
  await trx
    .insertInto('members')
    .values({ report: row.id, story, by: before?.by ?? 'found', why: JSON.stringify(why) })
    .execute()
  await touchStory(trx, queue, story)
  return story
}

/** The story's reports changed: its account is to be told anew. */
export async function touchStory(trx: Transaction<Tables>, { boss }: Queue, story: string): Promise<void> {
  await trx
    .updateTable('stories')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', story)
    .execute()
  await boss.send(QUEUES.stories, { story }, { singletonKey: story, ...within(trx) })
}

export async function openStory(trx: Transaction<Tables>, id: string, title: string): Promise<void> {
  await trx
    .insertInto('stories')
    .values({
      id,
      revision: 0,
      account_revision: 0,
      account: null,
      title,
      happened: null,
      place: null,
      reports: 0,
      outlets: 0,
      disputed: 0,
      revised: 0,
      held_until: null,
      error: null,
      into: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Itself, where it is read again, or an earlier text of its address. */
const memberBefore = (trx: Transaction<Tables>, { id, address }: { readonly id: string; readonly address: string | null }) =>
  trx
    .selectFrom('members')
    .innerJoin('reports', 'reports.id', 'members.report')
    .select(['members.report', 'members.story', 'members.by'])
    .where((eb) => eb.or([eb('members.report', '=', id), ...(address === null ? [] : [eb('reports.address', '=', address)])]))
    .executeTakeFirst()
