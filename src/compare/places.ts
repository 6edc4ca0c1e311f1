/** Places held against each other: "Erbil" and "northern Iraq" can both be where it happened, Erbil and Basra cannot. */
import type { Place } from '../contract/index.js'

const earthKm = 12742
/** How far the middle of a place of that precision may lie from a spot in it. */
const reachKm: Readonly<Record<Place['precision'], number>> = {
  point: 5,
  facility: 10,
  city: 35,
  between: 100,
  region: 250,
  sea: 600,
  country: 1500,
}
const breadth: readonly Place['precision'][] = ['point', 'facility', 'city', 'between', 'region', 'sea', 'country']

/** Kilometres between two places; absent where one has no coordinates. */
export function kmBetween(a: Place, b: Place): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined
  const r = Math.PI / 180
  const h = Math.sin(((b.lat - a.lat) * r) / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return earthKm * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** Whether something can have happened at both: the same name, one within the other, or near for their size. */
export function placesAgree(a: Place, b: Place): boolean {
  if (a.name.toLowerCase() === b.name.toLowerCase() || (a.entity !== undefined && a.entity === b.entity)) return true
  if (a.precision === 'country' || b.precision === 'country') {
    if (a.country !== undefined && b.country !== undefined)
      return a.country === b.country || (a.precision !== b.precision && isNear(a, b, 0.2))
    return isNear(a, b, 1)
  }
  return isNear(a, b, 1)
}

/** Negative if the first says more: a facility before a city before a country. */
export const bySpecificity = (a: Place, b: Place): number => breadth.indexOf(a.precision) - breadth.indexOf(b.precision)

function isNear(a: Place, b: Place, share: number): boolean {
  const km = kmBetween(a, b)
  return km === undefined || km <= Math.max(reachKm[a.precision], reachKm[b.precision]) * share
}
