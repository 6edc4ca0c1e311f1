/**
 * The forms of a story's page: corrections, without a script. Each is done, and then the page is shown again (POST, redirect, GET).
 *
 * What they say of stories and reports is checked by the store. Who may send them is checked as for every other request (access.ts).
 */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { RashomonError } from '../errors.js'
import type { Correction } from '../store/store.js'
import type { Env } from './access.js'
import type { Service } from './app.js'
import { limitForm, undoCorrection } from './corrections.js'
import { toAnswer } from './page/document.js'
import { Trouble } from './page/trouble.js'
import { Correction as Shape } from './schemas.js'

export function addForms(app: OpenAPIHono<Env>, { store }: Pick<Service, 'store'>): void {
  app.post('/story/:id/correct', limitForm, async (c) => {
    const id = c.req.param('id')
    return await orTrouble(`/story/${encodeURIComponent(id)}#why`, async () => {
      const corrections = toCorrections(id, await readForm(c.req.raw))
      for (const correction of corrections) await store.correct(correction)
      const kept = await store.story(id)
      return c.redirect(`/story/${encodeURIComponent(kept?.entry.id ?? id)}#corrected`, 303)
    })
  })
  app.post('/story/:id/undo', limitForm, async (c) => {
    const id = c.req.param('id')
    return await orTrouble(`/story/${encodeURIComponent(id)}#why`, async () => {
      await undoCorrection(store, (await readForm(c.req.raw)).get('correction') ?? '')
      return c.redirect(`/story/${encodeURIComponent(id)}#corrected`, 303)
    })
  })
}

/** Fields as a browser sends them. @throws RashomonError `usage`. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? ''))
    throw new RashomonError('usage', 'The form did not come as a browser sends it.')
  return new URLSearchParams(await request.text())
}

/** What a person can mend is told on a page, with its status; the rest goes on to whoever logs it. */
export async function orTrouble(back: string, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof RashomonError) || error.code.startsWith('store-')) throw error
    const { code, message, remedy, status } = error
    // What a command line would need to know is nothing to whoever fills in a form.
    const trouble = {
      message: `${message} Nothing was changed.`,
      ...(code === 'usage' ? {} : { remedy }),
      back: { path: back, label: 'Back to the story' },
    }
    const page = toAnswer({ title: 'rashomon', body: renderToString(h(Trouble, trouble)), isPast: true })
    return new Response(page.body, { status, headers: page.headers })
  }
}

/** @throws RashomonError `usage` if nothing was chosen. */
function toCorrections(story: string, form: URLSearchParams): readonly Correction[] {
  const to = toStoryId(form.get('other') ?? '') ?? form.get('to') ?? ''
  const reports = [...new Set(form.getAll('report'))]
  if (form.get('kind') === 'merge') {
    if (!to) throw new RashomonError('usage', 'Choose the story that this one is to be merged into.')
    return checked([{ kind: 'merge', story, into: to }])
  }
  if (!reports.length) throw new RashomonError('usage', 'Choose the reports that are to be moved.')
  if (to) return checked(reports.map((report) => ({ kind: 'move', report, to })))
  return checked([reports.length === 1 ? { kind: 'move', report: reports[0]! } : { kind: 'split', story, reports }])
}

function checked(corrections: readonly Correction[]): readonly Correction[] {
  if (!corrections.every((correction) => Shape.safeParse(correction).success))
    throw new RashomonError('usage', 'That is no story or report of this store.')
  return corrections
}

/** The story that an address of its page or an id names; nothing where there is neither. */
function toStoryId(given: string): string | undefined {
  const text = given.trim()
  return (/\/stor(?:y|ies)\/([^/?#\s]+)/.exec(text)?.[1] ?? text) || undefined
}
