import { expect, test } from 'vitest'
import type { Entity } from '../contract/index.js'
import { apartBy, mayBeOne } from './one-question.js'
import { areTwoVoices } from './other-persons.js'
import { day, type Line, toReading, toStory } from './story.fixture.js'

const entity = (id: string, name: string, kind: Entity['kind']): Entity => ({ id, name, kind, names: [], roles: [], merged: [] })
const person = (id: string, name: string): Entity => entity(id, name, 'person')
const entities = [
  person('entity-grell', 'Anna Grell'),
  person('entity-holm', 'Eva Holm'),
  entity('entity-marsland', 'Marsland', 'place'),
  entity('entity-kestria', 'Kestria', 'place'),
  entity('entity-council', 'Marsby Council', 'organization'),
  entity('entity-union', 'Seafarers Union', 'organization'),
]

/** What keeps two claims of two reports apart, either way round. */
function check(a: Line, b: Line, expected: string | undefined): void {
  const story = { ...toStory(withSuperlatives(a, 'Coast News'), withSuperlatives(b, 'Harbour Post')), entities }
  const [one, other] = story.views
  expect(apartBy(one!, other!, story)).toBe(expected)
  expect(apartBy(other!, one!, story)).toBe(expected)
}

/** A reading whose words in -est are superlatives. */
function withSuperlatives(line: Line, outlet: string): ReturnType<typeof toReading> {
  const reading = toReading(outlet, '2031-05-05', [line])
  const sentences = reading.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.text.endsWith('est') ? { ...word, upos: 'ADJ', feats: 'Degree=Sup' } : word)),
  }))
  return { ...reading, sentences }
}

const line = (predicate: string, text: string, more: Partial<Line> = {}): Line => ({ predicate, text, ...more })

test.each<[string, Line, Line, string | undefined]>([
  [
    'the same sentence',
    line('opened', 'the harbour office opened four warehouses before dawn'),
    line('opened', 'the harbour office opened four warehouses'),
    undefined,
  ],
  ['one word in common', line('fell', 'sailors fell upon one another'), line('fell', 'as lanterns fell'), 'few words'],
  [
    'a clause that only recalls',
    line('sank', 'as the Aurora sank'),
    line('sank', 'on the day that the Aurora sank near Marsby'),
    'few words',
  ],
  [
    'told, and foretold',
    line('weakened', 'the storm weakened over Marsby on its way north'),
    line('weakened', 'the storm weakened by then over Marsby and gone east', { expected: true }),
    'still to come',
  ],
  [
    'the whole, and the part told of before',
    line('died', 'several children and teachers died in the flooded valley'),
    line('died', 'several children died there'),
    'there',
  ],
  [
    'two superlatives',
    line('is', 'marsh fever is the deadliest form of the fever'),
    line('is', 'it is the commonest form of the fever in Marsby'),
    'superlative',
  ],
  [
    'another of several',
    line('found', 'divers found the second lifeboat under a pier'),
    line('found', 'divers found a third lifeboat beside the pier'),
    'another one',
  ],
  [
    'two persons with names',
    line('died', 'Grell died on the hospital ship', { who: ['entity-grell'] }),
    line('died', 'Holm died on a hospital ship overnight', { who: ['entity-holm'] }),
    'other person',
  ],
  [
    'two who say the same of it',
    line('call', 'the council did call the raid an outrage on harbours', { who: ['entity-council'] }),
    line('call', 'the union did call the dawn raid an outrage', { who: ['entity-union'] }),
    'other parties',
  ],
  [
    'two countries of which one thing is told',
    line('remained', 'Marsland remained under emergency rule since the floods', { who: ['entity-marsland'] }),
    line('remained', 'Kestria remained under harsh emergency rule', { who: ['entity-kestria'] }),
    'other parties',
  ],
  [
    'she and he, who spoke with each other',
    line('speak', 'Grell did speak on Monday about the harbour fire', { who: ['entity-grell', 'entity-holm'] }),
    line('speak', 'Holm did speak on Monday about the great harbour fire', { who: ['entity-holm', 'entity-grell'] }),
    undefined,
  ],
])('%s', (_, a, b, expected) => check(a, b, expected))

