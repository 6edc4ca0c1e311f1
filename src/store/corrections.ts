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
import { refile } from './story-index.js'
import type { Tables } from './tables.js'

interface Place {
  readonly report: string
  readonly story: string
  readonly by: 'found' | 'corrected'
  readonly why?: readonly string[]
}

/**
 * Does it, in one transaction with what must be told anew.
 *
 * @throws RashomonError `not-found` if a report or story is not there, or stands in no story; `correction-empty` if all stands so already.
 */
export async function correct(db: Db, queue: Queue, given: Correction): Promise<KeptCorrection> {
  return await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
    const correction = await toStanding(trx, given)
    const moves = await toMoves(trx, correction)
    const before = await placesOf(
      trx,
      moves.map(({ report }) => report),
    )
    const touched = storiesOf(correction, before)
    await put(
      trx,
      moves.map((move) => ({ ...move, by: 'corrected' as const, why: ['a person put it here'] })),
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
    return toKept({ id, at, correction, before, is_undone: false })
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
    await put(trx, back)
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
  const rows = await db.selectFrom('corrections').selectAll().orderBy('id').execute()
  return rows.map(toKept)
}

function toKept(row: { id: string; at: Date; correction: object; before: object; is_undone: boolean }): KeptCorrection {
  const correction = row.correction as Correction
  const before = row.before as readonly Place[]
  return {
    id: Number(row.id),
    at: row.at.toISOString(),
    correction,
    reports: before.map(({ report }) => report),
    stories: [...storiesOf(correction, before)],
    isUndone: row.is_undone,
  }
}

/** Every story that a correction changes: those that reports leave, and the one that they come to. */
function storiesOf(correction: Correction, before: readonly Place[]): ReadonlySet<string> {
  return new Set([...before.map(({ story }) => story), targetOf(correction)])
}

function targetOf(correction: Correction): string {
  if (correction.kind === 'part') return correction.story
  if (correction.kind === 'merge') return correction.into
  if (correction.kind === 'split') return toId('story', 'split', ...[...correction.reports].sort())
  return correction.to ?? toId('story', 'split', correction.report)
}

/** The correction of stories that stand: who names one that was merged into another means that other. */
async function toStanding(trx: Transaction<Tables>, correction: Correction): Promise<Correction> {
  const standing = async (id: string): Promise<string> => {
    const row = await trx.selectFrom('stories').select('into').where('id', '=', id).executeTakeFirst()
    if (!row) throw new RashomonError('not-found', `There is no story ${id}.`)
    return row.into === null ? id : await standing(row.into)
  }
  if (correction.kind === 'move') return correction.to === undefined ? correction : { ...correction, to: await standing(correction.to) }
  const story = await standing(correction.story)
  return correction.kind === 'merge' ? { ...correction, story, into: await standing(correction.into) } : { ...correction, story }
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
  if (correction.kind === 'part') return []
  const story = targetOf(correction)
  const to = (reports: readonly string[]) => reports.map((report) => ({ report, story }))
  if (correction.kind === 'merge') {
    if (correction.story === story) throw new RashomonError('correction-empty', `${story} is one story already.`)
    return to(await membersOf(trx, correction.story))
  }
  if (correction.kind === 'split') {
    const members = new Set(await membersOf(trx, correction.story))
    const leaving = [...new Set(correction.reports)]
    const strange = leaving.find((report) => !members.has(report))
    if (strange !== undefined || !leaving.length)
      throw new RashomonError('not-found', strange === undefined ? 'No report is named.' : `${strange} is not in ${correction.story}.`)
    if (leaving.length === members.size) throw new RashomonError('correction-empty', `Nothing would be left in ${correction.story}.`)
    await openOwn(trx, story)
    return to(leaving)
  }
  const [place] = await placesOf(trx, [correction.report])
  if (!place) throw new RashomonError('not-found', `${correction.report} is in no story.`)
  if (place.story === story || (correction.to === undefined && (await membersOf(trx, place.story)).length === 1))
    throw new RashomonError('correction-empty', `${correction.report} stands there already.`)
  if (correction.to === undefined) await openOwn(trx, story)
  return to([correction.report])
}

/** A story of its own, also where one of that id once was, and was merged into another. */
async function openOwn(trx: Transaction<Tables>, story: string): Promise<void> {
  await openStory(trx, story, '')
  await trx.updateTable('stories').set({ into: null }).where('id', '=', story).execute()
}

async function membersOf(trx: Transaction<Tables>, story: string): Promise<readonly string[]> {
  const rows = await trx.selectFrom('members').select('report').where('story', '=', story).orderBy('report').execute()
  if (!rows.length) throw new RashomonError('not-found', `There is no story ${story}, or no report in it.`)
  return rows.map(({ report }) => report)
}

const placesOf = async (trx: Transaction<Tables>, reports: readonly string[]): Promise<readonly Place[]> =>
  reports.length ? await trx.selectFrom('members').select(['report', 'story', 'by', 'why']).where('report', 'in', reports).execute() : []

/** What was weighed when it first found its story stays beside it, for when it is put back. */
async function put(trx: Transaction<Tables>, places: readonly Place[]): Promise<void> {
  for (const { report, story, by, why = ['put back where it was'] } of places) {
    await sql`
      update members set story = ${story}, by = ${by}, why = ${JSON.stringify(why)}::jsonb, joined = now(), number = default
      where report = ${report}`.execute(trx)
    await refile(trx, report, story)
  }
}
