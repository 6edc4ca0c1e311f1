import { expect, test } from 'vitest'
import { COUNTRY_WORDS } from './places-countries.js'

test.each(COUNTRY_WORDS)('$country: $example', ({ words, example, counterExample }) => {
  const pattern = new RegExp(`\\b(?:${words})\\b`)
  expect(example).toMatch(pattern)
  expect(counterExample).not.toMatch(pattern)
})
