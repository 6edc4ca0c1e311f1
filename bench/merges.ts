/**
 * Names across reports, judged by hand: draws 300 merges of two names and 300 near misses (two entities of one account and kind that share
 * a word, nearly share their letters, or of which one has the other's initials) with a fixed seed, and joins them with
 * bench/keys/merges-judged.tsv ("one": both name one person, body, place or thing; "two"; or "neither": one is no name at all).
 * `right` is the share of the judged merges that are one, `apart` the share of the judged near misses that are two.
 *
 * `--data`, `RASHOMON_SHOW` and `RASHOMON_SEED` as for `findings`.
 */
import type { Account, Entity } from '../src/contract/index.js'
import { draw, joinVerdicts, readAccounts, readVerdicts, shareOf } from './lib-judged.js'
import type { BenchOptions, BenchResult } from './run.js'

const SEED = process.env.RASHOMON_SEED ?? 'merges-5'
const DRAWN = 300

interface Row {
  readonly id: string
  readonly names: readonly [string, string]
  readonly why: string
  readonly kind: Entity['kind']
  readonly account: Account
}

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const accounts = await readAccounts(data)
  const verdicts = readVerdicts('merges-judged.tsv')
  const merges = unique(accounts.flatMap(mergesOf))
  const misses = unique(accounts.flatMap(nearMissesOf))
  const [merged, missed] = [merges, misses].map((rows) =>
    joinVerdicts(
      draw(rows, ({ id }) => id, SEED, DRAWN),
      ({ id }) => id,
      verdicts,
    ),
  ) as [ReturnType<typeof joinVerdicts<Row>>, ReturnType<typeof joinVerdicts<Row>>]
  if (process.env.RASHOMON_SHOW) for (const row of [...merged, ...missed]) show(row)
  const judged = (rows: typeof merged) => rows.filter(({ verdict }) => verdict !== 'not judged').length
  return {
    figures: {
      right: shareOf(merged, (verdict) => verdict === 'one'),
      apart: shareOf(missed, (verdict) => verdict === 'two'),
      judged_merges: judged(merged),
      judged_misses: judged(missed),
      merges: merges.length,
      misses: misses.length,
    },
    details: { seed: SEED, rows: [...merged, ...missed].map(({ account, ...row }) => ({ ...row, account: account.id })) },
  }
}

const unique = (rows: readonly Row[]): readonly Row[] => [...new Map(rows.map((row) => [row.id, row])).values()]

const mergesOf = (account: Account): readonly Row[] =>
  account.entities.flatMap(({ kind, merged }) =>
    merged.map(({ names: [a, b], why }): Row => ({ id: `merge ${account.id} ${a} = ${b}`, names: [a!, b!], why, kind, account })),
  )

function nearMissesOf(account: Account): readonly Row[] {
  const rows: Row[] = []
  account.entities.forEach((a, at) => {
    for (const b of account.entities.slice(at + 1)) {
      const why = a.kind === b.kind ? nearness(a.name, b.name) : undefined
      if (why) rows.push({ id: `miss ${account.id} ${a.name} / ${b.name}`, names: [a.name, b.name], why, kind: a.kind, account })
    }
  })
  return rows
}

const SHARED_LETTERS_MIN = 4
const LIKE_LETTERS_MIN = 5

/** Why two names might be taken for one. */
function nearness(a: string, b: string): string | undefined {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = x.find((word) => word.length >= SHARED_LETTERS_MIN && y.includes(word))
  if (shared) return `both have ${shared}`
  const [p, q] = [x.join(''), y.join('')]
  if (Math.min(p.length, q.length) >= LIKE_LETTERS_MIN && editsBetween(p, q) <= 2) return 'nearly the same letters'
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  if ((y.length === 1 && x.length > 1 && initials(x) === q) || (x.length === 1 && y.length > 1 && initials(y) === p)) return 'the initials'
  return undefined
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters put in, left out or changed (Levenshtein 1965). */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}

function show({ id, names, why, kind, account }: Row): void {
  console.log(`\n== ${id}  (${kind}; ${why})  [${account.title}]`)
  for (const name of names) {
    const found = account.reports.flatMap((report) => {
      const at = report.text.indexOf(name)
      return at < 0 ? [] : [{ report, at }]
    })[0]
    const words = found
      ? `${found.report.file}: ...${found.report.text.slice(Math.max(0, found.at - 90), found.at + name.length + 90).replaceAll(/\s*\n+\s*/g, ' / ')}...`
      : 'not found as it is written here'
    console.log(`    ${name} — ${words}`)
  }
}
