/**
 * All of a folder's reports read as one command, against the encoder's own time on the same sentences, both with the same workers.
 * `encoder` is the encoder's share of the whole (0 to 100), `peak_mb` the peak resident memory of the command.
 *
 * `--data DIR` is a folder of reports. Both run as whole processes, one after the other, in the same run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BenchOptions, BenchResult } from './run.js'

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const root = resolve(import.meta.dirname, '..')
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const probe = join(import.meta.dirname, 'lib-corpus-probe.mjs')
  const measure = (mode: 'whole' | 'encoder') => {
    const out = join(folder, `${mode}.json`)
    execFileSync(process.execPath, [probe, root, mode, resolve(data), out], { stdio: ['ignore', 'ignore', 'inherit'] })
    return JSON.parse(readFileSync(out, 'utf8')) as { wallMs: number; peakMb: number; sentences: number; reports: number }
  }
  const whole = measure('whole')
  const encoder = measure('encoder')
  rmSync(folder, { recursive: true })
  return {
    figures: {
      encoder: (100 * encoder.wallMs) / whole.wallMs,
      whole_s: whole.wallMs / 1000,
      encoder_s: encoder.wallMs / 1000,
      peak_mb: whole.peakMb,
      reports: whole.reports,
      sentences: encoder.sentences,
    },
    details: { whole, encoder },
  }
}
