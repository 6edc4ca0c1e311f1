import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from './contract/index.js'
import { findTwins, toTwinNote } from './twins.js'

const toReport = (file: string, outlet: string | undefined, from: string, text = 'Pier falls\n\nThe pier fell on Sunday.'): Report => ({
  id: `report-${file}`,
  file,
  text,
  language: 'en',
  sections: [{ kind: 'body', start: 0, end: text.length }],
  stated: outlet === undefined ? {} : { outlet: from },
  notes: [],
  ...(outlet === undefined ? {} : { outlet }),
})
const check = (reports: readonly Report[], ...expected: string[]) => {
  const shown = (twins: ReturnType<typeof findTwins>) => twins.map(({ report, of }) => `${report.file} = ${of.file}`)
  expect(shown(findTwins(reports))).toEqual(expected)
  fc.assert(
    fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (shuffled) => {
      expect(shown(findTwins(shuffled))).toEqual(expected)
    }),
    { numRuns: 20 },
  )
}

const gazette = toReport('gazette.txt', 'Harbour Gazette', 'metadata')
const again = toReport('again.txt', 'The Harbour Gazette', 'metadata')
const courier = toReport('courier.txt', 'Northern Courier', 'metadata')
const nobody = toReport('b.txt', undefined, '')

test('the same words of one outlet are one report, the first by file', () => check([gazette, again], 'gazette.txt = again.txt'))
test('the same words of two outlets are two', () => check([gazette, courier]))
test('two without an outlet are one', () => check([nobody, toReport('a.txt', undefined, '')], 'b.txt = a.txt'))
test('one without an outlet goes with the one that has it', () => check([nobody, gazette], 'b.txt = gazette.txt'))
test('an outlet that the report states comes before one of a file name', () =>
  check([nobody, toReport('a-sheet.txt', 'A Sheet', 'file name'), gazette], 'b.txt = gazette.txt'))
test('line breaks and spaces do not count', () =>
  check([gazette, { ...again, text: 'Pier falls\nThe pier  fell on Sunday.\n' }], 'gazette.txt = again.txt'))
test('other words are another report', () => check([gazette, { ...again, text: 'Pier falls\n\nThe pier fell on Monday.' }]))
test('the note says which file is left out, of which', () => {
  const [twin] = findTwins([gazette, again])
  expect(toTwinNote(twin!)).toEqual({
    code: 'file-twice',
    severity: 'info',
    where: { file: 'gazette.txt', report: 'report-gazette.txt' },
    message: 'The same title and text as in again.txt.',
    remedy: 'Nothing to do: the same report was counted once.',
  })
})
