/**
 * Tree, mentions and attributions of one report -> its claims, each with its words, roles, values and the chain of who says so.
 *
 * Pure: the same sentences and mentions give the same claims in the same order. Knows no other report, and never throws.
 */
import type { AnyMention, Claim, Entity, NameMention, QuantityMention, Report, Sentence } from '../contract/index.js'
import { toId } from '../id.js'
import { GRAVE_VERBS } from '../rules/en/predicates.js'
import { borneOut } from './borne-out.js'
import { toCarriers } from './carried.js'
import { toVoices } from './chains.js'
import { branchOf, hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, toTree, upFrom, uposOf } from './clause-tree.js'
import { readKind } from './kinds.js'
import { type Modality, predicateOf, readModality } from './modality.js'
import type { Names } from './phrases.js'
import { withPolarity } from './polarity.js'
import { findPredicates, type Predicate } from './predicates.js'
import { findQuotations } from './quotations.js'
import { findRoles } from './roles.js'
import { findSayings, type Saying } from './sayings.js'
import { findValues } from './values.js'

/** The claims of a report in text order; none of boilerplate, questions, orders or pure captions. */
export function readClaims(
  report: Report,
  sentences: readonly Sentence[],
  mentions: readonly AnyMention[],
  entities: readonly Entity[],
): readonly Claim[] {
  const trees = sentences.map(toTree)
  const sayings = borneOut(
    trees,
    trees.map((tree) => findSayings(tree)),
  )
  const bySentence = groupBySentence(mentions)
  const names: Names = {
    report,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    bySentence: new Map([...bySentence].map(([at, list]) => [at, list.filter((one): one is NameMention => one.kind === 'name')])),
  }
  const quotations = findQuotations(report)
  const voices = toVoices(trees, sayings, quotations, names)
  const carriersAt = toCarriers(report)
  const claims: Claim[] = []
  const seen = new Set<string>()
  for (const tree of trees) {
    if (tree.sentence.section === 'boilerplate') continue
    const here = sayings[tree.index] ?? []
    const predicates = findPredicates(tree, here, report.text, quotations.get(tree.sentence.paragraph)).filter((predicate) =>
      mayTell(tree, predicate),
    )
    const said = new Set(here.flatMap((saying) => [...saying.own]))
    const values = findValues(tree, predicates, bySentence.get(tree.index) ?? [], said)
    const modalities = new Map<number, Modality>()
    for (const at of byDepth(tree, predicates)) {
      const predicate = predicates[at]!
      const voice = voices.of(tree, predicate.word)
      const subjects = kidsOf(tree, predicate.word, 'nsubj')
      const isQuoted = voice.quoted && (!subjects.length || subjects.some((subject) => voices.of(tree, subject).quoted))
      if (!voice.sources.length && isNobodys(tree, predicate, isQuoted)) continue
      const { when, where, quantities } = values[at]!
      if (
        !here.some(({ tells, contents }) => !tells && contents.includes(predicate.word)) &&
        isIdentifying(tree, predicate) &&
        !when &&
        !where.length &&
        (!quantities.length || isSupposed(tree, predicate, quantities))
      )
        continue
      const modality = readModality(tree, predicate, nearestSayings(voice.sayings), quantities, voice.quoted)
      const governing = modalities.get(predicate.governor ?? -1)?.certainty
      // "if you lose the key they gave you": what stands within a condition is no surer than it.
      const isWithinIf = governing === 'conditional' && isRel(tree, predicate.word, 'acl:relcl') && isBelowIf(tree, predicate.word)
      const above = modality.certainty === 'asserted' && (isWithinIf || hangsOn(tree, predicate)) ? governing : undefined
      // "The crew were ready to sail and cheered": what is joined in the past tense was not ahead.
      const held =
        !isWithinIf && above !== 'hedged' && hasFeat(tree, predicate.word, 'Tense=Past') && !hasFeat(tree, predicate.word, 'VerbForm=Part')
          ? undefined
          : above
      const certainty = held && held !== 'asserted' ? held : modality.certainty
      modalities.set(predicate.word, { ...modality, certainty })
      const kind = readKind(tree, predicate, certainty, quantities, voice.quoted)
      const name = predicateOf(tree, predicate)
      const { start, end } = predicate.span
      const id = toId('claim', report.id, start, end, name)
      if (seen.has(id)) continue
      seen.add(id)
      claims.push({
        id,
        report: report.id,
        start,
        end,
        text: report.text.slice(start, end),
        kind: kind.kind,
        predicate: name,
        ...findRoles(tree, predicate, names),
        ...(when ? { when } : {}),
        ...(where.length ? { where } : {}),
        quantities: quantities.map((mention) => ({ ...mention.value, span: { start: mention.start, end: mention.end } })),
        polarity: modality.polarity,
        certainty,
        quoted: voice.quoted,
        chain: [...carriersAt(predicate.span), ...voice.sources],
        at: { sentence: tree.index, word: predicate.core },
        rules: [...new Set([predicate.rule, kind.rule, ...modality.rules, ...voice.rules])],
      })
    }
  }
  return claims
    .map((claim) => withPolarity(claim, sentences[claim.at.sentence]!, carriersAt(claim)))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}

