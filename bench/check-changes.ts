/**
 * check, on true sentences and on the same with one fact changed: `found` is the share of the changed that are not called supported, `accused` the share of the
 * true that are called contradicted, attributed wrongly, quoted wrongly or not found. Shares of all; `foundAside` and `accusedAside` of the half that nothing was
 * tuned on, `foundTuning` and `accusedTuning` of the other.
 *
 * The sentences are those of bench/keys/check; `--data DIR` holds the reports, one folder a happening (or DIR/reports does). A happening without a
 * folder there is left out and counted as `missing`. `RASHOMON_HALF=tuning` runs one half; `RASHOMON_SHOW=1` prints what went wrong.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CheckResult, open } from '../src/index.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Key {
  readonly id: string
  readonly happening: string
  readonly sentence: string
  readonly changed: 'value' | 'name' | 'source' | 'negation' | 'quotation' | null
}
interface Row extends Key {
  readonly half: string
  readonly verdict: string
}

const accusing = new Set(['contradicted', 'attributed-wrongly', 'quoted-wrongly', 'not-found'])
/** Of a key that is read as several sentences, the gravest verdict counts. */
const gravest = ['quoted-wrongly', 'attributed-wrongly', 'contradicted', 'not-found', 'disputed', 'supported', 'no-claim'] as const

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const root = existsSync(join(data, 'reports')) ? join(data, 'reports') : resolve(data)
  const halves = (process.env.RASHOMON_HALF ?? 'tuning,aside').split(',')
  const keys = halves.flatMap((half) => readKeys(half).map((key) => ({ ...key, half })))
  const rashomon = await open()
  const rows: Row[] = []
  let missing = 0
  for (const happening of new Set(keys.map((key) => key.happening))) {
    const own = keys.filter((key) => key.happening === happening)
    if (!existsSync(join(root, happening))) {
      missing++
      continue
    }
    const { readings } = await rashomon.read([join(root, happening)])
    const accounts = await rashomon.accounts(readings)
    const drafts = await rashomon.drafts(own.map(({ id, sentence }) => ({ file: `${id}.md`, bytes: Buffer.from(sentence) })))
    for (const key of own) {
      const draft = drafts.readings.find(({ report }) => report.file === `${key.id}.md`)
      const result = draft && (await rashomon.check(draft, readings, accounts))
      const verdict = gravest.find((one) => result?.sentences.some((sentence) => sentence.verdict === one)) ?? 'no-claim'
      rows.push({ ...key, verdict })
      if (process.env.RASHOMON_SHOW && result && (key.changed ? !isFound(verdict) : accusing.has(verdict))) show(key, verdict, result)
    }
  }
  await rashomon.close()
  const kinds: Record<string, Record<string, number>> = {}
  for (const { changed, verdict } of rows) {
    const kind = changed ?? 'true'
    kinds[kind] ??= {}
    kinds[kind][verdict] = (kinds[kind][verdict] ?? 0) + 1
  }
  console.table(kinds)
  const of = (half: string): readonly Row[] => rows.filter((row) => row.half === half)
  return {
    figures: {
      found: foundShare(rows),
      accused: accusedShare(rows),
      foundAside: foundShare(of('aside')),
      accusedAside: accusedShare(of('aside')),
      foundTuning: foundShare(of('tuning')),
      accusedTuning: accusedShare(of('tuning')),
      sentences: rows.length,
      missing,
    },
    details: { kinds, rows: rows.map(({ id, changed, half, verdict }) => ({ id, changed, half, verdict })) },
  }
}

const readKeys = (half: string): Key[] =>
  readFileSync(join(import.meta.dirname, 'keys/check', `${half}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Key)

const isFound = (verdict: string): boolean => verdict !== 'supported' && verdict !== 'no-claim'

const share = (part: readonly Row[], whole: readonly Row[]): number => (100 * part.length) / Math.max(1, whole.length)

function foundShare(rows: readonly Row[]): number {
  const changed = rows.filter((row) => row.changed)
  return share(
    changed.filter(({ verdict }) => isFound(verdict)),
    changed,
  )
}

function accusedShare(rows: readonly Row[]): number {
  const left = rows.filter((row) => !row.changed)
  return share(
    left.filter(({ verdict }) => accusing.has(verdict)),
    left,
  )
}

function show({ sentence, changed }: Key, verdict: string, { sentences, reports }: CheckResult): void {
  console.log(`[${changed ?? 'true'}] ${verdict}: ${sentence}`)
  for (const { message, words } of sentences.flatMap(({ reasons }) => reasons)) {
    const [first] = words
    const report = reports.find(({ id }) => id === first?.report)
    console.log(`    ${message} ${first && report ? `“${report.text.slice(first.start, first.end).replace(/\s+/g, ' ')}”` : ''}`)
  }
}
