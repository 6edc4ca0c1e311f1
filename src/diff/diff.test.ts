import { describe, expect, test } from 'vitest'
import { claimOf, ferryAccount, reportOf } from '../../test/helpers/ferry-account.js'
import { type Account, DiffFile, type Finding, type Position } from '../contract/index.js'
import { toDiffText } from '../show/diff.js'
import { diffAccounts, isSame } from './diff-accounts.js'
import { toPairs } from './pair.js'

/** The ferry as it was known before the Strait Post wrote: four dead, nobody spoke of seven. */
const early: Account = {
  ...ferryAccount,
  id: 'account-early',
  reports: ferryAccount.reports.filter(({ id }) => id !== 'report-c'),
  claims: ferryAccount.claims.filter(({ report }) => report !== 'report-c'),
  findings: ferryAccount.findings.map((finding): Finding => {
    if (finding.id !== 'finding-killed') return { ...finding, positions: finding.positions.map(without) }
    return { ...finding, id: 'finding-killed-early', status: 'repeated', positions: finding.positions.slice(1) }
  }),
}
function without(position: Position): Position {
  if (!position.claims.includes('claim-c2')) return position
  return {
    ...position,
    claims: position.claims.filter((id) => id !== 'claim-c2'),
    outlets: position.outlets.filter((name) => name !== 'The Strait Post'),
    origins: ['coast guard'],
  }
}
const files = { before: { accounts: [early] }, after: { accounts: [ferryAccount] } }
const found = diffAccounts(files.before, files.after)

describe('an account that learnt', () => {
  const [account] = found.accounts
  test('a new report and its claims', () => {
    expect(account).toMatchObject({ change: 'changed', id: { before: 'account-early', after: 'account-ferry' } })
    expect([account!.reports, account!.claims]).toEqual([
      { new: ['report-c'], gone: [], edited: [] },
      { new: ['claim-c1', 'claim-c2'], gone: [] },
    ])
  })
  test('a count that moved, though the finding has another id', () => {
    const [killed] = account!.findings
    expect(killed).toMatchObject({
      change: 'changed',
      id: { before: 'finding-killed-early', after: 'finding-killed' },
      status: { before: 'repeated', after: 'revised' },
      answer: { before: 'at least 4 people', after: '7 people' },
    })
    expect(killed!.positions).toEqual([
      {
        change: 'new',
        text: { after: '7 people' },
        outlets: { new: ['The Strait Post'], gone: [] },
        origins: { new: ['coast guard'], gone: [] },
        claims: ['claim-c1'],
      },
    ])
  })
  test('a position with one more behind it', () =>
    expect(account!.findings.find(({ kind }) => kind === 'when')!.positions).toMatchObject([
      { change: 'held', outlets: { new: ['The Strait Post'], gone: [] }, origins: { new: ['log of the traffic control'], gone: [] } },
    ]))
  test('what did not change is not told', () =>
    expect(account!.findings.map(({ question }) => question)).toEqual(['How many people were killed?', 'When did it happen?']))
  test('it fits the contract', () => expect(DiffFile.parse(found)).toEqual(found))
})

