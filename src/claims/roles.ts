/**
 * Who does it and to whom: a clause's agents and patients as mentions, with the entities that name mentions gave them.
 *
 * Subjects are inherited by joined verbs, antecedents by relative and participial clauses. Knows grammar, no wording but "by" and "against".
 */
import type { Mention, NameMention } from '../contract/index.js'
import { AIM_NOUNS, FRAME_NOUNS, HARMING_VERBS, HEADLINE_PASSIVES, MANNERS, NAMED_VERBS, TIME_NOUNS } from '../rules/en/predicates.js'
import { BODY_NOUNS } from '../rules/en/sources.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, spanOfWords, type Tree, textOf, uposOf, wordsAt } from './clause-tree.js'
import {
  agentOf,
  isBehindParticiple,
  isHeldAs,
  isInfinitive,
  isPassive,
  isPastBehindNoun,
  isPastParticiple,
  isRelativePronoun,
  sharedObjects,
  subjectOf,
} from './clauses.js'
import { isSure, verbsOf } from './modality.js'
import { mentionsAt, type Names, nameAt, phraseOf } from './phrases.js'
import type { Predicate } from './predicates.js'

export interface Roles {
  readonly who: readonly Mention[]
  readonly whom: readonly Mention[]
}

const POWERS: ReadonlySet<string> = new Set([
  ...BODY_NOUNS,
  'troop',
  'soldier',
  'warplane',
  'jet',
  'official',
  'warship',
  'forces',
  'airstrike',
  'strike',
  'drone',
  'missile',
  'aircraft',
  'commando',
  'pilot',
])

/** Agents and patients of a clause, each head once, in text order. */
export function findRoles(tree: Tree, predicate: Predicate, names: Names): Roles {
  const who: number[] = []
  const whom: number[] = []
  const verbs = verbsOf(tree, predicate)
  const passive =
    isHeadlinePassive(tree, predicate.word) ||
    (verbs.some((verb) => isPassive(tree, verb) && (verb === predicate.core || verb === predicate.word)) &&
      isPatientSubject(tree, predicate))
  const isLoose =
    isRel(tree, predicate.word, 'acl') &&
    predicate.antecedent === undefined &&
    predicate.governor !== undefined &&
    !kidsOf(tree, predicate.word, 'nsubj').length
  const isImpersonal = kidsOf(tree, predicate.word, 'expl').length > 0 || isCleft(tree, predicate.word)
  // "Quake hits Marsby; 1 dead": the one is, and not what hit.
  const isCount =
    predicate.rule === 'claim/headline-count' && !kidsOf(tree, predicate.word, 'nsubj').length && uposOf(tree, predicate.word - 1) === 'NUM'
  const hasNoSubject = isImpersonal || mayBeNouns(tree, predicate.word, names)
  const subject = isAim(tree, predicate.word)
    ? undefined
    : ((hasNoSubject || isCount ? undefined : subjectOf(tree, isLoose ? predicate.governor! : predicate.word)) ??
      (isCount ? predicate.word - 1 : undefined) ??
      kidsOf(tree, predicate.word, 'nsubj').find((at) => !isBehindParticiple(tree, at)) ??
      kidsOf(tree, predicate.core, 'nsubj')[0])
  if (subject !== undefined && !isRel(tree, subject, 'expl') && !isSure(tree, subject))
    (passive ? whom : who).push(...rolesOf(tree, subject, predicate))
  // "there are believed to be two divers": who there is.
  if (isImpersonal && predicate.core !== predicate.word && uposOf(tree, predicate.core) === 'NOUN')
    who.push(...membersOf(tree, predicate.core))
  if (isObjectOfGap(tree, predicate, passive)) whom.push(predicate.antecedent!)
  for (const verb of verbs) {
    const objects = [...kidsOf(tree, verb, 'obj', 'iobj'), ...sharedObjects(tree, verb)].filter((at) => isObject(tree, verb, at))
    for (const at of objects) if (!isSaidOfObject(tree, verb, at, objects)) whom.push(...rolesOf(tree, at, predicate))
    const agent = agentOf(tree, verb)
    if (
      agent !== undefined &&
      // "believed by crews to be old": it is not the crews that are.
      (verb === predicate.core || !kidsOf(tree, predicate.core, 'cop').length) &&
      (passive || isPassive(tree, verb) || (isPastParticiple(tree, verb) && isRel(tree, verb, 'acl') && !kidsOf(tree, verb, 'aux').length))
    )
      who.push(...membersOf(tree, agent))
    // "held against their will" says how.
    // "nine were killed in raids against the port": the raids are against it.
    for (const at of passive && HARMING_VERBS.includes(lemmaOf(tree, verb)) ? [] : kidsOf(tree, verb, 'obl'))
      if (kidsOf(tree, at, 'case').some((word) => textOf(tree, word) === 'against') && !MANNERS.includes(lemmaOf(tree, at)))
        whom.push(...membersOf(tree, at))
  }
  const toMentions = (heads: readonly number[]): Mention[] =>
    outermost(
      [...new Set(heads)]
        .filter((head) => !isQuestionWord(tree, head))
        .sort((a, b) => a - b)
        .map((head) => toMention(tree, head, names)),
    )
  return { who: toMentions(who), whom: toMentions(whom.filter((at) => !who.includes(at))) }
}

