/** What the scripts of a story's page do to it: the slider asks for another time, and what changed since the last visit is marked. Without a browser. */
import { createContext, runInContext } from 'node:vm'
import { parseHTML } from 'linkedom'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { toAccountOf } from '../../src/accounts.js'
import { toAnswer } from '../../src/service/page/document.js'
import { Stories } from '../../src/service/page/stories.js'
import { Story } from '../../src/service/page/story.js'
import { TIME_SCRIPT } from '../../src/service/page/time-script.js'
import { VISIT_SCRIPT } from '../../src/service/page/visit-script.js'
import type { HistoryEntry, KeptStory } from '../../src/store/store.js'
import { inventReading } from '../invented.js'

const account = {
  ...toAccountOf([inventReading({ id: 'report-a', title: 'Kiln of Tarn cold', body: 'The kiln of Tarn went cold on Monday.' })]),
  findings: ['finding-1', 'finding-2'].map((id) => ({
    id,
    kind: 'count' as const,
    question: `How many, asks ${id}?`,
    status: 'single' as const,
    outlets: 1,
    origins: { low: 1, high: 1 },
    positions: [],
    silent: [],
    links: [],
    claims: [],
  })),
} as unknown as KeptStory['account']
const entry = {
  id: 'story-1',
  title: 'Kiln of Tarn cold',
  opened: '2024-03-05T09:00:00.000Z',
  changed: '2024-03-05T11:00:00.000Z',
  revision: 7,
  reports: 1,
  outlets: 1,
  disputed: 0,
  revised: 0,
}
const kept: KeptStory = { entry, account, members: [], links: [], isBehind: false }
const learn = (revision: number, at: string, ...findings: string[]): HistoryEntry => ({
  revision,
  at,
  learnt: { reports: [], findings: findings.map((id) => ({ id, question: id, change: 'changed' as const })) },
})
const history = [
  learn(2, '2024-03-05T09:00:00.000Z', 'finding-1', 'finding-2'),
  learn(5, '2024-03-05T10:00:00.000Z', 'finding-1'),
  learn(7, '2024-03-05T11:00:00.000Z', 'finding-2'),
]
const storyPage = (at?: string): Promise<string> =>
  toAnswer({
    title: 'x',
    body: renderToString(h(Story, { kept, history, corrections: [], ...(at === undefined ? {} : { at }) })),
    story: entry.id,
    isPast: at !== undefined,
  }).text()

/** Runs a script on a page as a browser would; what it keeps is in `stored`. */
function run(script: string, html: string, stored: Record<string, string> = {}) {
  const { document, Event, CustomEvent } = parseHTML(html)
  const leaving: (() => void)[] = []
  const gone: string[] = []
  const localStorage = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, value: string) => {
      stored[key] = value
    },
  }
  const context = createContext({
    ...{ document, Event, CustomEvent, localStorage, setTimeout, clearTimeout },
    window: { addEventListener: (kind: string, leave: () => void) => kind === 'pagehide' && leaving.push(leave) },
    location: { assign: (path: string) => gone.push(path) },
    CSS: { escape: (text: string) => text },
  })
  runInContext(script, context)
  return { document, Event, gone, stored, leave: () => leaving[0]!() }
}
const seenAt = (revision: number, at: string | null = '2024-03-05T10:30:00.000Z') => ({
  'rashomon-seen': JSON.stringify({ 'story-1': { revision, at } }),
})
const marked = (document: Document) =>
  [...document.querySelectorAll('.fresh')].map((mark) => mark.closest('[data-revision], [id]')!.id || 'change')

test('on a first visit nothing is marked, and leaving keeps what was seen', async () => {
  const { document, leave, stored } = run(VISIT_SCRIPT, await storyPage())
  expect(marked(document)).toEqual([])
  expect(document.getElementById('since')!.hasAttribute('hidden')).toBe(true)
  leave()
  expect(JSON.parse(stored['rashomon-seen']!)).toMatchObject({ 'story-1': { revision: 7 } })
})

test('what came since the last visit is marked: the changes, and the findings they touched', async () => {
  const { document } = run(VISIT_SCRIPT, await storyPage(), seenAt(5))
  expect(marked(document).sort()).toEqual(['change', 'finding-2'])
  const line = document.getElementById('since')!
  expect(line.hasAttribute('hidden')).toBe(false)
  expect(line.textContent).toMatch(/Since your last visit, 5 Mar 2024.*: 1 change, 1 finding new or changed\./)
})

