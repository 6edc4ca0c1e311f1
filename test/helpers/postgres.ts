/** A throw-away PostgreSQL for tests: its own folder, a free port, gone at the end. `apt-get install postgresql` where it is not found. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

export interface Postgres {
  /** A fresh, empty database. */
  create(): Promise<string>
  /** As a crash of the server would: at once, without a word. It comes back by `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Where initdb and postgres lie: PG_BIN, Debian's newest, or the path. Throws where `RASHOMON_NEEDS_POSTGRES` says that they must be there. */
export function findPostgres(): string | undefined {
  if (process.env.PG_BIN) return process.env.PG_BIN
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (found === undefined && process.env.RASHOMON_NEEDS_POSTGRES) throw new Error(WITHOUT_POSTGRES)
  return found
}

export const WITHOUT_POSTGRES = 'PostgreSQL is not installed: apt-get install postgresql, or name the folder of initdb with PG_BIN'

/** PostgreSQL refuses to run as root: the user that it was installed with, or nobody. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  return undefined
}

export interface PostgresOptions {
  /** Lines of its configuration, beside what keeps it small. */
  readonly settings?: string
  /** Where its folder is made. */
  readonly within?: string
}

export async function startPostgres({ settings = '', within = tmpdir() }: PostgresOptions = {}): Promise<Postgres> {
  const bin = findPostgres()
  if (!bin) throw new Error(WITHOUT_POSTGRES)
  const user = unprivileged()
  const folder = mkdtempSync(join(within, 'rashomon-postgres-'))
  chmodSync(folder, 0o755)
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'rashomon', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    user ?? {},
  )
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `unix_socket_directories = ''\nlisten_addresses = '127.0.0.1'\nshared_buffers = 32MB\nmax_connections = 60\n${settings}`,
  )
  const port = await freePort()
  const address = (database: string) => `postgres://rashomon@127.0.0.1:${port}/${database}`
  let server: ReturnType<typeof spawn> | undefined
  const start = async (): Promise<void> => {
    server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port)], { ...user, stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ connectionString: address('postgres') })
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        if (tries > 150 || server.exitCode !== null) throw error
        await new Promise((done) => setTimeout(done, 100))
      }
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((done) => ending.once('exit', done))
    ending.kill(signal)
    await ended
  }
  await start()
  let made = 0
  return {
    create: async () => {
      const name = `test_${process.pid}_${++made}`
      const client = new pg.Client({ connectionString: address('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return address(name)
    },
    // Immediate shutdown leaves recovery to the next start, as a crash does, without leaving shared memory behind.
    kill: () => end('SIGQUIT'),
    start,
    stop: async () => {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
