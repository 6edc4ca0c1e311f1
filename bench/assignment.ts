/**
 * Assignment: reports a second that find their story among 100,000 in the index in memory, encoding aside; and how much longer one takes than among 1,000.
 *
 * `--data FILE` is a set of stories (lib-streams.ts); its sketches are made many by renaming: rare words and names become others,
 * alike within one made story, while common words, figures and the density of a day stay as they are. Vectors are
 * shaken a little, and half of their columns have the sign of the made story, so that strangers mean about half the same, as they do in the sets.
 * `cpu_ms` and `cpu_growth` are the same by processor time, which a busy machine changes less; `found` is the share of the reports of a standing story
 * that joined that very one. A quarter of the reports measured belong to a story that stands; the rest open one, as in a stream of stories of one or two reports.
 */
import { loadavg } from 'node:os'
import { assign } from '../src/stories/assign.js'
import { type Sketch, toSketch } from '../src/stories/sketch.js'
import type { Sparse } from '../src/stories/sparse.js'
import { openStoryIndex } from '../src/stories/story-index.js'
import { readStream } from './lib-streams.js'
import type { BenchOptions, BenchResult } from './run.js'

const sizes = [1_000, 10_000, 100_000]
const measured = 2_000
const warmUp = 200
const storiesADay = 300
const originalsMax = 300
/** Words this rare are renamed (halves, as `Sketch.levels`). */
const rareLevel = 10

export async function run({ data = '../shared/stories/giveme5w1h-dev.jsonl.gz' }: BenchOptions): Promise<BenchResult> {
  const originals = (await readStream(data)).slice(0, originalsMax).map(({ reading }) => toSketch(reading))
  const index = openStoryIndex()
  const random = mulberry32(7)
  const make = (number: number): Sketch => rename(originals[number % originals.length]!, number, Math.floor(number / storiesADay), random)
  let stories = 0
  const results: { stories: number; perSecond: number; p95Ms: number; cpuMs: number; joined: number; found: number }[] = []
  for (const size of sizes) {
    while (stories < size) {
      await index.put(make(stories), `made-${stories}`)
      stories++
    }
    const arriving = Array.from({ length: warmUp + measured }, (_, at) => {
      const isMore = at % 4 === 0
      const number = isMore ? size - 1 - Math.floor(random() * Math.min(size, 20 * storiesADay)) : size + 1_000_000 + at
      const sketch = isMore ? make(number) : rename(originals[at % originals.length]!, number, Math.floor(size / storiesADay), random)
      return { sketch: { ...sketch, id: `arriving-${size}-${at}` }, own: isMore ? `made-${number}` : undefined }
    })
    const times: number[] = []
    let [joined, found, from, cpu] = [0, 0, performance.now(), process.cpuUsage()]
    for (const [at, { sketch, own }] of arriving.entries()) {
      if (at === warmUp) [from, cpu] = [performance.now(), process.cpuUsage()]
      const begin = performance.now()
      const { because, story } = await assign(sketch, index)
      if (at >= warmUp) {
        times.push(performance.now() - begin)
        if (because === 'evidence') joined++
        if (own !== undefined && story === own) found++
      }
    }
    const elapsedMs = performance.now() - from
    const { user, system } = process.cpuUsage(cpu)
    times.sort((a, b) => a - b)
    const result = {
      stories: size,
      perSecond: (1000 * measured) / elapsedMs,
      p95Ms: times[Math.floor(0.95 * times.length)]!,
      cpuMs: (user + system) / 1000 / measured,
      joined: joined / measured,
      found: found / (measured / 4),
    }
    results.push(result)
    console.log(
      `${size} stories: ${result.perSecond.toFixed(0)} a second, 95 % within ${result.p95Ms.toFixed(2)} ms, CPU ${result.cpuMs.toFixed(2)} ms, ${(100 * result.joined).toFixed(0)} % joined, ${(100 * result.found).toFixed(0)} % of those that should found their story`,
    )
  }
  const [small, large] = [results[0]!, results.at(-1)!]
  return {
    figures: {
      per_second: large.perSecond,
      growth: small.perSecond / large.perSecond,
      cpu_ms: large.cpuMs,
      cpu_growth: large.cpuMs / small.cpuMs,
      found: 100 * large.found,
      memory_mb: process.memoryUsage().rss / 1e6,
    },
    details: { load: loadavg(), results },
  }
}

function rename(sketch: Sketch, salt: number, day: number, random: () => number): Sketch {
  const rare = new Set(Array.from(sketch.body.keys).filter((_, at) => sketch.levels[at]! >= rareLevel))
  const renamed = (key: number): number => (rare.has(key) ? mixed(key, salt) : key)
  const levels = new Map(Array.from(sketch.body.keys, (key, at) => [renamed(key), sketch.levels[at]!]))
  const of = (sparse: Sparse): Sparse => {
    const sorted = Array.from(sparse.keys, (key, at) => [renamed(key), sparse.weights[at]!] as const).sort(([a], [b]) => a - b)
    return { keys: Uint32Array.from(sorted, ([key]) => key), weights: Float32Array.from(sorted, ([, weight]) => weight) }
  }
  const body = of(sketch.body)
  return {
    ...sketch,
    id: `made-${salt}`,
    day,
    body,
    levels: Uint8Array.from(body.keys, (key) => levels.get(key)!),
    leadNames: of(sketch.leadNames),
    datedLeads: sketch.datedLeads.slice(0, 1).map(({ words }) => ({ on: { kind: 'day', day }, words: of(words) })),
    vectors: sketch.vectors.map((value, at) => {
      const column = at % sketch.width
      const sign = column % 2 && mixed(column, salt) & 0x10000 ? -1 : 1
      return Math.max(-127, Math.min(127, Math.round(sign * value + 8 * (random() - 0.5))))
    }),
  }
}

const mixed = (key: number, salt: number): number => Math.imul(key ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b) >>> 0

/** Random numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
}
