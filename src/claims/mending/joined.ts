/**
 * Clauses joined to the wrong word: a whole sentence taken for a noun with a clause on it, a finite clause joined to a participle, a subject
 * taken for one more noun of the clause before.
 *
 * Knows relations and forms alone; each mend leaves a tree.
 */
import type { Word } from '../../contract/index.js'
import { TELLING_VERBS } from '../../rules/en/cues.js'
import { GROUP_NOUNS, ORGANIZATION_NOUNS, ROLE_NOUNS } from '../../rules/en/names.js'
import { type Children, type Edit, firstOf, hasFeat, SAYING, subjectRel } from './edit.js'

const NOMINAL: readonly string[] = ['NOUN', 'PROPN']

/** What is mended of a verb. */
export function joinedClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.deprel === 'advcl') return besideSaying(words, children, verb)
  if (words[verb]!.upos !== 'VERB' || children[verb]!.some((kid) => /^(?:nsubj|expl|csubj)/.test(words[kid]!.deprel))) return []
  const { deprel } = words[verb]!
  if (deprel === 'acl') return [...wholeSentence(words, children, verb), ...subjectBetween(words, children, verb)]
  if (deprel === 'conj')
    return [...besideParticiple(words, children, verb), ...besideFuture(words, children, verb), ...ownSubject(words, children, verb)]
  return []
}

/** "A search for the crew of the barge ended": a noun with an article, and a finite verb behind it, are subject and verb. */
function wholeSentence(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { head: noun } = words[verb]!
  if (noun > verb || words[noun]?.head !== -1 || !NOMINAL.includes(words[noun]!.upos) || !hasFeat(words[verb]!, 'VerbForm=Fin')) return []
  if (!children[noun]!.some((kid) => words[kid]!.deprel === 'det') || children[noun]!.some((kid) => words[kid]!.deprel === 'cop')) return []
  return [
    { at: verb, head: -1, deprel: 'root' },
    { at: noun, head: verb, deprel: subjectRel(words, children, verb) },
    ...children[noun]!.filter((kid) => kid > verb).map((at) => ({ at, head: verb, deprel: words[at]!.deprel })),
  ]
}

/** "They left out of fear the tide had turned": a noun between another and its clause is the clause's subject, not one more of the verb before. */
function subjectBetween(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const noun = words[verb]!.head
  const main = words[noun]?.head ?? -1
  if (noun > verb || main < 0 || main > noun) return []
  const subject = children[main]!.find((kid) => kid > noun && kid < verb && /^nsubj/.test(words[kid]!.deprel))
  return subject === undefined ? [] : [{ at: subject, head: verb, deprel: subjectRel(words, children, verb) }]
}

/** "She reported having lost a rope and was towed": a clause with a finite verb is joined to one, not to a participle or an infinitive. */
function besideParticiple(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const beside = words[verb]!.head
  const above = words[beside]?.head ?? -1
  const isTensed = (at: number): boolean =>
    hasFeat(words[at]!, 'VerbForm=Fin') || children[at]!.some((kid) => words[kid]!.upos === 'AUX' && hasFeat(words[kid]!, 'VerbForm=Fin'))
  if (above < 0) return []
  const isLoose = /^(?:xcomp|advcl|acl)$/.test(words[beside]!.deprel) && words[beside]!.text.toLowerCase().endsWith('ing')
  if (!isLoose || isTensed(beside) || above > beside || !isTensed(verb) || !isTensed(above)) return []
  return words[above]!.upos === 'VERB' ? [{ at: verb, head: above, deprel: 'conj' }] : []
}

/** "Reed said the port would close but gave no day": a verb in the past is not joined to what is ahead, but to who said it. */
function besideFuture(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const beside = words[verb]!.head
  const above = words[beside]?.head ?? -1
  if (above < 0 || above > beside || words[beside]!.deprel !== 'ccomp' || words[above]!.upos !== 'VERB') return []
  const isAhead = children[beside]!.some((kid) => words[kid]!.deprel === 'aux' && AHEAD.has(words[kid]!.text.toLowerCase()))
  // Behind "would be" or "would have" a participle shares what stands before it.
  const mayShare = hasFeat(words[verb]!, 'VerbForm=Part') && children[beside]!.some((kid) => ['be', 'have'].includes(words[kid]!.lemma))
  const isPast = hasFeat(words[verb]!, 'Tense=Past') && !mayShare && words[verb]!.text !== words[verb]!.lemma
  const isBare = !children[verb]!.some((kid) => /^(?:aux|mark)/.test(words[kid]!.deprel))
  return isAhead && isPast && isBare && hasFeat(words[above]!, 'Tense=Past') ? [{ at: verb, head: above, deprel: 'conj' }] : []
}
const AHEAD: ReadonlySet<string> = new Set(['would', 'will', 'could', 'might', 'may', 'should', 'must', "'d", '’d'])

