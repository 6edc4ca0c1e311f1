import { expect, test } from 'vitest'
import { inventReading } from '../../test/invented.js'
import { isSilent, toAddress, toChange } from './versions.js'

test.each([
  ['https://www.example.org/a/?utm_source=x&id=3#top', 'https://example.org/a?id=3'],
  ['http://example.org/a', 'https://example.org/a'],
  ['https://example.org/?b=2&a=1', 'https://example.org?a=1&b=2'],
  ['https://example.org:8080/a/b/', 'https://example.org:8080/a/b'],
  ['inbox/one.txt', 'inbox/one.txt'],
])('the address of %s is %s', (url, address) => expect(toAddress(url)).toBe(address))

const textOf = (body: string, more: object = {}) => ({ ...inventReading({ id: 'x', body, published: '2024-03-05' }).report, ...more })

test('what changed is told by paragraphs', () => {
  expect(toChange(textOf('One fell.\nTwo fled.'), textOf('One fell.\nThree fled.'))).toEqual({
    added: ['Three fled.'],
    removed: ['Two fled.'],
  })
  expect(toChange(textOf('One fell.'), textOf('One  fell.'))).toEqual({ added: [], removed: [] })
})

test('a change is silent unless a later date or a word says it', () => {
  const before = textOf('Two fled.')
  const silent = (after: ReturnType<typeof textOf>) => isSilent(before, after, toChange(before, after))
  expect(silent(textOf('Three fled.'))).toBe(true)
  expect(silent(textOf('Three fled.\nCorrection: an earlier text gave two.'))).toBe(false)
  const updated = { start: '2024-03-06T00:00:00Z', end: '2024-03-07T00:00:00Z', precision: 'day', stated: '6 March' }
  expect(silent(textOf('Three fled.', { updated }))).toBe(false)
  expect(silent(before)).toBe(false)
})
