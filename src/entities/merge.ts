/**
 * Entities of single reports into one entity across reports, with the reason for each join.
 *
 * A full name joins by its words or spelling; a surname alone only where one full name across the reports ends with it.
 * Two entities that any report keeps apart by full names stay apart. The outcome does not depend on the order of readings:
 * entities are put in an order of their own before anything is joined. Knows no model and no gazetteer.
 */
import type { Entity, EntityKind, Place, Reading } from '../contract/index.js'
import { toId } from '../id.js'
import { nameWords } from '../mentions/name/alike.js'
import { whyOne } from './same.js'
import { findShortened, type Shortened } from './shortened.js'

export interface MergedEntities {
  /** Sorted by how many reports name them, then by name. */
  readonly entities: readonly Entity[]
  /** The merged entity's id for a report's own; the local id itself if the report is not among the readings. */
  idOf(reportId: string, localId: string): string
}

/** Pairs of names that a person said are two: their bearers are never joined. */
export type PartedNames = readonly (readonly [string, string])[]

/** One entity across reports. Same readings in any order, same outcome. */
export function mergeEntities(readings: readonly Reading[], parted: PartedNames = []): MergedEntities {
  const isParted = toParted(parted)
  const locals = readings
    .flatMap((reading) => reading.entities.map((entity) => ({ report: reading.report.id, entity })))
    .sort((a, b) => compare(sortKey(a.entity), sortKey(b.entity)) || compare(a.report, b.report) || compare(a.entity.id, b.entity.id))
  const groups: Local[][] = []
  const why: { names: [string, string]; why: string }[][] = []
  const place = (local: Local, into: number, reason: string): void => {
    const first = groups[into]![0]!.entity
    if (first.name !== local.entity.name) why[into]!.push({ names: [first.name, local.entity.name], why: reason })
    groups[into]!.push(local)
  }
  const later: Local[] = []
  const byName = new Map<string, number>()
  const byWord = new Map<string, Set<number>>()
  for (const local of locals) {
    if (isShort(local.entity)) {
      later.push(local)
      continue
    }
    let at = byName.get(nameKey(local.entity)) ?? -1
    if (at < 0 || groupReason(groups[at]!.slice(0, 1), local) === undefined || isParted(groups[at]!, local)) {
      at = -1
      for (const near of nearGroups(local.entity, byWord)) {
        const reason = groupReason(groups[near]!, local)
        if (!reason || isParted(groups[near]!, local)) continue
        place(local, near, reason)
        at = near
        break
      }
      if (at < 0) {
        at = groups.push([local]) - 1
        why.push([])
      }
    } else place(local, at, 'the same words')
    if (!byName.has(nameKey(local.entity))) byName.set(nameKey(local.entity), at)
    for (const word of blockingWords(local.entity)) byWord.set(word, (byWord.get(word) ?? new Set()).add(at))
  }
  for (const local of later) {
    const fitting = groups.map((_, at) => at).filter((at) => endsWithSurname(groups[at]!, local.entity) && !isParted(groups[at]!, local))
    const lone = groups.findIndex(
      (group) => isShort(group[0]!.entity) && whyOne(group[0]!.entity, local.entity) !== undefined && !isParted(group, local),
    )
    const known = bestKnown(fitting, groups)
    if (fitting.length === 1) place(local, fitting[0]!, 'the only one of that surname in these reports')
    else if (known !== undefined && !local.entity.roles.length)
      place(local, known, 'the one of that surname whom most of these reports name')
    else if (lone >= 0) place(local, lone, 'the same words')
    else {
      groups.push([local])
      why.push([])
    }
  }
  foldShortened(groups, why, findShortened(groups, readings), isParted)
  const entities = groups.map((group, at) => toMerged(group, why[at]!))
  const ids = new Map(
    groups.flatMap((group, at) => group.map(({ report, entity }) => [`${report}\u0000${entity.id}`, entities[at]!.id] as const)),
  )
  return {
    entities: entities.sort((a, b) => reportsOf(b) - reportsOf(a) || compare(a.name, b.name) || compare(a.id, b.id)),
    idOf: (reportId, localId) => ids.get(`${reportId}\u0000${localId}`) ?? localId,
  }
}

