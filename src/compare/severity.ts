/** How badly those are hurt whom a number counts, where its own words say so: "18 are critically injured", "nine in serious condition". */
import { SEVERITIES } from '../rules/en/severity.js'

const words = SEVERITIES.flatMap((row) => row.words).join('|')
const hurt = '(?:injur|wound|hurt|burn|ill\\b)\\p{L}*'
const behind = new RegExp(
  `^(?:[ \\p{L}’'-]{0,30}\\s)?(?:(?<how>${words})\\s+${hurt}|in (?:an? )?(?<state>${words})(?: but stable)? condition)`,
  'iu',
)
const before = new RegExp(
  `(?<![\\p{L}-])(?<how>${words})\\s+${hurt}\\s+(?:(?:at least|about|around|some|more than|over|up to)\\s+)?$`,
  'iu',
)
const beforeCharsMax = 48
const behindCharsMax = 70

/** The class of the row that a number's words belong to; `start` and `end` are the number's. */
export function severityOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
  const found =
    behind.exec(text.slice(end, end + behindCharsMax))?.groups ??
    before.exec(text.slice(Math.max(0, start - beforeCharsMax), start))?.groups
  const word = found?.how ?? found?.state
  return word === undefined ? undefined : rows.find(({ pattern }) => pattern.test(word))?.name
}

const rows = SEVERITIES.map((row) => ({ name: row.class, pattern: new RegExp(`^(?:${row.words.join('|')})$`, 'i') }))
