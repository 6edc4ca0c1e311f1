/**
 * Who and what a report names: entities under all their names, and every mention of them.
 *
 * Names first (`spans.ts`, `cluster.ts`), then descriptions and pronouns that leave no doubt (`references.ts`).
 * Ids hold within the report; one entity across reports is the reduce's work.
 */
import type { Entity, NameMention, Place, Sentence } from '../../contract/index.js'
import { toId } from '../../id.js'
import type { FindContext } from '../context.js'
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

/**
 * Entities in order of first mention; mentions in text order, none overlapping. Never throws.
 *
 * @param placeAt the place that a span was resolved to, if any: it becomes the entity's.
 */
export function findNames(
  sentences: readonly Sentence[],
  context: FindContext,
  gazetteer: Gazetteer,
  placeAt: (start: number, end: number) => Place | undefined = () => undefined,
  tools?: PronounTools,
): FoundNames {
  const { text, id } = context.report
  const isPlace = (name: string): boolean => gazetteer.countryNamed(name) !== undefined
  const spans = onlySure(sentences.flatMap((sentence, index) => findNameSpans(text, sentence, index, isPlace)))
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

/** Without the doubtful ones that the report has nowhere else as a name. */
function onlySure(spans: readonly NameSpan[]): readonly NameSpan[] {
  const sure = new Set(spans.filter(({ isDoubtful }) => !isDoubtful).map(({ text }) => foldName(text)))
  return spans.filter(({ isDoubtful, text }) => !isDoubtful || sure.has(foldName(text)))
}

function toEntity(cluster: Cluster, report: string, placeAt: (start: number, end: number) => Place | undefined): Entity {
  const names = [...new Set(cluster.spans.map((span) => span.text))]
  const name = bestName(cluster, names)
  const roles = [...new Set(cluster.spans.flatMap((span) => (span.role ? [span.role] : [])))]
  const place =
    cluster.kind === 'place' || cluster.kind === 'facility'
      ? cluster.spans.map((span) => placeAt(span.start, span.end)).find((one) => one?.lat !== undefined)
      : undefined
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

/** The fullest name, but a country's or a body's most used where that is the longer known one. */
function bestName(cluster: Cluster, names: readonly string[]): string {
  const count = (name: string): number => cluster.spans.filter((span) => span.text === name).length
  const words = (name: string): number => name.split(/\s+/).length
  return [...names].sort((a, b) => Math.min(words(b), 8) - Math.min(words(a), 8) || count(b) - count(a) || b.length - a.length)[0]!
}
