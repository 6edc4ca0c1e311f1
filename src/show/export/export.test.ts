import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { claimOf, ferryAccount, ferryFile, reportOf } from '../../../test/helpers/ferry-account.js'
import type { AccountFile, Place } from '../../contract/index.js'
import { toClaimsJsonLd } from './claims-jsonld.js'
import { toCsv } from './csv.js'
import { FORMS, isFormName } from './forms.js'
import { toGeoJson } from './geojson.js'
import { toIcs } from './ics.js'

const withAccount = (more: Partial<AccountFile['accounts'][number]>): AccountFile => ({
  ...ferryFile,
  accounts: [{ ...ferryAccount, ...more }],
})

describe('every form', () => {
  test.for(Object.keys(FORMS).filter(isFormName))('%s: the same account, the same bytes; nothing for nothing', async (name) => {
    const toText = await FORMS[name]()
    expect(toText(structuredClone(ferryFile))).toBe(toText(ferryFile))
    expect(() => toText({ ...ferryFile, accounts: [] })).not.toThrow()
  })
  test('a name that objects have is no form', () =>
    expect(['toString', 'constructor', 'xml'].map(isFormName)).toEqual([false, false, false]))
})

describe('GeoJSON', () => {
  interface Feature {
    geometry: { type: string; coordinates: number[] } | null
    properties: { name: string; main: boolean; label?: number[]; claims: string[]; words: { report: string; text: string }[] }
  }
  const read = (file: AccountFile) => (JSON.parse(toGeoJson(file)) as { features: Feature[] }).features
  const check = (place: Place, geometry: Feature['geometry'], label?: number[]) => {
    const [first] = ferryAccount.reports
    const claims = [claimOf(first!, 'claim-x', 'Ferry', { where: [place] })]
    const feature = read(withAccount({ claims, findings: [], main: { what: '', who: [], claims: [] } }))[0]!
    expect([feature.geometry, feature.properties.label]).toEqual([geometry, label])
  }
  test('longitude stands before latitude', () =>
    check({ name: 'Oslo', lat: 59.9, lon: 10.7, precision: 'city', stated: 'Oslo' }, { type: 'Point', coordinates: [10.7, 59.9] }))
  test('a country is no spot', () =>
    check({ name: 'Norway', lat: 62, lon: 10, precision: 'country', country: 'NO', stated: 'Norway' }, null, [10, 62]))
  test('a place that nobody could find is kept, without a spot', () =>
    check({ name: 'Mill Lane', precision: 'facility', stated: 'Mill Lane' }, null))
  test('the happening comes first, with the words of every claim there', () => {
    const [first, ...others] = read(ferryFile)
    expect([first!.properties.name, first!.properties.main, first!.properties.claims]).toEqual([
      'Strait of Messina',
      true,
      ['claim-a1', 'claim-b1'],
    ])
    expect(first!.properties.words[1]).toMatchObject({
      report: 'report-b',
      text: expect.stringMatching(/^A passenger ferry .*on Tuesday$/),
    })
    expect(others.map(({ properties }) => properties.name).sort()).toEqual(['Messina', 'Oslo', 'Villa San Giovanni'])
  })
})

describe('CSV', () => {
  const read = (file: AccountFile) => parse(toCsv(file), { columns: true }) as Record<string, string>[]
  test('a row a position, the numbers as numbers', () => {
    const rows = read(ferryFile).filter(({ finding }) => finding === 'finding-killed')
    expect(rows.map(({ position, answer, exact, low, outlets, words }) => ({ position, answer, exact, low, outlets, words }))).toEqual([
      {
        position: '1',
        answer: '7 people',
        exact: '7',
        low: '',
        outlets: 'The Strait Post',
        words: 'The Strait Post: “raising the death toll to seven”',
      },
      {
        position: '2',
        answer: 'at least 4 people',
        exact: '',
        low: '4',
        outlets: 'The Harbour Gazette; Northern Courier',
        words: 'The Harbour Gazette: “killing at least four people”; Northern Courier: “killing at least four people”',
      },
    ])
  })
  test('a time has its columns', () =>
    expect(read(ferryFile).find(({ kind }) => kind === 'when')).toMatchObject({ start: '2024-10-08T04:42:00Z', time_precision: 'minute' }))
  test('what a spreadsheet would run is text, and a longitude stays a number', () => {
    const findings = ferryAccount.findings.map((finding) => ({
      ...finding,
      question: '=HYPERLINK("http://example.org")',
      positions: finding.positions.map((position) => ({
        ...position,
        text: "@SUM(1+1)*cmd|' /C calc'!A0\n+2",
        value: [{ name: '-Aldea', lat: -34.6, lon: -58.4, precision: 'city' as const, stated: '' }],
      })),
    }))
    for (const row of read(withAccount({ findings }))) {
      expect([row.question![0], row.answer![0], row.place, row.lon]).toEqual(["'", "'", "'-Aldea", '-58.4'])
    }
  })
})

