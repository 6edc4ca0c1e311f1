/**
 * The floor for stories as they come: TF-IDF, single pass. Title twice and the first 400 words; (1 + ln tf) times idf over the whole set, common
 * words left out; a report joins the story with the highest cosine to its centroid at or above a threshold, within a window of days.
 *
 * Threshold and window are the best for the score asked for, chosen afterwards: nobody could have known them, and idf has seen the future.
 */
import { levelOf } from '../src/rules/en/word-levels.js'
import { toTerm } from '../src/stories/terms.js'

export interface SinglePassReport {
  readonly title: string
  readonly text: string
  /** ISO; null where nobody knows. */
  readonly published: string | null
}
export interface SinglePass {
  readonly threshold: number
  readonly windowDays: number
  /** Groups of the reports' places in the order given. */
  readonly groups: readonly (readonly number[])[]
}

const wordsMax = 400
const shareMax = 0.3
const dayMs = 86_400_000
/** With no window every pair is looked at: in a large set the windows do better anyway. */
const allPairsMax = 1000
const thresholds = Array.from({ length: 33 }, (_, at) => (8 + at) / 100)

/** The best of all thresholds and windows by `score`. */
export function bestSinglePass(reports: readonly SinglePassReport[], score: (groups: SinglePass['groups']) => number): SinglePass {
  const vectors = toTfIdf(reports)
  const days = reports.map(({ published }) => (published === null ? undefined : Math.floor(Date.parse(published) / dayMs)))
  const known = reports.map(() => new Map<number, number>())
  const cosine = (b: number, a: number): number => {
    const before = known[b]!.get(a)
    if (before !== undefined) return before
    const fresh = dot(vectors[b]!, vectors[a]!)
    known[b]!.set(a, fresh)
    return fresh
  }
  const windows = reports.length <= allPairsMax ? [3, 7, 30, Number.POSITIVE_INFINITY] : [3, 7]
  let best: SinglePass & { readonly score: number } = { threshold: 0, windowDays: 0, groups: [], score: Number.NEGATIVE_INFINITY }
  for (const windowDays of windows)
    for (const threshold of thresholds) {
      const groups = onePass(days, cosine, threshold, windowDays)
      const now = score(groups)
      if (now > best.score) best = { threshold, windowDays, groups, score: now }
    }
  return best
}

interface Cluster {
  readonly members: number[]
  /** Squared length of the members' sum. */
  squared: number
  last: number | undefined
}

function onePass(
  days: readonly (number | undefined)[],
  cosine: (b: number, a: number) => number,
  threshold: number,
  windowDays: number,
): SinglePass['groups'] {
  const clusters: Cluster[] = []
  let open: Cluster[] = []
  days.forEach((day, b) => {
    if (day !== undefined) open = open.filter(({ last }) => last === undefined || day - last <= windowDays)
    let best: { cluster: Cluster; sum: number; cosine: number } | undefined
    for (const cluster of open) {
      const sum = cluster.members.reduce((total, a) => total + cosine(b, a), 0)
      const near = sum / Math.sqrt(cluster.squared)
      if (near >= threshold && near > (best?.cosine ?? 0)) best = { cluster, sum, cosine: near }
    }
    const cluster = best?.cluster ?? { members: [], squared: 0, last: undefined }
    if (!best) {
      clusters.push(cluster)
      open.push(cluster)
    }
    cluster.squared += 1 + 2 * (best?.sum ?? 0)
    cluster.members.push(b)
    cluster.last = day ?? cluster.last
  })
  return clusters.map(({ members }) => members)
}

function toTfIdf(reports: readonly SinglePassReport[]): readonly ReadonlyMap<string, number>[] {
  const counts = reports.map(({ title, text }) => {
    const words = new Map<string, number>()
    const all = (of: string): string[] => of.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
    for (const word of [...all(title), ...all(title), ...all(text).slice(0, wordsMax)]) {
      const term = toTerm(word)
      if (term !== '' && levelOf(term) > 0) words.set(term, (words.get(term) ?? 0) + 1)
    }
    return words
  })
  const holders = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return counts.map((words) => {
    const weights = [...words].flatMap(([word, count]) => {
      const held = holders.get(word)!
      if (held > shareMax * reports.length) return []
      return [[word, (1 + Math.log(count)) * (1 + Math.log((1 + reports.length) / (1 + held)))] as const]
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}
