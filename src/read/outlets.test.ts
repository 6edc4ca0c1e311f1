import { expect, test } from 'vitest'
import { OUTLETS } from '../rules/en/outlets.js'
import { outletByHost, outletByName, outletName, outletOfFile, outletOfUrl } from './outlets.js'

const check = (file: string, outlet?: string, agency?: string) =>
  expect(outletOfFile(file)).toEqual({ ...(outlet ? { outlet } : {}), ...(agency ? { agency } : {}) })

test('a number in front is no name', () => check('04-reuters.txt', 'Reuters'))
test('a domain written with hyphens', () => check('reports/03-www-harbourgazette-org.html', 'harbourgazette.org'))
test('an unknown name', () => check('harbour-gazette.md', 'Harbour Gazette'))
test('a wire in an outlet', () => check('07-harbour-gazette-ap-wire.txt', 'Harbour Gazette', 'Associated Press'))
test('a hash is no name', () => check('000_2a909965b7f59e8a.txt'))
test('words for any file are no name', () => check('03-unknown.txt'))
test('a day behind is no name', () => check('harbour-gazette-june-6.txt', 'Harbour Gazette'))
test('a copy is of the same outlet', () => {
  for (const file of ['harbour-gazette (1).txt', 'harbour-gazette-copy.txt', 'harbour gazette copy 2.txt', 'Copy of harbour-gazette.txt'])
    check(file, 'Harbour Gazette')
})
test('a name cut short', () => check('08-christian-science-monito.txt', 'The Christian Science Monitor'))

test('names and aliases are one', () => expect(outletByName('the AP')).toBe(outletByName('Associated Press')))
test('a page of a known domain', () => expect(outletByHost('edition.cnn.com')?.name).toBe('CNN'))
test('an unknown domain names itself', () => expect(outletOfUrl('https://www.harbourgazette.org/a?b')).toBe('harbourgazette.org'))
test('an archive is no outlet', () => expect(outletOfUrl('https://web.archive.org/web/2031/http://x.org')).toBeUndefined())
test('a section behind the name', () => expect(outletName('BBC News - World')).toBe('BBC News'))

test('every row has a zone that exists and names that are its own', () => {
  for (const row of OUTLETS) expect(() => new Intl.DateTimeFormat('en', { timeZone: row.zone }), row.name).not.toThrow()
  const domains = OUTLETS.flatMap((row) => row.domains)
  expect(new Set(domains).size).toBe(domains.length)
})
