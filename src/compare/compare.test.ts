import { describe, expect, test } from 'vitest'
import type { Finding, Link, Reading } from '../contract/index.js'
import { compareClaims } from './compare-claims.js'
import { day, people, toReading, toStory } from './story.fixture.js'
import type { ClaimView } from './view.js'

const counts = (...readings: Reading[]): string[] =>
  compareClaims(toStory(...readings))
    .filter(({ kind }) => kind === 'how-many')
    .map(tell)
    .sort()
const meanings = (...readings: Reading[]): string[] =>
  compareClaims(toStory(...readings))
    .filter(({ kind }) => kind === 'what' || kind === 'statement')
    .map(tell)
    .sort()
const tell = ({ measure, status, positions, event }: Finding): string =>
  `${measure ?? 'said'}${event && measure ? ' elsewhere' : ''} ${status}: ${positions.map(({ text, origins }) => `${text} (${origins.join(', ')})`).join(' | ')}`

const sank = { text: 'The ferry Aurora sank off Kestrel Point', predicate: 'sank', when: day('2031-05-04') }
const killed = (exact: number, via: string[] = []) => ({
  text: `${exact} people were killed aboard Aurora`,
  predicate: 'killed',
  quantities: [people('killed', exact, 'people')],
  via,
})

describe('numbers', () => {
  test('two outlets with one number of their own corroborate it', () =>
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, killed(9)]), toReading('Harbour Post', '2031-05-05', [sank, killed(9)])),
    ).toEqual(['killed corroborated: nine (Coast News, Harbour Post)']))
  test('one origin through two outlets is repeated', () =>
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9, ['Coastguard'])]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(9, ['Coastguard'])]),
      ),
    ).toEqual(['killed repeated: nine (Coastguard)']))
  test('reports of one day that differ are disputed', () =>
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, killed(9)]), toReading('Harbour Post', '2031-05-05', [sank, killed(11)])),
    ).toEqual(['killed disputed: 11 (Harbour Post) | nine (Coast News)']))
  test('a count that every later day stands on is revised', () =>
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, killed(9)]), toReading('Harbour Post', '2031-05-06', [sank, killed(11)])),
    ).toEqual(['killed revised: 11 (Harbour Post) | nine (Coast News)']))
  test('a lower bound agrees with a number above it', () => {
    const least = { ...killed(5), quantities: [{ low: 5, measure: 'killed', counted: 'people', stated: 'at least five' }] }
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, least]), toReading('Harbour Post', '2031-05-05', [sank, killed(7)])),
    ).toEqual(['killed corroborated: seven (Coast News, Harbour Post)'])
  })
  test('a headline that leaves out "at least" is its body shortened', () => {
    const least = { ...killed(5), quantities: [{ low: 5, measure: 'killed', counted: 'people', stated: 'at least five' }] }
    const headline = { ...killed(5), text: '5 people killed aboard Aurora', headline: true }
    expect(
      counts(toReading('Coast News', '2031-05-05', [headline, sank, least]), toReading('Harbour Post', '2031-05-05', [sank, killed(7)])),
    ).toEqual(['killed corroborated: seven (Coast News, Harbour Post)'])
  })
  test('a number of another scale is of another occasion', () => {
    const war = {
      ...killed(680),
      text: 'the flood season has killed 680 people in the valleys',
      quantities: [people('killed', 680, 'people')],
    }
    const filler = { text: 'Divers searched the hull', predicate: 'searched' }
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9), filler, filler, war]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(9)]),
      ),
    ).toEqual(['killed corroborated: nine (Coast News, Harbour Post)', 'killed single: 680 (Coast News)'])
  })
  test('a report that says its number took the place of another revises it on the same day', () => {
    const raised = {
      text: 'the rescue office raised the number of people killed to 11',
      predicate: 'raised',
      quantities: [{ ...people('killed', 11, ''), stated: '11' }],
    }
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, killed(9)]), toReading('Harbour Post', '2031-05-05', [sank, raised])),
    ).toEqual(['killed revised: 11 (Harbour Post) | nine (Coast News)'])
  })
  test('a number that is only recalled is nobody’s any more', () => {
    const recalled = {
      text: 'the rescue office had earlier put the number killed at 9',
      predicate: 'put',
      quantities: [{ ...people('killed', 9, ''), stated: '9' }],
    }
    expect(counts(toReading('Coast News', '2031-05-05', [sank, killed(11), recalled]))).toEqual([
      'killed revised: 11 (Coast News) | nine (Coast News)',
    ])
  })
  test('a class among the dead is another question', () => {
    const children = { text: 'two children were killed', predicate: 'killed', quantities: [people('killed', 2, 'children')] }
    expect(counts(toReading('Coast News', '2031-05-05', [sank, killed(9), children]))).toEqual([
      'killed single: nine (Coast News)',
      'killed single: two children (Coast News)',
    ])
  })
  test('an earlier event is another question', () => {
    const before = {
      text: 'the ferry Boreas sank and 40 people were killed',
      predicate: 'killed',
      quantities: [people('killed', 40, 'people')],
      when: day('2029-02-01'),
    }
    expect(counts(toReading('Coast News', '2031-05-05', [sank, killed(9), before]))).toEqual([
      'killed elsewhere single: 40 (Coast News)',
      'killed single: nine (Coast News)',
    ])
  })
})

