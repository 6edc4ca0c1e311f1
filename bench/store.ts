/**
 * The store, loaded: how long a story page and a search take, and what a report costs on disk.
 *
 * The readings of the examples, each story's names and ids changed to others of the same length, stand for a stream: real readings in size
 * and shape, as many as wanted (`--reports N`, 10,000). Stories are given, not found, and accounts renamed, not told: what is measured is
 * the store. The first 2,000 come in as reports do (`per_second`); the rest are copies of their rows (lib-many.ts).
 * `--data PLACE` is a folder or postgres://..., new and empty, or filled by this bench with as many before; without, PostgreSQL where its programs are found, else a folder; thrown away.
 * 95th percentiles over 300 drawn with a fixed seed, at the service over HTTP: `page_ms` a story's page, made anew each time, `home_ms` the list of
 * stories, `story_ms` a story as JSON, `search_ms` the page of a search. Words are three of a claim, those of one search in four common in all
 * stories, of one in ten spelt wrong; half of the searches go by meaning too. `bytes` is disk a report.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { pino } from 'pino'
import { serve } from '../src/service/serve.js'
import type { Assign } from '../src/store/assign.js'
import { isAddress, openDatabase } from '../src/store/database.js'
import { openStore } from '../src/store/open.js'
import type { Store } from '../src/store/store.js'
import { findPostgres, startPostgres } from '../test/helpers/postgres.js'
import { type Base, readBases, rename } from './lib-bases.js'
import { multiply, tend } from './lib-many.js'
import type { BenchOptions, BenchResult } from './run.js'

const draws = 300
const batch = 100
/** Reports that come in one by one; more are copies. */
const loadedMax = 2_000

export async function run({ data, reports = 10_000 }: BenchOptions): Promise<BenchResult> {
  const postgres =
    data === undefined && findPostgres() ? await startPostgres({ settings: 'shared_buffers = 512MB\nmax_wal_size = 4GB\n' }) : undefined
  const folder = data === undefined && !postgres ? mkdtempSync(join(tmpdir(), 'rashomon-bench-')) : undefined
  try {
    return await measure(data ?? (await postgres?.create()) ?? folder!, reports)
  } finally {
    await postgres?.stop()
    if (folder) rmSync(folder, { recursive: true })
  }
}

async function measure(place: string, reports: number): Promise<BenchResult> {
  const bases = await readBases()
  const filled = await filledBefore(place)
  const { count, perSecond } = filled ?? (await fill(place, bases, Math.min(reports, loadedMax)))
  const copies = Math.round(reports / count) - 1
  if (copies > 0 && !filled) await multiply(place, copies)
  await tend(place)
  const store = await openStore(place)
  const queries = toQueries(bases, count)
  let asked: Query | undefined
  const reader = { model: 'bench@1', read: fail, account: fail, vector: async () => (asked?.isByMeaning ? asked.vector : undefined) }
  const served = await serve(store, reader, { host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }), atOnce: 1 })
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${served.address}${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return await answer.text()
  }
  try {
    const random = toRandom(20_240_305)
    const storyAt = () => {
      const base = `story-bench-${Math.floor((random() * count) / reportsAStory(bases))}`
      const copy = Math.floor(random() * (copies + 1))
      return copy ? `${base}-${copy}` : base
    }
    const pages = await timesOf(draws, () => get(`/story/${storyAt()}`))
    const stories = await timesOf(draws, () => get(`/stories/${storyAt()}`))
    const home = await timesOf(draws / 10, () => get('/'))
    let found = 0
    const slow: { ms: number; query: string; isByMeaning: boolean }[] = []
    const searches = await timesOf(draws, async () => {
      const from = performance.now()
      asked = queries[Math.floor(random() * queries.length)]!
      if ((await get(`/?${new URLSearchParams({ q: asked.text })}`)).includes('blockquote')) found++
      slow.push({ ms: performance.now() - from, query: asked.text, isByMeaning: asked.isByMeaning })
    })
    const bytes = (await bytesOf(place)) / (count * (copies + 1))
    return {
      figures: {
        page_ms: p95(pages),
        story_ms: p95(stories),
        home_ms: p95(home),
        search_ms: p95(searches),
        bytes,
        reports: count * (copies + 1),
        per_second: perSecond,
      },
      details: {
        place: isAddress(place) ? 'PostgreSQL' : 'PGlite',
        load: loadavg(),
        pageMedianMs: median(pages),
        searchMedianMs: median(searches),
        searchesThatFound: found / draws,
        slowest: slow.sort((a, b) => b.ms - a.ms).slice(0, 12),
      },
    }
  } finally {
    await served.stop()
    await store.close()
  }
}

