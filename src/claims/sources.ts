/**
 * Who a source is: the entity, body, document or unnamed group that a noun phrase names, and what kind of source that makes.
 *
 * "The report", "the agency", "he" are looked up in what was named before (`Memory`); whose words are whose is chains.ts's affair.
 */
import type { NameMention, Source, SourceKind } from '../contract/index.js'
import { TIME_NOUNS } from '../rules/en/predicates.js'
import { BODY_NOUNS, DOCUMENT_NOUNS, ECHOES, NO_SPEAKERS, PAPERS, VAGUE_PEOPLE } from '../rules/en/sources.js'
import { hasFeat, isRel, kidsOf, lemmaOf, spanOfWords, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf } from './clauses.js'
import { isPaper, mediaAt } from './media.js'
import { mediaKindOf } from './media-names.js'
import { mentionsAt, type Names, nameAt, phraseOf, toSource } from './phrases.js'

/** What has been named so far, nearest last; filled in text order. */
export interface Memory {
  media?: Source
  agency?: Source
  body?: Source
  person?: Source
  /** Sources by the words of their names and roles: "the governor" is the last source that was called one. */
  byNoun?: Map<string, Source>
  /** The last group named at all, and not only as a source. */
  group?: Source
  speaker?: Source
  /** Index of the sentence in which the speaker spoke. */
  spokeIn?: number
  /** Whose the last statement, letter or tweet is. */
  statement?: Source
  /** The last subject that is many and no name: what "they" may stand for. */
  many?: Source
}

const PLAIN_PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'me', 'us', 'you', 'one', 'myself', 'ourselves'])

/** The source that a noun phrase or pronoun names; undefined where it names none ("I", "it is said"). */
export function readSource(tree: Tree, head: number, names: Names, memory: Memory): Source | undefined {
  const word = textOf(tree, head)
  if (PLAIN_PRONOUNS.has(word)) return undefined
  if (uposOf(tree, head) === 'PRON') return readPronoun(tree, head, names, memory)
  if (isDateline(tree, head)) return undefined
  const words = phraseOf(tree, head)
  const echo = readEcho(tree, head, words, names, memory)
  if (echo) return echo
  const media = mediaAt(tree, head, names)
  if (media) return media
  const giver = giverOf(tree, head)
  if (giver !== undefined && DOCUMENT_NOUNS.includes(lemmaOf(tree, head))) {
    const author = readSource(tree, giver, names, memory)
    if (author) return author
  }
  const mention = nameAt(tree, head, names)
  if (mention && !(mention.form === 'description' && VAGUE_PEOPLE.includes(lemmaOf(tree, head)))) {
    const entity = names.entities.get(mention.entity)
    const kind =
      mention.entityKind === 'person' && !isPaper(entity?.name ?? mention.text)
        ? 'person'
        : (mediaKindOf(entity?.name ?? mention.text) ?? 'organization')
    return toSource(tree, words, names, kind, mention)
  }
  return maySpeak(tree, head) ? toSource(tree, words, names, kindOfNoun(tree, head), undefined) : undefined
}

/** "MARSBY — Divers said": where it was written says nothing. */
const isDateline = (tree: Tree, head: number): boolean =>
  head < 4 &&
  /^\p{Lu}{3,}$/u.test(tree.words[head]?.text ?? '') &&
  tree.words.slice(head + 1, head + 5).some((word) => /^[—–-]+$/.test(word.text))

/** Whether a noun without a name can have said anything: no fact, photo or storm, no adjective, no number that is a year. */
function maySpeak(tree: Tree, head: number): boolean {
  const lemma = lemmaOf(tree, head)
  const upos = uposOf(tree, head)
  if (upos === 'NUM') return !/\d/.test(textOf(tree, head)) || textOf(tree, head + 1) === '%'
  if (upos === 'ADJ' || upos === 'DET') return SOME.has(textOf(tree, head)) || hasFeat(tree, head, 'Number=Plur')
  if (!['NOUN', 'PROPN', 'X', 'SYM'].includes(upos)) return false
  return (
    !NO_SPEAKERS.includes(lemma) &&
    !NO_SPEAKERS.includes(textOf(tree, head)) &&
    !(upos === 'NOUN' && ABSTRACT.test(lemma) && !BODY_NOUNS.includes(lemma) && !DOCUMENT_NOUNS.includes(lemma))
  )
}
const SOME: ReadonlySet<string> = new Set([
  'many',
  'some',
  'others',
  'another',
  'several',
  'few',
  'most',
  'all',
  'both',
  'none',
  'these',
  'those',
  'two',
  'three',
  'latter',
  'former',
  'injured',
  'wounded',
  'elderly',
  'poor',
])
/** Nouns of doing and being. */
const ABSTRACT = /(?:[^t]ness|[^r]ity|ism|[^n]ment|[st]ion|ance|[^i]ence)$/

