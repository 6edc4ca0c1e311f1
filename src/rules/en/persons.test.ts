import { expect, test } from 'vitest'
import { isPersonNoun } from './persons.js'

test('persons by ending and by name', () => {
  for (const noun of ['baker', 'fisherman', 'nurse', 'florist', 'trainee', 'child', 'surveyor']) expect(isPersonNoun(noun), noun).toBe(true)
})
test('things and deeds are no persons', () => {
  for (const noun of ['job', 'attack', 'list', 'break', 'helicopter', 'tower', 'warehouse']) expect(isPersonNoun(noun), noun).toBe(false)
})
