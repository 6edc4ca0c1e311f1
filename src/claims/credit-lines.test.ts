import { expect, test } from 'vitest'
import { type Part, sectionsOf } from '../../test/helpers/sections.js'
import type { Report } from '../contract/index.js'
import { findCreditLines } from './credit-lines.js'

/** To whom the paragraph behind each line is handed over. */
function handed(...parts: readonly Part[]): Record<number, string> {
  const { text, sections } = sectionsOf(parts)
  const found = findCreditLines({ sections, text } as unknown as Report)
  return Object.fromEntries([...found].map(([at, { name, start, end }]) => [at, `${name} (${text.slice(start, end)})`]))
}

test('a line that names an outlet and ends in a colon hands the next paragraph over, and that one alone', () => {
  expect(handed(['body', 'The Associated Press reports:'], ['body', 'Two barges sank.'], ['body', 'It rained.'])).toEqual({
    1: 'Associated Press (The Associated Press)',
  })
  expect(handed(['body', 'From the Marsby Herald:'], ['body', 'Two barges sank.'])).toEqual({ 1: 'Marsby Herald (the Marsby Herald)' })
  expect(handed(['boilerplate', 'Reuters reports:'], ['body', 'Two barges sank.'])).toEqual({ 1: 'Reuters (Reuters)' })
})

test('who is no outlet hands nothing over, nor does a line before a picture', () => {
  expect(handed(['body', 'Mayor Reed says:'], ['body', 'Two barges sank.'])).toEqual({})
  expect(handed(['body', 'Reuters reports that it rained.'], ['body', 'Two barges sank.'])).toEqual({})
  expect(handed(['body', 'Reuters reports:'], ['caption', 'A barge.'])).toEqual({})
})

test('quoted paragraphs that follow one another are all of that text', () =>
  expect(
    handed(['body', 'Reuters reports:'], ['body', '"Two barges sank.'], ['body', '"A third burned."'], ['body', 'It rained.']),
  ).toEqual({ 1: 'Reuters (Reuters)', 2: 'Reuters (Reuters)' }))

test('"as" and "according to" hand over as well, and so do the last words of a paragraph, unless marks tell who speaks behind them', () => {
  expect(handed(['headline', 'According to Reuters:'], ['body', 'Two barges sank.'])).toEqual({ 1: 'Reuters (Reuters)' })
  const long =
    'The search for the crew went on in the rain until the evening, and more of it is told by others who were there. As Reuters reports:'
  expect(handed(['body', long], ['body', 'Two barges sank.'])).toEqual({ 1: 'Reuters (Reuters)' })
  expect(handed(['body', long], ['body', '"Two barges sank."'])).toEqual({})
})
