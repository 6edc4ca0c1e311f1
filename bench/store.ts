/**
 * The store, loaded: how long a story page's data and a search take, and what a report costs on disk.
 *
 * The readings of the examples, each story's names and ids changed to others of the same length, stand for a stream: real readings in size
 * and shape, as many as wanted (`--reports N`, 10,000). Stories are given, not found, and accounts renamed, not told: what is measured is
 * the store. `--data PLACE` is a folder or postgres://..., new and empty; a folder that is thrown away unless named.
 * `story_ms` and `search_ms` are 95th percentiles over 300 drawn with a fixed seed, half of the searches by meaning too; `bytes` is disk a report.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { toAccountOf } from '../src/accounts.js'
import { type Account, open, type Reading } from '../src/index.js'
import { toStoryBytes } from '../src/service/answers.js'
import type { Assign } from '../src/store/assign.js'
import { isAddress } from '../src/store/database.js'
import { openStore } from '../src/store/open.js'
import type { Store } from '../src/store/store.js'
import type { BenchOptions, BenchResult } from './run.js'

const draws = 300
const batch = 100

interface Base {
  readonly readings: readonly Reading[]
  readonly account: Account
}

export async function run({ data, reports = 10_000 }: BenchOptions): Promise<BenchResult> {
  const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'rashomon-bench-')) : undefined
  const place = data ?? folder!
  const bases = await readBases()
  const storyOf = new Map<string, string>()
  const assign: Assign = async (sketch, index) => {
    const story = storyOf.get(sketch.id)!
    const because = opened.has(story) ? 'evidence' : 'new'
    opened.add(story)
    await index.put(sketch, story)
    return { report: sketch.id, story, because, oddsMin: 0 }
  }
  const opened = new Set<string>()
  const store = await openStore(place, { assign })
  try {
    const started = performance.now()
    await load(store, bases, reports, storyOf)
    const loaded = (performance.now() - started) / 1_000
    const ids = [...new Set(storyOf.values())]
    const random = toRandom(20_240_305)
    const stories = await timesOf(draws, async () => {
      const id = ids[Math.floor(random() * ids.length)]!
      toStoryBytes((await store.sentStory(id))!)
    })
    const queries = bases.flatMap(({ readings }) => readings.flatMap(toQueries))
    const searches = await timesOf(draws, async (at) => {
      const { text, vector } = queries[Math.floor(random() * queries.length)]!
      await store.search(at % 2 ? { text, vector } : { text })
    })
    const bytes = (await bytesOf(place)) / storyOf.size
    return {
      figures: { story_ms: p95(stories), search_ms: p95(searches), bytes, reports: storyOf.size, per_second: storyOf.size / loaded },
      details: {
        place: isAddress(place) ? 'PostgreSQL' : 'PGlite',
        stories: ids.length,
        storyMedianMs: median(stories),
        searchMedianMs: median(searches),
      },
    }
  } finally {
    await store.close()
    if (folder) rmSync(folder, { recursive: true })
  }
}

async function readBases(): Promise<readonly Base[]> {
  const root = resolve(import.meta.dirname, '../examples')
  const rashomon = await open()
  const { readings } = await rashomon.read([root])
  const accounts = await rashomon.accounts(readings)
  await rashomon.close()
  return accounts.map(({ reports }) => {
    const own = new Set(reports.map(({ id }) => id))
    const members = readings.filter(({ report }) => own.has(report.id))
    return { readings: members, account: toAccountOf(members) }
  })
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

/** The same with other ids and other names of the same length, so that every span still slices to its words. */
function rename(base: Base, number: number): Base {
  const names = new Set(base.readings.flatMap(({ entities }) => entities.flatMap(({ name }) => name.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [])))
  const others = new Map([...names].map((name) => [name, otherName(name, number)]))
  const pattern = new RegExp(
    `\\b(?:${[...names].join('|')})\\b|\\b(report|claim|entity|finding|account|event)-[0-9a-f]{12}\\b|https?://[^"\\s]+`,
    'g',
  )
  const text = JSON.stringify(base).replace(pattern, (found, kind: string | undefined) => {
    if (kind) return `${kind}-${digest(`${found} ${number}`).slice(0, 12)}`
    return found.startsWith('http') ? `${found}-${number}` : (others.get(found) ?? found)
  })
  return JSON.parse(text) as Base
}

function otherName(name: string, number: number): string {
  const letters = [...digest(`${name} ${number}`)].map((digit) => 'aeioubdfglmnrstk'[Number.parseInt(digit, 16)]!)
  return `${name[0]}${Array.from({ length: name.length - 1 }, (_, at) => letters[at % letters.length]).join('')}`
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Three words of each claim, with its sentence's vector. */
function toQueries({ claims, vectors }: Reading): { readonly text: string; readonly vector: Float32Array }[] {
  const all = new Int8Array(Buffer.from(vectors.data, 'base64'))
  return claims.map(({ text, at }) => ({
    text: (text.match(/\p{L}{5,}/gu) ?? ['news']).slice(0, 3).join(' '),
    vector: Float32Array.from(all.subarray(at.sentence * vectors.width, (at.sentence + 1) * vectors.width)),
  }))
}

async function timesOf(count: number, run: (at: number) => Promise<void>): Promise<number[]> {
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
