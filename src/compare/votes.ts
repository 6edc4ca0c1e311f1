/** When and where the happening was: claims vote by how much they tell it, and the narrowest of what most agree with is kept. */
import type { Place } from '../contract/index.js'
import { CUES } from '../rules/en/cues.js'
import { HAPPEN } from '../rules/en/happen.js'
import { bySpecificity, kmBetween, placesAgree } from './places.js'
import { dayMs, hourMs, type Interval, isOpen, timesAgree } from './times.js'
import type { ClaimView } from './view.js'

export type Score = (view: ClaimView) => number

interface Vote {
  readonly view: ClaimView
  readonly when: Interval
  readonly weight: number
}

const clockMs = 2 * hourMs
/** A claim that tells less of the happening than this has no vote on its day. */
const tellingShare = 0.12
/** A time further back than this weight stands for is history, not news. */
const recencyMin = 0.4
/** How much of the shorter of two days must lie in the other. */
const sameDayShare = 0.3
const placesMax = 5
const nearKm = 60
const specific = { point: 1, facility: 1, city: 1, between: 1, region: 0.75, sea: 0.6, country: 0.45 } as const
/** Saying so on a day does not make it the day of what is said. */
const speech = new Set(CUES.filter(({ pos }) => pos === 'verb').flatMap(({ lemmas }) => lemmas))
const speechShare = 0.2
const happens = new Set(HAPPEN.flatMap(({ lemmas }) => lemmas))

/** The day, or stretch of a day, that most of the telling claims agree on; clock times aside. */
export function voteDay(views: readonly ClaimView[], scoreOf: Score): Interval | undefined {
  const votes = toVotes(views, scoreOf)
  const recent = votes.filter(({ view }) => recency(view) >= recencyMin)
  const short = recent.filter(({ when }) => when.end - when.start <= 2.5 * dayMs)
  const pool = short.length ? short : recent.filter(({ when }) => when.end - when.start <= 32 * dayMs)
  if (!pool.length) return undefined
  const supported = pool.map((vote) => ({
    ...vote,
    support: votes.reduce((sum, other) => sum + (isSameDay(vote.when, other.when) ? other.weight / spread(other.when) : 0), 0),
  }))
  const most = supported.reduce((top, vote) => (vote.support > top.support ? vote : top))
  const agreeing = supported.filter(({ when }) => isSameDay(when, most.when))
  const heaviest = Math.max(...agreeing.map(({ weight }) => weight))
  const narrow = agreeing.filter(
    ({ weight, support, when }) => weight >= heaviest * 0.12 && support >= most.support * 0.4 && when.end - when.start > clockMs,
  )
  const [first] = narrow.sort(
    (a, b) => length(a.when) - length(b.when) || b.support * b.weight - a.support * a.weight || a.when.start - b.when.start,
  )
  return first
    ? clip(
        first.when,
        narrow.filter(({ weight }) => weight >= heaviest * 0.3).map(({ when }) => when),
      )
    : most.when
}

/** Days of two zones overlap in an hour or more without being one: a good part of the shorter must lie in the other. */
function isSameDay(a: Interval, b: Interval): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const shorter = Math.min(length(a), length(b))
  return timesAgree(a, b) && (shorter < clockMs || isOpen(a) || isOpen(b) || overlap >= sameDayShare * shorter)
}

/** The clock time within the day, if claims that say when it happened give one; else the day. */
export function voteClock(views: readonly ClaimView[], day: Interval | undefined, scoreOf: Score): Interval | undefined {
  if (!day) return undefined
  const clocks = toVotes(views, (view) => 0.05 + scoreOf(view)).filter(
    ({ when, view }) => length(when) <= clockMs && timesAgree(when, day) && view.claim.polarity === 'affirmed',
  )
  const backed = clocks.map((vote) => {
    const agreeing = clocks.filter(({ when }) => timesAgree(when, vote.when) || Math.abs(when.start - vote.when.start) <= hourMs)
    const reports = new Set(agreeing.map(({ view }) => view.report.id)).size
    return { ...vote, reports, total: Math.sqrt(vote.weight) * reports * (happens.has(vote.view.claim.predicate.toLowerCase()) ? 3 : 1) }
  })
  const [best] = backed
    .filter(({ reports, view }) => reports > 1 || happens.has(view.claim.predicate.toLowerCase()) || view.rank <= 2)
    .sort((a, b) => b.total - a.total || length(a.when) - length(b.when) || a.when.start - b.when.start)
  return best?.when ?? day
}

function toVotes(views: readonly ClaimView[], scoreOf: Score): Vote[] {
  const ends = [...new Map(views.flatMap(({ report, published }) => (published ? [[report.id, published.end] as const] : []))).values()]
  /** Share of the reports that came out late enough to tell of it: a happening is older than its reports. */
  const told = (when: Interval): number => (ends.length ? ends.filter((end) => end > when.start).length / ends.length : 1)
  const floor = views.reduce((most, view) => Math.max(most, scoreOf(view)), 0) * tellingShare
  return views
    .filter((view) => scoreOf(view) >= floor)
    .filter(
      ({ when, claim }) =>
        when &&
        !isOpen(when) &&
        claim.certainty !== 'expected' &&
        claim.kind !== 'expectation' &&
        !(claim.quoted && deictic.test(when.time.stated)),
    )
    .map((view) => ({
      view,
      when: view.when!,
      weight:
        scoreOf(view) ** 2 * recency(view) * told(view.when!) ** 3 * (speech.has(view.claim.predicate.toLowerCase()) ? speechShare : 1),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.view.claim.id < b.view.claim.id ? -1 : 1))
    .slice(0, 400)
}

/** Words that hang from the moment of speaking, which a quotation does not tell. */
export const deictic = /\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night|ago|earlier)\b/i

