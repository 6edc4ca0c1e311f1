/** Every migration in order; a database knows which of them it has had. */
import type { Migration } from 'kysely'
import { first } from './001-first.js'

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first': first,
}
