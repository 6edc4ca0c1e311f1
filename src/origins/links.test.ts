import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, inventClaim, inventReading } from '../../test/invented.js'
import type { Claim, Entity, Link, Reading } from '../contract/index.js'
import { DISPLAYED } from '../rules/en/displayed.js'
import { type Copy, findCopies } from './copies.js'
import { countOrigins } from './count.js'
import { joinLinks } from './join-links.js'
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
  const copy: Copy = { report: 'tarn-1', of: 'tarn-0', extent: 'whole', share: 1, reportShare: 1, spans: [{ report: whole, of: whole }] }
  const links = linksOf([copy])
  expect(links.map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(['copied-text true'])
  expect(countOrigins(claims, links)).toEqual({ low: 1, high: 1 })
  // Beside a sentence that both print alike, it is a doubt without the copy.
  const doubt = ['copied-text false']
  expect(linksOf([]).map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(doubt)
  const other = { report: whole, of: { start: 0, end: 20 } }
  expect(linksOf([{ ...copy, spans: [other] }]).map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(doubt)
})

test('an outlet’s correspondent is the outlet, whoever quotes him', () => {
  check(
    [
      [echo('Four boats sank, our correspondent in Tarn says.'), 'Four boats sank', { name: 'our correspondent', ...unnamed }],
      [
        post('Four boats were lost, a Fjord Echo correspondent at the pier said.'),
        'Four boats were lost',
        { name: 'Fjord Echo correspondent at the pier', ...unnamed },
      ],
    ],
    '1-1: credit',
  )
  check(
    [
      [echo('Four boats sank.'), 'Four boats sank'],
      [
        post('Four boats were lost, a reporter for the Fjord Echo said.'),
        'Four boats were lost',
        { name: 'reporter for the Fjord Echo', ...unnamed },
      ],
    ],
    '1-1: credit',
  )
  check(
    [
      [echo('Four boats sank.'), 'Four boats sank'],
      [post('Four boats were lost, a boatyard reporter said.'), 'Four boats were lost', { name: 'boatyard reporter', ...unnamed }],
    ],
    '2-2:',
  )
})

test('officials who have it from somewhere may be those who say it elsewhere', () =>
  check(
    [
      [
        echo('Norwegian naval officials say radar data show that the boats turned.'),
        'the boats turned',
        { name: 'Norwegian naval officials', ...unnamed },
        { name: 'radar data', kind: 'document' },
      ],
      [
        post('The boats turned back, Norwegian naval officials said.'),
        'The boats turned back',
        { name: 'Norwegian naval officials', ...unnamed },
      ],
    ],
    '1-2: credit?',
  ))

test('officials may be the agency’s whose spokesman is named elsewhere, never a news agency’s', () => {
  const roled = (role: string) =>
    check(
      [
        [echo('Four boats sank, officials said.'), 'Four boats sank', { name: 'officials', ...unnamed }],
        [post('Four boats were lost, said Ada Lund.'), 'Four boats were lost', { name: 'Ada Lund', role, ...person }],
      ],
      role.startsWith('rescue') ? '1-2: same-body?' : '2-2:',
    )
  roled('rescue agency chief')
  roled('news agency editor')
})

test('what two reports tell in words of their own may be of the text that one has from the other', () => {
  const text = 'A long swell from the north came over the skerries of Tarn without any warning to the men who were asleep. '
  const readings = [
    inventReading(echo(`${text}By noon it was over. The storm took four boats at dawn.`)),
    inventReading(post(`${text}Flags hung low. Four boats were lost in the storm, all new. Nobody slept.`)),
  ]
  const claims = [inventClaim(readings[0]!, 'The storm took four boats'), inventClaim(readings[1]!, 'Four boats were lost')]
  const withClaims = readings.map((reading, at) => ({ ...reading, claims: [claims[at]!] }))
  const span = { start: 0, end: text.length - 1 }
  const linksOf = (extent: Copy['extent']) => {
    const copy: Copy = { report: 'post', of: 'echo', extent, share: 0.5, reportShare: 0.5, spans: [{ report: span, of: span }] }
    const links = linksAmong(claims, toOriginContext({ readings: withClaims, copies: [copy], entities: [], entityOf: (_, id) => id }))
    return links.map(
      ({ kind, certain, spans }) => `${kind}${certain ? '' : '?'} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`,
    )
  }
  expect(linksOf('whole')).toEqual([`copied-text? 0-${text.length - 1} 0-${text.length - 1}`])
  expect(linksOf('passage')).toEqual([])
})

test('one clause within two sentences is in doubt', () =>
  check(
    [
      [
        echo(
          'Nobody had drowned there since the year when a small skiff caught fire in Old Harbour Road after a quarrel, and two girls and a cook were lost to the cold that night.',
        ),
        'a small skiff caught fire in Old Harbour Road after a quarrel',
      ],
      [
        post(
          'It is, the council was told by its clerk in a long letter, the first such loss on the quay since a small skiff caught fire in Old Harbour Road following a quarrel.',
        ),
        'a small skiff caught fire in Old Harbour Road following a quarrel',
      ],
    ],
    '1-2: copied-text?',
  ))

test('officials of no said state may be those of a ministry, or a mayor’s', () => {
  check(
    [
      [echo('Four boats sank, officials said.'), 'Four boats sank', { name: 'officials', ...unnamed }],
      [post('The Norwegian navy spoke of four boats.'), 'four boats', { name: 'Norwegian navy', entity: 'navy' }],
    ],
    '1-2: same-body?',
  )
  check(
    [
      [echo('Four boats sank, the authorities said.'), 'Four boats sank', { name: 'authorities' }],
      [
        post('Ada Lund spoke of four boats.'),
        'four boats',
        { name: 'Ada Lund', role: 'police chief of Strand', entity: 'lund', ...person },
      ],
    ],
    '1-2: same-body?',
  )
})
test('those of a firm, and witnesses, are no officials of a state', () => {
  check(
    [
      [echo('Four boats sank, ferry officials said.'), 'Four boats sank', { name: 'ferry officials', ...unnamed }],
      [post('The Norwegian navy spoke of four boats.'), 'four boats', { name: 'Norwegian navy', entity: 'navy' }],
    ],
    '2-2:',
  )
  check(
    [
      [echo('Four boats sank, officials said.'), 'Four boats sank', { name: 'officials', ...unnamed }],
      [post('A sailor spoke of four boats.'), 'four boats', { name: 'sailor', ...unnamed }],
    ],
    '2-2:',
  )
})
test('one body whose name is written in two ways is one', () =>
  check(
    [
      [echo('The signal was lost, the Skytrail 9 website said.'), 'The signal was lost', { name: 'Skytrail 9 website', entity: 'site' }],
      [post('Skytrail9 lost the signal.'), 'lost the signal', { name: 'Skytrail9', entity: 'trail' }],
    ],
    '1-1: same-body',
  ))
test('beside a sentence that both print alike, their own words are in doubt', () =>
  check(
    [
      [echo('Four boats were lost at once. The storm from the north came over the skerries without any warning.'), 'Four boats were lost'],
      [post('It took four boats, all new. The storm from the north came over the skerries without any warning.'), 'took four boats'],
    ],
    '1-2: copied-text?',
  ))
test('an office and a place named alike beside them are no text in common, a verb between makes it one', () => {
  const linked = (shared: string) => {
    const readings = [
      inventReading(echo(`Four boats were lost at once. ${shared} drowned.`)),
      inventReading(post(`It took four boats, all new. With grief for ${shared} has to bear, flags hang low.`)),
    ].map(withVerbs)
    const claims = [inventClaim(readings[0]!, 'Four boats were lost'), inventClaim(readings[1]!, 'took four boats')]
    const links = linksAmong(claims, toOriginContext({ readings, copies: [], entities: [], entityOf: (_, id) => id }))
    return links.map(({ kind, certain }) => `${kind}${certain ? '' : '?'}`)
  }
  expect(linked('the former harbour master of Tarn and three others')).toEqual([])
  expect(linked('the former harbour master and three others rowed out')).toEqual(['copied-text?'])
})
test('a sentence that two break by the same quotation is one sentence, though each run of it is short', () => {
  const said = 'The skipper told the court that the landing was “a trap for any crew” and the pilots “a joke”, and left.'
  check(
    [
      [echo(`Rain fell. ${said}`), 'the landing was', { name: 'The skipper', ...unnamed }],
      [post(`${said} He had come alone.`), 'the landing was', { name: 'The skipper', ...unnamed }],
    ],
    '1-1: copied-text same-statement',
  )
})
test('an outlet has no number from who gives another', () => {
  const lund = { name: 'Ada Lund', entity: 'lund', ...person }
  const drowned = (exact: number) => [{ exact, measure: 'killed', stated: `${exact}` }]
  const linked = (own: number, told: number) => {
    const reading = inventReading(echo('Five drowned off Tarn. Two drowned off Tarn, Ada Lund said.'))
    const claims = [
      { ...inventClaim(reading, 'Five drowned off Tarn'), quantities: drowned(own) },
      { ...inventClaim(reading, 'Two drowned off Tarn', lund), quantities: drowned(told) },
    ]
    return wordsLinked(claims, [reading], 'credit').length
  }
  expect(linked(5, 5)).toBe(1)
  expect(linked(5, 2)).toBe(0)
})
test('a row of titles and names in common is no text in common', () =>
  check(
    [
      [echo('Four boats were lost. Harbour Master Ada Lund and Mayor Eva Maria Holm of Strand were told.'), 'Four boats were lost'],
      [post('It took four boats. Nobody woke Harbour Master Ada Lund and Mayor Eva Maria Holm of Strand.'), 'took four boats'],
    ],
    '2-2:',
  ))
test('an agency that helped with a report may be where it has it from', () => {
  const helped = inventReading({ ...echo('Four boats sank.\nReuters contributed to this report.') })
  const last = helped.report.sections.at(-1)!
  const reading: Reading = {
    ...helped,
    report: {
      ...helped.report,
      sections: helped.report.sections.map((section) => (section === last ? { ...section, kind: 'boilerplate' } : section)),
    },
  }
  const wire = inventReading({ id: 'wire', outlet: 'Reuters', body: 'A storm took four boats.' })
  const claims = [inventClaim(reading, 'Four boats sank'), inventClaim(wire, 'took four boats')]
  const context = toOriginContext({ readings: [reading, wire], copies: [], entities: [], entityOf: (_, id) => id })
  const links = linksAmong(claims, context)
  expect(links.map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(['credit false'])
  expect(countOrigins(claims, links)).toEqual({ low: 1, high: 2 })
})

test('what is certain of two claims is not also in doubt', () => {
  const readings = [
    inventReading(echo('“I have never seen a sea like that one,” said a captain.')),
    inventReading(post('Jon Berg said: “I have never seen a sea like that one”.')),
  ]
  const claims = [
    inventClaim(readings[0]!, 'never seen a sea', { name: 'a captain', ...unnamed }),
    inventClaim(readings[1]!, 'never seen a sea', { name: 'Jon Berg', entity: 'berg', ...person }),
  ]
  const [a, b] = claims.map(({ id }) => id) as [string, string]
  const found = linksAmong(claims, toOriginContext({ readings, copies: [], entities: [], entityOf: (_, id) => id }))
  const doubt = (one: string, other: string, kind: Link['kind']): Link => ({ a: one, b: other, kind, certain: false, spans: [] })
  expect(joinLinks(found, [doubt(b, a, 'same-statement')])).toEqual(found)
  expect(joinLinks([doubt(b, a, 'same-statement')], found)).toEqual(found)
  const others = [doubt(a, 'another', 'same-statement'), doubt(a, b, 'credit')]
  expect(joinLinks(found, others)).toEqual([...found, ...others])
  expect(joinLinks([others[0]!], [doubt('another', a, 'same-statement')])).toEqual([others[0]])
})

/** The words of the two claims of each link that is not of one origin, "own | other", in the order of the links. */
function wordsLinked(claims: readonly Claim[], readings: readonly Reading[], kind: Link['kind']): readonly string[] {
  const links = linksAmong(claims, toOriginContext({ readings, copies: [], entities: [], entityOf: (_, id) => id }))
  const wordsOf = (id: string): string => claims.find((claim) => claim.id === id)!.text
  return links.filter((link) => link.kind === kind).map(({ a, b }) => [wordsOf(a), wordsOf(b)].sort().join(' | '))
}

test('an outlet’s own voice is held against what its source says most alike, not against anything else of it', () => {
  const lund = { name: 'Ada Lund', entity: 'lund', ...person }
  const reading = inventReading(
    echo('Fog lay on the pier, Ada Lund said. Trawlers went down off Tarn, Ada Lund said. Four trawlers sank off Tarn.'),
  )
  const claims = [
    inventClaim(reading, 'Fog lay on the pier', lund),
    inventClaim(reading, 'Trawlers went down off Tarn', lund),
    inventClaim(reading, 'Four trawlers sank off Tarn'),
  ]
  expect(wordsLinked(claims, [reading], 'credit')).toEqual(['Four trawlers sank off Tarn | Trawlers went down off Tarn'])
})
test('so is whoever credits an outlet', () => {
  const readings = [
    inventReading(echo('Snow fell on the pier. Four trawlers sank off Tarn.')),
    inventReading(post('Trawlers sank off Tarn, a skipper told the Fjord Echo.')),
  ]
  const claims = [
    inventClaim(readings[0]!, 'Snow fell on the pier'),
    inventClaim(readings[0]!, 'Four trawlers sank off Tarn'),
    inventClaim(readings[1]!, 'Trawlers sank off Tarn', { name: 'Fjord Echo', kind: 'outlet' }, { name: 'a skipper', ...unnamed }),
  ]
  expect(wordsLinked(claims, readings, 'credit')).toEqual(['Four trawlers sank off Tarn | Trawlers sank off Tarn'])
})
test('two bodies of one state are doubted for what they say alike', () => {
  const navy = { name: 'Norwegian navy', entity: 'navy' }
  const ministry = { name: 'Norwegian fisheries ministry', entity: 'ministry' }
  const readings = [
    inventReading(echo('Flags hang low, the Norwegian navy said. Trawlers sank off Tarn, the Norwegian navy said.')),
    inventReading(
      post('Herring will be dear, the Norwegian fisheries ministry said. Four trawlers sank, the Norwegian fisheries ministry said.'),
    ),
  ]
  const claims = [
    inventClaim(readings[0]!, 'Flags hang low', navy),
    inventClaim(readings[0]!, 'Trawlers sank off Tarn', navy),
    inventClaim(readings[1]!, 'Herring will be dear', ministry),
    inventClaim(readings[1]!, 'Four trawlers sank', ministry),
  ]
  expect(wordsLinked(claims, readings, 'same-body')).toEqual(['Four trawlers sank | Trawlers sank off Tarn'])
})
test('where nothing is said alike the doubt stays, with the first claim', () => {
  const lund = { name: 'Ada Lund', entity: 'lund', ...person }
  const reading = inventReading(echo('Fog lay on the pier, Ada Lund said. Herring is dear, Ada Lund said. Four trawlers sank.'))
  const claims = [
    inventClaim(reading, 'Fog lay on the pier', lund),
    inventClaim(reading, 'Herring is dear', lund),
    inventClaim(reading, 'Four trawlers sank'),
  ]
  expect(wordsLinked(claims, [reading], 'credit')).toEqual(['Fog lay on the pier | Four trawlers sank'])
})

test.each(DISPLAYED)(
  '$id: two may have read or heard it, and only what someone says is one statement for certain',
  ({ example, counterExample }) => {
    const linked = (one: string, other: string): readonly string[] => {
      const readings = [inventReading(echo(one)), inventReading(post(other))]
      const claims = readings.map((reading) => inventClaim(reading, 'No ferry is ever too late'))
      const links = linksAmong(claims, toOriginContext({ readings, copies: [], entities: [], entityOf: (_, id) => id }))
      return links.filter(({ kind }) => kind === 'same-statement').map(({ certain }) => (certain ? 'certain' : 'in doubt'))
    }
    expect(linked(example, example)).toEqual(['in doubt'])
    expect(linked(example, counterExample)).toEqual(['in doubt'])
    expect(linked(counterExample, counterExample)).toEqual(['certain'])
  },
)
test('words on a banner that someone is then said to have spoken are told', () =>
  check(
    [
      [echo('Below the banner, “No ferry is ever too late,” Ada Lund said.'), 'No ferry', { name: 'Ada Lund', entity: 'lund', ...person }],
      [post('A skipper says: “No ferry is ever too late”.'), 'No ferry', { name: 'A skipper', ...unnamed }],
    ],
    '1-1: same-statement',
  ))

/** The reading with "rowed" tagged as the verb that it is. */
const withVerbs = (reading: Reading): Reading => ({
  ...reading,
  sentences: reading.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.text === 'rowed' ? { ...word, upos: 'VERB' } : word)),
  })),
})

