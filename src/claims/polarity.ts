/**
 * What a denial denies, read off its sentence: not the clause that it takes for granted ("denied that the crew slept before the ship sank"), but the
 * clause that a rejected report tells ("rejected a report that the crew slept").
 */
import type { Claim, Sentence } from '../contract/index.js'
import { DENIALS, PRESUPPOSING } from '../rules/en/denials.js'
import { childrenOf, headsOf, isRelation } from '../text/tree.js'

const of = (kind: string): Set<string> => new Set(DENIALS.filter((row) => row.kind === kind).flatMap((row) => row.lemmas))
const verbs = of('verb')
const objects = of('object')
const presupposing = new Set(PRESUPPOSING)

/** The claim with the polarity that its sentence gives it; `own` is the chain of what the report says by itself. */
export function withPolarity(claim: Claim, { words }: Sentence, own: Claim['chain']): Claim {
  if (claim.polarity === 'denied') return isPresupposed(claim, words) ? affirmed(claim, own) : claim
  return isRejected(claim, words) ? { ...claim, polarity: 'denied', rules: [...claim.rules, 'polarity/false-report'] } : claim
}

const affirmed = (claim: Claim, own: Claim['chain']): Claim => ({
  ...claim,
  polarity: 'affirmed',
  // Whoever denies the clause above it takes this one for granted: it is the report's own.
  chain: own,
  rules: [...claim.rules.filter((rule) => !rule.startsWith('cue/')), 'polarity/presupposed'],
})

/** A clause of time, or one that says which thing is meant, below what a verb of denying denies. */
function isPresupposed(claim: Claim, words: Sentence['words']): boolean {
  if (!claim.rules.some((rule) => rule.startsWith('cue/den') || rule.startsWith('polarity/false'))) return false
  const verb = words[claim.at.word]
  if (!verb) return false
  const isBelow = headsOf(words, claim.at.word).some((at) => words[at]!.upos === 'VERB' && !verbs.has(words[at]!.lemma.toLowerCase()))
  if (!isBelow) return false
  if (isRelation(verb, 'advcl'))
    return childrenOf(words, claim.at.word, 'mark', 'advmod').some((at) => presupposing.has(words[at]!.text.toLowerCase()))
  return (
    verb.deprel === 'acl:relcl' &&
    childrenOf(words, claim.at.word).some((at) => /^(?:who|which|that)$/i.test(words[at]!.text) && words[at]!.upos === 'PRON')
  )
}

/** "Rejected a report that the crew slept": the crew's sleep is denied. */
function isRejected(claim: Claim, words: Sentence['words']): boolean {
  const verb = words[claim.at.word]
  if (!verb || !isRelation(verb, 'acl')) return false
  const noun = words[verb.head]
  if (!noun || !objects.has(noun.lemma.toLowerCase()) || !isRelation(noun, 'obj') || noun.head < 0) return false
  const isContent =
    childrenOf(words, claim.at.word, 'mark').some((at) => words[at]!.text.toLowerCase() === 'that') ||
    startsWithThat(words, claim.at.word, verb.head)
  return isContent && verbs.has(words[noun.head]!.lemma.toLowerCase())
}

/** "That" tagged as a pronoun though the clause has a subject of its own. */
function startsWithThat(words: Sentence['words'], verb: number, noun: number): boolean {
  const that = words.findIndex(({ text }, at) => at > noun && at < verb && text.toLowerCase() === 'that')
  const isFirst = !words.some(({ upos }, at) => at > that && at < verb && upos === 'VERB')
  return that === noun + 1 && isFirst && childrenOf(words, verb, 'nsubj').some((at) => at > that)
}
