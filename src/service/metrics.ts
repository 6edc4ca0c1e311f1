/** What Prometheus asks: requests, what waits, what was read and how long it took. One registry a service, so that several may run side by side. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../store/store.js'
import type { Done } from '../store/work.js'

export interface Metrics {
  readonly registry: Registry
  request(method: string, route: string, status: number, ms: number): void
  done(done: Done): void
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function toMetrics(store: Pick<Store, 'counts'>, listeners: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'rashomon_http_request_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  })
  const work = new Histogram({
    name: 'rashomon_work_seconds',
    help: 'Time to read a report or to tell a story',
    labelNames: ['kind'],
    buckets: seconds,
    registers,
  })
  const failures = new Counter({ name: 'rashomon_work_failures_total', help: 'Tries that failed', labelNames: ['kind'], registers })
  new Gauge({
    name: 'rashomon_reports',
    help: 'Reports in the store, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const { reports } = await store.counts()
      for (const [state, count] of Object.entries(reports)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'rashomon_oldest_waiting_seconds',
    help: 'Age of the oldest report that waits',
    registers,
    async collect() {
      this.set((await store.counts()).oldestSeconds)
    },
  })
  new Gauge({
    name: 'rashomon_listeners',
    help: 'Readers of live updates',
    registers,
    collect() {
      this.set(listeners())
    },
  })
  return {
    registry,
    request: (method, route, status, ms) => requests.observe({ method, route, status }, ms / 1_000),
    done: ({ kind, ms, error }) => {
      work.observe({ kind }, ms / 1_000)
      if (error) failures.inc({ kind })
    },
  }
}
