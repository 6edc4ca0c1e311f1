/** Stories, their accounts, and every account that they had. */
import { sql, type Transaction } from 'kysely'
import type { Account, Reading } from '../contract/index.js'
import { type Db, inTransaction, type Queryable } from './database.js'
import { applyDelta, type Delta } from './delta.js'
import { tell } from './events.js'
import { FORMAT, unpack, unpackBytes } from './packing.js'
import type {
  HistoryEntry,
  Joined,
  Judged,
  KeptStory,
  Member,
  PackedAccount,
  PackedReading,
  Page,
  Paged,
  SentStory,
  StoryEntry,
  StoryTask,
  Told,
} from './store.js'
import type { Tables } from './tables.js'
import { toTold } from './told.js'

/** Every so many entries of a history the account is kept whole, so that no more than these are put together. */
const wholeEvery = 16

export async function getReading(db: Queryable, report: string): Promise<Reading | undefined> {
  const row = await db.selectFrom('readings').select('reading').where('report', '=', report).where('format', '=', FORMAT).executeTakeFirst()
  return row && (await unpack<Reading>(row.reading))
}

/** What names a reading, until it is made again. */
const nameOf = ({ report, model, read }: { readonly report: string; readonly model: string; readonly read: Date }): string =>
  `${report} ${model} ${read.getTime()}`

/** A story's reports with what names their readings; nothing while one of them is of an older format, and to be made again. */
export async function membersOf(db: Queryable, story: string): Promise<readonly Member[] | undefined> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('readings', 'readings.report', 'members.report')
    .select(['members.report', 'readings.model', 'readings.read', 'readings.format'])
    .where('members.story', '=', story)
    .orderBy('members.report')
    .execute()
  if (rows.some(({ format }) => format !== FORMAT)) return undefined
  return rows.map((row) => ({ report: row.report, reading: nameOf(row) }))
}

export async function packedReadingsOf(db: Queryable, reports: readonly string[]): Promise<ReadonlyMap<string, PackedReading>> {
  if (!reports.length) return new Map()
  const rows = await db.selectFrom('readings').select(['report', 'model', 'read', 'reading']).where('report', 'in', reports).execute()
  return new Map(rows.map((row) => [row.report, { reading: nameOf(row), packed: row.reading }]))
}

export async function readingsOf(db: Queryable, members: readonly Member[]): Promise<readonly Reading[]> {
  const packed = await packedReadingsOf(
    db,
    members.map(({ report }) => report),
  )
  return await Promise.all(members.map(({ report }) => unpack<Reading>(packed.get(report)!.packed)))
}

export async function packedAccountOf(db: Queryable, story: string, known?: number): Promise<PackedAccount> {
  const { revision, packed } = await db
    .selectFrom('stories')
    .select(({ eb }) => [
      'account_revision as revision',
      eb
        .case()
        .when('account_revision', '=', known ?? -1)
        .then(null)
        .else(eb.ref('account'))
        .end()
        .as('packed'),
    ])
    .where('id', '=', story)
    .executeTakeFirstOrThrow()
  return { revision, ...(packed === null ? {} : { packed }) }
}

/**
 * Keeps an account with its place in the history and whatever `end` does, unless a later one is kept already.
 *
 * @returns whether it is the story's account now.
 */
export async function keepAccount(
  db: Db,
  { story, revision }: Pick<StoryTask, 'story' | 'revision'>,
  made: Account | Told,
  end: (trx: Transaction<Tables>) => Promise<void>,
): Promise<boolean> {
  const { before, isSame, account, delta, learnt, entry } = await toldNow(db, story, made)
  return await inTransaction(db, async (trx) => {
    await end(trx)
    const now = await trx
      .selectFrom('stories')
      .select(['account_revision', 'revision'])
      .where('id', '=', story)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (now.account_revision !== before || now.account_revision >= revision) return false
    if (isSame) {
      await trx.updateTable('stories').set({ account_revision: revision, held_until: null, error: null }).where('id', '=', story).execute()
      return true
    }
    const { count } = await trx
      .selectFrom('accounts')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('story', '=', story)
      .executeTakeFirstOrThrow()
    const isWhole = Number(count) % wholeEvery === 0
    await trx
      .insertInto('accounts')
      .values({ story, revision, is_whole: isWhole, content: isWhole ? account : delta, learnt: JSON.stringify(learnt) })
      .execute()
    const { when, where, lead, origins, ...shown } = entry
    await trx
      .updateTable('stories')
      .set({
        ...shown,
        happened: when ?? null,
        place: where ?? null,
        lead: lead ?? null,
        origins_low: origins?.low ?? null,
        origins_high: origins?.high ?? null,
        account,
        account_revision: revision,
        changed: sql<Date>`now()`,
        held_until: null,
        error: null,
      })
      .where('id', '=', story)
      .execute()
    await tell(trx, [{ kind: 'story', story, revision }])
    return true
  })
}

/** Held against the account that the story has now. */
async function toldNow(db: Db, story: string, made: Account | Told): Promise<Told> {
  const { revision, packed } = await packedAccountOf(db, story, 'delta' in made ? made.before : undefined)
  if ('delta' in made && made.before === revision) return made
  const account = 'delta' in made ? await unpack<Account>(made.account) : made
  const before = packed && { revision, account: await unpack<Account>(packed) }
  return (await toTold(account, before ?? { revision })).told
}

