/** Claims as they are searched: their words, and the vector of their sentence. The claims themselves stay in their readings. */
import { sql, type Transaction } from 'kysely'
import type { Claim, Reading } from '../contract/index.js'
import type { Queryable } from './database.js'
import { unpack } from './packing.js'
import type { FoundClaim } from './store.js'
import type { Tables } from './tables.js'

/** The claims of a reading, in place of those that an older reading of the report had. */
export async function addClaims(trx: Transaction<Tables>, { report, claims, vectors }: Reading): Promise<void> {
  await trx.deleteFrom('claims').where('report', '=', report.id).execute()
  if (!claims.length) return
  const all = Buffer.from(vectors.data, 'base64')
  const rows = claims.map((claim, at) => ({
    report: report.id,
    at,
    words: sql<string>`to_tsvector('english', ${toWords(claim)})`,
    vector: vectors.width ? all.subarray(claim.at.sentence * vectors.width, (claim.at.sentence + 1) * vectors.width) : null,
  }))
  for (let from = 0; from < rows.length; from += 1_000)
    await trx
      .insertInto('claims')
      .values(rows.slice(from, from + 1_000))
      .execute()
}

/** What a claim is found by: its own words, and who says it. */
const toWords = ({ text, chain }: Claim): string => [text, ...chain.map(({ name }) => name)].join(' ')

export interface Query {
  readonly text: string
  readonly limit?: number
}

/** Claims whose words fit, the best first. */
export async function searchClaims(db: Queryable, { text, limit = 50 }: Query): Promise<readonly FoundClaim[]> {
  const { rows } = await sql<{
    report: string
    at: number
    score: number
    reading: Buffer
    outlet: string | null
    published: Date | null
    story: string | null
  }>`
    select c.report, c.at, c.score, r.reading, p.outlet, p.published, m.story
    from (
      select report, at, ts_rank_cd(words, query) as score
      from claims, websearch_to_tsquery('english', ${text}) query
      where words @@ query order by score desc, report, at limit ${limit}) c
    join readings r on r.report = c.report join reports p on p.id = c.report left join members m on m.report = c.report
    order by c.score desc, c.report, c.at`.execute(db)
  return await Promise.all(
    rows.map(async ({ report, at, score, reading, outlet, published, story }) => ({
      claim: (await unpack<Reading>(reading)).claims[at]!,
      report,
      score,
      ...(outlet === null ? {} : { outlet }),
      ...(published === null ? {} : { published: published.toISOString() }),
      ...(story === null ? {} : { story }),
    })),
  )
}
