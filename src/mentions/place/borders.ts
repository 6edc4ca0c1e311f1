/** Border areas: "the Iraq-Syria border", "the border between Chad and Sudan", "the Syrian border". */
import type { Place, Span } from '../../contract/index.js'
import { BORDER_PATTERNS } from '../../rules/en/places.js'
import { matchesOf } from '../../text/matches.js'
import { kilometres } from './distance.js'
import type { Gazetteer } from './gazetteer.js'

export interface Border extends Span {
  readonly rule: string
  readonly place: Omit<Place, 'stated' | 'span'>
}

/** Border areas in a sentence, in text order. Never throws. */
export function findBorders(text: string, sentence: Span, gazetteer: Gazetteer): readonly Border[] {
  const stretch = text.slice(sentence.start, sentence.end)
  if (!/\b(?:border|frontier)/i.test(stretch)) return []
  const found: Border[] = []
  for (const { id, pattern } of BORDER_PATTERNS) {
    for (const match of matchesOf(pattern, stretch)) {
      const a = sideOf(match.groups!.a!, gazetteer)
      const b = match.groups!.b ? sideOf(match.groups!.b, gazetteer) : undefined
      if (!a || (match.groups!.b && !b)) continue
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (found.some((other) => other.start < end && start < other.end)) continue
      found.push({ start, end, rule: id, place: between(a, b) })
    }
  }
  return found.sort((x, y) => x.start - y.start)
}

interface Side {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly country?: string
}

function sideOf(words: string, gazetteer: Gazetteer): Side | undefined {
  const country = gazetteer.countryNamed(words) ?? gazetteer.countryOfAdjective(words)
  if (country) return { name: country.name, lat: country.lat, lon: country.lon, country: country.code }
  const area = gazetteer.lookup(words).find((one) => one.kind === 'area' || one.kind === 'region')
  return area && { name: area.name, lat: area.lat, lon: area.lon, ...(area.country ? { country: area.country } : {}) }
}

/** The middle of the two sides; none where they are so large that it would mislead. */
function between(a: Side, b: Side | undefined): Border['place'] {
  if (!b) return { name: `border of ${a.name}`, precision: 'between', ...(a.country ? { country: a.country } : {}) }
  const name = `${a.name}-${b.name} border`
  if (kilometres(a, b) > SIDES_KM_MAX || Math.abs(a.lon - b.lon) > 180) return { name, precision: 'between' }
  return { name, lat: (a.lat + b.lat) / 2, lon: (a.lon + b.lon) / 2, precision: 'between' }
}
const SIDES_KM_MAX = 1_500
