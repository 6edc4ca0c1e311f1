/**
 * Toponym corpora (LGL, GeoVirus, GeoWebNews and others of their format) and how places are scored on them.
 *
 * A gold span is a name of a place; adjectives and people of a country, languages, names within names of other things,
 * and stretches that name no one place ("the island") are `neutral`: neither asked for nor held against a finder.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Report, Sentence } from '../src/contract/index.js'
import { kilometres } from '../src/mentions/place/distance.js'
import type { Candidate, Gazetteer } from '../src/mentions/place/gazetteer.js'
import { resolveToponyms } from '../src/mentions/place/resolve.js'
import { findToponyms } from '../src/mentions/place/toponyms.js'
import { vesselNames } from '../src/mentions/place/vessels.js'
import { homeOf, writtenAt } from '../src/mentions/place/written.js'
import { findDateline } from '../src/read/dateline.js'
import { corpus, f1, jsonLines } from './lib-corpora.js'

interface Annotation {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lat?: number
  readonly lon?: number
  /** GeoNames' feature code and the country's name, in LGL. */
  readonly fcode?: string
  readonly country?: string
  /** The key's place: a name in GeoWebNews, a page of Wikipedia in GeoVirus. */
  readonly geonameid?: string
  readonly normalisedName?: string
  readonly page?: string
  readonly type?: string
  readonly modifierType?: string
}
export interface PlaceDocument {
  readonly id: string
  readonly url?: string | null
  readonly text: string
  readonly annotations: readonly Annotation[]
}
export interface PlaceSet {
  readonly name: string
  readonly documents: readonly PlaceDocument[]
}
export interface PlaceError {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly wrong: string
}
export interface PlaceTally {
  readonly gold: number
  readonly found: number
  readonly matched: number
  /** Kilometres of each gold span that has a point; Infinity where the resolver abstains. */
  readonly km: readonly number[]
  readonly abstained: number
}

/** All sets in the folder but WikToR, which is made up of encyclopedia openings. */
export const readPlaceSets = (data: string | undefined): PlaceSet[] => {
  const folder = corpus(data, 'geoparsing')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz') && !file.startsWith('wiktor'))
    .sort()
    .map((file) => ({ name: basename(file, '.jsonl.gz'), documents: jsonLines<PlaceDocument>(join(folder, file)) }))
}

/** The half kept aside, by the document's id: looked at once, when the rules stood. */
export const isHeld = ({ id }: PlaceDocument): boolean =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 2 === 1

