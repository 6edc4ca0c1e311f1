/**
 * Tellings that a tree took for something else: what is said hung on the noun before it, who says it hung on what is said.
 *
 * Knows relations, forms and a few verbs of saying and seeing.
 */
import type { Word } from '../../contract/index.js'
import { type Children, type Edit, firstOf, hasFeat, isSubject, isUnder, SAYING, SEEING, subjectOf, subjectRel } from './edit.js'

/**
 * "Reed said crates from the barge were lost", "the film shows a crane falling": an object, and a clause without a subject behind it,
 * are one clause.
 */
export function bareObject(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { lemma } = words[verb]!
  if (!SAYING.has(lemma) && !SEEING.has(lemma)) return []
  const kids = children[verb]!
  const object = kids.find((kid) => words[kid]!.deprel === 'obj' && kid > verb && ['NOUN', 'PROPN'].includes(words[kid]!.upos))
  if (object === undefined) return []
  const clause = kids.find((kid) => words[kid]!.deprel === 'ccomp' && kid > object)
  if (clause === undefined || children[clause]!.some((kid) => /^(?:nsubj|expl|csubj|mark)/.test(words[kid]!.deprel))) return []
  const fits = SAYING.has(lemma)
    ? children[clause]!.some((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel) && kid < clause)
    : words[clause]!.text.toLowerCase().endsWith('ing')
  return fits ? [{ at: object, head: clause, deprel: subjectRel(words, children, clause) }] : []
}

/** "The group claimed attacks carried out in May": a participle right behind a noun tells of it, and is not what is claimed. */
export function claimedObject(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.lemma !== 'claim') return []
  const participle = children[verb]!.find((kid) => words[kid]!.deprel === 'xcomp' && hasFeat(words[kid]!, 'VerbForm=Part'))
  const noun = participle === undefined ? -1 : participle - 1
  if (participle === undefined || noun <= verb || words[noun]!.upos !== 'NOUN' || /ing$/i.test(words[participle]!.text)) return []
  const isBare = !children[participle]!.some((kid) => /^(?:aux|cop|mark|expl)/.test(words[kid]!.deprel))
  const isObject =
    (isSubject(words, noun) && words[noun]!.head === participle) || (words[noun]!.deprel === 'obj' && words[noun]!.head === verb)
  return isBare && isObject
    ? [
        { at: noun, head: verb, deprel: 'obj' },
        { at: participle, head: noun, deprel: 'acl' },
      ]
    : []
}

/** "Reed said two crates and a barrel were lost", with the crates taken for what was said: object and joined clause are one clause. */
export function lostClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.lemma !== 'say') return []
  const kids = children[verb]!
  const object = kids.find((kid) => words[kid]!.deprel === 'obj' && kid > verb && words[kid]!.upos === 'NOUN')
  const clause = kids.find((kid) => words[kid]!.deprel === 'conj' && object !== undefined && kid > object)
  const subject = clause === undefined ? undefined : children[clause]!.find((kid) => isSubject(words, kid) && kid < clause)
  if (object === undefined || clause === undefined || subject === undefined) return []
  return [
    { at: clause, head: verb, deprel: 'ccomp' },
    { at: object, head: clause, deprel: words[subject]!.deprel },
    { at: subject, head: object, deprel: 'conj' },
  ]
}

/** "“It sank,” Reed said, the Echo reported": of two clauses, before and behind, the second tells who passes it on. */
export function trailingSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (!SAYING.has(words[verb]!.lemma)) return []
  const clauses = children[verb]!.filter((kid) => words[kid]!.deprel === 'ccomp')
  const [before, after, more] = clauses
  if (before === undefined || after === undefined || more !== undefined || before > verb || after < verb) return []
  const bare = children[after]!.every(
    (kid) => isSubject(words, kid) || words[kid]!.upos === 'PUNCT' || words[kid]!.deprel.startsWith('obl'),
  )
  return SAYING.has(words[after]!.lemma) && bare && words[verb + 1]?.text.startsWith(',') ? [{ at: after, deprel: 'parataxis' }] : []
}

