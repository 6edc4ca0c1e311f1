/** Whether the store holds together: what must never be found, found. For `doctor` and for tests that pull the plug. */
import { sql } from 'kysely'
import type { Queryable } from './database.js'
import { QUEUES } from './queue.js'

const RULES: readonly { readonly says: string; readonly query: string }[] = [
  {
    says: 'is read, but has no reading',
    query: `select id from reports left join readings on report = id where state = 'read' and report is null`,
  },
  { says: 'waits without work', query: `select id from reports where state = 'waiting' and not exists (${work('reports', 'reports.id')})` },
  {
    says: 'is read and the latest of its address, but in no story',
    query: `select id from reports left join members on report = id where state = 'read' and is_latest and report is null`,
  },
  {
    says: 'is in a story with a later text',
    query: `select id from reports join members on report = id where not is_latest and state = 'read' and exists (
      select from reports later join members m on m.report = later.id where later.address = reports.address and later.version > reports.version)`,
  },
  {
    says: 'is in a story, but cannot be found by the next report',
    query: `select m.report as id from members m join readings r on r.report = m.report where beside >= 1 and not exists (
      select from sketches s where s.report = m.report and (filed = '{}' or exists (
        select from filed f where f.key = s.filed[1] and f.day is not distinct from s.day and f.number = s.number and f.story = m.story)))`,
  },
  {
    says: 'is found, but in no story',
    query: `select report as id from sketches left join members using (report) where story is null`,
  },
  {
    says: 'has an account that is behind, without work',
    query: `select id from stories where account_revision < revision and error is null and not exists (${work('stories', 'stories.id')})
      and not exists (select from members join reports on id = report where story = stories.id and state = 'waiting')`,
  },
  {
    says: 'has an account that its history does not end in',
    query: `select id from stories where account is not null and not exists (select from accounts where story = stories.id and accounts.revision <= account_revision)`,
  },
]

function work(queue: 'reports' | 'stories', id: string): string {
  const key = queue === 'reports' ? 'report' : 'story'
  return `select from pgboss.job where name = '${QUEUES[queue]}' and state in ('created', 'retry', 'active') and data->>'${key}' = ${id}
    union all select from pgboss.job where name = '${QUEUES.aside}' and state in ('created', 'retry', 'active') and data->>'${key}' = ${id}`
}

/** What is wrong, a line each; empty if all is well. */
export async function checkStore(db: Queryable): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { says, query } of RULES) {
    const { rows } = await sql.raw<{ id: string }>(`${query} order by 1 limit 20`).execute(db)
    wrong.push(...rows.map(({ id }) => `${id} ${says}`))
  }
  return wrong
}
