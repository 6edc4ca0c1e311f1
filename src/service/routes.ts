/** The routes that answer with data. Each is described beside what it does, and /openapi.json is made of that. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { shownAddress } from '../addresses.js'
import { diffAccounts } from '../diff/diff-accounts.js'
import { RashomonError } from '../errors.js'
import { FORMS, isFormName } from '../show/export/forms.js'
import { VERSION } from '../version.js'
import type { Env } from './access.js'
import { needStory, searchBoth, toStoryBytes, toStoryFile } from './answers.js'
import type { Service } from './app.js'
import { toSearchFeed, toStoryFeed } from './atom.js'
import { Instant, json, Limit, problem, text } from './schemas.js'

const id = z.object({ id: z.string() })
const page = z.object({ limit: Limit, after: z.string().optional() })

/** What each form is sent as; `json` and `html` are not files of the table of forms. */
const TYPES: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  'claims-jsonld': 'application/ld+json',
  plover: 'application/x-ndjson',
  acled: 'text/csv; charset=utf-8',
  ucdp: 'text/csv; charset=utf-8',
}

const pageOf = ({ limit, after }: { readonly limit: number; readonly after?: string | undefined }) => ({
  limit,
  ...(after === undefined ? {} : { after }),
})

export const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]+Z \S+$/

export function addRoutes(app: OpenAPIHono<Env>, { store, toVector }: Service): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/health',
      summary: 'Whether the service and its store answer; needs no token',
      responses: { 200: json('Health', 'They do'), 503: problem('The store does not') },
    }),
    async (c) => {
      await store.lastEvent()
      return c.json({ status: 'ok' as const, version: VERSION }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/stories',
      summary: 'Stories, the latest changed first',
      request: { query: page },
      responses: {
        200: json('Stories', 'A page of stories; `next` is the `after` of the next one'),
        400: problem('A query that cannot be understood'),
      },
    }),
    async (c) => {
      const asked = c.req.valid('query')
      if (asked.after !== undefined && !CURSOR.test(asked.after))
        throw new RashomonError('usage', '`after` is not the `next` of a page before.')
      return c.json(await store.stories(pageOf(asked)), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/stories/{id}',
      summary: 'A story: its account, as `rashomon read --json` prints it, or in a form for another program',
      request: { params: id, query: z.object({ at: Instant.optional(), as: z.string().optional() }) },
      responses: {
        200: json('StoryFile', 'The account, now or as it was known at `at`; with `as`, in that form'),
        400: problem('A form or time that there is not'),
        404: problem('No such story, or none yet at that time'),
      },
    }),
    async (c) => {
      const { at, as = 'json' } = c.req.valid('query')
      const { id } = c.req.valid('param')
      const sent = as === 'json' && at === undefined ? await store.sentStory(id) : undefined
      if (sent) return c.body(toStoryBytes(sent), 200, { 'content-type': 'application/json' })
      const file = toStoryFile(await needStory(store, id, at))
      if (as === 'json') return c.json(file, 200)
      if (as === 'markdown')
        return c.body((await import('../show/markdown.js')).toMarkdown(file), 200, { 'content-type': 'text/markdown; charset=utf-8' })
      if (!isFormName(as)) throw new RashomonError('usage', `There is no form ${as}: json, markdown, ${Object.keys(FORMS).join(', ')}.`)
      return c.body((await FORMS[as]())(file), 200, { 'content-type': TYPES[as]! })
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/stories/{id}/changes',
      summary: 'What the account learnt, time by time',
      request: { params: id },
      responses: { 200: json('Changes', 'Every change, the first one first'), 404: problem('No such story') },
    }),
    async (c) => {
      const { entry } = await needStory(store, c.req.valid('param').id)
      return c.json({ items: await store.history(entry.id) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/stories/{id}/diff',
      summary: 'How the account differs from what it was, as `rashomon diff --json` prints it',
      request: { params: id, query: z.object({ since: Instant, until: Instant.optional() }) },
      responses: {
        200: json('DiffFile', 'The differences'),
        400: problem('No time'),
        404: problem('No such story, or none yet at that time'),
      },
    }),
    async (c) => {
      const { since, until } = c.req.valid('query')
      const storyId = c.req.valid('param').id
      const after = await needStory(store, storyId, until)
      const before = await store.story(storyId, since)
      const diff = diffAccounts({ accounts: before ? [before.account] : [] }, { accounts: [after.account] })
      return c.json(diff, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/stories/{id}/changes.atom',
      summary: 'The same as an Atom feed',
      request: { params: id },
      responses: { 200: text('application/atom+xml', 'The latest fifty changes'), 404: problem('No such story') },
    }),
    async (c) => {
      const { entry } = await needStory(store, c.req.valid('param').id)
      return c.body(toStoryFeed(new URL(c.req.url).origin, entry, await store.history(entry.id)), 200, ATOM)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'Claims by their words and, nearly, by what they mean',
      request: { query: z.object({ q: z.string(), limit: Limit }) },
      responses: { 200: json('Found', 'Claims, the best first'), 400: problem('No words') },
    }),
    async (c) => {
      const { q, limit } = c.req.valid('query')
      return c.json({ items: await searchBoth(store, toVector, q, limit) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/search.atom',
      summary: 'The same as an Atom feed',
      request: { query: z.object({ q: z.string(), limit: Limit }) },
      responses: { 200: text('application/atom+xml', 'Claims'), 400: problem('No words') },
    }),
    async (c) => {
      const { q, limit } = c.req.valid('query')
      const found = await searchBoth(store, toVector, q, limit)
      return c.body(toSearchFeed(new URL(c.req.url).origin, q, found, new Date().toISOString()), 200, ATOM)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/reports/{id}',
      summary: 'A report as it was taken, and what became of it',
      request: { params: id },
      responses: { 200: json('KeptReport', 'The report'), 404: problem('No such report') },
    }),
    async (c) => {
      const kept = await store.report(c.req.valid('param').id)
      if (!kept) throw new RashomonError('not-found', `There is no report ${c.req.valid('param').id}.`)
      return c.json(kept, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/feeds',
      summary: 'Feeds that were ever fetched: when each answered last, when it is due again, and why it failed',
      responses: { 200: json('Feeds', 'Every feed, by its address') },
    }),
    async (c) => {
      const items = await store.feeds.list()
      // A list of feeds may hold passwords.
      return c.json({ items: items.map((feed) => ({ ...feed, address: shownAddress(feed.address) })) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/failed',
      summary: 'Reports that were set aside after three tries, each with its error',
      request: { query: page },
      responses: { 200: json('Failed', 'A page of reports'), 400: problem('A query that cannot be understood') },
    }),
    async (c) => c.json(await store.failed(pageOf(c.req.valid('query'))), 200),
  )
}

const ATOM = { 'content-type': 'application/atom+xml; charset=utf-8' }
