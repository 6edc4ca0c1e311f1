/** The page in a real browser: Debian's chromium, or the one that CHROMIUM names. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountFile } from '../../src/contract/index.js'
import { toHtml } from '../../src/show/html.js'
import { ferryAccount, ferryFile, manyReports, reportOf } from '../helpers/ferry-account.js'

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

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'rashomon-page-'))

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`No browser at ${executablePath}: apt-get install chromium, or name one in CHROMIUM.`)
  browser = await chromium.launch({ executablePath, args: QUIET })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

let pages = 0
/** Opens the page from disk; every request but the file itself and every error is written down. */
async function show(file: AccountFile, options: BrowserContextOptions = wide, hash = '') {
  const path = join(folder, `${pages++}.html`)
  writeFileSync(path, toHtml(file))
  const address = `${pathToFileURL(path).href}${hash}`
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0]) trouble.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('console', (message) => trouble.push(`console: ${message.text()}`))
  await page.goto(address)
  return { page, trouble }
}

const marks = (page: Page) => page.locator('#reports mark').allTextContents()

describe('for everybody', () => {
  const check = async (options: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>, file: AccountFile = ferryFile) => {
    const { page, trouble } = await show(file, options)
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('details')) box.open = true
    })
    await prepare?.(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`)).toEqual([])
    expect(trouble).toEqual([])
  }
  test('wide and light', () => check({ ...wide, colorScheme: 'light' }))
  test('wide and dark', () => check({ ...wide, colorScheme: 'dark' }))
  test('phone and light', () => check({ ...phone, colorScheme: 'light' }))
  test('phone and dark, a line chosen', () =>
    check({ ...phone, colorScheme: 'dark' }, (page) => page.locator('.quotes .line').first().click()))
  test('side by side', () => check(wide, (page) => page.locator('#beside').click()))
  test('several accounts', () => check(wide, undefined, { ...ferryFile, accounts: [...ferryFile.accounts, ...manyReports(2).accounts] }))
  test('no page is wider than a phone', async () => {
    const { page } = await show(ferryFile, phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

describe('a line leads to its words', () => {
  test('a click marks them in their report', async () => {
    const { page } = await show(ferryFile)
    await page.getByRole('link', { name: '“raising the death toll to seven”' }).click()
    expect(await marks(page)).toEqual(['raising the death toll to seven'])
    expect(await page.locator('mark').evaluate((mark) => mark.closest('.report')?.id)).toBe('report-c')
    await expect.poll(() => page.locator('mark').isVisible()).toBe(true)
    expect(await page.locator('#step').textContent()).toBe('Passage 1 of 1: The Strait Post')
  })
  test('a line on two reports is stepped through', async () => {
    const { page } = await show(ferryFile)
    await page.getByRole('link', { name: 'The coast guard put the dead at four, then at seven.' }).click()
    expect(await marks(page)).toEqual(['killing at least four people', 'raising the death toll to seven'])
    await page.getByRole('button', { name: 'Next passage' }).click()
    expect(await page.locator('#step').textContent()).toBe('Passage 2 of 2: The Strait Post')
    expect(await page.locator('mark.here').textContent()).toBe('raising the death toll to seven')
  })
  test('the next line takes its place, and the text is whole again', async () => {
    const { page } = await show(ferryFile)
    const text = () => page.locator('#report-a').textContent()
    const before = await text()
    for (const line of await page.locator('.line').all()) if (await line.isVisible()) await line.click()
    await page.keyboard.press('Escape')
    expect(await marks(page)).toEqual([])
    expect(await text()).toBe(before)
    expect(
      await page
        .locator('#report-a p')
        .first()
        .evaluate((p) => p.childNodes.length),
    ).toBe(1)
  })
  test('by keyboard alone, and back', async () => {
    const { page } = await show(ferryFile)
    const line = page.getByRole('link', { name: '“raising the death toll to seven”' })
    await line.focus()
    await page.keyboard.press('Enter')
    expect(await marks(page)).toEqual(['raising the death toll to seven'])
    await page.keyboard.press('Escape')
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true)
  })
  test('on a phone the reports come up from below', async () => {
    const { page } = await show(ferryFile, phone)
    await page.getByRole('link', { name: '“raising the death toll to seven”' }).click()
    const box = await page.locator('mark').boundingBox()
    expect(box && box.y > 844 * 0.38 && box.y < 844).toBe(true)
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('#reports').getAttribute('class')).toBe('reports')
  })
  test('a dot of the chart, an arrow of the picture, a spot of the map', async () => {
    const { page } = await show(ferryFile)
    for (const [selector, words] of [
      ['.dot >> nth=0', ['killing at least four people']],
      ['.box.document', ['The ferry was hit at 6:42 a.m.']],
      ['.spot:not(.main)', ['it was struck at about 6:40 a.m.']],
    ] as const) {
      await page.locator(selector).first().dispatchEvent('click')
      expect(await marks(page), selector).toEqual(words)
    }
  })
  test('without a script the link goes to the paragraph', async () => {
    const { page } = await show(ferryFile, { ...wide, javaScriptEnabled: false })
    await page.getByRole('link', { name: '“raising the death toll to seven”' }).click()
    expect(await page.locator('.report p:target').textContent()).toContain('raising the death toll to seven')
    expect(await page.locator('.scripted:visible').count()).toBe(0)
  })
  test('carriage returns and strange characters shift nothing', async () => {
    const odd = reportOf(
      'report-a',
      'The Harbour Gazette',
      undefined,
      'One\r\ntwo\rthree',
      'a\ud800b \u202e😀 &amp; <b>killing</b> at least four people',
    )
    const start = odd.text.indexOf('at least four')
    const claim = { ...ferryAccount.claims[1]!, start, end: start + 13, text: 'at least four' }
    const account = { ...ferryAccount, reports: [odd], claims: [claim], summary: [{ text: 'A line', claims: [claim.id], findings: [] }] }
    const { page } = await show({ ...ferryFile, accounts: [account] })
    await page.getByRole('link', { name: 'A line' }).first().click()
    expect(await marks(page)).toEqual(['at least four'])
  })
})

describe('a link to a finding', () => {
  test('leads to it', async () => {
    const { page } = await show(ferryFile, wide, '#finding-crew')
    await expect.poll(() => page.locator('#finding-crew.lit').count()).toBe(1)
    await expect.poll(async () => (await page.locator('#finding-crew').boundingBox())?.y ?? -1).toBeLessThan(700)
  })
  test('opens what hides it', async () => {
    const { page } = await show(manyReports(2), wide, '#finding-many-59')
    await expect.poll(() => page.locator('#finding-many-59').isVisible()).toBe(true)
    await expect.poll(async () => Math.abs((await page.locator('#finding-many-59').boundingBox())?.y ?? 9999)).toBeLessThan(700)
  })
})

describe('nothing of a report runs', () => {
  test('a script in a text, a title, a name, an address', async () => {
    const evil =
      '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script></style></script><svg onload=document.title="ran">'
    const report = {
      ...reportOf('report-a', evil, undefined, evil, `${evil} killing at least four people`),
      url: 'javascript:document.title="ran"',
      file: evil,
      byline: evil,
    }
    const start = report.text.indexOf('killing')
    const claim = {
      ...ferryAccount.claims[1]!,
      start,
      end: start + 7,
      chain: [
        { name: evil, kind: 'outlet' as const },
        { name: evil + evil, kind: 'person' as const },
      ],
    }
    const finding = {
      ...ferryAccount.findings[0]!,
      question: evil,
      positions: [{ text: evil, claims: [claim.id], outlets: [evil], origins: [evil] }],
      links: [],
    }
    const account = {
      ...ferryAccount,
      title: evil,
      reports: [report],
      claims: [claim],
      findings: [finding],
      summary: [{ text: evil, claims: [claim.id], findings: [] }],
    }
    const { page, trouble } = await show({
      ...ferryFile,
      accounts: [account],
      notes: [{ code: evil, severity: 'error', message: evil, remedy: evil, where: { file: evil } }],
    })
    await page.locator('.line').first().click()
    await page.waitForTimeout(200)
    expect(await page.title()).toBe(evil)
    expect(await page.locator('img, script, .page style, [onerror], [onload]').count()).toBe(1)
    expect(trouble).toEqual([])
  })
  test('the policy stops what would slip through', async () => {
    const { page } = await show(ferryFile)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
    })
    expect(await page.title()).toBe(ferryAccount.title)
  })
})

describe('two hundred reports', () => {
  test('open, scroll and mark without long waits', { timeout: 120_000 }, async () => {
    const { page, trouble } = await show(manyReports(200))
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    /** Milliseconds that the page's own thread worked, whatever else the machine does. */
    const worked = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN)
    }
    const frames = 120
    const before = await worked()
    await page.evaluate(async (count) => {
      const step = document.documentElement.scrollHeight / count
      for (let frame = 0; frame < count; frame++) {
        window.scrollBy({ top: step, behavior: 'instant' })
        document.querySelector('#strip')?.scrollBy({ top: 400, behavior: 'instant' })
        await new Promise(requestAnimationFrame)
      }
    }, frames)
    const frameMs = ((await worked()) - before) / frames
    const clicksMs: number[] = []
    for (const index of [5, 12, 0]) {
      const start = await worked()
      await page.evaluate(async (at) => {
        document.querySelectorAll<HTMLElement>('.finding .line')[at]?.click()
        await new Promise(requestAnimationFrame)
      }, index)
      clicksMs.push((await worked()) - start)
    }
    console.log(`200 reports: ${frameMs.toFixed(1)} ms of work a frame; a click ${clicksMs.map((ms) => ms.toFixed(0)).join(', ')} ms`)
    expect(frameMs).toBeLessThan(16)
    expect(Math.max(...clicksMs)).toBeLessThan(100)
    expect((await marks(page)).length).toBeGreaterThan(1)
    expect(trouble).toEqual([])
  })
})
