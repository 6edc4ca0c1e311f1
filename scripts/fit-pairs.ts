/**
 * Fits the weights of `src/compare/pairs/weights.ts`: `npx tsx scripts/fit-pairs.ts [KEYS] [REPORTS] [CACHE] > src/compare/pairs/weights.ts`.
 *
 * A multinomial logistic regression on all pairs that are not kept aside, with a strong Gaussian prior; rare relations count for more. Tells on the way how
 * it does on happenings it was not fitted on. What the encoder says is kept in CACHE by content and model, so a new model needs this command alone.
 * Deterministic: same keys, reports and encoder, same table.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { macroF1, type Pair, readKeys, readPairs } from '../bench/lib-pairs.js'
import { pairFeatures } from '../src/compare/pairs/features.js'
import { RELATIONS, type Relation } from '../src/compare/pairs/judge.js'
import { toProfile } from '../src/compare/pairs/profile.js'

const [keys = 'bench/keys/pairs', reports = '../shared/reports', cache = '/tmp/rashomon-pairs'] = process.argv.slice(2)
/** Found on held-out happenings of the tune part. */
const PRIOR = 100
const RARE_POWER = 0.75
/** Unrelated pairs that were drawn because an earlier table took them for related: more of them than a story has. */
const GUESSED_NONE = 0.1
const STEPS = 400
const FOLDS = 8
const WEIGHT_MIN = 0.005

interface Row {
  readonly happening: string
  readonly relation: Relation
  readonly features: Readonly<Record<string, number>>
  readonly share: number
  readonly isGuessed: boolean
}
interface Table {
  readonly bias: number[]
  readonly rows: Map<string, number[]>
}

const found = await readPairs(
  readKeys(join(resolve(keys), 'pairs.jsonl')).filter(({ half }) => half !== 'aside'),
  [reports, resolve(import.meta.dirname, '../../shared/reports')].find((folder) => existsSync(folder))!,
  cache,
)
for (const { a, b } of found.lost) console.error(`not found again: ${a.report} ${a.start} | ${b.report} ${b.start}`)
const rows = toRows(found.pairs)

const drawn = rows.filter(({ isGuessed }) => !isGuessed)
const happenings = [...new Set(rows.map(({ happening }) => happening))].sort()
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const isOut = (row: Row): boolean => happenings.indexOf(row.happening) % FOLDS === fold
  const table = fitted(rows.filter((row) => !isOut(row)))
  return drawn.filter(isOut).map((row) => ({ key: row.relation, said: bestOf(table, row.features) }))
}).flat()
const { macro, each } = macroF1(judged)
console.error(
  `${rows.length} pairs; held-out happenings: macro F1 ${macro.toFixed(1)} ${RELATIONS.map((name) => `${name} ${each[name].toFixed(0)}`).join(' ')}`,
)
process.stdout.write(print(fitted(rows)))

function toRows(pairs: readonly Pair[]): Row[] {
  const counts = new Map<Relation, number>()
  for (const { key } of pairs) counts.set(key.relation, (counts.get(key.relation) ?? 0) + 1)
  return pairs.map(({ key, a, b, material }) => {
    const isGuessed = key.draw === 'guessed'
    const rare = (pairs.length / (counts.get(key.relation)! * RELATIONS.length)) ** RARE_POWER
    return {
      happening: key.happening,
      relation: key.relation,
      features: pairFeatures(toProfile(a, material.weights), toProfile(b, material.weights)),
      share: rare * (isGuessed && key.relation === 'none' ? GUESSED_NONE : 1),
      isGuessed,
    }
  })
}

/** Maximum likelihood with the prior, by Adagrad over all rows at once, on features of mean 0 and deviation 1. */
function fitted(examples: readonly Row[]): Table {
  const names = Object.keys(examples[0]!.features)
  const scales = names.map((name) => {
    const values = examples.map(({ features }) => features[name] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1 }
  })
  const inputs = examples.map(({ features }) => names.map((name, at) => ((features[name] ?? 0) - scales[at]!.mean) / scales[at]!.deviation))
  const targets = examples.map(({ relation }) => RELATIONS.indexOf(relation))
  const size = names.length + 1
  const weight = new Float64Array(RELATIONS.length * size)
  const squares = new Float64Array(weight.length).fill(1e-8)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weight.map((value, at) => (at % size === names.length ? 0 : -PRIOR * value))
    for (const [row, input] of inputs.entries()) {
      const sums = RELATIONS.map((_, relation) => {
        let sum = weight[relation * size + names.length]!
        for (let at = 0; at < input.length; at++) sum += weight[relation * size + at]! * input[at]!
        return sum
      })
      const top = Math.max(...sums)
      const powers = sums.map((sum) => Math.exp(sum - top))
      const total = powers.reduce((sum, power) => sum + power, 0)
      for (let relation = 0; relation < RELATIONS.length; relation++) {
        const push = (Number(targets[row] === relation) - powers[relation]! / total) * examples[row]!.share
        for (let at = 0; at < input.length; at++) gradient[relation * size + at]! += push * input[at]!
        gradient[relation * size + names.length]! += push
      }
    }
    for (let at = 0; at < weight.length; at++) {
      squares[at]! += gradient[at]! ** 2
      weight[at]! += (0.1 * gradient[at]!) / Math.sqrt(squares[at]!)
    }
  }
  const bias = RELATIONS.map((_, relation) =>
    names.reduce(
      (sum, _name, at) => sum - (weight[relation * size + at]! * scales[at]!.mean) / scales[at]!.deviation,
      weight[relation * size + names.length]!,
    ),
  )
  const table = names.map(
    (name, at) => [name, RELATIONS.map((_, relation) => weight[relation * size + at]! / scales[at]!.deviation)] as const,
  )
  return { bias, rows: new Map(table.map(([name, row]) => [name, [...row]])) }
}

function bestOf({ bias, rows: table }: Table, features: Row['features']): Relation {
  const sums = bias.map((start, relation) => [...table].reduce((sum, [name, row]) => sum + row[relation]! * (features[name] ?? 0), start))
  return RELATIONS[sums.indexOf(Math.max(...sums))]!
}

function print({ bias, rows: table }: Table): string {
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const list = (values: readonly number[]): string => `[${values.map(round).join(', ')}]`
  const kept = [...table].filter(([, row]) => row.some((value) => Math.abs(value) >= WEIGHT_MIN)).sort(([a], [b]) => (a < b ? -1 : 1))
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a fitted weight near a constant is none.
/**
 * What each feature of \`features.ts\` weighs for each of ${RELATIONS.join(', ')}: the table that \`scripts/fit-pairs.ts\` writes. Not edited by hand.
 */
export const PAIR_WEIGHTS: { readonly bias: readonly number[]; readonly rows: readonly (readonly [string, readonly number[]])[] } = {
  bias: ${list(bias)},
  rows: [
${kept.map(([name, row]) => `    ['${name}', ${list(row)}],`).join('\n')}
  ],
}
`
}
