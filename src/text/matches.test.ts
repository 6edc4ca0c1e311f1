import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from './matches.js'

const PATTERNS = [/\d+/g, /\b/g, /(?<first>a)b?/g, /\p{L}*/gu, /(?:)/gu, /^x/gm]

test('the same matches as matchAll, also empty ones and beside surrogates', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PATTERNS), (text, pattern) => {
      expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)])
    }),
  ))
test('a pattern that is not global is refused', () => expect(() => matchesOf(/a/, 'aa')).toThrow(TypeError))
test('a search begins at the start, however the last one ended', () => {
  const pattern = /a/g
  pattern.exec('aa')
  expect(matchesOf(pattern, 'aa')).toHaveLength(2)
})
