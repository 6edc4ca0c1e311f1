import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ferryAccount, manyReports, reportOf } from '../../../test/helpers/ferry-account.js'
import { toView } from '../../show/view.js'
import { accountItems, positionItems } from './items.js'
import { pageCharsMax, toPage } from './pages.js'
import { matchQuestion } from './questions.js'
import { citeSpan } from './quoted.js'

test('pages put together are all items, each page bounded or a single item', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(pageCharsMax * 1.2), { maxLength: 30 }), (lengths) => {
      const items = lengths.map((length) => 'x'.repeat(length))
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = toPage(items, cursor, ['key'])
        if (page.items.length > 1) expect(JSON.stringify(page.items).length).toBeLessThan(pageCharsMax + 3 * lengths.length)
        seen.push(...page.items)
        cursor = page.next
      } while (cursor !== undefined)
      expect(seen).toEqual(items)
    }),
  )
})

test('a citation slices to its words, cuts no character in two and says that it was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 40 }), (text, a, b, max) => {
      const [start, end] = [a % text.length, (a % text.length) + (b % text.length) + 1]
      const report = reportOf('report-x', undefined, undefined, text)
      const cited = citeSpan(report, { start, end }, max)
      expect(cited.words).toBe(report.text.slice(cited.start, cited.end))
      expect(cited.words.length).toBeLessThanOrEqual(max)
      expect(cited.cut === true).toBe(cited.end < Math.min(end, report.text.length))
      if (cited.cut) expect(/[\ud800-\udbff]$/.test(cited.words)).toBe(false)
    }),
  )
})

test('of 200 reports every claim of a position is cited once, in items of bounded size', () => {
  const [account] = manyReports(200).accounts
  const view = toView(account!)
  for (const item of accountItems(view)) expect(JSON.stringify(item).length).toBeLessThan(20_000)
  const finding = account!.findings[0]!
  const items = positionItems(view, finding)
  const count = finding.positions.flatMap(({ claims }) => view.citations(claims)).length
  expect(items.flatMap(({ citations }) => citations)).toHaveLength(count)
  expect(items.map(({ position, from }) => `${position}.${from}`)).toHaveLength(
    new Set(items.map(({ position, from }) => `${position}.${from}`)).size,
  )
})

test('a question finds what it asks, by id or by words, or nothing', () => {
  const view = toView(ferryAccount)
  const check = (question: string, ...expected: string[]) =>
    expect(matchQuestion(view, question).findings.map(({ id }) => id)).toEqual(expected)
  check('finding-when', 'finding-when')
  check('How many crew were killed?', 'finding-crew')
  check('volcano eruption')
  check('?')
})