function readPronoun(tree: Tree, head: number, names: Names, memory: Memory): Source | undefined {
  const mention = mentionsAt(tree, head, names)[0]
  const start = { start: tree.words[head]!.start, end: tree.words[head]!.end }
  const entity = mention && names.entities.get(mention.entity)
  const spoke = ['he', 'she'].includes(textOf(tree, head)) ? memory.speaker : undefined
  // Who spoke last goes on, unless another has been named since.
  const goesOn =
    entity !== undefined &&
    spoke?.kind === 'person' &&
    spoke.entity !== undefined &&
    spoke.entity !== entity.id &&
    spoke.start !== undefined &&
    lastNamed(tree, entity.id, names, start.start) < spoke.start &&
    memory.spokeIn !== undefined &&
    memory.spokeIn < tree.index &&
    tree.index - memory.spokeIn <= 2 &&
    !isCalled(spoke.entity, textOf(tree, head) === 'he' ? ['she', 'her'] : ['he', 'him', 'his'], names)
  if (goesOn) return { ...withoutSpan(spoke), ...start }
  if (entity)
    return {
      name: entity.name,
      entity: entity.id,
      kind: entity.kind === 'person' ? 'person' : (mediaKindOf(entity.name) ?? 'organization'),
      ...start,
    }
  const word = textOf(tree, head)
  if (
    ['their', 'our', 'its', 'his', 'her', 'my', 'your', 'what', 'whatever', 'nothing', 'something', 'anything', 'everything'].includes(word)
  )
    return undefined
  const before = ['he', 'she'].includes(word)
    ? memory.speaker?.kind === 'person' || memory.speaker?.kind === 'unnamed'
      ? memory.speaker
      : (memory.person ?? memory.speaker)
    : word === 'they'
      ? memory.speaker && memory.speaker.kind !== 'person'
        ? memory.speaker
        : (memory.many ?? memory.body)
      : ['it', 'who', 'which'].includes(word)
        ? word === 'it' && (memory.speaker?.kind === 'person' || memory.speaker?.kind === 'unnamed')
          ? memory.body
          : memory.speaker
        : undefined
  if (before) return { ...withoutSpan(before), ...start }
  if (['it', 'there', 'that', 'this', 'he', 'she', 'they', 'who', 'which'].includes(word)) return undefined
  return toSource(tree, phraseOf(tree, head), names, 'unnamed', undefined)
}

/** Whether the report calls an entity by one of these pronouns. */
const isCalled = (entity: string, pronouns: readonly string[], names: Names): boolean =>
  [...names.bySentence.values()].some((list) =>
    list.some((one) => one.entity === entity && one.form === 'pronoun' && pronouns.includes(one.text.toLowerCase())),
  )

/** Where an entity was last named before an offset, within the sentences just before; -1 if it was not. */
function lastNamed(tree: Tree, entity: string, names: Names, before: number): number {
  for (let at = tree.index; at >= 0 && at > tree.index - 6; at--) {
    const found = (names.bySentence.get(at) ?? [])
      .filter((one) => one.entity === entity && one.form === 'name' && one.start < before)
      .at(-1)
    if (found) return found.start
  }
  return -1
}

