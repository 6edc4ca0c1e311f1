import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amount, amountsAgree, byPrecision, distance, toAmount } from './amounts.js'
import { type Answer, toDrafts } from './positions.js'
import { toReading, toStory } from './story.fixture.js'

const [view] = toStory(toReading('Coast News', '2031-05-05', [{ text: 'A ferry sank' }])).views
const answer = (low: number | undefined, high: number | undefined): Answer<Amount> => {
  const quantity =
    low !== undefined && low === high
      ? { exact: low, stated: '' }
      : { ...(low !== undefined ? { low } : {}), ...(high !== undefined ? { high } : {}), stated: '' }
  return { view: view!, value: toAmount(quantity)!, key: JSON.stringify(quantity) }
}
const drafts = (answers: readonly Answer<Amount>[]): string[] =>
  toDrafts(answers, { agree: amountsAgree, narrower: byPrecision, distance })
    .map(({ value, answers: held }) => `${value.low}-${value.high} ${held.map(({ key }) => key).sort()}`)
    .sort()

test('a wide answer joins the nearest, and bridges nothing', () =>
  expect(drafts([answer(5, undefined), answer(9, 9), answer(6, 6)])).toEqual([
    '6-6 {"exact":6,"stated":""},{"low":5,"stated":""}',
    '9-9 {"exact":9,"stated":""}',
  ]))
test('answers are kept, agree within a position, and do not depend on their order', () => {
  const some = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.nat(8), { nil: undefined }))
    .map(([low, more]) => answer(low, more === undefined ? undefined : low + more))
  fc.assert(
    fc.property(
      fc
        .array(some, { minLength: 1, maxLength: 12 })
        .chain((answers) => fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length }))),
      ([answers, shuffled]) => {
        expect(drafts(shuffled)).toEqual(drafts(answers))
        const positions = toDrafts(answers, { agree: amountsAgree, narrower: byPrecision, distance })
        expect(positions.flatMap((position) => position.answers).length).toBe(answers.length)
        for (const { answers: held } of positions)
          for (const a of held) for (const b of held) expect(amountsAgree(a.value, b.value)).toBe(true)
      },
    ),
  )
})
