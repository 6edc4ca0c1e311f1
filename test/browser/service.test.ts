/** The service's pages in a real browser: Debian's chromium, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, startService, toPosted } from '../helpers/services.js'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const wide = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }
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

let browser: Browser
let service: Running
beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`No browser at ${executablePath}: apt-get install chromium, or name one in CHROMIUM.`)
  browser = await chromium.launch({ executablePath, args: QUIET })
  service = await startService()
  await post(first)
  await service.quiet()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await service?.end()
}, 120_000)

const post = (report: object) => service.post(JSON.stringify(report), 'application/json')

/** Opens a page; requests to any other server and every error are written down. */
async function show(path: string, options: BrowserContextOptions = wide) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${service.address}/`) && !request.url().startsWith('data:')) trouble.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('console', (message) => trouble.push(`console: ${message.text()}`))
  await page.goto(`${service.address}${path}`)
  return { page, trouble, close: () => context.close() }
}

const storyPath = async () => {
  const { items } = await service.store.stories()
  return `/story/${items.find(({ title }) => title === TITLE)!.id}`
}

describe('a report posted while a page is open appears', () => {
  test('in the list of stories', async () => {
    const { page, trouble, close } = await show('/')
    expect(await page.locator('.stories h2').allTextContents()).toEqual([TITLE])
    await post(other)
    await expect.poll(() => page.locator('.stories h2').allTextContents(), { timeout: 10_000 }).toEqual([other.title, TITLE])
    expect(trouble).toEqual([])
    await close()
  })

  test('in its story, and the lines still lead to their words', async () => {
    const { page, trouble, close } = await show(await storyPath())
    expect(await page.locator('.report').count()).toBe(1)
    await post(second)
    await expect.poll(() => page.locator('.report').count(), { timeout: 10_000 }).toBe(2)
    await expect.poll(() => page.locator('#now').textContent()).toMatch(/^Updated \d\d:\d\d$/)
    expect(await page.locator('#pick option').count()).toBe(2)
    expect(await page.locator('#changes + p + .changes li, .changes li').count()).toBe(2)
    expect(trouble).toEqual([])
    await close()
  })
})

describe('times past, and the last visit', () => {
  test('the slider shows the account as it was and back, and keeps the hand', async () => {
    const { page, trouble, close } = await show(await storyPath())
    const slider = page.getByRole('slider', { name: 'As it was known' })
    await slider.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => page.locator('.report').count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('time')
    await page.keyboard.press('End')
    await expect.poll(() => page.locator('.report').count()).toBe(2)
    expect(new URL(page.url()).search).toBe('')
    expect(trouble).toEqual([])
    await close()
  })

  test('what came since the last visit is marked, from what this browser kept', async () => {
    const path = await storyPath()
    const { page, trouble, close } = await show(path)
    expect(await page.locator('.fresh').count()).toBe(0)
    await page.goto(`${service.address}/`)
    await page.evaluate(
      (id) => localStorage.setItem('rashomon-seen', JSON.stringify({ [id]: { revision: 1, at: '2024-03-05T09:00:00Z' } })),
      path.split('/').at(-1)!,
    )
    await page.goto(`${service.address}${path}`)
    expect(await page.locator('#since').textContent()).toContain('Since your last visit, 5 Mar 2024')
    expect(await page.locator('.changes .fresh').count()).toBeGreaterThan(0)
    expect(trouble).toEqual([])
    await close()
  })
})

describe('forms', () => {
  test('a report is moved out by its form and put back, with the keyboard, without a script', async () => {
    const { page, close } = await show(await storyPath(), { ...wide, javaScriptEnabled: false })
    await page.getByText('Correct the grouping').click()
    await page.getByRole('checkbox', { name: /Varnholm Post/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Move the chosen reports' }).press('Enter')
    await service.quiet()
    await page.reload()
    expect(await page.locator('.report').count()).toBe(1)
    await page
      .getByRole('button', { name: /^Undo:/ })
      .first()
      .press('Enter')
    await service.quiet()
    await page.reload()
    expect(await page.locator('.report').count()).toBe(2)
    await close()
  })

  test('a draft is pasted and checked', async () => {
    const { page, trouble, close } = await show('/check')
    await page.getByLabel('Story').selectOption({ label: TITLE })
    await page.getByLabel('Draft').fill('The police said: “A bridge fell into the Arle”.')
    await page.getByRole('button', { name: 'Check it' }).click()
    expect(await page.locator('.finding .badge').first().textContent()).toContain('supported')
    await page.locator('.quotes [data-at]').first().click()
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    expect(trouble).toEqual([])
    await close()
  })
})

describe('for everybody', () => {
  const check = async (path: string, options: BrowserContextOptions) => {
    const { page, trouble, close } = await show(path, options)
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('details')) box.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`)).toEqual([])
    expect(trouble).toEqual([])
    const { width } = options.viewport!
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await close()
  }
  test('stories, wide and light', () => check('/', { ...wide, colorScheme: 'light' }))
  test('stories, phone and dark', () => check('/', { ...phone, colorScheme: 'dark' }))
  test('a story, wide and dark', async () => check(await storyPath(), { ...wide, colorScheme: 'dark' }))
  test('a story, phone and light', async () => check(await storyPath(), { ...phone, colorScheme: 'light' }))
  test('a draft to check, wide and light', () => check('/check', { ...wide, colorScheme: 'light' }))
  test('a draft to check, phone and dark', () => check('/check', { ...phone, colorScheme: 'dark' }))
  test('a search', () => check('/?q=bridge', { ...wide, colorScheme: 'light' }))

  test('without a script', async () => {
    const { page, close } = await show('/', { ...wide, javaScriptEnabled: false })
    await page.getByRole('link', { name: TITLE }).click()
    expect(await page.locator('h1').textContent()).toBe(TITLE)
    await page.locator('.changes a').last().click()
    expect(await page.locator('.past').textContent()).toContain('What was known at')
    expect(await page.locator('.report').count()).toBe(1)
    await page.getByRole('link', { name: 'What is known now' }).click()
    expect(await page.locator('.report').count()).toBe(2)
    await page.getByRole('searchbox').fill('flour')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await page.locator('h1').textContent()).toBe('Nothing found')
    await close()
  })
})
