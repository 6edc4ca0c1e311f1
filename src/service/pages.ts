/** The routes that answer with pages for a reader: the stories, one story, what a search found. They work without a script. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { RashomonError } from '../errors.js'
import type { Env } from './access.js'
import { needStory, searchBoth } from './answers.js'
import type { Service } from './app.js'
import { toKeptPages } from './kept-pages.js'
import { toAnswer, toBytes, toResponse } from './page/document.js'
import { fillGaps } from './page/gaps.js'
import { Found, Stories } from './page/stories.js'
import { Story } from './page/story.js'
import { CURSOR } from './routes.js'
import { Instant } from './schemas.js'

const storiesShown = 50
const failedShown = 20
const foundShown = 50

export function addPages(app: OpenAPIHono<Env>, { store, toVector }: Pick<Service, 'store' | 'toVector'>): void {
  const pages = toKeptPages()
  const toNow = async (story: string, page: Uint8Array): Promise<Response> =>
    toResponse(fillGaps(page, story, (await store.stories({ limit: storiesShown })).items))
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
    const [stories, counts, failed, feeds] = await Promise.all([
      store.stories({ limit: storiesShown, ...(after === undefined ? {} : { after }) }),
      store.counts(),
      store.failed({ limit: failedShown }),
      store.feeds.list(),
    ])
    return toAnswer({
      title: 'Stories - rashomon',
      body: renderToString(h(Stories, { stories, counts, failed, feeds: feeds.filter(({ failures }) => failures > 0) })),
    })
  })
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/story/:id', async (c) => {
    const at = c.req.query('at')
    if (at !== undefined && !Instant.safeParse(at).success)
      throw new RashomonError('usage', '`at` wants a time such as 2024-10-08T09:00:00Z.')
    const id = c.req.param('id')
    const stamp = at === undefined ? await store.stamp(id) : undefined
    const before = stamp === undefined ? undefined : pages.get(id, stamp)
    if (before) return await toNow(id, before)
    const kept = await needStory(store, id, at)
    if (kept.mergedFrom !== undefined) return c.redirect(`/story/${kept.entry.id}`)
    const [history, corrections] = await Promise.all([store.history(id), store.corrections()])
    const own = corrections.filter((correction) => correction.stories.includes(id))
    const bytes = toBytes({
      title: `${kept.account.title} - rashomon`,
      body: renderToString(h(Story, { kept, history, corrections: own, ...(at === undefined ? {} : { at }) })),
      story: id,
      isPast: at !== undefined,
      feed: `/stories/${id}/changes.atom`,
    })
    // Made of what was there when it was stamped, or of later: then the next stamp is another.
    if (stamp !== undefined) pages.keep(id, stamp, bytes)
    return at === undefined ? await toNow(id, bytes) : toResponse(bytes)
  })
}
