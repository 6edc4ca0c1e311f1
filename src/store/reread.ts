/** Readings that an older format or another model made are made again, a few at a time, behind what is new. */
import { type Db, inTransaction } from './database.js'
import { FORMAT } from './packing.js'
import { QUEUES, type Queue, within } from './queue.js'

/**
 * Queues the reports whose readings are not of this format and model, the latest first; those that wait already are left alone.
 * A model is current from when it first reads here until another does: two that run side by side do not read over each other.
 *
 * @returns how many were queued, at most `limit`; none for a model that is no longer current.
 */
export async function rereadOlder(db: Db, { boss }: Queue, model: string, limit: number): Promise<number> {
  return await inTransaction(db, async (trx) => {
    await trx
      .insertInto('models')
      .values({ model })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const current = await trx.selectFrom('models').select('model').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
    if (current.model !== model) return 0
    const rows = await trx
      .selectFrom('readings')
      .innerJoin('reports', 'reports.id', 'readings.report')
      .select('report')
      .where('reports.state', '=', 'read')
      .where((eb) => eb.or([eb('format', '!=', FORMAT), eb('model', '!=', model)]))
      .orderBy('read', 'desc')
      .limit(limit)
      .execute()
    if (!rows.length) return 0
    await trx
      .updateTable('reports')
      .set({ state: 'waiting' })
      .where(
        'id',
        'in',
        rows.map(({ report }) => report),
      )
      .execute()
    await boss.insert(
      rows.map(({ report }) => ({ name: QUEUES.reports, data: { report }, priority: -1 })),
      within(trx),
    )
    return rows.length
  })
}
