/** Search among more claims than are looked at: the latest of what matches, rare words wherever they are, none of a reading opened. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeVector } from '../../src/store/cells.js'
import { blockOf, markOf } from '../../src/store/claims.js'
import { type Database, openDatabase } from '../../src/store/database.js'
import { migrate } from '../../src/store/migrate.js'
import { pack } from '../../src/store/packing.js'
import { searchClaims } from '../../src/store/search.js'
import { onPglite, onPostgres } from '../helpers/stores.js'
import { inventClaim, inventReading } from '../invented.js'

const reports = 1_300
const reading = inventReading({
  id: 'report-0',
  body: 'The ferry left. A ferry came. One ferry sank. No ferry is late. Glaziers of Quintely sing.',
})
const claims = ['The ferry left', 'A ferry came', 'One ferry sank', 'No ferry is late'].map((words) => inventClaim(reading, words))

describe.each([onPglite(), onPostgres()])('$name', (databases) => {
  if (databases.missing) return test.skip(databases.missing, () => undefined)
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await databases.create())
    const { db } = database
    await migrate(db as never)
    await sql`insert into reports (id, version, is_latest, source, content, state, outlet)
      select 'report-' || n, 1, true, 'test', '', 'read', 'Outlet ' || n from generate_series(1, ${reports}::int) n`.execute(db)
    await sql`insert into shown (report, claims, width, vectors)
      select 'report-' || n, ${await pack(claims)}, 4, ${Buffer.of(127, 0, 0, 0)} from generate_series(1, ${reports}::int) n order by n`.execute(
      db,
    )
    await sql`insert into claims (report, at, words, sentence, cell, sign)
      select s.report, c.at - 1, to_tsvector('english', c.said) || array_to_tsvector(array['#' || s.number / 256]), 0, null, null
      from shown s, unnest(${claims.map(({ text }) => text)}::text[]) with ordinality as c (said, at) order by s.number, c.at`.execute(db)
    await sql`insert into claims (report, at, words, sentence, cell, sign)
      select 'report-7', 4, to_tsvector('english', 'Glaziers of Quintely sing'), 0, null, null`.execute(db)
    await sql`insert into claims (report, at, words, sentence, cell, sign)
      select 'report-1299', 4, to_tsvector('english', 'Glaziers of Quintely sing'), 0, null, null`.execute(db)
  }, 120_000)
  afterAll(async () => {
    await database?.close()
    await databases.stop()
  }, 120_000)

  test('of more than are ranked, the latest are found, shown from beside their readings', async () => {
    const { rows } = await sql<{ all: number }>`select count(*)::int as all from claims`.execute(database.db)
    expect(rows[0]!.all).toBeGreaterThan(4_000)
    const found = await searchClaims(database.db, { text: 'ferry', limit: 20 })
    expect(found).toHaveLength(20)
    expect(found.every(({ report }) => Number(report.slice('report-'.length)) > 1_250)).toBe(true)
    expect(found[0]).toMatchObject({
      claim: { text: expect.stringMatching(/ferry/), chain: [{ kind: 'outlet' }] },
      outlet: expect.stringMatching(/^Outlet/),
    })
  })

  test('a rare word is found however old; a mark of a block is no word', async () => {
    // What the reading lacks at this place is not shown.
    await sql`update shown set claims = ${await pack([...claims, inventClaim(reading, 'Glaziers of Quintely sing')])} where report = 'report-7'`.execute(
      database.db,
    )
    expect((await searchClaims(database.db, { text: 'quintely' })).map(({ report }) => report)).toEqual(['report-7'])
    for (const text of [markOf(blockOf(reports)), `'${markOf(1)}'`, '"#1"']) expect(await searchClaims(database.db, { text })).toEqual([])
  })

  test('by meaning, what lies in the direction asked for is found, however much that is newer lies in others', async () => {
    const { db } = database
    const asked = Float32Array.of(1, 0, 0, 0)
    const { cells, sign } = placeVector(asked)
    const elsewhere = Array.from({ length: 512 }, (_, cell) => cell).find((cell) => !cells.includes(cell))!
    await sql`update claims set cell = ${cells[0]!}::int, sign = ${sign}::bit(256) where report = 'report-3' and at = 2`.execute(db)
    await sql`update claims set cell = ${elsewhere}::int, sign = ${sign}::bit(256) where at = 1 and report <> 'report-3'`.execute(db)
    const found = await searchClaims(db, { text: 'unheard-of', vector: asked })
    expect(found.map(({ report, claim }) => `${report}: ${claim.text}`)).toEqual(['report-3: One ferry sank'])
  })
})
