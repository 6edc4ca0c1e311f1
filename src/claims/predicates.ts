/**
 * Which words of a sentence head a claim, and which words are the claim's own.
 *
 * A clause is a claim when it tells that something is so: main clauses, clauses joined to them, the content of sayings, and the relative,
 * participial and adverbial clauses that tell an event of their own. Purposes, wishes, orders, questions and conditions tell none; they stay
 * words of the claim they hang from. Who says it is decided elsewhere.
 */
import type { Span } from '../contract/index.js'
import { UNREAL_VERBS } from '../rules/en/cues.js'
import { FACTIVE_VERBS, FRAME_PARTICIPLES, HARMED, PICTURE_NOUNS, PICTURE_VERBS, UNCHANGING_VERBS } from '../rules/en/predicates.js'
import { adverbialRule } from './adverbials.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, upFrom, uposOf } from './clause-tree.js'
import { toPredicate } from './clause-words.js'
import { isClausal, isIndirectQuestion, isInfinitive, isRelativePronoun } from './clauses.js'
import type { Saying } from './sayings.js'
import { isEmptySentence, isOfAnonymity, tells } from './telling-clauses.js'

export interface Predicate {
  /** Head of the clause. */
  readonly word: number
  /** The word that names what happened: the clause's head, or the verb below "began to". */
  readonly core: number
  /** Head of the governing clause that is a claim too. */
  readonly governor?: number
  /** The noun that a relative or participial clause tells of. */
  readonly antecedent?: number
  readonly own: ReadonlySet<number>
  readonly span: Span
  readonly rule: string
}

/** What a clause is in its sentence; an idle one is joined to a claim and says nothing by itself. */
export type Standing = 'claim' | 'saying' | 'idle'

/** The sentence's claims in text order; none for a question, an order or a line that tells nothing. */
export function findPredicates(
  tree: Tree,
  sayings: readonly Saying[],
  text: string,
  quotations: readonly Span[] = [],
): readonly Predicate[] {
  if (!tree.words.length || isEmptySentence(tree, text)) return []
  const standing = new Map<number, Standing>()
  const rules = new Map<number, string>()
  const contents = new Set(sayings.flatMap((saying) => (saying.tells ? [] : [...saying.contents])))
  const cues = new Set(sayings.filter((saying) => saying.rule !== 'cue/account' && !saying.tells).flatMap((saying) => [...saying.cueWords]))
  const parting = sayings.filter((saying) => saying.rule !== 'cue/account' && saying.rule !== 'cue/denial')
  const said = new Set(parting.flatMap((saying) => [...saying.own]))
  // Only what says a clause is cut out of its words; who says something within it stays.
  const saidOver = (at: number): ReadonlySet<number> =>
    new Set(parting.filter((saying) => saying.covered.has(at)).flatMap((saying) => [...saying.own]))
  const order = tree.words
    .map((_, at) => at)
    .filter((at) => tree.depth[at]! >= 0)
    .sort((a, b) => tree.depth[a]! - tree.depth[b]! || a - b)
  for (const at of order) {
    const rule = ruleOf(tree, at, standing, contents)
    if (!rule) continue
    if (cues.has(at)) standing.set(at, 'saying')
    else if (!said.has(at) || isTold(tree, at, said)) {
      standing.set(at, 'claim')
      rules.set(at, rule)
    }
  }
  const headsNow = (): number[] => order.filter((word) => standing.get(word) === 'claim').sort((a, b) => a - b)
  const readAll = (): Predicate[] =>
    headsNow().flatMap((at) => toPredicate(tree, at, rules.get(at)!, standing, saidOver(at), quotations) ?? [])
  const found = readAll()
  const idle = found.filter((predicate) => !tells(tree, predicate))
  const isTelling = ({ span, core }: Predicate): boolean =>
    !isAskedWithin(text, span, quotations) && !(ANONYMOUS_CORES.has(lemmaOf(tree, core)) && isOfAnonymity(text.slice(span.start, span.end)))
  if (!idle.length) return found.filter(isTelling)
  // What tells nothing alone stays with the words of the claim above it; what is only joined to it does not.
  for (const { word } of idle) {
    if (isRel(tree, word, 'conj', 'parataxis') && kidsOf(tree, word, 'cc', 'nsubj').length && word !== tree.words[word]!.head + 2)
      standing.set(word, 'idle')
    else standing.delete(word)
  }
  return readAll().filter((predicate) => tells(tree, predicate) && isTelling(predicate))
}

