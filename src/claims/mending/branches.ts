/**
 * Small branches on the wrong word: a preposition on half a name, a copula on a verb, a participle on a noun further off.
 *
 * Knows relations and forms, no wording.
 */
import type { Word } from '../../contract/index.js'
import { type Children, type Edit, firstOf, hasFeat, isUnder, opensBetween } from './edit.js'

/** "according to Radio Marsby": a preposition hung on the first part of a name is of the whole. */
export function caseOfName(words: readonly Word[], children: Children, part: number): readonly Edit[] {
  const { deprel, head } = words[part]!
  if (deprel !== 'compound' || head < part) return []
  return children[part]!.filter((kid) => words[kid]!.deprel === 'case' && kid < part).map((at) => ({ at, head, deprel: 'case' }))
}

/** "would be thinking", "were killed", with "be" taken for a copula of the verb. */
export function copulaOfVerb(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const word = words[verb]!
  if (word.upos !== 'VERB') return []
  const isPast = hasFeat(word, 'Tense=Past')
  return children[verb]!.filter((kid) => words[kid]!.deprel === 'cop' && kid < verb).map((at) => ({
    at,
    deprel: isPast && !word.text.toLowerCase().endsWith('ing') ? 'aux:pass' : 'aux',
  }))
}

/** "goods banned by sanctions targeting the port": a participle belongs to the common noun right before it. */
export function nearestNoun(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { upos, deprel, head, text } = words[verb]!
  const near = words[verb - 1]
  if (upos !== 'VERB' || near?.upos !== 'NOUN' || head > verb || head < 0) return []
  if (near.head === verb && deprel === 'advcl') return ownNoun(words, children, verb)
  if (head === verb - 1) return []
  if (children[verb]!.some((kid) => kid < verb)) return []
  // "a fire on the quay started by a lamp": a past participle right behind a noun is that noun's, not the verb's before.
  // Behind a verb, without an object or a mark of its own, "launched" is no past tense either: "sank six boats launched from the port".
  const isBare =
    /ed$/i.test(text) && !opensBetween(words, head, verb) && !children[verb]!.some((kid) => /^(?:obj|ccomp|xcomp)/.test(words[kid]!.deprel))
  const isPast = (hasFeat(words[verb]!, 'VerbForm=Part') && !text.toLowerCase().endsWith('ing')) || isBare
  if (deprel === 'advcl' && isPast && words[head]!.upos === 'VERB') return [{ at: verb, head: verb - 1, deprel: 'acl' }]
  if (deprel !== 'acl') return []
  for (let at = verb - 1, steps = 0; at >= 0 && steps < words.length; at = words[at]!.head, steps++)
    if (at === head) return [{ at: verb, head: verb - 1, deprel: 'acl' }]
  return []
}

/** "brought food for crews stranded at the port", with the crews hung on the stranding: it is they who were stranded. */
function ownNoun(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const noun = verb - 1
  const isPast = hasFeat(words[verb]!, 'VerbForm=Part') && !words[verb]!.text.toLowerCase().endsWith('ing')
  const hasCase = children[noun]!.some((kid) => words[kid]!.deprel === 'case' && kid < noun)
  const isAlone = children[verb]!.every((kid) => kid === noun || kid > verb)
  if (!isPast || !hasCase || !isAlone || words[noun]!.deprel !== 'obl') return []
  return [
    { at: noun, head: words[verb]!.head, deprel: 'obl' },
    { at: verb, head: noun, deprel: 'acl' },
  ]
}

/** "as they were led away by the mayor", with the mayor given to the verb above: who stands right behind "by" does what is done. */
export function agentBehind(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const by = verb + 1
  if (words[by]?.text.toLowerCase() !== 'by' || words[by]!.deprel !== 'case') return []
  const { head: agent } = words[by]!
  if (agent < by || isUnder(words, agent, verb) || isUnder(words, verb, agent)) return []
  return children[verb]!.some((kid) => words[kid]!.deprel === 'aux:pass') ? [{ at: agent, head: verb, deprel: 'obl:agent' }] : []
}

/**
 * "six shipping and trading companies", "a food or skin allergy": a numeral or an article stands with the noun it agrees with, and what is
 * joined before that noun are its modifiers.
 */
export function sharedHead(words: readonly Word[], children: Children, first: number): readonly Edit[] {
  const { upos, deprel, head } = words[first]!
  if (upos !== 'NOUN' || hasFeat(words[first]!, 'Number=Plur')) return []
  const kids = children[first]!
  const last = kids.find((kid) => words[kid]!.deprel === 'conj' && kid > first && words[kid]!.upos === 'NOUN')
  if (last === undefined || kids.some((kid) => kid > first && kid !== last && words[kid]!.upos !== 'PUNCT')) return []
  const own = children[last]!.filter((kid) => kid < last && words[kid]!.upos !== 'PUNCT')
  const [joiner, modifier] = own
  const isJoined = joiner === first + 1 && words[joiner]!.deprel === 'cc' && own.length === 2
  if (!isJoined || modifier !== first + 2 || last !== first + 3 || !/^(?:compound|amod)$/.test(words[modifier]!.deprel)) return []
  const counts = kids.some((kid) => words[kid]!.deprel === 'nummod' && !/^(?:one|1)$/i.test(words[kid]!.text))
  const isPlural = hasFeat(words[last]!, 'Number=Plur')
  const hasArticle = kids.some((kid) => words[kid]!.deprel === 'det' && /^an?$/i.test(words[kid]!.text))
  if (!(counts && isPlural) && !(hasArticle && !isPlural)) return []
  return [
    { at: last, head, deprel },
    { at: first, head: last, deprel: 'compound' },
    { at: joiner, head: modifier, deprel: 'cc' },
    { at: modifier, head: first, deprel: 'conj' },
    ...kids.filter((kid) => kid < first).map((at) => ({ at, head: last, deprel: words[at]!.deprel })),
  ]
}