/** A store that this bench filled before is measured as it is. */
async function filledBefore(place: string): Promise<{ count: number; perSecond: number } | undefined> {
  const { db, close } = await openDatabase(place)
  try {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from members where story ~ '^story-bench-\\d+$'`.execute(db)
    return rows[0]?.count ? { count: rows[0].count, perSecond: 0 } : undefined
  } catch {
    return undefined
  } finally {
    await close()
  }
}

const fail = () => Promise.reject(new Error('Nothing is to be read here.'))
const reportsAStory = (bases: readonly Base[]): number => bases.reduce((sum, { readings }) => sum + readings.length, 0) / bases.length

/** Reports that come in as they do in life, with what it took. */
async function fill(place: string, bases: readonly Base[], reports: number): Promise<{ count: number; perSecond: number }> {
  const storyOf = new Map<string, string>()
  const opened = new Set<string>()
  const assign: Assign = async (sketch, index) => {
    const story = storyOf.get(sketch.id)!
    const because = opened.has(story) ? 'evidence' : 'new'
    opened.add(story)
    await index.put(sketch, story)
    return { report: sketch.id, story, because, oddsMin: 0 }
  }
  const store = await openStore(place, { assign })
  try {
    const started = performance.now()
    await load(store, bases, reports, storyOf)
    return { count: storyOf.size, perSecond: (1_000 * storyOf.size) / (performance.now() - started) }
  } finally {
    await store.close()
  }
}

async function load(store: Store, bases: readonly Base[], reports: number, storyOf: Map<string, string>): Promise<void> {
  for (let number = 0; storyOf.size < reports; ) {
    const made: { readonly story: string; readonly base: Base }[] = []
    for (let count = 0; count < batch; number++) {
      const base = bases[number % bases.length]!
      const story = `story-bench-${number}`
      const renamed = rename(base, number)
      for (const { report } of renamed.readings) storyOf.set(report.id, story)
      made.push({ story, base: renamed })
      count += renamed.readings.length
    }
    const readings = new Map(made.flatMap(({ base }) => base.readings.map((reading) => [reading.report.id, reading] as const)))
    await store.add([...readings.values()].map(({ report }) => ({ report, source: 'bench' })))
    for (let tasks = await store.work.takeReports(batch); tasks.length; tasks = await store.work.takeReports(batch))
      for (const task of tasks) await store.work.finishReport(task, readings.get(task.report.id)!, 'bench@1')
    const accounts = new Map(made.map(({ story, base }) => [story, base.account]))
    for (let tasks = await store.work.takeStories(batch); tasks.length; tasks = await store.work.takeStories(batch))
      for (const task of tasks) await store.work.finishStory(task, accounts.get(task.story)!)
    if (storyOf.size % 1_000 < batch) console.log(`${storyOf.size} reports`)
  }
}

interface Query {
  readonly text: string
  readonly vector: Float32Array
  readonly isByMeaning: boolean
}

/** Three words of each claim of some stories, with its sentence's vector. */
function toQueries(bases: readonly Base[], reports: number): readonly Query[] {
  const random = toRandom(7)
  return Array.from({ length: 20 }, () => {
    const number = Math.floor((random() * reports) / reportsAStory(bases))
    const base = bases[number % bases.length]!
    return [base, rename(base, number)] as const
  }).flatMap(([base, renamed]) =>
    renamed.readings.flatMap(({ claims, vectors }, report) => {
      const all = new Int8Array(Buffer.from(vectors.data, 'base64'))
      return claims.map(({ text, at }, place) => {
        const words = (text.match(/\p{L}{5,}/gu) ?? ['news']).slice(0, 3)
        const own = base.readings[report]!.claims[place]!.text
        const common = words.filter((word) => own.includes(word))
        const kind = random()
        const shown = kind < 0.25 && common.length ? common.slice(0, 2) : words
        const joined = shown.join(' ')
        return {
          text: kind > 0.9 ? joined.replace(/(.)(.)$/, '$2$1') : joined,
          vector: Float32Array.from(all.subarray(at.sentence * vectors.width, (at.sentence + 1) * vectors.width)),
          isByMeaning: random() < 0.5,
        }
      })
    }),
  )
}

async function timesOf(count: number, run: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const started = performance.now()
    await run(at)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}

const p95 = (sorted: readonly number[]): number => sorted[Math.ceil(sorted.length * 0.95) - 1]!
const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!

async function bytesOf(place: string): Promise<number> {
  if (!isAddress(place))
    return readdirSync(place, { recursive: true, encoding: 'utf8' }).reduce((sum, file) => sum + statSync(join(place, file)).size, 0)
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
  await client.end()
  return Number(rows[0]!.bytes)
}

function toRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
