/**
 * The four finders over one report: times, places, quantities and names, in text order, with the report's entities.
 *
 * Works out once what anchors relative words (`Anchor`): the report's day, its dateline's place and the zones in which
 * its clocks may run. Knows nothing of claims.
 */
import type { AnyMention, Entity, NameMention, Place, PlaceMention, Report, Sentence } from '../contract/index.js'
import type { Anchor, FindContext } from './context.js'
import { findNames } from './name/find-names.js'
import { findNamedPlaces, findPlaces } from './place/find-places.js'
import type { Gazetteer } from './place/gazetteer.js'
import { homeOf, toPlace, writtenAt } from './place/written.js'
import { findQuantities } from './quantity/quantities.js'
import { findTimes } from './time/times.js'

export interface FoundMentions {
  readonly mentions: readonly AnyMention[]
  readonly entities: readonly Entity[]
  readonly anchor: Anchor
}

/** All mentions of a report in text order, and its entities in order of first mention. Never throws. */
export function findMentions(report: Report, sentences: readonly Sentence[], gazetteer: Gazetteer): FoundMentions {
  const bare: FindContext = { report, sentences, anchor: {} }
  const places = sentences.map((sentence, index) => findPlaces(sentence, index, bare, gazetteer))
  const context: FindContext = { report, sentences, anchor: toAnchor(report, places, gazetteer) }
  const byEnd = new Map(findNamedPlaces(context, gazetteer).map((named) => [named.end, named]))
  const byStretch = new Map(places.flat().map(({ start, end, value }) => [`${start} ${end}`, { start, end, place: value }]))
  const { entities, mentions: names } = findNames(
    sentences,
    context,
    gazetteer,
    (start, end) => byStretch.get(`${start} ${end}`) ?? byEnd.get(end),
  )
  const mentions: AnyMention[] = [
    ...sentences.flatMap((sentence, index) => findTimes(sentence, index, context)),
    ...withEntities(placesAmong(places.flat(), names), names),
    ...sentences.flatMap((sentence, index) => findQuantities(sentence, index, context)),
    ...names,
  ]
  return {
    mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)),
    entities,
    anchor: context.anchor,
  }
}

/** What relative times and places hang from in this report. */
export function toAnchor(report: Report, places: readonly (readonly PlaceMention[])[], gazetteer: Gazetteer): Anchor {
  const written = writtenAt(report, gazetteer)
  const zone = written ? gazetteer.zone(written.lat, written.lon) : homeOf(report, gazetteer)?.zone
  return {
    ...(report.published ? { published: report.published } : {}),
    ...(zone ? { zone } : {}),
    ...(written && report.dateline ? { place: toPlace(written, report.dateline.place) } : {}),
    zonesAt: places.map((mentions) => [...new Set(mentions.flatMap((mention) => zoneOf(mention.value, gazetteer)))]),
  }
}

/** The zone of a place; a large country's middle says nothing of its clocks. */
function zoneOf(place: Place, gazetteer: Gazetteer): readonly string[] {
  if (place.lat === undefined || place.lon === undefined) return []
  if (place.precision === 'country' && LARGE.has(place.country ?? '')) return []
  const zone = gazetteer.zone(place.lat, place.lon)
  return zone ? [zone] : []
}
const LARGE: ReadonlySet<string> = new Set(['US', 'CA', 'RU', 'AU', 'BR', 'MX', 'ID', 'KZ'])

/** Without the stretches that the report as a whole shows to be no place: a company tagged as a location once. */
function placesAmong(places: readonly PlaceMention[], names: readonly NameMention[]): readonly PlaceMention[] {
  const other = new Set(
    names
      .filter((name) => name.form === 'name' && !['place', 'facility', 'other', 'event'].includes(name.entityKind))
      .map((name) => name.end),
  )
  return places.filter((mention) => mention.value.lat !== undefined || !other.has(mention.end))
}

/** A place takes the entity of the name that ends where it ends. */
function withEntities(places: readonly PlaceMention[], names: readonly NameMention[]): readonly PlaceMention[] {
  const byEnd = new Map(
    names
      .filter((name) => name.form === 'name' && (name.entityKind === 'place' || name.entityKind === 'facility'))
      .map((name) => [name.end, name.entity]),
  )
  return places.map((mention) => {
    const entity = byEnd.get(mention.end)
    return entity ? { ...mention, entity, value: { ...mention.value, entity } } : mention
  })
}
