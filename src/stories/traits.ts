/**
 * How a report and a story are alike and how not, as named numbers: what evidence.ts weighs.
 *
 * A story is its last members, each held against the report; `most` is the best of them, `mean` their average. Rarity is as of now: a word that
 * half of this week's reports use says little, however rare it is in other years. Symmetric in nothing: the report is new, the story was there.
 */
import { compareDays } from './dated-leads.js'
import { magnitudesApart, spotsApartKm } from './lead-values.js'
import type { Sketch } from './sketch.js'
import { markShared, type Sparse, sharedCount, sparseCosine } from './sparse.js'

/** What an index knows about the reports that came before. */
export interface Backdrop {
  /** Reports seen so far. */
  readonly reports: number
  /** Reports seen so far that hold the word. */
  readonly seen: (key: number) => number
  /** Reports seen so far of the days around this one's. */
  readonly crowd: number
}

/** Names of the numbers, in their order. */
export const TRAITS = [
  'body',
  'bodyMean',
  'bodyKnown',
  'lead',
  'leadMean',
  'leadKnown',
  'leadBack',
  'title',
  'names',
  'leadNames',
  'namesKnown',
  'headline',
  'nearest',
  'nearestMean',
  'each',
  'eachMean',
  'undated',
  'gap',
  'gapFirst',
  'dayApart',
  'twoDaysApart',
  'threeDaysApart',
  'fiveDaysApart',
  'tenDaysApart',
  'far',
  'days',
  'noDays',
  'sameDay',
  'daysApart',
  'daysApartSquared',
  'daysApartLeast',
  'spotsApart',
  'passages',
  'figures',
  'told',
  'crowd',
] as const
export type Trait = (typeof TRAITS)[number]
export type Traits = Readonly<Record<Trait, number>>

/** Beyond this many days between two reports, a like happening is more likely than the same. */
const farDays = 30
/** What reports count that came before a count was kept: the levels of rules/en/word-levels.ts are worth so many. */
const reportsBefore = 500
/** Where one has no vectors: the cosines of strangers, so that words decide, also among few reports, where `crowd` holds nothing back. */
const neutral = { headline: 0.4, nearest: 0.4, each: 0.4 } as const

/** Squared rarity of each word of the report's body, as of now; the columns beside `sketch.body.keys`. */
export function rarities({ body, levels }: Sketch, { reports, seen }: Backdrop): Float64Array {
  return Float64Array.from(body.keys, (key, at) => {
    const level = levels[at]! / 2
    const rarity = -Math.log((reportsBefore * Math.exp(-level) + seen(key)) / (reportsBefore + reports))
    return ((body.weights[at]! / Math.max(0.5, level)) * rarity) ** 2
  })
}

