/**
 * Which words are a claim's own, from its verb: without what other claims and attributions hold, in one piece.
 */
import type { Span } from '../contract/index.js'
import { GROUNDS, NEGATIONS } from '../rules/en/certainty.js'
import { PHASE_VERBS, TIME_NOUNS } from '../rules/en/predicates.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, spanOfWords, type Tree, textOf, upFrom, uposOf } from './clause-tree.js'
import { isInfinitive, isPassive } from './clauses.js'
import type { Predicate, Standing } from './predicates.js'

/** ", killing two" hung on the noun before it tells of the whole clause, not of that noun. */
const isLooseParticiple = (tree: Tree, at: number): boolean =>
  isRel(tree, at, 'acl') &&
  !isRel(tree, at, 'acl:relcl') &&
  textOf(tree, at).endsWith('ing') &&
  textOf(tree, (branchOf(tree, at).find((word) => uposOf(tree, word) !== 'PUNCT') ?? 0) - 1) === ','

/** "the statement that divers would be able to land" tells of the divers; "no sign that they landed" keeps its noun. */
const isContentOfNoun = (tree: Tree, at: number): boolean =>
  !isRel(tree, at, 'acl:relcl') &&
  !GROUNDS.includes(lemmaOf(tree, tree.words[at]!.head)) &&
  kidsOf(tree, at, 'mark').some((mark) => textOf(tree, mark) === 'that') &&
  kidsOf(tree, at, 'nsubj', 'expl').length > 0

/** The claim of a clause with its words, its span and what governs it; undefined if nothing is left of it. */
export function toPredicate(
  tree: Tree,
  at: number,
  rule: string,
  standing: ReadonlyMap<number, Standing>,
  said: ReadonlySet<number>,
  quotations: readonly Span[],
): Predicate | undefined {
  const words = branchOf(tree, at, (kid) => (said.has(kid) && !said.has(at)) || (standing.has(kid) && isDetachable(tree, kid, at)))
  const isModifier =
    tree.words[at]!.head >= 0 &&
    isRel(tree, at, 'acl') &&
    !isLooseParticiple(tree, at) &&
    !isContentOfNoun(tree, at) &&
    !TIME_NOUNS.includes(lemmaOf(tree, tree.words[at]!.head))
  const antecedent = isModifier ? tree.words[at]!.head : undefined
  const openers = new Set(kidsOf(tree, at, 'mark', 'cc', 'discourse').filter((kid) => kid < at && textOf(tree, kid) !== 'to'))
  if (isRel(tree, at, 'advcl'))
    for (const kid of kidsOf(tree, at, 'advmod'))
      if (['when', 'where', 'while', 'as', 'after'].includes(textOf(tree, kid))) openers.add(kid)
  let list = words.filter(
    (word) =>
      word === at || !openers.has(word) || word > (words.find((other) => !openers.has(other) && uposOf(tree, other) !== 'PUNCT') ?? 0),
  )
  const that = kidsOf(tree, at, 'mark').find((kid) => textOf(tree, kid) === 'that' && kid < at)
  if (that !== undefined && isRel(tree, at, 'ccomp'))
    list = [...new Set([...range(that + 1, list[0]!).filter((word) => !standing.has(word) && !said.has(word)), ...list])].sort(
      (a, b) => a - b,
    )
  // What follows at once and was hung on the cue is still content.
  const cue = tree.words[at]!.head
  if (isRel(tree, at, 'ccomp') && standing.get(cue) === 'saying' && cue < at) {
    for (const kid of kidsOf(tree, cue, 'xcomp', 'obj'))
      if (kid > at && branchOf(tree, kid)[0] === list.at(-1)! + 1)
        list = [...list, ...branchOf(tree, kid, (word) => standing.has(word) && isDetachable(tree, word, kid))]
  }
  // What the tree hung here from beyond the verb of the clause above is not read with it.
  const main = tree.words[at]!.head
  if (antecedent === undefined && main > list[0]! && main < at) {
    list = list.filter((word) => word > main)
    while (openers.has(list[0]!)) list = list.slice(1)
  }
  if (antecedent !== undefined) list = [...leftOf(tree, antecedent, at), ...list]
  list = trimmed(tree, withinQuotation(tree, list, at, quotations), at)
  if (!list.length) return undefined
  if (rule === 'claim/headline-count' && !list.includes(at - 1)) list = [at - 1, ...list]
  list = trimmed(tree, pieceOf(tree, list, at, said, standing), at)
  list = [...list, ...nextOf(tree, list, at, said, standing, quotations)]
  const governor = governorOf(tree, at, standing)
  return {
    word: at,
    core: coreOf(tree, at),
    ...(governor !== undefined ? { governor } : {}),
    ...(antecedent !== undefined ? { antecedent } : {}),
    own: new Set(list),
    span: spanOfWords(tree, withMany(tree, antecedent, list)),
    rule,
  }
}

