/**
 * Claims, judged by hand: draws 100 claims over every report of a folder with a fixed seed and joins them with the verdicts of
 * bench/keys/claims-judged.tsv. `fair` is the share of the judged that are a fair reading of something the report says, with the right
 * attribution, and not boilerplate; `judged` how many of the draw have a verdict.
 *
 * The draw takes the claims with the smallest hash of seed and id, so that a small change of the program keeps most of it.
 * The results name reports, offsets and verdicts, never the words: the reports belong to their outlets.
 * `--data DIR` holds folders of reports. `RASHOMON_SHOW=1` prints the words for whoever judges, `RASHOMON_SEED` draws
 * others to tune on.
 */
import { relative, resolve } from 'node:path'
import type { Claim, Reading } from '../src/contract/index.js'
import { draw, joinVerdicts, readVerdicts, shareOf } from './lib-judged.js'
import type { BenchOptions, BenchResult } from './run.js'

const SEED = process.env.RASHOMON_SEED ?? 'claims-13'
const DRAWN = 100

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const { open } = await import(resolve(import.meta.dirname, '../dist/index.js'))
  const rashomon = await open()
  const { readings } = (await rashomon.read([data])) as { readings: readonly Reading[] }
  await rashomon.close()
  const all = readings.flatMap((reading) => reading.claims.map((claim) => ({ claim, reading })))
  const drawn = draw(all, ({ claim }) => claim.id, SEED, DRAWN)
  const found = drawn.map(({ claim, reading }) => ({
    id: claim.id,
    file: reading.report.file ? relative(data, reading.report.file) : reading.report.id,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    predicate: claim.predicate,
    chain: claim.chain.map((source) => source.name),
  }))
  const rows = joinVerdicts(found, (row) => row.id, readVerdicts('claims-judged.tsv'))
  if (process.env.RASHOMON_SHOW) for (const { claim, reading } of drawn) show(claim, reading)
  return {
    figures: {
      fair: shareOf(rows, (verdict) => verdict === 'fair'),
      judged: rows.filter((row) => row.verdict !== 'not judged').length,
      claims: all.length,
      reports: readings.length,
    },
    details: { seed: SEED, rows },
  }
}

function show(claim: Claim, reading: Reading): void {
  const { text } = reading.report
  const before = text.slice(Math.max(0, claim.start - 260), claim.start)
  const after = text.slice(claim.end, claim.end + 200)
  console.log(`\n${claim.id}  ${reading.report.file}\n   ...${before}[[${claim.text}]]${after}...`.replaceAll('\n\n', ' / '))
  console.log(
    `   ${claim.kind} ${claim.polarity} ${claim.certainty}${claim.quoted ? ' quoted' : ''} | ${claim.predicate} | who ${claim.who.map((m) => m.text).join('; ')} | whom ${claim.whom.map((m) => m.text).join('; ')}`,
  )
  console.log(
    `   chain ${claim.chain.map((source) => source.name).join(' <- ')} | when ${claim.when?.stated ?? '-'} | where ${claim.where?.map((p) => p.name).join('; ') ?? '-'}`,
  )
}
