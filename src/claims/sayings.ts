/**
 * Sayings of one sentence: who says it, by which cue, and which words are the content, read off the tree.
 *
 * Frames only ("X said P", "P, according to X", "X was quoted by Y as saying P", "a report that P"); which lemmas are cues is in
 * src/rules/en/cues.ts, and who a source is, over the report, is decided in sources.ts.
 */
import type { Certainty, Polarity } from '../contract/index.js'
import { PRESUPPOSED_VERBS, SETTLING_VERBS } from '../rules/en/certainty.js'
import { BARE_SPEECH, NAMING_VERBS, TELLING_VERBS, UNREAL_VERBS } from '../rules/en/cues.js'
import { GOING_ON_VERBS } from '../rules/en/predicates.js'
import { citedBelow, findQuotedAsSaying, withCited } from './citing.js'
import { branchOf, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf, clauseAbove, isClausal, isIndirectQuestion, isPassive, subjectOf, without } from './clauses.js'
import { isAnothersTelling, isConceded, openingOfNext, standsBeside } from './content-edges.js'
import { GERUND_TAKERS, NOUNS, VERBS } from './cue-rows.js'
import { mediaRunAfter } from './media.js'
import { findAdjectiveSaying, findNounSaying, findSeemingSaying } from './noun-sayings.js'
import { findPhrase } from './phrase-sayings.js'

export interface Saying {
  readonly rule: string
  /** The word of saying, and the words that make up the cue ("quoted", "as", "saying"). */
  readonly cue: number
  readonly cueWords: readonly number[]
  /** Head of who says it; of who passes it on ("IRNA quoted X"); of who is cited ("citing X"). */
  readonly source?: number
  readonly medium?: number
  readonly cited?: number
  /** Words right behind "told" that name who was told, where the tree lost them. */
  readonly hearer?: readonly number[]
  /** Words that are content; empty where the content stands in another sentence. */
  readonly covered: ReadonlySet<number>
  readonly contents: readonly number[]
  /** Words of the attribution itself, which belong to no claim. */
  readonly own: ReadonlySet<number>
  readonly polarity?: Polarity
  readonly certainty?: Certainty
  /** Nobody says it by this: "they have not confirmed that P". */
  readonly unsaid?: true
  /** The clause of the cue is itself the claim: "the clinic reported two deaths". */
  readonly tells?: boolean
  /** Stands outside all other sayings of its sentence. */
  readonly outer: boolean
}

/** Every saying of the sentence, in text order of its cue. */
export function findSayings(tree: Tree): readonly Saying[] {
  const found: Saying[] = []
  const used = new Set<number>()
  for (let at = 0; at < tree.words.length; at++) {
    const phrase = findPhrase(tree, at)
    if (phrase) found.push(phrase)
    if (used.has(at)) continue
    const quoted = findQuotedAsSaying(tree, at)
    if (quoted) {
      for (const word of quoted.cueWords) used.add(word)
      found.push(quoted)
      continue
    }
    const upos = uposOf(tree, at)
    const saying =
      upos === 'VERB' || upos === 'AUX'
        ? (findSeemingSaying(tree, at) ?? findVerbSaying(tree, at))
        : upos === 'NOUN'
          ? findNounSaying(tree, at)
          : upos === 'ADJ'
            ? findAdjectiveSaying(tree, at)
            : undefined
    if (saying) found.push(saying)
  }
  return withCited(
    tree,
    withCarried(
      tree,
      found.sort((a, b) => a.cue - b.cue),
    ),
  )
}

/** "he said, adding that P": who said it adds it, whatever the tree took for the subject. */
const withCarried = (tree: Tree, sayings: readonly Saying[]): readonly Saying[] =>
  sayings.map((saying, index) => {
    const before = sayings.slice(0, index).findLast(({ tells }) => !tells)
    if (before?.source === undefined || !textOf(tree, saying.cue).endsWith('ing') || kidsOf(tree, saying.cue, 'nsubj').length) return saying
    const between = tree.words.slice(before.cue + 1, saying.cue)
    const follows = between.length <= CARRIED_WORDS_MAX && between.at(-1)?.text === ',' && !between.some(({ upos }) => upos === 'VERB')
    return follows ? { ...saying, source: before.source } : saying
  })
