import { expect, test } from 'vitest'
import type { Report } from '../contract/index.js'
import { findLabels } from './labels.js'

/** The label over each paragraph; "# " begins a headline. */
const check = (paragraphs: readonly string[], ...expected: string[]): void => {
  const words = paragraphs.map((one) => one.replace(/^# /, ''))
  let start = 0
  const sections = words.map((one, at) => {
    const kind = paragraphs[at]!.startsWith('# ') ? ('headline' as const) : ('body' as const)
    const section = { kind, start, end: start + one.length }
    start = section.end + 2
    return section
  })
  const report = { id: 'r', text: words.join('\n\n'), language: 'en', sections, stated: {}, notes: [] } as Report
  const labels = findLabels(report, () => false)
  expect(words.map((_, at) => labels.get(at)?.name ?? '-')).toEqual(expected)
}

test('speakers on lines of their own, the first set like a headline', () =>
  check(
    ['A boat sank.', '# ANN REED, HOST:', 'It sank.', 'JON LOWE, BYLINE:', 'It did.', 'REED:', 'When?', 'LOWE: At noon.'],
    '-',
    'ANN REED',
    'ANN REED',
    'JON LOWE',
    'JON LOWE',
    'REED',
    'REED',
    'LOWE',
  ))

test('headings in capitals, none of which comes again, are no speakers', () =>
  check(['# THE BOAT:', 'It sank.', '# THE CREW:', 'It left.', '# THE PIER:', 'It burned.'], '-', '-', '-', '-', '-', '-'))

test('names in small letters that come again, and recordings that are played', () =>
  check(
    ['ann reed', 'It sank.', 'jon lowe', 'It did.', 'ann reed', 'archived recording (bo chen)', 'We left.', 'ann reed', 'When?', 'a bell'],
    'ann reed',
    'ann reed',
    'ann reed',
    'ann reed',
    'ann reed',
    'bo chen',
    'bo chen',
    'ann reed',
    'ann reed',
    '-',
  ))
