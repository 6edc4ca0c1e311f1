/**
 * Fits the weights of `src/stories/trait-weights.ts`: `npx tsx scripts/fit-stories.ts FILE... > src/stories/trait-weights.ts`.
 *
 * Each set is streamed with its gold stories; every report is held against the stories that the index offers for it, its own among them or not.
 * Only stories of the half that is tuned on (bench/lib-halves.ts) count. Logistic regression with an L2 penalty on standardised traits, each weight kept
 * on its side of zero (`against`: alikeness never counts against, distance never for); every report of a set weighs the same, and so does every set.
 * What a set teaches wrongly is held by hand (`held`). Deterministic: same sets and encoder, same table.
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
/** How much a story counts that is weighed as if it were the only one. */
const aloneShare = 0.2
const roundsMax = 300
const changeMin = 1e-5
const against: ReadonlySet<Trait> = new Set([
  'cohesion',
  'gap',
  'dayApart',
  'twoDaysApart',
  'threeDaysApart',
  'tenDaysApart',
  'daysApart',
] as const)
/**
 * Not as fitted. In ecbplus one of two alike happenings is undated throughout and the other dated, so that `undated` would weigh twice as much and an
 * undated report would hardly ever join a dated one. Magnitudes and ordinals: too few reports name them (docs/decisions/010).
 */
const held: Partial<Record<Trait, number>> = { undated: -2.5, otherMagnitude: -2, successor: -1 }

const rows: Row[] = []
for (const file of process.argv.slice(2)) {
  const own: Row[] = []
  let missed = 0
  const index = openStoryIndex()
  const storyOf = new Set<string>()
  for (const item of await readStream(file)) {
    const sketch = { ...toSketch(item.reading), id: item.id }
    const near = await index.candidates(sketch)
    const rarity = rarities(sketch, near)
    const traits = toTraits(sketch, near.stories, rarity)
    const some = near.stories.flatMap(({ id }, at) => (isTuned(item.story) && isTuned(id) ? [{ id, traits: traits[at]!, share: 1 }] : []))
    if (isTuned(item.story) && storyOf.has(item.story) && !near.stories.some(({ id }) => id === item.story)) missed++
    // Each also as if it were the only story there is: a store that has just been opened knows no rival.
    const alone = near.stories.flatMap((story) =>
      isTuned(item.story) && isTuned(story.id) ? [{ id: story.id, traits: toTraits(sketch, [story], rarity)[0]!, share: aloneShare }] : [],
    )
    for (const { id, traits, share } of [...some, ...alone])
      own.push({ traits: Float64Array.from(TRAITS, (trait) => traits[trait]), isOwn: id === item.story, weight: share / some.length })
    storyOf.add(item.story)
    await index.put(sketch, item.story)
  }
  const sum = own.reduce((total, { weight }) => total + weight, 0)
  for (const row of own) row.weight /= sum
  rows.push(...own)
  console.error(`${file}: ${own.length} pairs, ${own.filter(({ isOwn }) => isOwn).length} of one story, ${missed} not offered`)
}
const scale = rows.length / rows.reduce((total, { weight }) => total + weight, 0)
for (const row of rows) row.weight *= scale

const { bias, of } = fitted()
const round = (value: number): number => Math.round(value * 100) / 100
process.stdout.write(`/** What each trait of traits.ts weighs, as log odds: the table that \`scripts/fit-stories.ts\` writes. Not edited by hand. */
import type { Trait } from './traits.js'

export const TRAIT_WEIGHTS: { readonly bias: number; readonly of: Readonly<Record<Trait, number>> } = {
  bias: ${round(bias)},
  of: {
${TRAITS.map((trait, at) => `    ${trait}: ${round(of[at]!)},`).join('\n')}
  },
}
`)

/** Newton's method, one weight after the other, each cut off at zero where it may not pass; until nothing changes. */
function fitted(): { readonly bias: number; readonly of: readonly number[] } {
  const spread = TRAITS.map((_, at) => {
    const mean = average((row) => row.traits[at]!)
    return Math.sqrt(average((row) => (row.traits[at]! - mean) ** 2)) || 1
  })
  const of = TRAITS.map((trait) => held[trait] ?? 0)
  let bias = 0
  const odds = rows.map(({ traits }) => of.reduce((sum, weight, at) => sum + weight * traits[at]!, 0))
  /** How far to move one weight, by slope and curvature of the loss along it. */
  const step = (value: (row: Row) => number, weight: number, held: number): number => {
    let [slope, curve] = [-held * weight, held]
    rows.forEach((row, at) => {
      const p = 1 / (1 + Math.exp(-odds[at]!))
      slope += row.weight * (Number(row.isOwn) - p) * value(row)
      curve += row.weight * p * (1 - p) * value(row) ** 2
    })
    return slope / curve
  }
  for (let round = 0; round < roundsMax; round++) {
    let most = 0
    for (const [at, trait] of TRAITS.entries()) {
      if (held[trait] !== undefined) continue
      const before = of[at]!
      const moved = before + step(({ traits }) => traits[at]!, before, penalty * spread[at]! ** 2)
      of[at] = against.has(trait) ? Math.min(0, moved) : Math.max(0, moved)
      rows.forEach(({ traits }, row) => {
        odds[row]! += (of[at]! - before) * traits[at]!
      })
      most = Math.max(most, Math.abs(of[at]! - before) * spread[at]!)
    }
    const change = step(() => 1, bias, 0)
    bias += change
    for (const row of odds.keys()) odds[row]! += change
    if (Math.max(most, Math.abs(change)) < changeMin) break
  }
  return { bias, of }
}

function average(of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + row.weight * of(row), 0) / rows.length
}
