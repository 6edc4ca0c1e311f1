/**
 * The reports of one happening, from any heap of readings.
 *
 * Pure, and the same for any order of the readings. Pairs are looked at only where two reports share enough words, so cost grows with what is alike.
 * Knows nothing of claims: a story is found before its reports are compared.
 */
import type { Reading } from '../contract/index.js'
import { toId } from '../id.js'
import { type Edge, findClusters } from './cluster.js'
import { type Profile, toProfile } from './profile.js'
import { oddsMin, sharedMin, similarity } from './similarity.js'

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
export function groupStories(readings: readonly Reading[]): readonly Story[] {
  const sorted = [...readings].sort(byTimeThenId)
  const profiles = sorted.map(toProfile)
  const bound = Math.min(boundMax, Math.max(boundMin, boundOfHundred + boundSlope * Math.log(Math.max(1, sorted.length) / 100)))
  return findClusters(sorted.length, findEdges(profiles), bound, oddsMin).map((group) => {
    const members = group.map((index) => sorted[index]!)
    return { id: toId('story', ...members.map((reading) => reading.report.id).sort()), readings: members }
  })
}

/** Time of publication, then id, in code-point order. */
export function byTimeThenId(a: Reading, b: Reading): number {
  const [x, y] = [a.report.published?.start ?? '\uffff', b.report.published?.start ?? '\uffff']
  if (x !== y) return x < y ? -1 : 1
  return a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0
}

interface Pair {
  readonly a: number
  readonly b: number
  readonly shared: number
}

/** Pairs that share enough words, with their odds, once each report has heard what near ones number. */
function findEdges(profiles: readonly Profile[]): readonly Edge[] {
  const pairs = findPairs(profiles)
  const toEdge = ({ a, b, shared }: Pair, of: readonly Profile[]): Edge => ({ a, b, odds: similarity(of[a]!, of[b]!, shared) })
  const edges = pairs.map((pair) => toEdge(pair, profiles))
  const heard = withHeardKinds(profiles, edges)
  return edges.map((edge, at) =>
    heard[edge.a] === profiles[edge.a] && heard[edge.b] === profiles[edge.b] ? edge : toEdge(pairs[at]!, heard),
  )
}

/** A report that calls nothing "second" is still of the second quake if one of its day that surely goes with it says so. */
function withHeardKinds(profiles: readonly Profile[], edges: readonly Edge[]): readonly Profile[] {
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

/** Pairs that share enough words: the cosines of one body with all earlier ones come from one walk over its words. */
function findPairs(profiles: readonly Profile[]): readonly Pair[] {
  const holders = new Map<string, { readonly index: number; readonly weight: number }[]>()
  const pairs: Pair[] = []
  profiles.forEach((profile, b) => {
    const shared = new Float64Array(b)
    for (const [term, weight] of profile.terms.body) {
      const list = holders.get(term)
      if (!list) holders.set(term, [{ index: b, weight }])
      else {
        for (const other of list) shared[other.index]! += weight * other.weight
        list.push({ index: b, weight })
      }
    }
    for (let a = 0; a < b; a++) if (shared[a]! >= sharedMin) pairs.push({ a, b, shared: shared[a]! })
  })
  return pairs
}
