/** The index in tables: the same answers as the one in memory, and bounded however much there is. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase, type Queryable } from '../../src/store/database.js'
import { migrate } from '../../src/store/migrate.js'
import { toSketchCache } from '../../src/store/sketches.js'
import { openTableIndex, refile, unfile } from '../../src/store/story-index.js'
import { assign } from '../../src/stories/assign.js'
import { toSketch } from '../../src/stories/sketch.js'
import { openStoryIndex, type StoryIndex } from '../../src/stories/story-index.js'
import { onPglite, onPostgres } from '../helpers/stores.js'
import { inventReading } from '../invented.js'
import { draftOf } from './drafts.js'

const stream = Array.from({ length: 60 }, (_, at) => draftOf(`report-${at}`))
const near = 19_790

describe.each([onPglite(), onPostgres()])('$name', (databases) => {
  if (databases.missing) return test.skip(databases.missing, () => undefined)
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await databases.create())
    await migrate(database.db as never)
  }, 120_000)
  afterAll(async () => {
    await database?.close()
    await databases.stop()
  }, 120_000)

  /** Rows that a sketch and a member lean on. */
  const addReport = async (db: Queryable, id: string): Promise<void> => {
    await sql`insert into reports (id, version, is_latest, source, content, state) values (${id}, 1, true, 'test', '', 'read')`.execute(db)
  }
  const addMember = async (db: Queryable, report: string, story: string): Promise<void> => {
    await sql`insert into stories (id, revision, account_revision, title, reports, outlets, disputed, revised)
      values (${story}, 0, 0, '', 0, 0, 0, 0) on conflict do nothing`.execute(db)
    await sql`insert into members (report, story, by, why) values (${report}, ${story}, 'found', '[]')`.execute(db)
  }
  const indexOf = (db: Queryable, model = 'invented@1') => openTableIndex(db, { model, cache: toSketchCache(8) })

  test('a stream finds the same stories by the same odds as in memory', { timeout: 120_000 }, async () => {
    const memory = openStoryIndex()
    for (const reading of stream) {
      const sketch = toSketch(reading)
      const expected = await assign(sketch, memory, { received: near })
      const found = await inTransaction(database.db, async (trx) => {
        await addReport(trx, sketch.id)
        const assignment = await assign(sketch, indexOf(trx), { received: near })
        await addMember(trx, sketch.id, assignment.story)
        return assignment
      })
      expect([found.report, found.because, found.story]).toEqual([expected.report, expected.because, expected.story])
      expect(found.best?.odds ?? 0).toBeCloseTo(expected.best?.odds ?? 0, 6)
    }
  })

  test('what is known of words is what was put in', async () => {
    const sketch = toSketch(stream[0]!)
    const { reports, seen } = await indexOf(database.db).candidates(sketch, near)
    expect(reports).toBe(stream.length)
    const holders = (key: number) => stream.filter((reading) => toSketch(reading).body.keys.includes(key)).length
    for (const key of sketch.body.keys) expect(seen(key)).toBe(holders(key))
  })

  test('a report that is put elsewhere is found there, one that is taken out is not found', async () => {
    const [one] = stream
    const index: StoryIndex = indexOf(database.db)
    const before = (await index.storyOf(one!.report.id))!.id
    const stands = async (story: string) => {
      const { rows } = await sql`select from filed where story = ${story}`.execute(database.db)
      return rows.length
    }
    const there = await stands(before)
    await refile(database.db, one!.report.id, 'story-elsewhere')
    const moved = await stands('story-elsewhere')
    expect(moved).toBeGreaterThan(0)
    expect(await stands(before)).toBe(there - moved)
    await sql`delete from members where report = ${one!.report.id}`.execute(database.db)
    await unfile(database.db, one!.report.id)
    expect(await stands('story-elsewhere')).toBe(0)
    expect(await index.storyOf(one!.report.id)).toBeUndefined()
  })

  test('vectors of another model say nothing', async () => {
    const reading = (id: string) => ({
      ...inventReading({ id, title: 'Kiln of Tarvel cracks', published: '2024-05-02', body: 'The kiln of Tarvel cracked.' }),
      vectors: { width: 4, data: Buffer.from(Int8Array.of(127, 0, 0, 0, 127, 0, 0, 0).buffer).toString('base64') },
    })
    await addReport(database.db, 'report-kiln')
    await indexOf(database.db, 'one').put(toSketch(reading('report-kiln')), 'story-kiln')
    await addMember(database.db, 'report-kiln', 'story-kiln')
    const widths = async (model: string) => {
      const { stories } = await indexOf(database.db, model).candidates(toSketch(reading('report-next')), near)
      return stories.find(({ id }) => id === 'story-kiln')!.members.map(({ width }) => width)
    }
    expect(await widths('one')).toEqual([4])
    expect(await widths('two')).toEqual([0])
  })

  test('of a word that everyone uses only the nearest in time are looked at', async () => {
    await sql`delete from filed`.execute(database.db)
    await sql`insert into filed (key, day, number, story)
      select s.key, 19000 + n, n, 'story-' || n from unnest(${Array.from(toSketch(stream[0]!).body.keys, (key) => key | 0)}::int[]) as s (key), generate_series(1, 5000) as n`.execute(
      database.db,
    )
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain (analyze, timing off, summary off) select story from filed where key = ${toSketch(stream[0]!).body.keys[0]! | 0} and day between 19300 and 19665 order by day desc limit 200`.execute(
      database.db,
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index.*filed_key_day_number_idx.*/)
    const { stories } = await indexOf(database.db).candidates(toSketch(stream[0]!), near)
    expect(stories.length).toBeLessThanOrEqual(12)
  })
})