describe('meanings', () => {
  test('one quoted statement in two outlets is one finding', () => {
    const said = (verb: string) => ({
      text: `${verb} "the lookout abandoned the bridge before midnight"`,
      kind: 'statement' as const,
      quoted: true,
      via: ['Anna Grell'],
    })
    const [one] = meanings(
      toReading('Coast News', '2031-05-05', [said('Grell said')]),
      toReading('Harbour Post', '2031-05-05', [said('She told reporters')]),
    )
    expect(one).toMatch(/^said repeated: .*\(Anna Grell\)$/)
  })
  test('a body that is called by what it is may be the one with a name', () => {
    const late = (text: string, via: string) => ({ text, predicate: 'taking', via: [via] })
    const linksOf = (via: string): string[] => {
      const story = toStory(
        toReading('Coast News', '2031-05-05', [sank, late('the search was taking longer than planned', via)]),
        toReading('Harbour Post', '2031-05-05', [sank, late('that search is taking longer than planned', 'Ada Lund')]),
      )
      const evidence = {
        ...story.evidence,
        count: (views: readonly ClaimView[], more: readonly Link[] = []) => ({ ...story.evidence.count(views), links: more }),
      }
      return compareClaims({ ...story, evidence }).flatMap(({ links }) => links.map(({ kind }) => kind))
    }
    expect(linksOf('the ferry union')).toEqual(['same-statement'])
    expect(linksOf('Seafarers League')).toEqual([])
  })
  test('a position is told by what its other claims bear out', () => {
    const plain = { text: 'The divers raised the anchor of the Aurora', predicate: 'raised' }
    const more = {
      text: 'The divers raised the anchor of the Aurora, two crates of silver and the keel of an older wreck',
      predicate: 'raised',
    }
    expect(meanings(toReading('Coast News', '2031-05-05', [sank, more]), toReading('Harbour Post', '2031-05-05', [sank, plain]))).toContain(
      'said corroborated: The divers raised the anchor of the Aurora (Coast News, Harbour Post)',
    )
  })
  test('a denial by another origin faces what it denies', () => {
    const affirmed = { text: 'The captain ignored radar warnings about the sandbank', predicate: 'ignored', via: ['Inspectorate'] }
    const denied = { text: 'the captain ignored radar warnings about the sandbank', predicate: 'ignored', via: ['Operator'], denied: true }
    const [one] = meanings(
      toReading('Coast News', '2031-05-05', [affirmed, { text: 'Divers searched the hull', predicate: 'searched' }, denied]),
    )
    expect(one).toMatch(/^said disputed: .*\(Inspectorate\) \| .*\(Operator\)$/)
  })
  test('every claim stands in a finding', () => {
    const story = toStory(toReading('Coast News', '2031-05-05', [sank, killed(9), { text: 'Schools stayed open', predicate: 'stayed' }]))
    const found = new Set(compareClaims(story).flatMap(({ positions }) => positions.flatMap(({ claims }) => claims)))
    expect(story.views.every(({ claim }) => found.has(claim.id))).toBe(true)
  })
})

