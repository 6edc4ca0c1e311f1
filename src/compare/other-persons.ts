/**
 * Whether two claims are of other persons, speakers, bodies or countries: by the entities of their roles and by who says them.
 *
 * A gate of one-question.ts; words and deeds are weighed there.
 */

import type { Mention } from '../contract/index.js'
import { CUES, NAMING_VERBS } from '../rules/en/cues.js'
import { DECIDING, MUTUAL, SIDES } from '../rules/en/paraphrase.js'
import type { Material } from './material.js'
import { headNouns } from './parties.js'
import { longestRun } from './runs.js'
import type { ClaimView } from './view.js'

/** So much of the shorter quotation in the longer is one statement, if it is more than a word; of a word, so many around it. */
const [oneVoiceShare, oneVoiceMin, oneVoiceRunMin] = [0.75, 2, 3]

/** Whether each is of persons with names, and none is of both. */
export function areOtherPersons({ claim: a }: ClaimView, { claim: b }: ClaimView, entities: Material['entities']): boolean {
  if (isMutual(a) && isMutual(b) && a.predicate.toLowerCase() === b.predicate.toLowerCase()) {
    const [ours, theirs] = [a, b].map(({ who, whom }) => new Set([...who, ...whom].flatMap(({ entity }) => entity ?? [])))
    if (ours!.size > 1 && [...ours!].every((one) => theirs!.has(one))) return false
  }
  const personsOf = (mentions: typeof a.who): string[] =>
    mentions.flatMap(({ entity }) => (entity !== undefined && kindOf(entity, entities) === 'person' ? [entity] : []))
  const areOthers = (ours: readonly string[], theirs: readonly string[]): boolean =>
    ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => one === other || haveOneName(one, other, entities)))
  return areOthers(personsOf(a.who), personsOf(b.who)) || areOthers(personsOf(a.whom), personsOf(b.whom))
}

/** "She spoke with him" and "he spoke with her" are one. */
export const isMutual = ({ predicate }: ClaimView['claim']): boolean => MUTUAL.includes(predicate.toLowerCase())

/** Whether what one of the two says of himself is held against what another says, or is named for. */
export const areOtherSpeakers = (a: ClaimView, b: ClaimView, { entities, evidence }: Material): boolean =>
  areSpeakers(a, b, evidence) || isOnesOwn(a, b, entities, evidence) || isOnesOwn(b, a, entities, evidence)

/** "He was on the way", "they were on the way": pronouns of which one cannot be the other. */
export function areOtherPronouns({ claim: a }: ClaimView, { claim: b }: ClaimView): boolean {
  const [one, other] = [a, b].map(({ who }) => who.map(({ text }) => PRONOUNS[text.toLowerCase()]).find((kind) => kind !== undefined))
  return one !== undefined && other !== undefined && one !== other
}
/** A body is "it" and "they". */
const PRONOUNS: Readonly<Record<string, string>> = { he: 'he', she: 'she', they: 'they', it: 'they' }

/** "The league accepted the truce", "the union accepted the truce": each for itself. */
export function areOtherDeciders(a: ClaimView, b: ClaimView, entities: Material['entities']): boolean {
  const verbs = [a, b].map(({ claim }) => claim.predicate.toLowerCase().split(' ')[0]!)
  return verbs.every((verb) => DECIDING.includes(verb)) && areOthersOf(['organization', 'group', 'place'], a, b, entities)
}

const sides = new Map(SIDES.flatMap(({ id, lemmas }) => lemmas.map((lemma) => [lemma, id] as const)))

/** "The gunmen stormed the hall", "the police stormed the hall": who does it, or whom it is done to, is of two sides. */
export const areOfTwoSides = (a: ClaimView, b: ClaimView): boolean =>
  areApart(sidesOf(a.claim.who, a), sidesOf(b.claim.who, b)) || areApart(sidesOf(a.claim.whom, a), sidesOf(b.claim.whom, b))

/** The side of each party; none where one of them is of no side. */
function sidesOf(mentions: readonly Mention[], view: ClaimView): readonly string[] {
  const found = headNouns(mentions, view).map((noun) => sides.get(noun))
  return found.every((side) => side !== undefined) ? found : []
}

const areApart = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some((side) => theirs.includes(side))

