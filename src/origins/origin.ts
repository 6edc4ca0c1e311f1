/**
 * Who is said to know a claim: the last of its chain, under one key in all reports.
 *
 * An outlet is its name, a named source its entity, an unnamed source is itself only within its report: "officials" here and "officials" there are two
 * until a link says that they may be one.
 */
import type { Claim, Entity, Reading, Source, Span } from '../contract/index.js'
import { type OwnWords, toOwnWords } from './alignment.js'
import type { Party } from './bodies.js'
import type { Copy } from './copies.js'
import type { Credit } from './credits.js'
import { findDisplayed } from './displayed.js'
import { outletKey } from './outlet-key.js'
import { outletOfReporter } from './reporters.js'

/** What the reduce knows when origins are asked for. `entityOf` gives the story's entity for one of a report's; the same id where it is one already. */
export interface OriginMaterial {
  readonly readings: readonly Reading[]
  readonly copies: readonly Copy[]
  readonly entities: readonly Entity[]
  readonly entityOf: (report: string, localId: string) => string | undefined
}

/** The material with what is looked up often; made once a story by `toOriginContext`. */
export interface OriginContext {
  readonly material: OriginMaterial
  readonly readings: ReadonlyMap<string, Reading>
  readonly entities: ReadonlyMap<string, Entity>
  /** Keys of the outlets and agencies of the story's reports. */
  readonly outlets: ReadonlySet<string>
  /** Copies by "report of", both ways. */
  readonly copies: ReadonlyMap<string, Copy>
  /** Each report's own words and its quotations' words. */
  readonly words: (report: string) => ReportWords | undefined
  /** Whom each report credits; filled as it is asked for. */
  readonly credits: Map<string, readonly Credit[]>
  /** The telling words of claims by id; filled as they are asked for. */
  readonly terms: Map<string, ReadonlyMap<string, number>>
}

export interface ReportWords {
  readonly own: OwnWords
  readonly quoted: OwnWords
  /** Quotations that nobody says, as on a banner. */
  readonly displayed: readonly Span[]
}

export interface Origin {
  readonly id: string
  readonly name: string
  readonly kind: Source['kind']
}

/** Everything that links and origins look up. */
export function toOriginContext(material: OriginMaterial): OriginContext {
  const outlets = material.readings.flatMap(({ report }) =>
    [report.outlet, report.agency].filter((name) => name !== undefined).map(outletKey),
  )
  const readings = new Map(material.readings.map((reading) => [reading.report.id, reading]))
  const read = new Map<string, ReportWords>()
  const words = (report: string): ReportWords | undefined => {
    const reading = readings.get(report)
    if (reading && !read.has(report))
      read.set(report, {
        own: toOwnWords(reading),
        quoted: toOwnWords(reading, 'own words'),
        displayed: findDisplayed(reading.report),
      })
    return read.get(report)
  }
  return {
    material,
    readings,
    entities: new Map(material.entities.map((entity) => [entity.id, entity])),
    outlets: new Set(outlets),
    copies: new Map(
      material.copies.flatMap((copy) => [
        [`${copy.report} ${copy.of}`, copy],
        [`${copy.of} ${copy.report}`, copy],
      ]),
    ),
    words,
    credits: new Map(),
    terms: new Map(),
  }
}

/** The last of the chain; a claim without a chain is the report's own. */
export function originOf(claim: Claim, context: OriginContext): Origin {
  const source = claim.chain.at(-1) ?? { name: claim.report, kind: 'outlet' as const }
  return { id: sourceKey(source, claim.report, context), name: nameOf(source, claim.report, context), kind: source.kind }
}

/** One key for one source in all reports of the story. */
export function sourceKey(source: Source, report: string, context: OriginContext): string {
  const outlet = outletKey(source.name)
  if (source.kind === 'outlet' || source.kind === 'agency' || context.outlets.has(outlet)) return `outlet:${outlet}`
  const paper = outletOfReporter(source.name, report, context)
  if (paper !== undefined) return `outlet:${paper}`
  if (source.kind === 'unnamed') return `unnamed:${report}:${plain(source.name)}`
  const entity = entityOf(source, report, context)
  return entity === undefined ? `name:${plain(source.name)}` : `entity:${entity}`
}

/** Names of the origins of claims, as a position lists them: sorted, each once. */
export function originNames(claims: readonly Claim[], context: OriginContext): readonly string[] {
  const names = new Map(claims.map((claim) => originOf(claim, context)).map(({ id, name }) => [id, name]))
  return [...new Set(names.values())].sort()
}

/** Names of the outlets that publish claims: sorted, each once. */
export function outletNames(claims: readonly Claim[], context: OriginContext): readonly string[] {
  const names = new Map<string, string>()
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = claim.chain[0]?.name ?? context.readings.get(claim.report)?.report.outlet ?? claim.report
    if (!names.has(outletKey(name))) names.set(outletKey(name), name)
  }
  return [...names.values()].sort()
}

/** A source with all names and roles that the story knows for it. */
export function partyOf(source: Source, report: string, context: OriginContext): Party {
  const id = entityOf(source, report, context)
  const entity = id === undefined ? undefined : context.entities.get(id)
  const kind = sourceKey(source, report, context).startsWith('outlet:') ? 'outlet' : source.kind
  const whose = kind === 'organization' || kind === 'unnamed' ? possessorOf(source, report, context) : ''
  return {
    kind,
    names: [
      ...new Set([
        `${whose}${source.name}`,
        ...(entity && kind !== 'unnamed' ? [entity.name, ...entity.names.map((name) => name.text)] : []),
      ]),
    ],
    roles: [...new Set([...(source.role === undefined ? [] : [source.role]), ...(entity && kind === 'person' ? entity.roles : [])])],
  }
}

/** "Oslo's " where the report says so right before the name: "Oslo's harbour ministry". */
function possessorOf({ start }: Source, report: string, context: OriginContext): string {
  if (start === undefined) return ''
  const before = context.readings.get(report)?.report.text.slice(Math.max(0, start - possessorCharsMax), start) ?? ''
  return /(?:^|[^\p{L}])(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?[\u2018\u2019']s )$/u.exec(before)?.[1] ?? ''
}
const possessorCharsMax = 30

function nameOf(source: Source, report: string, context: OriginContext): string {
  if (source.kind === 'unnamed' || source.kind === 'outlet' || source.kind === 'agency') return source.name
  const id = entityOf(source, report, context)
  return (id === undefined ? undefined : context.entities.get(id)?.name) ?? source.name
}

const entityOf = (source: Source, report: string, context: OriginContext): string | undefined =>
  source.entity === undefined ? undefined : (context.material.entityOf(report, source.entity) ?? source.entity)

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^(?:the|a|an) /, '')
    .replace(/'s$/, '')
    .trim()
