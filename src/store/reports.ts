/** Reports as given, with the versions of their text, and the work of reading them. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { Insertable } from 'kysely'
import type { Report } from '../contract/index.js'
import type { NamedBytes } from '../files.js'
import { type Db, inTransaction, type Queryable } from './database.js'
import { tell } from './events.js'
import { pack, toInstant, unpack } from './packing.js'
import { QUEUES, type Queue, within } from './queue.js'
import type { Added, Incoming, KeptReport, Page, Paged, ReportState, TextChange } from './store.js'
import type { Tables } from './tables.js'
import { isSilent, toAddress, toChange } from './versions.js'

/** Keeps reports and the work of reading them, all or none. */
export async function addReports(db: Db, queue: Queue, given: readonly Incoming[]): Promise<readonly Added[]> {
  const distinct = [...new Map(given.map((incoming) => [incoming.report.id, incoming])).values()]
  // Packed before the transaction begins: on PGlite all else waits for it.
  const packGiven = toGivenPacker()
  const packed = await Promise.all(
    distinct.map(async (incoming) => ({ incoming, content: await pack(incoming.report), given: await packGiven(incoming) })),
  )
  const added = await inTransaction(db, async (trx) => {
    const { results, rows, replaced } = toRows(packed, await knownOf(trx, packed), await latestOf(trx, packed))
    if (replaced.length) await trx.updateTable('reports').set({ is_latest: false }).where('id', 'in', replaced).execute()
    const bytesGiven = new Set(
      packed.flatMap(({ given, incoming }) => (given && results.get(incoming.report.id)!.state !== 'known' ? [given] : [])),
    )
    for (const some of chunks([...bytesGiven]))
      await trx
        .insertInto('given')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    for (const some of chunks(rows)) await trx.insertInto('reports').values(some).execute()
    const fresh = rows.map(({ id }) => id)
    await enqueueReports(trx, queue, fresh)
    if (fresh.length)
      await tell(
        trx,
        fresh.map((report) => ({ kind: 'report', report })),
      )
    return results
  })
  const first = new Set<string>()
  return given.map(({ report: { id } }) => {
    const result = added.get(id)!
    if (!first.has(id)) first.add(id)
    else return { ...result, state: 'known' }
    return result
  })
}

export async function enqueueReports(trx: Queryable, { boss }: Queue, reports: readonly string[]): Promise<void> {
  if (!reports.length) return
  const jobs = reports.map((report) => ({ name: QUEUES.reports, data: { report } }))
  await boss.insert(jobs, within(trx))
}

type NewRow = Insertable<Tables['reports']>
interface Packed {
  readonly incoming: Incoming
  readonly content: Uint8Array
  readonly given?: Insertable<Tables['given']> | undefined
}
interface Latest {
  readonly id: string
  readonly version: number
  readonly report: Report
}

/** Packs bytes once, however many reports were read from them: hundreds of lines of one body are. */
function toGivenPacker(): (incoming: Incoming) => Promise<Packed['given']> {
  const packed = new Map<NamedBytes, Promise<Packed['given']>>()
  return async ({ given }) => {
    if (!given) return undefined
    if (!packed.has(given)) packed.set(given, packBytes(given))
    return await packed.get(given)
  }
}

const packBytes = async ({ file, bytes }: NamedBytes): Promise<Packed['given']> => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  name: file,
  bytes: await promisify(deflateRaw)(bytes),
})

const addressOf = ({ address, report }: Incoming): string | undefined => {
  const named = address ?? report.url
  return named === undefined ? undefined : toAddress(named)
}

async function knownOf(trx: Queryable, packed: readonly Packed[]): Promise<ReadonlyMap<string, Added>> {
  const ids = packed.map(({ incoming }) => incoming.report.id)
  if (!ids.length) return new Map()
  const rows = await trx.selectFrom('reports').select(['id', 'version', 'replaces']).where('id', 'in', ids).execute()
  return new Map(
    rows.map(({ id, version, replaces }) => [id, { report: id, state: 'known', version, ...(replaces === null ? {} : { replaces }) }]),
  )
}

