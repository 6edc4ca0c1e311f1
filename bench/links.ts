/**
 * Links, judged by hand: draws 100 of the links that say why two claims have one origin, with a fixed seed, and joins them with
 * bench/keys/links-judged.tsv ("right": what the link says is so, its spans show it, and where it is certain no careful reader
 * would doubt it; or "wrong"). `right` is the share, `judged` how many of the draw have a verdict.
 *
 * `--data`, `RASHOMON_SHOW` and `RASHOMON_SEED` as for `findings`.
 */
import type { Account, Link } from '../src/contract/index.js'
import { draw, joinVerdicts, readAccounts, readVerdicts, shareOf, showClaim } from './lib-judged.js'
import type { BenchOptions, BenchResult } from './run.js'

const SEED = process.env.RASHOMON_SEED ?? 'links-6'
const DRAWN = 100

interface Row {
  readonly id: string
  readonly account: Account
  readonly link: Link
}

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const rows = (await readAccounts(data)).flatMap((account) =>
    account.findings.flatMap((finding) => finding.links).map((link): Row => ({ id: `${link.kind} ${link.a} ${link.b}`, account, link })),
  )
  const all = [...new Map(rows.map((row) => [row.id, row])).values()]
  const drawn = draw(all, (row) => row.id, SEED, DRAWN)
  if (process.env.RASHOMON_SHOW) drawn.forEach(show)
  const judged = joinVerdicts(drawn, (row) => row.id, readVerdicts('links-judged.tsv'))
  return {
    figures: {
      right: shareOf(judged, (verdict) => verdict === 'right'),
      judged: judged.filter((row) => row.verdict !== 'not judged').length,
      links: all.length,
    },
    details: {
      seed: SEED,
      rows: judged.map(({ id, link, verdict, reason }) => ({ id, certain: link.certain, verdict, reason })),
    },
  }
}

function show({ id, account, link }: Row): void {
  const claims = new Map(account.claims.map((claim) => [claim.id, claim]))
  const reports = new Map(account.reports.map((report) => [report.id, report]))
  console.log(`\n== ${id}  ${link.certain ? 'certain' : 'in doubt'}  [${account.title}]`)
  for (const side of [link.a, link.b]) {
    const claim = claims.get(side)
    if (claim) console.log(`    ${showClaim(claim, reports.get(claim.report)!)}`)
  }
  for (const span of link.spans) {
    const report = reports.get(span.report)!
    console.log(`    proof in ${report.file}: "${report.text.slice(span.start, span.end).replaceAll(/\s*\n+\s*/g, ' / ')}"`)
  }
}