/**
 * "Divers knew the pilot who kept watch on Monday": what follows at once, hung on a clause above, is read with the words before it, and
 * without it they may be cut short ("who kept").
 */
function nextOf(
  tree: Tree,
  list: readonly number[],
  at: number,
  said: ReadonlySet<number>,
  standing: ReadonlyMap<number, Standing>,
  quotations: readonly Span[],
): number[] {
  const last = list.at(-1)
  if (last === undefined || last < at || list.length < 2) return []
  const above = new Set(upFrom(tree, at))
  const top = upFrom(tree, last + 1).find((word) => above.has(tree.words[word]?.head ?? -1))
  // "Crews thought lost also rowed": what belongs to a verb still to come is not read with the words before it.
  if (
    top === undefined ||
    top <= last ||
    (isRel(tree, top, 'advmod') && tree.words[top]!.head > top) ||
    !isRel(tree, top, 'obl', 'advmod', 'obj', 'xcomp', 'nmod') ||
    standing.has(top)
  )
    return []
  const words = branchOf(tree, top, (word) => standing.has(word))
  const isRun = words.every((word, step) => word === last + 1 + step && !said.has(word) && uposOf(tree, word) !== 'PUNCT')
  const isApart = quotations.some(({ start, end }) => {
    const isWithin = (word: number): boolean => start <= tree.words[word]!.start && tree.words[word]!.end <= end
    return isWithin(last) !== isWithin(last + 1)
  })
  return isRun && !isApart ? words : []
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)

/** Where an attribution stands amid the words, the piece with the verb; all of them if that piece says too little. */
function pieceOf(
  tree: Tree,
  list: readonly number[],
  at: number,
  said: ReadonlySet<number>,
  standing: ReadonlyMap<number, Standing>,
): number[] {
  if (said.has(at)) return [...list]
  const joined = new Set(
    kidsOf(tree, at, 'conj', 'parataxis')
      .filter((kid) => standing.has(kid) && isDetachable(tree, kid, at))
      .flatMap((kid) => branchOf(tree, kid)),
  )
  const cut = (word: number): boolean => (said.has(word) || joined.has(word)) && uposOf(tree, word) !== 'PUNCT'
  let first = list[0]!
  let last = list.at(-1)!
  for (let word = at; word > first; word--) if (cut(word - 1)) first = word
  for (let word = at; word < last; word++) if (cut(word + 1)) last = word
  const piece = list.filter((word) => word >= first && word <= last)
  return piece.filter((word) => uposOf(tree, word) !== 'PUNCT').length >= 4 ? piece : [...list]
}

/** Without marks and joining words at its edges, and without a last word that belongs to what was cut away ("but it"). */
function trimmed(tree: Tree, words: readonly number[], at: number): number[] {
  const label = labelEnd(tree)
  let list = words.filter((word) => word >= label)
  while (list.length && (['PUNCT', 'CCONJ'].includes(uposOf(tree, list[0]!)) || isRel(tree, list[0]!, 'punct')) && list[0] !== at)
    list = list.slice(1)
  const dangles = (word: number): boolean =>
    word !== at &&
    (['PUNCT', 'CCONJ', 'SCONJ'].includes(uposOf(tree, word)) ||
      (isRel(tree, word, 'expl', 'nsubj', 'mark', 'case', 'det', 'cop', 'aux') &&
        word > at &&
        tree.words[word]!.head !== at &&
        !list.includes(tree.words[word]!.head)) ||
      (isRel(tree, word, 'expl') &&
        word > at &&
        list.some((other) => isRel(tree, other, 'cc') && tree.words[other]!.head === tree.words[word]!.head)))
  while (list.length && dangles(list.at(-1)!)) list = list.slice(0, -1)
  return list
}

/** Where the words begin behind a label in capitals: "REED: We waited". */
function labelEnd(tree: Tree): number {
  const colon = tree.words.findIndex((word) => word.text === ':')
  return colon > 0 && colon <= 5 && tree.words.slice(0, colon).every((word) => /^[\p{Lu}\p{P}]+$/u.test(word.text)) ? colon + 1 : 0
}

/** A clause that begins in a quotation ends with it: what follows the mark is who says it. */
function withinQuotation(tree: Tree, list: readonly number[], at: number, quotations: readonly Span[]): number[] {
  const quotation = quotations.find(({ start, end }) => start <= tree.words[at]!.start && tree.words[at]!.end <= end)
  const first = list.find((word) => uposOf(tree, word) !== 'PUNCT')
  if (!quotation || first === undefined || tree.words[first]!.start < quotation.start) return [...list]
  return list.filter((word) => tree.words[word]!.end <= quotation.end)
}

