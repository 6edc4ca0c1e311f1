/**
 * What is kept beside a reading, made from it before a transaction begins: its sketch, and its claims as they are searched.
 *
 * Readings that an older version of the program kept less beside are given the rest some at a time, while nothing new waits.
 */
import { sql } from 'kysely'
import type { Reading } from '../contract/index.js'
import { type Sketch, toSketch } from '../stories/sketch.js'
import { addClaims, addWords, type ClaimRows, toClaimRows } from './claims.js'
import { type Db, inTransaction, outsideTransaction } from './database.js'
import { LOCKS } from './events.js'
import { FORMAT, unpack } from './packing.js'
import type { SketchCache } from './sketches.js'
import { openTableIndex, renewSketch } from './story-index.js'

/** Raise it, with a migration for the index on readings, when more or something else is kept beside. */
export const BESIDE = 1

export interface Beside {
  readonly sketch: Sketch
  readonly rows: ClaimRows
}

export const toBeside = async (reading: Reading): Promise<Beside> => ({ sketch: toSketch(reading), rows: await toClaimRows(reading) })

/** @returns how many readings were given what they lacked; at most `limit`. */
export async function fillBeside(db: Db, cache: SketchCache, limit: number): Promise<number> {
  const waiting = await db
    .selectFrom('readings')
    .select('report')
    .where('beside', '<', BESIDE)
    .where('format', '=', FORMAT)
    .orderBy('read', 'desc')
    .limit(limit)
    .execute()
  for (const { report } of waiting) await fillOne(db, cache, report)
  return waiting.length
}

async function fillOne(db: Db, cache: SketchCache, report: string): Promise<void> {
  const before = await db.selectFrom('readings').select(['reading', 'model']).where('report', '=', report).executeTakeFirst()
  if (!before) return
  const { sketch, rows } = await toBeside(await unpack<Reading>(before.reading))
  await outsideTransaction(() => addWords(db, rows))
  await inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.joining})`.execute(trx)
    const now = await trx
      .selectFrom('readings')
      .leftJoin('members', 'members.report', 'readings.report')
      .select(['readings.beside', 'readings.model', 'readings.format', 'members.story'])
      .where('readings.report', '=', report)
      .executeTakeFirst()
    // Read again meanwhile, with all that belongs beside it.
    if (!now || now.beside >= BESIDE || now.format !== FORMAT || now.model !== before.model) return
    await addClaims(trx, rows)
    const options = { model: before.model, cache }
    if (now.story !== null && !(await renewSketch(trx, sketch, options))) await openTableIndex(trx, options).put(sketch, now.story)
    await trx.updateTable('readings').set({ beside: BESIDE }).where('report', '=', report).execute()
  })
}