test('a long name in common is no sentence in common', () => {
  const name = 'Harbour Master Anna Maria Grell'
  const claims = [line('ordered', `${name} ordered an inquiry into piers`), line('apologized', `${name} apologized for floods`)] as const
  const story = toStory(withSuperlatives(claims[0], 'Coast News'), withSuperlatives(claims[1], 'Marsby Echo'))
  // By which of its questions is the fitted head's to say.
  expect(mayBeOne(story.views[0]!, story.views[1]!, story)).toBe(false)
})
test('a clause that says which one is meant makes no claim by itself', () => {
  const [a, b] = ['boats used in the raid', 'a boat used in the raid by night'].map((text, at) => {
    const reading = toReading(`Outlet ${at}`, '2031-05-05', [line('used', text)])
    const sentences = reading.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => (word.text === 'used' ? { ...word, deprel: 'acl' } : word)),
    }))
    return { ...reading, sentences }
  })
  const story = toStory(a!, b!)
  expect(apartBy(story.views[0]!, story.views[1]!, story)).toBe('few words')
})

test('what a claim tells in a clause of its own is that clause’s', () => {
  const whole = toReading('Coast News', '2031-05-05', [line('charged', 'the court charged a sailor who slapped two harbour guards')])
  const [claim] = whole.claims
  const start = whole.report.text.indexOf('a sailor')
  const clause = { ...claim!, id: 'claim-clause', start, text: whole.report.text.slice(start, claim!.end), predicate: 'slapped' }
  const other = toReading('Harbour Post', '2031-05-05', [line('slapped', 'a sailor who slapped two harbour guards')])
  const story = toStory({ ...whole, claims: [claim!, clause] }, other)
  const [one, part, same] = story.views
  expect(apartBy(one!, same!, story)).toBe('told by a clause of its own')
  expect(apartBy(part!, same!, story)).toBeUndefined()
})

test('what a speaker says of himself is not what another is named for', () => {
  const apart = (via: string, who: string, entity: string) => {
    const ours = toReading('Coast News', '2031-05-05', [
      line('send', 'We send our condolences to all the families of Marsby', { via: [via] }),
    ])
    const [claim] = ours.claims
    const reading = { ...ours, claims: [{ ...claim!, who: [{ text: 'We', start: claim!.start, end: claim!.start + 2 }] }] }
    const theirs = toReading('Harbour Post', '2031-05-05', [
      line('send', `${who} did send condolences to families in Marsby`, { who: [entity] }),
    ])
    const story = { ...toStory(reading, theirs), entities }
    return apartBy(story.views[0]!, story.views[1]!, story)
  }
  expect(apart('Ferry Office', 'Grell', 'entity-grell')).toBe('other person')
  expect(apart('Ferry Office', 'Marsland', 'entity-marsland')).not.toBe('other person')
})

test('two people who are quoted need more than an idea in common', () => {
  const quoting = (outlet: string, text: string, via: string) =>
    toReading(outlet, '2031-05-05', [line('heard', text, { via: [via], quoted: true })])
  const apart = (a: string, b: string) => {
    const story = toStory(quoting('Coast News', a, 'Anna Grell'), quoting('Harbour Post', b, 'Eva Holm'))
    return apartBy(story.views[0]!, story.views[1]!, story)
  }
  expect(apart('neighbours heard shouting from cellars below', 'children heard shouting on decks above')).toBe('few words of two speakers')
  expect(apart('neighbours heard shouting from cellars', 'neighbours heard shouting in cellars')).not.toBe('few words of two speakers')
})

