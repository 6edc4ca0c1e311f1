import { expect, test } from 'vitest'
import type { Report } from '../contract/index.js'
import { findQuotations } from './quotations.js'

/** The quotations of paragraphs, each with its paragraph's number. */
const check = (paragraphs: readonly string[], ...expected: string[]): void => {
  const text = paragraphs.join('\n\n')
  let start = 0
  const sections = paragraphs.map((words) => {
    const section = { kind: 'body' as const, start, end: start + words.length }
    start = section.end + 2
    return section
  })
  const report = { id: 'r', text, language: 'en', sections, stated: {}, notes: [] } as Report
  const found = [...findQuotations(report)].flatMap(([paragraph, list]) =>
    list.map((span) => `${paragraph}: ${text.slice(span.start, span.end)}`),
  )
  expect(found).toEqual(expected)
}

test('curly, straight and single marks', () =>
  check(['“It sank,” said Reed. "We waited." He called it \'a wreck\'.'], '0: It sank,', '0: We waited.', '0: a wreck'))

test('marks set twice are one mark', () =>
  check(["''It sank,'' said Reed. ``We waited.'' The crew's boat left."], '0: It sank,', '0: We waited.'))

test('paragraphs of one quotation run together are one quotation', () =>
  check(['Reed said: "It sank. "We waited. "Crews left." Then it rained.'], '0: It sank. "We waited. "Crews left.'))

test('a paragraph left open is carried on by the next, with or without a mark of its own', () => {
  check(['"It sank.', '"We waited," said Reed.'], '0: It sank.', '1: We waited,')
  check(['"It sank.', 'We waited," said Reed.'], '0: It sank.', '1: We waited,')
  check(['“It sank.', 'Crews left. “We waited,” said Reed.'], '0: It sank.', '1: We waited,')
})
