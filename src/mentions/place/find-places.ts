/**
 * Places a sentence names, with coordinates where the report and the index leave no doubt.
 *
 * All toponyms of a report are resolved together, once a report; a sentence then takes its own. A border area and
 * "20 km north of X" are places of their own. Knows nothing of claims.
 */
import type { Place, PlaceMention, PlacePrecision, Sentence } from '../../contract/index.js'
import type { FindContext } from '../context.js'
import { findBorders } from './borders.js'
import { featureOf, isWater } from './features.js'
import type { Candidate, Gazetteer } from './gazetteer.js'
import { findOffset, moved } from './offset.js'
import { type Resolved, resolveToponyms } from './resolve.js'
import { type FoundToponym, findToponyms } from './toponyms.js'
import { useOf } from './use.js'
import { vesselNames } from './vessels.js'
import { homeOf, writtenAt } from './written.js'

/** Place mentions of a sentence in text order, none overlapping. Never throws. */
export function findPlaces(sentence: Sentence, index: number, context: FindContext, gazetteer: Gazetteer): readonly PlaceMention[] {
  const { text } = context.report
  const borders = findBorders(text, sentence, gazetteer)
  const found: PlaceMention[] = borders.map((border) => ({
    kind: 'place',
    start: border.start,
    end: border.end,
    text: text.slice(border.start, border.end),
    sentence: index,
    rule: border.rule,
    value: { ...border.place, stated: text.slice(border.start, border.end), span: { start: border.start, end: border.end } },
    use: useOf(sentence, border, false),
  }))
  for (const { toponym, resolved } of surveyOf(context, gazetteer)[index] ?? []) {
    if (borders.some((border) => border.start < toponym.end && toponym.start < border.end)) continue
    const offset = findOffset(text, sentence.start, toponym.start)
    const start = offset?.start ?? toponym.direction?.start ?? toponym.start
    if (found.some((other) => other.start < toponym.end && start < other.end)) continue
    const stated = text.slice(start, toponym.end)
    const span = { start, end: toponym.end }
    const value = toValue(toponym, resolved, stated, gazetteer)
    const { candidate } = resolved
    const seat = candidate !== undefined && !toponym.direction && isSeat(candidate, gazetteer)
    const inDateline =
      context.report.dateline?.span && span.start < context.report.dateline.span.end && context.report.dateline.span.start < span.end
    found.push({
      kind: 'place',
      ...span,
      text: stated,
      sentence: index,
      rule: offset?.rule ?? resolved.rule,
      value: { ...(offset ? shift(value, offset) : value), span },
      use: inDateline ? 'dateline' : offset ? 'where' : useOf(sentence, { start: toponym.start, end: toponym.end }, seat),
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A name of a place with the place itself: neither the part of it nor the distance from it that the words around it speak of. */
export interface NamedPlace {
  readonly start: number
  readonly end: number
  readonly place: Place
}

/** What each place name of the report stands for, in text order: in "northern Kenya" Kenya, in "20 km from Nakuru" Nakuru. Never throws. */
export function findNamedPlaces(context: FindContext, gazetteer: Gazetteer): readonly NamedPlace[] {
  return surveyOf(context, gazetteer)
    .flat()
    .map(({ toponym: { direction: _, ...toponym }, resolved }) => {
      const { start, end } = toponym
      return { start, end, place: { ...toValue(toponym, resolved, toponym.text, gazetteer), span: { start, end } } }
    })
}

interface Surveyed {
  readonly toponym: FoundToponym
  readonly resolved: Resolved
}

/** All toponyms of the report, a list a sentence; worked out once a context. */
function surveyOf(context: FindContext, gazetteer: Gazetteer): readonly (readonly Surveyed[])[] {
  const known = surveys.get(context.sentences)
  if (known) return known
  const { report, sentences } = context
  const vessels = vesselNames(sentences)
  const bySentence = sentences.map((sentence) => findToponyms(report.text, sentence, gazetteer, vessels))
  const all = bySentence.flat()
  const resolved = resolveToponyms(report.text, all, gazetteer, {
    written: writtenAt(report, gazetteer),
    home: homeOf(report, gazetteer)?.country,
  })
  let at = 0
  const survey = bySentence.map((toponyms) => toponyms.map((toponym) => ({ toponym, resolved: resolved[at++]! })))
  surveys.set(sentences, survey)
  return survey
}
const surveys = new WeakMap<readonly Sentence[], readonly (readonly Surveyed[])[]>()

const PRECISION: Readonly<Record<Candidate['kind'], PlacePrecision>> = {
  country: 'country',
  region: 'region',
  district: 'region',
  city: 'city',
  sea: 'sea',
  water: 'sea',
  island: 'region',
  mountain: 'region',
  area: 'region',
  facility: 'facility',
}

function toValue(toponym: FoundToponym, { candidate, within }: Resolved, stated: string, gazetteer: Gazetteer): Place {
  const bare = toponym.text.replace(/^the\s+/i, '')
  const feature = featureOf(bare)
  if (!candidate || (toponym.facility && candidate.kind === 'country'))
    return { name: bare, precision: toponym.facility ? 'facility' : feature && isWater(feature) ? 'sea' : 'region', stated }
  const name = within ? bare : nameOf(bare, candidate, gazetteer)
  const { lat, lon } = (toponym.direction && gazetteer.partOf(candidate, toponym.direction.text)) ?? candidate
  const part = toponym.direction ? `${toponym.direction.text} ${name}` : name
  const precision =
    toponym.facility && !within ? 'facility' : toponym.direction && candidate.kind !== 'city' ? 'region' : PRECISION[candidate.kind]
  return {
    name: part,
    lat,
    lon,
    precision,
    ...(candidate.country ? { country: candidate.country } : {}),
    stated,
  }
}

/** The report's spelling, but the full name for abbreviations and countries ("Colo.", "US"). */
function nameOf(bare: string, candidate: Candidate, gazetteer: Gazetteer): string {
  if (candidate.kind === 'country') return gazetteer.country(candidate.country ?? '')?.name ?? candidate.name
  if (bare.endsWith('.') || bare.length < 4) return candidate.name
  return /^\P{Ll}+$/u.test(bare) ? candidate.name : bare
}

const shift = (value: Place, offset: NonNullable<ReturnType<typeof findOffset>>): Place => {
  const { lat, lon, ...rest } = value
  const point = lat === undefined || lon === undefined ? {} : moved({ lat, lon }, offset)
  return { ...rest, ...point, name: value.stated, precision: 'point' }
}

const isSeat = (candidate: Candidate, gazetteer: Gazetteer): boolean =>
  candidate.kind === 'country' ||
  candidate.kind === 'facility' ||
  (candidate.country !== undefined &&
    gazetteer.countryNamed(candidate.name) === undefined &&
    candidate.kind === 'city' &&
    candidate.population > SEAT_POPULATION_MIN)
const SEAT_POPULATION_MIN = 300_000
