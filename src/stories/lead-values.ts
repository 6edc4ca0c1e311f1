/**
 * The spots and sizes that the first sentences name: two happenings of one kind are seldom at one spot and of one size.
 *
 * Spots are those of a city or finer: two happenings of one country share every wider place. Where they were written, and governments by
 * their capitals, are no spots.
 */
import type { PlacePrecision, Reading } from '../contract/index.js'

export interface LeadValues {
  readonly spots: readonly { readonly lat: number; readonly lon: number }[]
  readonly magnitudes: readonly number[]
}

const sentencesMax = 8
const fine: ReadonlySet<PlacePrecision> = new Set(['point', 'facility', 'city'])
const earthKm = 12742
/** What the observatories' first values of one quake differ by. */
const magnitudesApartMin = 0.5

/** Values of the headline and the first sentences. */
export function toLeadValues(reading: Reading): LeadValues {
  const indexes = (kind: string): number[] => reading.sentences.flatMap(({ section }, index) => (section === kind ? [index] : []))
  const lead = new Set([...indexes('headline'), ...indexes('body').slice(0, sentencesMax)])
  const spots: { lat: number; lon: number }[] = []
  const magnitudes: number[] = []
  for (const mention of reading.mentions) {
    if (!lead.has(mention.sentence)) continue
    if (mention.kind === 'place') {
      const { lat, lon, precision } = mention.value
      if (lat === undefined || lon === undefined || !fine.has(precision)) continue
      if (mention.use !== 'dateline' && mention.use !== 'metonym') spots.push({ lat, lon })
    } else if (mention.kind === 'quantity' && mention.value.measure === 'magnitude' && mention.value.exact !== undefined)
      magnitudes.push(mention.value.exact)
  }
  return { spots, magnitudes }
}

/** Kilometres between the two nearest spots; 0 where either names none. */
export function spotsApartKm(a: Pick<LeadValues, 'spots'>, b: Pick<LeadValues, 'spots'>): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const x of a.spots) for (const y of b.spots) nearest = Math.min(nearest, kmBetween(x, y))
  return Number.isFinite(nearest) ? nearest : 0
}

/** Whether both name magnitudes and none of one's can be the other's. */
export const magnitudesApart = (a: Pick<LeadValues, 'magnitudes'>, b: Pick<LeadValues, 'magnitudes'>): boolean =>
  a.magnitudes.length > 0 &&
  b.magnitudes.length > 0 &&
  a.magnitudes.every((x) => b.magnitudes.every((y) => Math.abs(x - y) > magnitudesApartMin))

function kmBetween(a: LeadValues['spots'][number], b: LeadValues['spots'][number]): number {
  const r = Math.PI / 180
  const h = Math.sin(((b.lat - a.lat) * r) / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return earthKm * Math.asin(Math.sqrt(Math.min(1, h)))
}
