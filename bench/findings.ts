/**
 * Findings, judged by hand: draws 100 findings that rest on claims of two or more reports, with a fixed seed, over the accounts
 * of a folder of reports, and joins them with bench/keys/findings-judged.tsv. A verdict is two words: whether the claims belong
 * together ("together" or "apart": one that answers another question is enough for "apart") and whether the status is right
 * ("right" or "wrong"). `together` and `status` are their shares, `judged` how many of the draw have a verdict.
 *
 * `--data` is a folder of reports, or what `rashomon read --json` wrote. `RASHOMON_SHOW=1` prints the words for whoever judges,
 * `RASHOMON_SEED` draws others to tune on. The results name ids and verdicts, never the reports' words.
 */
import type { Account, Finding } from '../src/contract/index.js'
import { draw, joinVerdicts, readAccounts, readVerdicts, shareOf, showClaim } from './lib-judged.js'
import type { BenchOptions, BenchResult } from './run.js'

const SEED = process.env.RASHOMON_SEED ?? 'findings-5'
const DRAWN = 100

interface Row {
  readonly id: string
  readonly account: Account
  readonly finding: Finding
}

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const accounts = await readAccounts(data)
  const all = accounts.flatMap((account) => account.findings.map((finding): Row => ({ id: finding.id, account, finding }))).filter(isShared)
  const drawn = draw(all, (row) => row.id, SEED, DRAWN)
  if (process.env.RASHOMON_SHOW) drawn.forEach(show)
  const rows = joinVerdicts(drawn, (row) => row.id, readVerdicts('findings-judged.tsv'))
  return {
    figures: {
      together: shareOf(rows, (verdict) => verdict.startsWith('together')),
      status: shareOf(rows, (verdict) => verdict.endsWith('right')),
      judged: rows.filter((row) => row.verdict !== 'not judged').length,
      findings: all.length,
    },
    details: {
      seed: SEED,
      rows: rows.map(({ id, account, finding, verdict, reason }) => ({
        id,
        account: account.id,
        kind: finding.kind,
        measure: finding.measure,
        status: finding.status,
        claims: finding.positions.map((position) => position.claims),
        verdict,
        reason,
      })),
    },
  }
}

function isShared({ account, finding }: Row): boolean {
  const reports = new Map(account.claims.map((claim) => [claim.id, claim.report]))
  return new Set(finding.positions.flatMap((position) => position.claims).map((id) => reports.get(id))).size >= 2
}

function show({ account, finding }: Row): void {
  const claims = new Map(account.claims.map((claim) => [claim.id, claim]))
  const reports = new Map(account.reports.map((report) => [report.id, report]))
  console.log(`\n== ${finding.id}  [${account.title}]  ${finding.kind} ${finding.measure ?? ''}: ${finding.question}`)
  console.log(`   status ${finding.status}, ${finding.outlets} outlets, ${finding.origins.low} to ${finding.origins.high} origins`)
  for (const position of finding.positions) {
    console.log(`   -- position${position.earlier ? ' (earlier)' : ''}: ${position.text} | origins ${position.origins.join('; ')}`)
    for (const id of position.claims) {
      const claim = claims.get(id)!
      console.log(`    ${showClaim(claim, reports.get(claim.report)!)}`)
    }
  }
}
