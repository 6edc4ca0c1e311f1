/**
 * Events as the code books want them, out of an account: what its claims tell as having happened, by type, day and place.
 *
 * Only what is asserted and affirmed is an event; what no row of event-types.ts fits is not coded. Pure; knows no scheme's columns.
 */
import tzLookup from '@photostructure/tz-lookup'
import { toEventId } from '../../../compare/happening.js'
import type { Account, Claim, Place, Position, Time } from '../../../contract/index.js'
import { toId } from '../../../id.js'
import { EVENT_TYPES, type EventTypeRow } from '../../../rules/en/event-types.js'
import { anchorOf, isoDay } from '../../format.js'
import { type Citation, toView, type View } from '../../view.js'
import { type Actor, isArmed, toActor } from './actors.js'

export interface CodedEvent {
  readonly id: string
  readonly view: View
  readonly type: EventTypeRow
  readonly isMain: boolean
  /** Absent where no claim says when, and the event is not the account's own. */
  readonly when?: Time
  readonly whenFrom: readonly Citation[]
  readonly place?: Place
  readonly placeFrom: readonly Citation[]
  readonly by: readonly Actor[]
  readonly to: readonly Actor[]
  /** Everyone under arms that any claim names, on whichever side. */
  readonly armed: readonly Actor[]
  readonly deaths?: Deaths
  /** Best first. */
  readonly citations: readonly Citation[]
}

export interface Deaths {
  readonly low: number
  readonly best: number
  readonly high: number
  /** Who counted, the end of the chain; absent where outlets tell it in their own voice. */
  readonly counter?: string
  readonly from: readonly Citation[]
}

const ACTORS_MAX = 3
/** Named so often as the most named, at least: sides of a fight stand as its doers, those who suffer it are told in many words. */
const ACTOR_SHARE = { who: 0.5, whom: 0.67 } as const
/** A narrower place stands for a wider one if so many of the claims name it. */
const PLACE_SHARE = 0.25

/** In the order of time, then of type; what nobody dates stands last. */
export function findEvents(account: Account): readonly CodedEvent[] {
  const view = toView(account)
  const groups = new Map<string, { type: EventTypeRow; isMain: boolean; claims: Claim[] }>()
  const tellers = new Set(account.main.claims)
  // What the tellers of the happening do not tell is another event, though nothing says when it was.
  const own = new Set(account.claims.filter(({ id }) => tellers.has(id)).map(typeOf))
  for (const claim of account.claims) {
    const type = typeOf(claim)
    if (!type) continue
    const isMain = claim.event === MAIN && own.has(type)
    const when = timeOf(claim, isMain ? account.main.when : undefined)
    const key = [
      type.plover.event,
      type.acled?.sub ?? type.plover.mode ?? '',
      isMain ? 'main' : (claim.event ?? ''),
      when ? dayOf(when, account.main.where?.[0]) : '',
    ].join(' ')
    const group = groups.get(key)
    if (group) group.claims.push(claim)
    else groups.set(key, { type, isMain, claims: [claim] })
  }
  return [...groups.entries()]
    .map(([key, group]) => toEvent(key, group, view))
    .sort((a, b) => compare(a.when?.start ?? '9', b.when?.start ?? '9') || compare(a.type.id, b.type.id) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const MAIN = toEventId('')

/** The row of a claim that tells an event, if one fits: by its words, and those of who did it and to whom. */
export function typeOf({ kind, predicate, polarity, certainty, text, who, whom }: Claim): EventTypeRow | undefined {
  if (kind === 'expectation' || kind === 'state' || polarity === 'denied' || certainty !== 'asserted') return undefined
  return rowOf(predicate, [...who.map((mention) => mention.text), text, ...whom.map((mention) => mention.text)].join(' '))
}

/** The first row whose predicate and cue fit. */
export function rowOf(predicate: string, text: string): EventTypeRow | undefined {
  const verb = predicate.split(' ')[0]!
  return EVENT_TYPES.find(
    ({ predicates, cue, not }) =>
      (predicates.includes(predicate) || predicates.includes(verb)) &&
      (cue === undefined || patternOf(cue).test(text)) &&
      (not === undefined || !patternOf(not).test(text)),
  )
}

const patterns = new Map<string, RegExp>()
function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'iu')
  patterns.set(source, pattern)
  return pattern
}

/** Its own time if that is a day or less, a week or a month; else that of the happening, where it tells it. */
function timeOf({ when }: Claim, main: Time | undefined): Time | undefined {
  return when && when.bound === undefined && DATED.has(when.precision) ? when : main
}
const DATED: ReadonlySet<Time['precision']> = new Set(['minute', 'hour', 'part-of-day', 'day', 'week', 'month'])

/** "2024-10-08", or "2024-10" where only the month is known: the day that is stated; of a clock time, or a part of a day in no zone, the day by the clocks of the place. */
export function dayOf(time: Time, place?: Place): string {
  const isClock = time.precision === 'minute' || time.precision === 'hour' || (time.precision === 'part-of-day' && time.zone === undefined)
  const zone = isClock && place?.lat !== undefined && place.lon !== undefined ? tzLookup(place.lat, place.lon) : time.zone
  return isoDay(anchorOf(time), zone).slice(0, time.precision === 'month' ? 'YYYY-MM'.length : undefined)
}