/** Of several of one surname the one of whom many times as many reports speak: a report that names him by it alone counts on that. */
function bestKnown(fitting: readonly number[], groups: readonly (readonly Local[])[]): number | undefined {
  const count = (at: number): number => new Set(groups[at]!.map(({ report }) => report)).size
  const [first, second] = [...fitting].sort((a, b) => count(b) - count(a))
  return first !== undefined && second !== undefined && count(first) >= KNOWN_TIMES * count(second) ? first : undefined
}
const KNOWN_TIMES = 3

/** Puts each short form's group into the longer one's; a longer one may be short for another itself. */
function foldShortened(
  groups: Local[][],
  why: { names: [string, string]; why: string }[][],
  shortened: readonly (Shortened | undefined)[],
  isParted: (group: readonly Local[], local: Local) => boolean,
): void {
  for (const [at, short] of shortened.entries()) {
    let into = short?.into
    for (let steps = 0; into !== undefined && groups[into]!.length === 0 && steps < groups.length; steps++) into = shortened[into]?.into
    if (!short || into === undefined || into === at || groups[at]!.some((local) => isParted(groups[into!]!, local))) continue
    const names: [string, string] = [groups[into]![0]!.entity.name, groups[at]![0]!.entity.name]
    why[into]!.push({ names, why: short.why }, ...why[at]!)
    groups[into]!.push(...groups[at]!.splice(0))
  }
  for (let at = groups.length - 1; at >= 0; at--)
    if (!groups[at]!.length) {
      groups.splice(at, 1)
      why.splice(at, 1)
    }
}

/** Whether a group holds a name that was parted from one of the entity's. */
function toParted(parted: PartedNames): (group: readonly Local[], local: Local) => boolean {
  if (!parted.length) return () => false
  const pairs = new Set(parted.flatMap(([a, b]) => [`${a}\u0000${b}`, `${b}\u0000${a}`]))
  return (group, { entity }) =>
    group.some((one) => one.entity.names.some((a) => entity.names.some((b) => pairs.has(`${a.text}\u0000${b.text}`))))
}

interface Local {
  readonly report: string
  readonly entity: Entity
}