/** "We will help" of two speakers: each of himself. */
const areSpeakers = (a: ClaimView, b: ClaimView, evidence: Material['evidence']): boolean =>
  [a, b].every(({ claim }) => claim.chain.length > 1 && claim.who.some(({ text }) => /^(?:I|we)$/i.test(text))) &&
  evidence.originOf(a) !== evidence.originOf(b)

/** "We send our condolences", "the mayor sent his condolences": what a speaker says of himself is not what another is named for. */
const isOnesOwn = (a: ClaimView, b: ClaimView, entities: Material['entities'], evidence: Material['evidence']): boolean =>
  a.claim.chain.length > 1 &&
  a.claim.who.some(({ text }) => /^(?:I|we)$/i.test(text)) &&
  b.claim.who.length > 0 &&
  b.claim.who.every(({ entity }) => entity !== undefined && kindOf(entity, entities) === 'person' && !isSpeaker(entity, a)) &&
  evidence.count([a, b]).high > 1

const isSpeaker = (entity: string, { claim, terms }: ClaimView): boolean => terms.has(entity) || claim.chain.at(-1)!.entity === entity

const sayings = new Set([...CUES.filter(({ pos }) => pos === 'verb').flatMap(({ lemmas }) => lemmas), ...NAMING_VERBS])

/** "The council called it an outrage", "the mayor called it an outrage": who says a thing says his own. */
export function areOtherSayers(a: ClaimView, b: ClaimView, entities: Material['entities']): boolean {
  const verbs = [a, b].map(({ claim }) => claim.predicate.toLowerCase().split(' ')[0]!)
  return verbs.every((verb) => sayings.has(verb)) && [['person'], ['organization']].some((kind) => areOthersOf(kind, a, b, entities))
}

/** "Marsland has been in a state of emergency": of two countries or towns, where nothing is done to anybody. */
export const areOtherCountries = (a: ClaimView, b: ClaimView, entities: Material['entities']): boolean =>
  !a.claim.whom.length && !b.claim.whom.length && areOthersOf(['place'], a, b, entities)

/** Whether those who do it are known by name in both, of these kinds, and none is of both. */
function areOthersOf(
  allowed: readonly string[],
  { claim: a }: ClaimView,
  { claim: b }: ClaimView,
  entities: Material['entities'],
): boolean {
  const knownOf = ({ who }: typeof a): string[] => {
    const known = who.flatMap(({ entity }) => (entity !== undefined && allowed.includes(kindOf(entity, entities) ?? '') ? [entity] : []))
    return known.length === who.length ? known : []
  }
  const [ours, theirs] = [knownOf(a), knownOf(b)]
  if (!ours.length || !theirs.length) return false
  return !ours.some((one) => theirs.some((other) => one === other || haveOneName(one, other, entities)))
}

/** What two people are quoted with: "I had no idea" is everybody's. */
export function areTwoVoices(a: ClaimView, b: ClaimView, evidence: Material['evidence']): boolean {
  if (![a, b].every(({ claim, quoted }) => claim.chain.length > 1 && quoted.size > 0) || evidence.originOf(a) === evidence.originOf(b))
    return false
  // One speaker may go by two names: the same few words in quotation marks are one statement.
  const shared = [...a.quoted].filter((word) => b.quoted.has(word)).length
  if (shared < oneVoiceMin) return longestRun(a.claim.text, b.claim.text).run < oneVoiceRunMin
  return shared < oneVoiceShare * Math.min(a.quoted.size, b.quoted.size)
}

const kinds = new WeakMap<Material['entities'], ReadonlyMap<string, Material['entities'][number]>>()
function entityOf(id: string, entities: Material['entities']): Material['entities'][number] | undefined {
  const known = kinds.get(entities) ?? new Map(entities.map((entity) => [entity.id, entity]))
  kinds.set(entities, known)
  return known.get(id)
}
const kindOf = (id: string, entities: Material['entities']): string | undefined => entityOf(id, entities)?.kind

/** Two spellings of one name may have been left two. */
function haveOneName(one: string, other: string, entities: Material['entities']): boolean {
  const wordsOf = (id: string): string[] =>
    (entityOf(id, entities)?.name ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2)
  const theirs = wordsOf(other)
  return wordsOf(one).some((word) => theirs.includes(word))
}