function toEvent(
  key: string,
  { type, isMain, claims }: { type: EventTypeRow; isMain: boolean; claims: readonly Claim[] },
  view: View,
): CodedEvent {
  const { account } = view
  const citations = view.citations(claims.map(({ id }) => id))
  const times = claims.flatMap((claim) => timeOf(claim, isMain ? account.main.when : undefined) ?? [])
  const home = account.main.where?.[0]
  const dayHere = (time: Time) => dayOf(time, home)
  const own = isMain ? account.main.when : undefined
  const when = own && times.some((time) => dayHere(time) === dayHere(own)) ? own : most(times, dayHere)
  const places = claims.flatMap(({ where = [] }) => where)
  const place = narrowest(isMain ? [...places, ...(account.main.where ?? [])] : places)
  const country = place?.country
  const named = (role: 'who' | 'whom'): Actor[] =>
    citations.flatMap((citation) => citation.claim[role].flatMap((mention) => toActor(mention, citation, view, country) ?? []))
  const actors = (role: 'who' | 'whom'): Actor[] => ranked(named(role), ACTOR_SHARE[role]).slice(0, ACTORS_MAX)
  const by = actors('who')
  return {
    id: toId('row', account.id, key, ...claims.map(({ id }) => id).sort()),
    view,
    type,
    isMain,
    ...(when ? { when } : {}),
    whenFrom: when ? citations.filter(({ claim }) => claim.when && dayOf(claim.when) === dayOf(when)) : [],
    ...(place ? { place } : {}),
    placeFrom: place ? citations.filter(({ claim }) => claim.where?.some(({ name }) => name === place.name)) : [],
    by,
    to: actors('whom').filter(({ name }) => !by.some((other) => other.name === name)),
    armed: ranked([...named('who'), ...named('whom')].filter(isArmed), 0),
    ...deathsOf(type, isMain, claims, view),
    citations,
  }
}

/** The commonest of the narrowest kind that enough claims name. */
function narrowest(places: readonly Place[]): Place | undefined {
  for (const kinds of [['point', 'facility', 'city', 'between'], ['region', 'sea'], ['country']]) {
    const some = places.filter(({ precision }) => kinds.includes(precision))
    if (some.length && some.length >= places.length * PLACE_SHARE) return most(some, ({ name }) => name)
  }
  return undefined
}

/** The commonest, the first of equals. */
function most<T>(items: readonly T[], keyOf: (item: T) => string): T | undefined {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return [...items].sort((a, b) => counts.get(keyOf(b))! - counts.get(keyOf(a))! || compare(keyOf(a), keyOf(b)))[0]
}

/** Each party once with all its words, the most named first. */
function ranked(actors: readonly Actor[], shareMin: number): Actor[] {
  const byName = new Map<string, Actor>()
  for (const actor of actors) {
    const known = byName.get(actor.name)
    byName.set(actor.name, known ? { ...known, words: [...known.words, ...actor.words] } : actor)
  }
  const all = [...byName.values()].sort((a, b) => b.words.length - a.words.length || compare(a.name, b.name))
  const top = all[0]?.words.length ?? 0
  return all.filter(({ words }) => words.length >= top * shareMin)
}

/** Of the happening itself as its finding has it; of another event as its own claims do. */
function deathsOf(type: EventTypeRow, isMain: boolean, claims: readonly Claim[], view: View): { deaths?: Deaths } {
  if (!type.force) return {}
  if (isMain) {
    const finding = view.account.findings.find(
      ({ kind, measure, event, positions }) =>
        kind === 'how-many' && measure === 'killed' && (event === undefined || event === MAIN) && positions.some(isOfPeople),
    )
    const current = finding?.positions.filter((position) => !position.earlier && isOfPeople(position)) ?? []
    const numbers = current.flatMap(({ value }) => numbersOf(value))
    const [first] = current
    if (!finding || !first || !numbers.length) return {}
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
    const best = Math.min(high, Math.max(low, numbersOf(first.value)[0] ?? low))
    const outlets = new Set([
      ...finding.positions.flatMap((position) => position.outlets),
      ...view.account.reports.map(({ agency }) => agency),
    ])
    const counter = first.origins.find((origin) => !outlets.has(origin))
    return {
      deaths: {
        low,
        best,
        high,
        ...(counter ? { counter: view.nameOf(counter) } : {}),
        from: view.citations(current.flatMap((position) => position.claims)),
      },
    }
  }
  const counted = claims.filter(({ quantities }) => quantities.some(({ measure }) => measure === 'killed'))
  const numbers = counted.flatMap(({ quantities }) => quantities.filter(({ measure }) => measure === 'killed').flatMap(numbersOf))
  if (!numbers.length) return {}
  const sorted = [...numbers].sort((a, b) => a - b)
  return {
    deaths: { low: sorted[0]!, best: sorted[sorted.length >> 1]!, high: sorted.at(-1)!, from: view.citations(counted.map(({ id }) => id)) },
  }
}

const isOfPeople = ({ value }: Position): boolean => value !== undefined && numbersOf(value).length > 0

function numbersOf(value: Position['value']): number[] {
  if (value === undefined || Array.isArray(value) || 'precision' in value) return []
  const { exact, low, high } = value as { exact?: number; low?: number; high?: number }
  return [exact ?? low ?? high].filter((number) => number !== undefined)
}