/** "… lost their cargo, the Echo reported, citing a pilot": a telling set off by commas belongs to no noun before it, but to the whole. */
export function strandedSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const word = words[verb]!
  const isAstray = ['acl', 'acl:relcl', 'advcl', 'appos', 'conj', 'dep'].includes(word.deprel) && word.head < verb
  if (!isAstray || word.upos !== 'VERB' || !SAYING.has(word.lemma) || word.text.toLowerCase().endsWith('ing')) return []
  const kids = children[verb]!.filter((kid) => words[kid]!.upos !== 'PUNCT')
  const subject = kids.find((kid) => isSubject(words, kid))
  const isBare = kids.every(
    (kid) => kid === subject || words[kid]!.deprel.startsWith('obl') || (kid > verb && words[kid]!.deprel === 'advcl'),
  )
  if (subject === undefined || subject > verb || !isBare || words[subject]!.upos === 'PRON') return []
  const first = firstOf(children, subject)
  const root = words.findIndex((other) => other.head === -1)
  const isSetOff = words[first - 1]?.text.startsWith(',') && root < first && /^(?:[,.;]|$)/.test(words[verb + 1]?.text ?? '')
  return isSetOff ? [{ at: verb, head: root, deprel: 'parataxis' }] : []
}

/** "It sank, a diver who knew it told the Echo": a noun behind a comma and a bare telling behind it are who says the whole. */
export function trailingTelling(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { deprel, lemma, upos, head: noun } = words[verb]!
  if (!deprel.startsWith('acl') || upos !== 'VERB' || !SAYING.has(lemma) || noun < 0 || noun > verb || words[noun]!.deprel !== 'appos')
    return []
  if (words[verb]!.text.toLowerCase().endsWith('ing') || words[firstOf(children, noun) - 1]?.text === undefined) return []
  const kids = children[verb]!.filter((kid) => words[kid]!.upos !== 'PUNCT')
  const isBare = kids.every((kid) => /^(?:iobj|obj|obl)/.test(words[kid]!.deprel) && words[kid]!.upos !== 'PRON' && kid > verb)
  const root = words.findIndex((other) => other.head === -1)
  const isLast = words.slice(verb + 1).every((word, at) => word.upos === 'PUNCT' || isUnder(words, verb + 1 + at, verb))
  const isSetOff = words[firstOf(children, noun)]?.text.startsWith(',') || words[firstOf(children, noun) - 1]?.text === ','
  if (!isBare || !isLast || !isSetOff || root < 0 || root > noun) return []
  return [
    { at: verb, head: root, deprel: 'parataxis' },
    { at: noun, head: verb, deprel: 'nsubj' },
  ]
}

/** "The Echo said, citing two pilots, that crates were lost": what is told does not hang on those who are cited. */
export function clauseBehindCited(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { lemma, upos } = words[verb]!
  if (upos !== 'VERB' || !SAYING.has(lemma) || children[verb]!.some((kid) => words[kid]!.deprel === 'ccomp')) return []
  const citing = children[verb]!.find((kid) => kid > verb && ['citing', 'quoting'].includes(words[kid]!.text.toLowerCase()))
  const cited = citing === undefined ? undefined : children[citing]!.find((kid) => words[kid]!.deprel === 'obj')
  if (citing === undefined || cited === undefined) return []
  const clause = [...children[cited]!, ...children[citing]!].find((kid) => {
    const mark = children[kid]!.find((word) => words[word]!.deprel === 'mark' && words[word]!.text.toLowerCase() === 'that')
    return kid > cited && mark !== undefined && words[mark - 1]?.text === ','
  })
  return clause === undefined ? [] : [{ at: clause, head: verb, deprel: 'ccomp' }]
}

