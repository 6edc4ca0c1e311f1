/** "20 km north of X": a point at a distance and a bearing from a place. Knows numbers up to twelve in words. */
import { OFFSET_PATTERNS } from '../../rules/en/places.js'

export interface Offset {
  readonly start: number
  readonly rule: string
  readonly km: number
  /** Degrees clockwise from north. */
  readonly bearing: number
}

/** The offset whose words end where the toponym starts, if any. */
export function findOffset(text: string, sentenceStart: number, toponymStart: number): Offset | undefined {
  const from = Math.max(sentenceStart, toponymStart - BEFORE_CHARS_MAX)
  const before = text.slice(from, toponymStart)
  for (const { id, pattern } of OFFSET_PATTERNS) {
    const match = pattern.exec(before)
    if (!match?.groups) continue
    const amount = toAmount(match.groups.amount!)
    const bearing = toBearing(match.groups.direction!)
    if (amount === undefined || bearing === undefined) continue
    return { start: from + match.index, rule: id, km: amount * kmOf(match.groups.unit!), bearing }
  }
  return undefined
}
const BEFORE_CHARS_MAX = 110

/** The point reached from a point over that distance and bearing. */
export function moved(
  from: { readonly lat: number; readonly lon: number },
  { km, bearing }: Pick<Offset, 'km' | 'bearing'>,
): { lat: number; lon: number } {
  const angle = (bearing * Math.PI) / 180
  const lat = from.lat + (km / 111.2) * Math.cos(angle)
  const lon = from.lon + (km / (111.2 * Math.max(0.05, Math.cos((from.lat * Math.PI) / 180)))) * Math.sin(angle)
  const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
  return { lat: round(Math.max(-90, Math.min(90, lat))), lon: round(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon) }
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const TENS: Readonly<Record<string, number>> = {
  a: 1,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
}

function toAmount(words: string): number | undefined {
  if (/^\d/.test(words)) return /^\d{1,3},\d{3}$/.test(words) ? Number(words.replace(',', '')) : Number(words.replace(',', '.'))
  const at = NUMBERS.indexOf(words.toLowerCase())
  return at >= 0 ? at : TENS[words.toLowerCase()]
}

const kmOf = (unit: string): number => (/^mi/i.test(unit) ? 1.609 : /^k/i.test(unit) ? 1 : 0.001)

const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
}
const toBearing = (words: string): number | undefined => BEARINGS[words.toLowerCase().replace(/due|[\s-]/g, '')]
