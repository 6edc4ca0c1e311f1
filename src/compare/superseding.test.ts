import { describe, expect, test } from 'vitest'
import { SUPERSEDING } from '../rules/en/superseding.js'
import { people, toReading } from './story.fixture.js'
import { supersedingOf } from './superseding.js'
import { toViews } from './view.js'

/** What the words say of the last number in them. */
function saysOf(text: string): 'new' | 'old' | undefined {
  const stated = text.match(/\b(?:two|four|seven)\b(?!.*\b(?:two|four|seven)\b)/)?.[0] ?? text.split(' ').at(-1)!
  const [view] = toViews([toReading('Coast News', '2031-05-05', [{ text, quantities: [{ ...people('killed', 4), stated }] }])])
  return supersedingOf(view!, view!.claim.quantities[0]!)
}

describe('superseding', () => {
  test.each(SUPERSEDING)('$id', ({ says, example, counterExample }) => {
    expect(saysOf(example.replace(/ on Tuesday$/, ''))).toBe(says)
    expect(saysOf(counterExample)).toBeUndefined()
  })
  test('"earlier" of another verb says nothing of the number', () => expect(saysOf('the ferry left earlier with seven')).toBeUndefined())
})
