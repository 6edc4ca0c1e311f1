/** What is drawn by chance and judged by hand: the draw, the verdicts in bench/keys, and the words for whoever judges. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Account, Claim, Reading, Report } from '../src/contract/index.js'

export interface Verdict {
  readonly verdict: string
  readonly reason: string
}

/** The rows with the smallest hash of seed and id, so that a small change of the program keeps most of a draw. */
export function draw<Row>(rows: readonly Row[], idOf: (row: Row) => string, seed: string, count: number): readonly Row[] {
  const rank = (row: Row) =>
    createHash('sha256')
      .update(`${seed}\u0000${idOf(row)}`)
      .digest('hex')
  return rows
    .map((row) => ({ row, order: rank(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ row }) => row)
}

/** Rows of `id <tab> verdict <tab> reason` in bench/keys. */
export function readVerdicts(name: string): Map<string, Verdict> {
  const file = join(import.meta.dirname, 'keys', name)
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return new Map(rows.map((row) => row.split('\t')).map(([id = '', verdict = '', reason = '']) => [id, { verdict, reason }]))
}

/** Adds each row's verdict; one without is "not judged". */
export function joinVerdicts<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  verdicts: Map<string, Verdict>,
): readonly (Row & Verdict)[] {
  return rows.map((row) => ({ ...row, ...(verdicts.get(idOf(row)) ?? { verdict: 'not judged', reason: '' }) }))
}

/** The share, 0 to 100, of the judged rows that a verdict is true of. */
export function shareOf(rows: readonly Verdict[], isTrue: (verdict: string) => boolean): number {
  const judged = rows.filter((row) => row.verdict !== 'not judged')
  return (100 * judged.filter((row) => isTrue(row.verdict)).length) / Math.max(1, judged.length)
}

/** The accounts of a folder of reports, or those that `rashomon read --json` wrote to a file. */
export async function readAccounts(data: string): Promise<readonly Account[]> {
  if (data.endsWith('.json')) return (JSON.parse(readFileSync(data, 'utf8')) as { accounts: readonly Account[] }).accounts
  const { open } = await import(resolve(import.meta.dirname, '../dist/index.js'))
  const rashomon = await open()
  const { readings } = (await rashomon.read([data])) as { readings: readonly Reading[] }
  const accounts = (await rashomon.accounts(readings)) as readonly Account[]
  await rashomon.close()
  return accounts
}

/** A claim as it is shown to whoever judges: where it stands, its words among their neighbours, who says it. */
export function showClaim(claim: Claim, report: Report): string {
  const { text } = report
  const words = `...${text.slice(Math.max(0, claim.start - 160), claim.start)}[[${claim.text}]]${text.slice(claim.end, claim.end + 100)}...`
  const chain = claim.chain.map((source) => source.name).join(' <- ')
  return `${claim.id} ${report.outlet ?? ''} ${report.published?.stated ?? 'undated'} (${report.file})\n      ${words.replaceAll(/\s*\n+\s*/g, ' / ')}\n      ${claim.polarity} ${claim.certainty} | chain ${chain} | when ${claim.when?.stated ?? '-'}`
}
