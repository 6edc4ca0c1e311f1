import { expect, test } from 'vitest'
import { inventClaim, inventReading } from '../../test/invented.js'
import type { Claim, Quantity } from '../contract/index.js'
import { numbersDiffer } from './numbers.js'

type Number = Partial<Quantity>
const claimOf = (numbers: readonly Number[]): Claim => ({
  ...inventClaim(inventReading({ id: 'echo', body: 'Boats sank.' }), 'Boats sank'),
  quantities: numbers.map((number) => ({ measure: 'killed', stated: '', ...number })),
})
const check = (a: readonly Number[], b: readonly Number[], expected: boolean) => {
  expect(numbersDiffer(claimOf(a), claimOf(b))).toBe(expected)
  expect(numbersDiffer(claimOf(b), claimOf(a))).toBe(expected)
}

test('58 is not 20', () => check([{ exact: 58 }], [{ exact: 20 }], true))
test('58 is 58', () => check([{ exact: 58 }], [{ exact: 58 }], false))
test('58 is not told for "more than 20"', () => check([{ exact: 58 }], [{ low: 20, exclusive: true }], true))
test('53 may be "more than 50"', () => check([{ exact: 53 }], [{ low: 50, exclusive: true }], false))
test('47 may be "up to 50"', () => check([{ exact: 47 }], [{ high: 50 }], false))
test('"at least 80" is not told for "at least 128"', () => check([{ low: 80 }], [{ low: 128 }], true))
test('53 may be "dozens"', () => check([{ exact: 53 }], [{ low: 24, high: 99, approximate: true }], false))
test('8 is not "at least 20"', () => check([{ exact: 8 }], [{ low: 20 }], true))
test('102 may be "about 100"', () => check([{ exact: 102 }], [{ exact: 100, approximate: true }], false))
test('1,900 may be told for 1,867', () => check([{ exact: 1900 }], [{ exact: 1867 }], false))
test('five killed and five hurt are two measures', () => check([{ exact: 5 }], [{ exact: 7, measure: 'injured' }], false))
test('kilometres and miles are not held against each other', () => check([{ exact: 5, unit: 'km' }], [{ exact: 3, unit: 'miles' }], false))
test('one number in common is enough', () => check([{ exact: 5 }, { exact: 2 }], [{ exact: 9 }, { exact: 5 }], false))
test('a claim without a number differs from none', () => check([], [{ exact: 5 }], false))
