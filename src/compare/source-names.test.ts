import { expect, test } from 'vitest'
import { mergeNames, tidyName } from './source-names.js'

test('a day read into a name is left out', () =>
  expect(tidyName('owner of the cargo ship Aster on Wednesday')).toBe('owner of the cargo ship Aster'))
test('a source told shorter is the same line', () => {
  expect(mergeNames(['Ruritanian coast guard', 'coast guard'])).toEqual(['Ruritanian coast guard'])
  expect(mergeNames(['Owner of cargo ship', 'owner of the cargo ship Aster on Wednesday'])).toEqual(['owner of the cargo ship Aster'])
  expect(mergeNames(['Owner of cargo ship', 'owner of the cargo ship'])).toEqual(['owner of the cargo ship'])
})
test('two sources that only share a word stay two', () => {
  expect(mergeNames(['harbour police', 'police'])).toEqual(['harbour police', 'police'])
  expect(mergeNames(['Anna Grell', 'Marta Grell'])).toEqual(['Anna Grell', 'Marta Grell'])
  expect(mergeNames(['coast guard of Ruritania', 'coast guard of Borduria', 'coast guard'])).toHaveLength(3)
})
