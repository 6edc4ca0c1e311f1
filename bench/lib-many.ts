/**
 * A store made many times larger than what was put into it: every row again under other ids, by statements in the database.
 *
 * Words that few claims hold (names) become others in each copy, so that a name stays rare however many copies there are; so do the rare keys
 * that reports are filed under. What is packed (reports, readings, accounts) is copied as it is: nothing measured looks for its ids.
 * Each copy is given other days, eleven after the last, so that there is a history and not one crowded week.
 */
import { sql } from 'kysely'
import { openDatabase } from '../src/store/database.js'

/** A word that at most so many claims hold is a name. */
const claimsOfNameMax = 60
/** A key that at most so many reports are filed under is rare. */
const reportsOfKeyMax = 20
const daysApart = 11
/** Put in a word's place of the copy's number; no text holds it. */
const slot = '\u00a7'

/** @param copies of everything that the store holds, beside what it holds. */
export async function multiply(place: string, copies: number): Promise<void> {
  const { db, close } = await openDatabase(place)
  try {
    const run = (statement: string) => sql.raw(statement).execute(db)
    for (const statement of prepare) await run(statement)
    for (let copy = 1; copy <= copies; copy++) {
      for (const statement of toCopy(copy)) await run(statement)
      if (copy % 10 === 0) console.log(`copy ${copy} of ${copies}`)
    }
    for (const table of ['claims', 'reports', 'readings', 'sketches', 'members', 'stories', 'accounts', 'events', 'shown'])
      await run(`drop table base_${table}`)
    for (const table of ['base_tallies', 'rare_keys', 'name_words']) await run(`drop table ${table}`)
  } finally {
    await close()
  }
}

/** As the database would tend itself in time. */
export async function tend(place: string): Promise<void> {
  const { db, close } = await openDatabase(place)
  await sql`vacuum analyze`.execute(db)
  await close()
}

const prepare = [
  `create table name_words as select word from ts_stat('select words from claims') where ndoc <= ${claimsOfNameMax} and word not like '#%'`,
  `create table base_claims as select report, at, sentence, cell, sign,
     (select coalesce(string_agg(quote_literal(lexeme || case when n.word is null then '' else '${slot}' end)
        || coalesce(':' || array_to_string(positions, ','), ''), ' '), '')
      from unnest(words) u (lexeme, positions, weights) left join name_words n on n.word = u.lexeme where lexeme not like '#%') as words
   from claims order by number`,
  ...['reports', 'readings', 'sketches', 'members', 'stories', 'accounts', 'events', 'shown'].map(
    (table) => `create table base_${table} as select * from ${table}`,
  ),
  `create table rare_keys as select key from filed group by key having count(*) <= ${reportsOfKeyMax}`,
  `create table base_tallies as select word from words where exists (select from name_words n where words.word like n.word || '%')`,
]

function toCopy(copy: number): readonly string[] {
  const other = (column: string): string =>
    `(regexp_replace(${column}, '-[^-]*$', '') || '-' || substr(md5(${column} || '${copy}'), 1, 12))`
  const storyOf = (column: string): string => `(${column} || '-${copy}')`
  const later = (column: string): string => `${column} + interval '${daysApart * copy} days'`
  const mixed = `(k.key # hashint4(${copy}))`
  return [
    `insert into reports (id, address, version, replaces, is_latest, source, received, outlet, published, content, given, change, is_silent, state, tries)
     select ${other('id')}, address || '-${copy}', version, null, is_latest, source, received, outlet, ${later('published')}, content, given, change, is_silent, state, tries from base_reports`,
    `insert into readings (report, format, model, reading, read, beside) select ${other('report')}, format, model, reading, read, beside from base_readings`,
    `insert into stories (id, opened, changed, revision, account_revision, account, title, happened, place, reports, outlets, disputed, revised)
     select ${storyOf('id')}, opened, changed + make_interval(secs => ${copy}), revision, account_revision, account, title, ${later('happened')}, place, reports, outlets, disputed, revised from base_stories`,
    `insert into accounts (story, revision, at, is_whole, content, learnt) select ${storyOf('story')}, revision, at, is_whole, content, learnt from base_accounts`,
    `insert into members (report, story, joined, by, why, judged) select ${other('report')}, ${storyOf('story')}, joined, by, why, judged from base_members order by number`,
    `insert into events (at, kind, report, story, revision) select at, kind, ${other('report')}, ${storyOf('story')}, revision from base_events order by seq`,
    `insert into sketches (report, model, made, day, filed, sketch)
     select ${other('report')}, model, made, day + ${daysApart * copy},
       array(select case when r.key is null then k.key else ${mixed} end from unnest(s.filed) k (key) left join rare_keys r using (key)), sketch
     from base_sketches s order by number`,
    `insert into filed (key, day, number, story)
     select k.key, s.day, s.number, m.story from base_sketches b
     join sketches s on s.report = ${other('b.report')} join members m on m.report = s.report cross join unnest(s.filed) k (key)`,
    `insert into tallies (kind, key, reports)
     select 'word', k.key, count(*) from base_sketches b join sketches s on s.report = ${other('b.report')} cross join unnest(s.filed) k (key) group by k.key
     union all select 'all', 0, count(*) from base_sketches
     union all select 'day', day + ${daysApart * copy}, count(*) from base_sketches where day is not null group by day
     on conflict (kind, key) do update set reports = tallies.reports + excluded.reports`,
    `insert into shown (report, claims, width, vectors) select ${other('report')}, claims, width, vectors from base_shown order by number`,
    `insert into claims (report, at, words, sentence, cell, sign)
     select s.report, b.at, replace(b.words, '${slot}', '${copy}')::tsvector || array_to_tsvector(array['#' || (s.number / 256)]), b.sentence, b.cell, b.sign
     from base_claims b join shown s on s.report = ${other('b.report')} order by s.number, b.at`,
    `insert into words select word || '${copy}' from base_tallies on conflict do nothing`,
  ]
}
