/**
 * Who a source is: the entity, body, document or unnamed group that a noun phrase names, and what kind of source that makes.
 *
 * "The report", "the agency", "he" are looked up in what was named before (`Memory`); whose words are whose is chains.ts's affair.
 */
import type { NameMention, Source, SourceKind, Span } from '../contract/index.js'
import { TIME_NOUNS } from '../rules/en/predicates.js'
import { BODY_NOUNS, DOCUMENT_NOUNS, ECHOES, NO_SPEAKERS, VAGUE_PEOPLE } from '../rules/en/sources.js'
import { hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import { agentOf, subjectOf } from './clauses.js'
import { readEcho } from './echoes.js'
import { isPaper, mediaAt } from './media.js'
import { mediaKindOf } from './media-names.js'
import { type Memory, withoutSpan } from './memory.js'
import { mentionsAt, type Names, nameAt, phraseOf, spokenFor, toSource } from './phrases.js'
import { antecedentOf, readPronoun } from './pronouns.js'

const NOTHING: ReadonlySet<number> = new Set()
const PLAIN_PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'me', 'us', 'you', 'one', 'myself', 'ourselves'])

/** The source that a noun phrase or pronoun names, who says `content`; undefined where it names none ("I", "it is said"). */
export function readSource(
  tree: Tree,
  head: number,
  names: Names,
  memory: Memory,
  content: ReadonlySet<number> = NOTHING,
): Source | undefined {
  const word = textOf(tree, head)
  // "one of the divers said" names somebody, "one said" nobody.
  if (PLAIN_PRONOUNS.has(word) && !(word === 'one' && kidsOf(tree, head, 'nmod').length)) return undefined
  const antecedent = word === 'who' ? antecedentOf(tree, head) : undefined
  if (antecedent !== undefined) return readSource(tree, antecedent, names, memory)
  if (uposOf(tree, head) === 'PRON' && word !== 'one') return readPronoun(tree, head, names, memory, content)
  if (isDateline(tree, head)) return undefined
  // "backed by Ann Reed, an islander who said": whoever is called so has a name.
  const called = isRel(tree, head, 'appos') ? tree.words[head]!.head : -1
  const isNamed = called >= 0 && mentionsAt(tree, called, names).some(({ form, entityKind }) => form === 'name' && entityKind === 'person')
  if (isNamed && nameAt(tree, head, names)?.entityKind !== 'person') return readSource(tree, called, names, memory, content)
  const aged = agedAt(tree, head)
  if (aged) return memory.speaker?.kind === 'person' ? { ...withoutSpan(memory.speaker), ...aged } : undefined
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
  const aide = spokenFor(tree, head, names)
  if (aide) return toSource(tree, aide, names, 'unnamed', undefined)
  const mention = nameAt(tree, head, names)
  if (mention && !(mention.form === 'description' && VAGUE_PEOPLE.includes(lemmaOf(tree, head)))) {
    const entity = names.entities.get(mention.entity)
    const kind =
      mention.entityKind === 'person' && !isPaper(entity?.name ?? mention.text)
        ? 'person'
        : (mediaKindOf(entity?.name ?? mention.text) ?? 'organization')
    return toSource(tree, words, names, kind, mention)
  }
  const surnamed = surnameAt(tree, head, names)
  if (surnamed) return surnamed
  return maySpeak(tree, head) ? toSource(tree, words, names, kindOfNoun(tree, head), undefined) : undefined
}

/** "Ann Field … Field said", tagged as a meadow: a noun with a capital within its sentence that is the last name of one person of the report. */
function surnameAt(tree: Tree, head: number, names: Names): Source | undefined {
  const { text, start, end } = tree.words[head]!
  if (!/^\p{Lu}\p{Ll}/u.test(text) || head === 0 || uposOf(tree, head) !== 'NOUN' || kidsOf(tree, head, 'det').length) return undefined
  const [only, more] = [...names.entities.values()].filter(({ kind, name }) => kind === 'person' && name.endsWith(` ${text}`))
  return only && !more ? { name: only.name, entity: only.id, kind: 'person', start, end } : undefined
}