/** "a native and resident of the port": what is a part of another's words is no second one. */
const outermost = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(
    (one, at) =>
      !mentions.some(
        (other, i) =>
          i !== at && other.start <= one.start && one.end <= other.end && (other.end - other.start > one.end - one.start || i < at),
      ),
  )

/** "it was the tide that turned", "it was a cold night": nobody is the tide or the night. */
const isCleft = (tree: Tree, word: number): boolean =>
  kidsOf(tree, word, 'cop').length > 0 &&
  ['NOUN', 'PROPN'].includes(uposOf(tree, word)) &&
  kidsOf(tree, word, 'nsubj').some((kid) => textOf(tree, kid) === 'it') &&
  (TIME_NOUNS.includes(lemmaOf(tree, word)) || uposOf(tree, word) === 'PROPN') &&
  !kidsOf(tree, word, 'nmod:poss').length

/** "what", "which crew", and a "which" that stands for nothing found: they ask or point, and name nobody. */
const isQuestionWord = (tree: Tree, at: number): boolean =>
  ['what', 'which', 'who', 'whom', 'whatever', 'where', 'how', 'why'].includes(textOf(tree, at)) ||
  hasFeat(tree, at, 'PronType=Rel') ||
  kidsOf(tree, at, 'det').some((det) => ['what', 'which', 'whatever'].includes(textOf(tree, det)))

/** "the strikes they launched on Monday": without a pronoun of its own, a clause on a noun has that noun as its object. */
function isObjectOfGap(tree: Tree, { antecedent, core, word }: Predicate, passive: boolean): boolean {
  if (antecedent === undefined || passive || core !== word || !isRel(tree, word, 'acl:relcl') || uposOf(tree, core) !== 'VERB') return false
  if (FRAME_NOUNS.includes(lemmaOf(tree, antecedent)) || TIME_NOUNS.includes(lemmaOf(tree, antecedent))) return false
  const own = branchOf(tree, word)
  return (
    kidsOf(tree, core, 'nsubj').length > 0 &&
    !kidsOf(tree, core, 'obj', 'ccomp', 'xcomp', 'aux:pass').length &&
    !own.some((at) => isRelativePronoun(tree, at) || ['where', 'when', 'why', 'whose'].includes(textOf(tree, at))) &&
    // "the bully they talked about": a preposition left alone has it.
    !own.some((at) => uposOf(tree, at) === 'ADP' && !isRel(tree, at, 'case', 'compound:prt', 'fixed', 'mark'))
  )
}

/** Neither a part of the verb, nor behind a preposition ("control over two quays"), nor a hour's tail ("1:53 p. m. local time"), nor whose an object is. */
const isObject = (tree: Tree, verb: number, object: number): boolean =>
  !isPartOfVerb(tree, verb, object) &&
  // "close to 100 crates" are crates.
  !kidsOf(tree, object, 'case').some(
    (kid) => uposOf(tree, kid) === 'ADP' && kid < object && kid > verb && textOf(tree, kid - 1) !== 'close',
  ) &&
  !(textOf(tree, object) === 'time' && textOf(tree, object - 1) === 'local') &&
  !(textOf(tree, object) === 'her' && kidsOf(tree, verb, 'obj').includes(object + 1))

/** "shot dead two", "called the deal a triumph", "took the crew hostage": of two objects, the one that tells what the other is or becomes. */
function isSaidOfObject(tree: Tree, verb: number, at: number, objects: readonly number[]): boolean {
  const isBare = !kidsOf(tree, at, 'det').length
  if (isBare && objects.length > 1 && ['ADJ', 'ADV', 'VERB'].includes(uposOf(tree, at))) return true
  if (objects.indexOf(at) < 1) return false
  return NAMED_VERBS.includes(lemmaOf(tree, verb)) || isHeldAs(tree, at)
}

/** "took place", "take part": a bare noun is what is done, not what it is done to. */
const isPartOfVerb = (tree: Tree, verb: number, object: number): boolean =>
  lemmaOf(tree, verb) === 'take' &&
  !hasFeat(tree, object, 'Number=Plur') &&
  object === verb + 1 &&
  uposOf(tree, object) === 'NOUN' &&
  textOf(tree, object) === lemmaOf(tree, object)