const length = ({ start, end }: Interval): number => end - start
const spread = (when: Interval): number => Math.max(1, length(when) / (2 * dayMs))

/** The part of a day that the others of weight leave of it: unknown zones make days wide. */
function clip(when: Interval, others: readonly Interval[]): Interval {
  if (when.time.precision === 'minute' || when.time.precision === 'hour') return when
  let [start, end] = [when.start, when.end]
  for (const other of others) {
    if (other.start < end - hourMs && other.end > start + hourMs) [start, end] = [Math.max(start, other.start), Math.min(end, other.end)]
  }
  if (start === when.start && end === when.end) return when
  const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')
  return { start, end, time: { ...when.time, start: iso(start), end: iso(end) } }
}

/** News tells what happened of late: a time long before the report, or after it, is seldom its happening. */
function recency({ when, published }: ClaimView): number {
  if (!when || !published) return 1
  if (when.start > published.end + dayMs) return 0.1
  const daysBack = (published.end - when.end) / dayMs
  return daysBack <= 4 ? 1 : daysBack <= 15 ? 0.4 : 0.08
}

/**
 * Where it happened: the places that most reports name, each report counted once by the claim that tells most of it. The finest that most of the
 * reports which name the top place stand behind comes first; of countries those that weigh like the first.
 */
export function votePlaces(views: readonly ClaimView[], scoreOf: Score): readonly Place[] {
  const distinct = toPlaceVotes(views, scoreOf)
  const backed = distinct
    .map((vote) => ({
      ...vote,
      total:
        specific[vote.place.precision] *
        (isLocated(vote.place) ? 1 : unlocatedShare) *
        distinct.reduce((sum, other) => sum + (backs(other.place, vote.place) ? backShare * other.weight : 0), vote.weight),
    }))
    .sort((a, b) => b.total - a.total || (a.place.name < b.place.name ? -1 : 1))
  const [top] = backed
  if (!top) return []
  const most = Math.max(...distinct.map((vote) => vote.most))
  const kept = backed.filter(({ place, weight, most: told }) => {
    if (place === top.place) return true
    if (isWide(top.place) && !isWide(place) && told >= most * spotShare && placesAgree(place, top.place)) return true
    if (weight < distinct[0]!.weight * 0.25) return false
    return (
      placesAgree(place, top.place) || (place.precision === 'country' && top.place.precision === 'country' && weight >= top.weight * 0.6)
    )
  })
  const isShared = ({ place, reports, weight }: PlaceVote): boolean =>
    place === top.place || (isLocated(place) && reports * 2 >= top.reports && weight >= top.weight * sharedShare)
  const first = kept.filter(isShared).sort((a, b) => bySpecificity(a.place, b.place))
  const spots = kept.filter((vote) => !isShared(vote)).sort((a, b) => bySpecificity(a.place, b.place))
  // Where the shared place is a whole region, a spot in it that is told says more.
  const ordered = isWide(first[0]!.place)
    ? [...spots.filter(({ place }) => !isWide(place) && isLocated(place)), ...first, ...spots]
    : [...first, ...spots]
  return [...new Map(ordered.map(({ place }) => [place.name.toLowerCase(), place])).values()].slice(0, placesMax)
}

interface PlaceVote {
  readonly place: Place
  readonly weight: number
  readonly most: number
  readonly reports: number
}

function toPlaceVotes(views: readonly ClaimView[], scoreOf: Score): readonly PlaceVote[] {
  const byKey = new Map<string, { names: Map<string, { place: Place; weight: number }>; reports: Map<string, number> }>()
  for (const view of views) {
    const score = scoreOf(view)
    for (const place of view.claim.where ?? []) {
      const key = place.entity ?? place.name.toLowerCase()
      const known = byKey.get(key) ?? { names: new Map(), reports: new Map() }
      byKey.set(key, known)
      const named = known.names.get(place.name)
      known.names.set(place.name, {
        place: named && (isLocated(named.place) || !isLocated(place)) ? named.place : place,
        weight: (named?.weight ?? 0) + score,
      })
      known.reports.set(view.report.id, Math.max(known.reports.get(view.report.id) ?? 0, score))
    }
  }
  const votes = [...byKey.values()].map(({ names, reports }): PlaceVote => {
    const [best] = [...names.values()].sort(
      (a, b) => Number(isLocated(b.place)) - Number(isLocated(a.place)) || b.weight - a.weight || (a.place.name < b.place.name ? -1 : 1),
    )
    const scores = [...reports.values()]
    return { place: best!.place, weight: scores.reduce((sum, one) => sum + one, 0), most: Math.max(...scores), reports: reports.size }
  })
  return votes.sort((a, b) => b.weight - a.weight || (a.place.name < b.place.name ? -1 : 1)).slice(0, 60)
}

const isLocated = ({ lat }: Place): boolean => lat !== undefined
/** A name that no index knows says less of where it was. */
const unlocatedShare = 0.5
const backShare = 0.5
/** So much of the top place's weight makes a finer place the first. */
const sharedShare = 0.3

/** A spot within a region is where it was, if a claim that tells the happening names it. */
const spotShare = 0.5
const isWide = ({ precision }: Place): boolean => precision === 'region' || precision === 'country' || precision === 'sea'

/** A place backs another that it lies near to. */
function backs(other: Place, place: Place): boolean {
  if (other === place || other.precision === 'country') return false
  const km = kmBetween(other, place)
  return km !== undefined && km < nearKm
}
