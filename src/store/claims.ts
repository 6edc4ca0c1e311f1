/** Claims as they are searched: their words, and the vector of their sentence. The claims themselves stay in their readings. */
import { sql, type Transaction } from 'kysely'
import type { Claim, Reading } from '../contract/index.js'
import { cellsOf } from './cells.js'
import type { Tables } from './tables.js'

/** The claims of a reading, in place of those that an older reading of the report had. */
export async function addClaims(trx: Transaction<Tables>, { report, claims, vectors }: Reading): Promise<void> {
  await trx.deleteFrom('claims').where('report', '=', report.id).execute()
  if (!claims.length) return
  const all = Buffer.from(vectors.data, 'base64')
  const said = claims.map(toWords)
  const rows = claims.map((claim, at) => {
    const vector = vectors.width ? all.subarray(claim.at.sentence * vectors.width, (claim.at.sentence + 1) * vectors.width) : null
    return {
      report: report.id,
      at,
      words: sql<string>`to_tsvector('english', ${said[at]})`,
      vector,
      cell: vector?.length ? cellsOf(new Int8Array(vector), 'file')[0]! : null,
    }
  })
  for (let from = 0; from < rows.length; from += 1_000)
    await trx
      .insertInto('claims')
      .values(rows.slice(from, from + 1_000))
      .execute()
  // In one order, so that two who add the same words wait for each other and not in a circle.
  const words = [
    ...new Set(
      said
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{4,40}/gu) ?? [],
    ),
  ].sort()
  if (words.length) await sql`insert into words select unnest(${words}::text[]) on conflict do nothing`.execute(trx)
}

/** What a claim is found by: its own words, and who says it. */
const toWords = ({ text, chain }: Claim): string => [text, ...chain.map(({ name }) => name)].join(' ')
