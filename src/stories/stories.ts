/**
 * The reports of one happening, from any heap of readings.
 *
 * Pure, and the same for any order of the readings. Pairs are looked at only where two reports share enough words, so cost grows with what is alike.
 * Knows nothing of claims: a story is found before its reports are compared.
 */
import type { Reading, Report } from '../contract/index.js'
import { toId } from '../id.js'
import { type Edge, findClusters, findParts } from './cluster.js'
import { toColumns, toWords, type WordsOf } from './columns.js'
import { type Profile, toProfile } from './profile.js'
import { type Compared, daysApartMost, oddsMin, oddsMost, reachesOf, sharedMin, similarity } from './similarity.js'

/** The readings of one happening, by publication then id; undated ones last. */
export interface Story {
  readonly id: string
  readonly readings: readonly Reading[]
}

/**
 * Log odds from which two groups are one, for a heap of one hundred reports. In a small heap any two reports are more likely of one happening
 * than in a large one, so the bound moves with the logarithm of the number of reports.
 */
const boundOfHundred = -1.4
const boundSlope = 0.4
const [boundMin, boundMax] = [-3, -0.75]
/** Log odds from which two reports surely go together. */
const heardOddsMin = 5

/** Stories by their first report's time, then id. Every reading is in one story. */
export const groupStories = (readings: readonly Reading[]): readonly Story[] =>
  groupProfiled(readings.map((reading) => ({ report: reading.report, profile: toStored(reading), reading }))).map((group) => ({
    id: toId('story', ...group.map(({ report }) => report.id).sort()),
    readings: group.map(({ reading }) => reading),
  }))

/** What grouping asks of a reading, which may itself be put away meanwhile. */
export interface Profiled {
  readonly report: Report
  readonly profile: Stored
}
type Stored = Omit<Profile, 'terms'> & { readonly terms: WordsOf }

/** A reading's profile as it can be kept of many. */
export function toStored(reading: Reading): Stored {
  const profile = toProfile(reading)
  return { ...profile, terms: toWords(profile.terms) }
}

/** The same of things whose readings were looked at before: the members of each story, by publication then id. */
export function groupProfiled<T extends Profiled>(things: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...things].sort(byTimeThenId)
  const columns = toColumns(sorted.map(({ profile }) => profile.terms))
  const profiles = sorted.map(({ profile }, at) => ({ ...profile, terms: columns[at]! }))
  const bound = Math.min(boundMax, Math.max(boundMin, boundOfHundred + boundSlope * Math.log(Math.max(1, sorted.length) / 100)))
  return findClusters(sorted.length, findEdges(profiles, bound), bound, oddsMin).map((group) => group.map((index) => sorted[index]!))
}

/** Time of publication, then id, in code-point order. */
export function byTimeThenId(a: { readonly report: Report }, b: { readonly report: Report }): number {
  const [x, y] = [a.report.published?.start ?? '\uffff', b.report.published?.start ?? '\uffff']
  if (x !== y) return x < y ? -1 : 1
  return a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0
}

interface Pair {
  readonly a: number
  readonly b: number
  readonly shared: number
}

/**
 * Pairs that share enough words, with their odds, once each report has heard what near ones number: all that may come out above the bound, and
 * all others of a part that these join.
 */
function findEdges(profiles: readonly Compared[], bound: number): readonly Edge[] {
  const pairs = findPairs(profiles, bound)
  const toEdge = ({ a, b, shared }: Pair, of: readonly Compared[]): Edge => ({ a, b, odds: similarity(of[a]!, of[b]!, shared) })
  const edges = pairs.map((pair) => toEdge(pair, profiles))
  const heard = withHeardKinds(profiles, edges)
  const told = edges.map((edge, at) =>
    heard[edge.a] === profiles[edge.a] && heard[edge.b] === profiles[edge.b] ? edge : toEdge(pairs[at]!, heard),
  )
  const above = told.filter(({ odds }) => odds > bound)
  return findParts(profiles.length, above).flatMap((part) =>
    part.flatMap((a, at) => part.slice(at + 1).map((b) => ({ a, b, odds: similarity(heard[a]!, heard[b]!) }))),
  )
}

/** A report that calls nothing "second" is still of the second quake if one of its day that surely goes with it says so. */
function withHeardKinds(profiles: readonly Compared[], edges: readonly Edge[]): readonly Compared[] {
  const heard = profiles.map(() => new Set<string>())
  const hear = (by: number, from: number): void => {
    for (const kind of profiles[from]!.leadKinds.numbered) if (!profiles[by]!.leadKinds.numbered.has(kind)) heard[by]!.add(kind)
  }
  for (const { a, b, odds } of edges) {
    const [x, y] = [profiles[a]!.day, profiles[b]!.day]
    if (odds < heardOddsMin || x === undefined || y === undefined || Math.abs(x - y) > 1) continue
    hear(a, b)
    hear(b, a)
  }
  return profiles.map((profile, at) => {
    if (heard[at]!.size === 0) return profile
    const numbered = new Set([...profile.leadKinds.numbered, ...heard[at]!])
    return { ...profile, leadKinds: { ...profile.leadKinds, numbered } }
  })
}

/**
 * Pairs that share enough words, and may come out above the bound: the cosines of one body with all earlier ones come from one walk over its words.
 * What came out too long before is not looked at, so that an archive costs what its years cost.
 */
function findPairs(profiles: readonly Compared[], bound: number): readonly Pair[] {
  const holders = new Map<number, { readonly at: number[]; readonly weights: number[] }>()
  const reaches = profiles.map(reachesOf)
  const firstOf = toFirst(profiles, daysApartMost(bound))
  const shared = new Float64Array(profiles.length)
  const pairs: Pair[] = []
  profiles.forEach((profile, b) => {
    const first = firstOf(profile)
    shared.fill(0, first, b)
    for (const [place, key] of profile.terms.body.keys.entries()) {
      const weight = profile.terms.body.weights[place]!
      const list = holders.get(key)
      if (!list) holders.set(key, { at: [b], weights: [weight] })
      else {
        for (let held = firstFrom(list.at, first); held < list.at.length; held++) shared[list.at[held]!]! += weight * list.weights[held]!
        list.at.push(b)
        list.weights.push(weight)
      }
    }
    for (let a = first; a < b; a++)
      if (shared[a]! >= sharedMin && oddsMost(profiles[a]!, profile, shared[a]!, reaches[a]!, reaches[b]!) > bound)
        pairs.push({ a, b, shared: shared[a]! })
  })
  return pairs
}

/** For a dated profile the place before which all are dated, and more than so many days before it. */
function toFirst(profiles: readonly Compared[], daysMax: number): (profile: Compared) => number {
  let latest = Number.NEGATIVE_INFINITY
  const latestUpTo = profiles.map(({ day }) => {
    latest = Math.max(latest, day ?? Number.POSITIVE_INFINITY)
    return latest
  })
  return ({ day }) => (day === undefined ? 0 : firstFrom(latestUpTo, day - daysMax))
}

/** The place of the first of ascending numbers that is as large. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
