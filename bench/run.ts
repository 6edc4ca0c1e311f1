/**
 * `npm run bench -- NAME [--data DIR] [--reports N] [--minutes N]`: runs one benchmark, writes bench/results/NAME.json and ends in one line
 * `bench NAME: key=value key=value` (shares as 0 to 100). One file a benchmark, each exporting `run`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** The folder named by --data; each benchmark says what it expects in it. */
  readonly data?: string
  /** How many, where a benchmark makes its own (--reports). */
  readonly reports?: number
  /** How long, where a benchmark lasts as long as is wanted (--minutes). */
  readonly minutes?: number
}
/** `figures` go into the closing line; `details` into the results file. */
export interface BenchResult {
  readonly figures: Readonly<Record<string, number | string>>
  readonly details: unknown
}

const here = import.meta.dirname
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.startsWith('lib-'))
  .map((file) => file.slice(0, -3))
  .sort()

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, reports: { type: 'string' }, minutes: { type: 'string' } },
  allowPositionals: true,
})
const [name] = positionals
if (!name || !names.includes(name)) {
  console.error(`usage: npm run bench -- NAME [--data DIR] [--reports N] [--minutes N]\nbenchmarks: ${names.join(', ')}`)
  process.exit(2)
}

const { run } = (await import(join(here, `${name}.ts`))) as { run: (options: BenchOptions) => Promise<BenchResult> }
const { figures, details } = await run({
  ...(values.data ? { data: values.data } : {}),
  ...(values.reports ? { reports: Number(values.reports) } : {}),
  ...(values.minutes ? { minutes: Number(values.minutes) } : {}),
})
mkdirSync(join(here, 'results'), { recursive: true })
writeFileSync(join(here, 'results', `${name}.json`), `${JSON.stringify({ bench: name, figures, details }, null, 1)}\n`)
console.log(
  `bench ${name}: ${Object.entries(figures)
    .map(([key, value]) => `${key}=${typeof value === 'number' ? Math.round(value * 100) / 100 : value}`)
    .join(' ')}`,
)
