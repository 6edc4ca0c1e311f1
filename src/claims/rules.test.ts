import { expect, test } from 'vitest'
import { ROW_TREES } from '../../test/helpers/row-trees.js'
import { reportOfTrees } from '../../test/helpers/trees.js'
import { CERTAINTY } from '../rules/en/certainty.js'
import { CUE_PHRASES, CUES } from '../rules/en/cues.js'
import { EMPTY_SENTENCES, PREDICATES } from '../rules/en/predicates.js'
import { ECHOES } from '../rules/en/sources.js'
import { readClaims } from './claims.js'
import { goodLemma } from './lemmas.js'
import { mediaKindOf } from './media-names.js'

const rulesOf = (sentence: string): readonly string[] => {
  const { report, sentences } = reportOfTrees([[ROW_TREES[sentence] ?? '']])
  expect(report.text).toBe(sentence)
  return readClaims(report, sentences, [], []).flatMap((claim) => claim.rules)
}

test.each([...CUES, ...CUE_PHRASES, ...CERTAINTY, ...PREDICATES].map((row) => [row.id, row] as const))('%s', (_, row) => {
  expect(rulesOf(row.example)).toContain(row.id)
  expect(rulesOf(row.counterExample)).not.toContain(row.id)
})

test.each(EMPTY_SENTENCES.map((row) => [row.id, row] as const))('%s', (_, row) => {
  const pattern = new RegExp(row.pattern, 'iu')
  expect(pattern.test(row.example)).toBe(true)
  expect(pattern.test(row.counterExample)).toBe(false)
})

test.each(ECHOES.map((row) => [row.id, row] as const))('%s', (_, row) => {
  const named = new RegExp(String.raw`\bthe (?:same )?(?:${row.nouns.join('|')})\b`, 'i')
  expect(named.test(row.example)).toBe(true)
  expect(named.test(row.counterExample)).toBe(false)
})

test.each([
  ['occurred', 'occurr', 'occur'],
  ['carried', 'carri', 'carry'],
  ['used', 'us', 'use'],
  ['shaken', 'shak', 'shake'],
  ['sank', 'sink', 'sink'],
  ['hoping', 'hop', 'hope'],
  ['hopping', 'hopp', 'hop'],
  ['ploughed', 'plougheed', 'plough'],
  ['lying', 'ly', 'lie'],
  ['settled', 'settl', 'settle'],
  ['found', 'found', 'found'],
  ['gerrymandered', 'gerrymandere', 'gerrymander'],
])('the lemma of %s, tagged %s, is %s', (text, lemma, good) => expect(goodLemma({ text, lemma, upos: 'VERB' })).toBe(good))

test.each([
  ['facilities', 'facilitie', 'facility'],
  ['crashes', 'crashe', 'crash'],
  ['gunmen', 'gunmen', 'gunman'],
  ['lives', 'live', 'life'],
])('the lemma of the nouns %s, tagged %s, is %s', (text, lemma, good) =>
  expect(goodLemma({ text, lemma, upos: 'NOUN', feats: 'Number=Plur' })).toBe(good),
)

test('the lemma of an auxiliary is that of its form', () => expect(goodLemma({ text: 'were', lemma: 'wbe', upos: 'AUX' })).toBe('be'))

test.each([
  ['the Marsby Times', 'outlet'],
  ['Marsby News Agency', 'agency'],
  ['the harbour board', undefined],
])('%s is %s by its name', (name, kind) => expect(mediaKindOf(name)).toBe(kind))
