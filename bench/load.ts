/**
 * Load: ten thousand reports at once to one `rashomon serve` on a folder. All are to be taken, none lost, and its pages to answer meanwhile.
 *
 * `--reports N` (10,000), sent as JSON Lines in twenty requests side by side. `page_ms` is the 95th percentile of the list of stories and of a
 * story's page, asked for ten times a second from the first byte sent to `readSeconds` after the last answer, while the reader works.
 * `lost` are reports that were acknowledged and are not in the store when it is opened again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/store/open.js'
import { readBases, streamOf } from './lib-bases.js'
import { memoryOf, percentile, seconds, startService } from './lib-programs.js'
import type { BenchOptions, BenchResult } from './run.js'

const requests = 20
const readSeconds = 30
const storyWaits = 60

interface Taken {
  readonly reports: readonly { readonly report: string; readonly state: string }[]
}

export async function run({ reports = 10_000 }: BenchOptions): Promise<BenchResult> {
  const stream = streamOf(await readBases())
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const service = await startService('--data', folder)
  const acknowledged = new Set<string>()
  const times: Record<'home' | 'story', number[]> = { home: [], story: [] }
  let isOver = false
  let refused = 0
  let unanswered = 0
  let memory = 0
  const post = async (lines: readonly object[]): Promise<void> => {
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const answer = await fetch(`${service.address}/reports`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-ndjson' },
    }).catch(() => undefined)
    if (answer?.status !== 202) refused++
    else for (const { report } of ((await answer.json()) as Taken).reports) acknowledged.add(report)
  }
  const timed = async (kind: keyof typeof times, path: string): Promise<void> => {
    const from = performance.now()
    const answer = await fetch(`${service.address}${path}`).catch(() => undefined)
    await answer?.text().catch(() => undefined)
    if (answer?.ok) times[kind].push(performance.now() - from)
    else unanswered++
  }
  const firstStory = async (): Promise<string> => {
    for (let waited = 0; waited < storyWaits; waited++) {
      const { items } = (await (await fetch(`${service.address}/stories`)).json()) as { items: readonly { id: string }[] }
      if (items[0]) return items[0].id
      await seconds(1)
    }
    throw new Error('No story came.')
  }
  try {
    await post(Array.from({ length: 8 }, () => stream.next().value as object))
    const story = await firstStory()
    const batches = Array.from({ length: requests }, () =>
      Array.from({ length: Math.ceil(reports / requests) }, () => stream.next().value as object),
    )
    const looking = (async () => {
      for (let at = 0; !isOver; at++) {
        await Promise.all([timed(at % 2 ? 'home' : 'story', at % 2 ? '/' : `/story/${story}`), seconds(0.1)])
        memory = Math.max(memory, memoryOf(service))
      }
    })()
    const from = performance.now()
    await Promise.all(batches.map(post))
    const takenSeconds = (performance.now() - from) / 1_000
    const whileTaken = percentile([...times.home, ...times.story], 0.95)
    await seconds(readSeconds)
    isOver = true
    await looking
    await service.stop()
    const store = await openStore(folder)
    const { reports: kept } = await store.counts()
    let lost = 0
    for (const id of acknowledged) if (!(await store.report(id))) lost++
    const wrong = await store.check()
    await store.close()
    return {
      figures: {
        taken: acknowledged.size - 8,
        refused,
        unanswered,
        lost,
        taken_s: takenSeconds,
        page_ms: percentile([...times.home, ...times.story], 0.95),
        page_taking_ms: whileTaken,
        memory_mb: memory,
      },
      details: {
        cores: cpus().length,
        load: loadavg(),
        kept,
        wrong,
        homeMs: [0.5, 0.95, 1].map((share) => percentile(times.home, share)),
        storyMs: [0.5, 0.95, 1].map((share) => percentile(times.story, share)),
        pages: times.home.length + times.story.length,
      },
    }
  } finally {
    isOver = true
    await service.kill()
    rmSync(folder, { recursive: true })
  }
}
