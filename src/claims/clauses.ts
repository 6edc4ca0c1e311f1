/**
 * Grammar of a clause: its subject, its agent, whether it is passive, asks, or is a clause at all. Knows relations and forms, no cue.
 */
import { GIVING_VERBS, HARMING_VERBS, HELD_AS, LETTING_VERBS, TIME_NOUNS } from '../rules/en/predicates.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'

/** The word that a clause's verb has as its subject: its own, that of the verb it is joined to, or the noun it modifies. */
export function subjectOf(tree: Tree, verb: number): number | undefined {
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const subjects = kidsOf(tree, at, 'nsubj', 'csubj').filter(
      (kid) => !isRel(tree, kid, 'nsubj:outer', 'csubj') && !isBehindParticiple(tree, kid),
    )
    // "the man who police said held two passports", both hung on "said": it is the police who say it.
    const own = subjects.find((kid) => subjects.length === 1 || !isRelativePronoun(tree, kid))
    const head = tree.words[at]!.head
    if (own !== undefined) return isRelativePronoun(tree, own) && isRel(tree, at, 'acl') ? head : own
    if (head < 0) return undefined
    if (isRel(tree, at, 'acl')) return head
    if (!isRel(tree, at, 'conj', 'xcomp', 'advcl', 'parataxis')) return undefined
    // "forced the crew to leave", "accused the yard of sinking it": the one who is forced or accused.
    // "to let a crew swim", "saw the mast fall": the one who is let or seen.
    const isLet = isRel(tree, at, 'xcomp') && LETTING_VERBS.includes(lemmaOf(tree, head)) && uposOf(tree, at) === 'VERB'
    const isControlled =
      isRel(tree, at, 'xcomp', 'advcl') && kidsOf(tree, at, 'mark').some((kid) => ['to', 'of', 'from'].includes(textOf(tree, kid)))
    const controller = kidsOf(tree, head, 'obj', 'iobj').find((kid) => kid > head && kid < at)
    if ((isControlled || isLet) && controller !== undefined && !(isRel(tree, at, 'advcl') && isInfinitive(tree, at))) return controller
    if (
      isRel(tree, at, 'advcl') &&
      kidsOf(tree, at, 'mark').length &&
      !hasFeat(tree, at, 'VerbForm=Ger') &&
      !hasFeat(tree, at, 'VerbForm=Part')
    )
      return undefined
    at = head
  }
  return undefined
}

export const isRelativePronoun = (tree: Tree, at: number): boolean =>
  hasFeat(tree, at, 'PronType=Rel') || (uposOf(tree, at) === 'PRON' && ['who', 'which', 'that', 'whom'].includes(textOf(tree, at)))

