/**
 * The built place index as bytes: columns of numbers and a sorted, front-coded list of folded names with postings.
 *
 * `scripts/build-gazetteer.ts` writes it with `toIndexBytes`, `openGazetteer` reads it with `fromIndexBytes`; both are
 * here so that they cannot part. Coordinates are hundredths of a degree (about a kilometre), populations steps of a
 * logarithm (12 %). Knows no compression and no files.
 */

export const PLACE_KINDS = ['country', 'region', 'district', 'city', 'sea', 'water', 'island', 'mountain', 'area', 'facility'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface CountryRow {
  readonly code: string
  readonly name: string
  /** Other names, abbreviations and former names. */
  readonly aliases: readonly string[]
  /** Adjectives and nouns of its people: "Iraqi", "Iraqis". */
  readonly adjectives: readonly string[]
  readonly capital?: string
  readonly lat: number
  readonly lon: number
  readonly neighbours: readonly string[]
}

export interface IndexHeader {
  readonly format: 'rashomon/places@1'
  readonly places: number
  readonly names: number
  readonly countries: readonly CountryRow[]
  /** Code ("US.LA"), name and short form ("LA", "La.") of each first-order division, by its number in the columns. */
  readonly regions: readonly (readonly [code: string, name: string])[]
}

/** The parts in the order in which they stand; each begins at a multiple of four bytes. */
const SECTIONS = ['lat', 'lon', 'region', 'population', 'kind', 'country', 'nameLength', 'display', 'blocks', 'keys', 'postings'] as const
type Section = (typeof SECTIONS)[number]
export type IndexParts = Record<Section, Uint8Array>

export const NAMES_A_BLOCK = 16
export const NONE_BYTE = 0xff
export const NONE_SHORT = 0xffff

export const toPopulationByte = (population: number): number =>
  population <= 0 ? 0 : Math.min(255, 1 + Math.round(Math.log(population) / POPULATION_STEP))
export const fromPopulationByte = (byte: number): number => (byte === 0 ? 0 : Math.round(Math.exp((byte - 1) * POPULATION_STEP)))
const POPULATION_STEP = 0.115

export function toIndexBytes(header: IndexHeader, parts: IndexParts): Uint8Array {
  const lengths = SECTIONS.map((section) => parts[section].byteLength)
  const head = new TextEncoder().encode(JSON.stringify({ ...header, lengths }))
  const size = aligned(4 + head.length) + lengths.reduce((sum, length) => sum + aligned(length), 0)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = aligned(4 + head.length)
  for (const section of SECTIONS) {
    bytes.set(parts[section], at)
    at += aligned(parts[section].byteLength)
  }
  return bytes
}

/** @throws Error on bytes that `toIndexBytes` did not write. */
export function fromIndexBytes(bytes: Uint8Array): { header: IndexHeader; parts: IndexParts } {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as IndexHeader & { lengths: number[] }
  if (header.format !== 'rashomon/places@1') throw new Error(`Not a place index: ${String(header.format)}`)
  let at = aligned(4 + headLength)
  const parts = Object.fromEntries(
    SECTIONS.map((section, number) => {
      const length = header.lengths[number]!
      const part = bytes.subarray(at, at + length)
      if (part.length !== length) throw new Error('The place index ends too early.')
      at += aligned(length)
      return [section, part]
    }),
  ) as IndexParts
  return { header, parts }
}

const aligned = (length: number): number => (length + 3) & ~3
