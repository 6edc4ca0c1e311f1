import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ABBREVIATIONS, CONTRACTIONS } from '../rules/en/word-forms.js'
import { findWords } from './words.js'

const check = (text: string, expected: string) =>
  expect(
    findWords(text)
      .map((word) => word.text)
      .join(' '),
  ).toBe(expected)

test('clitics are words', () => check("They don't; Lund's ship wouldn’t sail.", "They do n't ; Lund 's ship would n’t sail ."))
test('cannot is two', () => check('We cannot go.', 'We can not go .'))
test('initials keep their full stops', () => check('The U.S. envoy left D.C. at 6 a.m.', 'The U.S. envoy left D.C. at 6 a.m.'))
test('a name keeps its initial', () => check('John F. Marsh spoke.', 'John F. Marsh spoke .'))
test('a title keeps its full stop', () => check('Gen. Ada Lowe met Mr. Roe.', 'Gen. Ada Lowe met Mr. Roe .'))
test('a number word only before a figure', () => check('No. 10 said: No.', 'No. 10 said : No .'))
test('hyphens part words', () => check('a 42-year-old Iran-backed crew', 'a 42 - year - old Iran - backed crew'))
test('a prefix keeps its hyphen', () => check('pro-reform re-elected non-stop', 'pro-reform re-elected non-stop'))
test('articles of Arabic names are words', () => check("Sa'iqa al-Shamal", "Sa'iqa al - Shamal"))
test('money', () => check('US$3m, £1.3million and $ 5', 'US$ 3 m , £ 1.3 million and $ 5'))
test('clock times', () => check('at 7:30PM or 6p.m. on 9/11', 'at 7:30 PM or 6 p.m. on 9/11'))
test('thousands and decimals', () => check('1,200 of 2.5 percent', '1,200 of 2.5 percent'))
test('curly quotes and dashes', () => check('“Go,” he said — now.', '“ Go , ” he said — now .'))
test('spaced quotes', () => check('It fell, " he said.', 'It fell , " he said .'))
test('addresses stay whole', () =>
  check('See www.example.org/a-b, or mail a.b@example.org.', 'See www.example.org/a-b , or mail a.b@example.org .'))
test('slashes part words', () => check('and/or AT&T', 'and / or AT&T'))
test('a missing space', () => check('It fell.The men left.', 'It fell . The men left .'))

test.each(ABBREVIATIONS)('$id', ({ forms, example, counterExample }) => {
  const stops = (text: string) => findWords(text).filter((word) => forms.some((form) => word.text === `${form}.`)).length
  expect(stops(example)).toBeGreaterThan(0)
  expect(stops(counterExample)).toBe(0)
})

test.each(CONTRACTIONS)('$id', ({ whole, at, example, counterExample }) => {
  expect(findWords(example).map((word) => word.text)).toContain(whole.slice(0, at))
  expect(findWords(counterExample).map((word) => word.text)).not.toContain(whole.slice(0, at))
})

test('words are what they point at, in order, and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let at = 0
      for (const word of findWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(at)
        expect(text.slice(word.start, word.end)).toBe(word.text)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: gaps hold white space and controls
        expect(text.slice(at, word.start)).toMatch(/^[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff]*$/)
        at = word.end
      }
    }),
  )
})
