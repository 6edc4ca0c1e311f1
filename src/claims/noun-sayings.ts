/**
 * Sayings that nouns and adjectives make: "a report that P", "X is confident that P".
 */
import { REFUTING } from '../rules/en/cues.js'
import { branchOf, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf, isClausal, isIndirectQuestion, isPassive, subjectOf, without } from './clauses.js'
import { ADJECTIVES, NOUNS, VERBS } from './cue-rows.js'
import type { Saying } from './sayings.js'

const DOUBTFUL_NOUNS: ReadonlySet<string> = new Set([
  'speculation',
  'suspicion',
  'fear',
  'rumor',
  'rumour',
  'suggestion',
  'concern',
  'belief',
  'indication',
  'sign',
  'allegation',
  'accusation',
])

const DOUBTFUL_ADJECTIVES: ReadonlySet<string> = new Set([
  'likely',
  'possible',
  'probable',
  'unclear',
  'plausible',
  'conceivable',
  'unlikely',
  'impossible',
])

/** "a report that P", "X's claim that P", "rejected suggestions that P". */
export function findNounSaying(tree: Tree, cue: number): Saying | undefined {
  const row = NOUNS.get(lemmaOf(tree, cue))
  if (!row) return undefined
  // "it was one statement that they took as a sign": which one it was.
  if (['expl', 'cop', 'nummod'].every((relation) => kidsOf(tree, cue, relation).length)) return undefined
  const contents = kidsOf(tree, cue, 'acl', 'ccomp').filter(
    (kid) =>
      !isRel(tree, kid, 'acl:relcl') &&
      isClausal(tree, kid) &&
      (kidsOf(tree, kid, 'mark').some((mark) => textOf(tree, mark) === 'that') || followsBare(tree, cue, kid)),
  )
  if (!contents.length) return undefined
  const verb = tree.words[cue]!.head
  const governed = verb >= 0 && isRel(tree, cue, 'obj', 'nsubj:pass', 'obl') && uposOf(tree, verb) === 'VERB'
  const verbRow = governed ? VERBS.get(lemmaOf(tree, verb)) : undefined
  const giver = kidsOf(tree, cue, 'nmod').find(
    (kid) => isRel(tree, kid, 'nmod:poss') || kidsOf(tree, kid, 'case').some((word) => ['by', 'from'].includes(textOf(tree, word))),
  )
  const refuted = verb >= 0 && isRel(tree, cue, 'nsubj') && REFUTING.includes(textOf(tree, verb))
  const denied = verbRow?.polarity === 'denied' || row.polarity === 'denied' || refuted
  const mover =
    governed && isRel(tree, cue, 'obj', 'nsubj:pass') ? (isPassive(tree, verb) ? agentOf(tree, verb) : subjectOf(tree, verb)) : undefined
  const source = denied
    ? (mover ?? giver)
    : (giver ?? (verbRow || ['make', 'issue', 'give', 'release'].includes(verb >= 0 ? lemmaOf(tree, verb) : '') ? mover : undefined))
  return {
    rule: row.id,
    cue,
    cueWords: [cue],
    ...(source !== undefined ? { source } : {}),
    covered: new Set(contents.flatMap((content) => branchOf(tree, content))),
    contents,
    own: new Set([cue]),
    ...(denied ? { polarity: 'denied' as const } : {}),
    ...(DOUBTFUL_NOUNS.has(lemmaOf(tree, cue)) || (source === undefined && ['report', 'claim'].includes(lemmaOf(tree, cue)))
      ? { certainty: 'hedged' as const }
      : {}),
    outer: false,
  }
}

