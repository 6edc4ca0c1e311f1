/**
 * Fits the weights of `src/mentions/name/pronoun-weights.ts`: `npx tsx scripts/fit-pronouns.ts CORPORA [ROUNDS]`.
 *
 * From GAP's development part (the corpus' "train") and GUM's train, all genres, with the encoder's own tags and tree. A softmax over the entities that
 * fit and none; the chosen pronouns before each are the model's own, so each round reads again with the last round's weights. Weights that
 * matter little are dropped. Deterministic: same corpora and encoder, same table.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldMention, readGap, readGum, splitPlain } from '../bench/lib-names.js'
import { withGoodLemmas } from '../src/claims/lemmas.js'
import type { NameMention, Report, Sentence, TokenizedSentence } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { findNames } from '../src/mentions/name/find-names.js'
import type { PronounTools } from '../src/mentions/name/pronouns.js'
import { openGazetteer } from '../src/mentions/place/gazetteer.js'
import { withCountedNouns } from '../src/text/counted-nouns.js'

const [data = '../shared', rounds = '2', cache = '/tmp/rashomon-encoded'] = process.argv.slice(2)
const L2 = 0.0006
const STEPS = 250
const SEEN_MIN = 8
const WEIGHT_MIN = 0.04

interface Example {
  readonly choices: readonly (readonly string[])[]
  readonly right: ReadonlySet<number>
  readonly weight: number
}
interface Item {
  /** GAP's pronouns were chosen for being hard: whole texts count more. */
  readonly weight: number
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Which choices are right at a pronoun, or nothing if the corpus does not say. */
  readonly judge: (start: number, entities: readonly string[], names: readonly NameMention[]) => readonly number[] | undefined
}

const encoder = await openEncoder()
mkdirSync(cache, { recursive: true })
async function encode(sentences: readonly TokenizedSentence[]): Promise<readonly Sentence[]> {
  const path = join(
    cache,
    `${createHash('sha1')
      .update(JSON.stringify(sentences.map(({ words }) => words)))
      .digest('hex')}.json`,
  )
  if (!existsSync(path)) {
    const [encoded = []] = await encoder.encode([sentences])
    writeFileSync(path, JSON.stringify(encoded.map(({ sentence }) => sentence)))
  }
  return (JSON.parse(readFileSync(path, 'utf8')) as Sentence[]).map((sentence) => withCountedNouns(withGoodLemmas(sentence)))
}

const items: Item[] = []
for (const { text, sentences, mentions } of readGum(data, 'train', /./))
  items.push({
    weight: 2,
    text,
    sentences: await encode(sentences),
    judge: (start, entities, names) => judgeGum(mentions, start, entities, names),
  })
for (const { text, pronoun, a, b, aCoref, bCoref } of readGap(data, 'train')) {
  items.push({
    weight: 1,
    text,
    sentences: await encode(splitPlain(text)),
    judge: (start, entities, names) => {
      if (start !== pronoun[0]) return undefined
      const at = ([from, to]: readonly [number, number]) =>
        new Set(names.filter((name) => name.start < to && from < name.end).map(({ entity }) => entity))
      const [isA, isB] = [at(a), at(b)]
      const fits = (entity: string): boolean => (aCoref ? isA.has(entity) : bCoref ? isB.has(entity) : !isA.has(entity) && !isB.has(entity))
      const right = entities.flatMap((entity, index) => (fits(entity) ? [index] : []))
      return right.length ? right : undefined
    },
  })
}
await encoder.close()

function judgeGum(mentions: readonly GoldMention[], start: number, entities: readonly string[], names: readonly NameMention[]) {
  const gold = mentions.find((mention) => mention.form === 'pronoun' && mention.start === start)
  if (!gold) return [0]
  const chain = mentions.filter((mention) => mention.chain === gold.chain)
  const right = entities.flatMap((entity, index) =>
    names.some(
      (name) =>
        name.entity === entity &&
        chain.some(({ core }) => core.start < name.end && name.start < core.end && name.end - name.start <= 1 + core.end - core.start + 12),
    )
      ? [index]
      : [],
  )
  return right.length ? right : [0]
}