describe('iCalendar', () => {
  const unfold = (text: string) => text.replace(/\r\n /g, '').split('\r\n')
  const check = (when: Partial<(typeof ferryAccount.timeline)[number]['when']>, ...lines: string[]) => {
    const timeline = [{ ...ferryAccount.timeline[0]!, when: { ...ferryAccount.timeline[0]!.when, ...when } }]
    const shown = unfold(toIcs(withAccount({ timeline }))).filter((line) => /^DT(START|END)/.test(line))
    expect(shown).toEqual(lines)
  }
  test('a day is the day of its zone', () => check({}, 'DTSTART;VALUE=DATE:20241008', 'DTEND;VALUE=DATE:20241009'))
  test('a day of no zone is the day in its middle', () =>
    check(
      { start: '2024-10-07T10:00:00Z', end: '2024-10-09T12:00:00Z', zone: undefined },
      'DTSTART;VALUE=DATE:20241008',
      'DTEND;VALUE=DATE:20241009',
    ))
  test('a clock time is in UTC', () =>
    check(
      { start: '2024-10-08T04:40:00Z', end: '2024-10-08T04:41:00Z', precision: 'minute' },
      'DTSTART:20241008T044000Z',
      'DTEND:20241008T044100Z',
    ))
  test('a month is all its days', () =>
    check(
      { start: '2024-09-30T22:00:00Z', end: '2024-10-31T23:00:00Z', precision: 'month' },
      'DTSTART;VALUE=DATE:20241001',
      'DTEND;VALUE=DATE:20241101',
    ))
  test('what only began then stands on that day', () =>
    check(
      { start: '1998-01-01T00:00:00Z', end: '2024-10-08T00:00:00Z', precision: 'year', bound: 'since', zone: 'UTC' },
      'DTSTART;VALUE=DATE:19980101',
      'DTEND;VALUE=DATE:19980102',
    ))
  test('what is no time is left out', () => check({ start: 'soon', end: 'later' }))
  test('no line over 75 octets, commas escaped, CRLF at each end', () => {
    const text = toIcs(withAccount({ timeline: [{ ...ferryAccount.timeline[0]!, text: 'Größe, ‘ß’; \\n ünd 漢字 '.repeat(20) }] }))
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(unfold(text).find((line) => line.startsWith('SUMMARY'))).toContain('Größe\\, ‘ß’\\; \\\\n ünd 漢字 Größe')
  })
  test('expected entries say so', () => expect(unfold(toIcs(ferryFile))).toContain('SUMMARY:Expected: A service is to be held.'))
  test('the stamp is the latest report, not the clock', () =>
    expect(new Set(unfold(toIcs(ferryFile)).filter((line) => line.startsWith('DTSTAMP')))).toEqual(new Set(['DTSTAMP:20241009T164500Z'])))
})

describe('claims as JSON-LD', () => {
  type Node = Record<string, unknown> & { '@type': string }
  const read = (file: AccountFile) => JSON.parse(toClaimsJsonLd(file)) as { '@context': object; '@graph': Node[] }
  const claims = (file: AccountFile) => read(file)['@graph'].filter((node) => node['@type'] === 'Claim')
  const by = (file: AccountFile, text: string) => claims(file).find((node) => String(node.text).includes(text))!

  test('nothing has to be fetched to read it', () => expect(typeof read(ferryFile)['@context']).toBe('object'))
  test('one answer of two reports is one claim that appears twice, first in the earlier', () => {
    const node = by(ferryFile, 'killing at least four') as Node & { appearance: { source: string }[]; firstAppearance: { source: string } }
    expect(node.appearance.map(({ source }) => source)).toEqual(['rashomon:report-a', 'rashomon:report-b'])
    expect(node.firstAppearance.source).toBe('rashomon:report-a')
    expect(node.author).toEqual({ '@type': 'Organization', name: 'coast guard' })
  })
  test('what is denied says so, and its author is who denies it', () =>
    expect(by(ferryFile, 'its crew had ignored')).toMatchObject({
      text: 'Denied: its crew had ignored radio calls',
      author: { name: 'owner of the cargo ship' },
    }))
  test('a report without a day has no first appearance', () =>
    expect(by(ferryFile, 'two of the dead were crew')).not.toHaveProperty('firstAppearance'))
  test('a document is what the claim is based on', () =>
    expect(by(ferryFile, 'The ferry was hit')).toMatchObject({
      isBasedOn: { '@type': 'CreativeWork', name: 'log of the traffic control' },
    }))
  test('no verdict', () => expect(toClaimsJsonLd(ferryFile)).not.toMatch(/rating|ClaimReview/i))
  test('positions count characters, the quotation is the words', () => {
    const report = reportOf('report-x', 'Outlet', undefined, '🚢🚢 news', 'The 🚢 sank at dusk.')
    const file = withAccount({ reports: [report], findings: [], claims: [claimOf(report, 'claim-x', 'The 🚢 sank')] })
    expect(claims(file)[0]).toMatchObject({
      appearance: [
        {
          selector: [
            { exact: 'The 🚢 sank', prefix: '🚢🚢 news\n\n', suffix: ' at dusk.' },
            { start: 9, end: 19 },
          ],
        },
      ],
    })
  })
})
