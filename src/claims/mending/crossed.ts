/**
 * Subjects given to the wrong one of two: two clauses that have each other's, a noun behind a preposition taken for the subject, whose a thing is
 * and the thing both taken for one.
 *
 * Knows relations and forms, and which nouns are times.
 */
import type { Word } from '../../contract/index.js'
import { TIME_NOUNS } from '../../rules/en/predicates.js'
import { type Children, type Edit, firstOf, hasFeat, isSubject, isUnder, subjectRel } from './edit.js'

/** "The gaps remain and the talks have failed", with the gaps given to the failing and the talks to the remaining. */
export function crossedSubjects(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const beside = children[verb]!.find((kid) => kid < verb && words[kid]!.deprel === 'parataxis' && words[kid]!.upos === 'VERB')
  if (beside === undefined) return []
  const own = children[verb]!.find((kid) => isSubject(words, kid) && kid < beside)
  const other = children[beside]!.find((kid) => isSubject(words, kid) && kid > beside && kid < verb)
  const joiner = beside + 1
  if (own === undefined || other === undefined || words[joiner]?.deprel !== 'cc' || firstOf(children, other) > joiner + 1) return []
  const isNext = words.slice(own + 1, beside).every((word, at) => isUnder(words, own + 1 + at, own) || ['AUX', 'ADV'].includes(word.upos))
  return isNext
    ? [
        { at: own, head: beside, deprel: subjectRel(words, children, beside) },
        { at: other, head: verb, deprel: subjectRel(words, children, verb) },
        { at: joiner, head: verb, deprel: 'cc' },
      ]
    : []
}

/** "The toll from Monday's great storm stands at nine", with the toll and the storm both subjects: whose a thing is has no other noun between. */
export function splitPossessive(words: readonly Word[], children: Children, mark: number): readonly Edit[] {
  const { deprel, upos, head } = words[mark]!
  if (deprel !== 'case' || upos !== 'PART' || head > mark) return []
  const owned = words.findIndex((word, at) => at > mark && isSubject(words, at) && firstOf(children, at) === mark + 1 && word.head > at)
  if (owned < 0) return []
  let owner = head
  while (words[owner]!.head >= 0 && words[words[owner]!.head]!.head !== words[owned]!.head) owner = words[owner]!.head
  const first = words[owner]!.head
  if (
    first < 0 ||
    first === owned ||
    !isSubject(words, first) ||
    words[first]!.head !== words[owned]!.head ||
    !words[owner]!.deprel.startsWith('nmod')
  )
    return []
  return [
    { at: owned, head: first, deprel: 'nmod' },
    { at: owner, head: owned, deprel: 'nmod:poss' },
    ...children[owner]!.filter((kid) => words[kid]!.deprel === 'case' && kid < owner).map((at) => ({ at, head: owned, deprel: 'case' })),
  ]
}

/** "The blast inside the hall broke panes and hurt two", with the blast given to the hurting and the hall to the breaking. */
export function subjectBehindCase(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const within = children[verb]!.find((kid) => isSubject(words, kid) && kid < verb)
  const preposition =
    within === undefined
      ? undefined
      : children[within]!.find((kid) => words[kid]!.deprel === 'case' && words[kid]!.upos === 'ADP' && kid < within)
  if (within === undefined || preposition === undefined) return []
  for (const joined of children[verb]!) {
    const subject =
      words[joined]!.deprel === 'conj' ? children[joined]!.find((kid) => isSubject(words, kid) && kid < preposition) : undefined
    if (subject !== undefined && lastBefore(words, preposition, subject))
      return [
        { at: within, head: subject, deprel: 'nmod' },
        { at: subject, head: verb, deprel: subjectRel(words, children, verb) },
      ]
  }
  return []
}

/** Whether a noun phrase ends right before a word. */
const lastBefore = (words: readonly Word[], at: number, top: number): boolean => isUnder(words, at - 1, top)

/** "The Harbour League moments later claimed it": the moments are when. */
export function timeLater(words: readonly Word[], children: Children, noun: number): readonly Edit[] {
  const { lemma, head } = words[noun]!
  const name = children[noun]!.find((kid) => kid === noun - 1 && words[kid]!.deprel === 'compound' && words[kid]!.upos === 'PROPN')
  if (
    !isSubject(words, noun) ||
    name === undefined ||
    !(TIME_NOUNS.includes(lemma) || ['moment', 'second'].includes(lemma)) ||
    !hasFeat(words[noun]!, 'Number=Plur')
  )
    return []
  if (!/^(?:later|earlier)$/i.test(words[noun + 1]?.text ?? '')) return []
  return [
    { at: name, head, deprel: words[noun]!.deprel },
    { at: noun, head, deprel: 'obl:unmarked' },
    ...children[noun]!.filter((kid) => kid < name).map((at) => ({ at, head: name, deprel: words[at]!.deprel })),
  ]
}