/** "X is confident that P"; "it is likely that P" has no source. */
export function findAdjectiveSaying(tree: Tree, cue: number): Saying | undefined {
  const below = kidsOf(tree, cue, 'ccomp', 'csubj').filter((kid) => !isIndirectQuestion(tree, kid) && isClausal(tree, kid) && kid > cue)
  const beside = below.length ? undefined : clauseBeside(tree, cue)
  const contents = beside === undefined ? below : [beside]
  if (!contents.length) return undefined
  const lemma = lemmaOf(tree, cue)
  const impersonal = kidsOf(tree, cue, 'expl').length > 0 || kidsOf(tree, cue, 'nsubj').every((kid) => textOf(tree, kid) === 'it')
  const row = ADJECTIVES.get(lemma)
  const doubtful = DOUBTFUL_ADJECTIVES.has(lemma)
  if (!row && !doubtful) return undefined
  const source = impersonal ? undefined : subjectOf(tree, cue)
  if (source === undefined && !doubtful && lemma !== 'clear') return undefined
  return {
    rule: row?.id ?? 'cue/likely',
    cue,
    cueWords: [cue],
    ...(source !== undefined ? { source } : {}),
    covered: new Set(contents.flatMap((content) => branchOf(tree, content)).filter((word) => beside === undefined || word > cue)),
    contents,
    own: beside === undefined ? without(tree, cue, contents) : new Set([cue]),
    ...(doubtful ? { certainty: 'hedged' as const } : {}),
    ...(lemma === 'unlikely' || lemma === 'impossible' ? { polarity: 'denied' as const } : {}),
    outer: false,
  }
}

/** "Reed said it was likely that it sank": the clause right behind, where the tree hung both on what stands above. */
function clauseBeside(tree: Tree, cue: number): number | undefined {
  const head = tree.words[cue]!.head
  const it = [cue - 2, cue - 3].find((at) => textOf(tree, at) === 'it')
  if (head < 0 || it === undefined || kidsOf(tree, cue, 'nsubj').some((kid) => kid !== it)) return undefined
  // "asked how it was likely that it sank"
  if (['how', 'why', 'whether', 'if'].includes(textOf(tree, it - 1))) return undefined
  return kidsOf(tree, head, 'ccomp', 'csubj').find((kid) => {
    const first = branchOf(tree, kid).find((word) => word > cue && uposOf(tree, word) !== 'PUNCT')
    return kid > cue && first === cue + 1 && isClausal(tree, kid) && !isIndirectQuestion(tree, kid)
  })
}

/** "It seems that P", "it seems likely that P": nobody is said to say it, and it is no more than seems. */
export function findSeemingSaying(tree: Tree, cue: number): Saying | undefined {
  if (!['seem', 'appear'].includes(lemmaOf(tree, cue))) return undefined
  const it = kidsOf(tree, cue, 'expl', 'nsubj').find((kid) => kid < cue && textOf(tree, kid) === 'it')
  const likely = kidsOf(tree, cue, 'xcomp', 'obl', 'obj')
  // "it seemed odd that it sank": that it did is not in doubt.
  if (likely.some((kid) => !DOUBTFUL_ADJECTIVES.has(lemmaOf(tree, kid)))) return undefined
  const contents = [cue, ...likely]
    .flatMap((at) => kidsOf(tree, at, 'ccomp', 'csubj'))
    .filter((kid) => kid > cue && isClausal(tree, kid) && !isIndirectQuestion(tree, kid))
  if (it === undefined || !contents.length || kidsOf(tree, cue, 'aux').some((aux) => textOf(tree, aux) === 'not')) return undefined
  return {
    rule: 'cue/likely',
    cue,
    cueWords: [cue],
    covered: new Set(contents.flatMap((content) => branchOf(tree, content))),
    contents,
    own: new Set([...without(tree, cue, contents)].filter((word) => word <= cue || likely.includes(word))),
    certainty: 'hedged',
    outer: false,
  }
}

/** "following reports ships had sunk": the clause stands right behind its noun, with a subject and no word between. */
const followsBare = (tree: Tree, cue: number, clause: number): boolean =>
  isRel(tree, clause, 'ccomp', 'acl') &&
  kidsOf(tree, clause, 'nsubj').some((subject) => subject > cue && subject < clause) &&
  !kidsOf(tree, clause, 'mark').length &&
  Math.min(...branchOf(tree, clause)) === cue + 1
