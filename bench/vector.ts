/**
 * Sentence vectors: Spearman's correlation of their cosine with what people said, on the STS benchmark's test and its news rows.
 *
 * The peer is the untouched encoder that training began from; models/card.json holds its figure on the same pairs (`untouched`).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Encoder } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { findWords } from '../src/text/words.js'
import { corpus, linesOf } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const [header, ...rows] = linesOf(join(corpus(data, 'sts'), 'stsb-test.tsv.gz')).filter((line) => line !== '')
  const names = header!.split('\t')
  const column = (row: string, name: string) => row.split('\t')[names.indexOf(name)] ?? ''
  const encoder = await openEncoder()
  const pairs: { gold: number; ours: number; genre: string }[] = []
  for (const row of rows) {
    const [a, b] = [await vectorOf(encoder, column(row, 'sentence1')), await vectorOf(encoder, column(row, 'sentence2'))]
    const ours = a.reduce((sum, value, at) => sum + value * b[at]!, 0)
    pairs.push({ gold: Number(column(row, 'score')), ours, genre: column(row, 'genre') })
  }
  await encoder.close()
  const of = (some: typeof pairs) =>
    100 *
    spearman(
      some.map(({ gold }) => gold),
      some.map(({ ours }) => ours),
    )
  const card = JSON.parse(readFileSync(join(import.meta.dirname, '../models/card.json'), 'utf8')) as {
    scores: { test?: { int8?: { vectors?: { untouched?: number } } } }
  }
  return {
    figures: {
      spearman: of(pairs),
      untouched: card.scores.test?.int8?.vectors?.untouched ?? 'not-measured',
      news: of(pairs.filter(({ genre }) => genre === 'main-news')),
    },
    details: { pairs: pairs.length },
  }
}

async function vectorOf(encoder: Encoder, text: string): Promise<Float32Array> {
  const words = findWords(text, 0, text.length)
  const [encoded] = await encoder.encode([[{ start: 0, end: text.length, section: 'body', paragraph: 0, words }]])
  return encoded![0]!.vector
}

export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const mean = (a.length - 1) / 2
  const cov = (p: readonly number[], q: readonly number[]) => p.reduce((sum, value, at) => sum + (value - mean) * (q[at]! - mean), 0)
  return cov(x, y) / Math.sqrt(cov(x, x) * cov(y, y))
}

/** Ties share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const found = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && order[to + 1]!.value === order[from]!.value) to++
    for (let at = from; at <= to; at++) found[order[at]!.at] = (from + to) / 2
    from = to + 1
  }
  return found
}
