/**
 * Event codes: rows of PLOVER, ACLED and UCDP-GED against events coded by hand, cell by cell.
 *
 * `--data DIR` holds one folder a happening; the key is bench/keys/events (DIR/keys/events if there is one). The row that a key's sentence means is found by
 * the meaning of its words alone, never by its codes. `kappa` is Cohen's over all cells, an empty cell being a label: abstaining where the key abstains
 * agrees, abstaining where it does not is an error. `tune` and `aside` are kappa of the halves, `right` the share of the cells that we fill
 * which agree, `abstained` the share of the key's filled cells that we leave empty. Details hold the cells of the tuning half only.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open } from '../src/index.js'
import { agree, CELLS, type Compared, compareEvent, type KeyEvent, type Scheme, toVectorOf } from './lib-events.js'
import type { BenchOptions, BenchResult } from './run.js'

export async function run({ data = '../shared/reports' }: BenchOptions): Promise<BenchResult> {
  const given = join(data, 'keys/events/events.jsonl')
  const file = existsSync(given) ? given : join(import.meta.dirname, 'keys/events/events.jsonl')
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as KeyEvent)
    .filter(({ happening }) => existsSync(join(data, happening)))
  const rashomon = await open()
  const compared: (Compared & { readonly id: string; readonly part: KeyEvent['part'] })[] = []
  const { readings: asked } = await rashomon.read(
    keys.map(({ id, event }) => ({ file: `${id}.md`, bytes: new TextEncoder().encode(event) })),
  )
  const vectorOfKey = toVectorOf(asked)
  const idOf = new Map(asked.map(({ report }) => [report.file, report.id]))
  for (const happening of [...new Set(keys.map((key) => key.happening))]) {
    const { readings } = await rashomon.read([join(data, happening)])
    const accounts = await rashomon.accounts(readings)
    const vectorOf = toVectorOf(readings)
    console.log(`${happening}: ${readings.length} reports, ${accounts.length} accounts`)
    for (const key of keys.filter((one) => one.happening === happening))
      compared.push(
        ...compareEvent(key, vectorOfKey(idOf.get(`${key.id}.md`)!, 0)!, accounts, vectorOf).map((cell) => ({
          ...cell,
          id: key.id,
          part: key.part,
        })),
      )
  }
  await rashomon.close()
  const all = agree(compared)
  const of = (scheme: Scheme) => agree(compared.filter(({ cell }) => cell.startsWith(`${scheme}.`)))
  const part = (name: KeyEvent['part']) => agree(compared.filter((cell) => cell.part === name))
  const cells = Object.fromEntries(
    (Object.keys(CELLS) as Scheme[]).flatMap((scheme) =>
      CELLS[scheme].map((column) => [`${scheme}.${column}`, agree(compared.filter(({ cell }) => cell === `${scheme}.${column}`))]),
    ),
  )
  for (const [name, { kappa, agreement, filled, abstained }] of Object.entries(cells))
    console.log(`${name.padEnd(24)} kappa ${kappa.toFixed(2)}  agreement ${agreement.toFixed(1)}  abstained ${abstained} of ${filled}`)
  return {
    figures: {
      kappa: all.kappa,
      tune: part('tune').kappa,
      aside: part('aside').kappa,
      plover: of('plover').kappa,
      acled: of('acled').kappa,
      ucdp: of('ucdp').kappa,
      right: all.right,
      abstained: (100 * all.abstained) / Math.max(1, all.filled),
    },
    details: { events: keys.length, cells, tune: compared.filter((cell) => cell.part === 'tune' && !cell.alike) },
  }
}
