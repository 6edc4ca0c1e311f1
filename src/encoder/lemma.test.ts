import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyScript } from './lemma.js'

test.each([
  ['Cities', 'l:3:y', 'city'],
  ['killed', 'l:2:', 'kill'],
  ['was', 'l:3:be', 'be'],
  ['Reuters', 'k:0:', 'Reuters'],
  ["'s", 'l:2:be', 'be'],
  ['a', 'l:3:y', 'a'],
  ['x', 'l:1:', 'x'],
  ['x', 'l:1:a:b', 'a:b'],
])('%s by %s is %s', (form, script, lemma) => expect(applyScript(form, script)).toBe(lemma))

test('a lemma is never empty', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(5), (form, drop) => applyScript(form, `l:${drop}:`).length > 0))
})
