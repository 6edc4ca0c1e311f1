import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { claimOf, ferryFile, reportOf } from '../../../../test/helpers/ferry-account.js'
import { toEventId } from '../../../compare/happening.js'
import type { Account, Claim, Place, Time } from '../../../contract/index.js'
import { ACTOR_WORDS } from '../../../rules/en/actor-words.js'
import { EVENT_TYPES } from '../../../rules/en/event-types.js'
import { STATE_CODES } from '../../../rules/en/state-codes.js'
import { STATE_BY_NAME } from '../../../rules/en/states.js'
import { toAcled } from './acled.js'
import { findEvents, rowOf } from './find-events.js'
import { type PloverRow, toPlover } from './plover.js'
import { toUcdp } from './ucdp.js'

test.each(EVENT_TYPES.map((row) => [row.id, row] as const))('%s', (id, { example, counterExample }) => {
  expect(rowOf(example.predicate, example.text)?.id).toBe(id)
  expect(rowOf(counterExample.predicate, counterExample.text)?.id).not.toBe(id)
})
test.each(ACTOR_WORDS.map((row) => [row.id, row] as const))('%s', (_, { words, example, counterExample }) => {
  expect([example, counterExample].map((text) => new RegExp(words, 'iu').test(text))).toEqual([true, false])
})
test('codes of states are codes', () => {
  for (const [alpha2, { alpha3, name }] of STATE_CODES)
    expect(`${alpha2} ${alpha3} ${name}`).toMatch(/^[A-Z]{2} [A-Z]{3} \p{L}[\p{L} .’'-]+$/u)
  expect([...new Set([...STATE_CODES.values()].map(({ alpha3 }) => alpha3))]).toHaveLength(STATE_CODES.size)
  for (const name of ['norway', 'iraq', 'north korea']) expect(STATE_CODES.has(STATE_BY_NAME.get(name)!)).toBe(true)
})

const arn: Place = { name: 'Arn', lat: 60.1, lon: 10.2, precision: 'city', country: 'NO', stated: 'Arn' }
const norway: Place = { name: 'Norway', lat: 62, lon: 10, precision: 'country', country: 'NO', stated: 'Norway' }
const friday: Time = { start: '2024-05-02T22:00:00Z', end: '2024-05-03T22:00:00Z', precision: 'day', zone: 'Europe/Oslo', stated: 'Friday' }
const april: Time = { start: '2024-03-31T22:00:00Z', end: '2024-04-30T22:00:00Z', precision: 'month', zone: 'Europe/Oslo', stated: 'April' }
const report = reportOf(
  'report-1',
  'Reuters',
  undefined,
  'Nine killed in Arn',
  'Rebels of the Green Front killed nine villagers in a shooting in Arn on Friday, the ministry said.',
  'The army clashed with rebels in April. The minister may arrest the mayor. The rebels did not kidnap pupils. A flood killed two people.',
)
const mention = (text: string) => ({ text, start: report.text.indexOf(text), end: report.text.indexOf(text) + text.length })
const claim = (id: string, predicate: string, words: string, more: Partial<Claim> = {}): Claim =>
  claimOf(report, id, words, { predicate, event: toEventId(''), ...more })
const claims = [
  claim('claim-1', 'kill', 'Rebels of the Green Front killed nine villagers in a shooting in Arn on Friday', {
    who: [mention('Rebels of the Green Front')],
    whom: [mention('nine villagers')],
    when: friday,
    where: [arn],
    quantities: [{ exact: 9, measure: 'killed', stated: 'nine' }],
  }),
  claim('claim-2', 'clash', 'The army clashed with rebels in April', {
    event: toEventId('2024-04'),
    who: [mention('The army')],
    whom: [mention('rebels')],
    when: april,
    where: [norway],
  }),
  claim('claim-3', 'arrest', 'The minister may arrest the mayor', { certainty: 'hedged' }),
  claim('claim-4', 'kidnap', 'kidnap pupils', { polarity: 'denied' }),
  claim('claim-5', 'kill', 'A flood killed two people', { event: toEventId('at valley') }),
]
const position = (low: number, origin: string, more: object = {}) => ({
  text: String(low),
  value: { exact: low, measure: 'killed', stated: String(low) },
  claims: ['claim-1'],
  outlets: ['Reuters'],
  origins: [origin],
  ...more,
})
const account: Account = {
  id: 'account-1',
  title: 'Nine killed in Arn',
  main: { what: 'Rebels killed nine villagers', when: friday, where: [arn], who: [], claims: ['claim-1'] },
  reports: [report],
  entities: [],
  claims,
  findings: [
    {
      id: 'finding-1',
      question: 'How many people were killed?',
      kind: 'how-many',
      measure: 'killed',
      status: 'disputed',
      positions: [position(9, 'ministry'), position(11, 'Reuters'), position(7, 'ministry', { earlier: true })],
      outlets: 1,
      origins: { low: 2, high: 2 },
      links: [],
      silent: [],
      importance: 1,
    },
  ],
  timeline: [],
  summary: [],
  notes: [],
}
const file = { ...ferryFile, accounts: [account] }

test('what is hedged, denied or nobody’s deed is no event', () =>
  expect(findEvents(account).map(({ type, isMain }) => [type.id, isMain])).toEqual([
    ['event/clash', false],
    ['event/shooting', true],
  ]))

describe('PLOVER', () => {
  const rows = toPlover(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PloverRow)
  test('type, parties, place and day, with the words behind them', () => {
    expect(rows[1]).toMatchObject({
      date: '2024-05-03',
      event: 'ASSAULT',
      mode: ['firearms'],
      source: [{ name: 'Rebels of the Green Front', code: 'REB' }],
      recipient: [{ name: 'nine villagers', code: 'NOR CVL' }],
      location: { name: 'Arn', country: 'NOR' },
    })
    for (const words of Object.values(rows[1]!.words).flat()) expect(report.text.slice(words.start, words.end)).toBe(words.text)
    expect(rows[1]!.words.recipient?.map(({ text }) => text)).toEqual(['nine villagers'])
  })
  test('a month is no day', () => expect(rows[0]).toMatchObject({ date: '2024-04', event: 'ASSAULT', source: [{ code: 'NOR MIL' }] }))
})

describe('ACLED', () => {
  const rows = parse(toAcled(file), { columns: true }) as Record<string, string>[]
  test('precisions, scale and the lowest count that stands', () =>
    expect(rows[1]).toMatchObject({
      event_date: '2024-05-03',
      time_precision: '1',
      event_type: 'Violence against civilians',
      sub_event_type: 'Attack',
      actor1: 'Rebels of the Green Front',
      actor2: 'Civilians (Norway)',
      location: 'Arn',
      country: 'Norway',
      geo_precision: '1',
      latitude: '60.1',
      source: 'Reuters',
      fatalities: '9',
    }))
  test('a country is no spot', () =>
    expect(rows[0]).toMatchObject({ location: 'Norway', geo_precision: '3', latitude: '', time_precision: '3' }))
  test('an empty cell rather than a guess: an agency is at home nowhere', () => expect(rows[1]!.source_scale).toBe('International'))
  test('the words behind a cell', () => expect(JSON.parse(rows[1]!.words!)).toMatchObject({ actor2: [{ text: 'nine villagers' }] }))
})

describe('UCDP-GED', () => {
  const rows = parse(toUcdp(file), { columns: true }) as Record<string, string>[]
  test('only where somebody died by an organised side; who counted is the end of the chain', () => {
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      date_start: '2024-05-03',
      date_prec: '1',
      type_of_violence: '3',
      side_a: 'Rebels of the Green Front',
      side_b: 'Civilians',
      where_prec: '1',
      country: 'Norway',
      low: '9',
      best: '9',
      high: '11',
      source_original: 'ministry',
    })
  })
})

test('an account without events has none', () => {
  const none = { ...file, accounts: [{ ...account, claims: [] }] }
  expect([toPlover(none), toAcled(none).split('\n').length]).toEqual(['', 2])
})
