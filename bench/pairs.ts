/**
 * Pairs of claims against hand-annotated ones: bench/keys/pairs/pairs.jsonl, or DIR/pairs.jsonl with `--data DIR`.
 *
 * A line is a pair, its stretches by UTF-16 offsets into the reports as they lie, in DIR/reports, DIR/../reports or ../shared/reports. Judged is
 * what is kept aside; all of it where nothing is marked. `f1` is the mean of the five relations' F1; `drawn` the same without the pairs that were looked for by
 * eye, which a story has few of. The floor, `cosine`, knows two thresholds of the sentence vectors' cosine. `us` is the processor's
 * time a pair in microseconds, `us_claim` what comes once a claim. What the encoder says is kept in the system's folder for passing files.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { judgePair, RELATIONS, type Relation } from '../src/compare/pairs/judge.js'
import { vectorCosine } from '../src/compare/view.js'
import { macroF1, type Pair, readKeys, readPairs } from './lib-pairs.js'
import type { BenchOptions, BenchResult } from './run.js'

/** The best on the tune part. */
const [COSINE_SAME, COSINE_SPECIFIC] = [0.78, 0.64]
const TURNS = 20

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const folder = data ? resolve(data) : join(import.meta.dirname, 'keys', 'pairs')
  const reports = [join(folder, 'reports'), resolve(folder, '../reports'), resolve(import.meta.dirname, '../../shared/reports')].find(
    (path) => existsSync(path),
  )
  if (!reports) throw new Error(`No folder of reports beside ${folder}.`)
  const all = readKeys(join(folder, 'pairs.jsonl'))
  const aside = all.filter(({ half }) => half === 'aside')
  const { pairs, lost } = await readPairs(aside.length ? aside : all, reports, join(tmpdir(), 'rashomon-pairs'))
  const judged = pairs.map((pair) => ({ pair, key: pair.key.relation, said: judgePair(pair.a, pair.b, pair.material.weights).relation }))
  const { macro, each } = macroF1(judged)
  const floor = macroF1(pairs.map((pair) => ({ key: pair.key.relation, said: byCosine(pair) })))
  const cost = costOf(pairs)
  const drawn = judged.filter(({ pair }) => pair.key.draw !== 'sought' && pair.key.draw !== 'hunt')
  return {
    figures: {
      f1: macro,
      ...each,
      drawn: macroF1(drawn).macro,
      cosine: floor.macro,
      us: cost.pair,
      us_claim: cost.claim,
      pairs: pairs.length,
      lost: lost.length,
    },
    details: {
      confusion: Object.fromEntries(
        RELATIONS.map((key) => [
          key,
          Object.fromEntries(RELATIONS.map((said) => [said, judged.filter((row) => row.key === key && row.said === said).length])),
        ]),
      ),
      cosine: floor.each,
    },
  }
}

function byCosine({ a, b }: Pair): Relation {
  const cosine = vectorCosine(a, b)
  return cosine >= COSINE_SAME ? 'same' : cosine >= COSINE_SPECIFIC ? 'specific' : 'none'
}

/** Microseconds of processor time: of a pair whose claims were judged before, and of what is worked out once a claim. */
function costOf(pairs: readonly Pair[]): { pair: number; claim: number } {
  const turn = (of: readonly Pair[]): number => {
    const { user } = process.cpuUsage()
    for (const { a, b, material } of of) judgePair(a, b, material.weights)
    return process.cpuUsage().user - user
  }
  const kept = Array.from({ length: TURNS }, () => turn(pairs)).reduce((sum, time) => sum + time, 0) / TURNS
  // Copies of the views have each claim worked out anew.
  const fresh =
    turn(Array.from({ length: TURNS }, () => pairs.map((pair) => ({ ...pair, a: { ...pair.a }, b: { ...pair.b } }))).flat()) / TURNS
  const count = Math.max(1, pairs.length)
  return { pair: kept / count, claim: Math.max(0, fresh - kept) / (2 * count) }
}
