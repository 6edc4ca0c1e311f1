import { expect, test } from 'vitest'
import { levelOf } from '../rules/en/word-levels.js'
import { toTerm } from './terms.js'

const check = (...words: string[]) => expect(new Set(words.map(toTerm)).size).toBe(1)

test('a word and its endings are one term', () => check('strike', 'strikes', 'Strike', 'STRIKE’S'))
test('-ed and -ing fall away', () => check('launched', 'launching', 'launch', 'launches'))
test('doubled letters are one', () => check('stopping', 'stopped'))
test('accents and points do not count', () => check('Nuñez', 'Nunez'))
test('"U.S." is written without points', () => check('U.S.', 'US'))
test('the commonest words say nothing, unknown ones most', () => {
  expect(['the', 'said', 'year'].map((word) => levelOf(toTerm(word)))).toEqual([0, 0, 0])
  expect(levelOf('veldmoor')).toBe(6)
  expect(levelOf('1987')).toBe(3)
})
