import { expect, test } from 'vitest'
import { toAccounts } from './accounts.js'
import { type Line, toReading } from './compare/story.fixture.js'
import { openHeap } from './heap.js'

const saw = (number: number): Line => ({
  text: `the crew of tug ${number} saw lights near pier ${number % 7} of Kestrel Point`,
  predicate: 'saw',
})

test('the accounts are the same, also of readings that were packed meanwhile', () => {
  const readings = Array.from({ length: 120 }, (_, at) =>
    toReading(`Outlet ${at}`, `2031-${String(1 + (at % 12)).padStart(2, '0')}-05`, [saw(at), saw(at % 12)]),
  )
  const heap = openHeap()
  for (const reading of readings) heap.add(reading)
  expect(JSON.stringify([...heap.accounts()])).toBe(JSON.stringify(toAccounts(readings)))
})
