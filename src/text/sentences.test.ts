import { expect, test } from 'vitest'
import { splitSentences } from './sentences.js'
import { findWords } from './words.js'

const check = (text: string, ...expected: string[]) =>
  expect(splitSentences(text, findWords(text)).sentences.map((words) => text.slice(words[0]!.start, words.at(-1)!.end))).toEqual(expected)

test('two sentences', () => check('The pier fell. Two died.', 'The pier fell.', 'Two died.'))
test('titles and initials do not end one', () => check('Gov. John F. Roe met Dr. Lowe.', 'Gov. John F. Roe met Dr. Lowe.'))
test('a country that begins with initials', () =>
  check('It hit the U.S. Navy. He left the U.S. The ship sank.', 'It hit the U.S. Navy.', 'He left the U.S.', 'The ship sank.'))
test('a clock time before a zone or day goes on', () => check('It fell at 6 p.m. Eastern time.', 'It fell at 6 p.m. Eastern time.'))
test('a clock time before a name ends', () => check('It fell at 6 p.m. Police came.', 'It fell at 6 p.m.', 'Police came.'))
test('a spaced clock time', () => check('It fell at 7 a. m. UTC on Monday.', 'It fell at 7 a. m. UTC on Monday.'))
test('a closing quote stays', () => check('“It fell. We ran.” Then it rained.', '“It fell.', 'We ran.”', 'Then it rained.'))
test('a spaced closing quote stays', () => check('" It fell. " He ran.', '" It fell. "', 'He ran.'))
test('a question within a quotation goes on', () => check('“Why now?” Dana Lowe asked.', '“Why now?” Dana Lowe asked.'))
test('a number does not end at its stop', () => check('It rose 2.5 percent to No. 10 of all.', 'It rose 2.5 percent to No. 10 of all.'))
test('a list number goes on', () => check('1. The pier fell.', '1. The pier fell.'))
test('an ellipsis before a capital ends', () => check('It fell... Then it rained.', 'It fell...', 'Then it rained.'))
test('an ellipsis before a small letter goes on', () => check('It fell ... and rose.', 'It fell ... and rose.'))
test('an ellipsis in front stays with what follows', () => check('“It fell. ... Then we ran.”', '“It fell.', '... Then we ran.”'))
test('a missing space', () => check('The pier fell.The men left.', 'The pier fell.', 'The men left.'))
test('brackets close with their sentence', () => check('(It fell.) They left.', '(It fell.)', 'They left.'))
test('a company goes on', () => check('Harbour Lines Inc. said so.', 'Harbour Lines Inc. said so.'))

test('a sentence that is too long is cut at a comma', () => {
  const text = `${'word '.repeat(80)}, ${'word '.repeat(80)}`
  const { sentences, cuts } = splitSentences(text, findWords(text), 100)
  expect([cuts, ...sentences.map((words) => words.length)]).toEqual([1, 81, 80])
})
