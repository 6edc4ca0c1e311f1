/**
 * Pronouns that speak: "he said" is who the name finder takes him for, or who spoke last.
 *
 * Undefined where nobody is surely meant. Reads what was named before from `Memory`; sets nothing.
 */
import type { NameMention, Source } from '../contract/index.js'
import { ROLE_NOUNS } from '../rules/en/names.js'
import { BODY_NOUNS, VAGUE_PEOPLE } from '../rules/en/sources.js'
import { hasFeat, isRel, kidsOf, lemmaOf, type Tree, textOf, upFrom, uposOf } from './clause-tree.js'
import { mediaKindOf } from './media-names.js'
import { type Memory, withoutSpan } from './memory.js'
import { mentionsAt, type Names, nameAt, phraseOf, toSource } from './phrases.js'

/** Whom a pronoun that says `content` stands for. */
export function readPronoun(tree: Tree, head: number, names: Names, memory: Memory, content: ReadonlySet<number>): Source | undefined {
  const word = textOf(tree, head)
  const { start, end } = tree.words[head]!
  const here = (source: Source | undefined): Source | undefined => source && { ...withoutSpan(source), start, end }
  // "he said, adding": one word, one person.
  if (memory.speaker?.start === start && ['person', 'unnamed'].includes(memory.speaker.kind)) return memory.speaker
  const above = ['they', 'it'].includes(word) ? subjectAbove(tree, head, word, names) : undefined
  if (above !== undefined) return here(toSource(tree, phraseOf(tree, above), names, 'organization', nameAt(tree, above, names)))
  const main = ['he', 'she'].includes(word) ? personOfMain(tree, head, word, names) : undefined
  if (main) return here(toSource(tree, phraseOf(tree, main.subject), names, 'person', main.mention))
  const mention = mentionsAt(tree, head, names)[0]
  const entity = mention && names.entities.get(mention.entity)
  if (entity) {
    const speaker = ['he', 'she'].includes(word) ? lastSpeaker(tree, word, names, memory) : undefined
    const isOther = speaker?.entity !== entity.id
    const near = speaker?.kind === 'person' || !['he', 'she'].includes(word) ? undefined : actorBefore(tree, word, names, memory)
    if (near && near.entity !== entity.id && (memory.prominent?.get(entity.id) ?? -1) < near.start!) return here(near)
    // "Lowe, he said, was asleep": who is named in what he says is another.
    const isNamed = isOther && isNamedIn(tree, entity.id, content, names)
    if (speaker && isOther && (isNamed || (memory.prominent?.get(entity.id) ?? -1) < speaker.start!)) return here(speaker)
    const { person } = memory
    if (isNamed && person && person.entity !== entity.id && start - (person.start ?? 0) < PERSON_REACH_CHARS) return here(person)
    const kind = entity.kind === 'person' ? 'person' : (mediaKindOf(entity.name) ?? 'organization')
    return { name: entity.name, entity: entity.id, kind, start, end }
  }
  if (NO_SPEAKERS.has(word)) return undefined
  if (word === 'who' || word === 'which') return undefined
  const before = speakerBefore(tree, head, word, names, memory)
  if (before) return here(before)
  if (['it', 'there', 'that', 'this', 'he', 'she', 'they'].includes(word)) return undefined
  return toSource(tree, phraseOf(tree, head), names, 'unnamed', undefined)
}

/** "Lowe's lawyer, Reed, said she was certain": who speaks within somebody's words by a pronoun is that speaker, unless called otherwise. */
export function speakerOf(tree: Tree, pronoun: number, outer: Source | undefined, names: Names): Source | undefined {
  const word = textOf(tree, pronoun)
  if (!['he', 'she'].includes(word) || outer?.kind !== 'person' || outer.entity === undefined) return undefined
  const others = word === 'he' ? ['she', 'her'] : ['he', 'him', 'his']
  // "She told the station that he said": by their own words they are two.
  const written = names.report.text.slice(outer.start ?? 0, outer.end ?? 0).toLowerCase()
  if (isCalled(outer.entity, others, names) || others.includes(written)) return undefined
  const { start, end } = tree.words[pronoun]!
  return { ...withoutSpan(outer), start, end }
}

/** "Crews towed two boats they say were adrift": within a clause on a noun, "they" are who does something with it. */
function subjectAbove(tree: Tree, pronoun: number, word: string, names: Names): number | undefined {
  const clauses = upFrom(tree, tree.words[pronoun]!.head)
  const relative = clauses.findIndex((at) => isRel(tree, at, 'acl:relcl'))
  if (relative < 0 || relative > 1) return undefined
  for (const clause of clauses.slice(relative + 1)) {
    const subject = kidsOf(tree, clause, 'nsubj').find(
      (kid) =>
        kid < pronoun &&
        !isRel(tree, kid, 'nsubj:pass') &&
        uposOf(tree, clause) === 'VERB' &&
        ['NOUN', 'PROPN'].includes(uposOf(tree, kid)),
    )
    if (subject === undefined) continue
    const lemma = lemmaOf(tree, subject)
    const kind = mentionsAt(tree, subject, names)[0]?.entityKind
    const isBody = BODY_NOUNS.includes(lemma) || ['organization', 'group', 'place'].includes(kind ?? '')
    const isMany = hasFeat(tree, subject, 'Number=Plur')
    const isPeople = isMany && (VAGUE_PEOPLE.includes(lemma) || ROLE_NOUNS.has(lemma))
    if (word === 'they' ? isBody || isPeople : isBody && !isMany) return subject
  }
  return undefined
}

