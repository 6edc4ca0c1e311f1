/**
 * Whether a clause says that something is so, is not so, may be, will be or would be.
 *
 * Reads the words of the clause and of the sayings over it; knows nothing of values or of other sentences.
 */
import type { Certainty, Polarity, QuantityMention } from '../contract/index.js'
import { CERTAINTY, type CertaintyRow, DOUBTS, GROUNDS, NEGATIONS, NEGATIVE_RAISING, REFUSED_VERBS } from '../rules/en/certainty.js'
import { COUNTED_VERBS, HARM_MEASURES, LIGHT_VERBS, LINKING_VERBS, MOVING_VERBS, TIME_NOUNS } from '../rules/en/predicates.js'
import { isInvertedCondition } from './adverbials.js'
import { hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { isHeldAs, isInfinitive, isPassive, isPastParticiple } from './clauses.js'
import { isHeadlinePlan, type Predicate } from './predicates.js'
import type { Saying } from './sayings.js'

export interface Modality {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly rules: readonly string[]
}

const ORDER: readonly Certainty[] = ['asserted', 'hedged', 'expected', 'conditional']
const inFrame = (frame: CertaintyRow['frame'], ...words: readonly string[]): CertaintyRow | undefined =>
  CERTAINTY.find((row) => row.frame === frame && words.some((word) => row.lemmas.includes(word)))

/** Polarity and certainty of a clause under the sayings that hold it. */
export function readModality(
  tree: Tree,
  predicate: Predicate,
  sayings: readonly Saying[],
  quantities: readonly QuantityMention[],
  quoted: boolean,
): Modality {
  const rules: string[] = []
  let certainty: Certainty = 'asserted'
  let denied = false
  const raise = (to: Certainty, rule: string): void => {
    if (ORDER.indexOf(to) <= ORDER.indexOf(certainty)) return
    certainty = to
    rules.push(rule)
  }
  for (const verb of verbsOf(tree, predicate)) {
    for (const kid of kidsOf(tree, verb, 'aux')) {
      const row = inFrame('modal', textOf(tree, kid), lemmaOf(tree, kid))
      // "should have sent": it was not done.
      if (textOf(tree, kid) === 'should' && isUnreal(tree, kid)) raise('conditional', 'certainty/should-have')
      if (row && !isNoModal(tree, kid, verb) && !isRefusal(tree, kid, verb))
        raise(
          row.certainty === 'conditional' && sayings.length > 0 && !quoted && !hasCondition(tree, verb) && !isUnreal(tree, kid)
            ? 'expected'
            : row.certainty,
          row.id,
        )
    }
    for (const kid of kidsOf(tree, verb, 'advmod')) {
      const row = inFrame('adverb', textOf(tree, kid))
      // "it was shot high, likely to fall short": only what for is in doubt.
      if (row && textOf(tree, kid + 1) !== 'to') raise(row.certainty, row.id)
    }
    if (verb !== predicate.core) {
      // "has yet to open" has not opened.
      const isYet =
        textOf(tree, verb) === 'yet' ||
        (lemmaOf(tree, verb) === 'have' && kidsOf(tree, verb, 'advmod').some((kid) => textOf(tree, kid) === 'yet'))
      const row =
        isYet || isGone(tree, verb) || isDone(tree, verb) ? undefined : inFrame('raising', lemmaOf(tree, verb), textOf(tree, verb))
      if (row && (!row.passive || isPassive(tree, verb) || isPastParticiple(tree, verb))) raise(row.certainty, row.id)
      if (isYet || NEGATIVE_RAISING.includes(lemmaOf(tree, verb))) {
        denied = !denied
        rules.push('polarity/raising')
      }
    } else if (
      uposOf(tree, verb) === 'VERB' &&
      inFrame('raising', lemmaOf(tree, verb))?.certainty === 'expected' &&
      kidsOf(tree, verb, 'xcomp').some((kid) => isInfinitive(tree, kid)) &&
      !isGone(tree, verb) &&
      !isNegated(tree, verb) &&
      lemmaOf(tree, verb) !== 'set'
    )
      raise('expected', 'certainty/expect')
    // "are yet to open"
    const isStillAhead = kidsOf(tree, verb, 'advmod').some((kid) => textOf(tree, kid) === 'yet' && textOf(tree, kid + 1) === 'to')
    if (isStillAhead && verb === predicate.core) {
      denied = !denied
      rules.push('polarity/raising')
    }
    if (
      verb === predicate.word &&
      !isStillAhead &&
      kidsOf(tree, verb, 'mark').some((kid) => textOf(tree, kid) === 'to' && kidsOf(tree, verb, 'aux', 'cop').some((be) => be < kid)) &&
      // "the mayor is to blame"
      lemmaOf(tree, verb) !== 'blame'
    )
      raise('expected', 'certainty/to-be')
    if (isHeadlinePlan(tree, verb)) raise('expected', 'certainty/headline-plan')
    if (hasCondition(tree, verb)) raise('conditional', 'certainty/if')
    // "it depends on the tide, and whether the dam holds"
    if (kidsOf(tree, verb, 'mark').some((mark) => textOf(tree, mark) === 'whether')) raise('conditional', 'certainty/whether')
    if (isOfAnybody(tree, verb)) raise('conditional', 'certainty/anybody')
    if (isSubjunctive(tree, verb)) raise('expected', 'certainty/subjunctive')
    if (
      (isNegated(tree, verb) || isRejected(tree, verb) || (verb === predicate.word && sharesNegation(tree, verb))) &&
      !isUnstopped(tree, verb, predicate.core)
    ) {
      denied = !denied
      rules.push('polarity/not')
      // "was not known to be on a list"
      if (verb !== predicate.core && lemmaOf(tree, verb) === 'know') raise('hedged', 'certainty/not-known')
    }
  }
  if (hasNoGround(tree, predicate.word)) {
    denied = !denied
    raise('hedged', 'certainty/no-ground')
    rules.push('polarity/no-ground')
  }
  if (!denied && hasNoArgument(tree, predicate, quantities)) {
    denied = true
    rules.push('polarity/no')
  }
  if (['false', 'untrue', 'incorrect'].includes(textOf(tree, predicate.word))) {
    denied = true
    rules.push('polarity/false')
  }
  for (const saying of sayings) {
    if (saying.certainty) raise(saying.certainty, saying.rule)
    if (saying.polarity === 'denied') {
      denied = true
      rules.push(saying.rule)
    }
  }
  return { polarity: denied ? 'denied' : 'affirmed', certainty, rules }
}

/** "planning would have helped": it did not. */
const isUnreal = (tree: Tree, modal: number): boolean =>
  ['would', 'should'].includes(textOf(tree, modal)) && ['have', "'ve", '’ve'].includes(textOf(tree, modal + 1))

/** "anyone who crosses the line", "criminals who take boats will be charged": who there may be, and not somebody who did it. */
function isOfAnybody(tree: Tree, verb: number): boolean {
  const noun = tree.words[verb]!.head
  if (noun < 0 || !isRel(tree, verb, 'acl:relcl')) return false
  if (ANYBODY.has(textOf(tree, noun)) || kidsOf(tree, noun, 'det').some((det) => ['any', 'every'].includes(textOf(tree, det)))) return true
  const isBare =
    hasFeat(tree, noun, 'Number=Plur') && uposOf(tree, noun) === 'NOUN' && !kidsOf(tree, noun, 'det', 'nummod', 'nmod:poss', 'amod').length
  const ahead = tree.words[noun]!.head
  const isRuled =
    isRel(tree, noun, 'nsubj', 'nsubj:pass') && ahead >= 0 && kidsOf(tree, ahead, 'aux').some((aux) => MODALS_AHEAD.has(textOf(tree, aux)))
  return isBare && isRuled && hasFeat(tree, verb, 'Tense=Pres') && !hasFeat(tree, verb, 'VerbForm=Part')
}
const ANYBODY: ReadonlySet<string> = new Set(['anyone', 'anybody', 'whoever', 'anything', 'whatever'])
const MODALS_AHEAD: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'should', 'must', 'may', 'might', 'can', 'could'])

