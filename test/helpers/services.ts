/** A service on a new store on PGlite, listening on a port that is free; its reader knows no model: sentences by full stops. */
import { pino } from 'pino'
import { toAccountOf } from '../../src/accounts.js'
import type { Reading, Report } from '../../src/contract/index.js'
import { type ServeOptions, serve } from '../../src/service/serve.js'
import type { Store } from '../../src/store/store.js'
import { inventReading } from '../invented.js'
import { newStore, onPglite } from './stores.js'

export interface Running {
  readonly store: Store
  readonly address: string
  /** Resolves when nothing waits. */
  readonly quiet: () => Promise<void>
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
  readonly post: (body: BodyInit, type: string, path?: string) => Promise<Response>
  /** The service alone; `end` also takes its store. */
  readonly stop: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Fails on a report whose text says so. */
export const inventedReader = {
  model: 'invented@1',
  read: async (report: Report): Promise<Reading> => {
    if (report.text.includes('unreadable')) throw new Error('It cannot be read.')
    const { text, title, sections } = report
    const body = sections.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end))
    const invented = inventReading({ id: report.id, body: body.join('\n'), ...(title === undefined ? {} : { title }) })
    return { ...invented, report }
  },
  account: async (readings: readonly Reading[]) => toAccountOf(readings),
  vector: async () => undefined,
}

export async function startService(options: Partial<ServeOptions> = {}): Promise<Running> {
  const databases = onPglite()
  const store = await newStore(databases)
  const served = await serve(store, inventedReader, { host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }), ...options })
  const get = (path: string, init?: RequestInit) => fetch(`${served.address}${path}`, init)
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await served.stop()
    isStopped = true
  }
  return {
    store,
    address: served.address,
    get,
    post: (body, type, path = '/reports') => get(path, { method: 'POST', body, headers: { 'content-type': type } }),
    quiet: async () => {
      while ((await store.work.left()) > 0) await new Promise((done) => setTimeout(done, 30))
    },
    stop,
    end: async () => {
      await stop()
      await store.close()
      await databases.stop()
    },
  }
}

/** A report as JSON that names its outlet, address and day. */
export const toPosted = (outlet: string, title: string, body: string, published = '2024-03-05T09:00:00Z') => ({
  title,
  outlet,
  url: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/${title.toLowerCase().replace(/\W+/g, '-')}`,
  published,
  text: body,
})
