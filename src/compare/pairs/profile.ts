/**
 * A claim as a pair of claims is judged by it, worked out once a claim: its tokens with what each weighs, its numbers, its days, how it negates.
 *
 * A token is a term of the view (an entity, a day, a number, a content lemma). Knows nothing of the other claim.
 */
import { stemOf } from '../../mentions/quantity/stem.js'
import { NEGATORS } from '../../rules/en/opposites.js'
import { childrenOf } from '../../text/tree.js'
import { type Amount, toAmount } from '../amounts.js'
import { toCounted } from '../counted.js'
import { mentionsAt } from '../mentions-at.js'
import { type Weights, weightOf } from '../terms.js'
import type { Interval } from '../times.js'
import type { ClaimView } from '../view.js'

/** What sort of thing a token tells; a name may be of anything. */
export type TokenKind = 'name' | 'day' | 'number' | 'noun' | 'verb' | 'other'

/** A term as it is held against those of the other claim. */
export interface Token {
  readonly term: string
  readonly stem: string
  readonly kind: TokenKind
  /** Squared weight of the term in its story. */
  readonly weight: number
  /** Whether it is the claim's verb or what takes a role of it. */
  readonly isCore: boolean
}

/** A number with what it answers. */
export interface Count {
  readonly amount: Amount
  readonly measure: string | undefined
  readonly counted: string
}

/** What a pair of claims is judged by of one of them. Weights are squared weights of terms in their story. */
export interface Profile {
  readonly view: ClaimView
  readonly tokens: readonly Token[]
  readonly weight: number
  readonly stems: ReadonlySet<string>
  /** The first letters of its long stems, but for names: two words may be near only where they begin alike. */
  readonly beginnings: ReadonlySet<string>
  /** Stems of its whole sentence. */
  readonly around: ReadonlySet<string>
  /** Pairs of neighbouring words, small letters. */
  readonly bigrams: ReadonlySet<string>
  readonly words: number
  readonly numbers: readonly Count[]
  readonly times: readonly Interval[]
  readonly who: ReadonlySet<string>
  readonly whom: ReadonlySet<string>
  readonly predicate: string
  /** Plain and implied negators within the claim's words, and plain ones in what governs it. */
  readonly nots: number
  readonly negators: number
  readonly notsOutside: number
  /** Stems of what is said not to be: what a negator stands with, and what that takes. */
  readonly negated: ReadonlySet<string>
  readonly denied: boolean
  readonly hedged: boolean
  readonly expected: boolean
  readonly modal: boolean
}

const nots = new Set(NEGATORS.filter(({ id }) => id === 'negator/not').flatMap(({ lemmas }) => lemmas))
const negators = new Set(NEGATORS.filter(({ id }) => id !== 'negator/not').flatMap(({ lemmas }) => lemmas))
const modals = new Set(['can', 'could', 'may', 'might', 'would', 'should', 'will', 'shall', 'must'])

/** Letters that two stems of one family have in common at least. */
export const BEGINNING = 5

/** Words of the sentence that may govern the claim, so many before it. */
const governingMax = 12

