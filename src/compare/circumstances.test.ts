import { expect, test } from 'vitest'
import { compareClaims } from './compare-claims.js'
import { day, toReading, toStory } from './story.fixture.js'

test('who did it is not answered by who was arrested for it', () => {
  const when = day('2031-05-04')
  const bombed = { text: 'The league bombed the granary at Marsby', predicate: 'bombed', who: ['entity-league'], when }
  const arrested = { text: 'Guards arrested nine of the league at Marsby', predicate: 'arrested', who: ['entity-league'], when }
  const readings = ['Coast News', 'Harbour Post'].map((outlet) => toReading(outlet, '2031-05-05', [bombed, arrested]))
  const [who] = compareClaims(toStory(...readings)).filter(({ kind }) => kind === 'who')
  expect(who?.positions.flatMap(({ claims }) => claims).sort()).toEqual(readings.map(({ claims }) => claims[0]!.id).sort())
})