/** "they'd waited" is "had waited"; what can be seen or heard is there to see. */
const isNoModal = (tree: Tree, modal: number, verb: number): boolean =>
  (/^['’]d$/.test(textOf(tree, modal)) && isPastForm(tree, modal + 1 === verb ? verb : modal + 1)) ||
  (['could', 'can'].includes(textOf(tree, modal)) &&
    ['see', 'hear', 'feel', 'smell'].includes(lemmaOf(tree, verb)) &&
    !isNegated(tree, verb))

/** "The mayor would not say": who would not tell something refused to. */
const isRefusal = (tree: Tree, modal: number, verb: number): boolean =>
  textOf(tree, modal) === 'would' &&
  (REFUSED_VERBS.includes(lemmaOf(tree, verb)) ||
    REFUSED_VERBS.includes([lemmaOf(tree, verb), ...(complementOf(tree, verb) ?? [])].join(' '))) &&
  isNegated(tree, verb) &&
  !hasCondition(tree, verb)

const isPastForm = (tree: Tree, at: number): boolean =>
  hasFeat(tree, at, 'VerbForm=Part') || (hasFeat(tree, at, 'Tense=Past') && textOf(tree, at) !== lemmaOf(tree, at))

/** "went on to sink", "went missing": only "going to" looks ahead. */
const isGone = (tree: Tree, verb: number): boolean => lemmaOf(tree, verb) === 'go' && textOf(tree, verb) !== 'going'

/** "there was no indication that it sank": the clause of a noun that there is none of. */
function hasNoGround(tree: Tree, clause: number): boolean {
  const noun = tree.words[clause]!.head
  if (noun < 0 || noun > clause || !GROUNDS.includes(lemmaOf(tree, noun)) || !isRel(tree, clause, 'acl', 'ccomp', 'dep')) return false
  return !isRel(tree, clause, 'acl:relcl') && kidsOf(tree, noun, 'det', 'amod').some((kid) => ['no', 'little'].includes(textOf(tree, kid)))
}

/** "there is no doubt that it sank": it did. */
export const isSure = (tree: Tree, noun: number): boolean =>
  DOUBTS.includes(lemmaOf(tree, noun)) &&
  kidsOf(tree, noun, 'det').some((kid) => textOf(tree, kid) === 'no') &&
  (kidsOf(tree, noun, 'acl', 'ccomp').some((kid) => !isRel(tree, kid, 'acl:relcl') && kidsOf(tree, kid, 'mark').length > 0) ||
    textOf(tree, noun + 1) === 'that')

/** "had to leave" is "left", and who "got to leave" left; "has to leave" and "has got to leave" look ahead. */
const isDone = (tree: Tree, verb: number): boolean =>
  (lemmaOf(tree, verb) === 'have' && hasFeat(tree, verb, 'Tense=Past')) ||
  (lemmaOf(tree, verb) === 'get' &&
    !kidsOf(tree, verb, 'aux').some((kid) => lemmaOf(tree, kid) === 'have' || /^['’]ve$/.test(textOf(tree, kid))))

/** "ordering that flags be flown": a bare "be" with a subject tells what shall be. */
const isSubjunctive = (tree: Tree, verb: number): boolean => {
  const helpers = kidsOf(tree, verb, 'aux', 'cop')
  const first = helpers[0]
  return (
    first !== undefined &&
    textOf(tree, first) === 'be' &&
    isRel(tree, verb, 'ccomp', 'acl', 'advcl', 'conj') &&
    kidsOf(tree, verb, 'nsubj').some((kid) => kid < first) &&
    !isInfinitive(tree, verb)
  )
}

/** Lemma phrase of what is said: "kill", "carry out airstrike", "be destroyed" as "destroy", "be member". */
export function predicateOf(tree: Tree, predicate: Predicate): string {
  const { core } = predicate
  // "went down", "came back": right behind its verb an adverb of direction is a part of it.
  const particle = [
    ...kidsOf(tree, core, 'compound:prt'),
    ...kidsOf(tree, core, 'advmod').filter(
      (kid) => kid === core + 1 && PARTICLES.has(textOf(tree, kid)) && MOVING_VERBS.includes(lemmaOf(tree, core)),
    ),
  ].map((kid) => lemmaOf(tree, kid))
  const lemma = lemmaOf(tree, core)
  if (kidsOf(tree, core, 'cop').length || !['VERB', 'NOUN', 'AUX'].includes(uposOf(tree, core))) {
    if (core !== predicate.word && kidsOf(tree, predicate.word, 'expl').length && uposOf(tree, core) === 'NOUN') return 'be'
    const cases = kidsOf(tree, core, 'case')
      .slice(0, 1)
      .map((kid) => lemmaOf(tree, kid))
    return ['be', ...cases, uposOf(tree, core) === 'PROPN' && !hasFeat(tree, core, 'Number=Plur') ? textOf(tree, core) : lemma].join(' ')
  }
  const complement = complementOf(tree, core)
  if (complement) return [lemma, ...complement].join(' ')
  const object = LIGHT_VERBS.includes(lemma)
    ? [...kidsOf(tree, core, 'obj'), ...kidsOf(tree, core, 'nsubj:pass').filter((kid) => uposOf(tree, kid) === 'NOUN')]
        .sort((a, b) => Number(isHeldAs(tree, b)) - Number(isHeldAs(tree, a)))
        .slice(0, 1)
        .map((kid) => lemmaOf(tree, kid))
    : []
  return [lemma, ...particle, ...object].join(' ') || 'be'
}

const PARTICLES: ReadonlySet<string> = new Set(['down', 'up', 'back', 'out', 'off', 'away', 'apart', 'ahead', 'ashore', 'aground'])

/** What a verb says too little without: "become agitated", "pronounced dead", "came under fire". */
function complementOf(tree: Tree, core: number): string[] | undefined {
  const lemma = lemmaOf(tree, core)
  if (LINKING_VERBS.includes(lemma)) {
    const state = kidsOf(tree, core, 'xcomp').find(
      (kid) => kid > core && ['ADJ', 'NOUN'].includes(uposOf(tree, kid)) && !kidsOf(tree, kid, 'mark').length,
    )
    return state === undefined ? undefined : [lemmaOf(tree, state)]
  }
  if (!MOVING_VERBS.includes(lemma)) return undefined
  // A bare noun behind its preposition: "came under fire", and not "came to the mill".
  const bare = kidsOf(tree, core, 'obl').find(
    (kid) =>
      kid === core + 2 &&
      isRel(tree, core + 1, 'case') &&
      uposOf(tree, kid) === 'NOUN' &&
      !hasFeat(tree, kid, 'Number=Plur') &&
      !kidsOf(tree, kid, 'det', 'nummod', 'compound', 'amod').length,
  )
  return bare === undefined || TIME_NOUNS.includes(lemmaOf(tree, bare)) ? undefined : [textOf(tree, core + 1), lemmaOf(tree, bare)]
}

/** The clause's verbs from its head down to its core. */
export function verbsOf(tree: Tree, predicate: Predicate): number[] {
  const chain: number[] = []
  for (let at = predicate.core, steps = 0; at >= 0 && steps < 8; at = tree.words[at]!.head, steps++) {
    chain.unshift(at)
    if (at === predicate.word) break
  }
  return chain
}

/** "if it rains"; not "it was unclear if it rained". */
const hasCondition = (tree: Tree, verb: number): boolean =>
  !['unclear', 'clear', 'unknown', 'known', 'uncertain', 'certain', 'sure'].includes(lemmaOf(tree, verb)) &&
  kidsOf(tree, verb, 'advcl').some(
    (clause) =>
      isInvertedCondition(tree, clause) ||
      kidsOf(tree, clause, 'mark').some(
        (mark) =>
          inFrame('condition', textOf(tree, mark)) !== undefined &&
          !kidsOf(tree, clause, 'advmod').some((kid) => textOf(tree, kid) === 'even'),
      ),
  )

const isNegated = (tree: Tree, verb: number): boolean =>
  // "There is no longer a crew"
  kidsOf(tree, verb, 'advmod').some((kid) => textOf(tree, kid) === 'longer' && textOf(tree, kid - 1) === 'no') ||
  kidsOf(tree, verb, 'advmod', 'cc:preconj', 'cc', 'det').some(
    (kid) =>
      NEGATIONS.includes(textOf(tree, kid)) &&
      !kidsOf(tree, kid, 'fixed').length &&
      !(['not', "n't", 'n’t'].includes(textOf(tree, kid)) && followedByOnly(tree, kid)),
  )
/** "left rather than treated", "rowed instead of waiting": what stands behind was not done. */
const isRejected = (tree: Tree, verb: number): boolean =>
  kidsOf(tree, verb, 'cc', 'mark', 'advmod', 'case').some(
    (kid) => kid < verb && ['rather', 'instead'].includes(textOf(tree, kid)) && ['than', 'of'].includes(textOf(tree, kid + 1)),
  )

/** "They did not stop rowing" tells that they rowed. */
const isUnstopped = (tree: Tree, verb: number, core: number): boolean =>
  verb !== core && ['stop', 'cease', 'quit', 'finish'].includes(lemmaOf(tree, verb))

/** "They did not warn the crew or tell the port": one "not" for both. */
const sharesNegation = (tree: Tree, verb: number): boolean =>
  isRel(tree, verb, 'conj') &&
  kidsOf(tree, verb, 'cc').some((kid) => ['or', 'nor'].includes(textOf(tree, kid))) &&
  !kidsOf(tree, verb, 'nsubj', 'aux').length &&
  isNegated(tree, tree.words[verb]!.head)

const followedByOnly = (tree: Tree, not: number): boolean => ['only', 'just', 'merely', 'simply'].includes(textOf(tree, not + 1))

/** "No one can see the quay and forget it": a bare form joined behind "can" has its subject too. */
const sharedSubjects = (tree: Tree, verb: number): readonly number[] => {
  const isBare = isRel(tree, verb, 'conj') && hasFeat(tree, verb, 'VerbForm=Inf') && !kidsOf(tree, verb, 'nsubj', 'aux', 'mark').length
  const first = tree.words[verb]!.head
  return isBare && kidsOf(tree, first, 'aux').length ? kidsOf(tree, first, 'nsubj') : []
}

/** "no missile hit", "none of the crew": denied, unless it is a count of none harmed. */
function hasNoArgument(tree: Tree, predicate: Predicate, quantities: readonly QuantityMention[]): boolean {
  for (const verb of verbsOf(tree, predicate)) {
    for (const kid of [
      ...kidsOf(tree, verb, 'nsubj', 'obj', 'expl'),
      ...sharedSubjects(tree, verb),
      ...kidsOf(tree, verb, 'obl').filter((at) =>
        kidsOf(tree, at, 'case').every((word) => ['in', 'by', 'under', 'at'].includes(textOf(tree, word))),
      ),
    ]) {
      const no = [kid, ...kidsOf(tree, kid, 'det', 'nsubj', 'advmod', 'cc:preconj', 'cc')].find(
        (word) =>
          ['no', 'none', 'nobody', 'nothing', 'neither'].includes(textOf(tree, word)) ||
          (textOf(tree, word) === 'no' && textOf(tree, word + 1) === 'one') ||
          // "Not every barge sank."
          (['every', 'all'].includes(textOf(tree, word)) && textOf(tree, word - 1) === 'not'),
      )
      if (no === undefined || textOf(tree, no + 1) === 'longer' || isSure(tree, kid)) continue
      const word = tree.words[no]!
      const none = quantities.find(
        (quantity) => quantity.start < tree.words[kid]!.end && quantity.end > word.start && quantity.value.exact === 0,
      )
      // "No sailors died" counts none; "no bodies were found" finds none.
      if (!none || !HARM_MEASURES.includes(none.value.measure ?? '') || !COUNTED_VERBS.includes(lemmaOf(tree, verb))) return true
    }
  }
  return (
    ['DET'].includes(uposOf(tree, predicate.core - 1)) &&
    textOf(tree, predicate.core - 1) === 'no' &&
    kidsOf(tree, predicate.core, 'expl', 'cop').length > 0 &&
    !quantities.some((quantity) => quantity.value.exact === 0 && HARM_MEASURES.includes(quantity.value.measure ?? ''))
  )
}