const police = { name: 'the police', entity: 'police', kind: 'organization' } as const
test.each<[string, Parameters<typeof inventClaim>[2], Parameters<typeof inventClaim>[2], string]>([
  [
    'an office without a name, and who holds it',
    { name: 'the town’s police chief', ...unnamed },
    { name: 'Ada Lund', role: 'Strand Police Chief', ...person },
    '1-2: same-body?',
  ],
  [
    'an office of one town, and who holds it in another',
    { name: 'the mayor of Fjordby', ...unnamed },
    { name: 'Ada Lund', role: 'mayor of Strand', ...person },
    '2-2:',
  ],
  ['an office, and who held it', { name: 'the mayor', ...unnamed }, { name: 'Ada Lund', role: 'former mayor', ...person }, '2-2:'],
  ['the police, and a sheriff', police, { name: 'Ada Lund', role: 'Sheriff', ...person }, '1-2: same-body?'],
  [
    'public bodies of one area',
    { name: 'Strand officials', ...unnamed },
    { name: 'Strand harbour department', kind: 'organization' },
    '1-2: same-body?',
  ],
  ['public bodies of two areas', { name: 'Fjordby officials', ...unnamed }, { name: 'Strand department', kind: 'organization' }, '2-2:'],
  [
    'commands of one state',
    { name: 'U.S. Polar Command', kind: 'organization' },
    { name: 'US military', kind: 'organization' },
    '1-2: same-body?',
  ],
  [
    'a government and a regime of one name',
    { name: 'al-Lund government', kind: 'organization' },
    { name: 'President Ada Lund’s regime', kind: 'organization' },
    '1-1: same-body',
  ],
])('%s', (_, a, b, expected) =>
  check(
    [
      [echo('Four boats sank, they said.'), 'Four boats sank', a],
      [post('They said four boats were lost.'), 'four boats were lost', b],
    ],
    expected,
  ),
)
test('a ministry is of whom the report says right before it', () =>
  check(
    [
      [echo('Four boats sank, said Norway.'), 'Four boats sank', { name: 'Norway', entity: 'norway', kind: 'organization' }],
      [
        post('Norway’s Harbour Ministry said four boats were lost.'),
        'four boats were lost',
        { name: 'Harbour Ministry', kind: 'organization' },
      ],
    ],
    '1-2: same-body?',
  ))