/** "The aim of the port is to open a quay": an aim opens nothing. */
const isAim = (tree: Tree, word: number): boolean =>
  isInfinitive(tree, word) && kidsOf(tree, word, 'nsubj').some((at) => AIM_NOUNS.includes(lemmaOf(tree, at)))

/** "it ran into a crowd watching the tide": without a comma the noun before may be the one who does it, so that nobody is said to. */
function mayBeNouns(tree: Tree, word: number, names: Names): boolean {
  const near = word - 1
  // "Two were killed by the wave, making it the worst": nor may who suffers the one be who does the other.
  const { head } = tree.words[word]!
  if (isLooseBehindPassive(tree, word, head)) return true
  if (!isRel(tree, word, 'advcl') || !textOf(tree, word).endsWith('ing') || kidsOf(tree, word, 'nsubj', 'mark').length) return false
  if (uposOf(tree, near) !== 'NOUN' || TIME_NOUNS.includes(lemmaOf(tree, near)) || near <= tree.words[word]!.head) return false
  return !mentionsAt(tree, near, names).some((mention) => ['place', 'facility'].includes(mention.entityKind))
}

const isLooseBehindPassive = (tree: Tree, word: number, head: number): boolean =>
  isRel(tree, word, 'advcl') &&
  textOf(tree, word).endsWith('ing') &&
  !kidsOf(tree, word, 'nsubj', 'mark').length &&
  kidsOf(tree, head, 'aux:pass').length > 0 &&
  textOf(tree, Math.min(...branchOf(tree, word).filter((at) => uposOf(tree, at) !== 'PUNCT')) - 1) === ','

/** "Gunman shot dead", "Two sailors found": headlines leave "was" out. */
const isHeadlinePassive = (tree: Tree, word: number): boolean =>
  tree.sentence.section === 'headline' &&
  (isPastParticiple(tree, word) || (hasFeat(tree, word, 'Tense=Past') && textOf(tree, word).endsWith('ed'))) &&
  HEADLINE_PASSIVES.includes(lemmaOf(tree, word)) &&
  !kidsOf(tree, word, 'obj', 'aux', 'ccomp', 'xcomp').length

/** Whether the subject suffers it: a passive, or a past participle on a noun ("facilities used by"). */
function isPatientSubject(tree: Tree, predicate: Predicate): boolean {
  const { word, core } = predicate
  if (
    kidsOf(tree, core, 'aux:pass', 'nsubj:pass').length ||
    (core !== word && kidsOf(tree, core, 'cop').length === 0 && isPassive(tree, core))
  )
    return true
  if (core !== word) return false
  if (isRel(tree, word, 'acl') && !isRel(tree, word, 'acl:relcl')) return isPastParticiple(tree, word) || isPastBehindNoun(tree, word)
  // "The crew left and, led by Reed, went home": who is named behind "by" does it.
  if (isRel(tree, word, 'conj') && isPastParticiple(tree, word) && agentOf(tree, word) !== undefined) return true
  // "the wave was felt here and sent boats ashore": with an object of its own a finite verb is active.
  if (isRel(tree, word, 'conj') && hasFeat(tree, word, 'VerbForm=Fin') && kidsOf(tree, word, 'obj').length) return false
  if (isRel(tree, word, 'conj') && !kidsOf(tree, word, 'nsubj', 'aux').length && !kidsOf(tree, word, 'obj').length)
    return isPastParticiple(tree, word) && (isPassive(tree, tree.words[word]!.head) || textOf(tree, tree.words[word]!.head).endsWith('ing'))
  return isPassive(tree, word)
}

/** "crews who rowed or who slept": the second clause is joined to the first, and tells of its noun. */
function sharedAntecedent(tree: Tree, clause: number): number | undefined {
  const first = isRel(tree, clause, 'conj') ? tree.words[clause]!.head : -1
  return first >= 0 && isRel(tree, first, 'acl:relcl') ? tree.words[first]!.head : undefined
}

/** The noun that "which" stands for; "both of which" stands for all of them. */
const antecedentOf = (tree: Tree, at: number, predicate: Predicate): number => {
  if (predicate.antecedent === undefined) return isRelativePronoun(tree, at) ? (sharedAntecedent(tree, predicate.word) ?? at) : at
  if (isRelativePronoun(tree, at)) return predicate.antecedent
  // "whose boats" are boats.
  return kidsOf(tree, at, 'nmod').some((kid) => isRelativePronoun(tree, kid) && !isRel(tree, kid, 'nmod:poss')) ? predicate.antecedent : at
}

/** Those in a role; of what a relative clause tells of, only who stands before it: "Reed, who is mayor as well as a diver". */
function rolesOf(tree: Tree, at: number, predicate: Predicate): number[] {
  const head = antecedentOf(tree, at, predicate)
  return membersOf(tree, head).filter((member) => head === at || member < predicate.word)
}

