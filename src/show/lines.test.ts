import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bar, cells, pad, plain, wrap } from './lines.js'

const check = (text: string, width: number, first: string, ...lines: string[]) => expect(wrap(text, width, first)).toEqual(lines)

test('wraps at words and hangs under the first', () => check('one two three four', 11, '> ', '> one two', '  three', '  four'))
test('a word longer than a line is broken', () => check('abcdefghij', 6, '', 'abcdef', 'ghij'))
test('wide characters count two', () => check('日本 日本', 5, '', '日本', '日本'))
test('a report cannot move the cursor', () => expect(plain('a\u001b[2Jb\u202ec\u0007d')).toBe('a [2Jb c d'))
test('fills up and cuts', () => expect([pad('ab', 4), pad('abcdef', 4), pad('日本語', 4)]).toEqual(['ab  ', 'abc…', '日… ']))
test('a bar has eighths and never vanishes', () =>
  expect([bar(5, 10, 4), bar(1, 1000, 4), bar(10, 10, 4), bar(0, 10, 4)]).toEqual(['██', '▏', '████', '']))
test('no line is wider than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 60 }), (text, width) => {
      for (const line of wrap(text, width, '  ')) expect(cells(line)).toBeLessThanOrEqual(width)
    }),
  )
})