/** "he told the Herald on Monday, adding" */
const CARRIED_WORDS_MAX = 8

function clausesSaid(tree: Tree, verb: number, lemma: string): number[] {
  // "one boat sank, another threatened to follow": what is threatened stands behind.
  const infinitive = kidsOf(tree, verb, 'xcomp').some((kid) => kidsOf(tree, kid, 'mark').some((mark) => textOf(tree, mark) === 'to'))
  const clauses = kidsOf(tree, verb, 'ccomp', 'parataxis').filter(
    (kid) =>
      !(infinitive && kid < verb) &&
      !isIndirectQuestion(tree, kid) &&
      !(isRel(tree, kid, 'parataxis') && (VERBS.has(lemmaOf(tree, kid)) || !isClausal(tree, kid) || kid < verb)),
  )
  // "Reed said it sank and that the crew swam"
  if (clauses.some((kid) => kid > verb && isRel(tree, kid, 'ccomp')))
    clauses.push(
      ...kidsOf(tree, verb, 'conj').filter((kid) => kidsOf(tree, kid, 'mark').some((mark) => mark < kid && textOf(tree, mark) === 'that')),
    )
  if (GERUND_TAKERS.has(lemma) || lemma === 'claim')
    clauses.push(...kidsOf(tree, verb, 'xcomp').filter((kid) => uposOf(tree, kid) === 'VERB'))
  return [...clauses]
}

