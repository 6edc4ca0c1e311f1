/** A draft held against a story over HTTP and on its page. The reader knows no model here, so only quotations are told right from wrong. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CheckResult } from '../../src/contract/index.js'
import { LIMITS } from '../../src/limits.js'
import { toDraftChecker } from '../../src/service/drafts.js'
import { type Running, startService, toPosted } from '../helpers/services.js'
import { inventReading } from '../invented.js'

const TITLE = 'Bridge falls into the Arle at Varnholm'
const WORDS = 'The old bridge was closed to lorries'
const report = toPosted('Arle Courier', TITLE, `The bridge fell on Tuesday. “${WORDS}”, said a mason.`)
const RIGHT = `A mason said: “${WORDS}”.`
const WRONG = 'A mason said: “The new bridge was open to all”.'

let service: Running
let story: string
beforeAll(async () => {
  service = await startService()
  await service.post(JSON.stringify(report), 'application/json')
  await service.quiet()
  story = (await service.store.stories()).items[0]!.id
}, 120_000)
afterAll(async () => await service?.end(), 120_000)

const check = (draft: string, query = '', type = 'text/plain') => service.post(draft, type, `/stories/${story}/check${query}`)
const paste = (fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  service.get('/check', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

describe('over HTTP', () => {
  test('each sentence with its verdict and the words that decide it', async () => {
    const answer = await check(`${RIGHT}\n\n${WRONG}\n`)
    expect(answer.status).toBe(200)
    const result = CheckResult.parse(await answer.json())
    expect(result.sentences.map(({ text, verdict }) => [text, verdict])).toEqual([
      [RIGHT, 'supported'],
      [WRONG, 'quoted-wrongly'],
    ])
    const [words] = result.sentences[0]!.reasons[0]!.words
    const { text } = result.reports.find(({ id }) => id === words!.report)!
    expect(text.slice(words!.start, words!.end)).toContain(WORDS)
  })

  test('as SARIF, with lines of the draft as it was sent', async () => {
    const answer = await check(`${RIGHT}\n\n${WRONG}\n`, '?as=sarif&file=lead.md', 'text/markdown')
    expect(answer.headers.get('content-type')).toBe('application/sarif+json')
    const { version, runs } = (await answer.json()) as {
      version: string
      runs: { results: { ruleId: string; locations: { physicalLocation: { artifactLocation: object; region: object } }[] }[] }[]
    }
    expect(version).toBe('2.1.0')
    expect(runs[0]!.results).toMatchObject([
      { ruleId: 'quoted-wrongly', locations: [{ physicalLocation: { artifactLocation: { uri: 'lead.md' }, region: { startLine: 3 } } }] },
    ])
  })

  test('a draft that is one of the reports does not bear itself out', async () => {
    const { text } = (await service.store.story(story))!.account.reports[0]!
    const result = CheckResult.parse(await (await check(text)).json())
    expect(result.reports).toEqual([])
    expect(result.sentences.map(({ verdict }) => verdict)).not.toContain('supported')
  })

  test.for<[string, string, number, string]>([
    ['', '', 400, 'draft-empty'],
    [RIGHT, '?as=tar', 400, 'usage'],
    ['x'.repeat(LIMITS.draftBytesMax + 1), '', 413, 'body-too-large'],
  ])('%s %s', async ([draft, query, status, code]) => {
    const answer = await service.get(`/stories/${story}/check${query}`, { method: 'POST', headers: { connection: 'close' }, body: draft })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
  })

  test('no story, no answer', async () => {
    expect((await service.post(RIGHT, 'text/plain', '/stories/story-x/check')).status).toBe(404)
  })
})

describe('on the page', () => {
  test('the form has the stories, and the one asked for chosen', async () => {
    const html = await (await service.get(`/check?story=${story}`)).text()
    expect(html).toMatch(new RegExp(`<option[^>]* value="${story}"[^>]* selected|<option[^>]* selected[^>]* value="${story}"`))
    for (const id of ['story', 'draft']) expect(html).toMatch(new RegExp(`<label for="${id}">[\\s\\S]+<(?:select|textarea) id="${id}"`))
    expect(await (await service.get('/')).text()).toContain('href="/check"')
    expect(await (await service.get(`/story/${story}`)).text()).toContain(`href="/check?story=${story}"`)
  })

  test('a pasted draft is shown with verdicts, words and reports, and the form again with its text', async () => {
    const answer = await paste({ story, draft: `${RIGHT}\r\n\r\n${WRONG}` })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
    const html = await answer.text()
    expect(html).toContain('2 sentences: 1 supported, 1 quoted wrongly')
    expect(html).toMatch(/data-at="report-[^"]+:\d+-\d+"/)
    expect(html).toContain('id="reports"')
    expect(html.match(/<main /g)).toHaveLength(1)
    expect(html).toMatch(/<textarea[^>]*>A mason said:/)
  })

  test('as JSON and SARIF from the same form', async () => {
    expect(CheckResult.safeParse(await (await paste({ story, draft: RIGHT, as: 'json' })).json()).success).toBe(true)
    expect((await paste({ story, draft: RIGHT, as: 'sarif' })).headers.get('content-type')).toBe('application/sarif+json')
  })

  test('what cannot be checked is said above the form, which keeps the draft', async () => {
    const none = await paste({ story: '', draft: RIGHT })
    expect(none.status).toBe(400)
    const html = await none.text()
    expect(html).toMatch(/role="alert"[^>]*>No story was chosen\./)
    expect(html).toContain('A mason said:')
    expect((await paste({ story: 'story-x', draft: RIGHT })).status).toBe(404)
    expect((await paste({ story, draft: ' ' })).status).toBe(400)
    const markup = await (await paste({ story: '', draft: '</textarea><script>alert(1)</script>' })).text()
    expect(markup).not.toContain('<script>alert')
  })

  test('another page cannot have it checked', async () => {
    expect((await paste({ story, draft: RIGHT }, { origin: 'https://elsewhere.example' })).status).toBe(403)
  })
})

test('drafts are held one at a time, and only so many wait', async () => {
  const kept = (await service.store.story(story))!
  let [now, most] = [0, 0]
  const checker = toDraftChecker(service.store, async (text) => {
    most = Math.max(most, ++now)
    await new Promise((done) => setTimeout(done, 5))
    now--
    return inventReading({ id: 'draft', body: text })
  })
  const all = Array.from({ length: LIMITS.draftsWaitingMax + 2 }, () => checker.check(kept, { text: RIGHT }))
  const results = await Promise.allSettled(all)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMITS.draftsWaitingMax)
  expect(results.at(-1)).toMatchObject({ reason: { code: 'drafts-waiting' } })
  expect(most).toBe(1)
  expect((await checker.check(kept, { text: RIGHT })).sentences).toHaveLength(1)
  await expect(toDraftChecker(service.store, undefined).check(kept, { text: RIGHT })).rejects.toMatchObject({ code: 'model-missing' })
})