/** "Reed said the mast had been lost, disputing the report": who says it disputes it, where what is said has nobody who could. */
function besideSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { head, text, lemma } = words[verb]!
  const said = words[head]
  const isTelling = text.toLowerCase().endsWith('ing') && (TELLING_VERBS.includes(lemma) || SPEAKING.has(lemma)) && head < verb
  if (!isTelling || said?.deprel !== 'ccomp' || !OUTSPOKEN.has(words[said.head]?.lemma ?? '')) return []
  // Who suffers it disputes nothing, nor does a thing.
  const subject = children[head]!.find((kid) => words[kid]!.deprel.startsWith('nsubj'))
  const mayTell =
    subject !== undefined &&
    words[subject]!.deprel !== 'nsubj:pass' &&
    (words[subject]!.upos !== 'NOUN' || ROLE_NOUNS.has(words[subject]!.lemma) || TELLERS.has(words[subject]!.lemma))
  const before = words[verb - 1]?.text ?? ''
  // "said they “refuse the plan,” adding": behind the quotation goes on who spoke.
  const goesOn = lemma === 'add' && /^[”"’']$/.test(before)
  return (!mayTell && before === ',') || goesOn ? [{ at: verb, head: said.head, deprel: 'advcl' }] : []
}
const TELLERS: ReadonlySet<string> = new Set([...GROUP_NOUNS, ...ORGANIZATION_NOUNS])
const OUTSPOKEN: ReadonlySet<string> = new Set([
  ...SAYING,
  ...'dispute cite announce claim deny confirm insist warn argue stress acknowledge admit believe maintain'.split(' '),
])
const SPEAKING: ReadonlySet<string> = new Set([...SAYING, 'dispute', 'cite', 'announce', 'claim'])

/** "waving flags and shouting names", with the shouting taken for what the names are like: it is joined to the waving. */
export function joinedParticiple(words: readonly Word[], children: Children, noun: number): readonly Edit[] {
  const { deprel, head: first, upos } = words[noun]!
  const verb = first < 0 ? -1 : words[first]!.head
  if (deprel !== 'conj' || upos !== 'NOUN' || verb < 0 || words[first]!.deprel !== 'obj' || !isIng(words[verb]!)) return []
  const joiner = children[noun]!.find((kid) => words[kid]!.deprel === 'cc')
  const participle = joiner === undefined ? undefined : children[noun]!.find((kid) => kid === joiner + 1 && isIng(words[kid]!))
  if (joiner === undefined || participle === undefined || words[participle]!.upos !== 'VERB') return []
  return [
    { at: participle, head: verb, deprel: 'conj' },
    { at: joiner, head: participle, deprel: 'cc' },
    { at: noun, head: participle, deprel: 'obj' },
  ]
}
const isIng = ({ text }: Word): boolean => text.toLowerCase().endsWith('ing')

/** "that it rained and that a mast broke": the noun between "and" and its verb is the verb's subject. */
function ownSubject(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const kids = children[verb]!
  const joiner = kids.find((kid) => words[kid]!.deprel === 'cc' && kid < verb)
  const noun = kids.find((kid) => words[kid]!.deprel === 'conj' && kid < verb && NOMINAL.includes(words[kid]!.upos))
  if (joiner === undefined || noun === undefined || noun < joiner || children[noun]!.some((kid) => words[kid]!.deprel === 'cc')) return []
  return [{ at: noun, deprel: subjectRel(words, children, verb) }]
}

/** "injured dozens and destroyed homes", both objects hung on the first verb: what stands behind the second is the second's. */
export function objectOfJoined(words: readonly Word[], children: Children, joined: number): readonly Edit[] {
  const { deprel, head, upos } = words[joined]!
  if (deprel !== 'conj' || upos !== 'VERB' || head < 0) return []
  const verb = words[head]!.upos === 'VERB' ? head : words[head]!.head
  if (verb < 0 || words[verb]!.upos !== 'VERB' || children[joined]!.some((kid) => /^(?:obj|ccomp|xcomp|nsubj)/.test(words[kid]!.deprel)))
    return []
  const objects = children[verb]!.filter((kid) => words[kid]!.deprel === 'obj')
  const [first, second, more] = objects
  if (first === undefined || second === undefined || more !== undefined || verb > first || first > joined || joined > second) return []
  return [{ at: second, head: joined, deprel: 'obj' }, ...(head === verb ? [] : [{ at: joined, head: verb, deprel: 'conj' }])]
}

