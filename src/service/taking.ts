/** The routes that change something: reports are posted, and tried again. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { RashomonError } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { Env } from './access.js'
import type { Service } from './app.js'
import { isLines, type Taken, takeBytes, takeLines } from './posted.js'
import { toProblem } from './problem.js'
import { json, problem } from './schemas.js'

const tooLarge = () => toProblem('body-too-large', `More than ${LIMITS.requestBytesMax} bytes in one request.`)
const limited = bodyLimit({ maxSize: LIMITS.requestBytesMax, onError: tooLarge })

export function addTaking(app: OpenAPIHono<Env>, { store }: Pick<Service, 'store'>): void {
  app.use('/reports', async (c, next) => {
    if (c.req.method === 'POST' && !isLines(c.req.header('content-type') ?? '')) return await limited(c, next)
    return await next()
  })
  app.openapi(
    createRoute({
      method: 'post',
      path: '/reports',
      summary: 'Takes one report or many, in any format that `rashomon read` reads, as the body, as JSON Lines or as files of a form',
      description:
        'The content tells the format; the content type helps where it does not. Kept before it is acknowledged; read soon after. Sending the same again changes nothing.',
      request: { query: z.object({ file: z.string().max(200).optional() }) },
      responses: {
        202: json('Taken', 'Kept, and waiting to be read'),
        400: problem('No report in it; `notes` says why'),
        413: problem('Too large'),
      },
    }),
    async (c) => {
      const type = c.req.header('content-type') ?? ''
      const { file } = c.req.valid('query')
      const taken = isLines(type)
        ? await takeLines(store, (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>)
        : /^multipart\/form-data/i.test(type)
          ? await takeForm(store, await c.req.formData())
          : await takeBytes(store, new Uint8Array(await c.req.arrayBuffer()), type, file === undefined ? {} : { file })
      if (!taken.reports.length) return toProblem('nothing-to-read', 'No report was found in it.', { notes: taken.notes })
      return c.json(taken, 202)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/reports/{id}/retry',
      summary: 'Puts a report that was set aside back to the work',
      request: { params: z.object({ id: z.string() }) },
      responses: { 202: { description: 'It waits again' }, 404: problem('No such report was set aside') },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      if (!(await store.retry(id))) throw new RashomonError('not-found', `No report ${id} was set aside.`)
      return c.body(null, 202)
    },
  )
}

/** Every file of a form, and every field as a file without a name. */
async function takeForm(store: Service['store'], form: FormData): Promise<Taken> {
  const all: Taken[] = []
  for (const [, value] of form) {
    if (typeof value === 'string') all.push(await takeBytes(store, new TextEncoder().encode(value), ''))
    else all.push(await takeBytes(store, new Uint8Array(await value.arrayBuffer()), value.type, value.name ? { file: value.name } : {}))
  }
  return { reports: all.flatMap(({ reports }) => reports), notes: all.flatMap(({ notes }) => notes) }
}
