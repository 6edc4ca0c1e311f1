import { expect, test } from 'vitest'
import { PATTERNS } from './names.js'
import { BORDER_PATTERNS, OFFSET_PATTERNS } from './places.js'

test.each([...BORDER_PATTERNS, ...OFFSET_PATTERNS, ...PATTERNS])(
  '$id reads its example and leaves its counter-example',
  ({ pattern, example, counterExample }) => {
    expect(example).toMatch(new RegExp(pattern.source, pattern.flags.replace('g', '')))
    expect(counterExample).not.toMatch(new RegExp(pattern.source, pattern.flags.replace('g', '')))
  },
)

test('a megabyte without an end is read at once', () => {
  const hostile = [
    'A'.repeat(1_000_000),
    'Aa '.repeat(300_000),
    '20 km '.repeat(150_000),
    `${'X'.repeat(20)} border `.repeat(30_000),
    '(Aa '.repeat(200_000),
  ]
  const begin = performance.now()
  for (const text of hostile)
    for (const { pattern } of [...BORDER_PATTERNS, ...PATTERNS])
      for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) expect(match[0].length).toBeGreaterThan(0)
  expect(performance.now() - begin).toBeLessThan(5_000)
})