const entryColumns = [
  'id',
  'title',
  'opened',
  'changed',
  'account_revision',
  'happened',
  'place',
  'reports',
  'outlets',
  'disputed',
  'revised',
  'lead',
  'origins_low',
  'origins_high',
] as const

export async function getStories(db: Queryable, { limit = 50, after }: Page): Promise<Paged<StoryEntry>> {
  const [changed, id] = after?.split(' ') ?? []
  const rows = await db
    .selectFrom('stories')
    .select(entryColumns)
    .where('reports', '>', 0)
    .$if(id !== undefined, (query) => query.where(sql<boolean>`(changed, id) < (${changed}::timestamptz, ${id})`))
    .orderBy('changed', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  const items = rows.slice(0, limit).map(toEntry)
  return { items, ...(rows.length > limit && last ? { next: `${last.changed.toISOString()} ${last.id}` } : {}) }
}

interface EntryRow {
  readonly id: string
  readonly title: string
  readonly opened: Date
  readonly changed: Date
  readonly account_revision: number
  readonly happened: Date | null
  readonly place: string | null
  readonly reports: number
  readonly outlets: number
  readonly disputed: number
  readonly revised: number
  readonly lead: string | null
  readonly origins_low: number | null
  readonly origins_high: number | null
}

const toEntry = ({
  opened,
  changed,
  account_revision,
  happened,
  place,
  lead,
  origins_low,
  origins_high,
  ...same
}: EntryRow): StoryEntry => ({
  ...same,
  opened: opened.toISOString(),
  changed: changed.toISOString(),
  revision: account_revision,
  ...(happened === null ? {} : { when: happened.toISOString() }),
  ...(place === null ? {} : { where: place }),
  ...(lead === null ? {} : { lead }),
  ...(origins_low === null || origins_high === null ? {} : { origins: { low: origins_low, high: origins_high } }),
})

/** The story now, or with the account that it had at an instant; nothing if there was none yet. */
export async function getStory(db: Queryable, id: string, at?: string): Promise<KeptStory | undefined> {
  if (at === undefined) return await openStory(db, id, (packed) => unpack<Account>(packed))
  return await openStory(db, id, () => accountAt(db, id, at), false)
}

export const getSentStory = (db: Queryable, id: string): Promise<SentStory | undefined> => openStory(db, id, unpackBytes)

/** @param isNow where it was merged into another, that one is what is asked for. */
async function openStory<T>(
  db: Queryable,
  id: string,
  toAccount: (packed: Buffer) => Promise<T | undefined>,
  isNow = true,
): Promise<(Omit<KeptStory, 'account'> & { readonly account: T }) | undefined> {
  const row = await db
    .selectFrom('stories')
    .select([...entryColumns, 'account', 'into', 'revision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.account) return undefined
  if (row.into !== null && isNow) {
    const merged = await openStory(db, row.into, toAccount)
    return merged && { ...merged, mergedFrom: id }
  }
  const account = await toAccount(row.account)
  if (account === undefined) return undefined
  const members = await db
    .selectFrom('members')
    .select(['report', 'joined', 'by', 'why', 'judged'])
    .where('story', '=', id)
    .orderBy('joined')
    .orderBy('number')
    .execute()
  const links = await db
    .selectFrom('story_links')
    .selectAll()
    .where((eb) => eb.or([eb('story', '=', id), eb('follows', '=', id)]))
    .execute()
  const { account: _account, into: _into, revision, ...entry } = row
  return {
    entry: toEntry(entry),
    account,
    members: members.map(toJoined),
    links: links.map(({ story, follows }) => (story === id ? { story: follows, kind: 'follows' } : { story, kind: 'followed-by' })),
    isBehind: revision > row.account_revision,
  }
}

/**
 * Its revisions rise with whatever is done to it, but for another story that goes on from it, and for a correction that is undone when all that it
 * moved was moved on since; those are few, so any is taken to be of this story.
 */
export async function getStamp(db: Queryable, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', revision, account_revision, "into", (select count(*) from story_links where follows = stories.id),
      (select count(*) from corrections where is_undone)) as stamp
    from stories where id = ${id}`.execute(db)
  return rows[0]?.stamp
}

/** Where a person put it, what was weighed before speaks of another story. */
const toJoined = ({ joined, judged, ...member }: MemberRow): Joined => ({
  ...member,
  joined: joined.toISOString(),
  ...(member.by === 'corrected' ? { because: 'correction' as const } : judged),
})

interface MemberRow extends Pick<Joined, 'report' | 'by' | 'why'> {
  readonly joined: Date
  readonly judged: Judged | null
}

async function accountAt(db: Queryable, story: string, at: string): Promise<Account | undefined> {
  const rows = await db
    .selectFrom('accounts')
    .select(['is_whole', 'content'])
    .where('story', '=', story)
    .where('at', '<=', new Date(at))
    .orderBy('revision', 'desc')
    .limit(wholeEvery)
    .execute()
  const whole = rows.findIndex(({ is_whole }) => is_whole)
  if (whole < 0) return undefined
  let account = await unpack<unknown>(rows[whole]!.content)
  for (const { content } of rows.slice(0, whole).reverse()) account = applyDelta(account, await unpack<Delta>(content))
  return account as Account
}

export async function getHistory(db: Queryable, story: string): Promise<readonly HistoryEntry[]> {
  const rows = await db.selectFrom('accounts').select(['revision', 'at', 'learnt']).where('story', '=', story).orderBy('revision').execute()
  return rows.map(({ revision, at, learnt }) => ({ revision, at: at.toISOString(), learnt }))
}