export function toReport({ id, url, text }: PlaceDocument): Report {
  const sections = [...text.matchAll(/\S[^\n]*/g)].map((match) => ({
    kind: 'body' as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
  const from = sections[0]?.start ?? 0
  const line = findDateline(text.slice(from, from + 400))
  const dateline = line?.place ? { dateline: { place: line.place, span: { start: from, end: from + line.length } } } : {}
  return { id, text, language: 'en', sections, stated: {}, notes: [], ...(url ? { url } : {}), ...dateline } as Report
}

const NEUTRAL: ReadonlySet<string> = new Set(
  'Embedded_Literal Embedded_Non_Lit Demonym Language Non_Toponym Literal_Expression Non_Lit_Expression'.split(' '),
)
const CONTINENT_ADJECTIVE = /^(?:(?:north|south|east|west|central|latin)[ -])?(?:european|african|asian|american)s?$/i

const isName = (one: Annotation, gazetteer: Gazetteer): boolean =>
  !NEUTRAL.has(one.type ?? '') &&
  one.modifierType !== 'Adjective' &&
  !CONTINENT_ADJECTIVE.test(one.text) &&
  !(gazetteer.countryOfAdjective(one.text) && !gazetteer.countryNamed(one.text))

/** Spans found against spans of the key, exactly equal. */
export function scoreNames(
  document: PlaceDocument,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): { gold: number; found: number; matched: number; errors: PlaceError[] } {
  const gold = document.annotations.filter((one) => one.type !== 'Homonym' && isName(one, gazetteer))
  const neutral = document.annotations.filter((one) => one.type !== 'Homonym' && !isName(one, gazetteer))
  const vessels = vesselNames(sentences)
  const wanted = new Set(gold.map(({ start, end }) => `${start}-${end}`))
  const found = sentences
    .flatMap((sentence) => findToponyms(document.text, sentence, gazetteer, vessels))
    .filter(({ start, end }) => wanted.has(`${start}-${end}`) || !neutral.some((one) => one.start < end && start < one.end))
  const said = new Set(found.map(({ start, end }) => `${start}-${end}`))
  const errors = [
    ...found.filter(({ start, end }) => !wanted.has(`${start}-${end}`)).map((one) => ({ ...one, wrong: 'not in the key' })),
    ...gold.filter(({ start, end }) => !said.has(`${start}-${end}`)).map((one) => ({ ...one, wrong: 'not found' })),
  ].map(({ start, end, wrong }) => ({ id: document.id, start, end, wrong }))
  return { gold: wanted.size, found: said.size, matched: [...said].filter((span) => wanted.has(span)).length, errors }
}

/** Each gold span with a point, resolved with all gold spans of the document given. */
export function scorePoints(
  document: PlaceDocument,
  gazetteer: Gazetteer,
  resolve: (spans: readonly Annotation[]) => readonly { readonly candidate?: Candidate | undefined; readonly rule: string }[] = resolver(
    document,
    gazetteer,
  ),
): { km: number[]; abstained: number; errors: PlaceError[] } {
  const spans = document.annotations
    .filter((one) => !/_Expression$|^Non_Toponym$/.test(one.type ?? ''))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const resolved = resolve(spans)
  // As published, what is in no list of places is not asked for, where the key is such a list.
  const hasIds = spans.some((span) => span.geonameid !== undefined)
  const km: number[] = []
  const errors: PlaceError[] = []
  let abstained = 0
  spans.forEach((span, at) => {
    if (span.lat === undefined || span.lon === undefined || (hasIds && span.geonameid === undefined)) return
    const { candidate, rule } = resolved[at]!
    const far = candidate ? distance(span as Point, candidate, gazetteer) : Number.POSITIVE_INFINITY
    if (!candidate) abstained++
    km.push(far)
    if (far > NEAR_KM)
      errors.push({
        id: document.id,
        start: span.start,
        end: span.end,
        wrong: candidate
          ? `${Math.round(far)} km ${candidate.name} ${candidate.kind} ${candidate.admin1 ?? candidate.country ?? ''} ${rule}`
          : rule,
      })
  })
  return { km, abstained, errors }
}
const resolver = (document: PlaceDocument, gazetteer: Gazetteer) => (spans: readonly Annotation[]) => {
  const report = toReport(document)
  const hints = { written: writtenAt(report, gazetteer), home: homeOf(report, gazetteer)?.country }
  return resolveToponyms(document.text, spans, gazetteer, hints)
}

type Point = Annotation & { readonly lat: number; readonly lon: number }

/** The customary 100 miles. */
const NEAR_KM = 161

/**
 * A country is right by which it is, as with a key that has ids: every list puts the middle of a large one elsewhere.
 * Anything else is a distance.
 */
function distance(gold: Point, candidate: Candidate, gazetteer: Gazetteer): number {
  const country = countryMeant(gold, gazetteer)
  return country && candidate.kind === 'country' && candidate.country === country ? 0 : kilometres(gold, candidate)
}

/** The country that the key means, from its feature code, its normalised name or its page. */
function countryMeant(gold: Point, gazetteer: Gazetteer): string | undefined {
  if (gold.fcode !== undefined && !gold.fcode.startsWith('PCL')) return undefined
  const title = gold.page && decodeURIComponent(gold.page.replace(/^.*\/wiki\//, '').replaceAll('_', ' ')).replace(/ \(country\)$/, '')
  const country = gazetteer.countryNamed((gold.fcode ? gold.country : (gold.normalisedName ?? title)) ?? '')
  // "Georgia" is a state too.
  return country && kilometres(gold, country) < COUNTRY_KM_MAX ? country.code : undefined
}
const COUNTRY_KM_MAX = 2_000

/** Shares as 0 to 100, kilometres as they are. */
export function toFigures({ gold, found, matched, km }: PlaceTally): { recognition: number; within161: number; median_km: number } {
  const sorted = [...km].sort((a, b) => a - b)
  return {
    recognition: f1(matched, found, gold),
    within161: (100 * km.filter((one) => one <= NEAR_KM).length) / Math.max(1, km.length),
    median_km: sorted[Math.floor(sorted.length / 2)] ?? 0,
  }
}

export const sumTallies = (tallies: readonly PlaceTally[]): PlaceTally => ({
  gold: tallies.reduce((sum, one) => sum + one.gold, 0),
  found: tallies.reduce((sum, one) => sum + one.found, 0),
  matched: tallies.reduce((sum, one) => sum + one.matched, 0),
  km: tallies.flatMap((one) => one.km),
  abstained: tallies.reduce((sum, one) => sum + one.abstained, 0),
})
