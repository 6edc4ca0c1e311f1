/** The routes that answer with pages for a reader: the stories, one story, what a search found. They work without a script. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { RashomonError } from '../errors.js'
import type { Env } from './access.js'
import { needStory, searchBoth } from './answers.js'
import type { Service } from './app.js'
import { POLICY, type Shown, toDocument } from './page/document.js'
import { Found, Stories } from './page/stories.js'
import { Story } from './page/story.js'
import { CURSOR } from './routes.js'
import { Instant } from './schemas.js'

const storiesShown = 50
const failedShown = 20
const foundShown = 50

export function addPages(app: OpenAPIHono<Env>, { store, toVector }: Pick<Service, 'store' | 'toVector'>): void {
  app.get('/', async (c) => {
    const query = c.req.query('q')?.trim()
    if (query) {
      const found = await searchBoth(store, toVector, query, foundShown)
      return toAnswer({
        title: `${query} - rashomon`,
        body: renderToString(h(Found, { query, found })),
        isPast: true,
        feed: `/search.atom?${new URLSearchParams({ q: query })}`,
      })
    }
    const after = c.req.query('after')
    if (after !== undefined && !CURSOR.test(after)) throw new RashomonError('usage', '`after` is not the `next` of a page before.')
    const [stories, counts, failed] = await Promise.all([
      store.stories({ limit: storiesShown, ...(after === undefined ? {} : { after }) }),
      store.counts(),
      store.failed({ limit: failedShown }),
    ])
    return toAnswer({ title: 'Stories - rashomon', body: renderToString(h(Stories, { stories, counts, failed })) })
  })
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/story/:id', async (c) => {
    const at = c.req.query('at')
    if (at !== undefined && !Instant.safeParse(at).success)
      throw new RashomonError('usage', '`at` wants a time such as 2024-10-08T09:00:00Z.')
    const kept = await needStory(store, c.req.param('id'), at)
    if (kept.mergedFrom !== undefined) return c.redirect(`/story/${kept.entry.id}`)
    const history = await store.history(kept.entry.id)
    return toAnswer({
      title: `${kept.account.title} - rashomon`,
      body: renderToString(h(Story, { kept, history, ...(at === undefined ? {} : { at }) })),
      story: kept.entry.id,
      isPast: at !== undefined,
      feed: `/stories/${kept.entry.id}/changes.atom`,
    })
  })
}

const toAnswer = (shown: Shown): Response =>
  new Response(toDocument(shown), { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } })
