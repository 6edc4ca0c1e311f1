import { expect, test } from 'vitest'
import { type Part, sectionsOf } from '../../test/helpers/sections.js'
import type { Report } from '../contract/index.js'
import { toCarriers } from './carried.js'

/** Who carries each section, from the outlet inwards. */
function carriers(...parts: readonly Part[]): string[] {
  const { text, sections } = sectionsOf(parts)
  const report = { id: 'a', outlet: 'Marsby Echo', agency: 'Associated Press', text, sections } as unknown as Report
  const at = toCarriers(report)
  return sections.map((section) =>
    at(section)
      .map(({ name }) => (name === 'Associated Press' ? 'agency' : 'outlet'))
      .join(' '),
  )
}

const BODY = ['One.', 'Two.', 'Three.'].map((words): Part => ['body', words])

test('a page that goes on behind the foot of an agency’s text tells the rest itself', () =>
  expect(carriers(...BODY, ['boilerplate', '___'], ['body', 'Four.'], ['body', 'Five.']).slice(-2)).toEqual(['outlet', 'outlet']))

test('until it hands over again', () => {
  const behind = carriers(
    ...BODY,
    ['boilerplate', '___'],
    ['body', 'Four.'],
    ['boilerplate', 'The Associated Press reports:'],
    ['body', 'Five.'],
    ['boilerplate', 'Share this:'],
    ['body', 'Six.'],
  )
  expect([behind[4], behind[6], behind[8]]).toEqual(['outlet', 'outlet agency', 'outlet'])
})

test('a line at the very end ends nothing', () =>
  expect(carriers(...BODY, ['boilerplate', '(Reporting by Ann Reed)'])).toEqual(Array(4).fill('outlet agency')))
