/**
 * What a person said about a grouping or a name, done and kept: a correction survives whatever comes later, and can be undone.
 *
 * Reports that were moved by hand stay where they were put; later reports are drawn to where their like stand now.
 */
import { sql, type Transaction } from 'kysely'
import { RashomonError } from '../errors.js'
import { toId } from '../id.js'
import { type Db, inTransaction, type Queryable } from './database.js'
import { LOCKS, tell } from './events.js'
import { openStory, touchStory } from './joining.js'
import type { Queue } from './queue.js'
import type { Correction, KeptCorrection } from './store.js'
import type { Tables } from './tables.js'

interface Place {
  readonly report: string
  readonly story: string
  readonly by: 'found' | 'corrected'
}

/**
 * Does it, in one transaction with what must be told anew.
 *
 * @throws RashomonError `not-found` if a report or story is not there, or stands in no story.
 */
export async function correct(db: Db, queue: Queue, correction: Correction): Promise<KeptCorrection> {
  return await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
    const moves = await toMoves(trx, correction)
    const before = await placesOf(
      trx,
      moves.map(({ report }) => report),
    )
    const touched = new Set([
      ...before.map(({ story }) => story),
      ...moves.map(({ story }) => story),
      ...(correction.kind === 'part' ? [correction.story] : []),
    ])
    await put(
      trx,
      moves.map((move) => ({ ...move, by: 'corrected' as const })),
      ['a person put it here'],
    )
    if (correction.kind === 'merge')
      await trx.updateTable('stories').set({ into: correction.into }).where('id', '=', correction.story).execute()
    const { id, at } = await trx
      .insertInto('corrections')
      .values({ correction: JSON.stringify(correction), before: JSON.stringify(before), is_undone: false })
      .returning(['id', 'at'])
      .executeTakeFirstOrThrow()
    for (const story of touched) await touchStory(trx, queue, story)
    await tell(
      trx,
      [...touched].map((story) => ({ kind: 'story', story })),
    )
    return { id: Number(id), at: at.toISOString(), correction, isUndone: false }
  })
}

/** Puts what it moved back, unless a later correction has moved it on. Undoing twice changes nothing. */
export async function undo(db: Db, queue: Queue, id: number): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
    const row = await trx.selectFrom('corrections').selectAll().where('id', '=', String(id)).forUpdate().executeTakeFirst()
    if (!row || row.is_undone) return false
    const correction = row.correction as unknown as Correction
    const before = row.before as unknown as readonly Place[]
    const later = await trx.selectFrom('corrections').select('before').where('id', '>', String(id)).where('is_undone', '=', false).execute()
    const movedOn = new Set(later.flatMap((other) => (other.before as unknown as readonly Place[]).map(({ report }) => report)))
    const back = before.filter(({ report }) => !movedOn.has(report))
    const now = await placesOf(
      trx,
      back.map(({ report }) => report),
    )
    await put(trx, back, ['put back where it was'])
    if (correction.kind === 'merge') await trx.updateTable('stories').set({ into: null }).where('id', '=', correction.story).execute()
    await trx.updateTable('corrections').set({ is_undone: true }).where('id', '=', String(id)).execute()
    const touched = new Set([...back, ...now].map(({ story }) => story))
    if (correction.kind === 'part') touched.add(correction.story)
    for (const story of touched) await touchStory(trx, queue, story)
    await tell(
      trx,
      [...touched].map((story) => ({ kind: 'story', story })),
    )
    return true
  })
}

export async function getCorrections(db: Queryable): Promise<readonly KeptCorrection[]> {
  const rows = await db.selectFrom('corrections').select(['id', 'at', 'correction', 'is_undone']).orderBy('id').execute()
  return rows.map(({ id, at, correction, is_undone }) => ({
    id: Number(id),
    at: at.toISOString(),
    correction: correction as unknown as Correction,
    isUndone: is_undone,
  }))
}

/** Pairs of names in a story that a person said are two. */
export async function partedIn(db: Queryable, story: string): Promise<readonly (readonly [string, string])[]> {
  const rows = await sql<{ names: [string, string] }>`
    select correction->'names' as names from corrections
    where not is_undone and correction->>'kind' = 'part' and correction->>'story' = ${story} order by id`.execute(db)
  return rows.rows.map(({ names }) => names)
}

/** Which report goes where. */
async function toMoves(
  trx: Transaction<Tables>,
  correction: Correction,
): Promise<readonly { readonly report: string; readonly story: string }[]> {
  if (correction.kind === 'part') {
    await mustBe(trx, correction.story)
    return []
  }
  if (correction.kind === 'merge') {
    await mustBe(trx, correction.into)
    const members = await membersOf(trx, correction.story)
    return members.map((report) => ({ report, story: correction.into }))
  }
  if (correction.kind === 'split') {
    const members = new Set(await membersOf(trx, correction.story))
    const strange = correction.reports.find((report) => !members.has(report))
    if (strange !== undefined || !correction.reports.length)
      throw new RashomonError('not-found', `${strange ?? 'No report'} is in ${correction.story}.`)
    const story = toId('story', 'split', ...[...correction.reports].sort())
    await openStory(trx, story, '')
    return correction.reports.map((report) => ({ report, story }))
  }
  const [place] = await placesOf(trx, [correction.report])
  if (!place) throw new RashomonError('not-found', `${correction.report} is in no story.`)
  const story = correction.to ?? toId('story', 'split', correction.report)
  if (correction.to === undefined) await openStory(trx, story, '')
  else await mustBe(trx, story)
  return [{ report: correction.report, story }]
}

async function mustBe(trx: Transaction<Tables>, story: string): Promise<void> {
  const row = await trx.selectFrom('stories').select('id').where('id', '=', story).executeTakeFirst()
  if (!row) throw new RashomonError('not-found', `There is no story ${story}.`)
}

async function membersOf(trx: Transaction<Tables>, story: string): Promise<readonly string[]> {
  const rows = await trx.selectFrom('members').select('report').where('story', '=', story).orderBy('report').execute()
  if (!rows.length) throw new RashomonError('not-found', `There is no story ${story}, or no report in it.`)
  return rows.map(({ report }) => report)
}

const placesOf = async (trx: Transaction<Tables>, reports: readonly string[]): Promise<readonly Place[]> =>
  reports.length ? await trx.selectFrom('members').select(['report', 'story', 'by']).where('report', 'in', reports).execute() : []

async function put(trx: Transaction<Tables>, places: readonly Place[], why: readonly string[]): Promise<void> {
  for (const { report, story, by } of places)
    await trx
      .updateTable('members')
      .set({ story, by, why: JSON.stringify(why), joined: sql<Date>`now()` })
      .where('report', '=', report)
      .execute()
}
