import { expect, test } from 'vitest'
import { toReading, toStory } from '../compare/story.fixture.js'
import { withArticle } from './names.js'
import { withRoles } from './roles.js'

const told = (role: string, text = 'Anna Grell', before = ''): string => {
  const reading = toReading('Coast News', '2031-05-05', [{ text: 'Two ferries collided', predicate: 'collided' }])
  const claims = reading.claims.map((claim) => ({
    ...claim,
    chain: [...claim.chain, { name: 'Anna Grell', kind: 'person' as const, role }],
  }))
  const story = toStory({ ...reading, claims })
  return withRoles(text, story.views, before, story)
}

test('a person is told with an office', () => expect(told('Harbour Office spokeswoman')).toBe('Harbour Office spokeswoman Anna Grell'))
test('an office with "of" stands behind', () => expect(told('head of the inquiry')).toBe('Anna Grell, head of the inquiry'))
test('whose mother she is says nothing of her', () => expect(told('mother')).toBe('Anna Grell'))
test('who has been named is named alone', () =>
  expect(told('Mayor', 'Anna Grell', 'According to Mayor Anna Grell, it sank.')).toBe('Anna Grell'))
test('no office stands before another', () => expect(told('Mayor', 'Mayor Anna Grell')).toBe('Mayor Anna Grell'))
test('who is only an office takes the article', () => {
  const reading = toReading('Coast News', '2031-05-05', [
    { text: 'Two ferries collided', predicate: 'collided', via: ['head of the inquiry'] },
  ])
  const story = toStory(reading)
  expect(withArticle('head of the inquiry', story.views[0]!, story)).toBe('the head of the inquiry')
})
