/**
 * The index of src/stories/story-index.ts in the store's tables: what it costs to find a report's story does not grow with the stories there are.
 *
 * Under each rare word at most so many reports nearest in time are looked at, of those the dozen stories that share most, of each story its last
 * few sketches. What is written here is written under the lock of joining, in the transaction in which the report joins its story.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Sketch } from '../stories/sketch.js'
import {
  candidatesMax,
  filedUnderMax,
  membersMax,
  rareKeys,
  type StoryIndex,
  type StoryTrace,
  soughtMax,
  windowDays,
} from '../stories/story-index.js'
import { type Backdrop, rarities, weighedNow } from '../stories/traits.js'
import type { Queryable } from './database.js'
import { packSketch, SKETCH_MADE, type SketchCache, unpackSketch } from './sketches.js'

export interface IndexOptions {
  /** That read the report at hand: vectors of another say nothing beside its own. */
  readonly model: string
  readonly cache: SketchCache
}

const dayMs = 86_400_000
export const toDay = (at: Date): number => Math.floor(at.getTime() / dayMs)

/** For one report at a time. `reports` of a story are its last few: corrections stand as places of reports here, not as data to be given. */
export function openTableIndex(db: Queryable, { model, cache }: IndexOptions): StoryIndex {
  // A report is looked for and then put: what there is beside it is asked for once.
  let last: { readonly sketch: Sketch; readonly backdrop: Backdrop } | undefined
  const backdropOnce = async (sketch: Sketch): Promise<Backdrop> => {
    if (last?.sketch !== sketch) last = { sketch, backdrop: await backdropOf(db, sketch) }
    return last.backdrop
  }
  const tracesIn = (near: RawBuilder<unknown>): Promise<readonly StoryTrace[]> => traces(db, near, model, cache)
  return {
    candidates: async (sketch, near = toDay(new Date())) => {
      const backdrop = await backdropOnce(sketch)
      const sought = rareKeys(sketch, rarities(sketch, backdrop), soughtMax)
      return { ...backdrop, stories: sought.length ? await tracesIn(nearIn(sought, sketch.day ?? near)) : [] }
    },
    storyOf: async (report) => (await tracesIn(sql`select story, 1 as shared from members where report = ${report}`))[0],
    put: async (sketch, story) => {
      const backdrop = await backdropOnce(sketch)
      last = undefined
      const rarity = rarities(sketch, backdrop)
      const keys = rareKeys(sketch, rarity).map(({ key }) => key | 0)
      const day = sketch.day ?? null
      const weighed = weighedNow(sketch, rarity)
      const packed = await packSketch(weighed)
      cache.put(cacheKey(sketch.id, model, SKETCH_MADE), weighed)
      await sql`
        with one as (
          insert into sketches (report, model, made, day, filed, sketch)
          values (${sketch.id}, ${model}, ${SKETCH_MADE}, ${day}::int, ${keys}::int[], ${packed}) returning number),
        filing as (
          insert into filed (key, day, number, story) select key, ${day}::int, number, ${story} from one, unnest(${keys}::int[]) as key)
        insert into tallies (kind, key, reports)
        select 'word', key, 1 from unnest(${toInts(sketch.body.keys)}::int[]) as key
        union all select 'all', 0, 1
        on conflict (kind, key) do update set reports = tallies.reports + 1`.execute(db)
    },
  }
}

/** The sketch of a report that was read again; it stays filed where it was. False where there is none. */
export async function renewSketch(db: Queryable, sketch: Sketch, { model, cache }: IndexOptions): Promise<boolean> {
  const weighed = weighedNow(sketch, rarities(sketch, await backdropOf(db, sketch)))
  const { rows } = await sql`
    update sketches set model = ${model}, made = ${SKETCH_MADE}, sketch = ${await packSketch(weighed)}
    where report = ${sketch.id} returning report`.execute(db)
  if (rows.length) cache.put(cacheKey(sketch.id, model, SKETCH_MADE), weighed)
  return rows.length > 0
}

/** A report was put into another story: it is found there. */
export async function refile(db: Queryable, report: string, story: string): Promise<void> {
  await sql`
    update filed set story = ${story} from sketches s
    where s.report = ${report} and filed.key = any(s.filed) and filed.day is not distinct from s.day and filed.number = s.number`.execute(
    db,
  )
}

