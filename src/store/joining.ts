/** A report that was read finds its story, one report at a time; the story's account is then to be told anew. */
import { sql, type Transaction } from 'kysely'
import type { Sketch } from '../stories/sketch.js'
import { type Assign, type Assigned, findStory } from './assign.js'
import { LOCKS } from './events.js'
import { QUEUES, type Queue, within } from './queue.js'
import { type IndexOptions, openTableIndex, renewSketch, toDay, unfile } from './story-index.js'
import type { Tables } from './tables.js'

export interface Joining {
  readonly id: string
  readonly address: string | null
  readonly received: Date
  readonly title: string
  readonly sketch: Sketch
}

/** @returns the story. */
export async function joinStory(
  trx: Transaction<Tables>,
  queue: Queue,
  { id, address, received, title, sketch }: Joining,
  options: IndexOptions,
  assign?: Assign,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
  const index = openTableIndex(trx, options)
  const before = await memberBefore(trx, { id, address })
  if (before?.report === id) {
    if (!(await renewSketch(trx, sketch, options))) await index.put(sketch, before.story)
    await touchStory(trx, queue, before.story)
    return before.story
  }
  let found: Assigned
  if (before?.by === 'corrected') {
    // What was moved by hand stays where it was put, whatever its text says now.
    await index.put(sketch, before.story)
    found = { story: before.story, isNew: false, why: [`a new text of ${before.report}`], judged: { because: 'version' } }
  } else found = await findStory(sketch, index, { received: toDay(received), ...(before ? { versionOf: before.report } : {}) }, assign)
  if (before) {
    await trx.deleteFrom('members').where('report', '=', before.report).execute()
    await unfile(trx, before.report)
  }
  const { story, isNew, follows, why, judged } = found
  if (isNew) await openStory(trx, story, title)
  await trx
    .insertInto('members')
    .values({ report: id, story, by: before?.by ?? 'found', why: JSON.stringify(why), judged: JSON.stringify(judged) })
    .execute()
  if (follows !== undefined)
    await trx
      .insertInto('story_links')
      .values({ story, follows })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await touchStory(trx, queue, story)
  if (before && before.story !== story) await touchStory(trx, queue, before.story)
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
      lead: null,
      origins_low: null,
      origins_high: null,
      held_until: null,
      error: null,
      into: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Itself, where it is read again, or an earlier text of its address. */
const memberBefore = (trx: Transaction<Tables>, { id, address }: Pick<Joining, 'id' | 'address'>) =>
  trx
    .selectFrom('members')
    .select(['report', 'story', 'by'])
    .where('report', 'in', (eb) =>
      eb
        .selectFrom('reports')
        .select('id')
        .where(({ or, eb: is }) => or([is('id', '=', id), ...(address === null ? [] : [is('address', '=', address)])])),
    )
    .executeTakeFirst()