/** @param members the story's last ones, at least one. @param firstDay of the story's first dated report. */
export function toTraits(
  sketch: Sketch,
  members: readonly Sketch[],
  firstDay: number | undefined,
  backdrop: Backdrop,
  rarity: Float64Array = rarities(sketch, backdrop),
): Traits {
  const cosines = (column: (sketch: Sketch) => Sparse) => members.map((member) => sparseCosine(column(sketch), column(member)))
  const body = cosines((of) => of.body)
  const lead = cosines((of) => of.lead)
  const vectors = members.map((member) => compareVectors(sketch, member))
  const nearest = vectors.map((of) => of.nearest)
  const each = vectors.map((of) => of.each)
  const dates = members.map((member) => compareLeads(sketch.datedLeads, member.datedLeads))
  const apart = dates.map(({ same, other }) => Math.max(0, other - same))
  const days = members.flatMap(({ day }) => (day === undefined || sketch.day === undefined ? [] : [Math.abs(day - sketch.day)]))
  const isUndated = days.length === 0
  const gap = isUndated ? 0 : Math.min(...days)
  const hasNoDays = sketch.days.keys.length === 0 || members.every((member) => member.days.keys.length === 0)
  return {
    body: most(body),
    bodyMean: mean(body),
    bodyKnown: knownShare(sketch, sketch.body.keys, members, rarity),
    lead: most(lead),
    leadMean: mean(lead),
    leadKnown: knownShare(sketch, sketch.lead.keys, members, rarity),
    leadBack: mean(members.map((member) => shareIn(member.lead, sketch.body.keys))),
    title: most(cosines((of) => of.title)),
    names: most(cosines((of) => of.names)),
    leadNames: most(cosines((of) => of.leadNames)),
    namesKnown: knownShare(sketch, sketch.leadNames.keys, members, rarity),
    headline: most(vectors.map((of) => of.headline)),
    nearest: most(nearest),
    nearestMean: mean(nearest),
    each: most(each),
    eachMean: mean(each),
    undated: Number(isUndated),
    gap: Math.log1p(gap),
    gapFirst: sketch.day === undefined || firstDay === undefined ? 0 : Math.log1p(Math.abs(sketch.day - firstDay)),
    dayApart: Number(gap >= 1),
    twoDaysApart: Number(gap >= 2),
    threeDaysApart: Number(gap >= 3),
    fiveDaysApart: Number(gap >= 5),
    tenDaysApart: Number(gap >= 10),
    far: Math.log1p(Math.max(0, gap - farDays)),
    days: most(cosines((of) => of.days)),
    noDays: Number(hasNoDays),
    sameDay: most(dates.map(({ same }) => same)),
    daysApart: mean(apart),
    daysApartSquared: mean(apart) ** 2,
    daysApartLeast: Math.min(...apart),
    spotsApart: Math.min(...members.map((member) => Math.log1p(spotsApartKm(sketch, member)))),
    passages: most(members.map((member) => Math.log1p(sharedCount(sketch.passages, member.passages)))),
    figures: Math.min(3, most(members.map((member) => sharedCount(sketch.figures, member.figures)))),
    told: most(cosines((of) => of.told)),
    crowd: Math.log1p(backdrop.crowd),
  }
}

/** Whether the two name magnitudes, and none of one's can be the other's. */
export const hasOtherMagnitude = (sketch: Sketch, member: Sketch): boolean => magnitudesApart(sketch, member)

/** Whether the later of the two numbers a kind of thing that the earlier, out days before, names as the only one. */
export function isSuccessor(a: Sketch, b: Sketch): boolean {
  if (a.day === undefined || b.day === undefined || Math.abs(a.day - b.day) < successionDaysMin) return false
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a]
  return later.numbered.some((kind) => earlier.plain.includes(kind) && !earlier.numbered.includes(kind))
}
const successionDaysMin = 2

const most = (values: readonly number[]): number => Math.max(...values)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The share of the report's rarity within `keys` that some member's body knows; a half where it has none. */
function knownShare({ body }: Sketch, keys: Uint32Array, members: readonly Sketch[], rarity: Float64Array): number {
  const wanted = new Uint8Array(body.keys.length)
  markShared(body.keys, keys, wanted)
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

/** The share of the words' weight that `keys` has; a half where there are none. */
function shareIn({ keys: words, weights }: Sparse, keys: Uint32Array): number {
  const found = new Uint8Array(words.length)
  markShared(words, keys, found)
  let [all, shared] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    all += weights[at]!
    if (found[at]) shared += weights[at]!
  }
  return all === 0 ? 0.5 : shared / all
}

/** Cosines of the headlines, of the two nearest first sentences, and of each of the report's with its nearest, on average. */
function compareVectors(a: Sketch, b: Sketch): { readonly headline: number; readonly nearest: number; readonly each: number } {
  const width = a.width
  if (!width || width !== b.width || !a.vectors.length || !b.vectors.length) return neutral
  const [m, n] = [a.vectors.length / width, b.vectors.length / width]
  let [sum, nearest] = [0, -1]
  for (let i = 0; i < m; i++) {
    let best = -1
    for (let j = 0; j < n; j++) best = Math.max(best, dot(a.vectors, i * width, b.vectors, j * width, width))
    sum += best
    nearest = Math.max(nearest, best)
  }
  return { headline: a.headed && b.headed ? dot(a.vectors, 0, b.vectors, 0, width) : neutral.headline, nearest, each: sum / m }
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