/** The antecedent and what stands before it in its noun phrase, so that the clause can be read alone; nothing if far away. */
function leftOf(tree: Tree, antecedent: number, clause: number): number[] {
  if (clause - antecedent > 14) return []
  const phrase = branchOf(
    tree,
    antecedent,
    (kid) =>
      isRel(
        tree,
        kid,
        'acl',
        'case',
        'mark',
        'cc',
        'conj',
        'parataxis',
        'cop',
        'nsubj',
        'aux',
        'advcl',
        'punct',
        'ccomp',
        'obl',
        'advmod',
      ) &&
      tree.words[kid]!.head === antecedent &&
      !(isRel(tree, kid, 'advmod') && kid < antecedent),
  )
  // "By noon nine were at the hall, which had been closed": the noun phrase begins behind what tells where it stands.
  const edge = Math.max(
    -1,
    ...kidsOf(tree, antecedent, 'cop', 'case', 'nsubj', 'aux').filter((kid) => kid < antecedent && uposOf(tree, kid) !== 'PART'),
  )
  return phrase.filter((word) => word < clause && word > edge)
}

/** "dozens of boats lying in the bay": how many they are is read with them, though it is no count of the lying. */
function withMany(tree: Tree, antecedent: number | undefined, list: readonly number[]): readonly number[] {
  const many = antecedent === undefined ? -1 : tree.words[antecedent]!.head
  const isMany = many >= 0 && MANY.has(textOf(tree, many)) && textOf(tree, many + 1) === 'of' && list[0] === many + 2
  return isMany ? [many, many + 1, ...list] : list
}
const MANY: ReadonlySet<string> = new Set(['lots', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'tens', 'handfuls'])

/** Whether a clause that is a claim of its own can be left out of the words of the one above it. */
function isDetachable(tree: Tree, kid: number, head: number): boolean {
  // "mend and repaint the hull": two verbs side by side share what follows.
  if (isRel(tree, kid, 'conj') && kid === head + 2 && isRel(tree, head + 1, 'cc')) return false
  if (isRel(tree, kid, 'conj', 'parataxis')) return true
  if (!isRel(tree, kid, 'advcl', 'acl')) return false
  const words = branchOf(tree, kid)
  const before = uposOf(tree, words[0]! - 1) === 'PUNCT' || uposOf(tree, words[0]!) === 'PUNCT'
  return kid > head ? before : words[0] === 0 || uposOf(tree, (words.at(-1) ?? 0) + 1) === 'PUNCT'
}

function governorOf(tree: Tree, at: number, standing: ReadonlyMap<number, Standing>): number | undefined {
  for (let word = tree.words[at]!.head, steps = 0; word >= 0 && steps <= tree.words.length; word = tree.words[word]!.head, steps++) {
    if (standing.get(word) === 'claim') return word
    if (standing.get(word) === 'saying') return undefined
  }
  return undefined
}

const ENDINGS: ReadonlySet<string> = new Set(['stop', 'cease', 'quit', 'finish'])

/** The verb below "began to", "is expected to", "about to": what the clause is about. */
export function coreOf(tree: Tree, at: number): number {
  let core = at
  for (let steps = 0; steps < 4; steps++) {
    if (!PHASE_VERBS.includes(lemmaOf(tree, core)) && !PHASE_VERBS.includes(textOf(tree, core))) return core
    // "stopped giving aid" tells of an end; "did not stop rowing" of the rowing.
    if (ENDINGS.has(lemmaOf(tree, core)) && !kidsOf(tree, core, 'advmod').some((kid) => NEGATIONS.includes(textOf(tree, kid)))) return core
    // "have not agreed to sail": what is denied is the agreeing.
    if (lemmaOf(tree, core) === 'agree' && kidsOf(tree, core, 'advmod').some((kid) => NEGATIONS.includes(textOf(tree, kid)))) return core
    // "forced the crew to leave": two events, of two.
    if (kidsOf(tree, core, 'obj', 'iobj').length && !isPassive(tree, core)) return core
    const below = kidsOf(tree, core, 'xcomp', 'advcl', 'ccomp').find(
      (kid) =>
        kid > core &&
        // "the crew seemed lost": how they seemed, and nothing that was done to them.
        !(
          isRel(tree, kid, 'xcomp') &&
          hasFeat(tree, kid, 'VerbForm=Part') &&
          !isInfinitive(tree, kid) &&
          ['seem', 'appear', 'look', 'feel'].includes(lemmaOf(tree, core))
        ) &&
        (uposOf(tree, kid) === 'VERB' || kidsOf(tree, kid, 'cop').length > 0) &&
        (isRel(tree, kid, 'xcomp') || (isInfinitive(tree, kid) && ['ADJ', 'ADP'].includes(uposOf(tree, core)))),
    )
    if (below === undefined) return core
    core = below
  }
  return core
}
