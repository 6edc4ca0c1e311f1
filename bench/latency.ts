/**
 * Latency: from posting a report to the changed account on its story's page, three reports a second, one `rashomon serve` on a folder.
 *
 * The program runs as its users start it. What a browser does is done here, as src/service/page/script.ts has it: on an event of the story the
 * page is asked for 150 ms later, and the report is there when its own text is on the page. Reports are the examples under other names, four
 * stories at a time. `--reports N` (180, a minute); `cpu_ms` is processor time a report in the service, `cores` how many of them it kept busy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBases, streamOf } from './lib-bases.js'
import { hear, memoryOf, percentile, seconds, secondsOf, startService } from './lib-programs.js'
import type { BenchOptions, BenchResult } from './run.js'

const aSecond = 3
const warmUp = 6
/** As src/service/page/script.ts waits. */
const pageWaitsMs = 150
const patienceSeconds = 120

export async function run({ reports = 180 }: BenchOptions): Promise<BenchResult> {
  const stream = streamOf(await readBases())
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'))
  const service = await startService('--data', folder)
  const open = new Map<string, number>()
  const times: number[] = []
  const timers = new Map<string, NodeJS.Timeout>()
  const look = async (story: string): Promise<void> => {
    const page = await (await fetch(`${service.address}/story/${story}`)).text()
    for (const [id, posted] of open) {
      if (!page.includes(`id="${id}"`)) continue
      times.push(performance.now() - posted)
      open.delete(id)
    }
  }
  const stopHearing = hear(
    () => service.address,
    (kind, { story }) => {
      if (kind !== 'story') return
      clearTimeout(timers.get(String(story)))
      timers.set(
        String(story),
        setTimeout(() => void look(String(story)), pageWaitsMs),
      )
    },
  )
  const post = async (): Promise<void> => {
    const body = JSON.stringify(stream.next().value)
    const posted = performance.now()
    const answer = await fetch(`${service.address}/reports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const taken = (await answer.json()) as { readonly reports: readonly { readonly report: string }[] }
    for (const { report } of taken.reports) open.set(report, posted)
  }
  const quiet = async (): Promise<void> => {
    for (let waited = 0; open.size && waited < patienceSeconds * 10; waited++) await seconds(0.1)
  }
  try {
    await seconds(1)
    for (let at = 0; at < warmUp; at++) await post()
    await quiet()
    times.length = 0
    const [started, cpu] = [performance.now(), secondsOf(service)]
    const posts: Promise<void>[] = []
    for (let at = 0; at < reports; at++) {
      await seconds(Math.max(0, (started + (1_000 * at) / aSecond - performance.now()) / 1_000))
      posts.push(post())
    }
    await Promise.all(posts)
    const postedAll = performance.now()
    await quiet()
    const used = secondsOf(service) - cpu
    const lasted = (performance.now() - started) / 1_000
    return {
      figures: {
        p95_ms: percentile(times, 0.95),
        median_ms: percentile(times, 0.5),
        max_ms: percentile(times, 1),
        reports: times.length,
        never: open.size,
        cpu_ms: (1_000 * used) / reports,
        cores: used / lasted,
        memory_mb: memoryOf(service),
      },
      details: { aSecond, cores: cpus().length, load: loadavg(), caughtUpAfterMs: performance.now() - postedAll },
    }
  } finally {
    stopHearing()
    await service.stop()
    rmSync(folder, { recursive: true })
  }
}
