import { describe, expect, test } from 'vitest'
import { readClaims } from '../claims/claims.js'
import type { Reading, Report, Sentence, Word } from '../contract/index.js'
import { findTimes } from '../mentions/time/times.js'
import { anchorReadings } from './anchor.js'

/** Words with their heads: "The/1 mill/2 burned/-1 on/4 Tuesday/2 ./2", one sentence a line. */
const TAGS: Readonly<Record<string, readonly [upos: string, deprel: string, feats?: string]>> = {
  The: ['DET', 'det'],
  paper: ['NOUN', 'compound'],
  mill: ['NOUN', 'nsubj'],
  in: ['ADP', 'case'],
  Quarrow: ['PROPN', 'nmod'],
  burned: ['VERB', 'root', 'Mood=Ind|Tense=Past|VerbForm=Fin'],
  on: ['ADP', 'case'],
  yesterday: ['NOUN', 'obl:tmod'],
  today: ['NOUN', 'obl:tmod'],
  '.': ['PUNCT', 'punct'],
}

function toReading(id: string, line: string, day?: string): Reading {
  let text = ''
  const words = line.split(' ').map((item): Word => {
    const [form, head] = item.split('/') as [string, string]
    const [upos, deprel, feats] = TAGS[form] ?? ['PROPN', 'obl']
    const start = text.length + (text && form !== '.' ? 1 : 0)
    text += `${text && form !== '.' ? ' ' : ''}${form}`
    return { start, end: text.length, text: form, lemma: form.toLowerCase(), upos, head: Number(head), deprel, ...(feats ? { feats } : {}) }
  })
  const sentence: Sentence = { start: 0, end: text.length, section: 'body', paragraph: 0, words, entities: [], attributions: [] }
  const published = day
    ? { start: `${day}T00:00:00Z`, end: `${day}T23:59:59Z`, precision: 'day' as const, zone: 'UTC', stated: day }
    : undefined
  const report: Report = { id, text, language: 'en', sections: [], stated: {}, notes: [], ...(published ? { published } : {}) }
  const anchor = { ...(published ? { published } : {}), zone: 'UTC' }
  const mentions = findTimes(sentence, 0, { report, sentences: [sentence], anchor })
  const claims = readClaims(report, [sentence], mentions, [])
  const vectors = { width: 0, data: '' }
  return { format: 'rashomon/reading@1', report, sentences: [sentence], entities: [], mentions, claims, anchor: { zone: 'UTC' }, vectors }
}

const BURNED = 'The/2 paper/2 mill/5 in/4 Quarrow/2 burned/-1'
/** 13 March 2019 is a Wednesday. */
const DATED = toReading('dated', `${BURNED} on/7 Tuesday/5 ./5`, '2019-03-13')

/** When the undated report came out, and when its only claim happened. */
const check = (line: string, others: readonly Reading[], published: string | undefined, when: string | undefined) => {
  const undated = toReading('undated', line)
  expect(undated.claims.map((claim) => claim.when)).toEqual([undefined])
  for (const given of [
    [...others, undated],
    [undated, ...others],
  ]) {
    const { readings, inferred } = anchorReadings(given)
    const time = inferred.get('undated')
    const after = readings.find(({ report }) => report.id === 'undated')!
    const value = after.claims[0]?.when
    expect([time && `${time.start.slice(0, 10)}/${time.end.slice(0, 10)}`, value && `${value.start}/${value.end}`]).toEqual([
      published,
      when,
    ])
    expect(readings.map(({ report }) => report.id)).toEqual(given.map(({ report }) => report.id))
    expect(after.report.published).toBeUndefined()
  }
}

describe('a report without a day takes what its story allows', () => {
  test('a weekday that comes out the same on every day it may have come out', () =>
    check(`${BURNED} on/7 Tuesday/5 ./5`, [DATED], '2019-03-12/2019-03-15', '2019-03-12T00:00:00Z/2019-03-13T00:00:00Z'))
  test('yesterday, where the same words elsewhere put it on one day', () =>
    check(
      `${BURNED} yesterday/5 ./5`,
      [DATED, toReading('later', `${BURNED} on/7 Tuesday/5 ./5`, '2019-03-16')],
      '2019-03-12/2019-03-15',
      undefined,
    ))
  test('a weekday that lies on either side of the days it may have come out stays unknown', () =>
    check(
      'The/1 mill/2 burned/-1 on/4 Friday/2 ./2',
      [DATED, toReading('later', `${BURNED} on/7 Tuesday/5 ./5`, '2019-03-18')],
      '2019-03-12/2019-03-20',
      undefined,
    ))
  test('nothing where no report is dated', () =>
    check(`${BURNED} on/7 Tuesday/5 ./5`, [toReading('other', `${BURNED} today/5 ./5`)], undefined, undefined))
})

test('reports that state their day are left as they are', () => {
  const given = [DATED, toReading('later', `${BURNED} on/7 Tuesday/5 ./5`, '2019-03-16')]
  expect(anchorReadings(given).readings).toBe(given)
})
