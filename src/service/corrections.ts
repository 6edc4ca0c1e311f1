/** The routes that correct a grouping: a report moved, a story split, two merged, two names parted; what was corrected; undone again. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { RashomonError } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { Correction as Given, Store } from '../store/store.js'
import type { Env } from './access.js'
import type { Service } from './app.js'
import { toProblem } from './problem.js'
import { Correction, json, problem } from './schemas.js'

export const limitForm = bodyLimit({
  maxSize: LIMITS.formBytesMax,
  onError: () => toProblem('body-too-large', `More than ${LIMITS.formBytesMax} bytes in one request.`),
})

export function addCorrections(app: OpenAPIHono<Env>, { store }: Pick<Service, 'store'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/corrections',
      summary: 'What people said of the grouping, the first one first',
      request: { query: z.object({ story: z.string().optional() }) },
      responses: { 200: json('Corrections', 'Every correction, or those that changed `story`; also those that were undone') },
    }),
    async (c) => {
      const { story } = c.req.valid('query')
      const all = await store.corrections()
      return c.json({ items: all.filter(({ stories }) => story === undefined || stories.includes(story)) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/corrections',
      middleware: limitForm,
      summary: 'Moves a report to another story (without `to`: to one of its own), splits a story, merges two, or parts two names',
      description: 'Done at once, and kept: it holds whatever comes later. The accounts follow as soon as they are told anew.',
      request: { body: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Correction' } } } } },
      responses: {
        201: json('KeptCorrection', 'Done'),
        400: problem('No correction in it'),
        404: problem('No such report or story'),
        409: problem('It would change nothing'),
        413: problem('Too large'),
      },
    }),
    async (c) => c.json(await store.correct(toCorrection(await c.req.text())), 201),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/corrections/{id}/undo',
      summary: 'Puts back what a correction moved, unless a later one has moved it on',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: json('KeptCorrection', 'Undone'), 404: problem('No such correction, or undone already') },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      await undoCorrection(store, id)
      return c.json((await store.corrections()).find((kept) => String(kept.id) === id)!, 200)
    },
  )
}

/** @throws RashomonError `not-found`. */
export async function undoCorrection(store: Store, id: string): Promise<void> {
  if (!/^\d{1,15}$/.test(id) || !(await store.undo(Number(id))))
    throw new RashomonError('not-found', `There is no correction ${id} to undo.`)
}

/** @throws RashomonError `usage`. */
function toCorrection(body: string): Given {
  const parsed = Correction.safeParse(tryJson(body))
  if (!parsed.success) {
    const said = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ')
    throw new RashomonError('usage', `The correction cannot be understood: ${said}.`)
  }
  const { data } = parsed
  if (data.kind !== 'move') return data
  const { kind, report, to } = data
  return to === undefined ? { kind, report } : { kind, report, to }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
