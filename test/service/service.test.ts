/** The service over HTTP, on a store on PGlite: what each address answers, and who may ask. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AccountFile } from '../../src/contract/index.js'
import { type Running, startService, toPosted } from '../helpers/services.js'

const TITLE = 'Bridge falls into the Arle at Varnholm'
const first = toPosted('Arle Courier', TITLE, 'The old bridge of Varnholm fell into the Arle on Tuesday. Three drivers died in the river.')
const second = toPosted(
  'Varnholm Post',
  TITLE,
  'A bridge fell into the Arle at Varnholm on Tuesday. Four drivers died in the river, the police said.',
)
const other = toPosted(
  'Ostrel Mail',
  'Bakers of Ostrel strike over flour',
  'Bakers in Ostrel left their ovens on Tuesday. Their union wants cheaper flour.',
)

let service: Running
beforeAll(async () => {
  service = await startService()
}, 120_000)
afterAll(async () => await service?.end(), 120_000)

const json = async (path: string) => (await (await service.get(path)).json()) as never
const bridge = async () => {
  const { items } = (await json('/stories')) as { items: { id: string; title: string; reports: number }[] }
  return items.find(({ title }) => title === TITLE)!
}

describe('reports in, stories out', () => {
  test('it is in health', async () => {
    expect(await json('/health')).toMatchObject({ status: 'ok' })
  })

  test('a report is taken, read, and makes a story', async () => {
    const answer = await service.post(JSON.stringify(first), 'application/json')
    expect(answer.status).toBe(202)
    const { reports } = (await answer.json()) as { reports: { report: string; state: string }[] }
    expect(reports).toMatchObject([{ state: 'new', version: 1 }])
    await service.quiet()
    expect(await json(`/reports/${reports[0]!.report}`)).toMatchObject({
      state: 'read',
      source: 'post',
      report: { outlet: 'Arle Courier', title: TITLE },
    })
    expect(await json('/stories')).toMatchObject({ items: [{ title: TITLE, reports: 1 }] })
  })

  test('the same again changes nothing', async () => {
    const answer = await service.post(JSON.stringify(first), 'application/json')
    expect(await answer.json()).toMatchObject({ reports: [{ state: 'known' }] })
  })

  test('JSON Lines are taken line by line, a bad line noted at its place', async () => {
    const answer = await service.post(`${JSON.stringify(second)}\nno json\n${JSON.stringify(other)}\n`, 'application/x-ndjson')
    expect(answer.status).toBe(202)
    const taken = (await answer.json()) as { reports: unknown[]; notes: { code: string; where?: { line?: number } }[] }
    expect(taken.reports).toHaveLength(2)
    expect(taken.notes.find(({ code }) => code === 'file-damaged')?.where?.line).toBe(2)
    await service.quiet()
    expect(await bridge()).toMatchObject({ reports: 2, outlets: 2 })
  })

  test('the content tells the format; a form may hold several files', async () => {
    const page =
      '<!doctype html><html><head><title>Fog over Lenz</title><meta property="og:site_name" content="Lenz Echo"></head><body><article><h1>Fog over Lenz</h1><p>Fog closed the harbour of Lenz on Monday. Ships waited outside, the harbour master said in the evening.</p></article></body></html>'
    const form = new FormData()
    form.append('a', new Blob([page]), 'page')
    form.append(
      'b',
      new Blob(['Snow in Hollin\nHollin Star\n2024-02-01\n\nSnow fell in Hollin on Thursday and closed two schools, the town said.']),
      'hollin.txt',
    )
    const answer = await service.get('/reports', { method: 'POST', body: form })
    expect(answer.status).toBe(202)
    const { reports } = (await answer.json()) as { reports: { report: string }[] }
    const titles = await Promise.all(
      reports.map(async ({ report }) => ((await json(`/reports/${report}`)) as { report: { title: string } }).report.title),
    )
    expect(titles).toEqual(['Fog over Lenz', 'Snow in Hollin'])
    await service.quiet()
  })

  test('what holds no report is refused with a reason', async () => {
    const answer = await service.post('', 'text/plain')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'nothing-to-read', notes: [{ code: 'file-empty' }] })
  })

  test('a story is an account file, now and as it was', async () => {
    const { id } = await bridge()
    const now = (await json(`/stories/${id}`)) as { accounts: { reports: unknown[] }[]; story: { members: unknown[] } }
    expect(AccountFile.parse(now).accounts[0]!.reports).toHaveLength(2)
    expect(now.story.members).toHaveLength(2)
    expect(now.story.members).toMatchObject([{ because: 'new' }, { because: 'evidence', why: expect.arrayContaining(['the same names']) }])
    const pageOf = async () => await (await service.get(`/story/${id}`)).text()
    const page = await pageOf()
    expect(page).toMatch(/the same names.*<summary>Evidence<\/summary><p>Log odds \+\d/)
    expect(await pageOf()).toBe(page)
    const { items } = (await json(`/stories/${id}/changes`)) as { items: { at: string; revision: number }[] }
    expect(items.length).toBe(2)
    const soonAfter = new Date(Date.parse(items[0]!.at) + 1).toISOString()
    expect(((await json(`/stories/${id}?at=${soonAfter}`)) as typeof now).accounts[0]!.reports).toHaveLength(1)
    expect(await json(`/stories/${id}?at=2001-01-01T00:00:00Z`)).toMatchObject({ code: 'not-found' })
    const diff = (await json(`/stories/${id}/diff?since=${soonAfter}`)) as { format: string; accounts: { reports: { new: string[] } }[] }
    expect(diff.format).toBe('rashomon/diff@1')
    expect(diff.accounts[0]!.reports.new).toHaveLength(1)
  })

  test.for([
    ['csv', 'text/csv'],
    ['geojson', 'application/geo+json'],
    ['ics', 'text/calendar'],
    ['claims-jsonld', 'application/ld+json'],
    ['acled', 'text/csv'],
    ['markdown', 'text/markdown'],
  ])('a story as %s', async ([as, type]) => {
    const answer = await service.get(`/stories/${(await bridge()).id}?as=${as}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
    expect((await answer.text()).length).toBeGreaterThan(10)
  })

  test('a form that there is not is named as such', async () => {
    expect(await json(`/stories/${(await bridge()).id}?as=tar`)).toMatchObject({ code: 'usage', status: 400 })
  })

  test('stories are turned page by page', async () => {
    const one = (await json('/stories?limit=1')) as { items: { id: string }[]; next: string }
    const two = (await json(`/stories?limit=1&after=${encodeURIComponent(one.next)}`)) as typeof one
    expect(two.items[0]!.id).not.toBe(one.items[0]!.id)
    expect((await service.get('/stories?after=x')).status).toBe(400)
    expect((await service.get('/stories?limit=100000')).status).toBe(400)
  })

  test('feeds hold what changed, as text', async () => {
    const { id } = await bridge()
    const answer = await service.get(`/stories/${id}/changes.atom`)
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const feed = await answer.text()
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    expect(feed).toContain(`<link rel="self" href="${service.address}/stories/${id}/changes.atom"/>`)
    expect((await service.get('/search.atom?q=bridge')).status).toBe(200)
    expect(await json('/search?q=bridge')).toMatchObject({ items: [] })
  })

  test('what cannot be read is set aside, listed, and tried again when asked', async () => {
    await service.post(
      JSON.stringify(toPosted('Odd Times', 'Odd', 'This is unreadable to the reader of this test. It says nothing.')),
      'application/json',
    )
    const failed = async () => ((await json('/failed')) as { items: { report: { id: string }; error: string }[] }).items
    await expect.poll(failed, { timeout: 20_000 }).toMatchObject([{ report: { title: 'Odd' }, error: 'Error: It cannot be read.' }])
    expect((await service.get('/')).status).toBe(200)
    const { report } = (await failed())[0]!
    expect((await service.post('', 'text/plain', `/reports/${report.id}/retry`)).status).toBe(202)
    expect((await service.post('', 'text/plain', '/reports/report-x/retry')).status).toBe(404)
  })

  test('it describes itself, and counts', async () => {
    const { openapi, paths } = (await json('/openapi.json')) as { openapi: string; paths: Record<string, unknown> }
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual(
      [
        '/corrections',
        '/corrections/{id}/undo',
        '/events',
        '/failed',
        '/feeds',
        '/health',
        '/reports',
        '/reports/{id}',
        '/reports/{id}/retry',
        '/search',
        '/search.atom',
        '/stories',
        '/stories/{id}',
        '/stories/{id}/changes',
        '/stories/{id}/check',
        '/stories/{id}/changes.atom',
        '/stories/{id}/diff',
      ].sort(),
    )
    const metrics = await (await service.get('/metrics')).text()
    expect(metrics).toMatch(/rashomon_reports\{state="read"\} 5/)
    expect(metrics).toMatch(/rashomon_http_request_seconds_count\{method="POST",route="\/reports",status="202"\} \d/)
  })
})

describe('live', () => {
  test('an event for each change, and again from where one was', async () => {
    const listening = new AbortController()
    const answer = await service.get('/events', { signal: listening.signal, headers: { 'last-event-id': '0' } })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    let heard = ''
    const reading = (async () => {
      for await (const chunk of answer.body!) heard += Buffer.from(chunk as Uint8Array).toString()
    })().catch(() => undefined)
    await expect.poll(() => heard).toMatch(/event: story\ndata: \{"at":"[^"]+","story":"story-/)
    const before = heard.length
    await service.post(
      JSON.stringify(toPosted('Third Daily', 'Ice on the Mere', 'Ice broke on the Mere on Sunday. A skater was saved by two boys.')),
      'application/json',
    )
    await expect.poll(() => heard.slice(before), { timeout: 10_000 }).toContain('event: story')
    const ids = [...heard.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
    listening.abort()
    await reading
  })
})

/** Asks with headers that `fetch` does not let one set. */
const ask = (headers: Record<string, string>, path = '/stories', method = 'GET', from = service): Promise<number> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(from.address)
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    asking.on('error', fail)
    asking.end()
  })