const ANONYMOUS_CORES: ReadonlySet<string> = new Set(
  'speak talk discuss ask decline refuse request want name identify authorize authorise allow permit brief comment condition'.split(' '),
)

/** "“Were you there when it sank?” Reed asked": within quotation marks, what runs to a question mark is asked. */
const isAskedWithin = (text: string, { start, end }: Span, quotations: readonly Span[]): boolean =>
  quotations.some(
    (quotation) => quotation.start <= start && end <= quotation.end && /^[^.!?]{0,300}\?/.test(text.slice(end, quotation.end)),
  )

/** Words of an attribution tell something only within a clause on its source: "Reed, who left when it sank, said". */
const isTold = (tree: Tree, at: number, said: ReadonlySet<number>): boolean => {
  for (let word = at, steps = 0; word >= 0 && said.has(word) && steps <= tree.words.length; word = tree.words[word]!.head, steps++)
    if (isRel(tree, word, 'acl')) return true
  return false
}

/** Why a word heads a claim, as the name of a rule; undefined where it does not. */
function ruleOf(tree: Tree, at: number, standing: ReadonlyMap<number, Standing>, contents: ReadonlySet<number>): string | undefined {
  const head = tree.words[at]!.head
  const verb = uposOf(tree, at) === 'VERB'
  const clausal = isClausal(tree, at)
  if (uposOf(tree, at) === 'PUNCT' || isOfAsked(tree, at)) return undefined
  // "They look into what caused it to sink": what did is not told.
  if (at !== tree.root && kidsOf(tree, at, 'nsubj').some((kid) => textOf(tree, kid) === 'what' && uposOf(tree, kid) === 'PRON'))
    return undefined
  if (tree.sentence.section === 'headline') {
    if (isHeadlineCount(tree, at) && !(verb && kidsOf(tree, at, 'nsubj').length)) return 'claim/headline-count'
    if (isHeadlinePlan(tree, at)) return 'claim/headline-plan'
  }
  if (contents.has(at) && at !== tree.root)
    return clausal &&
      !isOfNoun(tree, at) &&
      !(isIndirectQuestion(tree, at) && !isRel(tree, at, 'advcl', 'acl')) &&
      !((hasFeat(tree, at, 'Mood=Imp') || isFirst(tree, at) || /^["“:]$/.test(textOf(tree, at - 1))) && isOrder(tree, at)) &&
      !(FRAME_PARTICIPLES.includes(textOf(tree, at)) && !kidsOf(tree, at, 'nsubj', 'aux').length)
      ? 'claim/content'
      : undefined
  if (at === tree.root) return clausal && !isOrder(tree, at) && !isFragment(tree, at) ? 'claim/main' : undefined
  if (isInfinitive(tree, at) && !isRel(tree, at, 'conj')) return undefined
  // "more than the yard estimated", "as long as it takes" are measures, whatever the tree hangs them on.
  if (isMeasure(tree, Math.min(...branchOf(tree, at)))) return undefined
  if (isRel(tree, at, 'conj'))
    return clausal &&
      (standing.has(head) || (head === tree.root && !isOrder(tree, head))) &&
      !isInfinitive(tree, at) &&
      !isBareBehindPast(tree, at) &&
      (verb ? uposOf(tree, head) !== 'NOUN' || kidsOf(tree, at, 'nsubj').length > 0 || isClausal(tree, head) : hasPredication(tree, at))
      ? 'claim/joined'
      : undefined
  // "to make sure that we wait, that we use force only then": it is meant to be, as what it stands beside is.
  if (isRel(tree, at, 'parataxis') && !standing.has(head) && kidsOf(tree, at, 'mark').some((mark) => textOf(tree, mark) === 'that'))
    return undefined
  if (isRel(tree, at, 'parataxis'))
    return hasPredication(tree, at) || (verb && kidsOf(tree, at, 'nsubj').length > 0) ? 'claim/parataxis' : undefined
  if (isRel(tree, at, 'acl:relcl')) return relativeRule(tree, at, head)
  if (isRel(tree, at, 'acl')) return participleRule(tree, at, head)
  if (isRel(tree, at, 'advcl')) return adverbialRule(tree, at)
  if (isRel(tree, at, 'ccomp'))
    return clausal &&
      FACTIVE_VERBS.includes(lemmaOf(tree, head)) &&
      !isIndirectQuestion(tree, at) &&
      !UNREAL_VERBS.includes(lemmaOf(tree, head))
      ? 'claim/factive'
      : undefined
  return undefined
}

/** "Asked if there was a warning that it would sink, Reed said no": what was only asked. */
const isOfAsked = (tree: Tree, at: number): boolean =>
  upFrom(tree, at).some((word) => word !== at && isRel(tree, word, 'advcl') && textOf(tree, word) === 'asked' && word < at)

/** "They were told to leave the quay, pay a fine and stay away": a bare form behind a past verb is no event beside it. */
const isBareBehindPast = (tree: Tree, at: number): boolean => {
  const head = tree.words[at]!.head
  return (
    hasFeat(tree, at, 'VerbForm=Inf') &&
    !UNCHANGING_VERBS.includes(lemmaOf(tree, at)) &&
    !kidsOf(tree, at, 'nsubj', 'aux', 'cop').length &&
    hasFeat(tree, head, 'Tense=Past') &&
    !kidsOf(tree, head, 'aux').some((kid) => ['did', 'could', 'would', 'might', "'d", '’d'].includes(textOf(tree, kid)))
  )
}

/** "Five dead after ..." */
const isHeadlineCount = (tree: Tree, at: number): boolean =>
  !isRel(tree, at, 'xcomp') &&
  // "responsibility for 12 dead"
  !kidsOf(tree, at, 'case').length &&
  HARMED.includes(textOf(tree, at)) &&
  (uposOf(tree, at - 1) === 'NUM' || ['several', 'dozens', 'many', 'hundreds', 'scores', 'thousands'].includes(textOf(tree, at - 1)))

/** "Mayor to close bridge" is what will be. */
export const isHeadlinePlan = (tree: Tree, at: number): boolean =>
  tree.sentence.section === 'headline' &&
  uposOf(tree, at) === 'VERB' &&
  isInfinitive(tree, at) &&
  (at === tree.root
    ? kidsOf(tree, at, 'nsubj').length > 0
    : isRel(tree, at, 'acl') &&
      tree.words[at]!.head === tree.root &&
      ['NOUN', 'PROPN'].includes(uposOf(tree, tree.root)) &&
      !kidsOf(tree, tree.root, 'nsubj', 'cop').length)

const hasPredication = (tree: Tree, at: number): boolean =>
  kidsOf(tree, at, 'nsubj', 'expl').length > 0 &&
  (uposOf(tree, at) === 'VERB' || kidsOf(tree, at, 'cop').length > 0 || kidsOf(tree, at, 'aux').length > 0)
/** Whether a clause that begins there, or at a word before it, is what something is measured by. */
function isMeasure(tree: Tree, first: number): boolean {
  const before = textOf(tree, first) === 'as' ? first : first - 1
  if (textOf(tree, before) === 'than') return true
  return (
    textOf(tree, before) === 'as' &&
    textOf(tree, before - 2) === 'as' &&
    ['long', 'much', 'many', 'far', 'big'].includes(textOf(tree, before - 1))
  )
}

/** "they had no rope to tow a barge": an infinitive right behind a noun tells what it is for, whatever the tree hangs it on. */
const isOfNoun = (tree: Tree, at: number): boolean =>
  isInfinitive(tree, at) &&
  isRel(tree, at, 'ccomp') &&
  !kidsOf(tree, at, 'nsubj').length &&
  uposOf(tree, Math.min(...branchOf(tree, at)) - 1) === 'NOUN'

const isFirst = (tree: Tree, at: number): boolean => tree.words.every((word, index) => index >= at || word.upos === 'PUNCT')
const isOrder = (tree: Tree, at: number): boolean => {
  // "May the tide be kind": a wish.
  if (kidsOf(tree, at, 'aux').some((aux) => textOf(tree, aux) === 'may' && isFirst(tree, aux))) return true
  const subjects = kidsOf(tree, at, 'nsubj', 'expl', 'csubj')
  // "Please do not go there"
  const helpers = [...subjects, ...kidsOf(tree, at, 'aux').filter((aux) => subjects.length || lemmaOf(tree, aux) !== 'do')]
  if (uposOf(tree, at) !== 'VERB' || helpers.some((kid) => kid < at || !isFirst(tree, at))) return false
  if (hasFeat(tree, at, 'Mood=Imp') || hasFeat(tree, at, 'VerbForm=Inf')) return true
  const first = branchOf(tree, at).find((word) => uposOf(tree, word) !== 'PUNCT')
  return first === at && textOf(tree, at) === lemmaOf(tree, at) && !hasFeat(tree, at, 'Tense=Past')
}

/** "Hiding in terror": a heading or a piece of a sentence, of nobody. */
const isFragment = (tree: Tree, at: number): boolean =>
  uposOf(tree, at) === 'VERB' && textOf(tree, at).endsWith('ing') && !kidsOf(tree, at, 'nsubj', 'expl', 'csubj', 'aux', 'cop').length

function relativeRule(tree: Tree, at: number, head: number): string | undefined {
  if (!(uposOf(tree, at) === 'VERB' || kidsOf(tree, at, 'cop').length)) return undefined
  if (uposOf(tree, head) === 'PRON' || uposOf(tree, head) === 'ADV') return undefined
  // "a fire like one that hit Marsby": read alone, nothing says one of what.
  if (textOf(tree, head) === 'one' && !kidsOf(tree, head, 'nmod', 'det', 'amod', 'nsubj').length) return undefined
  // "and, which is odd, it sank": of a whole clause, it says nothing by itself.
  if (isClausal(tree, head) && kidsOf(tree, at, 'cop').length && uposOf(tree, at) === 'ADJ') return undefined
  if (
    ['what', 'whatever', 'anyone', 'anything', 'everyone', 'those', 'fact', 'way', 'reason', 'time', 'moment'].includes(textOf(tree, head))
  )
    return undefined
  // "any yard that burns": of none in particular.
  if (kidsOf(tree, head, 'det').some((kid) => ['any', 'every', 'whatever'].includes(textOf(tree, kid)))) return undefined
  // "he stood at a stop when he heard what sounded like a bang": not the stop did.
  if (kidsOf(tree, at, 'nsubj').some((kid) => textOf(tree, kid) === 'what')) return undefined
  const gap =
    branchOf(tree, at).some((word) => isRelativePronoun(tree, word) && tree.depth[word]! <= tree.depth[at]! + 2) ||
    kidsOf(tree, at, 'nsubj').length > 0
  return gap ? 'claim/relative' : undefined
}

function participleRule(tree: Tree, at: number, head: number): string | undefined {
  if (uposOf(tree, at) !== 'VERB' || isInfinitive(tree, at)) return undefined
  // "any evidence pointing to a leak": of none in particular.
  if (kidsOf(tree, head, 'det').some((kid) => ['any', 'every', 'no'].includes(textOf(tree, kid)))) return undefined
  if (!['NOUN', 'PROPN', 'NUM'].includes(uposOf(tree, head)) || FRAME_PARTICIPLES.includes(textOf(tree, at)) || at < head) return undefined
  // "after a year of mounting fears"
  if (kidsOf(tree, at, 'mark', 'case').length || uposOf(tree, at - 1) === 'ADP') return undefined
  // "Ann Reed, reporting from Marsby, says" tells where the report comes from.
  if (textOf(tree, at) === 'reporting' && textOf(tree, at - 1) === ',' && !kidsOf(tree, at, 'obj', 'ccomp').length) return undefined
  // "a council-run quay"
  if (textOf(tree, at - 1) === '-' && tree.words[at - 1]!.end === tree.words[at]!.start) return undefined
  // "this photo released by the navy" tells of the picture, not of the happening.
  if (PICTURE_NOUNS.includes(lemmaOf(tree, head)) && PICTURE_VERBS.includes(lemmaOf(tree, at))) return undefined
  return kidsOf(tree, at, 'obj', 'obl', 'ccomp', 'xcomp').length ? 'claim/participle' : undefined
}