test('two days in the claims’ own words are two', () => {
  const on = (outlet: string, date: string) => {
    const text = `inspectors searched the harbour office on ${date}`
    const reading = toReading(outlet, '2031-05-20', [line('searched', text)])
    const start = text.indexOf(date)
    const time = { kind: 'time' as const, start, end: start + date.length, sentence: 0, rule: 'time/test', text: date, value: day(date) }
    return { ...reading, mentions: [time] } as unknown as ReturnType<typeof toReading>
  }
  const apart = (a: string, b: string) => {
    const story = toStory(on('Coast News', a), on('Harbour Post', b))
    return apartBy(
      { ...story.views[0]!, claim: { ...story.views[0]!.claim, text: 'one' } },
      { ...story.views[1]!, claim: { ...story.views[1]!.claim, text: 'other' } },
      story,
    )
  }
  expect(apart('2031-05-02', '2031-05-09')).toBe('other time')
  expect(apart('2031-05-02', '2031-05-02')).not.toBe('other time')
})

/** A reading of one line whose first word is who does it. */
const doneBy = (predicate: string, text: string, outlet: string): ReturnType<typeof toReading> => {
  const reading = toReading(outlet, '2031-05-05', [line(predicate, text)])
  const [claim] = reading.claims
  const [named] = text.split(' ')
  return { ...reading, claims: [{ ...claim!, who: [{ text: named!, start: claim!.start, end: claim!.start + named!.length }] }] }
}

test.each<[string, string, string, string | undefined]>([
  ['of two sides', 'shooters stormed the league hall at noon', 'commandos stormed by night the hall', 'other side'],
  ['of one side', 'shooters stormed the league hall at noon', 'attackers stormed by night the hall', undefined],
  ['those and others', 'sailors stormed the league hall at noon', 'others stormed by night the hall', 'another one'],
])('who are %s', (_, a, b, expected) => {
  const story = { ...toStory(doneBy('stormed', a, 'Coast News'), doneBy('stormed', b, 'Harbour Post')), entities }
  const [one, other] = story.views
  expect(apartBy(one!, other!, story)).toBe(expected)
  expect(apartBy(other!, one!, story)).toBe(expected)
})

test.each<[string, string, string, string | undefined]>([
  ['he', 'he', 'they', 'other person'],
  ['a body', 'it', 'they', undefined],
])('pronouns of %s', (_, one, other, expected) => {
  const story = toStory(
    doneBy('carried', `${one} carried lanterns to Marsby harbour`, 'Coast News'),
    doneBy('carried', `${other} carried by night to Marsby harbour lanterns`, 'Harbour Post'),
  )
  expect(apartBy(story.views[0]!, story.views[1]!, story)).toBe(expected)
})

test('what two parties decide is of each, what is done to them need not be', () =>
  check(
    line('accept', 'Seafarers accept the harbour truce of Marsby', { who: ['entity-union'] }),
    line('accept', 'Council too will accept the Marsby truce', { who: ['entity-council'] }),
    'other parties',
  ))

test('a verb named with its object is told by a clause that names it without', () => {
  const whole = toReading('Coast News', '2031-05-05', [
    line('soaked', 'Marsby was soaked hard by the storm when it made landfall on Friday'),
  ])
  const start = whole.report.text.indexOf('it made')
  const clause = { ...whole.claims[0]!, id: 'claim-clause', predicate: 'made', start, text: 'it made landfall on Friday' }
  const landed = toReading('Harbour Post', '2031-05-05', [line('made', 'the storm made landfall by night on Friday')])
  const story = toStory(
    { ...whole, claims: [whole.claims[0]!, clause] },
    { ...landed, claims: [{ ...landed.claims[0]!, predicate: 'made landfall' }] },
  )
  expect(apartBy(story.views[0]!, story.views[2]!, story)).toBe('told by a clause of its own')
})

test('one word that two are quoted with is no statement of both', () => {
  const said = (text: string, via: string) => ({ text, kind: 'statement' as const, quoted: true, via: [via] })
  const isTwo = (a: string, b: string): boolean => {
    const { views, evidence } = toStory(
      toReading('Coast News', '2031-05-05', [said(a, 'Anna Grell')]),
      toReading('Harbour Post', '2031-05-05', [said(b, 'Eva Holm')]),
    )
    return areTwoVoices(views[0]!, views[1]!, evidence)
  }
  expect(isTwo('"that is victory"', '"this was a victory of the guards"')).toBe(true)
  expect(isTwo('"Enough is enough"', '"enough is enough"')).toBe(false)
})
