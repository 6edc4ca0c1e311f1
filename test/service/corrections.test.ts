/** A grouping corrected over HTTP and by the forms of its page: it holds whatever comes later, is said, and can be undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, startService, toPosted } from '../helpers/services.js'

const TITLE = 'Bridge falls into the Arle at Varnholm'
const BODY = 'The old bridge of Varnholm fell into the Arle on Tuesday. Three drivers died in the river'
const reports = [
  toPosted('Arle Courier', TITLE, `${BODY}.`),
  toPosted('Varnholm Post', TITLE, `${BODY}, the police said.`),
  toPosted('Ostrel Mail', 'Bakers of Ostrel strike over flour', 'Bakers in Ostrel left their ovens on Tuesday. Their union wants flour.'),
]

let service: Running
const ids: string[] = []
beforeAll(async () => {
  service = await startService()
  for (const report of reports) ids.push(await post(report))
  await service.quiet()
}, 120_000)
afterAll(async () => await service?.end(), 120_000)

async function post(report: object): Promise<string> {
  const answer = await service.post(JSON.stringify(report), 'application/json')
  return ((await answer.json()) as { reports: { report: string }[] }).reports[0]!.report
}
const storyOf = async (report: string): Promise<string> => (await service.store.report(report))!.story!
const correct = (body: unknown) => service.post(JSON.stringify(body), 'application/json', '/corrections')
const html = async (story: string): Promise<string> => (await service.get(`/story/${story}`)).text()
/** A form as a browser sends it; not followed. */
const send = (path: string, fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}) =>
  service.get(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: service.address, ...headers },
    body: new URLSearchParams(fields as [string, string][]).toString(),
  })

describe('over HTTP', () => {
  test('a report that is moved out stays out, whatever comes later, until it is undone', async () => {
    const [a, b] = ids as [string, string]
    const story = await storyOf(a)
    expect(await storyOf(b)).toBe(story)
    const answer = await correct({ kind: 'move', report: b })
    expect(answer.status).toBe(201)
    const kept = (await answer.json()) as { id: number; at: string; reports: string[]; stories: string[] }
    expect(kept).toMatchObject({ reports: [b], isUndone: false })
    const own = await storyOf(b)
    expect(own).not.toBe(story)
    expect(kept.stories.sort()).toEqual([own, story].sort())
    const later = await post(toPosted('Mere Gazette', TITLE, `${BODY}, a mayor said.`))
    const newText = await post({ ...reports[1], text: `${BODY}, the police said. A fourth was found.` })
    await service.quiet()
    expect(await storyOf(later)).toBe(story)
    expect(await storyOf(newText)).toBe(own)
    expect(await storyOf(a)).toBe(story)
    ids[1] = newText

    const list = async (query = '') => ((await (await service.get(`/corrections${query}`)).json()) as { items: { id: number }[] }).items
    expect((await list(`?story=${own}`)).map(({ id }) => id)).toEqual([kept.id])
    expect(await list('?story=story-of-nobody')).toEqual([])
    const second = await correct({ kind: 'move', report: newText, to: story })
    const { id } = (await second.json()) as { id: number }
    expect(await storyOf(newText)).toBe(story)
    const undone = await service.post('', 'application/json', `/corrections/${id}/undo`)
    expect(await undone.json()).toMatchObject({ id, isUndone: true })
    expect(await storyOf(newText)).toBe(own)
    expect((await service.post('', 'application/json', `/corrections/${id}/undo`)).status).toBe(404)
    await service.quiet()
  })

  test.for<[unknown, number]>([
    [{ kind: 'move', report: 'report-of-nobody' }, 404],
    [{ kind: 'merge', story: 'story-x', into: 'story-y' }, 404],
    [{ kind: 'split', story: 'story-x', reports: [] }, 400],
    [{ kind: 'burn', story: 'story-x' }, 400],
    [{ kind: 'move', report: 'a b' }, 400],
    [{ kind: 'part', story: 'story-x', names: ['a', 'b\u0000'] }, 400],
  ])('%j is answered with %i', async ([body, status]) => {
    const answer = await correct(body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ status, remedy: expect.any(String) })
  })

  test('what is no JSON, and what changes nothing, is said', async () => {
    expect((await service.post('{', 'application/json', '/corrections')).status).toBe(400)
    const story = await storyOf(ids[0]!)
    expect((await correct({ kind: 'merge', story, into: story })).status).toBe(409)
    for (const id of ['x', '0', '99999999999999999999'])
      expect((await service.post('', 'text/plain', `/corrections/${id}/undo`)).status).toBe(404)
  })

  test('another page cannot correct', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    expect((await service.get('/corrections', { method: 'POST', headers, body: '{}' })).status).toBe(403)
    const story = await storyOf(ids[0]!)
    for (const origin of ['https://elsewhere.example', 'null'])
      expect((await send(`/story/${story}/correct`, [['kind', 'move']], { origin })).status).toBe(403)
  })
})

