import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, inventClaim, inventReading } from '../../test/invented.js'
import type { Claim, Entity, Reading } from '../contract/index.js'
import { type Copy, findCopies } from './copies.js'
import { countOrigins } from './count.js'
import { linksAmong } from './links.js'
import { originNames, toOriginContext } from './origin.js'

type Said = readonly [draft: Draft, words: string, ...chain: Parameters<typeof inventClaim>[2][]]

/** "low-high: kind kind?" of the claims, a question mark for a doubt; the same for any order. */
function check(said: readonly Said[], expected: string, entities: readonly Entity[] = []): void {
  const readings = new Map<string, Reading>(said.map(([draft]) => [draft.id, inventReading(draft)]))
  const claims = said.map(([draft, words, ...chain]) => inventClaim(readings.get(draft.id)!, words, ...chain))
  const toOutcome = (all: readonly Reading[], some: readonly Claim[]): string => {
    const context = toOriginContext({ readings: all, copies: findCopies(all), entities, entityOf: (_, id) => id })
    const links = linksAmong(some, context)
    for (const link of links)
      for (const { report, start, end } of link.spans) expect(readings.get(report)!.report.text.slice(start, end).trim()).not.toBe('')
    const { low, high } = countOrigins(some, links)
    return `${low}-${high}: ${links
      .map((link) => `${link.kind}${link.certain ? '' : '?'}`)
      .sort()
      .join(' ')}`.trim()
  }
  expect(toOutcome([...readings.values()], claims)).toBe(expected)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...readings.values()], { minLength: readings.size }),
      fc.shuffledSubarray(claims, { minLength: claims.length }),
      (all, some) => {
        expect(toOutcome(all, some)).toBe(expected)
      },
    ),
    { numRuns: 5 },
  )
}

const echo = (body: string): Draft => ({ id: 'echo', outlet: 'Fjord Echo', published: '2033-01-04', body })
const post = (body: string): Draft => ({ id: 'post', outlet: 'Strand Post', published: '2033-01-04', body })
const person = { kind: 'person' } as const
const unnamed = { kind: 'unnamed' } as const

test('two outlets of their own are two', () =>
  check(
    [
      [echo('Four boats sank.'), 'Four boats sank'],
      [post('A storm took four boats.'), 'took four boats'],
    ],
    '2-2:',
  ))
test('one spokesman in two outlets is one', () =>
  check(
    [
      [echo('Four boats sank, said Ada Lund.'), 'Four boats sank', { name: 'Ada Lund', entity: 'lund', ...person }],
      [post('Lund said four boats were lost.'), 'four boats were lost', { name: 'Lund', entity: 'lund', ...person }],
    ],
    '1-1: chain',
  ))
test('whoever credits an outlet depends on it', () =>
  check(
    [
      [echo('Four boats sank.'), 'Four boats sank'],
      [post('The Fjord Echo says four boats sank.'), 'four boats sank', { name: 'The Fjord Echo', kind: 'outlet' }],
    ],
    '1-1: credit',
  ))
test('and on those whom that outlet credits', () =>
  check(
    [
      [echo('Four boats sank, the harbour office said.'), 'Four boats sank', { name: 'harbour office', entity: 'office' }],
      [post('The Fjord Echo says four boats sank.'), 'four boats sank', { name: 'Fjord Echo', kind: 'outlet' }],
    ],
    '1-1: credit',
  ))
test('a chain of two ends where the other begins', () =>
  check(
    [
      [echo('Four boats sank, the harbour office said.'), 'Four boats sank', { name: 'harbour office', entity: 'office' }],
      [
        post('Four boats sank, a sailor told the harbour office.'),
        'Four boats sank',
        { name: 'harbour office', entity: 'office' },
        { name: 'a sailor', ...unnamed },
      ],
    ],
    '1-1: credit',
  ))
test('a spokeswoman and her ministry are one', () =>
  check(
    [
      [echo('Four boats sank, the Harbour Ministry said.'), 'Four boats sank', { name: 'Harbour Ministry', entity: 'ministry' }],
      [
        post('Harbour Ministry spokeswoman Ada Lund spoke of four boats.'),
        'four boats',
        { name: 'Ada Lund', role: 'Harbour Ministry spokeswoman', entity: 'lund', ...person },
      ],
    ],
    '1-1: same-body',
  ))