/** "Reed expects calm, even as he stressed that it rained": in a clause beside what somebody does, "he" is that person, if he may be. */
function personOfMain(tree: Tree, pronoun: number, word: string, names: Names): { subject: number; mention: NameMention } | undefined {
  const clause = tree.words[pronoun]!.head
  if (clause < 0 || !isRel(tree, clause, 'advcl') || !isRel(tree, pronoun, 'nsubj')) return undefined
  if (!kidsOf(tree, clause, 'mark').some((mark) => ['as', 'while', 'after', 'before', 'though', 'although'].includes(textOf(tree, mark))))
    return undefined
  const subject = kidsOf(tree, tree.words[clause]!.head, 'nsubj').find((kid) => kid < pronoun)
  const mention = subject === undefined ? undefined : nameAt(tree, subject, names)
  const others = word === 'he' ? ['she', 'her'] : ['he', 'him', 'his']
  if (subject === undefined || mention?.form !== 'name' || mention.entityKind !== 'person' || isCalled(mention.entity, others, names))
    return undefined
  return { subject, mention }
}

const NO_SPEAKERS: ReadonlySet<string> = new Set(
  'their our its his her my your what whatever nothing something anything everything'.split(' '),
)
/** So far behind, a person who spoke is still "he". */
const PERSON_REACH_CHARS = 1500
/** So far behind whose statement it is, "it read" still means it. */
const STATEMENT_REACH_CHARS = 400
/** A subject is still meant by "it" in its own sentence and the next. */
const ACTOR_REACH_CHARS = 300
/** "It shows" is told of pictures and papers. */
const SHOWING: readonly string[] = ['show', 'suggest', 'indicate', 'mean', 'prove', 'reveal']

function speakerBefore(tree: Tree, head: number, word: string, names: Names, memory: Memory): Source | undefined {
  const { speaker, person, body, many, people, statement, actor } = memory
  const isSomebody = speaker?.kind === 'person' || speaker?.kind === 'unnamed'
  if (word === 'he' || word === 'she') {
    const near = lastSpeaker(tree, word, names, memory)?.kind === 'person' ? undefined : actorBefore(tree, word, names, memory)
    return near ?? (isSomebody ? speaker : (person ?? speaker))
  }
  const isPeopleNear = people && tree.index - people.sentence <= PEOPLE_REACH_SENTENCES
  if (word === 'they' && isPeopleNear && people.source.start! > (speaker?.start ?? -1)) return people.source
  if (word === 'they') return speaker && speaker.kind !== 'person' ? speaker : (many ?? body)
  if (word !== 'it') return undefined
  if (lemmaOf(tree, tree.words[head]!.head) === 'read')
    return statement?.start !== undefined && tree.words[head]!.start - statement.start < STATEMENT_REACH_CHARS ? statement : undefined
  if (SHOWING.includes(lemmaOf(tree, tree.words[head]!.head))) return speaker?.kind === 'document' ? speaker : undefined
  const isNear = actor?.start !== undefined && tree.sentence.start - actor.start < ACTOR_REACH_CHARS
  return isNear && (actor.start ?? 0) >= (speaker?.start ?? 0) ? actor : isSomebody ? body : speaker
}

/** Who spoke last, within two sentences, if the report does not call them by the other pronoun. */
function lastSpeaker(tree: Tree, pronoun: string, names: Names, { speaker, spokeIn, isOne }: Memory): Source | undefined {
  if (speaker?.start === undefined || spokeIn === undefined || spokeIn >= tree.index || tree.index - spokeIn > 2) return undefined
  if (speaker.kind === 'unnamed') return isOne ? speaker : undefined
  if (speaker.kind !== 'person' || speaker.entity === undefined) return undefined
  return isCalled(speaker.entity, pronoun === 'he' ? ['she', 'her'] : ['he', 'him', 'his'], names) ? undefined : speaker
}

/** Who acted in the sentence before or this one, after whoever spoke last, unless the report calls them by the other pronoun. */
function actorBefore(tree: Tree, pronoun: string, names: Names, { subject, speaker }: Memory): Source | undefined {
  if (!subject || subject.sentence >= tree.index || tree.index - subject.sentence > 1) return undefined
  const { source } = subject
  if (source.start === undefined || source.start < (speaker?.start ?? -1)) return undefined
  const others = pronoun === 'he' ? ['she', 'her'] : ['he', 'him', 'his']
  return source.entity !== undefined && isCalled(source.entity, others, names) ? undefined : source
}
const PEOPLE_REACH_SENTENCES = 3

/** Whether the report calls an entity by one of these pronouns. */
const isCalled = (entity: string, pronouns: readonly string[], names: Names): boolean =>
  [...names.bySentence.values()].some((list) =>
    list.some((one) => one.entity === entity && one.form === 'pronoun' && pronouns.includes(one.text.toLowerCase())),
  )

const isNamedIn = (tree: Tree, entity: string, content: ReadonlySet<number>, names: Names): boolean =>
  [...content].some((at) => mentionsAt(tree, at, names).some((one) => one.entity === entity && one.form === 'name'))

/** Whom "who" asks after in a clause that the tree hung on a verb: its object, or the noun nearest before. */
export function antecedentOf(tree: Tree, relative: number): number | undefined {
  const clause = tree.words[relative]!.head
  const verb = clause < 0 || !isRel(tree, clause, 'advcl') ? -1 : tree.words[clause]!.head
  if (verb < 0) return undefined
  const before = kidsOf(tree, verb, 'obj', 'nsubj', 'obl').filter((kid) => kid < relative && uposOf(tree, kid) !== 'PRON')
  return before.find((kid) => isRel(tree, kid, 'obj')) ?? before.at(-1)
}
