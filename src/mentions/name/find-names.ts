/**
 * Who and what a report names: entities under all their names, and every mention of them.
 *
 * Names first (`spans.ts`, `cluster.ts`), then descriptions and pronouns that leave no doubt (`references.ts`).
 * Ids hold within the report; one entity across reports is the reduce's work.
 */
import type { Entity, NameMention, Place, Sentence } from '../../contract/index.js'
import { toId } from '../../id.js'
import type { FindContext } from '../context.js'
import type { NamedPlace } from '../place/find-places.js'
import { foldName } from '../place/fold.js'
import type { Gazetteer } from '../place/gazetteer.js'
import { type Cluster, clusterNames } from './cluster.js'
import type { PronounTools } from './pronouns.js'
import { findReferences } from './references.js'
import { findNameSpans, type NameSpan } from './spans.js'

export interface FoundNames {
  readonly entities: readonly Entity[]
  readonly mentions: readonly NameMention[]
}

/** The place name that ends there, and where it begins. */
export type PlaceAt = (start: number, end: number) => NamedPlace | undefined

/**
 * Entities in order of first mention; mentions in text order, none overlapping. Never throws.
 *
 * @param placeAt the place name that ends where a span ends, if any: its place becomes the entity's.
 */
export function findNames(
  sentences: readonly Sentence[],
  context: FindContext,
  gazetteer: Gazetteer,
  placeAt: PlaceAt = () => undefined,
  tools?: PronounTools,
): FoundNames {
  const { text, id } = context.report
  const places = new Set(
    sentences.flatMap(({ entities }) =>
      entities.flatMap(({ label, start, end }) =>
        label === 'Location' && !/[-–—/'’]/u.test(text.slice(start, end)) ? [foldName(text.slice(start, end))] : [],
      ),
    ),
  )
  const isCountry = (name: string): boolean => gazetteer.countryNamed(name) !== undefined
  const isPlace = (name: string): boolean => isCountry(name) || places.has(foldName(name))
  const spans = withoutBands(onlySure(sentences.flatMap((sentence, index) => findNameSpans(text, sentence, index, isPlace, isCountry))))
  const clusters = clusterNames(text, spans, gazetteer)
  const entities = clusters.map((cluster) => toEntity(cluster, id, placeAt))
  const mentions: NameMention[] = clusters.flatMap((cluster, at) =>
    cluster.spans.map((span) => ({
      kind: 'name' as const,
      start: span.start,
      end: span.end,
      text: span.text,
      sentence: span.sentence,
      rule: span.label === 'Untagged' ? 'name/capitals' : `name/${span.label.toLowerCase()}`,
      entity: entities[at]!.id,
      entityKind: entities[at]!.kind,
      form: 'name' as const,
      ...(span.role ? { role: span.role } : {}),
    })),
  )
  mentions.sort((a, b) => a.start - b.start)
  const references = findReferences(
    text,
    sentences,
    mentions,
    new Map(clusters.map((cluster, at) => [entities[at]!.id, { entity: entities[at]!, gender: cluster.gender }])),
    tools,
  )
  return { entities, mentions: [...mentions, ...references].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** "Nur Harakat Hassan Darwish" is Hassan Darwish where the report has Nur Harakat as a band's or body's name. */
function withoutBands(spans: readonly NameSpan[]): readonly NameSpan[] {
  const bodies = new Set(
    spans.filter(({ kind, text }) => (kind === 'group' || kind === 'organization') && /\s/.test(text)).map(({ text }) => text),
  )
  return spans.map((span) => {
    const body = span.kind === 'person' ? [...bodies].find((one) => span.text.startsWith(`${one} `)) : undefined
    const name = body && span.text.slice(body.length).trimStart()
    return name && /^\p{Lu}.*\s\p{Lu}/u.test(name) ? { ...span, start: span.end - name.length, text: name } : span
  })
}

/** Without the doubtful ones that the report has nowhere else as a name. */
function onlySure(spans: readonly NameSpan[]): readonly NameSpan[] {
  const sure = new Set(spans.filter(({ isDoubtful }) => !isDoubtful).map(({ text }) => foldName(text)))
  return spans.filter(({ isDoubtful, text }) => !isDoubtful || sure.has(foldName(text)))
}

function toEntity(cluster: Cluster, report: string, placeAt: PlaceAt): Entity {
  const names = [...new Set(cluster.spans.map((span) => span.text))]
  const name = bestName(cluster, names)
  const roles = [...new Set(cluster.spans.flatMap((span) => (span.role ? [span.role] : [])))]
  const place = cluster.kind === 'place' || cluster.kind === 'facility' ? placeOf(cluster, placeAt) : undefined
  return {
    id: toId('entity', report, cluster.kind, foldName(name)),
    name,
    kind: cluster.kind,
    names: names.map((text) => ({ text, reports: [report] })),
    roles,
    ...(place ? { place } : {}),
    merged: cluster.merged.map(({ names: [a, b], why }) => ({ names: [a, b] as const, why })) as Entity['merged'],
  }
}

/** The place that most of its names were resolved to, those first that a place name covers from end to end; the first of as many. */
function placeOf(cluster: Cluster, placeAt: PlaceAt): Place | undefined {
  const found = cluster.spans.flatMap((span) => {
    const named = placeAt(span.start, span.end)
    return named?.place.lat === undefined ? [] : [{ place: named.place, isWhole: isSameName(span.text, named.place.stated) }]
  })
  const whole = found.filter(({ isWhole }) => isWhole)
  const counts = new Map<string, { readonly place: Place; count: number }>()
  // A country's name at the end of a longer one says only in what it lies.
  for (const { place } of whole.length ? whole : found.filter((one) => one.place.precision !== 'country')) {
    const key = `${place.lat} ${place.lon} ${place.precision}`
    const known = counts.get(key) ?? { place, count: 0 }
    known.count++
    counts.set(key, known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.place
}
const isSameName = (a: string, b: string): boolean => bareName(a) === bareName(b)
const bareName = (name: string): string => foldName(name).replace(/^the /, '')

/** The fullest name, but a country's or a body's most used where that is the longer known one. */
function bestName(cluster: Cluster, names: readonly string[]): string {
  const count = (name: string): number => cluster.spans.filter((span) => span.text === name).length
  const words = (name: string): number => name.split(/\s+/).length
  return [...names].sort((a, b) => Math.min(words(b), 8) - Math.min(words(a), 8) || count(b) - count(a) || b.length - a.length)[0]!
}
