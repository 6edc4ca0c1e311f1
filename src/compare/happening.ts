/**
 * What the story is about: which claims tell the happening itself, when and where it was, who was in it, and what is another event.
 *
 * Another event is known by its time or place, by a name that the story knows from such an event only, or by standing in its sentence.
 */
import type { Entity, Place, Span } from '../contract/index.js'
import { toId } from '../id.js'
import { type Former, formerAround } from './former.js'
import { kmBetween, placesAgree } from './places.js'
import { pushTo } from './push-to.js'
import { dayMs, hourMs, type Interval, isOpen, timesAgree } from './times.js'
import type { ClaimView } from './view.js'
import { type Score, votePlaces } from './votes.js'

export type Side = 'main' | 'background' | 'expected'

export interface Happening {
  /** Views that tell it, best first. */
  readonly tellers: readonly ClaimView[]
  readonly when: Interval | undefined
  readonly where: readonly Place[]
  readonly who: readonly string[]
  /** 0 to about 1: how much a claim tells the happening itself. */
  scoreOf(view: ClaimView): number
  /** Whether a claim is of the happening and its course, of something before it, or of what is to come. */
  sideOf(view: ClaimView): Side
  /** The month (or day, shortly before) or place of another event, '' for the happening itself: counts of two events are never set against each other. */
  eventOf(view: ClaimView): string
  /** The same of a stretch of the claim's words: what it tells of may be another event than its verb does. */
  eventAt(view: ClaimView, span: Span): string
}

const tellersMax = 12
const tellersShare = 0.6
const undatedShare = 0.35
const whoMax = 6
const whoShare = 0.18
/** Who is told of only by claims far from the happening is not in it, though nobody else be: below this share of what one claim that tells it best gives. */
const whoLeast = 0.015
/** Events of so many days before are told by their day: their claims often leave it out. */
const nearDays = 10
/** A time so far back in an undated claim's words is that of what it tells. */
const historyDays = 45
const dayShareMs = 0.8 * dayMs
const otherPlaceKm = 120
const otherRegionKm = 400
/** A claim as central as this is of the happening, wherever its words lead. */
const centralShare = 0.5
const otherNameShare = 0.7

/** Id of an event by its key, the happening's for ''. */
export const toEventId = (key: string): string => toId('event', key || 'main')

/** Finds the happening of a story's claims; `day` and `when` are what they voted for. */
export function findHappening(
  views: readonly ClaimView[],
  scoreOf: Score,
  day: Interval | undefined,
  when: Interval | undefined,
  entities: readonly Entity[] = [],
): Happening {
  const ranked = [...views].sort((a, b) => scoreOf(b) - scoreOf(a) || (a.claim.id < b.claim.id ? -1 : 1))
  const top = ranked[0] ? scoreOf(ranked[0]) : 0
  /** Where nobody says when the happening was, what is dated is something else. */
  const sideByDay = (view: ClaimView): Side => {
    const side = sideByTime(view, day)
    return side === 'main' && !day && view.when && scoreOf(view) < top * undatedShare ? 'background' : side
  }
  const dated = ranked.filter((view) => sideByDay(view) === 'main')
  const best = dated[0] ? scoreOf(dated[0]) : 0
  const where = votePlaces(dated, scoreOf)
  const events = findEvents(views, { day, when, where }, (view) => scoreOf(view) >= best * centralShare)
  const eventOf = (view: ClaimView): string => events.get(view.claim.id) ?? ''
  const told = dated.filter((view) => eventOf(view) === '')
  return {
    tellers: told.filter((view, at) => at < tellersMax && scoreOf(view) >= best * tellersShare && view.claim.polarity === 'affirmed'),
    when,
    where,
    who: voteWho(told, scoreOf, where, entities),
    scoreOf,
    eventOf,
    eventAt: (view, span) => {
      const former = formerAround(view, span, day)
      return former ? formerKey(former, day) : eventOf(view)
    },
    sideOf: (view) => {
      const side = sideByDay(view)
      return side === 'main' && eventOf(view) !== '' ? 'background' : side
    },
  }
}

