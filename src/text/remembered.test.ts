import { expect, test } from 'vitest'
import { remembered } from './remembered.js'

test('the same answers, each worked out once, and no more kept than wanted', () => {
  const asked: string[] = []
  const find = remembered((word) => {
    asked.push(word)
    return word.length
  }, 2)
  expect(['pier', 'ferry', 'pier', 'ferry'].map(find)).toEqual([4, 5, 4, 5])
  expect(asked).toEqual(['pier', 'ferry'])
  expect(['harbour', 'pier', 'harbour'].map(find)).toEqual([7, 4, 7])
  expect(asked).toEqual(['pier', 'ferry', 'harbour', 'pier'])
})