describe('what counts nobody', () => {
  const ferries = (text: string, stated: string) => ({
    text,
    predicate: 'met',
    kind: 'event' as const,
    quantities: [{ exact: 2, counted: 'ferries', stated }],
  })
  test('a number that a first sentence has grown to is of the count wherever it stands', () => {
    const filler = { text: 'Divers searched the hull', predicate: 'searched' }
    const least = { ...killed(34), text: 'at least 34 people were killed, the coastguard says', via: ['Coastguard'] }
    const story = [
      toReading('Coast News', '2031-05-05', [sank, killed(5)]),
      toReading('Harbour Post', '2031-05-05', [sank, killed(5)]),
      toReading('Strand Echo', '2031-05-06', [{ ...killed(34), text: 'The Aurora sank and 34 people were killed' }, filler, filler]),
      toReading('Marsby Times', '2031-05-06', [filler, filler, filler, filler, least]),
    ]
    expect(counts(...story)).toEqual(['killed revised: 34 (Coastguard, Strand Echo) | five (Coast News, Harbour Post)'])
  })
  test('"a child" is told of one and is no count of the children', () => {
    const child = {
      text: 'a child was killed when the mast fell',
      predicate: 'killed',
      quantities: [{ ...people('killed', 1, 'child'), stated: 'a' }],
    }
    const children = { text: 'six children were killed aboard Aurora', predicate: 'killed', quantities: [people('killed', 6, 'children')] }
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, killed(9), child]), toReading('Harbour Post', '2031-05-05', [sank, children])),
    ).toEqual(['killed single: nine (Coast News)', 'killed single: one child (Coast News)', 'killed single: six children (Harbour Post)'])
  })
  test('a man and a child are two, however alike it is told', () => {
    const one = (who: string) => ({
      text: `one ${who} was killed by the mast aboard Aurora`,
      predicate: 'killed',
      quantities: [{ ...people('killed', 1, who), stated: 'one' }],
    })
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9), one('man')]),
        toReading('Harbour Post', '2031-05-05', [sank, one('child')]),
      ),
    ).toEqual(['killed single: nine (Coast News)', 'killed single: one child (Harbour Post)', 'killed single: one man (Coast News)'])
  })
  test('policemen', () => {
    const two = { text: 'two policewomen were killed', predicate: 'killed', quantities: [people('killed', 2, 'policewoman')] }
    expect(counts(toReading('Coast News', '2031-05-05', [sank, two]))).toEqual(['killed single: two policewomen (Coast News)'])
  })
  test('"the two ferries" points at ferries that were told of', () => {
    const pointed = ferries('the two ferries met off Kestrel Point', 'two')
    const counted = ferries('two ferries met off Kestrel Point', 'two')
    expect(counts(toReading('Coast News', '2031-05-05', [pointed]), toReading('Harbour Post', '2031-05-05', [pointed]))).toEqual([])
    expect(counts(toReading('Coast News', '2031-05-05', [counted]), toReading('Harbour Post', '2031-05-05', [counted]))).toHaveLength(1)
  })
  test('a law’s "two or more people" are nobody', () => {
    const law = {
      text: 'the captain is charged with the killing of two or more people',
      predicate: 'charged',
      quantities: [{ low: 2, measure: 'killed', counted: 'people', stated: 'two' }],
    }
    expect(counts(toReading('Coast News', '2031-05-05', [sank, killed(9), law]))).toEqual(['killed single: nine (Coast News)'])
  })
})

