/**
 * Copies: every pair of reports of 14 happenings, labelled by hand in bench/keys/copies (see its README), held against what the program finds.
 *
 * A pair counts as found where the program says that one carries the other's text. `precision` and `recall` take "copy" and "partial" as
 * right; `whole` is the recall on "copy" alone. Pairs on which a fair reader may say otherwise are left out and listed. The peers read the same bodies:
 * Jaccard over runs of five words, and MinHash over the same runs with 128 hashes, each at the threshold that is best for it on these very pairs.
 *
 * `--data DIR` is the folder of reports by happening. `RASHOMON_PART=tune` leaves out the half that is kept aside.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Reading } from '../src/contract/index.js'
import { findCopies } from '../src/origins/copies.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Key {
  readonly happening: string
  readonly part: 'tune' | 'aside'
  readonly a: string
  readonly b: string
  readonly label: 'copy' | 'partial' | 'none'
  readonly doubt?: boolean
}
interface Judged extends Key {
  readonly share: number
  readonly jaccard: number
  readonly minHash: number
}

const SHINGLE = 5
const HASHES = 128

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const part = process.env.RASHOMON_PART
  const keys = readFileSync(join(import.meta.dirname, 'keys', 'copies', 'copies.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Key)
    .filter((key) => !part || key.part === part)
  const { open } = await import(resolve(import.meta.dirname, '../dist/index.js'))
  const rashomon = await open()
  const judged: Judged[] = []
  for (const happening of [...new Set(keys.map((key) => key.happening))].sort()) {
    const { readings } = (await rashomon.read([join(data, happening)])) as { readings: readonly Reading[] }
    judged.push(
      ...judge(
        readings,
        keys.filter((key) => key.happening === happening),
      ),
    )
  }
  await rashomon.close()
  const certain = judged.filter((key) => !key.doubt)
  const ours = score(certain, (key) => key.share > 0)
  const jaccard = bestScore(certain, (key) => key.jaccard)
  const minHash = bestScore(certain, (key) => key.minHash)
  const whole = certain.filter((key) => key.label === 'copy')
  return {
    figures: {
      precision: ours.precision,
      recall: ours.recall,
      whole: (100 * whole.filter((key) => key.share > 0).length) / Math.max(1, whole.length),
      pairs: certain.length,
      jaccard: `${jaccard.precision.toFixed(1)}/${jaccard.recall.toFixed(1)}`,
      minhash: `${minHash.precision.toFixed(1)}/${minHash.recall.toFixed(1)}`,
    },
    details: {
      part: part ?? 'all',
      jaccard,
      minHash,
      doubtful: judged.filter((key) => key.doubt),
      wrong: certain.filter((key) => key.share > 0 !== (key.label !== 'none')),
    },
  }
}

function judge(readings: readonly Reading[], keys: readonly Key[]): readonly Judged[] {
  const byFile = new Map(readings.map((reading) => [basename(reading.report.file ?? ''), reading]))
  const shares = new Map(findCopies(readings).map((copy) => [[copy.report, copy.of].sort().join(' '), copy.share]))
  return keys.map((key) => {
    const [a, b] = [byFile.get(key.a), byFile.get(key.b)]
    if (!a || !b) throw new Error(`${key.happening}: no report ${a ? key.b : key.a} was read.`)
    const [x, y] = [shinglesOf(a), shinglesOf(b)]
    const shared = [...x].filter((shingle) => y.has(shingle)).length
    return {
      ...key,
      share: shares.get([a.report.id, b.report.id].sort().join(' ')) ?? 0,
      jaccard: shared / Math.max(1, x.size + y.size - shared),
      minHash: likeness(minHashes(x), minHashes(y)),
    }
  })
}

/** Runs of five words of the body. */
function shinglesOf({ report }: Reading): Set<string> {
  const body = report.sections.filter((section) => section.kind === 'body').map(({ start, end }) => report.text.slice(start, end))
  const words =
    body
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')))
}

/** The smallest of each of 128 hashes (Broder 1997), made from one hash by multiplying and adding. */
function minHashes(shingles: ReadonlySet<string>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles) {
    const digest = createHash('md5').update(shingle).digest()
    const [first, second] = [digest.readUInt32LE(0), digest.readUInt32LE(4) | 1]
    for (let at = 0; at < HASHES; at++) {
      const value = (first + Math.imul(at, second)) >>> 0
      if (value < least[at]!) least[at] = value
    }
  }
  return least
}

const likeness = (a: Uint32Array, b: Uint32Array): number => a.filter((value, at) => value === b[at]).length / HASHES

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function score(keys: readonly Judged[], isFound: (key: Judged) => boolean): Score {
  const found = keys.filter(isFound)
  const right = found.filter((key) => key.label !== 'none').length
  const gold = keys.filter((key) => key.label !== 'none').length
  const [precision, recall] = [right / Math.max(1, found.length), right / Math.max(1, gold)]
  return { precision: 100 * precision, recall: 100 * recall, f1: (200 * precision * recall) / Math.max(1e-9, precision + recall) }
}

/** At the threshold with the best F1, chosen afterwards: what the peer can reach at most. */
function bestScore(keys: readonly Judged[], likenessOf: (key: Judged) => number): Score & { readonly threshold: number } {
  const thresholds = [...new Set(keys.map(likenessOf))].filter((value) => value > 0)
  return thresholds
    .map((threshold) => ({ ...score(keys, (key) => likenessOf(key) >= threshold), threshold }))
    .reduce((best, found) => (found.f1 > best.f1 ? found : best), { precision: 0, recall: 0, f1: 0, threshold: 1 })
}
