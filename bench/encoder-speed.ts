/**
 * 10,000 sentences of news through the encoder, words and decoding included, on both cores, against the bare runtime on the same blocks:
 * `of_bare` is our speed as a share of the bare one's (0 to 100). Both run one block at a time on as many threads.
 *
 * `--data` as in lib-corpora; the texts are newswire's.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { corpus } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const root = resolve(import.meta.dirname, '..')
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const articles = resolve(corpus(data, 'newswire'), 'worldwide-articles.jsonl.gz')
  const measure = (mode: 'ours' | 'bare') => {
    const out = join(folder, `${mode}.json`)
    const probe = join(import.meta.dirname, 'lib-encoder-probe.mjs')
    execFileSync(process.execPath, [probe, root, mode, articles, out], { stdio: ['ignore', 'ignore', 'inherit'] })
    return JSON.parse(readFileSync(out, 'utf8')) as { wallMs: number; sentences: number }
  }
  // In turns, so that a machine that slows down slows both.
  const rounds = [1, 2].map(() => ({ ours: measure('ours'), bare: measure('bare') }))
  rmSync(folder, { recursive: true })
  const total = (mode: 'ours' | 'bare') => rounds.reduce((sum, round) => sum + round[mode].wallMs, 0)
  const sentences = rounds[0]!.ours.sentences
  return {
    figures: { of_bare: (100 * total('bare')) / total('ours'), sentences_s: (2000 * sentences) / total('ours'), sentences },
    details: rounds,
  }
}
