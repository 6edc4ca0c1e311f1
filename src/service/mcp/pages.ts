/**
 * Answers of bounded size: as many items as fit, and a cursor for the rest.
 *
 * A cursor is good for the very question it was given for: one of another question, or of a story that has changed since, is refused
 * rather than answered with a gap.
 */
import { RashomonError } from '../../errors.js'
import { toId } from '../../id.js'

/** JSON characters of the items of one answer; a single item may be longer, and is bounded by its own parts. */
export const pageCharsMax = 16_000

export interface PageOf<T> {
  readonly items: T[]
  readonly next?: string
}

/** @param key the question: tool, arguments and what they were asked of. @throws RashomonError `cursor-stale`. */
export function toPage<T>(items: readonly T[], cursor: string | undefined, key: readonly string[]): PageOf<T> {
  const from = Number(fromCursor(cursor, key) ?? 0)
  let chars = 0
  let to = from
  while (to < items.length) {
    chars += JSON.stringify(items[to]).length
    if (to > from && chars > pageCharsMax) break
    to++
  }
  return { items: items.slice(from, to), ...(to < items.length ? { next: toCursor(String(to), key) } : {}) }
}

export const toCursor = (position: string, key: readonly string[]): string => `${position}~${toId('page', position, ...key)}`

/** @throws RashomonError `cursor-stale`. */
export function fromCursor(cursor: string | undefined, key: readonly string[]): string | undefined {
  if (cursor === undefined) return undefined
  const position = cursor.slice(0, Math.max(0, cursor.lastIndexOf('~')))
  if (toCursor(position, key) === cursor) return position
  throw new RashomonError('cursor-stale', 'The cursor is not of this question, or the story has changed since.')
}