/** Works out what a claim's pairs are judged by; as much as the claim has words. */
export function toProfile(view: ClaimView, weights: Weights): Profile {
  const { claim, sentence } = view
  const inside = sentence.words.filter(({ start, end }) => start < claim.end && end > claim.start)
  const heads = new Set(
    [...claim.who, ...claim.whom].flatMap(({ start, end }) =>
      inside.filter((word) => word.start >= start && word.end <= end).map(({ lemma }) => lemma.toLowerCase()),
    ),
  )
  const verb = sentence.words[claim.at.word]?.lemma.toLowerCase()
  const roles = new Set([...claim.who, ...claim.whom].map(({ entity }) => entity))
  const tags = new Map(inside.map(({ lemma, upos }) => [lemma.toLowerCase(), upos]))
  const tokens = [...view.terms].map((term): Token => {
    const kind = kindOf(term, tags.get(term))
    return {
      term,
      stem: kind === 'name' || kind === 'day' || kind === 'number' ? term : stemOf(term),
      kind,
      weight: weightOf(weights, term) ** 2,
      isCore: term === verb || heads.has(term) || roles.has(term),
    }
  })
  const small = inside.filter(({ upos }) => upos !== 'PUNCT').map(({ text }) => text.toLowerCase())
  const lemmas = inside.map(({ lemma, text }) => (text.toLowerCase() === "n't" ? 'not' : lemma.toLowerCase()))
  const before = sentence.words.filter(({ end }) => end <= claim.start).slice(-governingMax)
  return {
    view,
    tokens,
    weight: tokens.reduce((sum, { weight }) => sum + weight, 0),
    stems: new Set(tokens.map(({ stem }) => stem)),
    beginnings: new Set(
      tokens.flatMap(({ stem, kind }) => (kind !== 'name' && stem.length >= BEGINNING ? [stem.slice(0, BEGINNING)] : [])),
    ),
    bigrams: new Set(small.slice(1).map((word, at) => `${small[at]} ${word}`)),
    words: small.length,
    numbers: numbersOf(view),
    around: new Set(sentence.words.map(({ lemma }) => stemOf(lemma.toLowerCase()))),
    times: view.when ? [view.when, ...view.named] : view.named,
    who: rolesOf(claim.who),
    whom: rolesOf(claim.whom),
    predicate: stemOf(claim.predicate.split(' ')[0] ?? ''),
    nots: lemmas.filter((lemma) => nots.has(lemma)).length,
    negators: lemmas.filter((lemma) => negators.has(lemma)).length,
    notsOutside: before.filter(
      ({ lemma, text }) => nots.has(lemma.toLowerCase()) || negators.has(lemma.toLowerCase()) || /n['’]t$/.test(text),
    ).length,
    negated: negatedOf(view),
    denied: claim.polarity === 'denied',
    hedged: claim.certainty === 'hedged' || claim.certainty === 'conditional',
    expected: claim.certainty === 'expected',
    modal: lemmas.some((lemma) => modals.has(lemma)),
  }
}

const kindOf = (term: string, tag: string | undefined): TokenKind =>
  term.startsWith('entity-')
    ? 'name'
    : term.startsWith('@')
      ? 'day'
      : term.startsWith('#') || tag === 'NUM'
        ? 'number'
        : tag === 'PROPN'
          ? 'name'
          : tag === 'NOUN'
            ? 'noun'
            : tag === 'VERB'
              ? 'verb'
              : 'other'

const rolesOf = (roles: ClaimView['claim']['who']): Set<string> =>
  new Set(roles.map(({ entity, text }) => entity ?? stemOf(text.split(/\s+/).at(-1) ?? '')))

/** "Had no symptoms", "did not work", "unable to confirm it": the symptoms, the work, what was to be confirmed; the whole deed where another denies it. */
function negatedOf({ claim, sentence: { words } }: ClaimView): Set<string> {
  const found = new Set<number>()
  const add = (at: number): void => {
    found.add(at)
    for (const child of childrenOf(words, at, 'obj', 'nsubj:pass', 'xcomp', 'ccomp', 'obl')) found.add(child)
  }
  let isPlain = false
  for (const [at, word] of words.entries()) {
    if (word.start >= claim.end || word.end <= claim.start) continue
    const lemma = word.text.toLowerCase() === "n't" ? 'not' : word.lemma.toLowerCase()
    if (nots.has(lemma) && word.head >= 0) {
      isPlain = true
      add(word.head)
    } else if (negators.has(lemma)) for (const child of childrenOf(words, at, 'obj', 'xcomp', 'ccomp', 'nmod')) add(child)
  }
  if (claim.polarity === 'denied' && !isPlain) add(claim.at.word)
  return new Set([...found].flatMap((at) => (contentTags.has(words[at]?.upos ?? '') ? [stemOf(words[at]!.lemma)] : [])))
}

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'])

/** Numbers that stand in the claim's words, whether or not they answer its verb. */
function numbersOf({ claim, sentence, reading }: ClaimView): Count[] {
  const own = claim.quantities
  const others = mentionsAt(reading, claim.at.sentence).flatMap((mention) =>
    mention.kind === 'quantity' &&
    mention.start >= claim.start &&
    mention.end <= claim.end &&
    !own.some(({ span }) => span !== undefined && span.start < mention.end && span.end > mention.start)
      ? [mention.value]
      : [],
  )
  return [...own, ...others].flatMap((quantity) => {
    const amount = toAmount(quantity)
    return amount ? [{ amount, measure: quantity.measure, counted: toCounted(quantity, sentence).head }] : []
  })
}
