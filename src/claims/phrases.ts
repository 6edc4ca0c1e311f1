/**
 * Noun phrases and the names they bear: the run of words around a head, the name mention on it, and both as a source.
 */
import type { Entity, NameMention, Report, Source, SourceKind } from '../contract/index.js'
import { branchOf, hasFeat, isRel, kidsOf, spanOfWords, type Tree, textOf, uposOf } from './clause-tree.js'
import { mediaKindOf } from './media-names.js'

export interface Names {
  readonly report: Report
  readonly entities: ReadonlyMap<string, Entity>
  /** Name mentions of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly NameMention[]>
}

/** Name mentions on a word, a proper name before a pronoun or description. */
export function mentionsAt(tree: Tree, at: number, names: Names): readonly NameMention[] {
  const word = tree.words[at]
  if (!word) return []
  const rank = { name: 0, description: 1, pronoun: 2 }
  return (names.bySentence.get(tree.index) ?? [])
    .filter((mention) => mention.start < word.end && mention.end > word.start)
    .sort((a, b) => rank[a.form] - rank[b.form] || b.end - b.start - (a.end - a.start))
}

/** The name that a noun phrase bears: on its head, or in apposition ("the spokesman, Jon Reed"), or as title and name ("spokesman Jon Reed"). */
export function nameAt(tree: Tree, head: number, names: Names): NameMention | undefined {
  const own = mentionsAt(tree, head, names)[0]
  if (own?.form === 'name' && own.entityKind === 'person') return own
  // "Asst Ch Con Robin Smith": of names side by side, the person's.
  const flat = kidsOf(tree, head, 'flat')
    .flatMap((kid) => mentionsAt(tree, kid, names).slice(0, 1))
    .filter(({ form }) => form === 'name')
  if (flat.length) return flat.find(({ entityKind }) => entityKind === 'person') ?? flat[0]
  const after = nameAfter(tree, head, names)
  if (after && uposOf(tree, head) === 'NOUN') return after
  for (const kid of kidsOf(tree, head, 'appos', 'flat', 'nmod:desc', 'compound', 'nmod:npmod')) {
    const mention = mentionsAt(tree, kid, names)[0]
    if (mention?.form !== 'name' || names.report.text[mention.start - 1] === '-') continue
    // "the Reed campaign", "a Reed aide": a name before a noun says whose it is.
    if (isRel(tree, kid, 'compound') && kid < head && mention.entityKind === 'person') continue
    if (mention.entityKind === 'person' && (uposOf(tree, head) === 'NOUN' || !own)) return mention
    // "the board's first Norlander, Ann Reed, said": who is one of a group is called by name.
    if (mention.entityKind === 'person' && isRel(tree, kid, 'appos') && isOneOfGroup(tree, head, own) && isSetOff(tree, head, kid))
      return mention
    if (isRel(tree, kid, 'appos') && !own && uposOf(tree, head) === 'NOUN' && isSetOff(tree, head, kid)) return mention
  }
  return own
}

const isOneOfGroup = (tree: Tree, head: number, own: NameMention | undefined): boolean =>
  own?.form === 'name' &&
  own.entityKind === 'group' &&
  !hasFeat(tree, head, 'Number=Plur') &&
  kidsOf(tree, head, 'det', 'nmod:poss').length > 0

/** "the board, Marsby Ports, said", "the daily Echo": in "the owner of the barge Heron" the name is not the owner's. */
function isSetOff(tree: Tree, head: number, name: number): boolean {
  const first = Math.min(...branchOf(tree, name))
  return first === head + 1 || uposOf(tree, first - 1) === 'PUNCT' || uposOf(tree, first) === 'PUNCT'
}

/** "the head of the harbour board, Ann Reed, said": the person named behind the phrase, between commas, or an outlet right behind its noun. */
function nameAfter(tree: Tree, head: number, names: Names): NameMention | undefined {
  const last = phraseOf(tree, head).at(-1)!
  const comma = textOf(tree, last + 1) === ','
  const first = last + (comma ? 2 : 1)
  if (uposOf(tree, first) !== 'PROPN') return undefined
  const mention = mentionsAt(tree, first, names)[0]
  if (mention?.form !== 'name' || mention.start !== tree.words[first]!.start) return undefined
  const next = tree.words.findIndex((word) => word.start >= mention.end)
  // Behind "according to two reports, Ann Reed sailed" the name begins the sentence's own clause.
  const isCited = comma && isRel(tree, head, 'obl', 'nmod')
  const closed =
    next < 0 || !comma || textOf(tree, next) === 'as' || uposOf(tree, next) === 'PUNCT' || (uposOf(tree, next) === 'VERB' && !isCited)
  const named = comma ? mention.entityKind === 'person' : mention.entityKind === 'person' || mediaKindOf(mention.text) !== undefined
  return closed && named ? mention : undefined
}

/** "A spokesman for President Ann Reed said", hung on the name: the words from "spokesman" on, for it is not she who speaks. */
export function spokenFor(tree: Tree, head: number, names: Names): number[] | undefined {
  const aide = kidsOf(tree, head, 'nmod', 'compound').find((kid) => SPEAKS_FOR.test(textOf(tree, kid)) && textOf(tree, kid + 1) === 'for')
  if (aide === undefined || uposOf(tree, aide + 2) === 'DET' || mentionsAt(tree, head, names)[0]?.entityKind !== 'person') return undefined
  const last = phraseOf(tree, head).at(-1)!
  return Array.from({ length: last - aide + 1 }, (_, step) => aide + step)
}
const SPEAKS_FOR = /^(?:spokes(?:man|woman|person)|aide|lawyer|attorney)$/

export const nameBelow = (tree: Tree, head: number, words: readonly number[], names: Names): NameMention | undefined =>
  nameAt(tree, head, names) ??
  words
    .flatMap((word) => (isRel(tree, word, 'compound', 'flat', 'appos') ? mentionsAt(tree, word, names) : []))
    .find((mention) => mention.form === 'name' && mediaKindOf(mention.text))

/** The noun phrase around a head as one run of words, without clauses and appositions; a list keeps its members. */
export function phraseOf(tree: Tree, head: number): number[] {
  const inside = new Set(
    branchOf(
      tree,
      head,
      (at) =>
        (isRel(tree, at, 'acl', 'appos', 'parataxis', 'advcl', 'cop', 'nsubj', 'aux', 'ccomp', 'obl', 'orphan', 'obj') &&
          !isFirstHalf(tree, at)) ||
        (isRel(tree, at, 'conj') && ['VERB', 'AUX'].includes(uposOf(tree, at))) ||
        (isRel(tree, at, 'case', 'mark', 'advmod', 'cc:preconj') &&
          tree.words[at]!.head === head &&
          !['least', 'most', 'about', 'some'].includes(textOf(tree, at))),
    ),
  )
  for (const kid of kidsOf(tree, head, 'case')) inside.delete(kid)
  // A possessive's own mark stays where it is inside; one gap ends the run.
  let first = head
  let last = head
  while (inside.has(first - 1) || isHyphened(tree, first)) first -= inside.has(first - 1) ? 1 : 2
  while (
    inside.has(last + 1) ||
    (inside.has(last + 2) && uposOf(tree, last + 1) === 'PUNCT' && isRel(tree, last + 1, 'punct') && inside.has(tree.words[last + 1]!.head))
  )
    last++
  let list = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  // "an official familiar with the plan" is an official.
  const loose = (at: number): boolean =>
    ['PUNCT', 'CCONJ'].includes(uposOf(tree, at)) ||
    (at > head && uposOf(tree, at) === 'ADJ' && isRel(tree, at, 'amod') && tree.words[at]!.head === head)
  while (list.length > 1 && loose(list.at(-1)!)) list = list.slice(0, -1)
  while (list.length > 1 && ['PUNCT', 'CCONJ'].includes(uposOf(tree, list[0]!))) list = list.slice(1)
  return list
}

/** "the Norland-backed group": before a hyphen a word is half of another. */
const isFirstHalf = (tree: Tree, at: number): boolean => {
  const hyphen = tree.words[at + 1]
  return hyphen?.text === '-' && hyphen.start === tree.words[at]!.end && tree.words[at]!.head === at + 2
}

/** "a three-day-old crate": what is written as one word is one, whatever hangs below it. */
const isHyphened = (tree: Tree, first: number): boolean => {
  const hyphen = tree.words[first - 1]
  return first > 1 && hyphen?.text === '-' && hyphen.end === tree.words[first]!.start && tree.words[first - 2]!.end === hyphen.start
}

export const phraseText = (tree: Tree, words: readonly number[], report: Report): string => {
  const span = spanOfWords(tree, words)
  return report.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/** A source of this kind with the name of its entity, or the phrase as written. */
export function toSource(tree: Tree, words: readonly number[], names: Names, kind: SourceKind, mention: NameMention | undefined): Source {
  const entity = mention && names.entities.get(mention.entity)
  const span = spanOfWords(tree, words)
  const plain = phraseText(tree, words, names.report)
    .replace(/^(?:the|a|an|The|A|An)\s+(?=\S)/, '')
    .replace(/['’]s?$/, '')
    // A quotation mark without its partner belongs to what stands around.
    .replace(/^["“”]([^"“”]*)$/, '$1')
    .replace(/^([^"“”]*)["“”]$/, '$1')
  const list = words.some((word) => isRel(tree, word, 'cc'))
  if (!entity || !mention || (list && uposOf(tree, words.at(-1)!) === 'NOUN' && mention.end < span.end))
    return { name: plain, kind, ...span }
  const role = mention.role ?? entity.roles[0]
  return {
    name: entity.name,
    entity: entity.id,
    kind,
    ...(role ? { role } : {}),
    start: mention.start,
    end: mention.end,
  }
}
