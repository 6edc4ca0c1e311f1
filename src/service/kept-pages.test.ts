import { expect, test } from 'vitest'
import { toKeptPages } from './kept-pages.js'

const bytes = (size: number) => new Uint8Array(size)

test('a page is kept until what it was made of changes', () => {
  const pages = toKeptPages()
  const page = bytes(3)
  pages.keep('/story/one', '1 1', page)
  expect(pages.get('/story/one', '1 1')).toBe(page)
  expect(pages.get('/story/one', '2 1')).toBeUndefined()
  expect(pages.get('/story/two', '1 1')).toBeUndefined()
})

test('no more than so many bytes: what was not asked for longest goes first, and one too large is not kept', () => {
  const pages = toKeptPages(10)
  pages.keep('a', '', bytes(4))
  pages.keep('b', '', bytes(4))
  pages.get('a', '')
  pages.keep('c', '', bytes(4))
  expect(['a', 'b', 'c'].map((page) => pages.get(page, '') !== undefined)).toEqual([true, false, true])
  pages.keep('a', '', bytes(11))
  expect(pages.get('a', '')).toBeUndefined()
  pages.keep('d', '', bytes(10))
  expect(pages.get('d', '')).toBeDefined()
})
