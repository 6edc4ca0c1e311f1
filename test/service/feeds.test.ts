/** Feeds fetched from a server of our own on this machine, which the guard lets in for the test alone. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { LIMITS } from '../../src/limits.js'
import { fetchFeed } from '../../src/service/feeds/fetch-feed.js'
import { toRobots } from '../../src/service/feeds/robots.js'
import { watchFeeds } from '../../src/service/feeds/watch-feeds.js'
import type { KeptFeed, Store } from '../../src/store/store.js'
import { newStore, onPglite } from '../helpers/stores.js'

const databases = onPglite()
let store: Store
beforeAll(async () => {
  store = await newStore(databases)
}, 180_000)
afterAll(async () => {
  await store?.close()
  await databases.stop()
}, 120_000)

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
/** What is asked for is written down, robots.txt as well. */
async function serve(answer: RequestListener, robots?: string): Promise<{ root: string; asked: IncomingMessage[]; paths: () => string[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    if (request.url !== '/robots.txt') answer(request, response)
    else if (robots === undefined) response.writeHead(404).end()
    else response.end(robots)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, paths: () => asked.map(({ url }) => url!) }
}
const reaches = (ip: string): boolean => ip === '127.0.0.1'
const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Mere Gazette</title><link>https://mere.example/</link>${items
    .map(
      (item) =>
        `<item><title>${item}</title><link>https://mere.example/${item.toLowerCase().replaceAll(' ', '-')}</link><pubDate>Tue, 05 Mar 2024 09:00:00 GMT</pubDate><description>${item} on Tuesday, and many people came to see it at noon.</description></item>`,
    )
    .join('')}</channel></rss>`
const log = pino({ level: 'silent' })
const watch = (addresses: readonly string[]) => watchFeeds(addresses, store, log, { reaches, pollMs: 20, hostRestMs: 0 })
const known = async (address: string): Promise<KeptFeed> => (await store.feeds.list()).find((feed) => feed.address === address)!
const feedAt = (address: string, more: Partial<KeptFeed> = {}): KeptFeed => ({
  address,
  nextAt: '2024-01-01T00:00:00.000Z',
  failures: 0,
  items: 0,
  ...more,
})
const once = (feed: KeptFeed) => fetchFeed(feed, { robots: toRobots({ reaches }), reaches })
const waitOf = ({ nextAt }: KeptFeed): number => Date.parse(nextAt) - Date.now()

test('each item becomes a report; a restart asks for nothing again; what is due is asked for by its ETag', async () => {
  const { root, asked, paths } = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"', 'content-type': 'application/rss+xml' }).end(rss('Bridge opens', 'Fair closes'))
  })
  const address = `${root}/feed.xml`
  const first = await watch([address])
  await expect.poll(async () => (await known(address)).items, { timeout: 20_000 }).toBe(2)
  await first.stop()
  const { counts } = store
  expect((await counts()).reports.waiting).toBe(2)
  expect(paths()).toEqual(['/robots.txt', '/feed.xml'])
  expect((await store.versions('https://mere.example/bridge-opens'))[0]).toMatchObject({
    source: `feed ${address}`,
    report: { outlet: 'Mere Gazette' },
  })
  expect(waitOf(await known(address))).toBeGreaterThan(LIMITS.feedEveryMs - 60_000)

  const second = await watch([address])
  await new Promise((done) => setTimeout(done, 200))
  await second.stop()
  expect(asked).toHaveLength(2)

  await store.feeds.keep({ ...(await known(address)), nextAt: '2024-01-01T00:00:00.000Z' })
  const third = await watch([address])
  await expect.poll(paths).toContain('/feed.xml')
  await expect.poll(async () => waitOf(await known(address)), { timeout: 20_000 }).toBeGreaterThan(LIMITS.feedEveryMs - 60_000)
  await third.stop()
  expect(asked.at(-1)!.headers).toMatchObject({ 'if-none-match': '"1"', 'user-agent': 'rashomon' })
  expect(await known(address)).toMatchObject({ items: 2, etag: '"1"', failures: 0 })
  expect((await counts()).reports.waiting).toBe(2)
})

test('Last-Modified is sent back; the same body again is not read again; a changed one is', async () => {
  let body = rss('Mill burns')
  const { root, asked } = await serve((_, response) =>
    response.writeHead(200, { 'last-modified': 'Tue, 05 Mar 2024 09:00:00 GMT' }).end(body),
  )
  const first = await once(feedAt(`${root}/f`))
  expect(first.body).toBeDefined()
  const again = await once(first.feed)
  expect(asked.at(-1)!.headers['if-modified-since']).toBe('Tue, 05 Mar 2024 09:00:00 GMT')
  expect(again.body).toBeUndefined()
  body = rss('Mill burns', 'Mill is saved')
  expect((await once(again.feed)).body).toBeDefined()
})

test('robots.txt is asked first and gone by, also behind a redirect', async () => {
  const barred = await serve((_, response) => response.end(rss('Secret fair')), 'User-agent: *\nDisallow: /private\n')
  const refused = await once(feedAt(`${barred.root}/private/feed`))
  expect(refused).toMatchObject({ feed: { failures: 1, error: expect.stringContaining('robots.txt') } })
  expect(barred.paths()).toEqual(['/robots.txt'])
  expect(waitOf(refused.feed)).toBeGreaterThan(LIMITS.feedRestMs - 60_000)
  expect((await once(feedAt(`${barred.root}/public`))).body).toBeDefined()
  const other = await serve((_, response) => response.writeHead(302, { location: `${barred.root}/private/feed` }).end())
  expect((await once(feedAt(`${other.root}/f`))).feed.error).toContain('robots.txt')
  expect(barred.paths()).not.toContain('/private/feed')
  const ours = await serve(
    (_, response) => response.end(rss('Bell rings')),
    'User-agent: rashomon\nDisallow: /\n\nUser-agent: *\nAllow: /\n',
  )
  expect((await once(feedAt(`${ours.root}/f`))).body).toBeUndefined()
})

test('a robots.txt that cannot be had lets nothing be asked for now', async () => {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url!)
    response.writeHead(503).end()
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { feed } = await once(feedAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/f`))
  expect(feed.error).toContain('503')
  expect(waitOf(feed)).toBeLessThan(3 * LIMITS.feedEveryMs)
  expect(paths).toEqual(['/robots.txt'])
})

