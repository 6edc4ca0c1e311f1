/**
 * Mentions without a name that leave no doubt: "the Observatory", "the spokesman", "he", "its".
 *
 * Descriptions are resolved here, pronouns by `pronouns.ts`, in text order: each sees what those before it were given.
 */
import type { Entity, NameMention, Sentence, Word } from '../../contract/index.js'
import { ROLE_GENDERS, ROLE_NOUNS } from '../../rules/en/names.js'
import { foldName } from '../place/fold.js'
import { type Known, PRONOUNS, type PronounTools, toResolver } from './pronouns.js'

/** Descriptions and pronouns in text order. Never throws. */
export function findReferences(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  known: ReadonlyMap<string, Known>,
  tools?: PronounTools,
): readonly NameMention[] {
  const found: NameMention[] = []
  const bySentence: NameMention[][] = sentences.map(() => [])
  for (const name of names) bySentence[name.sentence]?.push(name)
  const all = bySentence.map((list) => [...list])
  const pronouns = toResolver(text, sentences, all, known, tools)
  sentences.forEach((sentence, index) => {
    for (let at = 0; at < sentence.words.length; at++) {
      const word = sentence.words[at]!
      if (all[index]!.some((name) => name.start < word.end && word.start < name.end)) continue
      const pronoun = PRONOUNS.get(word.text.toLowerCase())
      const entity = pronoun ? pronouns.resolve(index, at, pronoun) : described(sentence, at, index, all, known)
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
      pronouns.add(mention)
    }
  })
  return found
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