export const isPassive = (tree: Tree, verb: number): boolean => {
  if (kidsOf(tree, verb, 'aux:pass').some((kid) => lemmaOf(tree, kid) !== 'have')) return true
  // "The airline said P and later tweeted that Q": joined without a subject or auxiliary of its own, a verb is as its first is.
  const first = tree.words[verb]!.head
  const isBare = isRel(tree, verb, 'conj') && !kidsOf(tree, verb, 'nsubj', 'aux', 'obl:agent').length
  if (isBare && uposOf(tree, first) === 'VERB') return isPassive(tree, first)
  // "have closed in" is none: a passive's last auxiliary is "be" or "get".
  const last = kidsOf(tree, verb, 'aux')
    .filter((kid) => kid < verb)
    .at(-1)
  if (last !== undefined && lemmaOf(tree, last) === 'have') return false
  // "have seized two ships" is none, whatever its subject was taken for.
  if (kidsOf(tree, verb, 'obj').length && kidsOf(tree, verb, 'aux').some((kid) => textOf(tree, kid) !== 'been')) return false
  // "The mayor announced that P" with a subject before and what it says behind is none either.
  if (kidsOf(tree, verb, 'ccomp').length && kidsOf(tree, verb, 'nsubj').some((kid) => kid < verb && !isRel(tree, kid, 'nsubj:pass')))
    return false
  // "The blast killed and hurt dozens", its subject taken for what suffers it: what it is done to stands behind.
  const hasOwn = kidsOf(tree, verb, 'nsubj').some((kid) => kid < verb) || isRel(tree, verb, 'conj')
  const behind = [...kidsOf(tree, verb, 'obj'), ...sharedObjects(tree, verb)]
  if (hasOwn && behind.some((kid) => kid > verb) && !GIVING_VERBS.includes(lemmaOf(tree, verb))) return false
  // "The group seized two ships", tagged as suffering it: with a subject of its own before and an object behind, it acts.
  if (kidsOf(tree, verb, 'obj').some((kid) => kid > verb) && kidsOf(tree, verb, 'nsubj').some((kid) => kid < verb)) return false
  // "a car shut the road off": its subject stands as one that acts, outside of headlines and captions, which leave "was" out.
  // "I was hit and I ducked": one who is named by "I" or "he" before a bare past tense does it.
  const subject = kidsOf(tree, verb, 'nsubj').find((kid) => kid < verb)
  if (subject !== undefined && hasFeat(tree, subject, 'Case=Nom') && !kidsOf(tree, verb, 'aux', 'cop').length) return false
  const acts =
    (!['headline', 'caption'].includes(tree.sentence.section) || kidsOf(tree, verb, 'ccomp').length > 0) &&
    kidsOf(tree, verb, 'nsubj').some((kid) => kid < verb && !isRel(tree, kid, 'nsubj:pass'))
  if (acts && !kidsOf(tree, verb, 'aux').length) return false
  return kidsOf(tree, verb, 'nsubj:pass').length > 0 || hasFeat(tree, verb, 'Voice=Pass') || isPastBehindNoun(tree, verb)
}

/** "the men wanted by police": behind its noun, without a subject, what is no present participle is past, whatever its tag. */
export const isPastBehindNoun = (tree: Tree, verb: number): boolean =>
  isRel(tree, verb, 'acl') &&
  !isRel(tree, verb, 'acl:relcl') &&
  uposOf(tree, verb) === 'VERB' &&
  (hasFeat(tree, verb, 'Tense=Past') || hasFeat(tree, verb, 'VerbForm=Part')) &&
  !textOf(tree, verb).endsWith('ing') &&
  !kidsOf(tree, verb, 'nsubj', 'obj', 'mark', 'aux').length &&
  !MOVED.has(lemmaOf(tree, verb))
/** Nobody does these to anybody: "those gone home". */
const MOVED: ReadonlySet<string> = new Set('go come arrive depart fall rise grow retire escape become'.split(' '))

/** "shot and wounded two": two verbs of harm side by side do it to the same. */
export function sharedObjects(tree: Tree, verb: number): readonly number[] {
  const next = kidsOf(tree, verb, 'conj').find((kid) => kid === verb + 2 && isRel(tree, verb + 1, 'cc'))
  if (next === undefined || kidsOf(tree, verb, 'obj', 'obl', 'aux:pass').length || kidsOf(tree, next, 'nsubj').length) return []
  return HARM.has(lemmaOf(tree, verb)) ? kidsOf(tree, next, 'obj') : []
}
const HARM: ReadonlySet<string> = new Set([...HARMING_VERBS, 'shoot', 'stab', 'hit', 'bomb', 'attack', 'kidnap', 'abduct', 'arrest'])

/** "sunk", not "sinking". */
export const isPastParticiple = (tree: Tree, verb: number): boolean =>
  hasFeat(tree, verb, 'VerbForm=Part') && !textOf(tree, verb).endsWith('ing')

/** The agent of a passive: "quoted by IRNA". */
export const agentOf = (tree: Tree, verb: number): number | undefined =>
  agentBelow(tree, verb) ??
  // "described as unsafe by Reed"
  kidsOf(tree, verb, 'obl', 'xcomp')
    .filter((kid) => kidsOf(tree, kid, 'case', 'mark').some((word) => textOf(tree, word) === 'as'))
    .map((kid) => agentBelow(tree, kid))
    .find((agent) => agent !== undefined)

