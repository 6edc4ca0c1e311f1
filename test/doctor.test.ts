/** `rashomon doctor`: what it finds of each part, and that it changes nothing. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { doctor } from '../src/cli/doctor.js'
import { examine, examineNode, type Finding, toSpace } from '../src/cli/examine.js'
import { openDatabase } from '../src/store/database.js'
import { migrate } from '../src/store/migrate.js'
import { MIGRATIONS } from '../src/store/migrations/index.js'
import { onPglite } from './helpers/stores.js'

const root = mkdtempSync(join(tmpdir(), 'rashomon-doctor-'))
const databases = onPglite()
afterAll(async () => {
  rmSync(root, { recursive: true, force: true })
  await databases.stop()
}, 60_000)

const look = (more: Partial<Parameters<typeof examine>[0]> = {}) =>
  examine({ data: join(root, 'none'), host: '127.0.0.1', port: 0, ...more })
const of = (found: readonly Finding[], what: string): Finding => found.find((finding) => finding.what === what)!

test('Node by its version, as package.json wants it', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { engines: { node: string } }
  const least = engines.node.replace('>=', '')
  expect(examineNode(`${least}.0`).state).toBe('ok')
  expect(examineNode('20.18.9')).toMatchObject({ state: 'fail', remedy: expect.stringContaining(least) })
  expect(examineNode('18.20.0').state).toBe('fail')
  expect(examineNode('24.0.1').state).toBe('ok')
})

test.for<[number, Finding['state']]>([
  [5e10, 'ok'],
  [5e8, 'warn'],
  [5e7, 'fail'],
])('%i bytes free: %s', ([bytes, state]) => expect(toSpace(bytes).state).toBe(state))

test('all is well on a new machine; nothing is made', async () => {
  const found = await look()
  expect(found.map(({ what, state }) => [what, state])).toEqual([
    ['node', 'ok'],
    ['model', 'ok'],
    ['runtime', 'ok'],
    ['places', 'ok'],
    ['data', 'ok'],
    ['space', expect.stringMatching(/ok|warn/)],
    ['port', 'ok'],
  ])
  expect(existsSync(join(root, 'none'))).toBe(false)
})

test('a model that is missing, or is not the one of its card', async () => {
  const folder = join(root, 'model')
  mkdirSync(folder)
  expect(of(await look({ model: folder }), 'model')).toMatchObject({ state: 'fail', remedy: expect.stringContaining('--model') })
  writeFileSync(join(folder, 'card.json'), '{')
  writeFileSync(join(folder, 'vocab.txt'), 'x')
  writeFileSync(join(folder, 'encoder.onnx'), 'x')
  expect(of(await look({ model: folder }), 'model')).toMatchObject({ state: 'fail', message: expect.stringContaining('not JSON') })
})

test('a port that something else has; one where rashomon answers', async () => {
  let body = '<p>other</p>'
  const server = createServer((_, response) => response.end(body))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  expect(of(await look({ port }), 'port')).toMatchObject({ state: 'fail', remedy: expect.stringContaining('--port') })
  body = '{"status":"ok","version":"9.9"}'
  expect(of(await look({ port }), 'port')).toMatchObject({ state: 'ok', message: expect.stringContaining('9.9') })
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

test('a store that another process has open is not looked into', async () => {
  const folder = join(root, 'held')
  mkdirSync(join(folder, 'pglite'), { recursive: true })
  writeFileSync(join(folder, 'rashomon.lock'), JSON.stringify({ pid: 1, start: '1', host: `not-${hostname()}` }))
  expect(of(await look({ data: folder }), 'data')).toMatchObject({ state: 'warn', message: expect.stringContaining('Process 1') })
  expect(readdirSync(join(folder, 'pglite'))).toEqual([])
})

test('a store by its tables: of an earlier version, of this, of a later one; and whether it holds together', {
  timeout: 300_000,
}, async () => {
  const data = await databases.create()
  const found = await look({ data })
  expect(of(found, 'data')).toMatchObject({ state: 'ok', message: expect.stringContaining(Object.keys(MIGRATIONS).at(-1)!) })
  expect(of(found, 'store')).toMatchObject({ state: 'ok' })
  expect(existsSync(join(data, 'rashomon.lock'))).toBe(false)
  const later = await openDatabase(data)
  await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01T00:00:00Z')`.execute(later.db)
  await later.close()
  expect(of(await look({ data }), 'data')).toMatchObject({ state: 'fail', message: expect.stringContaining('999-later') })

  const old = join(root, 'old')
  mkdirSync(old)
  const first = await openDatabase(old)
  await migrate(first.db as never, '001-first')
  await first.close()
  expect(of(await look({ data: old }), 'data')).toMatchObject({ state: 'warn', message: expect.stringContaining('003-feeds') })
  expect(of(await look({ data: old }), 'data').state).toBe('warn')
})

test('a database that cannot be reached is told without its password', async () => {
  const finding = of(await look({ database: 'postgres://someone:secret@127.0.0.1:9/none' }), 'database')
  expect(finding).toMatchObject({ state: 'fail', remedy: expect.stringContaining('PostgreSQL') })
  expect(JSON.stringify(finding)).not.toContain('secret')
})

test('the command prints a line each, and its status says whether something fails', async () => {
  let printed = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    printed += String(chunk)
    rest.find((one) => typeof one === 'function')?.()
    return true
  })
  const flags = { data: join(root, 'none'), host: '127.0.0.1', port: '0', color: false }
  try {
    expect(await doctor(flags)).toBe(0)
    expect(printed).toMatch(/^ok {4}node {6}\d+\.\d+\.\d+\nok {4}model {5}/)
    printed = ''
    expect(await doctor({ ...flags, model: join(root, 'nothing-here') })).toBe(8)
    expect(printed).toMatch(/\nfail {2}model {5}No encoder at .+\n {16}Reinstall the package/)
    printed = ''
    await doctor({ ...flags, json: true })
    expect((JSON.parse(printed) as { findings: Finding[] }).findings).toHaveLength(7)
  } finally {
    write.mockRestore()
  }
  await expect(doctor({ ...flags, port: '70000' })).rejects.toMatchObject({ code: 'usage' })
  await expect(doctor({ ...flags, database: 'x' })).rejects.toMatchObject({ code: 'usage' })
})
