/**
 * Who "he", "she", "it" and "they" are: every entity that fits is weighed by its features against the others and against none.
 *
 * A pronoun is given an entity only where the weights leave little doubt; else it stays unresolved. Looks back over a few
 * sentences. The weights are a table (`pronoun-weights.ts`), fitted by `scripts/fit-pronouns.ts`.
 */
import type { Entity, NameMention, Sentence, Span } from '../../contract/index.js'
import { headIn } from '../../text/tree.js'
import {
  type Candidate,
  featuresOf,
  featuresOfNone,
  isForbidden,
  isReflexive,
  type Person,
  type Place,
  type Scene,
} from './pronoun-features.js'
import { PRONOUN_WEIGHTS } from './pronoun-weights.js'

export interface Known {
  readonly entity: Entity
  readonly gender: 'he' | 'she' | undefined
}
/** Other weights, and an onlooker: what fitting the weights needs. */
export interface PronounTools {
  readonly weights?: ReadonlyMap<string, number>
  /** Sees each pronoun by its offset with its choices; the first is none. */
  readonly watch?: (start: number, choices: readonly { readonly entity: string; readonly features: readonly string[] }[]) => void
}

export const PRONOUNS: ReadonlyMap<string, Person> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, 'they'] as const),
])

export interface Resolver {
  /** The pronoun's entity, if there is little doubt; remembered for the pronouns behind it. */
  resolve(sentence: number, word: number, person: Person): Entity | undefined
  /** A description or a pronoun that was just resolved. */
  add(mention: NameMention): void
}

/**
 * @param all mentions of each sentence in text order; the caller adds what it resolves.
 */
export function toResolver(
  text: string,
  sentences: readonly Sentence[],
  all: readonly (readonly NameMention[])[],
  known: ReadonlyMap<string, Known>,
  { weights = PRONOUN_WEIGHTS, watch }: PronounTools = {},
): Resolver {
  const quoted = toFinder(quotedStretches(text, sentences))
  const places = new Map<NameMention, Place>()
  const last = new Map<Person, { entity: string; sentence: number }>()
  const said = new Map<string, number>()
  let counted = -1
  const placeOf = (mention: NameMention): Place => {
    const found = places.get(mention) ?? { sentence: mention.sentence, word: headOf(sentences[mention.sentence]!, mention) }
    places.set(mention, found)
    return found
  }
  const scoreOf = (features: readonly string[]): number => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
  return {
    add: (mention) => {
      said.set(mention.entity, (said.get(mention.entity) ?? 0) + 1)
    },
    resolve: (sentence, word, person) => {
      for (; counted < sentence; ) for (const { entity } of all[++counted]!) said.set(entity, (said.get(entity) ?? 0) + 1)
      const scene: Scene = { sentences, pronoun: { sentence, word }, person, before: last.get(person), quoted }
      const candidates = candidatesFor(scene, all, known, said, placeOf)
      if (candidates.length === 0) return undefined
      const choices = [
        { entity: '', features: featuresOfNone(scene, candidates) },
        ...candidates.map((candidate) => ({ entity: candidate.entity, features: featuresOf(scene, candidate, candidates) })),
      ]
      watch?.(sentences[sentence]!.words[word]!.start, choices)
      const scores = choices.map(({ features }) => scoreOf(features))
      const best = scores.indexOf(Math.max(...scores.slice(1)), 1)
      const share = 1 / scores.reduce((sum, score) => sum + Math.exp(score - scores[best]!), 0)
      if (share < (person === 'he' || person === 'she' ? SHARE_MIN : SHARE_MIN_THING)) return undefined
      last.set(person, { entity: choices[best]!.entity, sentence })
      return known.get(choices[best]!.entity)?.entity
    },
  }
}
const SHARE_MIN = 0.3
const SHARE_MIN_THING = 0.4
const SENTENCES_BACK = 5
const CANDIDATES_MAX = 12
const MENTIONS_MAX = 60
const MENTIONS_EACH_MAX = 6

function candidatesFor(
  scene: Scene,
  all: readonly (readonly NameMention[])[],
  known: ReadonlyMap<string, Known>,
  said: ReadonlyMap<string, number>,
  placeOf: (mention: NameMention) => Place,
): readonly Candidate[] {
  const { sentences, pronoun, person, quoted } = scene
  const start = sentences[pronoun.sentence]!.words[pronoun.word]!.start
  const inQuote = quoted(start)
  const isOfOwnSentence = isReflexive(sentences[pronoun.sentence]!.words[pronoun.word]!)
  const found = new Map<string, { mention: NameMention; at: Place }[]>()
  const add = (mention: NameMention): void => {
    if (!fits(known.get(mention.entity), person) || (!inQuote && quoted(mention.start))) return
    const before = found.get(mention.entity)
    if (!before) found.set(mention.entity, [{ mention, at: placeOf(mention) }])
    else if (before.length < MENTIONS_EACH_MAX) before.push({ mention, at: placeOf(mention) })
  }
  let left = MENTIONS_MAX
  for (let back = pronoun.sentence; back >= Math.max(0, pronoun.sentence - SENTENCES_BACK); back--) {
    const isCaption = sentences[back]!.section !== sentences[pronoun.sentence]!.section
    if (isCaption || found.size >= CANDIDATES_MAX) break
    const there = all[back]!
    for (let at = there.length - 1; at >= 0 && left > 0 && found.size < CANDIDATES_MAX; at--) {
      if (there[at]!.end > start) continue
      add(there[at]!)
      left--
    }
  }
  for (const mentions of found.values()) mentions.reverse()
  const here = all[pronoun.sentence]!
  const behind = here.slice(firstAfter(here, start)).slice(0, CANDIDATES_MAX)
  for (const mention of behind) if (!found.has(mention.entity)) add(mention)
  const later = [...behind, ...(all[pronoun.sentence + 1] ?? []).slice(0, CANDIDATES_MAX)]
  return [...found]
    .filter(([, mentions]) => !mentions.some(({ at }) => isForbidden(scene, at)))
    .filter(([, mentions]) => !isOfOwnSentence || mentions.at(-1)!.at.sentence === pronoun.sentence)
    .map(([entity, mentions]) => ({
      entity,
      kind: known.get(entity)!.entity.kind,
      isSure: known.get(entity)!.gender === person,
      isFull: known.get(entity)!.entity.names.some(({ text: name }) => /\s/.test(name)),
      said: said.get(entity) ?? mentions.length,
      mentions,
      later: later.filter((mention) => mention.entity === entity).map(placeOf),
    }))
}

function firstAfter(mentions: readonly NameMention[], start: number): number {
  const at = mentions.findIndex((mention) => mention.start > start)
  return at < 0 ? mentions.length : at
}

function fits(one: Known | undefined, person: Person): boolean {
  if (!one) return false
  if (person === 'he' || person === 'she') return one.entity.kind === 'person' && (one.gender === undefined || one.gender === person)
  return one.entity.kind !== 'person'
}

const headOf = (sentence: Sentence, { start, end }: NameMention): number => {
  const { words } = sentence
  let [first, high] = [0, words.length]
  while (first < high) {
    const middle = (first + high) >> 1
    if (words[middle]!.end <= start) first = middle + 1
    else high = middle
  }
  const inside: number[] = []
  for (let at = first; at < words.length && words[at]!.start < end; at++) inside.push(at)
  return Math.max(0, headIn(sentence.words, inside))
}

/** Whether a place lies in one of the stretches, which stand in text order. */
function toFinder(stretches: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (stretches[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    return low < stretches.length && stretches[low]!.start <= at
  }
}

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
