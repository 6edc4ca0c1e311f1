import { expect, test } from 'vitest'
import { onceEach, remembered } from './remembered.js'

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
test('a thing is looked at once, whatever comes of it', () => {
  let count = 0
  const find = onceEach((thing: { readonly name?: string }) => {
    count++
    return thing.name
  })
  const [pier, nothing] = [{ name: 'pier' }, {}]
  expect([pier, nothing, pier, nothing].map(find)).toEqual(['pier', undefined, 'pier', undefined])
  expect(count).toBe(2)
})