/** "The tide rose, he said, repeating his call": a participle behind who says it is the speaker's, not what is told. */
export function participleBehindSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { deprel, head, upos, text, lemma } = words[verb]!
  if (upos !== 'VERB' || !/ing$/i.test(text) || !/^(?:advcl|acl|conj)$/.test(deprel) || SAYING.has(lemma)) return []
  if (children[verb]!.some((kid) => isSubject(words, kid) || (words[kid]!.deprel === 'mark' && !/^while$/i.test(words[kid]!.text))))
    return []
  const comma = firstOf(children, verb)
  const before = words[comma]!.text === ',' ? comma - 1 : comma - 2
  if (words[before + 1]?.text !== ',') return []
  let cue = before
  while (cue >= 0 && before - cue < TAIL_WORDS_MAX && !SAYING.has(words[cue]!.lemma) && !['VERB', 'PUNCT'].includes(words[cue]!.upos)) cue--
  const speaker = cue < 0 ? undefined : subjectOf(words, children, cue)
  if (speaker === undefined || words[cue]!.upos !== 'VERB' || !SAYING.has(words[cue]!.lemma) || cue === head || isUnder(words, cue, verb))
    return []
  // It stands apart: between commas, or behind a quotation's mark.
  const opens = Math.min(firstOf(children, speaker), cue)
  return /^[,”"’']/.test(words[opens - 1]?.text ?? '') && opens > 1 ? [{ at: verb, head: cue, deprel: 'advcl' }] : []
}
const TAIL_WORDS_MAX = 6

/** "“I think that it sank,” Reed said", with both hung on "said": the clause with "that" right behind a verb is what that verb holds. */
export function thoughtClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { deprel, head, upos } = words[verb]!
  if (upos !== 'VERB' || !/^(?:ccomp|parataxis)$/.test(deprel) || head < 0) return []
  if (children[verb]!.some((kid) => kid > verb && /^(?:obj|ccomp|xcomp)/.test(words[kid]!.deprel))) return []
  const clause = children[head]!.find(
    (kid) => kid > verb && words[kid]!.deprel === 'ccomp' && children[kid]!.some((mark) => mark === verb + 1 && isThat(words[mark]!)),
  )
  return clause === undefined ? [] : [{ at: clause, head: verb, deprel: 'ccomp' }]
}
const isThat = ({ deprel, text }: Word): boolean => deprel === 'mark' && text.toLowerCase() === 'that'

