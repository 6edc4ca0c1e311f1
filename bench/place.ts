/**
 * Places against hand-annotated news: every set in DIR/geoparsing (LGL, GeoVirus, GeoWebNews); `--data` as in lib-corpora.
 *
 * `recognition` is the F1 of spans that name a place, exactly equal. `within161` and `median_km` are of all gold spans with a
 * point, resolved with the key's spans given; an abstention is a miss, a country is right by which it is, as with a key that
 * has ids. Where a key has ids, spans without one are not asked for. Half of each set, drawn by the documents' ids, was never
 * looked at while rules and weights were made: `held_`. `RASHOMON_PART=tune` measures the other half alone, `RASHOMON_SHOW=1` prints its errors.
 *
 * The peer is Mordecai 3 by its paper (Halterman 2023, arXiv 2303.13675), which needs an Elasticsearch index of 2 GB; the floor
 * takes the most populous place of the name. The index's own bars are measured in a process of its own.
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openEncoder } from '../src/encoder/encoder.js'
import { openGazetteer } from '../src/mentions/place/gazetteer.js'
import { splitReport } from '../src/text/split-report.js'
import {
  isHeld,
  type PlaceDocument,
  type PlaceError,
  type PlaceTally,
  readPlaceSets,
  scoreNames,
  scorePoints,
  sumTallies,
  toFigures,
  toReport,
} from './lib-places.js'
import type { BenchOptions, BenchResult } from './run.js'

/** Shares of exact places and of those within 161 km, given the span. */
const MORDECAI = { lgl_exact: 79.4, gwn_exact: 90.1, mix_within161: 96.6 }
const FLOORS = { lgl_within161: 75, geovirus_within161: 88, gwn_within161: 88 }
/** Documents read in one go. */
const BATCH = 20

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const onlyTuned = process.env.RASHOMON_PART === 'tune'
  const gazetteer = openGazetteer()
  const encoder = await openEncoder()
  const figures: Record<string, number> = {}
  const whole: PlaceTally[] = []
  const held: PlaceTally[] = []
  const largest: Record<string, number> = {}
  for (const { name, documents } of readPlaceSets(data)) {
    const wanted = documents.filter((document) => !(onlyTuned && isHeld(document)))
    const tallies: PlaceTally[] = []
    for (let from = 0; from < wanted.length; from += BATCH) {
      const some = wanted.slice(from, from + BATCH)
      const encoded = await encoder.encode(some.map((document) => splitReport(toReport(document))))
      some.forEach((document, at) => {
        const sentences = encoded[at]!.map(({ sentence }) => sentence)
        const names = scoreNames(document, sentences, gazetteer)
        const points = scorePoints(document, gazetteer)
        tallies.push({ ...names, km: points.km, abstained: points.abstained })
        if (process.env.RASHOMON_SHOW && !isHeld(document)) for (const error of [...names.errors, ...points.errors]) show(document, error)
      })
    }
    const ofHeld = tallies.filter((_, at) => isHeld(wanted[at]!))
    Object.assign(figures, withPrefix(`${name}_`, toFigures(sumTallies(tallies))))
    if (!onlyTuned) Object.assign(figures, withPrefix(`held_${name}_`, toFigures(sumTallies(ofHeld))))
    largest[name] = toFigures(sumTallies(wanted.map((document) => ofLargest(document, gazetteer)))).within161
    whole.push(...tallies)
    held.push(...ofHeld)
  }
  await encoder.close()
  Object.assign(figures, toFigures(sumTallies(whole)), onlyTuned ? {} : withPrefix('held_', toFigures(sumTallies(held))), measureIndex())
  const { km, ...counts } = sumTallies(whole)
  return {
    figures,
    details: { ...counts, points: km.length, largest, floors: FLOORS, peer: { name: 'Mordecai 3, its paper', ...MORDECAI } },
  }
}

function show({ id, text }: PlaceDocument, { start, end, wrong }: PlaceError): void {
  const line = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`
  console.log(`${id} ${wrong}: ${line.replaceAll('\n', ' / ')}`)
}

const withPrefix = (prefix: string, of: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [prefix + key, value]))

function ofLargest(document: PlaceDocument, gazetteer: ReturnType<typeof openGazetteer>): PlaceTally {
  const { km, abstained } = scorePoints(document, gazetteer, (spans) =>
    spans.map(({ text }) => ({ candidate: gazetteer.lookup(text)[0], rule: 'largest' })),
  )
  return { gold: 0, found: 0, matched: 0, km, abstained }
}

/** Milliseconds to open the built index, by the clock and of the processor (the clock tells of a busy machine too), megabytes that it takes in memory and on disk. */
function measureIndex(): { load_ms: number; load_cpu_ms: number; memory_mb: number; disk_mb: number } {
  const root = join(import.meta.dirname, '..')
  const probe = `
    const { openGazetteer } = await import(${JSON.stringify(join(root, 'dist/mentions/place/gazetteer.js'))})
    const { setTimeout } = await import('node:timers/promises')
    globalThis.gc(); await setTimeout(50)
    const total = () => { const { heapUsed, external } = process.memoryUsage(); return heapUsed + external }
    const before = total()
    const used = process.cpuUsage()
    const start = performance.now()
    const gazetteer = openGazetteer()
    const ms = performance.now() - start
    const cpu = process.cpuUsage(used).user / 1000
    globalThis.gc(); await setTimeout(50); globalThis.gc()
    console.log(JSON.stringify({ load_ms: ms, load_cpu_ms: cpu, memory_mb: (total() - before) / 1e6, found: gazetteer.lookup('Lagos').length }))`
  const runs = [1, 2, 3].map(() => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', probe], { encoding: 'utf8' })
    return JSON.parse(stdout) as { load_ms: number; load_cpu_ms: number; memory_mb: number }
  })
  const { load_ms, load_cpu_ms, memory_mb } = runs.sort((a, b) => a.load_ms - b.load_ms)[1]!
  return { load_ms, load_cpu_ms, memory_mb, disk_mb: statSync(join(root, 'gazetteer/places.bin.br')).size / 1e6 }
}