/** A noun and what is joined to it: "Anna and Ben" are two. */
function membersOf(tree: Tree, head: number): number[] {
  // "the carrier Heron and Norland Air": what is joined to a name right behind its noun is joined to both.
  const name = kidsOf(tree, head, 'appos').filter((kid) => kid === head + 1)
  const joined = [head, ...name]
    .flatMap((at) => kidsOf(tree, at, 'conj'))
    .filter((kid) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'X', 'SYM'].includes(uposOf(tree, kid)) && !kidsOf(tree, kid, 'cop', 'nsubj').length)
  return [head, ...joined]
}

function toMention(tree: Tree, head: number, names: Names): Mention {
  const joined = new Set(kidsOf(tree, head, 'conj').flatMap((kid) => phraseOf(tree, kid)))
  let words = phraseOf(tree, head).filter((at) => !joined.has(at) || at <= head)
  const mention = nameAt(tree, head, names)
  if (uposOf(tree, head) === 'PROPN' && mention?.form === 'name') words = upToName(tree, words, mention.end)
  words = upToMeasure(tree, head, words)
  while (words.length > 1 && ['PUNCT', 'CCONJ'].includes(uposOf(tree, words.at(-1)!))) words = words.slice(0, -1)
  const span = spanOfWords(tree, uncut(tree, head, words, mention, names))
  const entity = mention?.entity ?? powerOf(tree, head, names)
  return { ...span, text: names.report.text.slice(span.start, span.end), ...(entity ? { entity } : {}) }
}

const isMeasured = (tree: Tree, at: number): boolean =>
  TIME_NOUNS.includes(lemmaOf(tree, at)) ||
  /^(?:mile|kilomet(?:er|re)|km|met(?:er|re)|yard|foot|block|hour|minute)$/.test(lemmaOf(tree, at))

/** "drove the truck for two miles": how far or long is the verb's. */
function upToMeasure(tree: Tree, head: number, words: readonly number[]): number[] {
  const cut = words.findIndex(
    (at) =>
      at > head &&
      textOf(tree, at) === 'for' &&
      isRel(tree, at, 'case') &&
      uposOf(tree, at + 1) === 'NUM' &&
      isMeasured(tree, tree.words[at]!.head),
  )
  return cut > 0 ? words.slice(0, cut) : [...words]
}

/** "reporter Ann Reed", "the secretary-general", "Port Marsby": neither a name nor what is written as one word is cut. */
function uncut(tree: Tree, head: number, words: readonly number[], mention: NameMention | undefined, { report }: Names): number[] {
  let first = words[0]!
  let last = words.at(-1)!
  const named = mention?.form === 'name' ? wordsAt(tree, mention) : []
  // In "the plan Reed approved" the name is no part of the plan.
  const above = named.find((at) => !named.includes(tree.words[at]!.head)) ?? head
  const isOne = named.includes(head) || !isRel(tree, above, 'nsubj') || tree.words[above]!.head === tree.words[head]!.head
  if (isOne && named[0]! <= last + 1 && named.at(-1)! >= first - 1) {
    first = Math.min(first, named[0]!)
    last = Math.max(last, named.at(-1)!)
  }
  const isGlued = (at: number): boolean => {
    const start = tree.words[at]?.start ?? 0
    return at > 0 && uposOf(tree, at) !== 'VERB' && /^\S\S$/.test(report.text.slice(start - 1, start + 1))
  }
  while (textOf(tree, last + 1) === '-' && isGlued(last + 1) && isGlued(last + 2)) last += 2
  while (textOf(tree, first - 1) === '-' && isGlued(first - 1) && isGlued(first)) first -= 2
  return [first, last]
}

/** "fired by Norland at the port", "waged by the Guard, against Norland": what stands behind a name with such a word belongs to the verb. */
function upToName(tree: Tree, words: readonly number[], end: number): number[] {
  const cut = words.findIndex((at) => tree.words[at]!.start >= end && VERBS_OWN.has(textOf(tree, at)) && isRel(tree, at, 'case'))
  return cut > 0 ? words.slice(0, cut) : [...words]
}
const VERBS_OWN: ReadonlySet<string> = new Set([
  'at',
  'against',
  'by',
  'after',
  'before',
  'during',
  'over',
  'into',
  'toward',
  'towards',
  'with',
])

/** "U.S. forces" act for what they are named after. */
function powerOf(tree: Tree, head: number, names: Names): string | undefined {
  if (!POWERS.has(lemmaOf(tree, head)) && !POWERS.has(textOf(tree, head))) return undefined
  for (const kid of kidsOf(tree, head, 'compound', 'amod', 'nmod:poss', 'nmod:desc')) {
    const mention = mentionsAt(tree, kid, names)[0]
    if (mention?.form === 'name') return mention.entity
  }
  return undefined
}
