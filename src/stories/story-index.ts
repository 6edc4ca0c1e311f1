/**
 * Which stories a report may belong to: an inverted index over rare words within a window of days, so that cost does not grow with history.
 *
 * `StoryIndex` is what a store backs with its tables; `openStoryIndex` keeps it in memory. Knows nothing of odds.
 */
import type { Sketch } from './sketch.js'
import { type Backdrop, type Members, rarities, weighedNow } from './traits.js'

/** A story as far as a new report is held against it. */
export interface StoryTrace extends Members {
  readonly id: string
  /** Ids of all its reports, in the order in which they came. */
  readonly reports: readonly string[]
  /** Sketches of the last of them, at most `membersMax`, the latest last, each weighed as of when it came. */
  readonly members: readonly Sketch[]
}

/** Stories that share rare words with a report, the likeliest first, and what is needed to weigh them. */
export interface Neighbourhood extends Backdrop {
  readonly stories: readonly StoryTrace[]
}

type Awaitable<T> = T | Promise<T>

export interface StoryIndex {
  /**
   * @param near the day around which the report came, where it states none; without either, stories of any time.
   */
  candidates(sketch: Sketch, near?: number): Awaitable<Neighbourhood>
  /** The story that holds a report, by the report's id. */
  storyOf(report: string): Awaitable<StoryTrace | undefined>
  /** Puts a report into a story, which begins to exist with its first; one that stood elsewhere leaves there. */
  put(sketch: Sketch, story: string): Awaitable<void>
}

/** Sketches that a story is judged by. */
export const membersMax = 6
/** A report looks this many days to each side. */
export const windowDays = 365
/** Rare words under which a report is filed, and by which it is looked for. */
export const filedMax = 32
export const soughtMax = 40
/** Of reports filed under one word, so many nearest in time are looked at: a word that has more is not rare. */
export const filedUnderMax = 64
export const candidatesMax = 12

/** The keys of the rarest words of a report as of now with their rarity, the rarest first: what a store files it under. */
export function rareKeys(
  sketch: Sketch,
  rarity: Float64Array,
  max = filedMax,
): readonly { readonly key: number; readonly weight: number }[] {
  const { keys } = sketch.body
  // Only those that may be chosen are put in order: most of a report's words are not.
  const least = keys.length > max ? Float64Array.from(rarity).sort()[keys.length - max]! : Number.NEGATIVE_INFINITY
  const likely: { readonly key: number; readonly weight: number }[] = []
  for (let at = 0; at < keys.length; at++) if (rarity[at]! >= least) likely.push({ key: keys[at]!, weight: rarity[at]! })
  return likely.sort((a, b) => b.weight - a.weight || a.key - b.key).slice(0, max)
}

interface Filed {
  /** Days ascending, each with its report's number; undated reports apart, in the order in which they came. */
  readonly days: number[]
  readonly numbers: number[]
  readonly undated: number[]
}

/** An index in memory. */
export function openStoryIndex(): StoryIndex {
  const sketches: Sketch[] = []
  const storyAt: string[] = []
  const numberOf = new Map<string, number>()
  const stories = new Map<string, number[]>()
  const filed = new Map<number, Filed>()
  const holders = new Map<number, number>()

  const seen = (key: number): number => holders.get(key) ?? 0
  const backdrop = (): Backdrop => ({ reports: sketches.length, seen })
  const traceOf = (id: string): StoryTrace => {
    const numbers = stories.get(id)!
    return {
      id,
      reports: numbers.map((number) => sketches[number]!.id),
      members: numbers.slice(-membersMax).map((number) => sketches[number]!),
    }
  }
  const leave = (number: number): void => {
    const story = storyAt[number]!
    const left = stories.get(story)!.filter((other) => other !== number)
    if (left.length) stories.set(story, left)
    else stories.delete(story)
  }

  return {
    candidates(sketch, near) {
      const shared = new Map<string, number>()
      for (const { key, weight } of rareKeys(sketch, rarities(sketch, backdrop()), soughtMax)) {
        const under = filed.get(key)
        if (!under) continue
        const found = new Set<string>()
        for (const number of nearestIn(under, sketch.day ?? near)) found.add(storyAt[number]!)
        for (const story of found) shared.set(story, (shared.get(story) ?? 0) + weight)
      }
      const likeliest = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, candidatesMax)
      return { ...backdrop(), stories: likeliest.map(([id]) => traceOf(id)) }
    },
    storyOf(report) {
      const number = numberOf.get(report)
      return number === undefined ? undefined : traceOf(storyAt[number]!)
    },
    put(sketch, story) {
      const known = numberOf.get(sketch.id)
      if (known !== undefined) leave(known)
      const number = known ?? sketches.length
      if (known === undefined) {
        const rarity = rarities(sketch, backdrop())
        const keys = rareKeys(sketch, rarity)
        numberOf.set(sketch.id, number)
        sketches.push(weighedNow(sketch, rarity))
        for (const { key } of keys) file(filed, key, sketch.day, number)
        for (const key of sketch.body.keys) holders.set(key, seen(key) + 1)
      }
      storyAt[number] = story
      const members = stories.get(story)
      if (members) members.push(number)
      else stories.set(story, [number])
    },
  }
}

function file(filed: Map<number, Filed>, key: number, day: number | undefined, number: number): void {
  const under = filed.get(key) ?? { days: [], numbers: [], undated: [] }
  filed.set(key, under)
  if (day === undefined) {
    under.undated.push(number)
    return
  }
  const at = placeOf(under.days, day + 1)
  under.days.splice(at, 0, day)
  under.numbers.splice(at, 0, number)
}

/** The reports nearest in time, at most `filedUnderMax`; the latest where no day is known. */
function nearestIn({ days, numbers, undated }: Filed, day: number | undefined): number[] {
  const found = undated.slice(-filedUnderMax)
  if (day === undefined) return [...found, ...numbers.slice(-filedUnderMax)]
  let after = placeOf(days, day)
  let before = after - 1
  while (found.length < filedUnderMax) {
    const back = before >= 0 ? day - days[before]! : Number.POSITIVE_INFINITY
    const forth = after < days.length ? days[after]! - day : Number.POSITIVE_INFINITY
    if (Math.min(back, forth) > windowDays) break
    found.push(back <= forth ? numbers[before--]! : numbers[after++]!)
  }
  return found
}

/** The first place in ascending `days` that is not below `day`. */
function placeOf(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length]
  // Reports mostly come in order: the end is tried first.
  if (high === 0 || days[high - 1]! < day) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}
