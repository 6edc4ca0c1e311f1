/**
 * Cold start: a folder of reports to JSON, as a whole process, against a process that loads the bare model and runs the same
 * sentences. `ratio` is the median of ours over the median of the bare one, taken in turns in the same run.
 *
 * The bare one runs the same blocks one by one, as we do: docs/decisions/001 says why there is no batch over blocks. Its inputs are
 * prepared beforehand, so it does nothing but load and run. `--data DIR` is the folder of reports (the seed happening unless named).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Tensor } from 'onnxruntime-node'
import type { Reading } from '../src/contract/index.js'
import type { BenchOptions, BenchResult } from './run.js'

const ROUNDS = 9

export async function run({ data = '../shared/reports/us-airstrikes-2021' }: BenchOptions): Promise<BenchResult> {
  const root = resolve(import.meta.dirname, '..')
  const program = join(root, 'dist/cli/main.js')
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const feeds = join(folder, 'feeds.json')
  const { list, sentences } = await prepare(root, resolve(data))
  writeFileSync(feeds, JSON.stringify(list))

  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timeMs([program, 'read', data, '--json']))
    bare.push(timeMs([join(import.meta.dirname, 'lib-bare-encoder.mjs'), join(root, 'models/encoder.onnx'), feeds]))
  }
  rmSync(folder, { recursive: true })
  return {
    figures: { ratio: median(ours) / median(bare), ours_ms: median(ours), bare_ms: median(bare) },
    details: { ours, bare, sentences, blocks: list.length },
  }
}

/** The inputs of every pass that our own program makes for these reports. */
async function prepare(root: string, data: string): Promise<{ list: object[]; sentences: number }> {
  const load = (path: string) => import(join(root, 'dist', path))
  const [{ open }, { packBlocks }, { readModel }, { createWordPiece }, { toFeeds }] = await Promise.all(
    ['index.js', 'encoder/blocks.js', 'encoder/card.js', 'encoder/wordpiece.js', 'encoder/session.js'].map(load),
  )
  const { Tensor: tensor } = await import('onnxruntime-node')
  const rashomon = await open()
  const { readings } = (await rashomon.read([data])) as { readings: readonly Reading[] }
  await rashomon.close()
  const { card, vocabulary } = await readModel(join(root, 'models'))
  const wordPiece = createWordPiece(vocabulary, card.piecesPerWordMax)
  const shapes = new Map((card.labels.shapes as string[]).map((name, id) => [name, id]))
  const list = readings
    .flatMap((reading) => packBlocks(reading.sentences, (word: string) => wordPiece.pieces(word).length, card))
    .map((block: unknown) =>
      Object.fromEntries(
        Object.entries(toFeeds(tensor, block, card, wordPiece, shapes) as Record<string, Tensor>).map(
          ([name, { type, dims, data: values }]) => [name, { type, dims, data: Array.from(values as ArrayLike<number | bigint>, Number) }],
        ),
      ),
    )
  return { list, sentences: readings.reduce((n, reading) => n + reading.sentences.length, 0) }
}

function timeMs(args: readonly string[]): number {
  const start = performance.now()
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'], maxBuffer: 1 << 28 })
  return performance.now() - start
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
