/**
 * Workers: reports a second with 1, 2 and 4 worker processes on one PostgreSQL, the encoder's work simulated as waiting
 * (a report of thirty sentences takes about 120 ms), so that what is measured is the store and not the cores of this machine.
 *
 * `linear` is the rate of four as a share of four times the rate of one. Needs PostgreSQL's programs (`apt-get install postgresql`); starts
 * one of its own. `--reports N`: as many wait for each number of workers (800).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { openStore } from '../src/store/open.js'
import { startPostgres } from '../test/helpers/postgres.js'
import { draftOf } from '../test/store/drafts.js'
import type { BenchOptions, BenchResult } from './run.js'

const waitMs = 120
const secondsMeasured = 12

export async function run({ reports = 800 }: BenchOptions): Promise<BenchResult> {
  const postgres = await startPostgres()
  const rates: Record<number, number> = {}
  try {
    for (const workers of [1, 2, 4]) {
      rates[workers] = await rateOf(await postgres.create(), workers, reports)
      console.log(`${workers} workers: ${rates[workers].toFixed(2)} reports a second`)
    }
  } finally {
    await postgres.stop()
  }
  const linear = (100 * rates[4]!) / (4 * rates[1]!)
  return { figures: { linear, one: rates[1]!, two: rates[2]!, four: rates[4]! }, details: { waitMs, secondsMeasured, reports, rates } }
}

/** Reports read in a stretch of time in which all workers run and enough waits. */
async function rateOf(address: string, workers: number, reports: number): Promise<number> {
  const store = await openStore(address)
  await store.add(Array.from({ length: reports }, (_, at) => ({ report: draftOf(`report-${at}`).report, source: 'bench' })))
  const children = Array.from({ length: workers }, () => startWaiting(address))
  await Promise.all(children.map(({ ready }) => ready))
  for (const { child } of children) child.stdin!.write('go\n')
  await seconds(2)
  const [before, from] = [(await store.counts()).reports, performance.now()]
  await seconds(secondsMeasured)
  const [after, to] = [(await store.counts()).reports, performance.now()]
  for (const { child } of children) child.stdin!.end()
  await Promise.all(children.map(({ ended }) => ended))
  await store.close()
  if (after.waiting === 0) throw new Error(`All ${reports} reports were read before the time was over: name more with --reports.`)
  return (1_000 * (after.read - before.read)) / (to - from)
}

interface Waiting {
  readonly child: ChildProcess
  readonly ready: Promise<unknown>
  readonly ended: Promise<unknown>
}

function startWaiting(address: string): Waiting {
  const script = join(import.meta.dirname, 'lib-waiting-worker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, address, String(waitMs)], { stdio: ['pipe', 'pipe', 'inherit'] })
  return { child, ready: new Promise((done) => child.stdout!.once('data', done)), ended: new Promise((done) => child.once('close', done)) }
}

const seconds = (count: number) => new Promise((done) => setTimeout(done, 1_000 * count))