test('only addresses of the open internet, also behind a redirect', async () => {
  const { root, asked } = await serve((_, response) => response.end(rss('Bell rings')))
  const inside = await fetchFeed(feedAt(`${root}/f`), { robots: toRobots({}) })
  expect(inside.feed.error).toContain('not on the open internet')
  expect(asked).toHaveLength(0)
  const leading = await serve((_, response) => response.writeHead(301, { location: 'http://169.254.169.254/latest' }).end())
  expect((await once(feedAt(`${leading.root}/f`))).feed.error).toContain('not on the open internet')
})

test.for<[string, RequestListener, RegExp, number]>([
  ['an error', (_, response) => response.writeHead(500).end(), /500/, 2 * LIMITS.feedEveryMs],
  ['too busy', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(), /429/, 7_200_000],
  ['gone', (_, response) => response.writeHead(410).end(), /410/, LIMITS.feedRestMs],
  ['a page', (_, response) => response.end('<!DOCTYPE html><html><body>Our feeds</body></html>'), /page/, 2 * LIMITS.feedEveryMs],
  [
    'too much',
    (_, response) => response.writeHead(200, { 'content-length': String(LIMITS.feedBytesMax + 1) }).write('x'),
    /bytes/,
    2 * LIMITS.feedEveryMs,
  ],
])('%s is told, and waited for', async ([, answer, says, waitMs]) => {
  const { root } = await serve(answer)
  const { feed, body } = await once(feedAt(`${root}/f`, { etag: '"kept"' }))
  expect(body).toBeUndefined()
  expect(feed).toMatchObject({ failures: 1, etag: '"kept"', error: expect.stringMatching(says) })
  expect(waitOf(feed)).toBeGreaterThan(waitMs - 60_000)
  expect(waitOf(feed)).toBeLessThan(waitMs * 1.2)
})

test('a failing feed stops no other, backs off, and is well again when it answers', async () => {
  let isWell = false
  const bad = await serve((_, response) => (isWell ? response.end(rss('Kiln glows')) : response.writeHead(500).end()))
  const good = await serve((_, response) => response.end(rss('Harbour freezes')))
  const [badOne, goodOne] = [`${bad.root}/f`, `${good.root}/f`]
  const watching = await watch([badOne, goodOne])
  await expect.poll(async () => (await known(goodOne)).items, { timeout: 20_000 }).toBe(1)
  await expect.poll(async () => (await known(badOne)).failures, { timeout: 20_000 }).toBe(1)
  isWell = true
  await store.feeds.keep({ ...(await known(badOne)), nextAt: '2024-01-01T00:00:00.000Z' })
  await expect.poll(async () => (await known(badOne)).items, { timeout: 20_000 }).toBe(1)
  await watching.stop()
  expect(await known(badOne)).toMatchObject({ failures: 0 })
  expect((await known(badOne)).error).toBeUndefined()
})

test('a server that never answers holds up no stop, and that is not counted against it', async () => {
  const { root, paths } = await serve(() => undefined)
  const watching = await watch([`${root}/f`])
  await expect.poll(paths, { timeout: 20_000 }).toContain('/f')
  const started = performance.now()
  await watching.stop()
  expect(performance.now() - started).toBeLessThan(10_000)
  expect((await known(`${root}/f`)).failures).toBe(0)
})

test('of several services on one store one asks', async () => {
  await store.feeds.add(['https://x.example/f'])
  await store.feeds.add(['https://x.example/f'])
  const taken = await Promise.all([1, 2, 3].map(() => store.feeds.take(['https://x.example/f', 'https://never.example/'], 60)))
  expect(taken.filter((feed) => feed !== undefined)).toMatchObject([{ address: 'https://x.example/f', failures: 0, items: 0 }])
})
