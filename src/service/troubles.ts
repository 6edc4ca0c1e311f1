/** A problem as a page, for whoever asks with a browser: programs get problem JSON (problem.ts). */
import type { Context } from 'hono'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { toAnswer } from './page/document.js'
import { Trouble } from './page/trouble.js'
import { Problem } from './problem.js'

/** The problem itself, or a page of its status that tells it. */
export async function toShown({ req }: Context, problem: Response): Promise<Response> {
  if (req.method !== 'GET' || !/\btext\/html\b/i.test(req.header('accept') ?? '')) return problem
  const { code, message, remedy, status } = Problem.parse(await problem.json())
  const trouble = {
    title: code === 'not-found' ? 'There is no such page' : 'That cannot be shown',
    message,
    ...(code === 'usage' ? {} : { remedy }),
    back: { path: '/', label: 'All stories' },
  }
  const page = toAnswer({ title: `${trouble.title} - rashomon`, body: renderToString(h(Trouble, trouble)), isPast: true })
  return new Response(page.body, { status, headers: page.headers })
}
