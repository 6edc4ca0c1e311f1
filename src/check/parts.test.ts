import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goodLemma } from '../claims/lemmas.js'
import type { Reading, Sentence, TimeMention } from '../contract/index.js'
import { ADDRESSING } from '../rules/en/addressing.js'
import { CONTRARIES, PARAPHRASES } from '../rules/en/paraphrase.js'
import { findFragments, sharedStretches, toWordIndex } from './fragments.js'
import type { Line } from './lines.js'
import { findQuoted } from './quoted.js'
import { timesMatch } from './times.js'

const reading = (text: string): Reading => {
  const sections = [{ kind: 'body' as const, start: 0, end: text.length }]
  const report = { id: 'r', text, language: 'en', sections, stated: {}, notes: [] }
  return { format: 'rashomon/reading@1', report, sentences: [], entities: [], mentions: [], claims: [], vectors: { width: 0, data: '' } }
}

describe('quoted words', () => {
  const text = 'She said: “We never saw the light, and the horn didn’t sound.” The boat sank.'
  const find = (words: string) => findQuoted(words, [reading(text)]).map(({ start, end, quoted }) => `${text.slice(start, end)} ${quoted}`)
  test('are found whatever the marks and case', () =>
    expect(find("we never saw the light, and the horn didn't sound")).toEqual(['We never saw the light, and the horn didn’t sound true']))
  test('may leave words out, and put words in', () => {
    expect(find('We never saw the light … the horn')).toEqual(['We never saw the light, and the horn true'])
    expect(find('[The crew] never saw the light')).toEqual(['never saw the light true'])
  })
  test('must be whole words in their order', () => {
    expect(find('saw the ligh')).toEqual([])
    expect(find('the horn … never saw')).toEqual([])
    expect(find('We always saw the light')).toEqual([])
  })
  test('outside of quotation marks are told apart', () => expect(find('The boat sank')).toEqual(['The boat sank false']))
  test('are found at their place in any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (before, behind) => {
        const whole = `${before} the third lock held ${behind}`
        const hits = findQuoted('the third lock held', [reading(whole)])
        expect(hits.map(({ start, end }) => whole.slice(start, end))).toContain('the third lock held')
      }),
    ))
})

describe('times', () => {
  const time = (
    text: string,
    timex: string,
    type: TimeMention['type'] = 'date',
    certainty: TimeMention['certainty'] = 'stated',
  ): TimeMention => ({
    kind: 'time',
    start: 0,
    end: text.length,
    text,
    sentence: 0,
    rule: 'test',
    type,
    timex,
    certainty,
  })
  test.for([
    [time('9 p.m.', 'XXXX-XX-XXT21:00', 'time'), time('9 p.m. local time', '2031-03-11T21:00', 'time'), 'same'],
    [time('8 p.m.', 'XXXX-XX-XXT20:00', 'time'), time('9 p.m. local time', '2031-03-11T21:00', 'time'), 'other'],
    [time('9 p.m. on Tuesday', 'XXXX-WXX-2T21:00', 'time'), time('Tuesday', '2031-03-11'), 'open'],
    [time('April 1', 'XXXX-04-01'), time('April 4th', '2031-04-04'), 'other'],
    [time('April 4', 'XXXX-04-04'), time('April 4th', '2031-04-04'), 'same'],
    [time('Tuesday', 'XXXX-WXX-2'), time('Tuesday', '2031-03-11'), 'same'],
    [time('Friday', 'XXXX-WXX-5'), time('Tuesday', '2031-03-11'), 'other'],
    [time('eight days', 'P8D', 'duration'), time('six days', 'P6D', 'duration'), 'other'],
    [time('eight days', 'P8D', 'duration'), time('an hour', 'PT1H', 'duration'), 'open'],
  ] as const)('%#', ([draft, report, verdict]) => expect(timesMatch(draft, report)).toBe(verdict))
})

describe('fragments', () => {
  const line = (text: string): Line =>
    ({ sentence: { words: text.split(' ').map((word) => ({ text: word })) } as unknown as Sentence }) as Line
  const index = toWordIndex([line('the crane fell onto a barge'), line('divers searched the dock until nightfall')])
  const lengths = (text: string) => findFragments(text.split(' '), index).map(({ length }) => length)
  test('are as long as one sentence has them', () => expect(lengths('the crane fell onto the dock until nightfall')).toEqual([4, 4]))
  test('leave out what no report has', () => expect(lengths('penguins searched the dock')).toEqual([3]))
  test('count what stands together', () => {
    expect(sharedStretches(['the', 'crane', 'fell'], index, 3)).toBe(1)
    expect(sharedStretches(['the', 'crane', 'sang'], index, 2)).toBe(0.5)
  })
})

describe('rows', () => {
  const lemmas = (text: string): Set<string> =>
    new Set(
      text
        .split(/[^\p{L}-]+/u)
        .flatMap((word) => [
          word,
          goodLemma({ text: word, lemma: word, upos: 'VERB' }),
          goodLemma({ text: word, lemma: word, upos: 'NOUN', feats: 'Number=Plur' }),
        ]),
    )
  const has = (text: string, list: readonly string[]) => list.some((lemma) => lemmas(text).has(lemma))
  test.for(PARAPHRASES)('$id', ({ lemmas: own, example, counterExample }) =>
    expect([has(example, own), has(counterExample, own)]).toEqual([true, false]),
  )
  test.for(CONTRARIES)('$id', ({ one, other, example, counterExample }) => {
    const turned = (text: string) => {
      const [a = '', b = ''] = text.split(' / ')
      return has(a, one) && has(b, other)
    }
    expect([turned(example), turned(counterExample)]).toEqual([true, false])
  })
  test.for(ADDRESSING)('$id', ({ pattern, example, counterExample }) => {
    const row = new RegExp(pattern, 'iu')
    expect([row.test(example), row.test(counterExample)]).toEqual([true, false])
  })
})
