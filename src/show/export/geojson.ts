/**
 * Where things happened, as GeoJSON (RFC 7946): one feature a place and account, with the words that name it.
 *
 * A marker says "here", so only what is as small as a marker gets one: a point, a facility, a city, a stretch between two. Countries,
 * regions and seas have no geometry, and a point for a label beside it; nor has a place whose position nobody knows.
 */
import type { Account, AccountFile, Place } from '../../contract/index.js'
import { type Citation, toView, type View } from '../view.js'
import { toWords } from './words.js'

const MARKED: ReadonlySet<Place['precision']> = new Set(['point', 'facility', 'city', 'between'])

export function toGeoJson(file: AccountFile): string {
  const features = file.accounts.flatMap((account) => toFeatures(toView(account)))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
}

interface Spot {
  readonly place: Place
  readonly main: boolean
  readonly citations: readonly Citation[]
}

function toFeatures(view: View): object[] {
  const { account } = view
  return findSpots(view).map(({ place, main, citations }) => {
    const { name, lat, lon, precision, country } = place
    const point = lat === undefined || lon === undefined ? undefined : [lon, lat]
    const isMarked = point !== undefined && MARKED.has(precision)
    return {
      type: 'Feature',
      geometry: isMarked ? { type: 'Point', coordinates: point } : null,
      properties: {
        name,
        precision,
        ...(country ? { country } : {}),
        ...(point && !isMarked ? { label: point } : {}),
        account: account.id,
        title: account.title,
        main,
        outlets: [...new Set(citations.map(({ report }) => report.outlet))].sort(),
        findings: findingsAt(account, place),
        claims: citations.map(({ claim }) => claim.id),
        words: citations.map((citation) => toWords(citation)),
      },
    }
  })
}

/** The happening's own places first, then those that most claims name. */
function findSpots(view: View): Spot[] {
  const { account } = view
  const main = new Set((account.main.where ?? []).map(keyOf))
  const spots = new Map<string, { place: Place; claims: string[] }>()
  for (const place of account.main.where ?? []) spots.set(keyOf(place), { place, claims: [] })
  for (const { id, where = [] } of account.claims)
    for (const place of where) {
      const spot = spots.get(keyOf(place)) ?? { place, claims: [] }
      spot.claims.push(id)
      spots.set(keyOf(place), spot)
    }
  return [...spots]
    .map(([key, { place, claims }]) => ({ place, main: main.has(key), citations: view.citations(claims) }))
    .sort(
      (a, b) => Number(b.main) - Number(a.main) || b.citations.length - a.citations.length || (keyOf(a.place) < keyOf(b.place) ? -1 : 1),
    )
}

const keyOf = ({ name, lat, lon, precision }: Place): string => [name.toLowerCase(), precision, lat ?? '', lon ?? ''].join('\t')

/** Answers to "where?" that this place is. */
const findingsAt = ({ findings }: Account, place: Place): object[] =>
  findings
    .filter(({ kind, positions }) => kind === 'where' && positions.some(({ value }) => isWhere(value) && value.some(is(place))))
    .map(({ id, question, status, origins }) => ({ id, question, status, origins }))

const is = (place: Place) => (other: Place | string) => typeof other !== 'string' && keyOf(other) === keyOf(place)
const isWhere = (value: Account['findings'][number]['positions'][number]['value']): value is readonly Place[] => Array.isArray(value)