/** "the report", "the same agency", "the company": the last one of its kind; undefined if the phrase names something new. */
function readEcho(tree: Tree, head: number, words: readonly number[], names: Names, memory: Memory): Source | undefined {
  if (uposOf(tree, head) !== 'NOUN' && uposOf(tree, head) !== 'PROPN') return undefined
  // "the newspaper Marsby Echo" is no newspaper named before.
  if (kidsOf(tree, head, 'appos', 'flat').some((kid) => kid === head + 1 && uposOf(tree, kid) === 'PROPN')) return undefined
  const determiners = words.filter((word) => word !== head && ['the', 'this', 'that', 'same', 'these'].includes(textOf(tree, word)))
  if (
    !determiners.length ||
    words.some(
      (word) =>
        word !== head &&
        !determiners.includes(word) &&
        !(PAPERS.includes(lemmaOf(tree, head)) && uposOf(tree, word) === 'ADJ') &&
        !['news', 'media', 'wire', 'latter'].includes(textOf(tree, word)),
    )
  )
    return undefined
  const lemma = lemmaOf(tree, head)
  for (const row of ECHOES) {
    if (!row.nouns.includes(lemma)) continue
    const found =
      row.of === 'media'
        ? (memory.media ?? memory.agency)
        : row.of === 'agency'
          ? newest(memory.agency, memory.body, memory.media)
          : row.of === 'saying'
            ? (memory.statement ?? memory.speaker)
            : row.of === 'body'
              ? mentionEntity(tree, head, names)
                ? undefined
                : newest(memory.group, memory.body)
              : mentionEntity(tree, head, names)
                ? undefined
                : memory.person
    const mention = mentionEntity(tree, head, names)
    if (mention && row.of !== 'media' && row.of !== 'saying' && !VAGUE_PEOPLE.includes(lemma)) return undefined
    const called = row.of === 'person' || row.of === 'body' ? memory.byNoun?.get(lemma) : undefined
    if (called) return { ...withoutSpan(called), ...spanOfWords(tree, words) }
    if (VAGUE_PEOPLE.includes(lemma)) return undefined
    const bearer = row.of === 'person' ? bearerOf(lemma, names) : undefined
    if (bearer) return { ...bearer, ...spanOfWords(tree, words) }
    if (found && row.of === 'person' && found.role && !found.role.toLowerCase().includes(lemma)) return undefined
    if (found) return { ...withoutSpan(found), ...spanOfWords(tree, words) }
  }
  return undefined
}

/** The one person of the report who has that role: "the governor". */
function bearerOf(lemma: string, names: Names): Source | undefined {
  const bearers = [...names.entities.values()].filter(
    ({ kind, roles }) =>
      kind === 'person' &&
      roles?.some(
        (role) =>
          role
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .at(-1) === lemma,
      ),
  )
  const [only, more] = bearers
  return only && !more ? { name: only.name, entity: only.id, kind: 'person' } : undefined
}

const mentionEntity = (tree: Tree, head: number, names: Names): NameMention | undefined => mentionsAt(tree, head, names)[0]
export const newest = (...sources: readonly (Source | undefined)[]): Source | undefined =>
  sources.filter((source): source is Source => source !== undefined).sort((a, b) => (b.start ?? 0) - (a.start ?? 0))[0]
export const withoutSpan = ({ name, entity, kind, role }: Source): Source => ({
  name,
  kind,
  ...(entity ? { entity } : {}),
  ...(role ? { role } : {}),
})

/** A group or organisation named as an agent, for "the group" and "it" later on. */
export function groupAt(tree: Tree, at: number, names: Names): Source | undefined {
  if (!isRel(tree, at, 'nsubj', 'obl:agent')) return undefined
  const mention = nameAt(tree, at, names)
  if (mention?.form !== 'name' || (mention.entityKind !== 'group' && mention.entityKind !== 'organization') || mediaKindOf(mention.text))
    return undefined
  return toSource(tree, phraseOf(tree, at), names, 'organization', mention)
}

/** Whose statement a noun phrase names: "a statement released by X", "X's letter"; undefined where it does not say. */
export function authorAt(tree: Tree, head: number, names: Names, memory: Memory): Source | undefined {
  if (!ECHOES.some((row) => row.of === 'saying' && row.nouns.includes(lemmaOf(tree, head)))) return undefined
  const giver =
    giverOf(tree, head) ??
    kidsOf(tree, head, 'acl')
      .map((kid) => agentOf(tree, kid))
      .find((agent) => agent !== undefined)
  return giver === undefined ? undefined : readSource(tree, giver, names, memory)
}

/** The noun phrase of a plural subject as a source: for "they" later on. */
export const manyAt = (tree: Tree, head: number, names: Names): Source | undefined =>
  isRel(tree, head, 'nsubj') && uposOf(tree, head) === 'NOUN' && hasFeat(tree, head, 'Number=Plur')
    ? toSource(tree, phraseOf(tree, head), names, kindOfNoun(tree, head), undefined)
    : undefined

function kindOfNoun(tree: Tree, head: number): SourceKind {
  const lemma = lemmaOf(tree, head)
  if (uposOf(tree, head) === 'PROPN') return 'organization'
  if (DOCUMENT_NOUNS.includes(lemma)) return 'document'
  if (BODY_NOUNS.includes(lemma)) return 'organization'
  return 'unnamed'
}

/** Whose statement it is: "the statement by X", "X's report". */
const giverOf = (tree: Tree, head: number): number | undefined =>
  kidsOf(tree, head, 'nmod').find(
    (kid) =>
      !TIME_NOUNS.includes(lemmaOf(tree, kid)) &&
      (isRel(tree, kid, 'nmod:poss') || kidsOf(tree, kid, 'case').some((word) => ['by', 'from'].includes(textOf(tree, word)))),
  )
