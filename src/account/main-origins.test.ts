import { expect, test } from 'vitest'
import type { Finding } from '../contract/index.js'
import { mainOrigins } from './main-origins.js'

const finding = (claim: string, outlets: number, low: number, high: number): Finding => ({
  id: `finding-${claim}-${outlets}`,
  question: 'What is reported?',
  kind: 'what',
  status: 'corroborated',
  importance: 1,
  positions: [{ text: '', claims: [claim], outlets: [], origins: [] }],
  outlets,
  origins: { low, high },
  links: [],
  silent: [],
})

test('the finding of the main event that most outlets answer gives the origins', () =>
  expect(
    mainOrigins({
      main: { what: '', who: [], claims: ['event'] },
      findings: [finding('event', 2, 2, 2), finding('event', 5, 1, 2), finding('other', 9, 9, 9)],
    }),
  ).toEqual({ low: 1, high: 2 }))
test('an event that no finding answers has none', () =>
  expect(mainOrigins({ main: { what: '', who: [], claims: ['event'] }, findings: [finding('other', 9, 9, 9)] })).toBeUndefined())
