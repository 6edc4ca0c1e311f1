/**
 * Noun phrases cut in two: half of one taken for a second object, what a thing is of hung on the verb.
 *
 * Knows relations and forms, which verbs take two objects, and which take "of".
 */
import type { Word } from '../../contract/index.js'
import { GIVING_VERBS, HELD_AS, NAMED_VERBS, OF_VERBS, TIME_NOUNS } from '../../rules/en/predicates.js'
import { type Children, type Edit, firstOf, hasFeat, isUnder, lastOf } from './edit.js'

const NOMINAL: readonly string[] = ['NOUN', 'PROPN']

/** "the yard has 15 Harland 300-type boats": a name right before a plural noun, both taken for objects, says of what make it is. */
export function makeOfObject(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const objects = children[verb]!.filter((kid) => words[kid]!.deprel === 'obj')
  const [name, noun] = objects
  if (name === undefined || noun === undefined || words[name]!.upos !== 'PROPN' || words[noun]!.upos !== 'NOUN') return []
  const isNext = firstOf(children, noun) <= lastOf(children, name) + 1 || children[noun]!.some((kid) => kid < name)
  const isApart = children[noun]!.some((kid) => words[kid]!.deprel === 'det' || words[kid]!.deprel === 'cc')
  return isNext && !isApart && hasFeat(words[noun]!, 'Number=Plur') ? [{ at: name, head: noun, deprel: 'compound' }] : []
}

