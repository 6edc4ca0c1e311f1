/** Readings of invented reports by their id alone, so that any process makes the same. */
import type { Reading } from '../../src/contract/index.js'
import { inventReading } from '../invented.js'

const towns = ['Varn', 'Ostr', 'Lund', 'Arl', 'Tobr', 'Mels', 'Quint', 'Harr'].flatMap((head) =>
  ['holm', 'ely', 'dale', 'ford', 'wick', 'amby'].map((tail) => `${head}${tail}`),
)
const events = [
  ['bridge', 'fell into the river', 'drivers'],
  ['warehouse', 'burnt down overnight', 'firefighters'],
  ['ferry', 'ran aground in fog', 'passengers'],
  ['school roof', 'gave way under snow', 'pupils'],
] as const

/** Ids of one town and event (by the numbers in them) tell one happening. */
export function draftOf(id: string): Reading {
  const number = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7)
  const [what, how, who] = events[number % events.length]!
  const town = towns[Math.floor(number / 7) % towns.length]!
  const title = `${what[0]!.toUpperCase()}${what.slice(1)} at ${town} ${how}`
  const body = `The ${what} at ${town} ${how} on Tuesday. ${(number % 5) + 2} ${who} were hurt, the mayor of ${town} said.`
  return inventReading({ id, title, published: `2024-03-0${(number % 4) + 4}`, outlet: `Outlet ${number % 11}`, body })
}
