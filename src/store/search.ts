/**
 * Search over claims, by words and by meaning; no reading is opened, and no more than some thousand claims are looked at however many there are.
 *
 * By words: the database's own full text. Of very many that match, the latest are ranked. A word that no claim holds is replaced by the
 * nearest that some do (trigrams, where the database has them). By meaning: the latest claims filed under the query's directions, the likeliest
 * of them by their signs, those compared by their vectors here: no vector extension is asked for. Two lists become one by their ranks.
 */
import { sql } from 'kysely'
import type { Claim } from '../contract/index.js'
import { placeVector, type Vector } from './cells.js'
import { blockOf, markOf } from './claims.js'
import type { Queryable } from './database.js'
import { unpack } from './packing.js'
import type { FoundClaim, Search } from './store.js'

const rankedMax = 200
/** Claims that are ranked by their words. */
const matchesMax = 4_000
/** Where more match: the latest blocks that are looked at, more of them until enough match. */
const blocksSought = [4, 32, 256] as const
/** Claims of one direction that are looked at: the latest. */
const cellMax = 1_000
/** Reciprocal ranks are added with this offset (Cormack, Clarke and Buettcher 2009). */
const rankOffset = 60
/** Below this cosine two sentences do not mean alike. */
const cosineMin = 0.35

interface Hit {
  readonly report: string
  readonly at: number
}

/** The best first; a claim found both ways stands before one found one way. */
export async function searchClaims(db: Queryable, { text, vector, limit = 50 }: Search): Promise<readonly FoundClaim[]> {
  const lists = [await byWords(db, text), ...(vector ? [await byMeaning(db, vector)] : [])]
  const scores = new Map<string, { readonly hit: Hit; readonly score: number }>()
  for (const list of lists)
    for (const [rank, hit] of list.entries()) {
      const key = `${hit.report} ${hit.at}`
      scores.set(key, { hit, score: (scores.get(key)?.score ?? 0) + 1 / (rankOffset + rank) })
    }
  const best = [...scores].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1)).slice(0, limit)
  return await toFound(
    db,
    best.map(([, found]) => found),
  )
}

async function byWords(db: Queryable, text: string): Promise<readonly Hit[]> {
  const found = await ranked(db, text)
  if (found.length) return found
  const mended = await mend(db, text)
  return mended === undefined ? [] : await ranked(db, mended)
}

/** All that match if they are few enough; else of the latest. */
async function ranked(db: Queryable, text: string): Promise<readonly Hit[]> {
  const all = await matching(db, text)
  if (all.count <= matchesMax) return all.hits
  const last = await db
    .selectFrom('shown')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  const newest = blockOf(last.number ?? 0)
  for (const blocks of blocksSought) {
    const marks = Array.from({ length: Math.min(blocks, newest + 1) }, (_, back) => markOf(newest - back))
    const latest = await matching(db, text, marks)
    if (latest.hits.length >= rankedMax || blocks > newest) return latest.hits
  }
  return all.hits
}

/** @param marks blocks of which one must hold the claim. */
async function matching(
  db: Queryable,
  text: string,
  marks: readonly string[] = [],
): Promise<{ readonly hits: readonly Hit[]; readonly count: number }> {
  const within = marks.length ? sql` && ${marks.map((mark) => `'${mark}'`).join(' | ')}::tsquery` : sql``
  const { rows } = await sql<Hit & { count: number }>`
    with found as materialized (
      select report, at, number, words from claims
      where words @@ (websearch_to_tsquery('english', ${text})${within}) limit ${matchesMax + 1})
    select report, at, (select count(*)::int from found) as count from found
    order by ts_rank_cd(words, websearch_to_tsquery('english', ${text}), 1) desc, number desc limit ${rankedMax}`.execute(db)
  return { hits: rows.map(({ report, at }) => ({ report, at })), count: rows[0]?.count ?? 0 }
}

/** The query with each unknown word replaced by the nearest known one; nothing if there is none to replace. */
async function mend(db: Queryable, text: string): Promise<string | undefined> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].slice(0, 12)
  if (!words.length) return undefined
  const known = new Set((await db.selectFrom('words').select('word').where('word', 'in', words).execute()).map(({ word }) => word))
  let mended = text.toLowerCase()
  for (const word of words) {
    if (known.has(word)) continue
    const { rows } = await sql<{
      word: string
    }>`select word from words where word % ${word} order by similarity(word, ${word}) desc, word limit 1`
      .execute(db)
      // A database without trigrams finds what is spelt right.
      .catch(() => ({ rows: [] as { word: string }[] }))
    if (rows[0]) mended = mended.replaceAll(word, rows[0].word)
  }
  return mended === text.toLowerCase() ? undefined : mended
}

async function byMeaning(db: Queryable, vector: Vector): Promise<readonly Hit[]> {
  const { cells, sign } = placeVector(vector)
  const { rows } = await sql<Hit & { vector: Buffer }>`
    with near as (
      select c.report, c.at, c.sentence, bit_count(c.sign # ${sign}::bit(256)) as away from unnest(${cells}::int[]) as sought (cell)
      cross join lateral (
        select report, at, sentence, sign from claims
        where claims.cell = sought.cell and sign is not null order by number desc limit ${cellMax}) c
      order by away limit ${rankedMax})
    select n.report, n.at, substring(s.vectors from n.sentence * s.width + 1 for s.width) as vector
    from near n join shown s on s.report = n.report where s.width = ${vector.length}`.execute(db)
  return rows
    .map(({ report, at, vector: bytes }) => ({
      report,
      at,
      cosine: cosine(vector, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
    }))
    .filter(({ cosine: near }) => near >= cosineMin)
    .sort((a, b) => b.cosine - a.cosine || (a.report < b.report ? -1 : 1) || a.at - b.at)
}

function cosine(a: Vector, b: Vector): number {
  let [dot, x, y] = [0, 0, 0]
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    dot += a[i]! * b[i]!
    x += a[i]! * a[i]!
    y += b[i]! * b[i]!
  }
  return x && y ? dot / Math.sqrt(x * y) : 0
}

interface Row {
  readonly report: string
  readonly claims: Buffer
  readonly outlet: string | null
  readonly published: Date | null
  readonly story: string | null
}

/** The claims themselves, as they were put beside their readings: those of a report are unpacked once. */
async function toFound(db: Queryable, found: readonly { readonly hit: Hit; readonly score: number }[]): Promise<readonly FoundClaim[]> {
  const ids = [...new Set(found.map(({ hit }) => hit.report))]
  if (!ids.length) return []
  const { rows } = await sql<Row>`
    select s.report, s.claims, p.outlet, p.published, m.story from shown s
    join reports p on p.id = s.report left join members m on m.report = s.report where s.report = any(${ids})`.execute(db)
  const known = new Map(
    await Promise.all(rows.map(async (row) => [row.report, { ...row, claims: await unpack<readonly Claim[]>(row.claims) }] as const)),
  )
  return found.flatMap(({ hit: { report, at }, score }) => {
    const row = known.get(report)
    const claim = row?.claims[at]
    if (!claim) return []
    const { outlet, published, story } = row
    return [
      {
        claim,
        report,
        score,
        ...(outlet === null ? {} : { outlet }),
        ...(published === null ? {} : { published: published.toISOString() }),
        ...(story === null ? {} : { story }),
      },
    ]
  })
}
