/** The routes that hold a draft against a story: as data for a pipeline, and a page to paste it into, which works without a script. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { RashomonError } from '../errors.js'
import { LIMITS } from '../limits.js'
import { toCheckView } from '../show/check-view.js'
import type { Store } from '../store/store.js'
import type { Env } from './access.js'
import { needStory } from './answers.js'
import type { Service } from './app.js'
import { type Draft, toDraftChecker, toSarifText } from './drafts.js'
import { readForm } from './forms.js'
import { Ask, Checked } from './page/check.js'
import { toAnswer } from './page/document.js'
import { toProblem } from './problem.js'
import { json, problem } from './schemas.js'

const SARIF = { 'content-type': 'application/sarif+json' }
const FORMS = ['json', 'sarif'] as const
const storiesShown = 50

const tooLarge = () => toProblem('body-too-large', `A draft has at most ${LIMITS.draftBytesMax} bytes.`)
const limitDraft = bodyLimit({ maxSize: LIMITS.draftBytesMax, onError: tooLarge })
/** As a form, a byte may be three. */
const limitAsked = bodyLimit({ maxSize: 3 * LIMITS.draftBytesMax + 1_000, onError: tooLarge })

export function addChecking(app: OpenAPIHono<Env>, { store, readDraft }: Pick<Service, 'store' | 'readDraft'>): void {
  const { check } = toDraftChecker(store, readDraft)
  app.openapi(
    createRoute({
      method: 'post',
      path: '/stories/{id}/check',
      middleware: limitDraft,
      summary: 'Holds a draft, the body, against the reports of a story, as `rashomon check --json` prints it, or as SARIF',
      request: {
        params: z.object({ id: z.string() }),
        query: z.object({ as: z.enum(FORMS).default('json'), file: z.string().max(200).optional() }),
        body: { content: { 'text/plain': { schema: { type: 'string' } }, 'text/markdown': { schema: { type: 'string' } } } },
      },
      responses: {
        200: json('CheckResult', 'Each sentence with its verdict and the words that decide it; with `as=sarif` as SARIF 2.1.0'),
        400: problem('No text in it, or no such form'),
        404: problem('No such story'),
        413: problem('Too large'),
        422: problem('Not in English'),
        429: problem('Too many drafts wait'),
      },
    }),
    async (c) => {
      const { as, file = fileOf(c.req.header('content-type') ?? '') } = c.req.valid('query')
      const story = await needStory(store, c.req.valid('param').id)
      const draft = { text: await c.req.text(), file }
      const result = await check(story, draft)
      return as === 'sarif' ? c.body(toSarifText(result, draft), 200, SARIF) : c.json(result, 200)
    },
  )
  app.get('/check', async (c) => await ask(store, { story: c.req.query('story') ?? '', draft: '' }))
  app.post('/check', limitAsked, async (c) => {
    const form = await readForm(c.req.raw)
    const [story, text, as] = [form.get('story') ?? '', form.get('draft') ?? '', form.get('as')]
    try {
      if (!story) throw new RashomonError('usage', 'No story was chosen.')
      const kept = await needStory(store, story)
      const draft: Draft = { text, file: 'draft.md' }
      const result = await check(kept, draft)
      if (as === 'json') return c.json(result, 200)
      if (as === 'sarif') return c.body(toSarifText(result, draft), 200, SARIF)
      const asked = { story: kept.entry.id, draft: text, stories: await listOf(store, kept.entry.id) }
      const body = renderToString(h(Checked, { view: toCheckView(result), title: kept.entry.title, asked }))
      return toAnswer({ title: 'Draft: checked - rashomon', body, isPast: true })
    } catch (error) {
      if (!(error instanceof RashomonError) || error.code.startsWith('store-')) throw error
      return await ask(store, { story, draft: text, trouble: error })
    }
  })
}

interface Asking {
  readonly story: string
  readonly draft: string
  readonly trouble?: RashomonError
}

async function ask(store: Store, { story, draft, trouble }: Asking): Promise<Response> {
  const asked = { story, draft, stories: await listOf(store, story), ...(trouble ? { trouble: trouble.message } : {}) }
  const shown = toAnswer({ title: 'Check a draft - rashomon', body: renderToString(h(Ask, { asked })), isPast: true })
  return trouble ? new Response(shown.body, { status: trouble.status, headers: shown.headers }) : shown
}

/** Stories to choose from: the latest, and the one that is chosen already. */
async function listOf(store: Store, chosen: string): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const { items } = await store.stories({ limit: storiesShown })
  if (!chosen || items.some(({ id }) => id === chosen)) return items
  const kept = await store.story(chosen)
  return kept ? [kept.entry, ...items.filter(({ id }) => id !== kept.entry.id)] : items
}

const fileOf = (type: string): string => (/^text\/markdown/i.test(type) ? 'draft.md' : /html/i.test(type) ? 'draft.html' : 'draft.txt')
