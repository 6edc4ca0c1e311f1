import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../limits.js'
import { readSentences, splitReport } from './split-report.js'

test('boilerplate gives no sentence, a heading never runs on', () => {
  const text = 'Pier falls\n\nBy Dana Lowe\n\nIt fell. Two died.'
  const sections = [
    { kind: 'headline', start: 0, end: 10 },
    { kind: 'boilerplate', start: 12, end: 24 },
    { kind: 'body', start: 26, end: 44 },
  ] as const
  const found = splitReport({ text, sections }).map(
    (each) => `${each.paragraph} ${each.section} ${each.start}-${each.end} ${text.slice(each.start, each.end)}`,
  )
  expect(found).toEqual(['0 headline 0-10 Pier falls', '2 body 26-34 It fell.', '2 body 35-44 Two died.'])
})

test('a text without a full stop is read in pieces and noted', () => {
  const text = 'word '.repeat(LIMITS.sentenceWordsMax * 3).trim()
  const { sentences, notes } = readSentences({
    text,
    sections: [{ kind: 'body', start: 0, end: text.length }],
    file: 'a.txt',
    id: 'report-1',
  })
  expect(sentences.map((each) => each.words.length)).toEqual([LIMITS.sentenceWordsMax, LIMITS.sentenceWordsMax, LIMITS.sentenceWordsMax])
  expect(notes.map((note) => note.code)).toEqual(['sentence-cut'])
})

test('a megabyte is read in seconds, whatever it holds', () => {
  for (const piece of ['a.', "a'", 'A ', '1:', '" ', '?! ', 'non-']) {
    const text = piece.repeat(1_000_000 / piece.length)
    const started = performance.now()
    splitReport({ text, sections: [{ kind: 'body', start: 0, end: text.length }] })
    expect(performance.now() - started).toBeLessThan(10_000)
  }
}, 60_000)

test('sentences and words lie in their section, in order', () => {
  const pieces = fc.constantFrom(
    'Dr. ',
    'U.S. ',
    '6 p.m. ',
    '“Go!” ',
    '. ',
    '? ',
    '... ',
    'The pier ',
    'it ',
    "don't ",
    '" ',
    '(',
    ') ',
    '$3m ',
    '\ud800',
    'ب',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const sentence of splitReport({ text, sections: [{ kind: 'body', start: 0, end: text.length }] })) {
        expect(sentence.start).toBe(sentence.words[0]!.start)
        expect(sentence.end).toBe(sentence.words.at(-1)!.end)
        expect(sentence.words.length).toBeLessThanOrEqual(LIMITS.sentenceWordsMax)
        for (const word of sentence.words) {
          expect(word.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(word.start, word.end)).toBe(word.text)
          at = word.end
        }
      }
    }),
  )
})
