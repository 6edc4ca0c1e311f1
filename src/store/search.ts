/**
 * Search over claims, by words and by meaning.
 *
 * By words: the database's own full text. A word that no claim holds is replaced by the nearest that some do (trigrams, where the database
 * has them). By meaning: the vectors of the claims that share a word with the query, and of those filed under the query's directions,
 * compared here: no vector extension is asked for. Two lists become one by their ranks.
 */
import { sql } from 'kysely'
import type { Reading } from '../contract/index.js'
import { cellsOf, type Vector } from './cells.js'
import type { Queryable } from './database.js'
import { FORMAT, unpack } from './packing.js'
import type { FoundClaim, Search } from './store.js'

const rankedMax = 200
/** Claims of one direction that are looked at: the latest. */
const cellMax = 400
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

async function ranked(db: Queryable, text: string): Promise<readonly Hit[]> {
  const { rows } = await sql<Hit>`
    select report, at from claims, websearch_to_tsquery('english', ${text}) query
    where words @@ query order by ts_rank_cd(words, query, 1) desc, report, at limit ${rankedMax}`.execute(db)
  return rows
}

/** The query with each unknown word replaced by the nearest known one; nothing if there is none to replace. */
async function mend(db: Queryable, text: string): Promise<string | undefined> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].slice(0, 12)
  let mended = text.toLowerCase()
  for (const word of words) {
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
  const { rows } = await sql<Hit & { vector: Buffer }>`
    select c.report, c.at, c.vector from unnest(${cellsOf(vector, 'query')}::int[]) as cell
    cross join lateral (
      select report, at, vector from claims where claims.cell = cell order by number desc limit ${cellMax}) c`.execute(db)
  return rows
    .map(({ report, at, vector: bytes }) => ({
      report,
      at,
      cosine: cosine(vector, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
    }))
    .filter(({ cosine: near }) => near >= cosineMin)
    .sort((a, b) => b.cosine - a.cosine || (a.report < b.report ? -1 : 1) || a.at - b.at)
    .slice(0, rankedMax)
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
  readonly id: string
  readonly reading: Buffer
  readonly outlet: string | null
  readonly published: Date | null
  readonly story: string | null
}

/** The claims themselves, from their readings: each reading is opened once. */
async function toFound(db: Queryable, found: readonly { readonly hit: Hit; readonly score: number }[]): Promise<readonly FoundClaim[]> {
  const ids = [...new Set(found.map(({ hit }) => hit.report))]
  const { rows } = await sql<Row>`
    select p.id, r.reading, p.outlet, p.published, m.story from reports p
    join readings r on r.report = p.id left join members m on m.report = p.id where p.id = any(${ids}) and r.format = ${FORMAT}`.execute(db)
  const known = new Map(
    await Promise.all(rows.map(async (row) => [row.id, { ...row, claims: (await unpack<Reading>(row.reading)).claims }] as const)),
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
