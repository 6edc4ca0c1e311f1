import { expect, test } from 'vitest'
import type { Entity } from '../contract/index.js'
import { apartBy, mayBeOne } from './one-question.js'
import { type Line, toReading, toStory } from './story.fixture.js'

const person = (id: string, name: string): Entity => ({ id, name, kind: 'person', names: [], roles: [], merged: [] })
const entities = [person('entity-grell', 'Anna Grell'), person('entity-holm', 'Eva Holm')]

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
