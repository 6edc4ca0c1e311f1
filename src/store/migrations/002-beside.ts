/**
 * What is kept beside a reading so that it need not be opened: its sketch for finding its story, its claims and vectors for searching.
 *
 * What stood in the store before is without them; `fill` (beside.ts) makes them from the readings, some at a time. A migration that was
 * released is never edited: a change is another one.
 */
import { type Migration, sql } from 'kysely'

export const beside: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `alter table readings drop column terms`,
  // Which making of what is beside it there is; 0 for none.
  `alter table readings add column beside int not null default 0`,
  `create index on readings (read desc) where beside < 1`,
  `create table sketches (
    report text primary key references reports,
    number int generated always as identity,
    model text not null,
    made int not null,
    day int,
    filed int[] not null,
    sketch bytea not null)`,
  `alter table sketches alter column sketch set storage external`,
  // A report's rarest words, each with the day and the story: by these it is found again.
  `create table filed (
    key int not null,
    day int,
    number int not null,
    story text not null)`,
  `create index on filed (key, day, number)`,
  // How many reports there are: in all, of each day, with each word. Rows are counted up in place.
  `create table tallies (
    kind text not null check (kind in ('all', 'day', 'word')),
    key int not null,
    reports int not null,
    primary key (kind, key)) with (fillfactor = 70)`,
  // In the order in which reports came to their stories; and what spoke for it.
  `alter table members add column number bigint generated always as identity`,
  `alter table members add column judged jsonb`,
  `create index on members (story, number)`,
  `drop index members_story_idx`,
  // What a search shows and compares, of one report in one piece each.
  `create table shown (
    report text primary key references reports,
    number int generated always as identity,
    claims bytea not null,
    width int not null,
    vectors bytea not null)`,
  `create index on shown (number)`,
  `alter table shown alter column claims set storage external`,
  `alter table shown alter column vectors set storage external`,
  `alter table claims drop column vector`,
  `alter table claims add column sentence int, add column sign bit(256)`,
]
