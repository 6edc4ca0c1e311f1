import { expect, test } from 'vitest'
import type { Quantity, Reading } from '../contract/index.js'
import { compareClaims } from './compare-claims.js'
import { toReading, toStory } from './story.fixture.js'

const sank = { text: 'The ferry Aurora sank off Kestrel Point', predicate: 'sank' }
const counted = (text: string, predicate: string, quantity: Quantity, via: string[] = []) => ({
  text,
  predicate,
  kind: 'event' as const,
  quantities: [quantity],
  via,
})
const asked = (...readings: Reading[]): string[] =>
  compareClaims(toStory(...readings))
    .filter(({ kind }) => kind === 'how-many')
    .map(({ positions }) => positions.map(({ text, outlets }) => `${text} (${outlets.join(', ')})`).join(' | '))
    .sort()
const several = { low: 3, high: 9, approximate: true, counted: 'divers', stated: 'several divers' }
const three = { exact: 3, counted: 'divers', stated: 'three divers' }
const hour = { exact: 1, unit: 'hour', measure: 'duration', stated: 'an hour' }

test('words that many numbers meet are one count only of one thing told', () => {
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [sank, counted('several divers carried lamps through Kestrel harbour', 'carried', several)]),
      toReading('Harbour Post', '2031-05-05', [sank, counted('three divers slept in Kestrel harbour under sails', 'slept', three)]),
    ),
  ).not.toContain('three divers (Coast News, Harbour Post)')
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [sank, counted('several divers carried lamps through Kestrel harbour', 'carried', several)]),
      toReading('Harbour Post', '2031-05-05', [sank, counted('three divers carried lamps through Kestrel harbour', 'carried', three)]),
    ),
  ).toContain('three divers (Coast News, Harbour Post)')
})
test('an hour of one thing is no hour of another', () =>
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [sank, counted('the Aurora rang its bell for an hour', 'rang', hour)]),
      toReading('Harbour Post', '2031-05-05', [sank, counted('the Aurora waited an hour for its cook', 'waited', hour)]),
    ),
  ).toEqual(['an hour (Coast News)', 'an hour (Harbour Post)']))
test('two speeds that one report gives are of two moments, whoever gave them', () => {
  const at = (exact: number): Quantity => ({ exact, unit: 'knots', measure: 'speed', stated: `${exact} knots` })
  const fast = (via: string[] = []) => counted('the Aurora sailed at 14 knots towards Kestrel Point', 'sailed', at(14), via)
  const slow = counted('the Aurora sailed at 6 knots towards Kestrel Point', 'sailed', at(6))
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [sank, fast(['Coastguard']), slow]),
      toReading('Harbour Post', '2031-05-05', [sank, fast()]),
    ),
  ).toEqual(['14 knots (Coast News, Harbour Post)', '6 knots (Coast News)'])
})
test('"dozens" is no number that makes two classes one count', () => {
  const dozens = (counted: string, text: string) => ({
    text,
    predicate: 'killed',
    kind: 'event' as const,
    quantities: [{ low: 24, high: 99, approximate: true, measure: 'killed', counted, stated: 'dozens' }],
  })
  expect(
    asked(
      toReading('Coast News', '2031-05-05', [sank, dozens('sailors', 'dozens of sailors were killed aboard Aurora')]),
      toReading('Harbour Post', '2031-05-05', [sank, dozens('goats', 'dozens of goats were killed aboard Aurora')]),
    ),
  ).toEqual(['dozens of goats (Harbour Post)', 'dozens of sailors (Coast News)'])
})
test('a few who were killed besides are those of another report only where one thing is told', () => {
  const killed = (exact: number, text: string, predicate = 'killed') =>
    counted(text, predicate, { exact, measure: 'killed', counted: 'people', stated: `${exact}` })
  const toll = killed(9, '9 people were killed aboard Aurora')
  const crane = killed(2, 'a falling crane crushed another 2 in Marsby market', 'crushed')
  const wolves = killed(2, 'wolves mauled another 2 behind Marsby market', 'mauled')
  expect(
    asked(toReading('Coast News', '2031-05-05', [sank, toll, crane]), toReading('Harbour Post', '2031-05-05', [sank, toll, wolves])),
  ).toEqual(['nine (Coast News, Harbour Post)', 'two (Coast News)', 'two (Harbour Post)'])
})
