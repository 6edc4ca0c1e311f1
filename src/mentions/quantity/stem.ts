/**
 * A crude stem, so that a row finds its word by form as well as by a lemma that the tagger may have wrong.
 *
 * "killed", "kills", "killing" and "kill" share one; irregular forms are a table. Not a lemma: never shown.
 */
import { remembered } from '../../text/remembered.js'

const IRREGULAR: Readonly<Record<string, string>> = {
  lost: 'lose',
  slain: 'slay',
  slew: 'slay',
  took: 'take',
  taken: 'take',
  fled: 'flee',
  lives: 'life',
  dying: 'die',
  brought: 'bring',
  sent: 'send',
  flew: 'fly',
  flown: 'fly',
  burnt: 'burn',
  people: 'people',
  men: 'man',
  drowned: 'drown',
  children: 'child',
  bodies: 'body',
  rose: 'rise',
  risen: 'rise',
  stood: 'stand',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  grown: 'grow',
  went: 'go',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  shot: 'shoot',
  left: 'leave',
  crewmen: 'crewman',
}

/** Never throws; words that are no English give themselves in small letters, more or less. */
export const stemOf: (form: string) => string = remembered((form) => {
  const word = form.toLowerCase()
  const base = IRREGULAR[word] ?? word
  if (base.length < 4) return base.replace(/e$/, '')
  const plain = base.replace(/(?:ies|ied)$/, 'y').replace(/(?<=[a-z]{2})(?:ing|ed|es|s)$/, '')
  const single = plain.replace(/([bdfgmnprt])\1$/, '$1')
  return single.replace(/(?<=[a-z]{2})e$/, '').replace(/i$/, 'y')
})

/** Whether a word is one of these lemmas, by its lemma or its form. */
export const isOneOf = (stems: ReadonlySet<string>, word: { readonly lemma: string; readonly text: string }): boolean =>
  stems.has(stemOf(word.text)) || stems.has(stemOf(word.lemma))

export const toStems = (lemmas: Iterable<string>): ReadonlySet<string> => new Set([...lemmas].map(stemOf))
