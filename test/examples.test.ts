/** The examples, the whole way: which reports are one happening, and that every claim and source slices to its words. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, open, type Rashomon } from '../src/index.js'

const examples = join(import.meta.dirname, '../examples')

let rashomon: Rashomon
const accounts = new Map<string, readonly Account[]>()
beforeAll(async () => {
  rashomon = await open()
  for (const folder of ['ferry-collision', 'two-quakes']) {
    const { readings } = await rashomon.read([join(examples, folder)])
    accounts.set(folder, await rashomon.accounts(readings))
  }
})
afterAll(() => rashomon.close())

const filesOf = ({ reports }: Account): string[] => reports.map(({ file }) => basename(file ?? '')).sort()

test('the ferry is one account of five outlets', () => {
  const [account, ...others] = accounts.get('ferry-collision')!
  expect(others).toEqual([])
  expect(filesOf(account!)).toEqual(readdirSync(join(examples, 'ferry-collision')).sort())
  expect(new Set(account!.reports.map(({ outlet }) => outlet))).toEqual(
    new Set(['The Harbour Gazette', 'Northern Courier', 'The Strait Post', 'Meridian News', 'Channel Nine World']),
  )
})

test('the quakes are two accounts, each with its own reports', () =>
  expect(accounts.get('two-quakes')!.map(filesOf)).toEqual([
    ['andean-times-june-5.md', 'pacific-herald.txt'],
    ['andean-times-june-20.json', 'radio-elqui-june-20.html'],
  ]))

test('each quake is told first, not what was done after it, and the dead of the one before are not its own', () => {
  const [june5, june20] = accounts.get('two-quakes')!
  expect(june5!.summary[0]!.text).toMatch(/earthquake shook northern Chile/)
  expect(june20!.summary[0]!.text).toMatch(/earthquake struck off the coast/)
  const killed = june20!.findings.filter(({ measure, event }) => measure === 'killed' && event === undefined)
  expect(killed.flatMap(({ positions }) => positions.map(({ text }) => text))).toEqual(['one', 'one woman'])
})

test('both folders read as one are the same three accounts', async () => {
  const { readings } = await rashomon.read(['ferry-collision', 'two-quakes'].map((folder) => join(examples, folder)))
  const together = (await rashomon.accounts(readings)).map(filesOf)
  const apart = [...accounts.values()].flatMap((each) => each.map(filesOf))
  expect(together.sort()).toEqual(apart.sort())
})

describe.each(['ferry-collision', 'two-quakes'])('%s', (folder) => {
  test('no two findings have one id', () => {
    for (const { findings } of accounts.get(folder)!) expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  test('every claim slices to its words', () => {
    for (const account of accounts.get(folder)!) {
      const texts = new Map(account.reports.map(({ id, text }) => [id, text]))
      expect(account.claims.length).toBeGreaterThan(20)
      for (const claim of account.claims) expect(texts.get(claim.report)?.slice(claim.start, claim.end)).toBe(claim.text)
    }
  })
  test('a source slices to its name, its surname, or a word that stands for it; a cue to words of one line', () => {
    for (const account of accounts.get(folder)!) {
      const texts = new Map(account.reports.map(({ id, text }) => [id, text]))
      const sources = account.claims.flatMap(({ report, chain }) => chain.map((source) => ({ report, ...source })))
      const placed = sources.filter(({ start }) => start !== undefined)
      expect(placed.length).toBeGreaterThan(10)
      for (const { report, name, start, end, cue } of placed) {
        const words = texts.get(report)!.slice(start, end)
        const isName = words.toLowerCase().includes(name.split(' ').at(-1)!.toLowerCase())
        expect(isName || STANDS_FOR.test(words), `${name}: "${words}"`).toBe(true)
        if (cue) expect(texts.get(report)!.slice(cue.start, cue.end)).toMatch(/^\p{L}[^\n]*$/u)
      }
    }
  })
})

const STANDS_FOR = /^(?:he|she|it|they|the \p{L}+)$/iu
