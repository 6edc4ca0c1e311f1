/**
 * Where a report was written: "SANAA, Yemen (Reuters) -" in front of its first words.
 *
 * Gives the place as written, the agency in the brackets and how long the dateline is; knows no gazetteer.
 */
import { NO_DATELINE } from '../rules/en/reading-boilerplate.js'
import { outletByName } from './outlets.js'

export interface FoundDateline {
  readonly place: string
  /** The agency or outlet in the brackets, by its row's name or as written. */
  readonly by?: string
  /** Length of the whole with its dash and the space behind. */
  readonly length: number
  readonly placeLength: number
  /** "PORT AMITY: The pier", as speakers are written in a transcript too. */
  readonly colon?: true
}

const DATE =
  '(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?)'
const REST = "(?:, (?:the )?\\p{Lu}[\\p{L}.'’-]{0,20}(?: (?:of |and |the )?\\p{Lu}[\\p{L}.'’-]{0,20}){0,3}){0,2}"
const CAPS = "\\p{Lu}[\\p{Lu}.'’-]{1,20}(?: (?:al-|de |la |del |el |en |sur |am )?[\\p{Lu}][\\p{Lu}.'’-]{0,20}){0,3}"
const MIXED = "\\p{Lu}[\\p{L}.'’-]{1,20}(?: (?:al-|de |la |del |the )?\\p{Lu}[\\p{L}.'’-]{0,20}){0,3}"
const BY = '\\((?<by>[\\p{Lu}][\\p{L}.&/ -]{1,40}|dpa)\\)'
const DASH = '\\s?(?:--|[-–—])\\s+'

interface Shape {
  /** What any head of this shape has in it: cheap, while the pattern is slow to compile and seldom needed. */
  readonly needs: RegExp
  readonly pattern: RegExp
}

const BRACKETS = /\([^()]{2,41}\)\s?(?:--|[-–—:“"‘']|\p{Lu})/u
const TWO_CAPITALS = /^\p{Lu}[\p{Lu}.'’-].*(?::\s|\s(?:--|[-–—])\s)/u

const SHAPES: readonly Shape[] = [
  {
    needs: BRACKETS,
    pattern: new RegExp(
      `^(?<place>(?:${CAPS}|${MIXED})(?:/(?:${CAPS}|${MIXED})){0,3}${REST})(?:, ${DATE})?,?\\s${BY}(?:${DASH}|\\s?:\\s|\\s?(?=[\\p{Lu}“"‘']))`,
      'u',
    ),
  },
  { needs: /^\(/, pattern: new RegExp(`^${BY}(?:${DASH}|\\s?:\\s|\\s?(?=[\\p{Lu}“"‘']))`, 'u') },
  {
    needs: TWO_CAPITALS,
    pattern: new RegExp(`^(?<place>${CAPS}(?:/${CAPS}){0,3}${REST})(?:, ${DATE})?\\s(?:--|[-–—])\\s+(?=[\\p{Lu}“"‘'\\d])`, 'u'),
  },
  { needs: TWO_CAPITALS, pattern: new RegExp(`^(?<place>${CAPS}${REST})(?:, ${DATE})?:\\s+(?=[\\p{Lu}“"‘'])`, 'u') },
  {
    needs: /\d.*\s(?:--|[-–—])\s/,
    pattern: new RegExp(`^(?<place>${MIXED}${REST}), ${DATE}\\s(?:--|[-–—])\\s+(?=[\\p{Lu}“"‘'])`, 'u'),
  },
]

/** The dateline that a paragraph begins with. `bracketed`: only one that names an agency, as further down a report. */
export function findDateline(paragraph: string, bracketed = false): FoundDateline | undefined {
  const head = paragraph.slice(0, 240)
  for (const { needs, pattern } of SHAPES) {
    const groups = needs.test(head) ? pattern.exec(head) : null
    if (!groups) continue
    const place = groups.groups?.place ?? ''
    const by = groups.groups?.by?.trim()
    if (by && !isBy(by, place)) continue
    if (bracketed && !by) continue
    if (!by && !isPlace(place)) continue
    if (paragraph.length - groups[0].length < 10) continue
    const colon = !by && /:\s*$/.test(groups[0]) ? true : undefined
    return {
      place,
      ...(colon ? { colon } : {}),
      ...(by ? { by: outletByName(by)?.name ?? by } : {}),
      length: groups[0].length,
      placeLength: place.length,
    }
  }
  return undefined
}

/** In brackets behind a place stands who reports: a known name, capitals, or behind a place in capitals any short name. */
const isBy = (by: string, place: string) =>
  outletByName(by) !== undefined ||
  /^\p{Lu}{2,10}$/u.test(by) ||
  (/^\p{Lu}{2}/u.test(place) &&
    !place.split(/[\s,/]+/).some((word) => NO_DATELINE.has(word)) &&
    /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}$/u.test(by))

function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/)
  if (words.length > 8 || words.some((word) => NO_DATELINE.has(word))) return false
  return /\p{Lu}{2}/u.test(place)
}