/** "hit the strike areas", "raised the barge’s centre": of two objects side by side the first is a part of the second, unless the verb takes two. */
export function halfAnObject(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const objects = children[verb]!.filter((kid) => kid > verb && /^i?obj$/.test(words[kid]!.deprel))
  const [half, whole, more] = objects
  if (half === undefined || whole === undefined || more !== undefined) return []
  let last = lastOf(children, half)
  while (/^["“‘']$/.test(words[last + 1]?.text ?? '')) last++
  if (firstOf(children, whole) > last + 1 || !NOMINAL.includes(words[half]!.upos) || !NOMINAL.includes(words[whole]!.upos)) return []
  if (children[half]!.some((kid) => kid > half && words[kid]!.deprel === 'case' && /^['’]s?$/.test(words[kid]!.text)))
    return [{ at: half, head: whole, deprel: 'nmod:poss' }]
  const verbs = words[verb]!.lemma
  if (GIVING_VERBS.includes(verbs) || NAMED_VERBS.includes(verbs)) return []
  const isApart = children[whole]!.some((kid) => /^(?:det|nummod|nmod:poss|cc|case)/.test(words[kid]!.deprel) && kid > half)
  const isSaidOfHalf = TIME_NOUNS.includes(words[whole]!.lemma) || HELD_AS.includes(words[whole]!.lemma)
  if (isApart || isSaidOfHalf || words[whole]!.upos !== 'NOUN') return []
  // What stands before a noun is in the singular and ends where the noun begins: "security failings".
  if (lastOf(children, half) !== half || hasFeat(words[half]!, 'Number=Plur')) return []
  return [
    { at: half, head: whole, deprel: 'compound' },
    ...children[half]!.filter((kid) => words[kid]!.deprel === 'det').map((at) => ({ at, head: whole, deprel: 'det' })),
  ]
}

/** "posted a picture of the mast", with the mast hung on the posting: "of" right behind a noun says what that noun is of. */
export function ofNoun(words: readonly Word[], children: Children, of: number): readonly Edit[] {
  const noun = of - 1
  const { head: what } = words[of]!
  if (words[of]!.text.toLowerCase() !== 'of' || words[of]!.deprel !== 'case' || what < of) return []
  if (noun < 0 || words[noun]!.upos !== 'NOUN' || isUnder(words, what, noun) || isUnder(words, noun, what)) return []
  const { head, deprel } = words[what]!
  if (!/^(?:obl|obj)$/.test(deprel) || head < 0 || head > noun || words[head]!.upos !== 'VERB') return []
  // The noun must end a phrase below the same verb: "lost in the fog of the morning".
  if (!isUnder(words, noun, head) || OF_VERBS.includes(words[head]!.lemma) || TIME_NOUNS.includes(words[noun]!.lemma)) return []
  const isOpener = children[what]!.some((kid) => kid < of && words[kid]!.deprel !== 'punct')
  return isOpener ? [] : [{ at: what, head: noun, deprel: 'nmod' }]
}

/** "called the launch a mistake", with the mistake hung on the launch; "calling what happened a mistake", with it taken for what is called so. */
export function namedAs(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.upos !== 'VERB' || !NAMED_VERBS.includes(words[verb]!.lemma)) return []
  const kids = children[verb]!.filter((kid) => kid > verb)
  const named = kids.find((kid) => words[kid]!.deprel === 'xcomp' && NOMINAL.includes(words[kid]!.upos))
  const as = named === undefined ? undefined : children[named]!.find((kid) => kid > named && words[kid]!.deprel === 'obj')
  if (named !== undefined && as !== undefined && !kids.some((kid) => words[kid]!.deprel === 'obj'))
    return [
      { at: named, deprel: 'obj' },
      { at: as, head: verb, deprel: 'xcomp' },
    ]
  const what = kids.find(
    (kid) => words[kid]!.deprel === 'ccomp' && children[kid]!.some((word) => words[word]!.text.toLowerCase() === 'what'),
  )
  const object = what === undefined ? undefined : kids.find((kid) => kid > what && words[kid]!.deprel === 'obj')
  return object === undefined ? [] : [{ at: object, deprel: 'xcomp' }]
}

/** "walked back threats", "winning votes": a noun without a preposition right behind an active verb is its object, if it tells no time. */
export function bareOblique(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const kids = children[verb]!
  if (words[verb]!.upos !== 'VERB' || kids.some((kid) => /^(?:i?obj|ccomp|xcomp|aux:pass|nsubj:pass)$/.test(words[kid]!.deprel))) return []
  const object = kids.find((kid) => kid > verb && words[kid]!.deprel === 'obl')
  if (object === undefined || words[object]!.upos !== 'NOUN' || TIME_NOUNS.includes(words[object]!.lemma)) return []
  const first = firstOf(children, object)
  // "heard between 30 and 40 shots": the preposition is of the numbers.
  const count = children[object]!.find((kid) => words[kid]!.deprel === 'nummod')
  if (count !== undefined && !children[object]!.some((kid) => words[kid]!.deprel === 'case'))
    return first === verb + 1 && children[count]!.some((kid) => /^between$/i.test(words[kid]!.text)) ? [{ at: object, deprel: 'obj' }] : []
  if (children[object]!.some((kid) => ['case', 'mark', 'nummod'].includes(words[kid]!.deprel))) return []
  const isParticle = first === verb + 2 && words[verb + 1]!.head === verb && isParticleOf(words[verb]!.lemma, words[verb + 1]!.text)
  const isSeveral = hasFeat(words[object]!, 'Number=Plur') && first === verb + 1
  return (isSeveral || isParticle) && !hasFeat(words[verb]!, 'Voice=Pass') ? [{ at: object, deprel: 'obj' }] : []
}
/** "took over the yard", but "flew over the yard"; "roped off the quay", but "fell off the quay". */
const isParticleOf = (verb: string, text: string): boolean =>
  /^(?:back|up|down|out|away)$/i.test(text) ||
  (/^over$/i.test(text) && ['take', 'hand', 'turn'].includes(verb)) ||
  (/^off$/i.test(text) && !['drop', 'fall', 'take', 'get', 'go', 'come', 'jump'].includes(verb))

/** "blames the fire on the yard", with the yard hung on the fire. */
export function blamedOn(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.lemma !== 'blame' || words[verb]!.upos !== 'VERB') return []
  const object = children[verb]!.find((kid) => words[kid]!.deprel === 'obj' && kid > verb)
  const on = object === undefined ? undefined : children[object]!.find((kid) => kid > object && hasCaseOn(words, children, kid))
  return on === undefined ? [] : [{ at: on, head: verb, deprel: 'obl' }]
}

const hasCaseOn = (words: readonly Word[], children: Children, noun: number): boolean =>
  words[noun]!.deprel === 'nmod' && children[noun]!.some((kid) => words[kid]!.deprel === 'case' && words[kid]!.text.toLowerCase() === 'on')
