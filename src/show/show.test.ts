import { describe, expect, test } from 'vitest'
import { ferryAccount, ferryFile, manyReports } from '../../test/helpers/ferry-account.js'
import { findCounts } from './counts.js'
import { toHtml } from './html.js'
import { openInk } from './lines.js'
import { toMarkdown } from './markdown.js'
import { toNoteLines } from './notes.js'
import { toTerminal } from './terminal.js'
import { toView } from './view.js'

describe('in the terminal', () => {
  const text = toTerminal(ferryFile, { color: false, width: 90 })
  const check = (...lines: string[]) => expect(text).toContain(lines.join('\n'))

  test('what happened, when, where, who', () =>
    check(
      'Ferry and cargo ship collide in Strait of Messina',
      '  what   a passenger ferry and a cargo ship collided',
      '  when   Tuesday 8 October 2024, 06:42 (04:42 UTC)',
      '  where  Strait of Messina',
      '  who    coast guard',
      '  from   5 reports of 5 outlets',
    ))
  test('a finding with its status, origins and positions', () =>
    check(
      '  How many people were killed?',
      '  → revised  3 outlets, 1 origin',
      '  ▪ 7 people — The Strait Post, from coast guard',
      '      “raising the death toll to seven” [3]',
      '  ▪ at least 4 people — The Harbour Gazette, Northern Courier, from coast guard',
      '      “killing at least four people” [1 2]',
      '    silent: Meridian <News>',
    ))
  test('counts as bars', () =>
    expect(text).toMatch(/8 Oct 2024, 13:05 Northern Courier {4}█+.? +at least 4\n.*9 Oct 2024 {8}The Strait Post {5}█+ +7\n/))
  test('chains as arrows', () => check('  file report-e ← Radio Stretto ← union'))
  test('a copy with its share', () => check('  Meridian <News> ⇐ The Harbour Gazette: 62 percent of its text'))
  test('no colour unless asked for', () => expect(text).not.toContain('\u001b'))
  test('colour when asked for', () => expect(toTerminal(ferryFile, { color: true, width: 90 })).toContain('\u001b[33m→ revised'))
  test('no line wider than the terminal', () => {
    for (const width of [40, 60, 80])
      for (const line of toTerminal(ferryFile, { color: false, width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })
  test('nothing for nothing', () => expect(toTerminal({ ...ferryFile, accounts: [] }, { color: false, width: 80 })).toBe(''))
})

describe('as Markdown', () => {
  const text = toMarkdown(ferryFile)
  const check = (line: string) => expect(text.split('\n')).toContain(line)

  test('a summary line with its words', () =>
    check(
      '- The coast guard put the dead at four, then at seven. (The Harbour Gazette: “killing at least four people” [1]; The Strait Post: “raising the death toll to seven” [3])',
    ))
  test('a position with who holds it', () => check('- **7 people**: The Strait Post, from coast guard'))
  test('a quotation with its chain', () => check('  - “two of the dead were crew” (file report-e ← Radio Stretto ← union) [5]'))
  test('counts as a table', () => check('| Northern Courier | 8 Oct 2024, 13:05 | at least 4 |'))
  test('no markup of a report survives', () => expect(text).not.toMatch(/(?<!\\)<News|(?<!\\)<script/))
})

describe('as a page', () => {
  const page = toHtml(ferryFile)
  test('allows nothing but its own style and script', () =>
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
    ))
  test('one style, one script, no address', () => {
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<style/g)).toHaveLength(1)
    expect(page).not.toMatch(/https?:|src=|@import|url\((?!#)/)
    expect(page).not.toMatch(/ style="/)
  })
  test('tells no folder of the machine that made it', () => {
    const elsewhere = {
      ...ferryAccount,
      reports: ferryAccount.reports.map((report) => ({ ...report, file: `/home/someone/${report.file}` })),
    }
    expect(toHtml({ ...ferryFile, accounts: [elsewhere] })).not.toContain('someone')
  })
  test('text of a report is escaped', () => expect(page).toContain('&lt;script>document.title = &quot;ran&quot;&lt;/script>'))
  test('every line leads to a paragraph that is there', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(40)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    expect([...page.matchAll(/ id="([^"]+)"/g)].length).toBe(ids.size)
  })
  test('each text stands once', () => expect(page.split('Divers recovered three more bodies').length).toBe(2))
  test('the same account, the same bytes', () => expect(toHtml(structuredClone(ferryFile))).toBe(page))
  test('several accounts', () => {
    const two = toHtml({ ...ferryFile, accounts: [...ferryFile.accounts, ...manyReports(2).accounts] })
    expect(two).toContain('<h1 class="title">2 accounts</h1>')
  })
  test('none', () => expect(toHtml({ ...ferryFile, accounts: [], notes: [] })).toContain('nothing could be read'))
})

test('notes of one code share their remedy, infos are counted', () => {
  const note = ferryAccount.notes[0]!
  const lines = toNoteLines([note, { ...note, where: { file: 'b.txt', line: 3 } }, { ...note, severity: 'info' }], openInk(false))
  expect(lines).toEqual([
    'warning date-missing report-e.txt: The report states no day.',
    'warning date-missing b.txt:3: The report states no day.',
    '  State the day of the report.',
    '1 note for information: --json has them',
  ])
})

test('two reports of one outlet are told apart', () => {
  const [first, second] = ferryAccount.reports
  const view = toView({
    ...ferryAccount,
    reports: [first!, { ...second!, outlet: first!.outlet! }, { ...second!, id: 'report-z', outlet: first!.outlet! }],
  })
  expect(view.reports.map((report) => report.label)).toEqual([
    'The Harbour Gazette, 8 Oct 2024, 11:20',
    'The Harbour Gazette, 8 Oct 2024, 13:05 (1)',
    'The Harbour Gazette, 8 Oct 2024, 13:05 (2)',
  ])
})

test('a count that one report alone gives is no series', () =>
  expect(findCounts(toView(ferryAccount)).map(({ finding, points }) => [finding.id, points.map((point) => point.value)])).toEqual([
    ['finding-killed', [4, 4, 7]],
  ]))

test('a claim that is missing is left out', () =>
  expect(
    toView(ferryAccount)
      .citations(['claim-c1', 'claim-gone', 'claim-c1'])
      .map((citation) => citation.words),
  ).toEqual(['raising the death toll to seven']))