const agentBelow = (tree: Tree, at: number): number | undefined =>
  kidsOf(tree, at, 'obl').find(
    (kid) =>
      // "according to Reed", "sent to the yard": whatever it was taken for, none of these does it.
      (isRel(tree, kid, 'obl:agent') && kidsOf(tree, kid, 'case').every((word) => textOf(tree, word) === 'by')) ||
      (kidsOf(tree, kid, 'case').some((word) => textOf(tree, word) === 'by') &&
        !isRel(tree, kid, 'obl:tmod', 'obl:unmarked') &&
        uposOf(tree, kid) !== 'NUM' &&
        !TIME_NOUNS.includes(lemmaOf(tree, kid))),
  )

/** A clause that asks ("whether it sank", "how it sank") tells nothing. */
export const isIndirectQuestion = (tree: Tree, clause: number): boolean => {
  // "whether it can or should sail", with "whether" hung on "can"
  const asking = [clause, ...kidsOf(tree, clause, 'aux')].flatMap((at) => kidsOf(tree, at, 'mark'))
  if (asking.some((mark) => ['whether', 'if'].includes(textOf(tree, mark)))) return true
  const first = branchOf(tree, clause).find(
    (word) => uposOf(tree, word) !== 'PUNCT' && !['exactly', 'precisely', 'just'].includes(textOf(tree, word)),
  )
  // "would not say where the crew is", with "where" hung on "say"
  const asker = first === undefined ? -1 : first - 1
  const cue = tree.words[clause]!.head
  if (
    isRel(tree, clause, 'ccomp') &&
    asker > cue &&
    cue >= 0 &&
    tree.words[asker]!.head === cue &&
    ['how', 'why', 'where', 'when'].includes(textOf(tree, asker))
  )
    return true
  // "when the tide turned, he said, it sank": the first words are a clause of their own.
  const above = first === undefined ? -1 : tree.words[first]!.head
  if (above !== clause && above >= 0 && isRel(tree, above, 'advcl') && tree.words[above]!.head === clause) return false
  return (
    first !== undefined &&
    ['how', 'why', 'what', 'where', 'when', 'who', 'which', 'whom', 'whose'].includes(textOf(tree, first)) &&
    tree.depth[first]! <= tree.depth[clause]! + 3
  )
}

export const isClausal = (tree: Tree, at: number): boolean =>
  uposOf(tree, at) === 'VERB' || kidsOf(tree, at, 'nsubj', 'cop', 'csubj', 'expl').length > 0

/** The clause that a word belongs to. */
export const clauseAbove = (tree: Tree, at: number): number => {
  for (let word = at, steps = 0; word >= 0 && steps <= tree.words.length; word = tree.words[word]!.head, steps++)
    if (isClausal(tree, word) || word === tree.root) return word
  return tree.root
}

/** A word's branch without some of the branches below it. */
export const without = (tree: Tree, top: number, left: Iterable<number>): Set<number> => {
  const out = new Set(left)
  return new Set(branchOf(tree, top, (at) => out.has(at)))
}

/** "to sink" */
export const isInfinitive = (tree: Tree, at: number): boolean => kidsOf(tree, at, 'mark').some((mark) => textOf(tree, mark) === 'to')

/** "bringing the toll to nine, half of them sailors": what stands behind a participle is not its subject. */
export const isBehindParticiple = (tree: Tree, subject: number): boolean => {
  const verb = tree.words[subject]!.head
  return subject > verb + 1 && textOf(tree, verb).endsWith('ing') && !kidsOf(tree, verb, 'aux').length
}

/** "took the crew hostage": what they are taken as. */
export const isHeldAs = (tree: Tree, at: number): boolean =>
  HELD_AS.includes(lemmaOf(tree, at)) && !kidsOf(tree, at, 'det', 'nummod').length