function findVerbSaying(tree: Tree, cue: number): Saying | undefined {
  const lemma = lemmaOf(tree, cue)
  const row = VERBS.get(lemma)
  if (
    (!row && !TELLING_VERBS.includes(lemma)) ||
    UNREAL_VERBS.filter((verb) => verb !== 'call').includes(lemma) ||
    isRel(tree, cue, 'amod', 'compound', 'case') ||
    isGivenName(tree, cue)
  )
    return undefined
  if (kidsOf(tree, cue, 'mark').some((mark) => textOf(tree, mark) === 'to') && !isRel(tree, cue, 'conj') && !goesOn(tree, cue)) {
    return undefined
  }
  const passive = isPassive(tree, cue)
  const subject = withSubject(tree, cue) ?? behindMark(tree, cue) ?? subjectOf(tree, cue)
  const isIf = kidsOf(tree, cue, 'mark').some((mark) => ['if', 'unless'].includes(textOf(tree, mark)))
  // "if the inquiry concludes that it sank": nobody has said so yet.
  const source = isIf ? undefined : passive ? agentOf(tree, cue) : subject
  const head = tree.words[cue]!.head
  let contents = row ? clausesSaid(tree, cue, lemma) : []
  let own: Set<number>
  let covered: Set<number>
  const hung =
    head >= 0 &&
    !contents.length &&
    !standsBeside(tree, cue) &&
    ((isRel(tree, cue, 'parataxis') && (kidsOf(tree, cue, 'nsubj', 'expl').length > 0 || passive)) ||
      (BARE_SPEECH.includes(lemma) &&
        source !== undefined &&
        kidsOf(tree, cue, 'nsubj').length > 0 &&
        !kidsOf(tree, cue, 'mark').length &&
        standsApart(tree, cue, head)) ||
      (isRel(tree, cue, 'advcl') &&
        kidsOf(tree, cue, 'mark', 'advmod').some((mark) => textOf(tree, mark) === 'as') &&
        (BARE_SPEECH.includes(lemma) || passive) &&
        !kidsOf(tree, cue, 'obj', 'xcomp').length &&
        kidsOf(tree, cue, 'nsubj').length > 0))
  if (hung) {
    // "Lowe, he said, was asleep": hung on a noun, it is said of the clause.
    const top = isRel(tree, cue, 'parataxis') ? clauseAbove(tree, head) : head
    contents = [top]
    own = new Set(branchOf(tree, cue))
    const later = kidsOf(tree, top, 'conj').filter((kid) => kid > cue && kidsOf(tree, kid, 'nsubj').length > 0)
    covered = without(tree, top, [cue, ...later])
  } else if (contents.length) {
    own = without(tree, cue, [...contents, ...kidsOf(tree, cue, 'nsubj:outer')])
    const opening = Math.min(...contents.flatMap((content) => branchOf(tree, content)))
    // Behind the content's first word nothing is the saying's any more, whatever the tree hung on the cue.
    if (cue < opening) own = new Set([...own].filter((word) => word < opening))
    const next = openingOfNext(tree, cue, contents)
    covered = new Set(
      contents.flatMap((content) =>
        branchOf(
          tree,
          content,
          (kid) => kid === next || isAnothersTelling(tree, kid, content) || (row?.id === 'cue/find' && isConceded(tree, kid, content)),
        ),
      ),
    )
    // What is joined to the cue, or hangs before it, is another saying.
    for (const kid of kidsOf(tree, cue, 'conj', 'cc', 'advcl', 'parataxis'))
      if (!contents.includes(kid)) for (const word of branchOf(tree, kid)) own.delete(word)
  } else if (
    TELLING_VERBS.includes(lemma) &&
    (lemma !== 'put' || putsAt(tree, cue)) &&
    source !== undefined &&
    !isNobody(tree, source) &&
    !isRel(tree, cue, 'acl') &&
    !isAhead(tree, cue) &&
    kidsOf(tree, cue, 'obj', 'obl', 'ccomp', 'nsubj:pass').length
  ) {
    // "no arrests were made, confirming reports": who suffers a clause tells nothing by it.
    if (textOf(tree, cue).endsWith('ing') && !kidsOf(tree, cue, 'nsubj').length && isRel(tree, source, 'nsubj:pass')) return undefined
    return {
      rule: 'cue/tell-of',
      cue,
      cueWords: [cue],
      source,
      // A clause on what is told of is the report's own: "claimed the bombings that killed nine", "condemned a film mocking sailors";
      // so is one that stands in front: "As the tide fell, the mayor reported a wreck".
      covered: new Set(
        branchOf(
          tree,
          cue,
          (kid) =>
            kid !== cue && (standsAlone(tree, kid, cue) || isOfTold(tree, kid, lemma) || (isRel(tree, kid, 'advcl') && kid < source)),
        ),
      ),
      contents: [cue],
      own: new Set(),
      tells: true,
      outer: false,
    }
  } else {
    if (
      !row ||
      isRel(tree, cue, 'xcomp') ||
      !BARE_SPEECH.includes(lemma) ||
      source === undefined ||
      kidsOf(tree, cue, 'obj', 'xcomp').some((kid) => lemma !== 'tell' && !isPronounLike(tree, kid))
    )
      return undefined
    own = new Set(branchOf(tree, cue, (at) => isRel(tree, at, 'conj', 'advcl', 'parataxis')))
    covered = new Set()
  }
  if (hung && source === undefined && !passive) return undefined
  const cited = citedBelow(tree, cue) ?? giverOfTold(tree, cue, contents)
  const hearer = lemma === 'tell' ? mediaRunAfter(tree, cue) : []
  for (const word of hearer) {
    own.add(word)
    covered.delete(word)
  }
  const isUnsaid = kidsOf(tree, cue, 'advmod', 'cc').some((kid) => UNSAYING.has(textOf(tree, kid)))
  // "They have not confirmed that it sank": it may have. "They did not reveal that it sank": it did. Either way they do not say so.
  const isOpen = isUnsaid && contents.length > 0 && row !== undefined && !row.certainty && !isUndeniable(tree, cue, row.polarity)
  const hearsay = passive && source === undefined && contents.length && isHearsay(tree, cue)
  const isDoubtful = (isOpen && !PRESUPPOSED_VERBS.includes(lemma)) || (!isOpen && hearsay)
  const doubt = isIf ? 'conditional' : (row?.certainty ?? (isDoubtful ? 'hedged' : undefined))
  const isDenial = isUnsaid ? row?.certainty === 'hedged' && lemma !== 'doubt' : lemma === 'doubt'
  const polarity = isDenial ? 'denied' : isUnsaid ? undefined : row?.polarity
  return {
    rule: row?.id ?? 'cue/tell-of',
    cue,
    cueWords: [cue],
    ...(isOpen ? { unsaid: true as const } : {}),
    ...(source !== undefined && !isOpen && uposOf(tree, source) !== 'PUNCT' && !isExpletive(tree, source) ? { source } : {}),
    ...(cited !== undefined ? { cited } : {}),
    ...(hearer.length ? { hearer } : {}),
    covered,
    contents,
    own,
    ...(polarity ? { polarity } : {}),
    ...(doubt ? { certainty: doubt } : {}),
    outer: false,
  }
}

