/**
 * Fits the weights of `src/check/support-weights.ts`: `npx tsx scripts/fit-check.ts CORPORA`.
 *
 * Logistic regression with a little L2 on the tuning half of QAGS' articles (the half is drawn by `halfOf('qags', position)`; the other half is never
 * read for labels). Deterministic: same corpus and encoder, same table. Prints the area under ROC of five folds within the half.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areaUnderRoc, bySentence, halfOf, readQags } from '../bench/lib-check.js'
import { draftFeatures } from '../src/check/check-draft.js'
import { open } from '../src/index.js'

const [data] = process.argv.slice(2)
const L2 = 0.003
const STEPS = 4000
const RATE = 0.5
const FOLDS = 5

interface Row {
  readonly id: number
  readonly supported: boolean
  readonly values: readonly number[]
}

const rashomon = await open()
const documents = (await readQags(data, rashomon)).filter(({ id }) => halfOf('qags', id) === 'tuning')
await rashomon.close()
let names: readonly string[] = []
const rows: Row[] = documents.flatMap(({ id, article, draft, sentences }) =>
  bySentence(sentences, draftFeatures(draft, [article])).flatMap((lines, at) =>
    lines.map(({ features }) => {
      names = Object.keys(features)
      return { id, supported: sentences[at]!.supported, values: Object.values(features) }
    }),
  ),
)
const ids = [...new Set(rows.map(({ id }) => id))]
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const held = new Set(ids.filter((_, at) => at % FOLDS === fold))
  const weights = fitWeights(rows.filter(({ id }) => !held.has(id)))
  return areaUnderRoc(rows.filter(({ id }) => held.has(id)).map((row) => ({ supported: row.supported, score: sum(weights, row.values) })))
})
console.log(`${rows.length} sentences; area under ROC in ${FOLDS} folds: ${(folds.reduce((a, b) => a + b) / FOLDS).toFixed(3)}`)
const [bias, ...weights] = fitWeights(rows)
const lines = [['bias', bias!] as const, ...names.map((name, at) => [name, weights[at]!] as const)].map(
  ([name, weight]) => `  ${name}: ${Number(weight.toFixed(3))},`,
)
writeFileSync(
  join(import.meta.dirname, '../src/check/support-weights.ts'),
  `/** Weights of the support score, written by scripts/fit-check.ts. */\nexport const SUPPORT_WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n}\n`,
)

function fitWeights(list: readonly Row[]): readonly number[] {
  const weights = new Array<number>(names.length + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(weights.length).fill(0)
    for (const { supported, values } of list) {
      const error = 1 / (1 + Math.exp(-sum(weights, values))) - Number(supported)
      gradient[0]! += error
      for (const [at, value] of values.entries()) gradient[at + 1]! += error * value
    }
    for (const at of weights.keys()) weights[at]! -= RATE * (gradient[at]! / list.length + (at ? L2 * weights[at]! : 0))
  }
  return weights
}

function sum([bias = 0, ...weights]: readonly number[], values: readonly number[]): number {
  return values.reduce((total, value, at) => total + value * weights[at]!, bias)
}