test('a former minister does not speak for the ministry', () =>
  check(
    [
      [echo('Four boats sank, the Harbour Ministry said.'), 'Four boats sank', { name: 'Harbour Ministry', entity: 'ministry' }],
      [
        post('Ada Lund spoke of four boats.'),
        'four boats',
        { name: 'Ada Lund', role: 'former harbour minister', entity: 'lund', ...person },
      ],
    ],
    '2-2:',
  ))
test('two bodies of one state are in doubt', () =>
  check(
    [
      [echo('Four boats sank, the Norwegian navy said.'), 'Four boats sank', { name: 'Norwegian navy', entity: 'navy' }],
      [
        post('Oslo’s foreign ministry spoke of four boats.'),
        'four boats',
        { name: 'foreign ministry', role: 'Oslo foreign ministry', entity: 'mfa' },
      ],
    ],
    '1-2: same-body?',
  ))
test('an unnamed spokesman speaks for his ministry', () =>
  check(
    [
      [
        echo('Four boats sank, Norway’s fisheries ministry said.'),
        'Four boats sank',
        { name: 'Norway’s fisheries ministry', entity: 'ministry' },
      ],
      [
        post('A Norwegian fisheries ministry spokesman spoke of four boats.'),
        'four boats',
        { name: 'Norwegian fisheries ministry spokesman', ...unnamed },
      ],
    ],
    '1-1: same-body',
  ))
test('a ministry without its state may be the one with it', () =>
  check(
    [
      [echo('Four boats sank, the fisheries ministry said.'), 'Four boats sank', { name: 'fisheries ministry' }],
      [
        post('The Norwegian fisheries ministry spoke of four boats.'),
        'four boats',
        { name: 'Norwegian fisheries ministry', entity: 'ministry' },
      ],
    ],
    '1-2: same-body?',
  ))
test('officials of two states may be those of either', () =>
  check(
    [
      [
        echo('Four boats sank, said Danish and Norwegian officials.'),
        'Four boats sank',
        { name: 'Danish and Norwegian officials', ...unnamed },
      ],
      [post('The Norwegian navy spoke of four boats.'), 'four boats', { name: 'Norwegian navy', entity: 'navy' }],
    ],
    '1-2: same-body?',
  ))
test('an ambassador is of the state that sent her', () =>
  check(
    [
      [
        echo('Four boats sank, said Eva Holm.'),
        'Four boats sank',
        { name: 'Eva Holm', role: 'Danish ambassador to Norway', entity: 'holm', ...person },
      ],
      [post('The Norwegian navy spoke of four boats.'), 'four boats', { name: 'Norwegian navy', entity: 'navy' }],
    ],
    '2-2:',
  ))
test('bodies of two states are two', () =>
  check(
    [
      [echo('Four boats sank, the Norwegian navy said.'), 'Four boats sank', { name: 'Norwegian navy', entity: 'navy' }],
      [post('The Danish navy spoke of four boats.'), 'four boats', { name: 'Danish navy', entity: 'dk' }],
    ],
    '2-2:',
  ))
test('an observatory named after a country is no body of it', () =>
  check(
    [
      [echo('Four boats sank, the Norwegian navy said.'), 'Four boats sank', { name: 'Norwegian navy', entity: 'navy' }],
      [post('The Norwegian Bird Observatory saw four boats.'), 'four boats', { name: 'Norwegian Bird Observatory', entity: 'birds' }],
    ],
    '2-2:',
  ))
test('unnamed officials may be the same ones', () =>
  check(
    [
      [echo('Four boats sank, officials said.'), 'Four boats sank', { name: 'officials', ...unnamed }],
      [post('A harbour official spoke of four boats.'), 'four boats', { name: 'A harbour official', ...unnamed }],
    ],
    '1-2: same-body?',
  ))
test('witnesses are no body', () =>
  check(
    [
      [echo('Four boats sank, witnesses said.'), 'Four boats sank', { name: 'witnesses', ...unnamed }],
      [post('Witnesses spoke of four boats.'), 'four boats', { name: 'Witnesses', ...unnamed }],
    ],
    '2-2:',
  ))
test('an outlet’s own voice beside a source it credits is in doubt', () =>
  check(
    [
      [echo('Four boats sank. Ada Lund counted four boats.'), 'Four boats sank'],
      [echo('Four boats sank. Ada Lund counted four boats.'), 'four boats', { name: 'Ada Lund', entity: 'lund', ...person }],
    ],
    '1-2: credit?',
  ))
