/**
 * How a report and the stories near it are alike and how not, as named numbers: what evidence.ts weighs.
 *
 * A story is its last members. Rarity is as of now: a word that half of this week's reports use says little, however rare it is in other years.
 * A margin is how much nearer a story is than the nearest of the others: of two like happenings one is the nearer, even where both are near.
 * Symmetric in nothing: the report is new, the stories were there.
 */
import { compareDays } from './dated-leads.js'
import { magnitudesApart } from './lead-values.js'
import type { Sketch } from './sketch.js'
import { markShared, sharedCount, sparseCosine } from './sparse.js'

/** What an index knows about the reports that came before. */
export interface Backdrop {
  /** Reports seen so far. */
  readonly reports: number
  /** Reports seen so far that hold the word. */
  readonly seen: (key: number) => number
}

/** A story as a report is held against it. */
export interface Members {
  /** Its last ones, at least one. */
  readonly members: readonly Sketch[]
}

/** Names of the numbers, in their order. */
export const TRAITS = [
  'centroid',
  'centroidMargin',
  'cohesion',
  'single',
  'namesKnown',
  'nearest',
  'nearestMargin',
  'undated',
  'gap',
  'dayApart',
  'twoDaysApart',
  'threeDaysApart',
  'tenDaysApart',
  'sameDay',
  'daysApart',
  'figures',
  'otherMagnitude',
  'successor',
] as const
export type Trait = (typeof TRAITS)[number]
export type Traits = Readonly<Record<Trait, number>>

/** What reports count that came before a count was kept: the levels of rules/en/word-levels.ts are worth so many. */
const reportsBefore = 500
/**
 * What the nearest other story is like at the least, about the lowest tenth over the sets that the weights are fitted on: what a margin is held against
 * where there is no nearer rival, and, for the vectors, what stands for those of a report that has none.
 */
const strangers = { centroid: 0.05, nearest: 0.3 } as const

/** Squared rarity of each word of the report's body, as of now; the columns beside `sketch.body.keys`. */
export function rarities({ body, levels }: Sketch, { reports, seen }: Backdrop): Float64Array {
  return Float64Array.from(body.keys, (key, at) => {
    const level = levels[at]! / 2
    const rarity = -Math.log((reportsBefore * Math.exp(-level) + seen(key)) / (reportsBefore + reports))
    return ((body.weights[at]! / Math.max(0.5, level)) * rarity) ** 2
  })
}

/** The sketch with its body weighed by rarity as of now. @param rarity as `rarities` gives it. */
export function weighedNow(sketch: Sketch, rarity: Float64Array): Sketch {
  const length = Math.sqrt(rarity.reduce((sum, square) => sum + square, 0)) || 1
  return { ...sketch, current: Float32Array.from(rarity, (square) => Math.sqrt(square) / length) }
}

/** The traits of each of the stories. */
export function toTraits(sketch: Sketch, stories: readonly Members[], rarity: Float64Array): readonly Traits[] {
  const own = weighedNow(sketch, rarity)
  const traits = stories.map(({ members }) => measure(own, members, rarity))
  const centroidMargins = margins(
    traits.map(({ centroid }) => centroid),
    strangers.centroid,
  )
  const nearestMargins = margins(
    traits.map(({ nearest }) => nearest),
    strangers.nearest,
  )
  return traits.map((of, at) => ({ ...of, centroidMargin: centroidMargins[at]!, nearestMargin: nearestMargins[at]! }))
}