/** "The boat sank — the mayor said it had nine aboard — and drifted off": behind the second dash goes on what stood before the first. */
export function behindDashes(words: readonly Word[], children: Children, joined: number): readonly Edit[] {
  const joiner = children[joined]!.find((kid) => words[kid]!.deprel === 'cc' && kid < joined)
  if (words[joined]!.deprel !== 'conj' || joiner === undefined || !DASH.test(words[joiner - 1]?.text ?? '')) return []
  const opening = words.findLastIndex((word, at) => at < joiner - 1 && DASH.test(word.text))
  let top = words[joined]!.head
  if (opening < 0 || top < opening || top > joiner) return []
  while (top > opening && words[top]!.head >= opening) top = words[top]!.head
  const main = words[top]!.head
  return main >= 0 && main < opening && words[main]!.upos === 'VERB' ? [{ at: joined, head: main, deprel: 'conj' }] : []
}
const DASH = /^(?:[–—]|--)$/

/** "It will not be a town that was burnt but will be one that stood": what shares the first's helping verb is joined to it, not to the clause between. */
export function sameHelper(words: readonly Word[], children: Children, joined: number): readonly Edit[] {
  const { deprel, head } = words[joined]!
  if (
    deprel !== 'conj' ||
    head < 0 ||
    words[head]!.deprel !== 'acl:relcl' ||
    children[joined]!.some((kid) => words[kid]!.deprel.startsWith('nsubj'))
  )
    return []
  const helperOf = (at: number): string | undefined => {
    const helper = children[at]!.find((kid) => words[kid]!.deprel === 'aux' && AHEAD.has(words[kid]!.text.toLowerCase()))
    return helper === undefined ? undefined : words[helper]!.text.toLowerCase()
  }
  const helper = helperOf(joined)
  if (helper === undefined || helperOf(head) !== undefined) return []
  for (let above = words[head]!.head, steps = 0; above >= 0 && steps < words.length; above = words[above]!.head, steps++)
    if (helperOf(above) === helper) return [{ at: joined, head: above, deprel: 'conj' }]
  return []
}

/** "Reed said the tide turned and that the barge was not old but had been left": without a subject a verb is joined to the clause before it, whose subject it shares. */
export function nearestClause(words: readonly Word[], children: Children, joined: number): readonly Edit[] {
  const { deprel, head } = words[joined]!
  if (deprel !== 'conj' || head < 0 || words[joined]!.upos !== 'VERB') return []
  if (children[joined]!.some((kid) => /^(?:nsubj|expl|csubj|mark)/.test(words[kid]!.deprel))) return []
  const near = children[head]!.findLast(
    (kid) =>
      kid > head &&
      kid < joined &&
      /^(?:conj|ccomp)$/.test(words[kid]!.deprel) &&
      children[kid]!.some((word) => words[word]!.deprel === 'cc') &&
      children[kid]!.some((word) => words[word]!.deprel.startsWith('nsubj') && word < kid),
  )
  return near === undefined ? [] : [{ at: joined, head: near, deprel: 'conj' }]
}

/** "Markets reacted to a rise in fares, buying gold and selling stocks": behind a comma those who act are those of the clause, not the noun before. */
export function looseParticiple(words: readonly Word[], children: Children, participle: number): readonly Edit[] {
  const { deprel, head: noun } = words[participle]!
  if (deprel !== 'acl' || !isIng(words[participle]!) || noun < 0 || noun > participle) return []
  const isBesideAnother = children[participle]!.some((kid) => words[kid]!.deprel === 'conj' && isIng(words[kid]!))
  const comma = firstOf(children, participle)
  const verb = words[noun]!.head
  if (!isBesideAnother || words[comma]!.text !== ',' || verb < 0 || verb > noun || words[verb]!.upos !== 'VERB') return []
  return words[noun]!.deprel === 'obl' ? [{ at: participle, head: verb, deprel: 'advcl' }] : []
}