async function latestOf(trx: Queryable, packed: readonly Packed[]): Promise<Map<string, Latest>> {
  const addresses = packed.map(({ incoming }) => addressOf(incoming)).filter((address) => address !== undefined)
  if (!addresses.length) return new Map()
  const rows = await trx
    .selectFrom('reports')
    .select(['id', 'address', 'version', 'content'])
    .where('address', 'in', addresses)
    .where('is_latest', '=', true)
    .forUpdate()
    .execute()
  const found = rows.map(
    async ({ id, address, version, content }) => [address!, { id, version, report: await unpack<Report>(content) }] as const,
  )
  return new Map(await Promise.all(found))
}

/** What becomes of each report, the rows to write, and the stored reports that are no longer the latest. */
function toRows(packed: readonly Packed[], known: ReadonlyMap<string, Added>, latest: Map<string, Latest>) {
  const results = new Map<string, Added>(known)
  const rows: NewRow[] = []
  const replaced: string[] = []
  for (const { incoming, content, given } of packed) {
    const { report, source } = incoming
    if (known.has(report.id)) continue
    const address = addressOf(incoming)
    const before = address === undefined ? undefined : latest.get(address)
    const change = before && toChange(before.report, report)
    const version = (before?.version ?? 0) + 1
    const earlier = before && rows.findIndex(({ id }) => id === before.id)
    if (earlier !== undefined && earlier >= 0) rows[earlier] = { ...rows[earlier]!, is_latest: false }
    else if (before) replaced.push(before.id)
    rows.push({
      id: report.id,
      address: address ?? null,
      version,
      replaces: before?.id ?? null,
      is_latest: true,
      source,
      outlet: report.outlet ?? null,
      published: toInstant(report.published?.start),
      content,
      given: given?.hash ?? null,
      change: change ? JSON.stringify(change) : null,
      is_silent: before && change ? isSilent(before.report, report, change) : null,
      state: 'waiting',
      error: null,
    })
    if (address !== undefined) latest.set(address, { id: report.id, version, report })
    results.set(report.id, {
      report: report.id,
      version,
      ...(before ? { state: 'version', replaces: before.id } : { state: 'new' }),
    })
  }
  return { results, rows, replaced }
}

const columns = [
  'reports.id',
  'reports.address',
  'reports.version',
  'reports.replaces',
  'reports.is_latest',
  'reports.source',
  'reports.received',
  'reports.content',
  'reports.change',
  'reports.is_silent',
  'reports.state',
  'reports.tries',
  'reports.error',
  'members.story',
] as const

/** A statement takes some 65,000 values. */
function chunks<T>(items: readonly T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

const kept = (db: Queryable) => db.selectFrom('reports').leftJoin('members', 'members.report', 'reports.id').select(columns)

export async function getReport(db: Queryable, id: string): Promise<KeptReport | undefined> {
  const row = await kept(db).where('reports.id', '=', id).executeTakeFirst()
  return row && (await toKept(row))
}

export async function getVersions(db: Queryable, address: string): Promise<readonly KeptReport[]> {
  const rows = await kept(db).where('reports.address', '=', toAddress(address)).orderBy('reports.version').execute()
  return await Promise.all(rows.map(toKept))
}

export async function getFailed(db: Queryable, { limit = 50, after }: Page): Promise<Paged<KeptReport>> {
  const rows = await kept(db)
    .where('reports.state', '=', 'failed')
    .$if(after !== undefined, (query) => query.where('reports.id', '>', after!))
    .orderBy('reports.id')
    .limit(limit + 1)
    .execute()
  const items = await Promise.all(rows.slice(0, limit).map(toKept))
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.report.id } : {}) }
}

interface Row {
  readonly id: string
  readonly address: string | null
  readonly version: number
  readonly replaces: string | null
  readonly is_latest: boolean
  readonly source: string
  readonly received: Date
  readonly content: Buffer
  readonly change: TextChange | null
  readonly is_silent: boolean | null
  readonly state: ReportState
  readonly tries: number
  readonly error: string | null
  readonly story: string | null
}

async function toKept(row: Row): Promise<KeptReport> {
  return {
    report: await unpack<Report>(row.content),
    source: row.source,
    received: row.received.toISOString(),
    version: row.version,
    isLatest: row.is_latest,
    state: row.state,
    tries: row.tries,
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.change === null ? {} : { change: row.change }),
    ...(row.is_silent === null ? {} : { isSilent: row.is_silent }),
    ...(row.error === null ? {} : { error: row.error }),
    ...(row.story === null ? {} : { story: row.story }),
  }
}