const nameKey = (entity: Entity): string => `${entity.kind} ${entity.name}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Fuller names first, so that shorter ones find them. */
const sortKey = (entity: Entity): string =>
  `${String(99 - Math.min(99, entity.name.split(/\s+/).length)).padStart(2, '0')} ${entity.kind} ${entity.name}`
const isShort = (entity: Entity): boolean => entity.kind === 'person' && entity.names.every(({ text }) => nameWords(text).length === 1)
const reportsOf = (entity: Entity): number => new Set(entity.names.flatMap((name) => name.reports)).size

/** A group takes an entity that fits one of its members and contradicts none. */
function groupReason(group: readonly Local[], local: Local): string | undefined {
  if (group.some((one) => one.report === local.report && keptApart(one.entity, local.entity))) return undefined
  const seen = new Set<string>()
  for (const one of group) {
    const { kind, names: all, place } = one.entity
    const names = [kind, place?.country ?? '', place?.precision ?? '', ...all.map(({ text }) => text)].join('\u0000')
    if (seen.has(names)) continue
    seen.add(names)
    const reason = whyOne(one.entity, local.entity)
    if (reason) return reason
  }
  return undefined
}
/** One report has both: it would have joined them if it could. */
const keptApart = (a: Entity, b: Entity): boolean => a.id !== b.id && whyOne(a, b) === undefined

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s-]+/)
/** "Reed" and "al-Reed" of "Tom Reed". */
function endsWithSurname(group: readonly Local[], entity: Entity): boolean {
  if (group[0]!.entity.kind !== 'person') return false
  const surnames = new Set(entity.names.map(({ text }) => nameWords(text).join(' ')))
  return group.some((one) => one.entity.names.some(({ text }) => nameWords(text).length > 1 && surnames.has(nameWords(text).at(-1)!)))
}

/** Groups worth comparing with: all, while there are few; else those that share a first letter of some word. */
function nearGroups(entity: Entity, byWord: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const found = new Set<number>()
  for (const word of blockingWords(entity)) for (const at of byWord.get(word) ?? []) found.add(at)
  return [...found].sort((a, b) => a - b)
}
function blockingWords(entity: Entity): readonly string[] {
  const keys = new Set<string>()
  // One country under names that share no letter: "Britain" and "UK".
  if (entity.place?.precision === 'country' && entity.place.country) keys.add(`country ${entity.place.country}`)
  for (const { text } of entity.names) {
    for (const word of wordsOf(text)) {
      const plain = word.normalize('NFKD').replace(/[^a-z0-9]/g, '')
      if (plain && plain !== 'the' && plain !== 'al' && plain !== 'of') keys.add(plain.slice(0, 1).replace(/[qc]/, 'k'))
    }
  }
  return [...keys]
}

function toMerged(group: readonly Local[], joins: readonly { names: [string, string]; why: string }[]): Entity {
  const reports = new Map<string, Set<string>>()
  for (const { entity } of group)
    for (const name of entity.names) {
      const known = reports.get(name.text) ?? new Set<string>()
      for (const report of name.reports) known.add(report)
      reports.set(name.text, known)
    }
  const names = [...reports]
    .map(([text, ids]) => ({ text, reports: [...ids].sort() }))
    .sort((a, b) => b.reports.length - a.reports.length || compare(a.text, b.text))
  const kind = mostCommon(group.map(({ entity }) => entity.kind))
  const place = mostPlaced(group)
  const name = kind === 'place' && place?.precision === 'country' ? place.name : bestName(group)
  const merged = [...group.flatMap(({ entity }) => entity.merged), ...joins]
  const seen = new Set<string>()
  return {
    id: toId('entity', kind, name),
    name,
    kind,
    names,
    roles: [...new Set(group.flatMap(({ entity }) => entity.roles))].sort(),
    ...(place ? { place } : {}),
    merged: merged.filter((join) => {
      const key = [...join.names].sort().join('\u0000')
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  }
}
const placeKey = (place: Place): string => `${place.lat === undefined ? 1 : 0} ${place.name} ${String(place.lat)} ${place.stated}`

/** The place where most reports put it, a country counted twice; of as many the country, then the first by its name and point. */
function mostPlaced(group: readonly Local[]): Place | undefined {
  const places = group.flatMap(({ entity }) => (entity.place ? [entity.place] : []))
  const point = (place: Place): string => `${place.lat} ${place.lon} ${place.precision}`
  const counts = new Map<string, number>()
  for (const place of places)
    counts.set(point(place), (counts.get(point(place)) ?? 0) + (place.lat === undefined ? 0 : isCountry(place) + 1))
  return places.sort(
    (a, b) => counts.get(point(b))! - counts.get(point(a))! || isCountry(b) - isCountry(a) || compare(placeKey(a), placeKey(b)),
  )[0]
}

const isCountry = (place: Place): number => (place.precision === 'country' ? 1 : 0)

/** The name that most reports use for it in full; ties to the longer, then by letters. */
function bestName(group: readonly Local[]): string {
  const counts = new Map<string, number>()
  for (const { entity } of group) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1)
  const full = [...counts].filter(([name]) => group[0]!.entity.kind !== 'person' || /\s/.test(name))
  return (full.length ? full : [...counts]).sort(
    (a, b) => b[1] - a[1] || letters(b[0]) - letters(a[0]) || a[0].length - b[0].length || compare(a[0], b[0]),
  )[0]![0]
}

const letters = (name: string): number => name.replace(/[^\p{L}\d]/gu, '').length

function mostCommon(kinds: readonly EntityKind[]): EntityKind {
  const counts = new Map<EntityKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'other' ? 0.4 : 1))
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0]
}
