/**
 * The place index of `gazetteer/`: folded names to candidate places, countries with their adjectives, time zones.
 *
 * Held as packed columns, about 11 MB; a lookup unpacks one block of sixteen names. Knows no text and makes no choice
 * between candidates: `resolve.ts` does.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress, brotliDecompressSync } from 'node:zlib'
import tzLookup from '@photostructure/tz-lookup'
import { RashomonError } from '../../errors.js'
import { foldName } from './fold.js'
import {
  type CountryRow,
  fromIndexBytes,
  fromPopulationByte,
  NAMES_A_BLOCK,
  NONE_BYTE,
  NONE_SHORT,
  PLACE_KINDS,
  type PlaceKind,
} from './index-format.js'

export type { CountryRow, PlaceKind } from './index-format.js'

/** One place that bears a name. `id` counts within this build of the index and must not be stored. */
export interface Candidate {
  readonly id: number
  readonly name: string
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** Code of the first-order division, "US.LA". */
  readonly admin1?: string
  /** Whether the name looked up is the place's own, not one of its alternates. */
  readonly primary: boolean
}

export interface Gazetteer {
  /** Places of that name, in any spelling that folds alike; largest first. */
  lookup(name: string): readonly Candidate[]
  /** The country of that name or alias ("US", "Britain"). */
  countryNamed(name: string): CountryRow | undefined
  /** The country whose adjective or people it is ("Iraqi", "Britons"). */
  countryOfAdjective(word: string): CountryRow | undefined
  country(code: string): CountryRow | undefined
  /** Name of a first-order division by its code. */
  regionName(code: string): string | undefined
  /** The middle of a country's or division's towns on one side: "northern Iraq". Undefined for words that are no side. */
  partOf(area: Candidate, direction: string): { readonly lat: number; readonly lon: number } | undefined
  /** IANA zone of a point on land or at sea. */
  zone(lat: number, lon: number): string | undefined
}

const FILE = 'places.bin.br'

/**
 * The place index that came with the package, or that of a folder. Opened once a process for each folder.
 *
 * @throws RashomonError `gazetteer-missing` if the file is not there or damaged.
 */
export function openGazetteer(folder: string = join(packageRoot(), 'gazetteer')): Gazetteer {
  return opened.get(folder) ?? keep(folder, () => brotliDecompressSync(readFileSync(join(folder, FILE))))
}

/** The same without holding up the thread: unpacks beside whatever else is being loaded. */
export async function loadGazetteer(folder: string = join(packageRoot(), 'gazetteer')): Promise<Gazetteer> {
  const known = opened.get(folder)
  if (known) return known
  try {
    const bytes = await promisify(brotliDecompress)(await readFile(join(folder, FILE)))
    return keep(folder, () => bytes)
  } catch (cause) {
    throw cause instanceof RashomonError ? cause : missing(folder, cause)
  }
}

const opened = new Map<string, Gazetteer>()
function keep(folder: string, bytes: () => Uint8Array): Gazetteer {
  try {
    const gazetteer = toGazetteer(bytes())
    opened.set(folder, gazetteer)
    return gazetteer
  } catch (cause) {
    throw missing(folder, cause)
  }
}
const missing = (folder: string, cause: unknown): RashomonError =>
  new RashomonError('gazetteer-missing', `No place index could be read at ${join(folder, FILE)}.`, { cause })