/** "we have yet to open it", with the opening hung elsewhere: it is what is yet to be done. */
export function yetToBe(words: readonly Word[], _: Children, verb: number): readonly Edit[] {
  const have = verb - 3
  const isYet = words[verb - 1]?.text.toLowerCase() === 'to' && words[verb - 2]?.text.toLowerCase() === 'yet'
  const { head, upos } = words[verb]!
  if (!isYet || upos !== 'VERB' || words[have]?.lemma !== 'have' || words[have].upos !== 'VERB' || head === have) return []
  return words[have].head === verb ? [] : [{ at: verb, head: have, deprel: 'xcomp' }]
}

/** "The test appeared to have been of a new missile": what it seems to have been, with "been" hung on the seeming. */
export function seemedToBe(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (!['appear', 'seem'].includes(words[verb]!.lemma) || words[verb]!.upos !== 'VERB') return []
  const be = children[verb]!.find((kid) => words[kid]!.deprel === 'cop' && kid > verb)
  const what = be === undefined ? undefined : children[verb]!.find((kid) => kid > be && /^(?:obl|xcomp|ccomp)/.test(words[kid]!.deprel))
  return be === undefined || what === undefined
    ? []
    : [
        { at: what, deprel: 'xcomp' },
        { at: be, head: what, deprel: 'cop' },
      ]
}

/** "14.15 Ann Reed has said": the time of an entry stands apart from its words. */
export function entryTime(words: readonly Word[], _: Children, at: number): readonly Edit[] {
  const next = words[1]
  const isEntry = at === 0 && /^\d{1,2}[.:]\d\d$/.test(words[0]!.text) && next !== undefined && /^["“‘'\p{Lu}]/u.test(next.text)
  const root = words.findIndex(({ head }) => head === -1)
  return isEntry && root > 0 ? [{ at, head: root, deprel: 'punct' }] : []
}

/** "near the old Marsby Bay rowing club", with the phrase cut behind "Marsby": of two proper nouns side by side the first is a part of the second's phrase. */
export function cutName(words: readonly Word[], children: Children, part: number): readonly Edit[] {
  const { deprel, head, upos } = words[part]!
  const next = words[part + 1]
  if (upos !== 'PROPN' || next?.upos !== 'PROPN' || next.deprel !== 'compound' || next.head < part + 1) return []
  const whole = next.head
  const kids = children[part]!
  const isCut = words[whole]!.head === head && head >= 0 && head < part && words[whole]!.deprel === 'obj' && /^(?:obl|nmod)$/.test(deprel)
  const isOne =
    firstOf(children, whole) === part + 1 && kids.every((kid) => kid < part) && kids.some((kid) => words[kid]!.deprel === 'case')
  if (!isCut || !isOne) return []
  return [
    { at: whole, deprel },
    { at: part, head: whole, deprel: 'compound' },
    ...kids.map((at) => ({ at, head: whole, deprel: words[at]!.deprel })),
  ]
}

/** "The Director General": what is called by a second name stands before it, so that the first of two nouns side by side is a part of it. */
export function titleBefore(words: readonly Word[], _: Children, at: number): readonly Edit[] {
  const { deprel, head } = words[at]!
  return deprel === 'appos' && head === at + 1 ? [{ at, deprel: 'compound' }] : []
}

/** "raised in excess of ten crates": crates are what was raised. */
export function inExcess(words: readonly Word[], children: Children, excess: number): readonly Edit[] {
  if (words[excess]!.text.toLowerCase() !== 'excess' || words[excess - 1]?.text.toLowerCase() !== 'in') return []
  const counted = children[excess]!.find((kid) => kid > excess && children[kid]!.some((word) => words[word]!.deprel === 'nummod'))
  const of = counted === undefined ? undefined : children[counted]!.find((kid) => words[kid]!.deprel === 'case' && kid === excess + 1)
  if (counted === undefined || of === undefined) return []
  const { head, deprel } = words[excess]!
  return [
    { at: counted, head, deprel },
    { at: excess, head: counted, deprel: 'nmod' },
    { at: of, head: excess, deprel: 'fixed' },
  ]
}

/** "would-be sailors left": no verb is helped by what is written as one word. */
export function wouldBe(words: readonly Word[], _: Children, would: number): readonly Edit[] {
  const be = would + 2
  const isOne = words[would]!.text.toLowerCase() === 'would' && words[would + 1]?.text === '-' && words[be]?.text.toLowerCase() === 'be'
  if (!isOne || words[would + 1]!.start !== words[would]!.end || words[be]!.head <= be) return []
  return [
    { at: would, head: words[be]!.head, deprel: 'compound' },
    { at: be, deprel: 'compound' },
  ]
}