/** "The 23-year-old": the person who spoke last. */
function agedAt(tree: Tree, head: number): Span | undefined {
  if (textOf(tree, head) !== 'old') return undefined
  const first = head - 4
  const words = [first, first + 1, first + 2, first + 3].map((at) => (at < 0 ? '' : textOf(tree, at)))
  if (!/^\d+-year-$/.test(words.join('')) || textOf(tree, first - 1) !== 'the') return undefined
  return { start: tree.words[first]!.start, end: tree.words[head]!.end }
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

/** A group or organisation named as an agent, for "the group" and "it" later on. */
export function groupAt(tree: Tree, at: number, names: Names): Source | undefined {
  if (!isRel(tree, at, 'nsubj', 'obl:agent')) return undefined
  const mention = nameAt(tree, at, names)
  if (mention?.form !== 'name' || (mention.entityKind !== 'group' && mention.entityKind !== 'organization') || mediaKindOf(mention.text))
    return undefined
  return toSource(tree, phraseOf(tree, at), names, 'organization', mention)
}

/** A subject that can speak and is called "it": a body, a state, an outlet or a paper. */
export function actorAt(tree: Tree, at: number, names: Names, memory: Memory): Source | undefined {
  if (!isRel(tree, at, 'nsubj') || !['NOUN', 'PROPN'].includes(uposOf(tree, at)) || hasFeat(tree, at, 'Number=Plur')) return undefined
  const verb = tree.words[at]!.head
  if (verb >= 0 && isRel(tree, verb, 'acl')) return undefined
  const lemma = lemmaOf(tree, at)
  const kind = mentionsAt(tree, at, names)[0]?.entityKind
  if (!(kind && ['group', 'organization', 'place'].includes(kind)) && !BODY_NOUNS.includes(lemma) && !DOCUMENT_NOUNS.includes(lemma))
    return undefined
  return readSource(tree, at, names, memory)
}

/** The person named by a word who acts or is acted on in its clause, and not within a noun phrase or a relative clause. */
export function prominentAt(tree: Tree, at: number, names: Names): NameMention | undefined {
  let top = at
  while (isRel(tree, top, 'appos', 'conj', 'flat') && tree.words[top]!.head >= 0 && tree.depth[top]! > 0) top = tree.words[top]!.head
  if (!isRel(tree, top, 'nsubj', 'obj', 'obl:agent', 'root')) return undefined
  const verb = tree.words[top]!.head
  if (verb >= 0 && isRel(tree, verb, 'acl')) return undefined
  const mention = mentionsAt(tree, at, names)[0]
  return mention?.form === 'name' && mention.entityKind === 'person' ? mention : undefined
}

/** "The board issued a statement": whose it is. */
const ISSUING: ReadonlySet<string> = new Set(['issue', 'release', 'publish', 'post', 'send', 'write', 'make', 'give'])

/** Whose statement a noun phrase names: "a statement released by X", "X's letter"; undefined where it does not say. */
export function authorAt(tree: Tree, head: number, names: Names, memory: Memory): Source | undefined {
  const lemma = lemmaOf(tree, head)
  if (lemma !== 'report' && !ECHOES.some((row) => row.of === 'saying' && row.nouns.includes(lemma))) return undefined
  const verb = tree.words[head]!.head
  const issuer = isRel(tree, head, 'obj') && ISSUING.has(lemmaOf(tree, verb)) ? subjectOf(tree, verb) : undefined
  const giver =
    giverOf(tree, head) ??
    issuer ??
    kidsOf(tree, head, 'acl')
      .map((kid) => agentOf(tree, kid))
      .find((agent) => agent !== undefined) ??
    (isRel(tree, head, 'obj') && GIVING.includes(lemmaOf(tree, tree.words[head]!.head))
      ? subjectOf(tree, tree.words[head]!.head)
      : undefined)
  return giver === undefined ? undefined : readSource(tree, giver, names, memory)
}

/** "The family released a statement." */
const GIVING: readonly string[] = ['release', 'issue', 'publish', 'post', 'send', 'tweet']

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