describe('safe by default', () => {
  test('on loopback only by the names of this machine', async () => {
    const { port } = new URL(service.address)
    expect(await ask({ host: `127.0.0.1:${port}` })).toBe(200)
    expect(await ask({ host: `localhost:${port}` })).toBe(200)
    expect(await ask({ host: 'rebound.example' })).toBe(403)
    expect(await ask({ host: `127.0.0.1.rebound.example:${port}` })).toBe(403)
  })

  test('no page from elsewhere may ask or post', async () => {
    const { port } = new URL(service.address)
    expect(await ask({ host: `127.0.0.1:${port}`, origin: 'https://elsewhere.example' }, '/reports', 'POST')).toBe(403)
    expect(await ask({ host: `127.0.0.1:${port}`, origin: 'null' }, '/reports', 'POST')).toBe(403)
    expect(await ask({ host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' }, '/reports', 'POST')).toBe(403)
    expect(await ask({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(200)
  })

  test('every answer has a strict policy, and a page allows only its own', async () => {
    for (const path of ['/', '/stories', '/nowhere', '/metrics']) {
      const { headers } = await service.get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    const policy = (await service.get('/')).headers.get('content-security-policy')!
    expect(policy).not.toMatch(/unsafe|http:|https:|\*/)
  })

  test('who asks with a browser is told on a page, with the same status and the way back', async () => {
    for (const path of ['/story/nothing', '/nowhere']) {
      const answer = await service.get(path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
      expect(await answer.text()).toMatch(/role="alert">There is (no story nothing|nothing at \/nowhere)\..*href="\/">All stories</s)
    }
  })

  test('errors are problems, never insides', async () => {
    const answer = await service.get('/nowhere')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'not-found', remedy: expect.any(String) })
    const odd = await service.get('/stories/%00')
    expect(odd.status).toBeGreaterThanOrEqual(400)
    expect(await odd.text()).not.toMatch(/ at |node_modules|select|postgres/i)
  })

  test('markup of a report is text on the page', async () => {
    await service.post(
      JSON.stringify(
        toPosted(
          'Script News',
          'A <script>alert(1)</script> fair',
          'The fair <img src=x onerror=alert(1)> opened on Friday in Dell. Many came.',
        ),
      ),
      'application/json',
    )
    await service.quiet()
    const html = await (await service.get('/')).text()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
  })
})

describe('for others', () => {
  test('no token, no listening', async () => {
    await expect(startService({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'token-needed' })
  })

  test('with the token, as a bearer or as a password; too fast and too much are refused; it stops', async () => {
    const guarded = await startService({ token: 'secret', rate: { atOnce: 12, perSecond: 0.01 } })
    try {
      const status = async (headers: Record<string, string>, path = '/stories') => (await guarded.get(path, { headers })).status
      expect(await status({}, '/health')).toBe(200)
      expect(await status({})).toBe(401)
      expect(await status({ authorization: 'Bearer wrong' })).toBe(401)
      expect(await status({ authorization: 'Bearer secret' })).toBe(200)
      expect(await status({ authorization: `Basic ${Buffer.from('desk:secret').toString('base64')}` })).toBe(200)
      const large = await guarded.get('/reports', {
        method: 'POST',
        headers: { authorization: 'Bearer secret', 'content-type': 'text/plain' },
        body: new Uint8Array(64_000_001),
      })
      expect(large.status).toBe(413)
      const listening = await guarded.get('/events', { headers: { authorization: 'Bearer secret' } })
      const answers = []
      for (let count = 0; count < 12; count++) answers.push(await guarded.get('/health'))
      const last = answers.at(-1)!
      expect(last.status).toBe(429)
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
      const ended = listening.text().catch(() => 'ended')
      await guarded.stop()
      await ended
      await expect(guarded.get('/health')).rejects.toThrow()
    } finally {
      await guarded.end()
    }
  })
})