function voteWho(told: readonly ClaimView[], scoreOf: Score, where: readonly Place[], entities: readonly Entity[]): readonly string[] {
  const spots = new Set(where.map((place) => place.entity).filter((entity) => entity !== undefined))
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  const acting = new Map<string, Set<string>>()
  for (const { claim } of told) {
    if (claim.kind !== 'event') continue
    for (const { entity } of claim.who) if (entity) acting.set(entity, (acting.get(entity) ?? new Set()).add(claim.report))
  }
  /** A place is somebody only where it does something ("the republic closed its border"). */
  const isSomebody = (entity: string): boolean => {
    const kind = kinds.get(entity)
    return kind !== 'other' && kind !== 'event' && (kind !== 'place' || (acting.get(entity)?.size ?? 0) >= (spots.has(entity) ? 2 : 1))
  }
  const peoples = new Set(entities.filter(isPeople).map(({ id }) => id))
  const votes = new Map<string, number>()
  for (const view of told.slice(0, 60)) {
    const sources = new Set(view.claim.chain.map(({ entity }) => entity))
    const roles = [...view.claim.who.map((mention) => [mention, 1] as const), ...view.claim.whom.map((mention) => [mention, 0.6] as const)]
    for (const [mention, share] of roles) {
      // "the Heron's crew", "a Marsby Ferries boat": where the whole is nobody, it concerns whom it is named after.
      const [those, part] = mention.entity ? [[mention.entity], 1] : [namedIn(view, mention), 0.5]
      for (const entity of those) {
        if (!isSomebody(entity) || peoples.has(entity)) continue
        const doubt = (spots.has(entity) ? 0.7 : 1) * (sources.has(entity) ? 0.3 : 1)
        votes.set(entity, (votes.get(entity) ?? 0) + part * share * scoreOf(view) ** 2 * doubt)
      }
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const least = Math.max((ranked[0]?.[1] ?? 0) * whoShare, (told[0] ? scoreOf(told[0]) : 0) ** 2 * whoLeast)
  return ranked.filter(([, weight], at) => at < whoMax && weight >= least).map(([entity]) => entity)
}

/** "Belgian", "Belgians": a people at large takes no part in a happening. */
const isPeople = ({ kind, names }: Entity): boolean =>
  kind === 'group' && names.some(({ text }) => names.some((other) => other.text === `${text}s`))

/** Bodies, bands and makes named within a phrase, once each; an adjective names none. */
function namedIn({ reading, sentence }: ClaimView, { start, end }: { readonly start: number; readonly end: number }): readonly string[] {
  const found = reading.mentions.flatMap((mention) => {
    if (mention.kind !== 'name' || mention.form !== 'name' || mention.start < start || mention.end > end) return []
    if (!['organization', 'group', 'product', 'facility'].includes(mention.entityKind)) return []
    const last = sentence.words.findLast((word) => word.end <= mention.end && word.start >= mention.start)
    return last?.upos === 'ADJ' ? [] : [mention.entity]
  })
  return [...new Set(found)]
}

function sideByTime(view: ClaimView, main: Interval | undefined): Side {
  const { claim, when, published } = view
  const past =
    when !== undefined &&
    published !== undefined &&
    (when.end <= published.start || (when.time.bound === 'since' && when.start < published.start))
  if ((claim.certainty === 'expected' || claim.kind === 'expectation' || view.isPlanned) && !past) return 'expected'
  if (!when || !main) return 'main'
  if (published && isAhead(when, published) && when.end > main.end && (isOpen(when) || !isPast(view))) return 'expected'
  const slack = when.time.precision === 'week' ? 2 * dayMs : 8 * hourMs
  if (when.end <= main.start - slack) return 'background'
  if (isOtherDay(when, main)) return 'background'
  if (when.time.bound === 'since' && when.start < main.start - 2 * dayMs) return 'background'
  return when.end - when.start > 20 * dayMs && when.start < main.start - 10 * dayMs ? 'background' : 'main'
}

/** What is told in the past tense has been, however uncertain the report's own day. */
const isPast = ({ claim, sentence: { words } }: ClaimView): boolean =>
  words.some(
    ({ head, deprel, feats }, at) =>
      (at === claim.at.word || (head === claim.at.word && /^(?:aux|cop)/.test(deprel))) &&
      /Tense=Past/.test(feats ?? '') &&
      /VerbForm=Fin/.test(feats ?? ''),
  )

/** Whether a time lies after the report, unknown zones aside: a later day, or a stretch that ends on one. */
function isAhead(when: Interval, published: Interval): boolean {
  if (when.time.bound === 'until' || when.time.bound === 'before') return when.end - 0.6 * dayMs > published.end
  if (isOpen(when)) return false
  return when.start >= published.end || (when.time.precision === 'day' && (when.start + when.end) / 2 > published.end + 3 * hourMs)
}

/** A day that is named and is the one before, though unknown zones make both wide enough to touch. */
const isOtherDay = (when: Interval, main: Interval): boolean =>
  when.time.precision === 'day' &&
  !isOpen(when) &&
  when.end - when.start <= 1.6 * dayMs &&
  main.end - main.start <= 1.6 * dayMs &&
  (main.start + main.end - when.start - when.end) / 2 >= dayShareMs

/** Keys of the claims of other events. What follows one in its sentence, or starts the next with a pronoun, goes with it. */
function findEvents(views: readonly ClaimView[], main: Main, isCentral: (view: ClaimView) => boolean): Map<string, string> {
  const sentences = new Map<string, ClaimView[]>()
  for (const view of views) pushTo(sentences, sentenceKey(view, 0), view)
  const own = new Map(views.map((view) => [view, keyOf(view, main)]))
  const named = findNames(views, own)
  const events = new Map<string, string>()
  for (const view of views) {
    const key = own.get(view)
    if (key !== undefined && (key === '' || !key.startsWith('at ') || !isCentral(view))) {
      if (key) events.set(view.claim.id, key)
      continue
    }
    if (isCentral(view)) continue
    const told = sentences
      .get(sentenceKey(view, 0))!
      .filter((other) => other !== view)
      .map((other) => own.get(other))
      .filter((other) => other !== undefined)
    if (told.length) {
      if (told.every((other) => other !== '')) events.set(view.claim.id, told[0]!)
      continue
    }
    const byName = [...view.terms].map((term) => named.get(term)).filter((other) => other !== undefined)
    if (byName.length) events.set(view.claim.id, byName.sort()[0]!)
    else if (startsWithPronoun(view)) {
      const before = sentences.get(sentenceKey(view, -1)) ?? []
      const keys = before.map((other) => events.get(other.claim.id)).filter((other) => other !== undefined)
      if (keys.length && before.every((other) => own.get(other) !== '')) events.set(view.claim.id, keys[0]!)
    }
  }
  return events
}

const sentenceKey = ({ report, claim }: ClaimView, step: number): string => `${report.id} ${claim.at.sentence + step}`

/** Names that stand in claims of one other event and hardly elsewhere, with its key. */
function findNames(views: readonly ClaimView[], own: ReadonlyMap<ClaimView, string | undefined>): ReadonlyMap<string, string> {
  const held = new Map<string, { all: number; lead: number; keys: Map<string, number> }>()
  for (const view of views) {
    for (const term of view.terms) {
      if (!term.startsWith('entity-')) continue
      const entry = held.get(term) ?? { all: 0, lead: 0, keys: new Map<string, number>() }
      const key = own.get(view)
      entry.all++
      if (view.rank <= 2) entry.lead++
      if (key && !key.startsWith('at ')) entry.keys.set(key, (entry.keys.get(key) ?? 0) + 1)
      held.set(term, entry)
    }
  }
  const names = new Map<string, string>()
  for (const [term, { all, lead, keys }] of held) {
    const dated = [...keys.values()].reduce((sum, count) => sum + count, 0)
    const [top] = [...keys].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (top && lead === 0 && dated >= 2 && dated >= all * (1 - otherNameShare)) names.set(term, top[0])
  }
  return names
}

/** '' for the happening, a key for another event, undefined where the claim alone does not say. */
function keyOf(view: ClaimView, { day: main, when: clock, where }: Main): string | undefined {
  const verb = view.sentence.words[view.claim.at.word]
  const former = verb && formerAround(view, verb, main)
  if (former) return formerKey(former, main)
  // Of the happening's very minute is the happening, however far its places lie apart.
  if (view.when && clock && isOfClock(view.when, clock)) return ''
  const spot = view.claim.where?.find((place) => isElsewhere(place, where))
  if (view.when && main) {
    const side = sideByTime(view, main)
    if (side === 'background') return eventKey(view.when, main)
    if (!spot) return side === 'main' ? '' : undefined
  }
  const long =
    !view.when && main ? view.named.find(({ end, time }) => end < main.start - historyDays * dayMs && time.bound === undefined) : undefined
  if (long && main) return eventKey(long, main)
  return spot ? `at ${spot.name.toLowerCase()}` : undefined
}

/** The happening's day, its clock time where one is told, and its places. */
interface Main {
  readonly day: Interval | undefined
  readonly when: Interval | undefined
  readonly where: readonly Place[]
}

const isOfClock = (when: Interval, clock: Interval): boolean =>
  [when, clock].every((one) => one.time.precision === 'minute' && one.end - one.start <= hourMs && !isOpen(one)) && timesAgree(when, clock)

const formerKey = ({ when }: Former, main: Interval | undefined): string => (when && main ? eventKey(when, main) : 'earlier')

/** A year, a month, or for the days just before the happening the day itself. */
function eventKey({ start, end, time }: Interval, main: Interval): string {
  if (time.precision === 'year' || time.precision === 'decade') return time.start.slice(0, 4)
  const near = main.start - end <= nearDays * dayMs && end - start <= 3 * dayMs
  return new Date(near ? (start + end) / 2 : start).toISOString().slice(0, near ? 10 : 7)
}

const isElsewhere = (place: Place, where: readonly Place[]): boolean =>
  where.length > 0 &&
  place.precision !== 'sea' &&
  where.every((spot) => {
    const km = kmBetween(spot, place)
    return (
      km !== undefined &&
      !placesAgree(spot, place) &&
      km > (place.precision === 'region' || place.precision === 'country' ? otherRegionKm : otherPlaceKm)
    )
  })

function startsWithPronoun({ sentence }: ClaimView): boolean {
  const first = sentence.words.find((word) => word.upos !== 'PUNCT')
  return first?.upos === 'PRON' && /^(it|they|that|this|those|these|he|she)$/i.test(first.text)
}
