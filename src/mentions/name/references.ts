/**
 * Mentions without a name that leave no doubt: "the Observatory", "the spokesman", "he", "it", "they".
 *
 * A pronoun is resolved only where exactly one entity fits by number and gender, in this sentence before it or in the
 * sentence before; else it stays unresolved. Works on the tree and the mentions by name.
 */
import type { Entity, NameMention, Sentence, Span, Word } from '../../contract/index.js'
import { ROLE_GENDERS, ROLE_NOUNS, SAYING_VERBS } from '../../rules/en/names.js'
import { isRelation } from '../../text/tree.js'
import { foldName } from '../place/fold.js'

export interface Known {
  readonly entity: Entity
  readonly gender: 'he' | 'she' | undefined
}

/** Descriptions and pronouns in text order. Never throws. */
export function findReferences(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  known: ReadonlyMap<string, Known>,
): readonly NameMention[] {
  const found: NameMention[] = []
  const bySentence: NameMention[][] = sentences.map(() => [])
  for (const name of names) bySentence[name.sentence]?.push(name)
  const all = bySentence.map((list) => [...list])
  const quoted = quotedStretches(text, sentences)
  sentences.forEach((sentence, index) => {
    for (let at = 0; at < sentence.words.length; at++) {
      const word = sentence.words[at]!
      if (all[index]!.some((name) => name.start < word.end && word.start < name.end)) continue
      const pronoun = PRONOUNS.get(word.text.toLowerCase())
      const entity = pronoun ? antecedent(sentences, all, index, at, pronoun, known, quoted) : described(sentence, at, index, all, known)
      if (!entity) continue
      const start = pronoun ? word.start : startOfDescription(sentence, at)
      const mention: NameMention = {
        kind: 'name',
        start,
        end: word.end,
        text: text.slice(start, word.end),
        sentence: index,
        rule: pronoun ? 'name/pronoun' : 'name/description',
        entity: entity.id,
        entityKind: entity.kind,
        form: pronoun ? 'pronoun' : 'description',
      }
      found.push(mention)
      all[index]!.push(mention)
      all[index]!.sort((a, b) => a.start - b.start)
    }
  })
  return found
}

type Pronoun = 'he' | 'she' | 'it' | 'they'
const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
  ...['its', 'itself'].map((word) => [word, 'it'] as const),
])

function antecedent(
  sentences: readonly Sentence[],
  all: readonly (readonly NameMention[])[],
  index: number,
  at: number,
  pronoun: Pronoun,
  known: ReadonlyMap<string, Known>,
  quoted: readonly Span[],
): Entity | undefined {
  const word = sentences[index]!.words[at]!
  const inQuote = isIn(quoted, word.start)
  const speakers = inQuote ? speakersAt(sentences, all, index, quoted) : NOBODY
  const fits = (mention: NameMention): boolean => {
    const one = known.get(mention.entity)
    if (!one || speakers.has(mention.entity) || (!inQuote && isIn(quoted, mention.start))) return false
    if (pronoun === 'he' || pronoun === 'she') return one.entity.kind === 'person' && (one.gender === undefined || one.gender === pronoun)
    return one.entity.kind === 'organization' || one.entity.kind === 'group' || (one.entity.kind === 'place' && pronoun === 'it')
  }
  const before = all[index]!.filter((mention) => mention.end <= word.start && fits(mention))
  const sameSentence = only(before)
  if (sameSentence) return known.get(sameSentence)?.entity
  if (before.length) return known.get(subjectAmong(sentences[index]!, before) ?? '')?.entity
  if (pronoun === 'it') return undefined
  for (let back = index - 1; back >= Math.max(0, index - SENTENCES_BACK); back--) {
    if (sentences[back]!.section !== sentences[index]!.section) break
    const there = all[back]!.filter(fits)
    if (!there.length) continue
    const subject = subjectAmong(sentences[back]!, there)
    return known.get(only(there) ?? subject ?? '')?.entity
  }
  return undefined
}
const SENTENCES_BACK = 3
const NOBODY: ReadonlySet<string> = new Set()