/** A later text took its place: it is found no more. */
export async function unfile(db: Queryable, report: string): Promise<void> {
  await sql`
    with gone as (delete from sketches where report = ${report} returning number, day, filed)
    delete from filed using gone
    where filed.key = any(gone.filed) and filed.day is not distinct from gone.day and filed.number = gone.number`.execute(db)
}

/** Unpacks what a report will be held against, before anything is locked for it. */
export async function warm(db: Queryable, sketch: Sketch, received: number, options: IndexOptions): Promise<void> {
  await openTableIndex(db, options).candidates(sketch, received)
}

const cacheKey = (report: string, model: string, made: number): string => `${report} ${made} ${model}`
const toInts = (keys: Uint32Array): number[] => Array.from(keys, (key) => key | 0)

async function backdropOf(db: Queryable, { body }: Sketch): Promise<Backdrop> {
  const { rows } = await sql<{ kind: 'all' | 'word'; key: number; reports: number }>`
    select kind, key, reports from tallies where kind = 'word' and key = any(${toInts(body.keys)}::int[])
    union all select kind, key, reports from tallies where kind = 'all'`.execute(db)
  const counts = new Map(rows.flatMap(({ kind, key, reports }) => (kind === 'word' ? [[key >>> 0, reports] as const] : [])))
  return { reports: rows.find(({ kind }) => kind === 'all')?.reports ?? 0, seen: (key) => counts.get(key) ?? 0 }
}

/** The stories that share most of the rarest words, by reports near a day: bounded under each word. */
const nearIn = (sought: readonly { readonly key: number; readonly weight: number }[], day: number): RawBuilder<unknown> => sql`
  select story, sum(weight) as shared from (
    select distinct s.key, s.weight, f.story
    from unnest(${sought.map(({ key }) => key | 0)}::int[], ${sought.map(({ weight }) => weight)}::float8[]) as s (key, weight)
    cross join lateral (
      (select d.story from (
        (select story, ${day}::int - day as away from filed
          where key = s.key and day between ${day - windowDays}::int and ${day}::int order by day desc limit ${filedUnderMax})
        union all
        (select story, day - ${day}::int from filed
          where key = s.key and day between ${day + 1}::int and ${day + windowDays}::int order by day limit ${filedUnderMax})
      ) d order by d.away limit ${filedUnderMax})
      union all
      (select story from filed where key = s.key and day is null order by number desc limit ${filedUnderMax})) f) found
  group by story order by shared desc, story limit ${candidatesMax}`

interface TraceRow {
  readonly story: string
  readonly report: string
  readonly model: string
  readonly made: number
}

/** The stories that `near` names, each by its last reports that have a sketch. */
async function traces(db: Queryable, near: RawBuilder<unknown>, model: string, cache: SketchCache): Promise<readonly StoryTrace[]> {
  const { rows } = await sql<TraceRow>`
    with near as (${near})
    select near.story, m.report, k.model, k.made
    from near
    cross join lateral (select report, number from members where story = near.story order by number desc limit ${membersMax}) m
    join sketches k on k.report = m.report
    order by near.shared desc, near.story, m.number`.execute(db)
  const sketches = await sketchesOf(db, rows, cache)
  const stories = new Map<string, TraceRow[]>()
  for (const row of rows) stories.set(row.story, [...(stories.get(row.story) ?? []), row])
  return [...stories].flatMap(([id, members]) => {
    const known = members.flatMap(({ report, model: by }) => {
      const sketch = sketches.get(report)
      return sketch ? [by === model ? sketch : withoutVectors(sketch)] : []
    })
    return known.length ? [{ id, reports: members.map(({ report }) => report), members: known }] : []
  })
}

const withoutVectors = (sketch: Sketch): Sketch => ({ ...sketch, vectors: new Int8Array(0), width: 0 })

async function sketchesOf(db: Queryable, rows: readonly TraceRow[], cache: SketchCache): Promise<ReadonlyMap<string, Sketch>> {
  const found = new Map<string, Sketch>()
  const missing: string[] = []
  for (const { report, model, made } of rows) {
    const sketch = cache.get(cacheKey(report, model, made))
    if (sketch) found.set(report, sketch)
    else missing.push(report)
  }
  if (!missing.length) return found
  const kept = await db.selectFrom('sketches').select(['report', 'model', 'made', 'sketch']).where('report', 'in', missing).execute()
  for (const { report, model, made, sketch: bytes } of kept) {
    const sketch = await unpackSketch(bytes)
    cache.put(cacheKey(report, model, made), sketch)
    found.set(report, sketch)
  }
  return found
}