describe('classes and growing counts', () => {
  test('one child among a low toll is a question of its own', () => {
    const child = { text: 'a child was killed aboard Aurora', predicate: 'killed', quantities: [people('killed', 1, 'child')] }
    const one = { ...killed(1), text: '1 person was killed aboard Aurora', quantities: [people('killed', 1, 'people')] }
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, one, child]), toReading('Harbour Post', '2031-05-05', [sank, one, child])),
    ).toHaveLength(2)
  })
  test('a count that every later report outgrows is revised, however the earlier ones differ', () =>
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9)]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(11)]),
        toReading('Marsby Echo', '2031-05-06', [sank, killed(14)]),
      ),
    ).toEqual([expect.stringMatching(/^killed revised: 14 \(Marsby Echo\) \| /)]))
  test('a part of the dead is not set against them', () => {
    const part = { text: 'the two families were four of the dead aboard Aurora', predicate: 'were', quantities: [people('killed', 4, '')] }
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9)]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(9)]),
        toReading('Marsby Echo', '2031-05-05', [sank, { ...part, quantities: [{ ...people('killed', 4), stated: 'four' }] }]),
      ),
    ).toEqual(['killed corroborated: nine (Coast News, Harbour Post)', 'killed single: four (Marsby Echo)'])
  })
  test('a count of long ago does not grow with the reports', () => {
    const old = (exact: number) => ({
      text: `the ferry Boreas sank and ${exact} people were killed`,
      predicate: 'killed',
      quantities: [people('killed', exact, 'people')],
      when: day('2029-02-01'),
    })
    expect(
      counts(toReading('Coast News', '2031-05-05', [sank, old(40)]), toReading('Harbour Post', '2031-05-06', [sank, old(60)])),
    ).toEqual([expect.stringMatching(/^killed elsewhere disputed: /)])
  })
  test('what another part of the story has is not set against the whole', () => {
    const inAll = { ...killed(31), text: '31 people were killed in Marsby' }
    const atStation = { ...killed(20), text: '20 people were killed at the station' }
    const wordsAt = (reading: Reading): Reading => ({
      ...reading,
      sentences: reading.sentences.map((sentence) => ({
        ...sentence,
        words: sentence.words.map((word, at, all) => (all[at + 2]?.text === 'station' ? { ...word, head: at + 2, deprel: 'case' } : word)),
      })),
    })
    const found = counts(
      wordsAt(toReading('Coast News', '2031-05-05', [sank, inAll, atStation])),
      wordsAt(toReading('Harbour Post', '2031-05-05', [sank, inAll, atStation])),
    )
    expect(found).toEqual(['killed corroborated: 20 (Coast News, Harbour Post)', 'killed corroborated: 31 (Coast News, Harbour Post)'])
  })
  test.each([
    ['another 6 people were killed aboard Aurora', 6],
    ['6 other people were killed aboard Aurora', 6],
    ['the 6 people were killed aboard Aurora', 6],
    ['6 of the people were killed aboard Aurora', 6],
  ])('%s: added to the toll, or a part of it', (text, exact) => {
    const part = {
      text,
      predicate: 'killed',
      quantities: [{ ...people('killed', exact, 'people'), stated: text.startsWith('6 other') ? '6 other' : '6' }],
    }
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9)]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(9)]),
        toReading('Marsby Echo', '2031-05-05', [sank, part]),
      ),
    ).toEqual(['killed corroborated: nine (Coast News, Harbour Post)', 'killed single: six (Marsby Echo)'])
  })
  test('a toll that grows is not of the scale of a part that all tell alike', () => {
    const part = { text: '18 people were killed on Kestrel Ridge', predicate: 'killed', quantities: [people('killed', 18, 'people')] }
    const found = counts(
      toReading('Coast News', '2031-05-05', [killed(2000), part]),
      toReading('Harbour Post', '2031-05-07', [killed(3200), part]),
      toReading('Marsby Echo', '2031-05-09', [killed(4400), part]),
    )
    expect(found).toContainEqual(expect.stringMatching(/^killed revised: 4,400 /))
    expect(found).toContainEqual(expect.stringMatching(/^killed corroborated: 18 /))
  })
  test('a vague number of a later day does not keep the old one alive', () => {
    const several = {
      ...killed(0),
      text: 'several people were killed aboard Aurora',
      quantities: [{ measure: 'killed', low: 3, stated: 'several' }],
    }
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9)]),
        toReading('Harbour Post', '2031-05-07', [sank, killed(14)]),
        toReading('Marsby Echo', '2031-05-08', [sank, several]),
      ),
    ).toEqual([expect.stringMatching(/^killed revised: 14 /)])
  })
  test('"nobody" of another deed stands against no number', () => {
    const nobody = { text: 'no shoppers in the arcade were killed', predicate: 'killed', quantities: [people('killed', 0)] }
    expect(
      counts(
        toReading('Coast News', '2031-05-05', [sank, killed(9)]),
        toReading('Harbour Post', '2031-05-05', [sank, killed(9)]),
        toReading('Marsby Echo', '2031-05-05', [sank, nobody]),
      ).filter((text) => text.includes('disputed')),
    ).toEqual([])
  })
  test('two distances of two things are no dispute', () => {
    const far = (text: string, predicate: string, exact: number) => ({
      text,
      predicate,
      kind: 'event' as const,
      quantities: [{ exact, unit: 'metres', measure: 'distance', stated: `${exact} metres` }],
    })
    const statuses = compareClaims(
      toStory(
        toReading('Coast News', '2031-05-05', [far('the bus stopped 5 metres from a watching baker', 'stopped', 5)]),
        toReading('Harbour Post', '2031-05-05', [far('a watching baker saw the bus 3 metres from an inn', 'saw', 3)]),
      ),
    ).map(({ status }) => status)
    expect(statuses).not.toContain('disputed')
  })
  test('15 minutes and 15 years are no dispute', () => {
    const lasted = (text: string, predicate: string, unit: string) => ({
      text,
      predicate,
      kind: 'event' as const,
      quantities: [{ exact: 15, unit, measure: 'duration', stated: `15 ${unit}`, approximate: true }],
    })
    const statuses = compareClaims(
      toStory(
        toReading('Coast News', '2031-05-05', [lasted('the mayor spoke for nearly 15 minutes', 'spoke', 'minutes')]),
        toReading('Harbour Post', '2031-05-05', [lasted('the inn was her home for nearly 15 years', 'was', 'years')]),
      ),
    ).map(({ status }) => status)
    expect(statuses).not.toContain('disputed')
  })
})