/** Who speaks the words of a quotation, as far as the sentence or the two before it say: never the "he" of his own words. */
function speakersAt(
  sentences: readonly Sentence[],
  all: readonly (readonly NameMention[])[],
  index: number,
  quoted: readonly Span[],
): ReadonlySet<string> {
  for (let back = index; back >= Math.max(0, index - 2); back--) {
    const { words } = sentences[back]!
    const found = new Set<string>()
    for (const mention of all[back]!) {
      if (isIn(quoted, mention.start)) continue
      const subject = words.find((word) => word.start >= mention.start && word.end <= mention.end && isRelation(word, 'nsubj'))
      const verb = subject && words[subject.head]
      if (verb && (SAYING_VERBS.has(verb.lemma.toLowerCase()) || back === index)) found.add(mention.entity)
    }
    if (found.size) return found
  }
  return NOBODY
}

const isIn = (stretches: readonly Span[], at: number): boolean => stretches.some((stretch) => stretch.start <= at && at < stretch.end)

/** Stretches between quotation marks; an open one ends with its paragraph. */
function quotedStretches(text: string, sentences: readonly Sentence[]): readonly Span[] {
  const found: Span[] = []
  let open = -1
  let paragraph = -1
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      if (open >= 0) found.push({ start: open, end: sentence.start })
      open = -1
      paragraph = sentence.paragraph
    }
    for (let at = sentence.start; at < sentence.end; at++) {
      const mark = text[at]
      if (mark === '“' || (mark === '"' && open < 0)) open = open < 0 ? at : open
      else if ((mark === '”' || mark === '"') && open >= 0) {
        found.push({ start: open, end: at })
        open = -1
      }
    }
  }
  if (open >= 0) found.push({ start: open, end: sentences.at(-1)!.end })
  return found
}

/** The one entity that all mentions name, if it is one. */
const only = (mentions: readonly NameMention[]): string | undefined => {
  const ids = new Set(mentions.map((mention) => mention.entity))
  return ids.size === 1 ? mentions[0]!.entity : undefined
}

/** The entity of the mention that is a subject, if only one is. */
function subjectAmong(sentence: Sentence, mentions: readonly NameMention[]): string | undefined {
  const subjects = mentions.filter((mention) =>
    sentence.words.some((word) => word.start >= mention.start && word.end <= mention.end && isRelation(word, 'nsubj')),
  )
  return only(subjects)
}

/** "the Observatory", "the spokesman": a definite noun that is one known entity's own word. */
function described(
  sentence: Sentence,
  at: number,
  index: number,
  all: readonly (readonly NameMention[])[],
  known: ReadonlyMap<string, Known>,
): Entity | undefined {
  const word = sentence.words[at]!
  const the = sentence.words[at - 1]
  if (!the || !/^(?:the|this|that)$/i.test(the.text) || !['NOUN', 'PROPN'].includes(word.upos)) return undefined
  const next = sentence.words[at + 1]
  if (next && ((['NOUN', 'PROPN'].includes(next.upos) && next.start - word.end <= 1) || next.lemma === 'of')) return undefined
  const lemma = foldName(word.text)
  const fitting = new Set<string>()
  const capital = /^\p{Lu}/u.test(word.text)
  const role = !capital && (ROLE_NOUNS.has(lemma) || ROLE_GENDERS.has(lemma))
  const body = BODY_NOUNS.has(lemma)
  if (!capital && !role && !body) return undefined
  for (let back = index; back >= 0; back--) {
    for (const mention of all[back]!) {
      if (mention.start >= word.start) continue
      const one = known.get(mention.entity)
      if (one && (role ? hasRole(one.entity, lemma) : hasNoun(one.entity, lemma, capital))) fitting.add(mention.entity)
    }
  }
  return fitting.size === 1 ? known.get([...fitting][0]!)?.entity : undefined
}

const BODY_NOUNS: ReadonlySet<string> = new Set(
  'ministry department agency observatory company airline group bank university committee commission council bureau institute foundation association organisation organization board court service'.split(
    ' ',
  ),
)

const hasRole = (entity: Entity, noun: string): boolean =>
  entity.kind === 'person' &&
  entity.roles.some(
    (role) =>
      foldName(role.split(/,| of | for | at /)[0]!)
        .split(' ')
        .at(-1) === noun,
  )
const hasNoun = (entity: Entity, noun: string, capital: boolean): boolean =>
  (entity.kind === 'organization' || entity.kind === 'group' || (capital && entity.kind === 'facility')) &&
  entity.names.some(
    ({ text }) =>
      text.includes(' ') &&
      (foldName(text)
        .split(/ (?:of|for|on|and) /)[0]!
        .split(' ')
        .at(-1) === noun ||
        foldName(text).split(' ').at(-1) === noun),
  )

const startOfDescription = (sentence: Sentence, at: number): number => (sentence.words[at - 1] as Word).start
