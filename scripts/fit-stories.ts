/**
 * Fits the weights of `src/stories/trait-weights.ts`: `npx tsx scripts/fit-stories.ts FILE... > src/stories/trait-weights.ts`.
 *
 * Each set is streamed with its gold stories; every report is held against the stories that the index offers for it, its own among them or not.
 * Only stories of the half that is tuned on (bench/lib-halves.ts) count. Logistic regression with an L2 penalty on standardised traits; every report
 * of a set weighs the same, and so does every set. What a set teaches wrongly is held by hand (`held`). Deterministic: same sets and encoder, same table.
 */
import { isTuned } from '../bench/lib-halves.js'
import { readStream } from '../bench/lib-streams.js'
import { toSketch } from '../src/stories/sketch.js'
import { openStoryIndex } from '../src/stories/story-index.js'
import { rarities, TRAITS, type Trait, toTraits } from '../src/stories/traits.js'

interface Row {
  readonly traits: Float64Array
  readonly isOwn: boolean
  weight: number
}

const penalty = Number(process.env.PENALTY ?? 3)
const steps = 25
/**
 * Not as fitted. In ecbplus one of two alike happenings is undated throughout and the other dated, so that `undated` would weigh -7.5 and an
 * undated report would never join a dated one; this is between what time says of reports one day and two days apart.
 */
const held: Partial<Record<Trait, number>> = { undated: -2.5 }

const rows: Row[] = []
for (const file of process.argv.slice(2)) {
  const own: Row[] = []
  let missed = 0
  const index = openStoryIndex()
  const storyOf = new Map<string, string>()
  const items = await readStream(file)
  for (const item of items) {
    const sketch = { ...toSketch(item.reading), id: item.id }
    const near = await index.candidates(sketch)
    const rarity = rarities(sketch, near)
    const some = near.stories.filter(() => isTuned(item.story)).filter(({ id }) => isTuned(id))
    if (isTuned(item.story) && storyOf.has(item.story) && !near.stories.some(({ id }) => id === item.story)) missed++
    for (const { id, members, firstDay } of some) {
      const traits = toTraits(sketch, members, firstDay, near, rarity)
      own.push({ traits: Float64Array.from(TRAITS, (trait) => traits[trait]), isOwn: id === item.story, weight: 1 / some.length })
    }
    storyOf.set(item.story, item.story)
    await index.put(sketch, item.story)
  }
  const sum = own.reduce((total, { weight }) => total + weight, 0)
  for (const row of own) row.weight /= sum
  rows.push(...own)
  console.error(`${file}: ${own.length} pairs, ${own.filter(({ isOwn }) => isOwn).length} of one story, ${missed} not offered`)
}
const scale = rows.length / rows.reduce((total, { weight }) => total + weight, 0)
for (const row of rows) row.weight *= scale

const mean = TRAITS.map((_, at) => average((row) => row.traits[at]!))
const spread = TRAITS.map((_, at) => Math.sqrt(average((row) => (row.traits[at]! - mean[at]!) ** 2)) || 1)
const weights = fitted()
const bias = weights[TRAITS.length]! - TRAITS.reduce((sum, _, at) => sum + (weights[at]! * mean[at]!) / spread[at]!, 0)
const round = (value: number): number => Math.round(value * 1000) / 1000
TRAITS.forEach((trait, at) => {
  console.error(`${trait.padEnd(18)} ${weights[at]!.toFixed(2)}`)
})
process.stdout.write(`/** What each trait of traits.ts weighs, as log odds: the table that \`scripts/fit-stories.ts\` writes. Not edited by hand. */
import type { Trait } from './traits.js'

export const TRAIT_WEIGHTS: { readonly bias: number; readonly of: Readonly<Partial<Record<Trait, number>>> } = {
  bias: ${round(bias)},
  of: {
${TRAITS.map((trait, at) => `    ${trait}: ${held[trait] ?? round(weights[at]! / spread[at]!)},`).join('\n')}
  },
}
`)

function average(of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + row.weight * of(row), 0) / rows.length
}

/** Newton's method; the last weight is the bias, which is not held down. */
function fitted(): Float64Array {
  const size = TRAITS.length + 1
  const standard = rows.map(({ traits }) =>
    Float64Array.from({ length: size }, (_, at) => (at < TRAITS.length ? (traits[at]! - mean[at]!) / spread[at]! : 1)),
  )
  const found = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(size)
    const curve = Array.from({ length: size }, (_, at) =>
      Float64Array.from({ length: size }, (_, other) => (at === other && at < TRAITS.length ? penalty : 0)),
    )
    for (let at = 0; at < TRAITS.length; at++) slope[at] = -penalty * found[at]!
    rows.forEach(({ isOwn, weight }, at) => {
      const x = standard[at]!
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, column) => sum + value * found[column]!, 0)))
      const error = weight * (Number(isOwn) - p)
      const steep = weight * p * (1 - p)
      for (let i = 0; i < size; i++) {
        slope[i]! += error * x[i]!
        for (let j = 0; j <= i; j++) curve[i]![j]! += steep * x[i]! * x[j]!
      }
    })
    const change = solve(curve, slope)
    for (let at = 0; at < size; at++) found[at]! += change[at]!
  }
  return found
}

/** Cholesky on the lower half. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!
    }
  const out = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) out[i]! -= lower[i]![k]! * out[k]!
    out[i]! /= lower[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) out[i]! -= lower[k]![i]! * out[k]!
    out[i]! /= lower[i]![i]!
  }
  return out
}
