/**
 * Soak: `rashomon serve` and one `rashomon work` on a PostgreSQL of its own, mixed load for `--minutes N` (30), and things going wrong meanwhile.
 *
 * Load: a report every `postEverySeconds` (the examples under other names, some sent twice, some with a new text at their address), pages,
 * searches, a listener, a correction and its undoing now and then. At a fifth of the time the worker is killed, at two fifths the database, at
 * three fifths the disk is full for `fullSeconds` (the database lies on a small file system in memory; without the right to mount one, this
 * fault is left out and `faults` is 2). What was not acknowledged is sent again, as a sender would.
 * `lost`: reports that were acknowledged and are not in the store. `wrong`: what `store.check` says; stories whose numbers of reports or
 * outlets are not those of their members; accounts that are not, byte for byte, what their readings make. `growth`: the service's memory in the last
 * quarter over that in the second, in %. Seldom more than noise in less than half an hour.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAccountOf } from '../src/accounts.js'
import type { Account, Reading } from '../src/index.js'
import { openStore } from '../src/store/open.js'
import type { Store } from '../src/store/store.js'
import { type Postgres, startPostgres } from '../test/helpers/postgres.js'
import { readBases, streamOf } from './lib-bases.js'
import { hear, memoryOf, type Program, percentile, seconds, startService, startWorker } from './lib-programs.js'
import type { BenchOptions, BenchResult } from './run.js'

const postEverySeconds = 2
const readEverySeconds = 0.5
const correctEverySeconds = 15
const fullSeconds = 15
const diskMegabytes = 768
const quietSecondsMax = 600

interface Run {
  readonly service: Program
  worker: Program
  readonly database: string
  readonly acknowledged: Set<string>
  readonly counts: { posted: number; refused: number; pages: number; pagesFailed: number; corrections: number; heard: number }
  readonly pageMs: number[]
  readonly memory: { readonly at: number; readonly service: number; readonly worker: number }[]
  isOver: boolean
}

export async function run({ minutes = 30 }: BenchOptions): Promise<BenchResult> {
  const bases = await readBases()
  const disk = openDisk()
  const postgres = await startPostgres({ within: disk.folder, settings: 'max_wal_size = 64MB\nmin_wal_size = 32MB\n' })
  const database = await postgres.create()
  const [service, worker] = [await startService('--database', database), await startWorker(database)]
  const state: Run = {
    service,
    worker,
    database,
    acknowledged: new Set(),
    counts: { posted: 0, refused: 0, pages: 0, pagesFailed: 0, corrections: 0, heard: 0 },
    pageMs: [],
    memory: [],
    isOver: false,
  }
  const stopHearing = hear(
    () => service.address,
    () => void state.counts.heard++,
  )
  try {
    const doing = [
      post(state, streamOf(bases)),
      every(state, readEverySeconds, (at) => read(state, at)),
      every(state, correctEverySeconds, (at) => correct(state, at)),
      every(state, 5, () => Promise.resolve(weigh(state))),
    ]
    const faults = await goWrong(state, postgres, disk, minutes)
    state.isOver = true
    await Promise.all(doing)
    const quiet = await untilQuiet(database)
    stopHearing()
    await state.worker.stop()
    await service.stop()
    const store = await openStore(database)
    const lost = await lostIn(store, state.acknowledged)
    const wrong = await wrongIn(store)
    const { reports: kept, stories } = await store.counts()
    await store.close()
    const quarter = (from: number, to: number) =>
      percentile(
        state.memory.filter((_, at) => at >= from * state.memory.length && at < to * state.memory.length).map((one) => one.service),
        0.5,
      )
    return {
      figures: {
        minutes,
        acknowledged: state.acknowledged.size,
        lost,
        wrong: wrong.length,
        waiting: kept.waiting,
        set_aside: kept.failed,
        faults: faults.length,
        memory_mb: quarter(0.75, 1),
        growth: 100 * (quarter(0.75, 1) / quarter(0.25, 0.5) - 1),
        page_ms: percentile(state.pageMs, 0.95),
      },
      details: { load: loadavg(), faults, stories, quietSeconds: quiet, ...state.counts, wrong: wrong.slice(0, 20), memory: state.memory },
    }
  } finally {
    state.isOver = true
    stopHearing()
    await Promise.all([state.worker.kill(), service.kill()])
    await postgres.stop()
    disk.close()
  }
}

/** Small, in memory, its own; or a folder where none may be mounted. */
function openDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-soak-'))
  let isMounted = true
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    isMounted = false
  }
  const filling = join(folder, 'filling')
  return {
    folder,
    isMounted,
    fill: () => {
      try {
        for (let part = 0; part < diskMegabytes; part++) writeFileSync(filling, Buffer.alloc(1 << 20), { flag: 'a' })
      } catch {}
    },
    empty: () => rmSync(filling, { force: true }),
    close: () => {
      if (isMounted) execFileSync('umount', [folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function goWrong(state: Run, postgres: Postgres, disk: ReturnType<typeof openDisk>, minutes: number): Promise<readonly string[]> {
  const fifth = minutes * 12
  await seconds(fifth)
  await state.worker.kill()
  await seconds(3)
  state.worker = await startWorker(state.database)
  await seconds(fifth)
  await postgres.kill()
  await seconds(5)
  await postgres.start()
  await seconds(fifth)
  const faults = ['worker killed', 'database killed']
  if (disk.isMounted) {
    disk.fill()
    await seconds(fullSeconds)
    disk.empty()
    // A database that found no room for its log has ended, and is started again by whoever made room.
    if (!(await answers(state.database))) {
      await postgres.kill()
      await postgres.start()
      faults.push('disk full, and the database with it')
    } else faults.push('disk full')
  }
  await seconds(2 * fifth)
  return faults
}

const answers = (database: string): Promise<boolean> =>
  openStore(database).then(
    (store) => store.close().then(() => true),
    () => false,
  )

async function every(state: Run, gapSeconds: number, run: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; !state.isOver; at++) await Promise.all([run(at).catch(() => undefined), seconds(gapSeconds)])
}

/** Every seventh again, every ninth with a sentence more at the same address. */
async function post(state: Run, stream: Generator<object>): Promise<void> {
  let last: { text?: string } = {}
  await every(state, postEverySeconds, async (at) => {
    if (at % 9 === 8) last = { ...last, text: `${last.text}\n\nThis report was updated with a later paragraph.` }
    else if (at % 7 !== 6) last = stream.next().value as object
    for (;;) {
      if (await postOne(state, last)) return
      state.counts.refused++
      if (state.isOver) return
      await seconds(2)
    }
  })
}

async function postOne({ service, acknowledged, counts }: Run, report: object): Promise<boolean> {
  try {
    const body = JSON.stringify(report)
    const answer = await fetch(`${service.address}/reports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    if (answer.status !== 202) return false
    for (const taken of ((await answer.json()) as { reports: readonly { report: string }[] }).reports) acknowledged.add(taken.report)
    counts.posted++
    return true
  } catch {
    return false
  }
}

/** A page after the other: the list, a search, some story. */
async function read({ service, counts, pageMs }: Run, at: number): Promise<void> {
  const from = performance.now()
  const items = await storiesOf(service).catch(() => [])
  const paths = [
    '/',
    `/?q=${['killed', 'ferry collided', 'police said'][at % 3]}`,
    `/story/${items[at % Math.max(1, items.length)]?.id ?? ''}`,
  ]
  const answer = await fetch(`${service.address}${paths[at % 3]}`).catch(() => undefined)
  await answer?.text().catch(() => undefined)
  counts.pages++
  if (answer?.status === 200) pageMs.push(performance.now() - from)
  else counts.pagesFailed++
}

const storiesOf = async (service: Program): Promise<readonly { readonly id: string; readonly reports: number }[]> =>
  ((await (await fetch(`${service.address}/stories`)).json()) as { items: readonly { id: string; reports: number }[] }).items

/** Moves one report of a story of several out, and undoes it the next time. */
async function correct({ service, counts }: Run, at: number): Promise<void> {
  const send = (path: string, body?: object) =>
    fetch(`${service.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  if (at % 2) {
    const { items } = (await (await fetch(`${service.address}/corrections`)).json()) as {
      items: readonly { id: number; isUndone: boolean }[]
    }
    const open = items.filter(({ isUndone }) => !isUndone).at(-1)
    if (open && (await send(`/corrections/${open.id}/undo`)).ok) counts.corrections++
    return
  }
  const story = (await storiesOf(service)).find(({ reports }) => reports > 2)
  if (!story) return
  const { story: told } = (await (await fetch(`${service.address}/stories/${story.id}`)).json()) as {
    story: { members: readonly { report: string }[] }
  }
  const report = told.members[at % told.members.length]?.report
  if (report !== undefined && (await send('/corrections', { kind: 'move', report })).ok) counts.corrections++
}

function weigh({ service, worker, memory }: Run): void {
  memory.push({ at: Math.round(performance.now() / 1_000), service: memoryOf(service), worker: memoryOf(worker) })
}

/** Until nothing waits. @returns seconds. */
async function untilQuiet(database: string): Promise<number> {
  const store = await openStore(database)
  const from = performance.now()
  while ((await store.work.left()) > 0 && performance.now() - from < 1_000 * quietSecondsMax) await seconds(0.5)
  await store.close()
  return (performance.now() - from) / 1_000
}

async function lostIn(store: Store, acknowledged: ReadonlySet<string>): Promise<number> {
  let lost = 0
  for (const id of acknowledged) if (!(await store.report(id))) lost++
  return lost
}

async function wrongIn(store: Store): Promise<readonly string[]> {
  const wrong = [...(await store.check())]
  let inStories = 0
  for (let after: string | undefined; ; ) {
    const page = await store.stories({ limit: 100, ...(after === undefined ? {} : { after }) })
    for (const { id } of page.items) {
      const { entry, account, members } = (await store.story(id))!
      inStories += members.length
      const readings = await Promise.all(members.map(({ report }) => store.reading(report)))
      const outlets = new Set(readings.map((reading) => reading!.report.outlet ?? reading!.report.file ?? reading!.report.id)).size
      if (entry.reports !== members.length || account.reports.length !== members.length) wrong.push(`${id}: reports`)
      if (entry.outlets !== outlets) wrong.push(`${id}: outlets`)
      if (!isSame(account, readings as readonly Reading[])) wrong.push(`${id}: its account is not what its readings make`)
    }
    after = page.next
    if (after === undefined) break
  }
  const { reports } = await store.counts()
  let latest = 0
  for await (const isLatest of latestOf(store)) latest += Number(isLatest)
  if (inStories !== latest) wrong.push(`${inStories} reports in stories, ${latest} that should be; ${reports.read} read`)
  return wrong
}

const isSame = (account: Account, readings: readonly Reading[]): boolean => {
  const inOrder = [...readings].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  return JSON.stringify(account) === JSON.stringify(JSON.parse(JSON.stringify(toAccountOf(inOrder))))
}

/** Of every report that was read, whether it is the latest text of its address. */
async function* latestOf(store: Store): AsyncGenerator<boolean> {
  const seen = new Set<string>()
  for (let after = 0; ; ) {
    const events = await store.events(after)
    if (!events.length) return
    for (const { seq, report } of events) {
      after = seq
      if (report === undefined || seen.has(report)) continue
      seen.add(report)
      const kept = await store.report(report)
      if (kept?.state === 'read') yield kept.isLatest
    }
  }
}