test('so is one beside a source that the report credits with alike words elsewhere', () => {
  const echoReading = inventReading(
    echo('Four trawlers sank off Tarn on Sunday night. Trawlers that sank off Tarn were old, said Ada Lund.'),
  )
  const postReading = inventReading(post('Ada Lund said four trawlers sank.'))
  const lund = { name: 'Ada Lund', entity: 'lund', ...person }
  const own = inventClaim(echoReading, 'Four trawlers sank')
  const others = [inventClaim(echoReading, 'Trawlers that sank off Tarn were old', lund)]
  const said = inventClaim(postReading, 'four trawlers sank', lund)
  const readings = [
    { ...echoReading, claims: [own, ...others] },
    { ...postReading, claims: [said] },
  ]
  const context = toOriginContext({ readings, copies: [], entities: [], entityOf: (_, id) => id })
  const links = linksAmong([own, said], context)
  expect(links.map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(['credit false'])
  expect(countOrigins([own, said], links)).toEqual({ low: 1, high: 2 })
})
test('the same sentence twice is copied text', () =>
  check(
    [
      [echo('Four fishing boats from the island of Tarn sank within sight of the lighthouse before dawn.'), 'Four fishing boats'],
      [
        post('Snow fell. Four fishing boats from the island of Tarn sank within sight of the lighthouse before dawn.'),
        'Four fishing boats',
      ],
    ],
    '1-1: copied-text',
  ))
test('one sentence within quotation marks is one statement, whoever is said to have made it', () =>
  check(
    [
      [echo('“I have never seen a sea like that one,” said a captain.'), 'never seen a sea', { name: 'a captain', ...unnamed }],
      [
        post('Jon Berg said: “I have never seen a sea like that one”.'),
        'never seen a sea',
        { name: 'Jon Berg', entity: 'berg', ...person },
      ],
    ],
    '1-1: same-statement',
  ))
test('a wire copy’s own voice is the agency’s', () =>
  check(
    [
      [{ ...echo('Four boats sank.'), agency: 'Reuters' }, 'Four boats sank', { name: 'Reuters', kind: 'agency' }],
      [{ ...post('A storm took four boats.'), agency: 'Reuters' }, 'took four boats', { name: 'Reuters', kind: 'agency' }],
    ],
    '1-1: chain',
  ))

test('origins are named once, by the story’s name for them', () => {
  const reading = inventReading(echo('Four boats sank, said Lund.'))
  const entity: Entity = { id: 'lund', name: 'Ada Lund', kind: 'person', names: [], roles: [], merged: [] }
  const context = toOriginContext({ readings: [reading], copies: [], entities: [entity], entityOf: (_, id) => id })
  const claims = [inventClaim(reading, 'Four boats', { name: 'Lund', entity: 'lund', ...person }), inventClaim(reading, 'boats sank')]
  expect(originNames(claims, context)).toEqual(['Ada Lund', 'Fjord Echo'])
})

test('a sentence too short to be known by itself is copied where the whole text is', () => {
  const text =
    'Four fishing boats from the island of Tarn sank within sight of the lighthouse before dawn. No call came. Nobody was on the pier.'
  const readings = ['Fjord Echo', 'Tarn Post'].map((outlet, at) => inventReading({ id: `tarn-${at}`, outlet, body: text }))
  const claims = readings.map((reading) => inventClaim(reading, 'No call came'))
  const withClaims = readings.map((reading, at) => ({ ...reading, claims: [claims[at]!] }))
  const linksOf = (copies: readonly Copy[]) =>
    linksAmong(claims, toOriginContext({ readings: withClaims, copies, entities: [], entityOf: (_, id) => id }))
  const whole = { start: 0, end: text.length }
  const copy = { report: 'tarn-1', of: 'tarn-0', share: 1, spans: [{ report: whole, of: whole }] }
  const links = linksOf([copy])
  expect(links.map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(['copied-text true'])
  expect(countOrigins(claims, links)).toEqual({ low: 1, high: 1 })
  expect(linksOf([])).toEqual([])
  const other = { report: whole, of: { start: 0, end: 20 } }
  expect(linksOf([{ ...copy, spans: [other] }])).toEqual([])
})