/** Words of somebody that the report does not name: "we" outside of quotation marks, a quotation without a speaker. */
const isNobodys = (tree: Tree, predicate: Predicate, quoted: boolean): boolean =>
  quoted || kidsOf(tree, predicate.word, 'nsubj').some((at) => hasFeat(tree, at, 'Person=1') || ['i', 'we'].includes(textOf(tree, at)))

/**
 * "the militias that protect the quay", "the vessel they had boarded": right behind its noun, without a comma, a clause says which is meant and
 * tells nothing of its own; what harms is told even so ("the blast that wrecked the mill").
 */
const isIdentifying = (tree: Tree, predicate: Predicate): boolean => {
  const { antecedent, core, word } = predicate
  // "did not say what maps they had": of none that is known.
  if (antecedent !== undefined && kidsOf(tree, antecedent, 'det').some((det) => ['what', 'which', 'whatever'].includes(textOf(tree, det))))
    return true
  // "missiles that can hit the port": what could be done harms nobody yet.
  const isGrave =
    GRAVE_VERBS.includes(lemmaOf(tree, core)) && !kidsOf(tree, core, 'aux').some((kid) => ['can', 'could'].includes(textOf(tree, kid)))
  if (antecedent === undefined || isGrave) return false
  // "no sign that it sank", "fear the dam had burst" hold what is told, and do not say which sign.
  if (!isRel(tree, word, 'acl:relcl') && kidsOf(tree, word, 'mark', 'nsubj', 'expl').length) return false
  const first = branchOf(tree, word)[0]!
  return first > antecedent && uposOf(tree, first) !== 'PUNCT' && uposOf(tree, first - 1) !== 'PUNCT'
}

/** "the 900 permits that would be needed", "one crew we counted": what there might be, or who is meant, with a number of its own and none in the clause. */
const isSupposed = (tree: Tree, { word, core, antecedent = -1 }: Predicate, quantities: readonly QuantityMention[]): boolean =>
  quantities.every(({ end }) => end <= tree.words[antecedent + 1]!.start) &&
  ([word, core].some((at) => kidsOf(tree, at, 'aux').some((kid) => ['would', 'might', 'could'].includes(textOf(tree, kid)))) ||
    kidsOf(tree, word, 'nsubj').some((kid) => ['i', 'we', 'you'].includes(textOf(tree, kid))))

/** Whether one of the clauses above is a condition's: "if you lose the key they gave you", and not "the key they gave you works if it is dry". */
const isBelowIf = (tree: Tree, word: number): boolean =>
  upFrom(tree, word).some(
    (at) => isRel(tree, at, 'advcl') && kidsOf(tree, at, 'mark').some((mark) => ['if', 'unless'].includes(textOf(tree, mark))),
  )

/** Governing clauses before what hangs on them. */
const byDepth = (tree: Tree, predicates: readonly Predicate[]): number[] =>
  predicates.map((_, at) => at).sort((a, b) => tree.depth[predicates[a]!.word]! - tree.depth[predicates[b]!.word]! || a - b)

/** A participle or joined verb without a subject is as sure as the clause it belongs to. */
const hangsOn = (tree: Tree, predicate: Predicate): boolean =>
  isRel(tree, predicate.word, 'advcl', 'conj') &&
  tree.words[predicate.word]!.head === predicate.governor &&
  !kidsOf(tree, predicate.word, 'nsubj', 'csubj').length &&
  !kidsOf(tree, predicate.word, 'aux').length

/** A denial counts where it governs directly: of sayings within sayings, the innermost decides; doubts of the outer ones hold too. */
function nearestSayings(sayings: readonly Saying[]): readonly Saying[] {
  const innermost = sayings.at(-1)
  return sayings.map((saying) =>
    saying === innermost || saying.polarity !== 'denied' ? saying : { ...saying, polarity: 'affirmed' as const },
  )
}

/** In a caption only a whole sentence tells something, and not what the picture shows: "A diver stands on the quay". */
function mayTell(tree: Tree, predicate: Predicate): boolean {
  if (tree.sentence.section !== 'caption') return true
  if (uposOf(tree, tree.root) !== 'VERB' || !kidsOf(tree, tree.root, 'nsubj').length || predicate.word < 0) return false
  if (kidsOf(tree, tree.root, 'ccomp').length) return true
  const [helper] = kidsOf(tree, tree.root, 'aux')
  // "A diver is carried ashore" is what the picture shows; "has been found" is told.
  if (helper !== undefined) return !(lemmaOf(tree, helper) === 'be' && hasFeat(tree, helper, 'Tense=Pres')) || isPastBelow(tree, predicate)
  return !hasFeat(tree, tree.root, 'Tense=Pres')
}

/** "A diver is carried ashore after the barge sank": the sinking is told. */
const isPastBelow = (tree: Tree, { word }: Predicate): boolean => {
  const finite = Math.min(word, ...kidsOf(tree, word, 'aux', 'cop'))
  return word !== tree.root && hasFeat(tree, finite, 'Tense=Past') && !hasFeat(tree, finite, 'VerbForm=Part')
}

function groupBySentence(mentions: readonly AnyMention[]): Map<number, AnyMention[]> {
  const groups = new Map<number, AnyMention[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.sentence)
    if (group) group.push(mention)
    else groups.set(mention.sentence, [mention])
  }
  return groups
}
