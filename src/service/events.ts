/** Live updates as server-sent events: one event a change of a story or report, a comment every fifteen seconds so that nobody hangs up. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { LIMITS } from '../limits.js'
import type { StoreEvent } from '../store/store.js'
import type { Env } from './access.js'
import type { Service } from './app.js'
import { toProblem } from './problem.js'

const commentMs = 15_000
/** Events that wait for a reader who does not keep up; beyond that he is let go, and asks again from where he was. */
const waitingMax = 5_000

export function addEvents(app: OpenAPIHono<Env>, { store, live, stopping }: Pick<Service, 'store' | 'live' | 'stopping'>): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/events',
    summary: 'What happens, as server-sent events: `report`, `story`, `failed`; `Last-Event-ID` goes on from there',
    responses: { 200: { description: 'A stream that ends when the service stops', content: { 'text/event-stream': {} } } },
  })
  app.get('/events', async (c) => {
    if (live.count() >= LIMITS.listenersMax)
      return toProblem('too-many-requests', 'Too many listen already.', { headers: { 'retry-after': '60' } })
    const given = Number(c.req.header('last-event-id') ?? Number.NaN)
    return streamSSE(c, async (stream) => {
      const waiting: StoreEvent[] = []
      let wake: () => void = () => undefined
      const unhear = live.hear((event) => {
        waiting.push(event)
        wake()
      })
      const onEnd = () => wake()
      stream.onAbort(onEnd)
      stopping.addEventListener('abort', onEnd)
      const send = ({ seq, kind, ...event }: StoreEvent) => stream.writeSSE({ id: String(seq), event: kind, data: JSON.stringify(event) })
      try {
        await stream.write(': hello\n\nretry: 2000\n\n')
        let last = Number.isInteger(given) && given >= 0 && given <= live.last() ? given : live.last()
        for (let missed = await store.events(last); missed.length && last < live.last(); missed = await store.events(last))
          for (const event of missed) {
            await send(event)
            last = event.seq
          }
        while (!stream.aborted && !stream.closed && !stopping.aborted && waiting.length < waitingMax) {
          const event = waiting.shift()
          if (event && event.seq > last) await send(event)
          if (event) continue
          const isQuiet = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), commentMs)
            wake = () => {
              clearTimeout(timer)
              resolve(false)
            }
            if (waiting.length || stopping.aborted) wake()
          })
          if (isQuiet) await stream.write(': still here\n\n')
        }
      } finally {
        unhear()
        stopping.removeEventListener('abort', onEnd)
      }
    })
  })
}
