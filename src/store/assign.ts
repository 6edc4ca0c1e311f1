/**
 * Which story a report belongs to, among those near it in time and words. Runs alone: whoever calls holds the lock of joining.
 */
import { sql } from 'kysely'
import type { Reading } from '../contract/index.js'
import { toId } from '../id.js'
import { toProfile } from '../stories/profile.js'
import { groupStories } from '../stories/stories.js'
import type { Queryable } from './database.js'
import { FORMAT, unpack } from './packing.js'

export interface Assigned {
  readonly story: string
  readonly isNew: boolean
  readonly why: readonly string[]
}

const termsMax = 40
const candidatesMax = 40
/** Reports that came in longer ago are not looked at. */
const daysBack = 14

/** The words that say most of what a reading is about: by which it is found again. */
export function toTermKeys(reading: Reading): string[] {
  return [...toProfile(reading).terms.body]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, termsMax)
    .map(([term]) => term)
}

/** Finds a report's story. Called by one at a time over the whole store. */
export type Assign = (db: Queryable, reading: Reading, terms: readonly string[]) => Promise<Assigned>

export const assignByLikeness: Assign = async (db, reading, terms) => {
  const own = { story: toId('story', reading.report.id), isNew: true, why: [] }
  const near = await sql<{ report: string; story: string; reading: Buffer; shared: number }>`
    select r.report, m.story, r.reading,
      (select count(*)::int from unnest(r.terms) as term where term = any(${terms}::text[])) as shared
    from readings r join members m on m.report = r.report
    where r.terms && ${terms}::text[] and r.format = ${FORMAT} and r.read > now() - make_interval(days => ${daysBack}) and r.report <> ${reading.report.id}
    order by shared desc, r.report limit ${candidatesMax}`.execute(db)
  const readings = await Promise.all(near.rows.map((row) => unpack<Reading>(row.reading)))
  const group = groupStories([...readings, reading]).find((story) => story.readings.includes(reading))
  const others = (group?.readings ?? []).filter((other) => other !== reading).map(({ report }) => report.id)
  const votes = new Map<string, string[]>()
  for (const { report, story } of near.rows) if (others.includes(report)) votes.set(story, [...(votes.get(story) ?? []), report])
  const [best] = [...votes].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  if (!best) return own
  const [story, members] = best
  const shared = near.rows.find(({ report }) => report === members[0])?.shared ?? 0
  return { story, isNew: false, why: [`told like ${members.length} of its reports; ${shared} telling words shared with ${members[0]}`] }
}
