/**
 * Accounts against keys: what a careful reader expects, happening by happening, each folder read alone.
 *
 * `--data DIR` holds `reports/NAME/`, `keys/NAME.json` and `keys/account-check.mjs` (or DIR is itself the folder of keys, with the
 * reports and the check beside it). Prints a line each happening; `share` is the share of all checks met, `breaches` what always
 * holds and did not. There is no peer: no other program makes such an account.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { BenchOptions, BenchResult } from './run.js'

interface CheckRow {
  readonly id: string
  readonly what: string
  readonly weight: number
  readonly ok: boolean
}

export async function run({ data = '../shared' }: BenchOptions): Promise<BenchResult> {
  const root = resolve(data)
  const keys = existsSync(join(root, 'keys')) ? join(root, 'keys') : root
  const beside = keys === root ? resolve(root, '..') : root
  const reports = [join(beside, 'reports'), resolve('../shared/reports')].find((folder) => existsSync(folder))
  const check = [join(keys, 'account-check.mjs'), resolve('../shared/keys/account-check.mjs')].find((file) => existsSync(file))
  if (!reports || !check) throw new Error(`No reports/ or account-check.mjs beside ${keys}.`)
  const program = resolve(import.meta.dirname, '../dist/cli/main.js')

  let total = 0
  let passed = 0
  let breaches = 0
  const details: { happening: string; passed: number; total: number; short: string[]; breaches: string[] }[] = []
  for (const file of readdirSync(keys)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const happening = basename(file, '.json')
    const account = execFileSync(process.execPath, [program, 'read', join(reports, happening), '--json'], {
      maxBuffer: 1 << 29,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const held = spawnSync(process.execPath, [check, join(keys, file), '-', '--json'], { input: account, maxBuffer: 1 << 28 })
    const answer = JSON.parse(held.stdout.toString().split('\n')[0] ?? '') as { rows: CheckRow[]; breaches: string[] }
    const sum = (rows: readonly CheckRow[]) => rows.reduce((n, row) => n + row.weight, 0)
    const met = sum(answer.rows.filter((row) => row.ok))
    const all = sum(answer.rows)
    total += all
    passed += met
    breaches += answer.breaches.length
    details.push({
      happening,
      passed: met,
      total: all,
      short: answer.rows.filter((row) => !row.ok).map((row) => `${row.id}: ${row.what}`),
      breaches: answer.breaches,
    })
    console.log(
      `${happening.padEnd(34)} ${String(met).padStart(3)}/${all}  ${((100 * met) / all).toFixed(1)} %  breaches ${answer.breaches.length}`,
    )
  }
  const others = details.filter((row) => row.happening !== 'us-airstrikes-2021')
  const share = (rows: typeof details) =>
    (100 * rows.reduce((n, row) => n + row.passed, 0)) /
    Math.max(
      1,
      rows.reduce((n, row) => n + row.total, 0),
    )
  return { figures: { share: (100 * passed) / Math.max(1, total), others: share(others), checks: total, breaches }, details }
}
