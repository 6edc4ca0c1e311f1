/**
 * Claims as they are searched, so that no reading is opened: their words, where their sentence's vector points, and what a result shows of them.
 *
 * All that can be worked out is worked out by `toClaimRows` before a transaction begins.
 */
import { sql, type Transaction } from 'kysely'
import type { Claim, Reading } from '../contract/index.js'
import { placeVector } from './cells.js'
import type { Queryable } from './database.js'
import { pack } from './packing.js'
import type { Tables } from './tables.js'

export interface ClaimRows {
  readonly report: string
  readonly claims: readonly {
    readonly said: string
    readonly sentence: number
    readonly cell: number | null
    readonly sign: string | null
  }[]
  readonly shown: Uint8Array
  readonly width: number
  readonly vectors: Uint8Array
  /** For mending a query, in one order, so that two who add the same words wait for each other and not in a circle. */
  readonly words: readonly string[]
}

/** Claims of so many reports share a mark, by which the latest are found first among very many. */
const blockReports = 256
export const blockOf = (number: number): number => Math.floor(number / blockReports)
/** No word of a text: the parser of full text leaves this sign out. */
export const markOf = (block: number): string => `#${block}`

export async function toClaimRows({ report, claims, vectors: { width, data } }: Reading): Promise<ClaimRows> {
  const vectors = Buffer.from(data, 'base64')
  const placed = new Map<number, { readonly cell: number | null; readonly sign: string | null }>()
  const place = (sentence: number) => {
    const vector = new Int8Array(vectors.subarray(sentence * width, (sentence + 1) * width))
    if (!width || vector.length < width) return { cell: null, sign: null }
    const { cells, sign } = placeVector(vector)
    return { cell: cells[0]!, sign }
  }
  const rows = claims.map((claim) => {
    const { sentence } = claim.at
    if (!placed.has(sentence)) placed.set(sentence, place(sentence))
    return { said: toWords(claim), sentence, ...placed.get(sentence)! }
  })
  const all = rows.map(({ said }) => said.toLowerCase()).join(' ')
  return {
    report: report.id,
    claims: rows,
    shown: await pack(claims),
    width,
    vectors,
    words: [...new Set(all.match(/[\p{L}\p{N}]{4,40}/gu) ?? [])].sort(),
  }
}

/** Words may be known before their claims are: each at once, so that no other waits for them. */
export async function addWords(db: Queryable, { words }: Pick<ClaimRows, 'words'>): Promise<void> {
  if (words.length) await sql`insert into words select unnest(${words}::text[]) on conflict do nothing`.execute(db)
}

/** The claims of a reading, in place of those that an older reading of the report had. */
export async function addClaims(trx: Transaction<Tables>, { report, claims, shown, width, vectors }: ClaimRows): Promise<void> {
  await trx.deleteFrom('claims').where('report', '=', report).execute()
  await trx.deleteFrom('shown').where('report', '=', report).execute()
  if (!claims.length) return
  const { number } = await trx
    .insertInto('shown')
    .values({ report, claims: shown, width, vectors })
    .returning('number')
    .executeTakeFirstOrThrow()
  const column = <K extends keyof ClaimRows['claims'][number]>(name: K) => claims.map((claim) => claim[name])
  await sql`
    insert into claims (report, at, words, sentence, cell, sign)
    select ${report}, at - 1, to_tsvector('english', said) || array_to_tsvector(array[${markOf(blockOf(number))}]), sentence, cell, sign::bit(256)
    from unnest(${column('said')}::text[], ${column('sentence')}::int[], ${column('cell')}::int[], ${column('sign')}::text[])
      with ordinality as t (said, sentence, cell, sign, at)`.execute(trx)
}

/** What a claim is found by: its own words, and who says it. */
const toWords = ({ text, chain }: Claim): string => [text, ...chain.map(({ name }) => name)].join(' ')