test('parts that are put in anew are marked again, once', async () => {
  const { document, Event } = run(VISIT_SCRIPT, await storyPage(), seenAt(2))
  document.dispatchEvent(new Event('rashomon:swapped'))
  expect(marked(document).sort()).toEqual(['change', 'change', 'finding-1', 'finding-2'])
})

test('the account of an earlier time is not marked, and not taken for seen', async () => {
  const { document, leave, stored } = run(VISIT_SCRIPT, await storyPage('2024-03-05T10:00:00.000Z'), seenAt(2))
  expect(marked(document)).toEqual([])
  leave()
  expect(JSON.parse(stored['rashomon-seen']!)['story-1'].revision).toBe(2)
})

test.for(['no JSON', 'null', '7', '{"story-1":"x"}'])('what is kept wrongly (%s) stops nothing', async (kept) => {
  const { document, leave, stored } = run(VISIT_SCRIPT, await storyPage(), { 'rashomon-seen': kept })
  expect(marked(document)).toEqual([])
  leave()
  expect(JSON.parse(stored['rashomon-seen']!)['story-1']).toMatchObject({ revision: 7 })
})

test('in the list, stories that were read before and changed since are marked', async () => {
  const stories = { items: [entry, { ...entry, id: 'story-2', title: 'Another' }] }
  const counts = { reports: { waiting: 0, read: 2, failed: 0 }, stories: 2, oldestSeconds: 0 }
  const html = await toAnswer({ title: 'x', body: renderToString(h(Stories, { stories, counts, failed: { items: [] } })) }).text()
  const flags = (revision: number) =>
    [...run(VISIT_SCRIPT, html, seenAt(revision)).document.querySelectorAll('.fresh')].map((mark) => mark.textContent)
  expect(flags(6)).toEqual(['changed since you read it'])
  expect(flags(7)).toEqual([])
})

test('the slider stands at the time shown, and has a label, a text and links for whoever has no script', async () => {
  const slider = (html: string) => parseHTML(html).document.getElementById('time')!
  expect(slider(await storyPage()).getAttribute('value')).toBe('2')
  const then = slider(await storyPage('2024-03-05T10:59:00.000Z'))
  expect([then.getAttribute('value'), then.getAttribute('max'), then.getAttribute('aria-valuetext')]).toEqual([
    '1',
    '2',
    'Tuesday 5 March 2024, 10:00 UTC',
  ])
  const { document } = parseHTML(await storyPage())
  expect(document.querySelector('label[for="time"]')).not.toBeNull()
  expect(document.getElementById('times')!.classList.contains('scripted')).toBe(true)
  expect(document.querySelectorAll('.changes a')).toHaveLength(3)
})

test('moving it says the time and asks for the page as it was then; at its end for the page as it is', async () => {
  const { document, Event, gone } = run(TIME_SCRIPT, await storyPage())
  const asked: string[] = []
  const hear = (event: globalThis.Event) => {
    asked.push((event as CustomEvent<string>).detail)
    event.preventDefault()
  }
  document.addEventListener('rashomon:show', hear)
  const move = async (to: string) => {
    const slider = document.getElementById('time') as HTMLInputElement
    slider.value = to
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    return document.getElementById('time-said')!.textContent
  }
  await move('1')
  expect(await move('0')).toBe('Tuesday 5 March 2024, 09:00 UTC')
  await expect.poll(() => asked).toEqual(['/story/story-1?at=2024-03-05T09%3A00%3A00.000Z'])
  await move('2')
  await expect.poll(() => asked.at(-1)).toBe('/story/story-1')
  expect(gone).toEqual([])
  // Where no other script shows it, the browser goes there.
  document.removeEventListener('rashomon:show', hear)
  await move('1')
  await expect.poll(() => gone).toEqual(['/story/story-1?at=2024-03-05T10%3A00%3A00.000Z'])
})

test('every script of the page is allowed by its policy, and none by name', async () => {
  const answer = toAnswer({ title: 'x', body: '' })
  const policy = answer.headers.get('content-security-policy')!
  const scripts = [...(await answer.text()).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!)
  expect(scripts).toHaveLength(4)
  const { createHash } = await import('node:crypto')
  for (const script of scripts) expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
})
