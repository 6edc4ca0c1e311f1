import { expect, test } from 'vitest'
import { shapeOf } from './shape.js'

test.each([
  ['2,000', 'digits'],
  ['7-5', 'digits'],
  ['—', 'punct'],
  ['“', 'punct'],
  ['B-52', 'alnum'],
  ['3.5m', 'alnum'],
  ['killed', 'lower'],
  ['日本', 'lower'],
  ['I', 'single'],
  ['BBC', 'upper'],
  ['U.S.', 'upper'],
  ['Sanaa', 'title'],
  ['Élysée', 'title'],
  ['iPhone', 'mixed'],
  ['McCain', 'mixed'],
])('%s is %s', (word, shape) => expect(shapeOf(word)).toBe(shape))
