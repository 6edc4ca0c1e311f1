import { expect, test } from 'vitest'
import { LIMITS } from '../../limits.js'
import { freshMs, retryAfterMs, toDue } from './due.js'

const nowMs = Date.parse('2024-03-05T09:00:00Z')
const minutes = (options: Omit<Parameters<typeof toDue>[0], 'nowMs'>) =>
  Math.round((Date.parse(toDue({ nowMs, chance: 0, ...options })) - nowMs) / 60_000)

test('every quarter of an hour, later where its server wishes so, never sooner', () => {
  expect(minutes({})).toBe(15)
  expect(minutes({ wishMs: 60_000 })).toBe(15)
  expect(minutes({ wishMs: 3_600_000 })).toBe(60)
  expect(minutes({ wishMs: 90 * 24 * 3_600_000 })).toBe(24 * 60)
})

test('ever more seldom while it fails, at least once a day', () => {
  expect([1, 2, 3, 4].map((failures) => minutes({ failures }))).toEqual([30, 60, 120, 240])
  expect(minutes({ failures: 500 })).toBe(LIMITS.feedRestMs / 60_000)
  expect(minutes({ failures: 1, wishMs: 3_600_000 })).toBe(60)
})

test('chance spreads them a little', () => {
  expect(toDue({ nowMs, chance: 1 }) > toDue({ nowMs, chance: 0 })).toBe(true)
  expect(minutes({ chance: 1 })).toBe(17)
})

test.for<[string | undefined, number]>([
  [undefined, 0],
  ['120', 120_000],
  ['Tue, 05 Mar 2024 09:01:00 GMT', 60_000],
  ['Tue, 05 Mar 2024 08:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After %s is %i ms', ([header, ms]) => expect(retryAfterMs(header, nowMs)).toBe(ms))

test('how long an answer is fresh, by header and by feed', () => {
  expect(freshMs({ 'cache-control': 'public, max-age=600' }, '')).toBe(600_000)
  expect(freshMs({ 'cache-control': 's-max-age=600' }, '<rss><channel><ttl> 60 </ttl>')).toBe(3_600_000)
  expect(freshMs({}, '<ttl>never</ttl>')).toBe(0)
})
