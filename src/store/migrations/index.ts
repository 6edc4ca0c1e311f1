/** Every migration in order; a database knows which of them it has had. */
import type { Migration } from 'kysely'
import { first } from './001-first.js'
import { beside } from './002-beside.js'
import { feeds } from './003-feeds.js'
import { lines } from './004-lines.js'

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-beside': beside,
  '003-feeds': feeds,
  '004-lines': lines,
}
