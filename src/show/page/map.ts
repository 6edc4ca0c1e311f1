/**
 * Where it happened, on outlines that travel with the package (Natural Earth 1:110m through world-atlas).
 *
 * Pure but for reading that one file, once. The outlines are coarse: a locator, not a chart.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoPermissibleObjects, geoGraticule10, geoMercator, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Place } from '../../contract/index.js'
import type { Citation, View } from '../view.js'

export interface Dot {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly main: boolean
  readonly claims: readonly Citation[]
  /** Where the name stands: at the right, the left, or nowhere if there is no room. */
  readonly side: 'right' | 'left' | 'none'
}

export interface MapPicture {
  readonly land: string
  readonly borders: string
  readonly grid: string
  readonly dots: readonly Dot[]
  readonly width: number
  readonly height: number
}

export const MAP = { width: 720, height: 400 } as const
/** Degrees of latitude shown at least: nearer, the outlines would mislead. */
const SPAN_MIN = 7
const DOTS_MAX = 40

interface Spot {
  readonly place: Place & { readonly lat: number; readonly lon: number }
  readonly main: boolean
  readonly claims: Set<string>
}

/** Undefined where no place of the account has coordinates. */
export function toMapPicture(view: View): MapPicture | undefined {
  const spots = findSpots(view)
  if (!spots.length) return undefined
  const world = openWorld()
  const focus = spots.filter((spot) => spot.main)
  const project = toProjection((focus.length ? [...focus, ...near(spots, focus)] : spots).map(({ place }) => [place.lon, place.lat]))
  const path = geoPath(project).digits(1)
  const countries = world.objects.countries
  return {
    ...MAP,
    land: path(feature(world, world.objects.land)) ?? '',
    borders: path(mesh(world, countries, (a, b) => a !== b)) ?? '',
    grid: path(geoGraticule10()) ?? '',
    dots: toDots(spots, project, view),
  }
}

function findSpots(view: View): Spot[] {
  const spots = new Map<string, Spot>()
  const add = (place: Place, main: boolean, claims: readonly string[]) => {
    const { lat, lon } = place
    if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return
    const key = `${lat.toFixed(1)} ${lon.toFixed(1)} ${place.name.toLowerCase()}`
    const spot = spots.get(key) ?? { place: { ...place, lat, lon }, main, claims: new Set<string>() }
    for (const claim of claims) spot.claims.add(claim)
    spots.set(key, spot)
  }
  const { main, claims } = view.account
  for (const place of main.where ?? []) add(place, true, main.claims)
  for (const claim of claims) for (const place of claim.where ?? []) add(place, false, [claim.id])
  return [...spots.values()]
    .sort((a, b) => Number(b.main) - Number(a.main) || b.claims.size - a.claims.size || (a.place.name < b.place.name ? -1 : 1))
    .slice(0, DOTS_MAX)
}

/** Spots within 15 degrees of where it happened; farther ones are only in the list below the map. */
function near(spots: readonly Spot[], focus: readonly Spot[]): Spot[] {
  const distance = (a: Spot, b: Spot) => Math.max(Math.abs(a.place.lat - b.place.lat), Math.abs(a.place.lon - b.place.lon))
  return spots.filter((spot) => !spot.main && spot.place.precision !== 'country' && focus.some((other) => distance(spot, other) <= 15))
}

function toProjection(points: readonly [number, number][]) {
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [MAP.width, MAP.height],
  ]
  if (east - west > 120) return geoNaturalEarth1().fitExtent(frame, { type: 'Sphere' }).clipExtent(frame)
  const center = [(west + east) / 2, (south + north) / 2] as const
  const half = Math.max(SPAN_MIN / 2, (north - south) * 0.75, ((east - west) * 0.75 * MAP.height) / MAP.width)
  const [top, bottom] = [Math.min(80, center[1] + half), Math.max(-75, center[1] - half)]
  const box: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [center[0], top],
      [center[0], bottom],
    ],
  }
  return geoMercator().rotate([-center[0], 0]).fitExtent(frame, box).clipExtent(frame)
}

function toDots(spots: readonly Spot[], project: (point: [number, number]) => [number, number] | null, view: View): Dot[] {
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = []
  const isFree = (box: (typeof taken)[number]) =>
    box.x0 > 2 &&
    box.x1 < MAP.width - 2 &&
    box.y0 > 2 &&
    box.y1 < MAP.height - 2 &&
    taken.every((o) => box.x0 > o.x1 || box.x1 < o.x0 || box.y0 > o.y1 || box.y1 < o.y0)
  const placed = spots.map((spot) => ({ spot, at: project([spot.place.lon, spot.place.lat]) }))
  for (const { at } of placed) if (at) taken.push({ x0: at[0] - 5, x1: at[0] + 5, y0: at[1] - 5, y1: at[1] + 5 })
  return placed.flatMap(({ spot, at }): Dot[] => {
    const claims = view.citations([...spot.claims])
    if (!at || at[0] < 0 || at[1] < 0 || at[0] > MAP.width || at[1] > MAP.height) return []
    const [x, y] = at
    const long = spot.place.name.length * 7 + 4
    const boxes = {
      right: { x0: x + 7, x1: x + 9 + long, y0: y - 8, y1: y + 7 },
      left: { x0: x - 9 - long, x1: x - 7, y0: y - 8, y1: y + 7 },
    }
    const side = (['right', 'left'] as const).find((candidate) => isFree(boxes[candidate])) ?? 'none'
    if (side !== 'none') taken.push(boxes[side])
    return [{ name: spot.place.name, x, y, main: spot.main, claims, side }]
  })
}

/** Every place with claims, drawn or not, for the list. */
export function findPlaces(view: View): { readonly name: string; readonly main: boolean; readonly claims: readonly Citation[] }[] {
  return findSpots(view).map(({ place, main, claims }) => ({ name: place.name, main, claims: view.citations([...claims]) }))
}

const require = createRequire(import.meta.url)
type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>
let opened: World | undefined
function openWorld(): World {
  opened ??= JSON.parse(readFileSync(require.resolve('world-atlas/countries-110m.json'), 'utf8')) as World
  return opened
}
