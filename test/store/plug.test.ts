/** The plug is pulled in the middle of writing: nothing acknowledged is lost, nothing is half done, the store opens again by itself. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toAccountOf } from '../../src/accounts.js'
import { openStore } from '../../src/store/open.js'
import { startWorker } from '../../src/store/work.js'
import { findPostgres, startPostgres } from '../helpers/postgres.js'
import { onPglite, onPostgres } from '../helpers/stores.js'
import { draftOf } from './drafts.js'

const kills = 20
const root = join(import.meta.dirname, '../..')

interface Writer {
  readonly child: ChildProcess
  readonly lines: Record<string, unknown>[]
  heard(key: string, count?: number): Promise<void>
  ended: Promise<unknown>
}

function startWriter(...args: readonly string[]): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'plug-writer.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: Record<string, unknown>[] = []
  const ended = new Promise((done) => child.once('close', done))
  const waiting = new Set<() => void>()
  createInterface(child.stdout!).on('line', (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>)
    for (const look of [...waiting]) look()
  })
  const heard = (key: string, count = 1) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (lines.filter((line) => key in line).length < count) return
        waiting.delete(look)
        done()
      }
      waiting.add(look)
      void ended.then(() => fail(new Error(`The writer ended before it said ${count} times "${key}".`)))
      look()
    })
  return { child, lines, heard, ended }
}

describe.each([onPglite(), onPostgres()])('$name', (databases) => {
  if (databases.missing) return test.skip(databases.missing, () => undefined)
  let place: string
  beforeAll(async () => {
    place = await databases.create()
  }, 120_000)
  afterAll(() => databases.stop(), 120_000)

  test(`killed ${kills} times while writing`, { timeout: 900_000 }, async () => {
    const added = new Set<string>()
    const read = new Set<string>()
    const told = new Map<string, number>()
    for (let round = 0; round < kills; round++) {
      const writer = startWriter(place, String(round))
      await writer.heard('added', 1 + (round % 7))
      // Between acknowledgements, wherever that falls.
      await new Promise((done) => setTimeout(done, (round * 37) % 90))
      writer.child.kill('SIGKILL')
      await writer.ended
      expect(writer.lines[0]).toMatchObject({ problems: [] })
      for (const line of writer.lines) {
        for (const id of (line.added as string[]) ?? []) added.add(id)
        if (line.read) read.add(line.read as string)
        if (line.told) told.set(line.told as string, Math.max(told.get(line.told as string) ?? 0, line.revision as number))
      }
    }
    const store = await openStore(place)
    try {
      expect(await store.check()).toEqual([])
      for (const id of added) expect((await store.report(id))?.report, id).toEqual(draftOf(id).report)
      for (const id of read) expect(await store.reading(id), id).toEqual(draftOf(id))
      for (const [id, revision] of told) expect((await store.story(id))!.entry.revision, id).toBeGreaterThanOrEqual(revision)
      const worker = startWorker(store, readerOf(), { pollMs: 50 })
      await worker.done()
      await worker.stop()
      const { reports } = await store.counts()
      expect(reports).toMatchObject({ waiting: 0, failed: 0 })
      expect(reports.read).toBeGreaterThanOrEqual(added.size)
      expect(await store.check()).toEqual([])
    } finally {
      await store.close()
    }
  })

  test('a worker killed in the middle of a report: another reads it', { timeout: 180_000 }, async () => {
    const id = 'report-in-the-middle'
    const before = await openStore(place, { leaseSeconds: 2 })
    await before.add([{ report: draftOf(id).report, source: 'plug' }])
    await before.close()
    const writer = startWriter(place, '0', 'hang')
    await writer.heard('reading')
    writer.child.kill('SIGKILL')
    await writer.ended
    const store = await openStore(place, { leaseSeconds: 2 })
    try {
      expect((await store.report(id))!.state).toBe('waiting')
      const worker = startWorker(store, readerOf(), { pollMs: 100 })
      await worker.done()
      await worker.stop()
      expect(await store.reading(id)).toEqual(draftOf(id))
      expect(await store.check()).toEqual([])
    } finally {
      await store.close()
    }
  })
})

test.skipIf(findPostgres() === undefined)(
  'the database is killed while workers read: they wait, and all is read',
  { timeout: 180_000 },
  async () => {
    const postgres = await startPostgres()
    try {
      const store = await openStore(await postgres.create(), { leaseSeconds: 2 })
      const ids = Array.from({ length: 12 }, (_, at) => `report-restart-${at}`)
      await store.add(ids.map((id) => ({ report: draftOf(id).report, source: 'plug' })))
      const read: string[] = []
      const slow = async ({ id }: { readonly id: string }) => {
        await new Promise((done) => setTimeout(done, 60))
        return draftOf(id)
      }
      const worker = startWorker(
        store,
        { ...readerOf(), read: slow },
        { pollMs: 100, onDone: ({ kind, id, error }) => kind === 'report' && !error && read.push(id) },
      )
      while (read.length < 3) await new Promise((done) => setTimeout(done, 10))
      await postgres.kill()
      await postgres.start()
      while (read.length < ids.length) await new Promise((done) => setTimeout(done, 50))
      await worker.done()
      await worker.stop()
      expect((await store.counts()).reports).toEqual({ waiting: 0, read: ids.length, failed: 0 })
      expect(await store.check()).toEqual([])
      await store.close()
    } finally {
      await postgres.stop()
    }
  },
)

const readerOf = () => ({
  model: 'invented@1',
  read: async ({ id }: { readonly id: string }) => draftOf(id),
  account: async (readings: Parameters<typeof toAccountOf>[0]) => toAccountOf(readings),
})