/** A gazetteer over the bytes of an index. */
export function toGazetteer(bytes: Uint8Array): Gazetteer {
  const { header, parts } = fromIndexBytes(bytes)
  const lat = new DataView(parts.lat.buffer, parts.lat.byteOffset, parts.lat.byteLength)
  const lon = new DataView(parts.lon.buffer, parts.lon.byteOffset, parts.lon.byteLength)
  const region = new DataView(parts.region.buffer, parts.region.byteOffset, parts.region.byteLength)
  const blocks = new DataView(parts.blocks.buffer, parts.blocks.byteOffset, parts.blocks.byteLength)
  const blockCount = parts.blocks.byteLength / 8
  const nameAt = new Uint32Array(header.places + 1)
  for (let id = 0; id < header.places; id++) nameAt[id + 1] = nameAt[id]! + parts.nameLength[id]!
  const utf8 = new TextDecoder()

  const byCode = new Map(header.countries.map((country) => [country.code, country]))
  const byName = new Map<string, CountryRow>()
  const byAdjective = new Map<string, CountryRow>()
  for (const country of header.countries) {
    for (const name of [country.name, ...country.aliases]) if (!byName.has(foldName(name))) byName.set(foldName(name), country)
    for (const word of country.adjectives) if (!byAdjective.has(foldName(word))) byAdjective.set(foldName(word), country)
  }
  const regionNames = new Map(header.regions)
  const cache = new Map<string, readonly Candidate[]>()

  const candidate = (id: number, primary: boolean): Candidate => {
    const country = parts.country[id]!
    const admin1 = region.getUint16(id * 2, true)
    return {
      id,
      name: utf8.decode(parts.display.subarray(nameAt[id], nameAt[id + 1])),
      kind: PLACE_KINDS[parts.kind[id]!]!,
      lat: lat.getInt16(id * 2, true) / 100,
      lon: lon.getInt16(id * 2, true) / 100,
      population: fromPopulationByte(parts.population[id]!),
      ...(country === NONE_BYTE ? {} : { country: header.countries[country]!.code }),
      ...(admin1 === NONE_SHORT ? {} : { admin1: header.regions[admin1]![0] }),
      primary,
    }
  }

  /** Compares the first name of a block, which is stored whole, with a key. */
  const blockIsAfter = (block: number, key: string): boolean => {
    const at = blocks.getUint32(block * 8, true)
    const length = parts.keys[at + 1]!
    for (let i = 0; i < length; i++) {
      const code = parts.keys[at + 2 + i]!
      if (i >= key.length || code > key.charCodeAt(i)) return true
      if (code < key.charCodeAt(i)) return false
    }
    return false
  }

  const find = (key: string): readonly Candidate[] => {
    let low = 0
    let high = blockCount
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (blockIsAfter(middle, key)) high = middle
      else low = middle
    }
    let at = blocks.getUint32(low * 8, true)
    let posting = blocks.getUint32(low * 8 + 4, true)
    const varint = (): number => {
      let value = 0
      for (let factor = 1; ; factor *= 128) {
        const byte = parts.postings[posting++]!
        value += (byte & 127) * factor
        if (byte < 128) return value
      }
    }
    let name = ''
    for (let i = 0; i < NAMES_A_BLOCK && low * NAMES_A_BLOCK + i < header.names; i++) {
      const shared = parts.keys[at]!
      const length = parts.keys[at + 1]!
      name = name.slice(0, shared) + String.fromCharCode(...parts.keys.subarray(at + 2, at + 2 + length))
      at += 2 + length
      const count = varint()
      if (name === key) {
        const found: Candidate[] = []
        let id = 0
        for (let n = 0; n < count; n++) {
          const coded = varint()
          id += Math.floor(coded / 2)
          found.push(candidate(id, coded % 2 === 1))
        }
        return found.sort((a, b) => b.population - a.population || a.id - b.id)
      }
      for (let n = 0; n < count; n++) varint()
    }
    return []
  }

  const partsKnown = new Map<string, { readonly lat: number; readonly lon: number } | undefined>()
  /** Towns of the area whose place along the direction is in the last third. */
  const findPart = (area: Candidate, [north, east]: readonly [number, number]): { lat: number; lon: number } | undefined => {
    const country = header.countries.findIndex((one) => one.code === area.country)
    const division = area.kind === 'country' ? -1 : header.regions.findIndex(([code]) => code === area.admin1)
    if (country < 0 || (area.kind !== 'country' && division < 0)) return undefined
    const towns: { lat: number; lon: number; along: number }[] = []
    for (let id = 0; id < header.places; id++) {
      if (parts.country[id] !== country || parts.kind[id] !== CITY || (division >= 0 && region.getUint16(id * 2, true) !== division))
        continue
      const [y, x] = [lat.getInt16(id * 2, true) / 100, lon.getInt16(id * 2, true) / 100]
      towns.push({ lat: y, lon: x, along: y * north + x * east })
    }
    if (towns.length < PART_TOWNS_MIN) return undefined
    towns.sort((a, b) => b.along - a.along)
    const side = towns.slice(0, Math.ceil(towns.length / 3))
    // Towns crowd in one corner: half the middle of the towns on that side, half the side of the frame around all.
    const halfway = (of: (town: { readonly lat: number; readonly lon: number }) => number, step: number): number => {
      const sorted = towns.map(of).sort((a, b) => a - b)
      const [low, high] = [sorted[Math.floor(sorted.length * 0.02)]!, sorted[Math.ceil(sorted.length * 0.98) - 1]!]
      const frame = (low + high) / 2 + (step * (high - low)) / 3
      return Math.round((frame + side.reduce((sum, town) => sum + of(town), 0) / side.length) * 50) / 100
    }
    return { lat: halfway((town) => town.lat, north), lon: halfway((town) => town.lon, east) }
  }

  return {
    partOf: (area, direction) => {
      const side = SIDES[direction.toLowerCase().replace('-', '').replace(/ern$/, '')]
      if (!side || (area.kind !== 'country' && area.kind !== 'region')) return undefined
      const key = `${area.id} ${side.join()}`
      if (!partsKnown.has(key)) partsKnown.set(key, findPart(area, side))
      return partsKnown.get(key)
    },
    lookup: (name) => {
      const key = foldName(name)
      if (key.length < 2) return []
      const known = cache.get(key)
      if (known) return known
      const found = find(key)
      if (cache.size > CACHED_MAX) cache.clear()
      cache.set(key, found)
      return found
    },
    countryNamed: (name) => byName.get(foldName(name)),
    countryOfAdjective: (word) => byAdjective.get(foldName(word)),
    country: (code) => byCode.get(code),
    regionName: (code) => regionNames.get(code),
    zone: (latitude, longitude) => {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined
      return tzLookup(latitude, longitude)
    },
  }
}
const CITY = PLACE_KINDS.indexOf('city')
const PART_TOWNS_MIN = 6
/** Directions as steps north and east. */
const SIDES: Readonly<Record<string, readonly [number, number]>> = {
  north: [1, 0],
  northeast: [1, 1],
  east: [0, 1],
  southeast: [-1, 1],
  south: [-1, 0],
  southwest: [-1, -1],
  west: [0, -1],
  northwest: [1, -1],
}
const CACHED_MAX = 5_000

/** The nearest folder above this file that holds a package.json: the same from src/ and from dist/. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let up = 0; up < 6; up++) {
    try {
      readFileSync(join(folder, 'package.json'))
      return folder
    } catch {
      folder = dirname(folder)
    }
  }
  return folder
}
