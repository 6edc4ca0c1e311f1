/** Opening a store: one process a folder, tables of every earlier version brought up to date, clear words where it cannot be done. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase, toStoreError } from '../../src/store/database.js'
import { lockFolder } from '../../src/store/folder-lock.js'
import { migrate } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { openStore } from '../../src/store/open.js'
import { pack } from '../../src/store/packing.js'
import { onPglite, onPostgres } from '../helpers/stores.js'
import { inventClaim } from '../invented.js'
import { draftOf } from './drafts.js'

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-opening-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}, 120_000)

describe('the lock of a folder', () => {
  test('a second opener is refused with the process that has it, until it is given back', async () => {
    const folder = newFolder()
    const unlock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-in-use', message: expect.stringContaining(String(process.pid)) })
    unlock()
    ;(await lockFolder(folder))()
    expect(existsSync(join(folder, 'rashomon.lock'))).toBe(false)
  })

  test('of several at once, one has it', async () => {
    const folder = newFolder()
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => lockFolder(folder)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a dead holder is no holder, even where its number is used again', async () => {
    const folder = newFolder()
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(join(folder, 'rashomon.lock'), JSON.stringify({ pid, start: '1', host: hostname() }))
    ;(await lockFolder(folder))()
    if (!existsSync('/proc/self/stat')) return
    writeFileSync(join(folder, 'rashomon.lock'), JSON.stringify({ pid: process.pid, start: 'another', host: hostname() }))
    ;(await lockFolder(folder))()
  })

  test('a holder on another machine counts while it renews', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'rashomon.lock'), JSON.stringify({ pid: 1, start: '1', host: 'elsewhere' }))
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-in-use', message: expect.stringContaining('elsewhere') })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written says so', async () => {
    const folder = join(newFolder(), 'closed')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-read-only' })
  })

  test('a file in the place of the folder says so', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    await expect(lockFolder(file)).rejects.toMatchObject({ code: 'store-read-only', message: expect.stringContaining(file) })
  })
})

test.each([
  [{ code: '53100', message: 'could not extend file: No space left on device' }, 'store-full'],
  [{ code: 'ENOSPC', message: 'write' }, 'store-full'],
  [{ code: '25006', message: 'cannot execute INSERT in a read-only transaction' }, 'store-read-only'],
  [{ code: 'EROFS', message: 'read-only file system' }, 'store-read-only'],
  [{ code: '57P01', message: 'terminating connection due to administrator command' }, 'store-unreachable'],
  [{ code: 'ECONNREFUSED', message: 'connect' }, 'store-unreachable'],
  [{ code: '28P01', message: 'password authentication failed' }, 'store-unreachable'],
])('%o is told as %s', ({ code, message }, expected) => {
  expect(toStoreError(Object.assign(new Error(message), { code }))).toMatchObject({ code: expected })
})

test('nobody there: told with the address, not with the password', async () => {
  const error = (await openStore('postgres://someone:secret@127.0.0.1:9/none').catch((thrown: unknown) => thrown)) as Error
  expect(error).toMatchObject({ code: 'store-unreachable' })
  expect(error.message).toContain('127.0.0.1:9')
  expect(error.message).not.toContain('secret')
})

describe.each([onPglite(), onPostgres()])('tables on $name', (databases) => {
  if (databases.missing) return test.skip(databases.missing, () => undefined)
  afterAll(() => databases.stop(), 120_000)
  const empty = async (): Promise<string> => (databases.name === 'PGlite' ? newFolder() : await databases.create())

  test.each(Object.keys(MIGRATIONS))('from %s to now', { timeout: 120_000 }, async (version) => {
    const place = await empty()
    const old = await openDatabase(place)
    await migrate(old.db as never, version)
    await old.close()
    const store = await openStore(place)
    await store.add([{ report: draftOf('report-1').report, source: 'test' }])
    expect((await store.counts()).reports.waiting).toBe(1)
    await store.feeds.add(['https://example.org/feed'])
    expect(await store.feeds.list()).toMatchObject([{ address: 'https://example.org/feed', failures: 0 }])
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('what was read before there were sketches is searched, and found by the next report, once it is filled in', {
    timeout: 120_000,
  }, async () => {
    const place = await empty()
    const old = await openDatabase(place)
    await migrate(old.db as never, '001-first')
    const invented = draftOf('report-1')
    const reading = {
      ...invented,
      claims: [
        inventClaim(
          invented,
          invented.sentences[1]!.words.map(({ text }) => text)
            .join(' ')
            .slice(0, 12),
        ),
      ],
    }
    const { report } = reading
    await sql`insert into reports (id, version, is_latest, source, content, state)
      values (${report.id}, 1, true, 'test', ${await pack(report)}, 'read')`.execute(old.db)
    await sql`insert into readings (report, format, model, reading, terms)
      values (${report.id}, ${reading.format}, 'invented@1', ${await pack(reading)}, '{bridge}')`.execute(old.db)
    await sql`insert into stories (id, revision, account_revision, title, reports, outlets, disputed, revised)
      values ('story-1', 1, 1, '', 0, 0, 0, 0)`.execute(old.db)
    await sql`insert into members (report, story, by, why) values (${report.id}, 'story-1', 'found', '["told alike"]')`.execute(old.db)
    await sql`insert into claims (report, at, words, vector, cell) values (${report.id}, 0, to_tsvector('english', 'bridge'), null, null)`.execute(
      old.db,
    )
    await old.close()
    const store = await openStore(place)
    expect(await store.work.fill(10)).toBe(1)
    expect(await store.work.fill(10)).toBe(0)
    expect(await store.check()).toEqual([])
    expect((await store.search({ text: reading.claims[0]!.text })).map(({ claim }) => claim)).toEqual(reading.claims)
    const again = { ...invented, report: { ...invented.report, id: 'report-again' } }
    await store.add([{ report: again.report, source: 'test' }])
    const [task] = await store.work.takeReports(1)
    await store.work.finishReport(task!, again, 'invented@1')
    expect((await store.report('report-again'))!.story).toBe('story-1')
    await store.close()
  })

  test('what a later version wrote is refused', { timeout: 120_000 }, async () => {
    const place = await databases.create()
    const later = await openDatabase(place)
    await migrate(later.db as never)
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01T00:00:00Z')`.execute(later.db)
    await later.close()
    await expect(openStore(place)).rejects.toMatchObject({ code: 'store-newer' })
  })

  test.runIf(databases.name === 'PostgreSQL')('several starters at once make the tables once', { timeout: 120_000 }, async () => {
    const place = await databases.create()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place, { connectionsMax: 2 })))
    expect(await Promise.all(stores.map((store) => store.counts()))).toHaveLength(4)
    await Promise.all(stores.map((store) => store.close()))
  })

  test.runIf(databases.name === 'PGlite')('a second process is refused', { timeout: 120_000 }, async () => {
    const place = await databases.create()
    const store = await openStore(place)
    await expect(openStore(place)).rejects.toMatchObject({ code: 'store-in-use' })
    await store.close()
    await (await openStore(place)).close()
  })
})