describe('on the page', () => {
  test('its own forms say where they come from', async () => {
    const answer = await service.get(`/story/${await storyOf(ids[0]!)}`)
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    expect(await answer.text()).toContain('<meta name="referrer" content="same-origin">')
    expect((await service.get('/stories')).headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('chosen reports are moved, the page says what and when, and undoes it', async () => {
    const [a, b, c] = ids as [string, string, string]
    const [from, to] = [await storyOf(a), await storyOf(c)]
    const page = await html(from)
    expect(page).toContain(`action="/story/${from}/correct"`)
    expect(page).toContain(`<option value="${to}">`)
    expect(page).not.toContain(`<option value="${from}">`)
    const sent = await send(`/story/${from}/correct`, [
      ['report', a],
      ['to', to],
      ['other', ''],
      ['kind', 'move'],
    ])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/story/${from}#corrected`])
    expect(await storyOf(a)).toBe(to)
    await service.quiet()
    const after = await html(from)
    expect(after).toMatch(/What was corrected[\s\S]+<time datetime="[^"]+">[\s\S]+moved to another story:/i)
    expect(after).toContain(`href="/story/${to}"`)
    expect(await html(to)).toContain('put here by a person')
    const { id } = (await service.store.corrections()).at(-1)!
    expect(after).toContain(`name="correction" value="${id}"`)
    const undone = await send(`/story/${from}/undo`, [['correction', String(id)]])
    expect(undone.status).toBe(303)
    expect(await storyOf(a)).toBe(from)
    await service.quiet()
    expect(await html(from)).toContain('Undone.')
    expect(await html(from)).not.toContain(`name="correction" value="${id}"`)
    expect(b).toBeDefined()
  })

  test('a story is merged into one named by its address; the old address leads there', async () => {
    const [a, b] = ids as [string, string]
    const [into, story] = [await storyOf(a), await storyOf(b)]
    const sent = await send(`/story/${story}/correct`, [
      ['to', ''],
      ['other', ` ${service.address}/story/${into}?at=x#why `],
      ['kind', 'merge'],
    ])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/story/${into}#corrected`])
    expect(await storyOf(b)).toBe(into)
    await service.quiet()
    const old = await service.get(`/story/${story}`, { redirect: 'manual' })
    expect(old.headers.get('location')).toBe(`/story/${into}`)
  })

  test('several reports are split off as one story', async () => {
    const [a, b] = ids as [string, string]
    const story = await storyOf(a)
    await send(`/story/${story}/correct`, [
      ['report', a],
      ['report', b],
      ['to', ''],
      ['other', ''],
      ['kind', 'move'],
    ])
    expect(await storyOf(a)).toBe(await storyOf(b))
    expect(await storyOf(a)).not.toBe(story)
    expect((await service.store.corrections()).at(-1)!.correction.kind).toBe('split')
    await service.quiet()
  })

  test('a page that is kept offers the stories that there are now, by the titles that they have now', async () => {
    const [a, , c] = ids as [string, string, string]
    const story = await storyOf(a)
    await html(story)
    const stamp = await service.store.stamp(story)
    const kiln = await post(
      toPosted('Tarn Herald', 'Kiln of Tarn goes cold', 'The kiln of Tarn went cold on Monday. Potters left the town.'),
    )
    await service.quiet()
    const other = await storyOf(kiln)
    expect(await html(story)).toMatch(new RegExp(`<option value="${other}">[^<]+</option>`))
    expect((await correct({ kind: 'merge', story: other, into: await storyOf(c) })).status).toBe(201)
    await service.quiet()
    expect(await html(story)).not.toContain(`value="${other}"`)
    expect(await html(story)).toContain(`value="${await storyOf(c)}"`)
    expect(await service.store.stamp(story)).toBe(stamp)
  })

  test('a page that is kept follows what is corrected of it, and undone', async () => {
    const [a, b] = ids as [string, string]
    const story = await storyOf(a)
    expect(await storyOf(b)).toBe(story)
    await html(story)
    const { id } = (await (await correct({ kind: 'move', report: b })).json()) as { id: number }
    const own = await storyOf(b)
    expect(await html(story)).toContain(`name="correction" value="${id}"`)
    await service.quiet()
    expect(await html(story)).toMatch(new RegExp(`<a href="/story/${own}">(?!${own})[^<]+</a>`))
    expect(await html(own)).toContain('put here by a person')
    // Moved on, then the first is undone: nothing moves, and both pages say so.
    const back = (await (await correct({ kind: 'move', report: b, to: story })).json()) as { id: number }
    await service.quiet()
    expect(await html(story)).toContain(`name="correction" value="${id}"`)
    await service.post('', 'application/json', `/corrections/${id}/undo`)
    expect(await html(story)).not.toContain(`name="correction" value="${id}"`)
    expect(await html(story)).toContain(`name="correction" value="${back.id}"`)
    await service.quiet()
  })

  test('what cannot be done is told on a page, with the way back', async () => {
    const story = await storyOf(ids[0]!)
    const nothing = await send(`/story/${story}/correct`, [['kind', 'move']])
    expect(nothing.status).toBe(400)
    expect(nothing.headers.get('content-type')).toContain('text/html')
    const told = await nothing.text()
    expect(told).toMatch(/role="alert">Choose the reports that are to be moved\. Nothing was changed\./)
    // Whoever fills in a form has no command line.
    expect(told).not.toContain('--help')
    const odd = await send(`/story/${story}/correct`, [
      ['kind', 'merge'],
      ['other', '<script>alert(1)</script>'],
    ])
    expect(odd.status).toBe(400)
    expect(await odd.text()).not.toContain('<script>alert')
    expect((await send(`/story/${story}/undo`, [['correction', '1; drop']])).status).toBe(404)
  })
})

// The last, for what is refused unread costs its connection.
test('a correction without end is refused', async () => {
  expect((await correct('x'.repeat(1_000_100))).status).toBe(413)
})
