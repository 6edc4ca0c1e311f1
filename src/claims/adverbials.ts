/**
 * Adverbial clauses that tell an event of their own: "killing two", "after it sank", "as the tide turned".
 *
 * Purposes, conditions, comparisons, and what is yet to be or may be at any time, tell none.
 */
import { CERTAINTY } from '../rules/en/certainty.js'
import { FRAME_PARTICIPLES } from '../rules/en/predicates.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { isClausal } from './clauses.js'

const ASKING: ReadonlySet<string> = new Set([
  'clear',
  'unclear',
  'known',
  'unknown',
  'know',
  'sure',
  'certain',
  'uncertain',
  'learn',
  'say',
  'tell',
  'ask',
  'see',
  'explain',
  'determine',
  'establish',
  'remember',
  'verify',
])

const EVENT_MARKS: ReadonlySet<string> = new Set([
  'after',
  'when',
  'while',
  'as',
  'because',
  'since',
  'although',
  'though',
  'where',
  'whereas',
  'before',
  'that',
  'once',
  'so',
  'but',
  'until',
])

const can = (tree: Tree, verb: number): boolean => kidsOf(tree, verb, 'aux').some((kid) => ['can', 'could'].includes(textOf(tree, kid)))

const isModal = (tree: Tree, verb: number): boolean =>
  verb >= 0 &&
  kidsOf(tree, verb, 'aux').some((kid) => CERTAINTY.some((row) => row.frame === 'modal' && row.lemmas.includes(textOf(tree, kid))))

export function adverbialRule(tree: Tree, at: number): string | undefined {
  if (!isClausal(tree, at) || FRAME_PARTICIPLES.includes(textOf(tree, at))) return undefined
  const marks = [...kidsOf(tree, at, 'mark'), ...kidsOf(tree, at, 'advmod')].map((word) => textOf(tree, word))
  if (
    marks.some((mark) =>
      [
        'if',
        'unless',
        'whether',
        'than',
        'lest',
        'without',
        'instead',
        'rather',
        'to',
        'by',
        'for',
        'whenever',
        'wherever',
        'how',
        'why',
        'like',
        'despite',
      ].includes(mark),
    )
  )
    return undefined
  if (isInvertedCondition(tree, at) || isAsked(tree, at)) return undefined
  // "so that the crew can land" is what for, "it cannot be ruled out that it sank" what is not known.
  if (
    marks.includes('that') &&
    (marks.includes('so') ? isModal(tree, at) || can(tree, at) : kidsOf(tree, tree.words[at]!.head, 'expl').length)
  )
    return undefined
  // "they know when it lies idle", "of how it works and who owns it", hung on the word that asks: neither is told.
  const asked = tree.words[at]!.deprel === 'advcl:relcl' ? tree.words[at]!.head : -1
  const head = asked < 0 ? -1 : tree.words[asked]!.head
  const isOpen =
    asked >= 0 &&
    ['when', 'how', 'why', 'where'].includes(textOf(tree, asked)) &&
    // "and that is why it sank" tells that it did.
    !kidsOf(tree, asked, 'cop').length &&
    (isRel(tree, asked, 'conj', 'appos') ||
      (isRel(tree, asked, 'obj', 'ccomp') && ASKING.has(lemmaOf(tree, head)) && lemmaOf(tree, head) !== 'explain'))
  if (isOpen) return undefined
  // "it sounded as though they came from the quay": it is like that, and need not be so.
  if (marks.includes('as') && marks.includes('though')) return undefined
  // "they wait so we can land"
  if (marks.includes('so') && can(tree, at)) return undefined
  // "she would not sail until the hull was mended": what comes first has not happened yet.
  if (marks.some((mark) => ['until', 'before', 'once', 'when'].includes(mark)) && isModal(tree, tree.words[at]!.head)) return undefined
  // "the law lets crews land when they arrive", "be ready when it falls": in the present tense, whenever that may be.
  if (marks.some((mark) => AHEAD.has(mark)) && hasFeat(tree, finiteOf(tree, at), 'Tense=Pres') && tree.sentence.section !== 'headline')
    return undefined
  if (
    marks.includes('after') &&
    kidsOf(tree, tree.words[at]!.head, 'aux').some((kid) => ['will', 'shall', "'ll", '’ll'].includes(textOf(tree, kid)))
  )
    return undefined
  // "as he did the day before" stands for another clause.
  if (lemmaOf(tree, at) === 'do' && marks.includes('as') && !kidsOf(tree, at, 'obj').length) return undefined
  // "when it comes to ferries" names a subject.
  if (lemmaOf(tree, at) === 'come' && marks.includes('when') && kidsOf(tree, at, 'nsubj', 'expl').some((kid) => textOf(tree, kid) === 'it'))
    return undefined
  const subject = kidsOf(tree, at, 'nsubj', 'expl').length > 0
  const marked = kidsOf(tree, at, 'mark').length > 0
  if (subject) return !marked || marks.some((mark) => EVENT_MARKS.has(mark)) ? 'claim/adverbial' : undefined
  if (uposOf(tree, at) !== 'VERB') return undefined
  if (!marked && (hasFeat(tree, at, 'VerbForm=Ger') || hasFeat(tree, at, 'VerbForm=Part') || textOf(tree, at).endsWith('ing')))
    // "speaking through an interpreter" is a circumstance; "killing two" behind its clause is an event.
    return at > tree.words[at]!.head &&
      kidsOf(tree, at, ...(textOf(tree, at).endsWith('ing') ? ['obj', 'ccomp'] : ['obl', 'obj', 'ccomp', 'xcomp'])).length
      ? 'claim/participle'
      : undefined
  return marked && marks.includes('after') && kidsOf(tree, at, 'obj', 'obl', 'aux:pass').length ? 'claim/adverbial' : undefined
}

