/** Starts the service on a port with one worker inside, and stops it: what is in hand is finished, streams end, nothing more is taken. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Logger } from 'pino'
import { RashomonError } from '../errors.js'
import type { Reader } from '../reader.js'
import type { Store } from '../store/store.js'
import type { Teller } from '../store/teller.js'
import { startWorker } from '../store/work.js'
import { type Access, isLoopback, type Rate } from './access.js'
import { toApp } from './app.js'
import { toReadDraft } from './drafts.js'
import { openLive } from './live.js'
import { toMetrics } from './metrics.js'

export interface ServeOptions extends Access {
  /** 0 for any that is free. */
  readonly port: number
  readonly log: Logger
  readonly rate?: Rate
  readonly atOnce?: number
  /** Makes the accounts in the reader's place. */
  readonly teller?: Teller | undefined
}

export interface Served {
  /** "http://127.0.0.1:7171". */
  readonly address: string
  stop(): Promise<void>
}

/** How long answers that are being written may take once the service stops. */
const patienceMs = 5_000

/**
 * @param reader reads what is posted; without one, other machines do (`rashomon work`), and searches go by words alone.
 * @throws RashomonError `token-needed` if others could reach it and there is no token; `port-in-use`.
 */
export async function serve(
  store: Store,
  reader: Pick<Reader, 'model' | 'read' | 'account' | 'vector'> | undefined,
  options: ServeOptions,
): Promise<Served> {
  const { host, port, token, log, rate, atOnce, teller } = options
  if (!isLoopback(host) && !token) throw new RashomonError('token-needed', `Others can reach ${host}, and there is no token.`)
  const stopping = new AbortController()
  const live = await openLive(store)
  const metrics = toMetrics(store, live.count)
  const app = toApp({
    store,
    live,
    metrics,
    log,
    access: { host, ...(token ? { token } : {}) },
    stopping: stopping.signal,
    ...(rate ? { rate } : {}),
    ...(reader ? { toVector: reader.vector, readDraft: toReadDraft(reader) } : {}),
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { headersTimeout: 20_000 } }) as Server
  await listen(server, host, port).catch(async (error: unknown) => {
    await live.stop()
    throw error
  })
  const worker =
    reader &&
    startWorker(store, reader, {
      ...(atOnce ? { atOnce } : {}),
      teller,
      onDone: (done) => {
        metrics.done(done)
        if (done.error) log.error({ kind: done.kind, id: done.id, err: done.error }, 'could not be done')
        else log.info({ kind: done.kind, id: done.id, ms: Math.round(done.ms) }, 'done')
      },
      onTrouble: (error) => log.warn({ err: error }, 'waiting for the store'),
    })
  const { port: given } = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    stop: async () => {
      stopping.abort()
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), patienceMs)
      await Promise.all([closed, worker?.stop()])
      clearTimeout(timer)
      await live.stop()
    },
  }
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') fail(new RashomonError('port-in-use', `Port ${port} of ${host} is taken.`, { cause: error }))
      else if (error.code === 'EACCES') fail(new RashomonError('port-in-use', `Port ${port} of ${host} may not be used.`, { cause: error }))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        fail(new RashomonError('usage', `${host} is no address of this machine.`, { cause: error }))
      else fail(error)
    })
    server.listen(port, host, () => done())
  })
