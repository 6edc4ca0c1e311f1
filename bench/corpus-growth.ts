/**
 * What an archive costs as it grows: some hundred, a thousand and ten thousand readings into accounts, and what each report takes of it.
 *
 * The first reports of `--data DIR`, whole folders of them up to a hundred, are read once; more are made of their readings, with other names, ids and
 * days (each copy 120 days after the last), so that no encoder is needed: what it costs is the same for each report and is not in the figures.
 * A process of its own for each size; the processor's time, without that of making the copies. `--reports N` (10,000) is the largest.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { open } from '../src/index.js'
import type { BenchOptions, BenchResult } from './run.js'

const baseMin = 100

interface Size {
  readonly userMs: number
  readonly wallMs: number
  readonly reports: number
  readonly accounts: number
  readonly bytes: number
  readonly peakMb: number
}

export async function run({ data = '../shared/reports', reports = 10_000 }: BenchOptions): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const base = join(folder, 'readings.jsonl')
  const count = await readBase(resolve(data), base)
  const measure = (copies: number): Size => {
    const out = join(folder, `${copies}.json`)
    const probe = join(import.meta.dirname, 'lib-growth-probe.mjs')
    execFileSync(process.execPath, [probe, resolve(import.meta.dirname, '..'), base, String(copies), out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return JSON.parse(readFileSync(out, 'utf8')) as Size
  }
  const sizes = [count, 1_000, 10_000].filter((size) => size <= Math.max(count, reports)).map((size) => measure(Math.round(size / count)))
  rmSync(folder, { recursive: true })
  const each = ({ userMs, reports }: Size): number => userMs / reports
  const figures = sizes.map((size) => [
    [`ms_${size.reports}`, each(size)],
    [`peak_mb_${size.reports}`, size.peakMb],
  ])
  return { figures: { growth: (100 * each(sizes.at(-1)!)) / each(sizes[0]!), ...Object.fromEntries(figures.flat()) }, details: { sizes } }
}

/** Readings of the first reports, no folder of them in part, as lines. @returns how many. */
async function readBase(data: string, file: string): Promise<number> {
  const rashomon = await open()
  const { readings } = await rashomon.read([data])
  await rashomon.close()
  const folderOf = (at: number): string => dirname(readings[at]?.report.file ?? '')
  let count = Math.min(baseMin, readings.length)
  while (count < readings.length && folderOf(count) === folderOf(count - 1)) count++
  writeFileSync(
    file,
    readings
      .slice(0, count)
      .map((reading) => `${JSON.stringify(reading)}\n`)
      .join(''),
  )
  return count
}