const gazetteer = openGazetteer()
let weights: ReadonlyMap<string, number> = new Map([
  ['he: none', 2],
  ['it: none', 2],
  ['they: none', 2],
])
for (let round = 0; round < Number(rounds); round++) {
  const examples = items.flatMap((item) => readExamples(item, weights))
  weights = fitted(examples)
  const right = examples.filter(({ choices, right }) => right.has(argmax(choices.map((features) => sum(features, weights))))).length
  console.error(
    `round ${round}: ${examples.length} pronouns, ${weights.size} weights, ${((100 * right) / examples.length).toFixed(1)} % right`,
  )
}
const rows = [...weights]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, weight]) => `  [${feature.includes("'") ? JSON.stringify(feature) : `'${feature}'`}, ${weight}],`)
process.stdout.write(`/**
 * What each feature of \`pronoun-features.ts\` weighs, as a logarithm: the table that \`scripts/fit-pronouns.ts\` writes. Not edited by hand.
 *
 * "he: here subject" speaks of he and she alike; "it" and "they" have rows of their own.
 */
export const PRONOUN_WEIGHTS: ReadonlyMap<string, number> = new Map<string, number>([
${rows.join('\n')}
])
`)

function readExamples({ text, sentences, judge, weight }: Item, known: ReadonlyMap<string, number>): Example[] {
  const report: Report = { id: 'r', text, language: 'en', sections: [], stated: {}, notes: [] }
  const seen: { start: number; choices: Parameters<NonNullable<PronounTools['watch']>>[1] }[] = []
  const watch = (start: number, choices: (typeof seen)[0]['choices']): void => void seen.push({ start, choices })
  const { mentions } = findNames(sentences, { report, sentences, anchor: {} }, gazetteer, undefined, { weights: known, watch })
  const names = mentions.filter(({ form }) => form === 'name')
  return seen.flatMap(({ start, choices }) => {
    const right = judge(
      start,
      choices.map(({ entity }) => entity),
      names,
    )
    return right && choices.length > 1 ? [{ choices: choices.map(({ features }) => features), right: new Set(right), weight }] : []
  })
}

/** Maximum likelihood with a Gaussian prior, by Adagrad over all examples at once. */
function fitted(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { choices } of examples)
    for (const features of choices) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const index = new Map([...counts].filter(([, count]) => count >= SEEN_MIN).map(([feature], at) => [feature, at]))
  const all = examples.reduce((total, { weight }) => total + weight, 0)
  const rows = examples.map(({ choices, right, weight: times }) => ({
    right,
    share: times / all,
    choices: choices.map((features) => features.flatMap((feature) => index.get(feature) ?? [])),
  }))
  const weight = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-8)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weight.map((value) => -L2 * value)
    for (const { choices, right, share } of rows) {
      const scores = choices.map((list) => list.reduce((total, at) => total + weight[at]!, 0))
      const top = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - top))
      const total = powers.reduce((sum, power) => sum + power, 0)
      const good = powers.reduce((total, power, at) => total + (right.has(at) ? power : 0), 0)
      choices.forEach((list, at) => {
        const push = ((right.has(at) ? powers[at]! / good : 0) - powers[at]! / total) * share
        for (const feature of list) gradient[feature]! += push
      })
    }
    for (let at = 0; at < weight.length; at++) {
      squares[at]! += gradient[at]! ** 2
      weight[at]! += (0.25 * gradient[at]!) / Math.sqrt(squares[at]!)
    }
  }
  return new Map(
    [...index]
      .map(([feature, at]) => [feature, Math.round(weight[at]! * 100) / 100] as const)
      .filter(([, value]) => Math.abs(value) >= WEIGHT_MIN),
  )
}
function sum(features: readonly string[], known: ReadonlyMap<string, number>): number {
  return features.reduce((total, feature) => total + (known.get(feature) ?? 0), 0)
}
function argmax(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