test('backwards, what was new is gone', () => {
  const [account] = diffAccounts(files.after, files.before).accounts
  expect([account!.reports.gone, account!.claims.gone]).toEqual([['report-c'], ['claim-c1', 'claim-c2']])
  expect(account!.findings[0]!.positions).toMatchObject([{ change: 'gone', text: { before: '7 people' }, claims: ['claim-c1'] }])
})
test('nothing changed', () => {
  const same = diffAccounts(files.after, structuredClone(files.after))
  expect([isSame(same), isSame(found), toDiffText(same, files, { color: false, width: 80 })]).toEqual([true, false, 'Nothing changed.\n'])
})
test('an account that is new, one that is gone', () => {
  const other = {
    ...ferryAccount,
    id: 'account-other',
    reports: [reportOf('report-z', 'Outlet', undefined, 'A fair opens')],
    claims: [],
    findings: [],
  }
  const changes = (before: readonly Account[], after: readonly Account[]) =>
    diffAccounts({ accounts: before }, { accounts: after }).accounts.map(({ change, id }) => [change, id.before, id.after])
  expect(changes([ferryAccount], [other])).toEqual([
    ['new', undefined, 'account-other'],
    ['gone', 'account-ferry', undefined],
  ])
})
test('an account that fell in two: the larger part is its own, the other says where it came from', () => {
  const parts = [ferryAccount.reports.slice(0, 3), ferryAccount.reports.slice(3)].map((reports, at) => ({
    ...ferryAccount,
    id: `account-${at}`,
    reports,
    claims: ferryAccount.claims.filter(({ report }) => reports.some(({ id }) => id === report)),
  }))
  expect(diffAccounts({ accounts: [ferryAccount] }, { accounts: parts }).accounts.map(({ change, related }) => [change, related])).toEqual([
    ['changed', undefined],
    ['new', 'account-ferry'],
  ])
})

describe('a page edited silently', () => {
  const page = (id: string, text: string) => ({
    ...reportOf(id, 'Outlet', undefined, 'Barge sinks', text),
    url: 'https://example.org/barge',
  })
  const account = (report: ReturnType<typeof page>, ...words: string[]): Account => ({
    ...ferryAccount,
    id: `account-${report.id}`,
    reports: [report],
    claims: words.map((text, at) => claimOf(report, `claim-${report.id}-${at}`, text)),
    findings: [],
  })
  const before = account(page('report-1', 'A barge sank at dusk. The owner was warned.'), 'A barge sank at dusk', 'The owner was warned')
  const after = account(page('report-2', 'On Monday a barge sank at dusk.'), 'a barge sank at dusk')
  const [told] = diffAccounts({ accounts: [before] }, { accounts: [after] }).accounts
  test('is one page, and takes away only what it no longer says', () => {
    expect(told!.reports).toEqual({ new: [], gone: [], edited: [{ before: 'report-1', after: 'report-2' }] })
    expect(told!.claims).toEqual({ new: [], gone: ['claim-report-1-1'] })
  })
  test('two stories of one feed stay two', () => {
    const [one, two] = ['report-1', 'report-2'].map((id) => {
      const { url: _, ...report } = page(id, `Text of ${id}.`)
      return account({ ...report, file: 'feed.xml' } as ReturnType<typeof page>, `Text of ${id}`)
    })
    expect(diffAccounts({ accounts: [one!, two!] }, { accounts: [two!, one!] }).accounts.map(({ change }) => change)).toEqual([
      'same',
      'same',
    ])
  })
})

describe('in the terminal', () => {
  const text = toDiffText(found, files, { color: false, width: 90 })
  const check = (...lines: string[]) => expect(text).toContain(lines.join('\n'))
  test('the report, the count, the words', () => {
    check('Ferry and cargo ship collide in Strait of Messina', '  + report The Strait Post: Death toll rises to seven')
    check(
      '~ How many people were killed?',
      '  repeated → revised; 3 outlets, 1 origin; at least 4 people → 7 people',
      '    + 7 people — from The Strait Post, coast guard',
      '        “raising the death toll to seven” (The Strait Post)',
    )
    check('  claims: 2 new, 0 gone')
  })
  test('no line wider than the terminal', () => {
    for (const line of toDiffText(found, files, { color: false, width: 50 }).split('\n')) expect(line.length).toBeLessThanOrEqual(50)
  })
})

test('pairs: the likest first, nothing twice', () =>
  expect(toPairs(['ab', 'zq'], ['abc', 'ab', 'x'], (a, b) => [...a].filter((letter) => b.includes(letter)).length / b.length)).toEqual({
    both: [{ before: 'ab', after: 'ab' }],
    gone: ['zq'],
    fresh: ['abc', 'x'],
  }))
