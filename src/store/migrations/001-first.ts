/** The first tables. A migration that was released is never edited: a change is another one. */
import { type Migration, sql } from 'kysely'

export const first: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table given (
    hash text primary key,
    name text not null,
    bytes bytea not null)`,
  `create table reports (
    id text primary key,
    address text,
    version int not null,
    replaces text references reports,
    is_latest boolean not null,
    source text not null,
    received timestamptz(3) not null default now(),
    outlet text,
    published timestamptz(3),
    content bytea not null,
    given text references given,
    change jsonb,
    is_silent boolean,
    state text not null check (state in ('waiting', 'read', 'failed')),
    tries int not null default 0,
    error text,
    unique (address, version))`,
  `create unique index on reports (address) where is_latest`,
  `create index on reports (state, received) where state <> 'read'`,
  `create table readings (
    report text primary key references reports,
    format text not null,
    model text not null,
    reading bytea not null,
    terms text[] not null,
    read timestamptz(3) not null default now())`,
  `create index on readings using gin (terms)`,
  // Models in the order in which they first read here: the last one is current.
  `create table models (
    number int generated always as identity,
    model text primary key)`,
  `create table stories (
    id text primary key,
    opened timestamptz(3) not null default now(),
    changed timestamptz(3) not null default now(),
    revision int not null,
    account_revision int not null,
    account bytea,
    title text not null,
    happened timestamptz(3),
    place text,
    reports int not null,
    outlets int not null,
    disputed int not null,
    revised int not null,
    held_until timestamptz(3),
    error text,
    "into" text references stories)`,
  `create index on stories (id) where account_revision < revision`,
  `create index on stories (changed desc, id) where reports > 0`,
  `create table members (
    report text primary key references reports,
    story text not null references stories,
    joined timestamptz(3) not null default now(),
    by text not null check (by in ('found', 'corrected')),
    why jsonb not null)`,
  `create index on members (story)`,
  `create table story_links (
    story text not null references stories,
    follows text not null references stories,
    primary key (story, follows))`,
  `create index on story_links (follows)`,
  `create table accounts (
    story text not null references stories,
    revision int not null,
    at timestamptz(3) not null default now(),
    is_whole boolean not null,
    content bytea not null,
    learnt jsonb not null,
    primary key (story, revision))`,
  `create table claims (
    report text not null references reports,
    at int not null,
    words tsvector not null,
    vector bytea,
    cell int,
    number bigint generated always as identity,
    primary key (report, at))`,
  `create index on claims using gin (words)`,
  `create index on claims (cell, number desc) where cell is not null`,
  `create table words (word text primary key)`,
  // Trigrams where the server has them and this user may ask for them; without, a query is not mended.
  `do $$ begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
      create extension if not exists pg_trgm;
      create index on words using gin (word gin_trgm_ops);
    end if;
  exception when insufficient_privilege then null;
  end $$`,
  `create table corrections (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null default now(),
    correction jsonb not null,
    before jsonb not null,
    is_undone boolean not null)`,
  `create table notes (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null default now(),
    source text not null,
    note jsonb not null)`,
  `create table events (
    seq bigint generated always as identity primary key,
    at timestamptz(3) not null default now(),
    kind text not null,
    report text,
    story text,
    revision int)`,
]
