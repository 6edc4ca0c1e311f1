/**
 * Clauses that lost their subject: the noun right before a finite verb, wherever the tree hung it, is that verb's.
 *
 * English leaves the subject of a finite clause out only behind a joining word, so that a noun phrase that ends where the verb begins is the
 * subject, unless a preposition makes it another's. Knows relations and forms, no wording.
 */
import type { Word } from '../../contract/index.js'
import { HARMED } from '../../rules/en/predicates.js'
import { type Children, type Edit, firstOf, hasFeat, isSubject, isUnder, opensBetween, subjectOf, subjectRel } from './edit.js'

const NOMINAL: readonly string[] = ['NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']
const CLAUSES: ReadonlySet<string> = new Set(['root', 'ccomp', 'conj', 'advcl', 'parataxis'])

/** "officials said the aim of the talks had been met", "the ferry sank and shots were heard", "both men had maps". */
export function lostSubject(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  if (!CLAUSES.has(words[clause]!.deprel) || !lacksSubject(words, children, clause)) return []
  const first = verbGroupOf(words, children, clause)
  if (first === undefined) return []
  let last = first - 1
  while (last > 0 && (words[last]!.upos === 'ADV' || /^["“”‘’']$/.test(words[last]!.text))) last--
  if (last < 0 || !NOMINAL.includes(words[last]!.upos) || words[last]!.deprel.startsWith('obl:unmarked')) return []
  const above = headsOf(words, clause)
  const joiner = children[clause]!.findLast((kid) => /^(?:cc|mark)$/.test(words[kid]!.deprel) && kid < first)
  const clauseTop = topOf(words, children, last, first, above, lacksJoint(words, children, clause))
  const [between, ...rest] = clauseTop === undefined ? behindJoiner(words, children, first, joiner) : []
  const top = clauseTop ?? between
  if (top === undefined || !NOMINAL.includes(words[top]!.upos)) return []
  const deprel = subjectRel(words, children, clause)
  const own = children[top]!.find((kid) => words[kid]!.deprel.startsWith('nsubj'))
  // "the men in the barge were two sailors", with the barge taken for what the men are.
  if (own !== undefined)
    return words[top]!.deprel === 'ccomp'
      ? [
          { at: own, head: clause, deprel },
          { at: top, head: own, deprel: 'nmod' },
        ]
      : []
  const joint = words[top]!.deprel === 'conj' ? children[top]!.filter((kid) => words[kid]!.deprel === 'cc') : []
  // "after a new mayor took over and closed the quay", with the mayor given to the closing alone.
  const { head } = words[top]!
  const isOthers = words[top]!.deprel.startsWith('nsubj') && head > clause && !above.has(head)
  const joined = isOthers && children[head]!.some((kid) => words[kid]!.deprel === 'cc' && kid < head) ? [head] : []
  return [
    { at: top, head: clause, deprel },
    ...rest.map((at) => ({ at, head: top, deprel: 'nmod' })),
    ...joint.map((at) => ({ at, head: clause, deprel: 'cc' })),
    ...joined.map((at) => ({ at, head: clause, deprel: 'conj' })),
  ]
}

const lacksSubject = (words: readonly Word[], children: Children, clause: number): boolean =>
  // "sank six boats launched from the port": a finite clause hung so has a mark.
  (words[clause]!.deprel !== 'advcl' ||
    children[clause]!.some((kid) => /^(?:mark|advmod|aux|cop)/.test(words[kid]!.deprel) && kid < clause) ||
    opensBetween(words, words[clause]!.head, clause)) &&
  !children[clause]!.some((kid) => /^(?:nsubj|csubj|expl)/.test(words[kid]!.deprel)) &&
  !children[clause]!.some((kid) => words[kid]!.deprel === 'mark' && words[kid]!.text.toLowerCase() === 'to')

/** Where the verb begins, with its auxiliaries; none where it is not finite. */
function verbGroupOf(words: readonly Word[], children: Children, clause: number): number | undefined {
  const helpers = children[clause]!.filter((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel) && kid < clause)
  if (helpers.length) return isFiniteForm(words[helpers[0]!]!) ? helpers[0] : undefined
  return words[clause]!.upos === 'VERB' && isFiniteForm(words[clause]!) ? clause : undefined
}

/** Joined to a verb without a word that joins: that word stands before its subject. */
const lacksJoint = (words: readonly Word[], children: Children, clause: number): boolean =>
  words[clause]!.deprel === 'conj' && !children[clause]!.some((kid) => words[kid]!.deprel === 'cc')

const isFiniteForm = (word: Word): boolean => /\bVerbForm=Fin\b/.test(word.feats ?? '') && !/\bMood=Imp\b/.test(word.feats ?? '')

function headsOf(words: readonly Word[], at: number): ReadonlySet<number> {
  const heads = new Set<number>()
  for (let head = words[at]!.head; head >= 0 && !heads.has(head); head = words[head]!.head) heads.add(head)
  return heads
}

/** The head of the noun phrase that ends at a word; undefined where it belongs to a clause before. */
function topOf(
  words: readonly Word[],
  children: Children,
  last: number,
  first: number,
  above: ReadonlySet<number>,
  needsJoint: boolean,
): number | undefined {
  let top = last
  let joint: number | undefined
  for (let steps = 0; steps < words.length; steps++) {
    const { head, deprel } = words[top]!
    const kids = children[top]!
    const hasCase = kids.some((kid) => words[kid]!.deprel === 'case' && kid < top && words[kid]!.upos === 'ADP')
    const nominal = NOMINAL.includes(words[top]!.upos)
    // "storming the café and shots were heard": what is joined right before a verb that is joined by nothing else.
    if (nominal && deprel === 'conj' && kids.some((kid) => words[kid]!.deprel === 'cc') && isPair(words, children, head)) joint ??= top
    // "While the port deals with one ship, the other sank": behind a comma, joined by no word.
    if (nominal && deprel === 'conj' && isApart(words, children, top)) joint ??= top
    if (joint !== undefined && needsJoint) return joint
    if (head < 0) return joint
    if (above.has(head)) {
      return nominal && !hasCase && top > head && ['obj', 'ccomp', 'dep', 'nsubj', 'nsubj:pass'].includes(deprel) ? top : joint
    }
    if (head >= first) return nominal && !hasCase && !/^(?:mark|cc|discourse|obl|parataxis|advcl|vocative)/.test(deprel) ? top : joint
    top = head
  }
  return joint
}

/**
 * "She knows the yard and two crews had slept there", with the crews behind "knows" taken for its subject, "the tide turned and crews in boats
 * left", with both hung on the turning, "after the tide turned", with the tide hung further left: what stands between such a word and the verb
 * is one noun phrase, the verb's subject.
 */
function behindJoiner(words: readonly Word[], children: Children, first: number, joiner: number | undefined): readonly number[] {
  if (joiner === undefined || joiner + 1 >= first) return []
  const loose = words.flatMap((word, at) =>
    at > joiner && at < first && word.head >= 0 && word.head < joiner && word.upos !== 'ADV' ? [at] : [],
  )
  const [top] = loose
  if (
    top === undefined ||
    !(['NOUN', 'PROPN'].includes(words[top]!.upos) || EVERYONE.test(words[top]!.text)) ||
    !/^(?:nsubj|conj|obj)/.test(words[top]!.deprel)
  )
    return []
  const isAll = words
    .slice(joiner + 1, first)
    .every(({ upos }, at) => upos === 'ADV' || loose.some((head) => isUnder(words, joiner + 1 + at, head)))
  const opening = firstOf(children, top)
  const isBare =
    words.slice(joiner + 1, opening).every(({ upos }) => upos === 'ADV') &&
    opening > joiner &&
    !children[top]!.some((kid) => ['case', 'cop'].includes(words[kid]!.deprel))
  return isAll && isBare && loose.slice(1).every((at) => children[at]!.some((kid) => words[kid]!.deprel === 'case')) ? loose : []
}

/** Behind a comma, with an article of its own and no joining word. */
const isApart = (words: readonly Word[], children: Children, top: number): boolean => {
  const article = children[top]!.find((kid) => words[kid]!.deprel === 'det')
  return article !== undefined && words[article - 1]?.text === ',' && !children[top]!.some((kid) => words[kid]!.deprel === 'cc')
}

/** Neither "between the mill and the quay" nor the last of a list. */
const isPair = (words: readonly Word[], children: Children, first: number): boolean =>
  children[first]!.filter((kid) => words[kid]!.deprel === 'conj').length === 1 &&
  !children[first]!.some((kid) => words[kid]!.text.toLowerCase() === 'between')

/** "statements that any yard would be able to mend it", with the yard given to the mending alone. */
export function raisedSubject(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  if (!words[clause]!.deprel.startsWith('acl') && words[clause]!.deprel !== 'ccomp') return []
  if (!lacksSubject(words, children, clause) || !children[clause]!.some((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel))) return []
  const below = children[clause]!.find((kid) => words[kid]!.deprel === 'xcomp' && kid > clause)
  const subject = below === undefined ? undefined : children[below]!.find((kid) => isSubject(words, kid) && kid < clause)
  return subject === undefined ? [] : [{ at: subject, head: clause, deprel: subjectRel(words, children, clause) }]
}

/** "Harbour fire: Five dead", "Seven dead and 50 hurt": a number right before what is said of those it counts. */
export function countBefore(words: readonly Word[], children: Children, at: number): readonly Edit[] {
  const count = at - 1
  if (!HARMED.includes(words[at]!.text.toLowerCase()) || !isCount(words[count]) || words[count]!.head >= at) return []
  const { head, deprel } = words[count]!
  if (head < 0 || children[at]!.some((kid) => words[kid]!.deprel.startsWith('nsubj'))) return []
  const rel = words[at]!.upos === 'VERB' ? 'nsubj:pass' : 'nsubj'
  if (deprel === 'conj' && HARMED.includes(words[head]!.text.toLowerCase()))
    return [
      { at: count, head: at, deprel: rel },
      { at, head, deprel: 'conj' },
      ...children[count]!.filter((kid) => words[kid]!.deprel === 'cc').map((cc) => ({ at: cc, head: at, deprel: 'cc' })),
    ]
  return words[count - 1]?.text === ':' && words[at]!.deprel === 'parataxis' ? [{ at: count, head: at, deprel: rel }] : []
}

const isCount = (word: Word | undefined): word is Word =>
  word !== undefined && (word.upos === 'NUM' || /^(?:dozens|scores|hundreds|thousands|others|many|several)$/i.test(word.text))

/** "“It was cold,” she said, her voice breaking": how it was said is not what was said. */
export function circumstance(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, head, text } = words[clause]!
  if (deprel !== 'ccomp' || head < 0 || head > clause || !text.toLowerCase().endsWith('ing')) return []
  const kids = children[clause]!
  const subject = kids.find((kid) => words[kid]!.deprel.startsWith('nsubj') && kid < clause)
  if (subject === undefined || kids.some((kid) => /^(?:aux|cop|mark)/.test(words[kid]!.deprel))) return []
  const first = Math.min(subject, ...children[subject]!)
  const saysBefore = words.some((word, at) => at < head && /^(?:ccomp|parataxis)/.test(word.deprel) && word.head === head)
  return words[first - 1]?.text === ',' && (saysBefore || /[”"']/.test(words[head - 2]?.text ?? ''))
    ? [{ at: clause, deprel: 'advcl' }]
    : []
}

/** A verb has one subject: which of several is it, and what are the others? */
export function manySubjects(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const subjects = children[verb]!.filter((kid) => isSubject(words, kid))
  if (subjects.length < 2) return []
  const [first, second, more] = subjects as [number, number, number | undefined]
  const kids = children[verb]!
  // "Monday's magnitude-6 earthquake hit": what is written as one word is a part of the noun behind it.
  const hyphen = words[first + 1]
  if (hyphen?.text === '-' && hyphen.start === words[first]!.end && isUnder(words, first + 1, second) && second < verb)
    return [{ at: first, head: second, deprel: 'compound' }]
  // "A Transport for Norland spokesman said": one phrase, cut at its preposition.
  if (children[second]!.some((kid) => words[kid]!.deprel === 'case' && kid === first + 1) && second < verb && more === undefined)
    return [{ at: second, head: first, deprel: 'nmod' }]
  // "The film says two crates lost in the fire": whoever is said to have lost or been lost, "say" has a clause behind it.
  const lost =
    firstOf(children, second) === verb + 1 && words[verb]!.lemma === 'say' && more === undefined
      ? participleOn(words, children, second)
      : undefined
  if (lost !== undefined && first < verb)
    return [
      { at: second, head: lost, deprel: 'nsubj:pass' },
      { at: lost, head: verb, deprel: 'ccomp' },
    ]
  const run = oneNounPhrase(words, subjects, verb)
  if (run) return run
  if (more !== undefined) return []
  if (second < verb && kids.some((kid) => words[kid]!.deprel === 'cop' && kid > first && kid < second)) {
    // "the fire was storm related": a bare noun right before what is said of the first.
    if (second === verb - 1 && words[second]!.upos === 'NOUN' && words[verb]!.upos === 'ADJ' && !children[second]!.length)
      return [{ at: second, deprel: 'compound' }]
    // "The trouble is him shouting": what the whole is about, and who does it.
    return [{ at: first, deprel: 'nsubj:outer' }]
  }
  const joined = kids.find(
    (kid) => words[kid]!.deprel === 'conj' && kid > second && words[kid]!.upos === 'VERB' && subjectOf(words, children, kid) === undefined,
  )
  if (first < verb && second > verb && joined !== undefined) {
    // "A diver was killed and two others were injured": the second subject is the joined clause's; "It sank two boats and hit a third" has none.
    const joiner = children[joined]!.find((kid) => words[kid]!.deprel === 'cc')
    return joiner !== undefined && joiner > second
      ? [{ at: second, deprel: 'obj' }]
      : [{ at: second, head: joined, deprel: subjectRel(words, children, joined) }]
  }
  // "Pictures showed walls, marked by fire": behind its verb it is what is shown.
  if (first < verb && second > verb && !kids.some((kid) => /^(?:obj|ccomp|xcomp|aux|cop)/.test(words[kid]!.deprel)))
    return [{ at: second, deprel: 'obj' }]
  // "the mast was lost, the report adds": the first is that clause's which has none.
  const clause = kids.find((kid) => words[kid]!.deprel === 'ccomp' && kid > first && kid < second && kid < verb)
  if (clause === undefined || subjectOf(words, children, clause) !== undefined) return []
  return [{ at: first, head: clause, deprel: subjectRel(words, children, clause) }]
}

/** A past participle that tells of a noun. */
const participleOn = (words: readonly Word[], children: Children, noun: number): number | undefined =>
  children[noun]!.find((kid) => words[kid]!.deprel === 'acl' && hasFeat(words[kid]!, 'VerbForm=Part') && !/ing$/i.test(words[kid]!.text))

/** "Department of Ports and Quays (DPQ) Secretary Ann Reed" */
const NAME_WORDS_MAX = 10

/** "the newspaper Echo", "club-goer Ann Reed", "television and video pictures": subjects side by side are one noun phrase. */
function oneNounPhrase(words: readonly Word[], subjects: readonly number[], verb: number): readonly Edit[] | undefined {
  const first = subjects[0]!
  const last = subjects.at(-1)!
  if (last > verb || last - first > NAME_WORDS_MAX || words[last]!.upos === 'PRON' || words[first]!.upos === 'PRON') return undefined
  for (let at = first; at <= last; at++) {
    const { upos, text } = words[at]!
    // "Department of Ports (DP) Secretary Ann Reed"
    if (!['NOUN', 'PROPN', 'ADJ', 'CCONJ'].includes(upos) && !/^(?:[-–'’]s?|[()]|of|for)$/.test(text)) return undefined
  }
  if (subjects.some((at) => !['NOUN', 'PROPN'].includes(words[at]!.upos))) return undefined
  const isTitle = words[last]!.upos === 'PROPN' && words[first]!.upos !== 'PROPN'
  if (isTitle && subjects.length === 2 && last === first + 1) return [{ at: last, head: first, deprel: 'appos' }]
  if (words[last]!.upos === 'PROPN' && words[first]!.upos === 'PROPN')
    return subjects.slice(1).map((at) => ({ at, head: first, deprel: 'flat' }))
  return subjects.slice(0, -1).map((at) => ({ at, head: last, deprel: isTitle ? 'nmod:desc' : 'compound' }))
}

/** "Seven sailors die, 51 are hurt": a subject that stands right before another verb's auxiliary is that verb's; the clauses are joined. */
export function splicedClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { upos, head: noun, deprel } = words[verb]!
  const main = noun >= 0 && noun < verb ? words[noun]!.head : -1
  if (upos !== 'VERB' || !deprel.startsWith('acl') || main <= verb || !isSubject(words, noun)) return []
  const subject = children[verb]!.find((kid) => isSubject(words, kid))
  if (subject === undefined || subject < verb || words[subject + 1]?.upos !== 'AUX' || words[subject + 1]!.head !== main) return []
  return [
    { at: subject, head: main, deprel: words[noun]!.deprel },
    { at: noun, head: verb, deprel: subjectRel(words, children, verb) },
    { at: verb, head: main, deprel: 'conj' },
  ]
}

const EVERYONE = /^(?:everyone|everybody|someone|somebody|others)$/i

/** "stressing that getting the answer right is important", with two clauses stressed: the first, before a copula without a subject, is its subject. */
export function gerundSubject(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, head } = words[clause]!
  if (deprel !== 'ccomp' || head < 0 || !/ing$/i.test(words[clause]!.text) || clause < head) return []
  if (children[clause]!.some((kid) => /^(?:nsubj|csubj|expl|mark|aux|cop)/.test(words[kid]!.deprel))) return []
  const main = children[head]!.find((kid) => kid > clause && words[kid]!.deprel === 'ccomp')
  if (main === undefined || children[main]!.some((kid) => /^(?:nsubj|csubj|expl)/.test(words[kid]!.deprel))) return []
  const that = children[main]!.some((kid) => words[kid]!.deprel === 'mark' && kid === clause - 1)
  const copula = children[main]!.some((kid) => words[kid]!.deprel === 'cop' && kid > clause)
  return that && copula ? [{ at: clause, head: main, deprel: 'csubj' }] : []
}