const AHEAD: ReadonlySet<string> = new Set(['when', 'before', 'until', 'once'])

/** The first verb of a clause: its auxiliary or copula, if it has one. */
const finiteOf = (tree: Tree, at: number): number => Math.min(at, ...kidsOf(tree, at, 'aux', 'cop'))

/** "it is not clear when it sank", "nobody knows where it lies": a question, however the tree hangs it. */
const isAsked = (tree: Tree, at: number): boolean => {
  const head = tree.words[at]!.head
  const first = branchOf(tree, at).find((word) => uposOf(tree, word) !== 'PUNCT')
  return (
    head >= 0 &&
    first !== undefined &&
    head < first &&
    // "without going into where it lies": behind a preposition it is no place.
    ((ASKING.has(lemmaOf(tree, head)) && first === head + 1 && isQuestionWord(tree, first)) ||
      (['on', 'about', 'into', 'over', 'of'].includes(textOf(tree, first - 1)) && isQuestionWord(tree, first)) ||
      // the same with the clause hung on "where"
      (tree.words[at]!.deprel === 'advcl:relcl' &&
        first === head + 1 &&
        ['on', 'about', 'into', 'over'].includes(textOf(tree, head - 1)) &&
        isQuestionWord(tree, head)) ||
      // "it was not clear when it sank", with "when" hung on "clear"
      (ASKING.has(lemmaOf(tree, head)) && first === head + 2 && tree.words[first - 1]!.head === head && isQuestionWord(tree, first - 1)))
  )
}

const isQuestionWord = (tree: Tree, at: number): boolean =>
  ['when', 'where', 'how', 'why', 'who', 'what', 'which', 'whether', 'if'].includes(textOf(tree, at))

/** "Had it rained", "were it not so": a condition without "if". */
export const isInvertedCondition = (tree: Tree, at: number): boolean => {
  if (kidsOf(tree, at, 'mark').length) return false
  const first = branchOf(tree, at).find((word) => !['PUNCT', 'CCONJ'].includes(uposOf(tree, word)))
  return (
    first !== undefined &&
    isRel(tree, first, 'aux', 'cop') &&
    ['had', 'were', 'should'].includes(textOf(tree, first)) &&
    kidsOf(tree, at, 'nsubj', 'expl').some((kid) => kid > first)
  )
}