function measure(sketch: Sketch, members: readonly Sketch[], rarity: Float64Array): Traits {
  const words = members.map((member) => bodyCosine(sketch, member))
  const among = members.flatMap((member, at) => members.slice(0, at).map((other) => bodyCosine(member, other)))
  const dates = members.map((member) => compareLeads(sketch.datedLeads, member.datedLeads))
  const days = members.flatMap(({ day }) => (day === undefined || sketch.day === undefined ? [] : [Math.abs(day - sketch.day)]))
  const gap = days.length ? Math.min(...days) : 0
  return {
    centroid: sum(words) / Math.sqrt(members.length + 2 * sum(among)),
    centroidMargin: 0,
    cohesion: among.length ? sum(among) / among.length : 0,
    single: Number(members.length === 1),
    namesKnown: knownShare(sketch, members, rarity),
    nearest: sum(members.map((member) => nearestVectors(sketch, member))) / members.length,
    nearestMargin: 0,
    undated: Number(!days.length),
    gap: Math.log1p(gap),
    dayApart: Number(gap >= 1),
    twoDaysApart: Number(gap >= 2),
    threeDaysApart: Number(gap >= 3),
    tenDaysApart: Number(gap >= 10),
    sameDay: Math.max(...dates.map(({ same }) => same)),
    daysApart: sum(dates.map(({ same, other }) => Math.max(0, other - same))) / members.length,
    figures: Math.min(3, Math.max(...members.map((member) => sharedCount(sketch.figures, member.figures)))),
    otherMagnitude: Number(members.every((member) => magnitudesApart(sketch, member))),
    successor: Number(members.every((member) => isSuccessor(sketch, member))),
  }
}

/** Whether the later of the two numbers a kind of thing that the earlier, out days before, names as the only one. */
function isSuccessor(a: Sketch, b: Sketch): boolean {
  if (a.day === undefined || b.day === undefined || Math.abs(a.day - b.day) < successionDaysMin) return false
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a]
  return later.numbered.some((kind) => earlier.plain.includes(kind) && !earlier.numbered.includes(kind))
}
const successionDaysMin = 2

/** Of each how far it is above the highest of the others, and of strangers. */
function margins(values: readonly number[], least: number): readonly number[] {
  const [first = least, second = least] = [...values].sort((a, b) => b - a)
  return values.map((value) => value - Math.max(least, value === first ? second : first))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Each weighed as of when it came; one that never was counts by rarity in news at large. */
const bodyCosine = (a: Sketch, b: Sketch): number => sparseCosine(currentBody(a), currentBody(b))
const currentBody = ({ body, current }: Sketch) => ({ keys: body.keys, weights: current ?? body.weights })

/** The share of the rarity of the names in the report's first sentences that some member's body knows; a half where it has none. */
function knownShare({ body, leadNames }: Sketch, members: readonly Sketch[], rarity: Float64Array): number {
  const wanted = new Uint8Array(body.keys.length)
  markShared(body.keys, leadNames.keys, wanted)
  const known = new Uint8Array(body.keys.length)
  for (const member of members) markShared(body.keys, member.body.keys, known)
  let [all, shared] = [0, 0]
  for (let at = 0; at < wanted.length; at++) {
    if (!wanted[at]) continue
    all += rarity[at]!
    if (known[at]) shared += rarity[at]!
  }
  return all === 0 ? 0.5 : shared / all
}

/** The cosine of the two nearest of the headlines and first sentences. */
function nearestVectors(a: Sketch, b: Sketch): number {
  const width = a.width
  if (!width || width !== b.width || !a.vectors.length || !b.vectors.length) return strangers.nearest
  let nearest = -1
  for (let from = 0; from < a.vectors.length; from += width)
    for (let fromB = 0; fromB < b.vectors.length; fromB += width) nearest = Math.max(nearest, dot(a.vectors, from, b.vectors, fromB, width))
  return nearest
}

function dot(a: Int8Array, from: number, b: Int8Array, fromB: number, width: number): number {
  let sum = 0
  for (let at = 0; at < width; at++) sum += a[from + at]! * b[fromB + at]!
  return sum / 16129
}

/** How alike the words are about one day, and about two days that exclude one another; each 0 to 1. */
function compareLeads(a: Sketch['datedLeads'], b: Sketch['datedLeads']): { readonly same: number; readonly other: number } {
  let [same, other] = [0, 0]
  for (const x of a)
    for (const y of b) {
      const verdict = compareDays(x.on, y.on)
      if (verdict === 'unknown') continue
      const alike = sparseCosine(x.words, y.words)
      if (verdict === 'same') same = Math.max(same, alike)
      else other = Math.max(other, alike)
    }
  return { same, other }
}
