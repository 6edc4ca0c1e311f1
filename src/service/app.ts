/** The service as one Hono application: who may ask, what there is, how it says no. Knows no port and starts no worker (serve.ts does). */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import type { Store } from '../store/store.js'
import { VERSION } from '../version.js'
import { type Access, checkAccess, type Env, limitRate, type Rate, secureHeaders } from './access.js'
import type { ToVector } from './answers.js'
import { addChecking } from './checking.js'
import { addCorrections } from './corrections.js'
import { addEvents } from './events.js'
import { addForms } from './forms.js'
import type { Live } from './live.js'
import type { ReadDraft } from './mcp/shelf.js'
import type { Metrics } from './metrics.js'
import { addPages } from './pages.js'
import { toProblem, toProblemOf } from './problem.js'
import { addRoutes } from './routes.js'
import { toComponents } from './schemas.js'
import { addTaking } from './taking.js'
import { toShown } from './troubles.js'

export interface Service {
  readonly store: Store
  readonly live: Live
  readonly metrics: Metrics
  readonly log: Logger
  readonly access: Access
  readonly rate?: Rate
  /** Without it searches go by words alone. */
  readonly toVector?: ToVector
  /** Without it no draft can be checked here. */
  readonly readDraft?: ReadDraft
  /** Aborted when the service stops: streams end. */
  readonly stopping: AbortSignal
}

export function toApp(service: Service): OpenAPIHono<Env> {
  const { metrics, log, access, rate } = service
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      const said = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
      return toProblem('usage', `The request cannot be understood: ${said}.`)
    },
  })
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const ms = performance.now() - started
    const { method } = c.req
    const { status } = c.res
    metrics.request(method, c.req.routePath, status, ms)
    log[status >= 500 ? 'error' : status >= 400 ? 'warn' : 'debug']({ method, path: c.req.path, status, ms: Math.round(ms) }, 'request')
  })
  app.use(secureHeaders)
  app.use(limitRate(rate))
  app.use(checkAccess(access))
  app.onError((error, c) =>
    toShown(
      c,
      toProblemOf(error, (cause) => log.error({ err: cause }, 'failed')),
    ),
  )
  app.notFound((c) => toShown(c, toProblem('not-found', `There is nothing at ${c.req.path.slice(0, 200)}.`)))
  addRoutes(app, service)
  addTaking(app, service)
  addCorrections(app, service)
  addChecking(app, service)
  addEvents(app, service)
  addPages(app, service)
  addForms(app, service)
  app.get('/metrics', async (c) => c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }))
  for (const [name, schema] of Object.entries(toComponents())) app.openAPIRegistry.registerComponent('schemas', name, schema)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'rashomon', version: VERSION, description: 'Reports in, accounts out: who says what, through whom, in which words.' },
  })
  return app
}
