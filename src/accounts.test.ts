import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAccounts } from './accounts.js'
import { day, type Line, people, toReading } from './compare/story.fixture.js'
import { AccountFile } from './contract/index.js'

const sank: Line = { text: 'The ferry Aurora sank off Kestrel Point on Sunday night', predicate: 'sank', when: day('2031-05-04', 'Sunday') }
const killed = (exact: number, via: readonly string[] = []): Line => ({
  text: `${exact} people were killed when the ferry Aurora sank off Kestrel Point`,
  predicate: 'killed',
  quantities: [people('killed', exact, 'people')],
  via,
})
const denied: Line = { text: 'the Aurora carried too many cars off Kestrel Point', predicate: 'carried', via: ['Operator'], denied: true }
const carried: Line = { text: 'the Aurora carried too many cars off Kestrel Point', predicate: 'carried', via: ['Inspectorate'] }
const quake: Line = {
  text: 'An earthquake shook the mountain town of Ostrava Hills',
  predicate: 'shook',
  when: day('2031-05-20', 'Tuesday'),
}
const readings = [
  toReading('Coast News', '2031-05-05', [sank, killed(9), carried]),
  toReading('Harbour Post', '2031-05-05', [sank, killed(9, ['Coastguard']), denied]),
  toReading('Island Radio', '2031-05-05', [killed(11), sank]),
  toReading('Undated Sheet', undefined, [sank, killed(9, ['Coastguard'])]),
  toReading('Hill Times', '2031-05-20', [quake, { ...killed(2), text: '2 people were killed in the mountain town of Ostrava Hills' }]),
]

test('the same readings in any order give the same bytes', () => {
  const bytes = JSON.stringify(toAccounts(readings))
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
      expect(JSON.stringify(toAccounts(shuffled))).toBe(bytes)
    }),
    { numRuns: 20 },
  )
})
test('what leaves holds to the contract', () =>
  expect(AccountFile.safeParse({ format: 'rashomon/1', accounts: toAccounts(readings), notes: [] }).error).toBeUndefined())
test('a report given twice is read once', () => expect(toAccounts([...readings, ...readings])).toEqual(toAccounts(readings)))
test('nothing gives no account', () => expect(toAccounts([])).toEqual([]))
test('every claim stands in a finding, and every finding on claims', () => {
  for (const { claims, findings } of toAccounts(readings)) {
    const found = new Set(findings.flatMap(({ positions }) => positions.flatMap((position) => position.claims)))
    expect([...found].sort()).toEqual(claims.map(({ id }) => id).sort())
  }
})
// Of the processor, not of the clock: a busy machine is no fault of ours.
test('two hundred reports take seconds, not minutes', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    toReading(`Outlet ${at}`, `2031-05-${String(5 + (at % 5)).padStart(2, '0')}`, [
      sank,
      killed(9 + (at % 3)),
      at % 2 ? carried : denied,
      ...Array.from(
        { length: 12 },
        (_, line): Line => ({
          text: `witness${(at * 7 + line) % 90} saw lights${line} near pier${(at + line) % 40} of Kestrel Point`,
          predicate: 'saw',
        }),
      ),
    ]),
  )
  const from = process.cpuUsage()
  toAccounts(many)
  const { user, system } = process.cpuUsage(from)
  expect((user + system) / 1e6).toBeLessThan(20)
}, 120_000)