/** "Though it rained, Reed said the mast held": of two clauses, the one in front that such a word opens is the report's own. */
export function openingClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const [before, after, more] = children[verb]!.filter((kid) => words[kid]!.deprel === 'ccomp')
  if (before === undefined || after === undefined || more !== undefined || before > verb || after < verb) return []
  const isOpened = children[before]!.some((kid) => words[kid]!.deprel === 'mark' && OPENING.has(words[kid]!.text.toLowerCase()))
  const isQuoted = words.slice(before, verb).some(({ text }) => /["“”]/.test(text))
  return isOpened && !isQuoted && !SAYING.has(words[after]!.lemma) ? [{ at: before, deprel: 'advcl' }] : []
}
const OPENING: ReadonlySet<string> = new Set('though although while whereas as after before when because since once until'.split(' '))

/** "The quay is ready, Reed told crews before sailing": behind the verb of saying, without a mark between, all is that verb's. */
export function tailOfSaying(words: readonly Word[], children: Children, at: number): readonly Edit[] {
  const { deprel, head } = words[at]!
  if (!/^(?:advcl|obl|nmod|advmod|acl)(?!:relcl)/.test(deprel) || head < 0 || head > at) return []
  let content = head
  for (let steps = 0; content >= 0 && words[content]!.deprel !== 'ccomp' && steps < words.length; steps++) content = words[content]!.head
  const cue = content < 0 ? -1 : words[content]!.head
  if (cue < content || !SAYING.has(words[cue]?.lemma ?? '') || words[cue]!.upos !== 'VERB') return []
  const opening = firstOf(children, at)
  const first = words.findIndex((word, index) => index >= opening && word.upos !== 'PUNCT')
  if (first < cue || head > cue || words.slice(cue, first).some(({ upos }) => upos === 'PUNCT')) return []
  return [{ at, head: cue, deprel: deprel === 'acl' ? 'advcl' : deprel.replace(/^nmod/, 'obl') }]
}

/** "It sank, reported local papers": a noun right behind such a verb, with what is said before it, says it. */
export function invertedSpeaker(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { lemma, upos } = words[verb]!
  const kids = children[verb]!
  if (upos !== 'VERB' || !SAYING.has(lemma) || lemma === 'tell' || kids.some((kid) => /^(?:nsubj|aux)/.test(words[kid]!.deprel))) return []
  const speaker = kids.find((kid) => /^i?obj$/.test(words[kid]!.deprel) && kid > verb)
  const hasContent = kids.some((kid) => words[kid]!.deprel === 'ccomp' && kid < verb)
  const isAlone = !kids.some((kid) => kid > verb && /^(?:ccomp|xcomp)/.test(words[kid]!.deprel))
  if (speaker === undefined || !hasContent || !isAlone || firstOf(children, speaker) !== verb + 1) return []
  return ['NOUN', 'PROPN'].includes(words[speaker]!.upos) ? [{ at: speaker, deprel: 'nsubj' }] : []
}

/** "two crates police say are empty": what is said is said of the noun, and who says it stands between. */
export function saidOfNoun(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { deprel, head: noun, lemma, upos } = words[verb]!
  if (deprel !== 'acl:relcl' || upos !== 'VERB' || !HELD.has(lemma) || noun < 0 || noun > verb) return []
  // "fired what it said was a rocket": of what was fired, and of no noun before.
  if (words[noun]!.upos === 'PRON') return []
  const kids = children[verb]!
  const speaker = kids.find((kid) => isSubject(words, kid) && kid < verb && !RELATIVE.test(words[kid]!.text))
  const next = words[verb + 1]
  if (speaker === undefined || kids.some((kid) => words[kid]!.deprel === 'obj') || !next || !hasFeat(next, 'VerbForm=Fin')) return []
  const clause = next.upos === 'AUX' ? next.head : verb + 1
  if (clause <= verb || (next.upos !== 'AUX' && next.upos !== 'VERB') || isUnder(words, noun, clause)) return []
  if (children[clause]!.some((kid) => isSubject(words, kid) && kid > verb)) return []
  const relative = kids.find((kid) => kid < speaker && RELATIVE.test(words[kid]!.text))
  return [
    { at: clause, head: noun, deprel: 'acl:relcl' },
    { at: verb, head: clause, deprel: 'parataxis' },
    ...(relative === undefined ? [] : [{ at: relative, head: clause, deprel: subjectRel(words, children, clause) }]),
    ...children[noun]!.filter((kid) => kid > clause && words[kid]!.deprel === 'acl').map((at) => ({ at, head: clause, deprel: 'acl' })),
  ]
}
const HELD: ReadonlySet<string> = new Set([...SAYING, 'believe', 'think', 'allege', 'claim', 'suspect'])
const RELATIVE = /^(?:who|which|that|whom)$/i

/** "A mast broke, the crews left, Reed said", with the first clause beside what is said: it is said too. */
export function splicedContent(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (words[verb]!.upos !== 'VERB' || !SAYING.has(words[verb]!.lemma)) return []
  const kids = children[verb]!.filter((kid) => kid < verb)
  const content = kids.find((kid) => words[kid]!.deprel === 'ccomp')
  const before = kids.find((kid) => words[kid]!.deprel === 'advcl' && content !== undefined && kid < content)
  if (content === undefined || before === undefined || subjectOf(words, children, before) === undefined) return []
  const isOpened = children[before]!.some((kid) => ['mark', 'advmod'].includes(words[kid]!.deprel) && kid < before)
  return !isOpened && words.slice(before, content).some(({ text }) => text === ',') ? [{ at: before, deprel: 'ccomp' }] : []
}