/** "I cannot deny that it sank" says that it did. */
const isUndeniable = (tree: Tree, cue: number, polarity: Polarity | undefined): boolean =>
  polarity === 'denied' && kidsOf(tree, cue, 'aux').some((aux) => ['can', 'ca', 'could'].includes(textOf(tree, aux)))

/** "“We met Ann Lowe,” said Reed": behind the mark that ends what is said, the name right behind the cue says it. */
const behindMark = (tree: Tree, cue: number): number | undefined => {
  if (!/^[”"’']/.test(textOf(tree, cue - 1)) || uposOf(tree, cue + 1) !== 'PROPN') return undefined
  const subjects = kidsOf(tree, cue, 'nsubj')
  return subjects.length > 1 ? subjects.find((kid) => kid > cue) : undefined
}

/** "reported estimates from divers that it sank": whose estimates they are. */
const giverOfTold = (tree: Tree, cue: number, contents: readonly number[]): number | undefined => {
  const told = kidsOf(tree, cue, 'obj').find((kid) => kid > cue && NOUNS.has(lemmaOf(tree, kid)))
  const isIts = contents.some((kid) => kidsOf(tree, kid, 'mark').some((mark) => textOf(tree, mark) === 'that' && mark > (told ?? mark)))
  if (told === undefined || !isIts) return undefined
  return kidsOf(tree, told, 'nmod').find((kid) => kidsOf(tree, kid, 'case').some((word) => ['by', 'from'].includes(textOf(tree, word))))
}

/** A clause on what is told of; one on what it is called ("called it a wreck left to rot") is the caller's word. */
const isOfTold = (tree: Tree, kid: number, verb: string): boolean => {
  const noun = tree.words[kid]!.head
  return (
    isRel(tree, kid, 'acl') && !(!isRel(tree, kid, 'acl:relcl') && NAMING_VERBS.includes(verb) && noun >= 0 && isRel(tree, noun, 'xcomp'))
  )
}

const UNSAYING: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither'])

/** "The yard continues to insist", "Reed went on to say": said, and not only meant to be. */
const goesOn = (tree: Tree, cue: number): boolean => {
  const head = tree.words[cue]!.head
  return (
    isRel(tree, cue, 'xcomp', 'advcl') &&
    head >= 0 &&
    GOING_ON_VERBS.includes(lemmaOf(tree, head)) &&
    !isAhead(tree, head) &&
    textOf(tree, head) !== 'going'
  )
}

/** "The brothers Said and Omar Kalandi": with a capital among small letters it is a name. */
const isGivenName = (tree: Tree, cue: number): boolean =>
  cue > 0 &&
  /^\p{Lu}\p{Ll}/u.test(tree.words[cue]!.text) &&
  uposOf(tree, cue + 1) === 'PROPN' &&
  tree.words.some(({ text, upos }) => ['VERB', 'NOUN', 'ADJ'].includes(upos) && /^\p{Ll}/u.test(text))

/** "Arland would announce sanctions": what is yet to be told is told by nobody. */
const isAhead = (tree: Tree, cue: number): boolean =>
  kidsOf(tree, cue, 'aux').some((aux) =>
    ['will', 'would', "'ll", '’ll', 'may', 'might', 'could', 'should', 'can'].includes(textOf(tree, aux)),
  )

/** "No group has claimed it" is nobody's claim. */
const isNobody = (tree: Tree, source: number): boolean =>
  [source, ...kidsOf(tree, source, 'det', 'nmod')].some((at) => ['no', 'none', 'nobody', 'neither', 'nothing'].includes(textOf(tree, at)))

/** "It was said that …"; what was confirmed, or has lost its speaker, is none. */
const isHearsay = (tree: Tree, cue: number): boolean =>
  !(SETTLING_VERBS.includes(lemmaOf(tree, cue)) && !kidsOf(tree, cue, 'mark').some((mark) => textOf(tree, mark) === 'if')) &&
  (kidsOf(tree, cue, 'aux').length > 0 || isRel(tree, cue, 'acl'))

/** "The crew claims a wreck, the club says it is a rock": a clause with a subject of its own beside the telling is another's. */
const standsAlone = (tree: Tree, kid: number, cue: number): boolean =>
  isRel(tree, kid, 'parataxis', 'conj', 'ccomp') &&
  kid > cue &&
  VERBS.has(lemmaOf(tree, kid)) &&
  kidsOf(tree, kid, 'nsubj').length > 0 &&
  !kidsOf(tree, kid, 'mark').length

/** ""P," X told Y": a cue hung on the content before it, with a mark or comma between. */
const standsApart = (tree: Tree, cue: number, head: number): boolean => {
  if (cue < head || isRel(tree, cue, 'ccomp', 'acl:relcl', 'xcomp', 'csubj') || kidsOf(tree, cue, 'cc').length) return false
  const first = Math.min(...branchOf(tree, cue).filter((word) => uposOf(tree, word) !== 'PUNCT'))
  return first > head && /^[,”"’']/.test(tree.words[first - 1]?.text ?? '')
}

/** "with Reed saying": who stands between "with" and the cue. */
function withSubject(tree: Tree, cue: number): number | undefined {
  if (!textOf(tree, cue).endsWith('ing') || kidsOf(tree, cue, 'nsubj').length) return undefined
  let at = cue - 1
  while (at >= 0 && cue - at < 8 && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(uposOf(tree, at))) at--
  if (textOf(tree, at) !== 'with' || at === cue - 1) return undefined
  const run = Array.from({ length: cue - at - 1 }, (_, step) => at + 1 + step).filter((word) =>
    ['NOUN', 'PROPN'].includes(uposOf(tree, word)),
  )
  return run.sort((a, b) => tree.depth[a]! - tree.depth[b]! || b - a)[0]
}

/** "put the toll at nine" tells, "put up a fence" does not. */
const putsAt = (tree: Tree, cue: number): boolean =>
  !kidsOf(tree, cue, 'compound:prt').length &&
  branchOf(tree, cue).some((word) => word > cue && textOf(tree, word) === 'at' && isRel(tree, word, 'case'))

const isExpletive = (tree: Tree, at: number): boolean =>
  isRel(tree, at, 'expl') || (textOf(tree, at) === 'it' && isPassive(tree, tree.words[at]!.head))
const isPronounLike = (tree: Tree, at: number): boolean => uposOf(tree, at) === 'PRON' || uposOf(tree, at) === 'DET'
