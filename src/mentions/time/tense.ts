/**
 * Whether what a time hangs from lies in the past or in the future, read off the verbs above it.
 *
 * The nearest verb decides; an infinitive hands the question up ("has vowed to open on Friday"). What is scheduled lies ahead however its
 * verb is told: "is to meet on Friday", "is expected on Friday", "called a strike for Friday", "the fair opens on Friday".
 */
import type { Sentence, Word } from '../../contract/index.js'
import {
  CALLED_FOR,
  CALLING_VERBS,
  FUTURE_GOVERNORS,
  FUTURE_WORDS,
  OPENING_VERBS,
  SCHEDULED,
  SCHEDULED_IF_PRESENT,
} from '../../rules/en/time-words.js'
import { childrenOf, headIn, headsOf, isRelation, wordsIn } from '../../text/tree.js'

export type Tense = 'past' | 'planned' | 'future' | 'unknown'
type Words = readonly Word[]

/** "unknown" where no verb is above it, or only a present one; "planned" where what was planned in the past may be over. Never throws. */
export function findTense(sentence: Sentence, span: { readonly start: number; readonly end: number }): Tense {
  const { words } = sentence
  const top = headIn(words, wordsIn(sentence, span))
  if (top < 0) return 'unknown'
  const fixed = isFixedFor(words, top)
  for (const index of headsOf(words, top)) {
    const word = words[index]!
    const helpers = childrenOf(words, index, 'aux', 'cop', 'mark', 'case').map((child) => words[child]!)
    if (helpers.some((helper) => FUTURE_WORDS.has(helper.text.toLowerCase()) || helper.lemma === 'will')) return 'future'
    if (helpers.some(({ text }) => text.toLowerCase() === 'due')) return helpers.some(isPastBe) ? 'planned' : 'future'
    if (word.upos !== 'VERB' && !helpers.some((helper) => helper.upos === 'AUX')) continue
    if (isInfinitive(word, helpers)) {
      if (isRelation(word, 'acl')) return 'planned'
      if (helpers.some(isFiniteBe)) return helpers.some(isPastBe) ? 'planned' : 'future'
      const head = words[word.head]
      if (head && FUTURE_GOVERNORS.has(head.lemma.toLowerCase())) return 'future'
      continue
    }
    const ahead =
      fixed || isCalledFor(words, index, top) || (hangsOn(words, top, index) && isScheduled(words, index, helpers, sentence.section))
    if ([word, ...helpers].some((part) => /Tense=Past/.test(part.feats ?? '')) && !helpers.some(isPresentBe))
      return ahead ? 'planned' : 'past'
    if (ahead) return 'future'
    if (helpers.some(isPresentBe) && /Tense=Past/.test(word.feats ?? '')) return 'past'
    if (/VerbForm=Fin/.test(word.feats ?? '')) return 'unknown'
  }
  return fixed ? 'future' : 'unknown'
}

/** Directly, or beside one that does ("on Thursday and Friday"). */
const hangsOn = (words: Words, top: number, index: number): boolean =>
  words[top]!.head === index || (isRelation(words[top]!, 'conj') && words[words[top]!.head]?.head === index)

const isFiniteBe = (word: Word): boolean => word.upos === 'AUX' && /^(?:is|are|was|were|['’]s|['’]re)$/i.test(word.text)
const isPresentBe = (word: Word): boolean => isFiniteBe(word) && /^(?:is|are|['’]s|['’]re)$/i.test(word.text)

const isPastBe = (word: Word): boolean => isFiniteBe(word) && !isPresentBe(word)

/** "to open", "to be opened"; not "to have opened". */
const isInfinitive = (word: Word, helpers: Words): boolean =>
  [word, ...helpers].some((part) => /VerbForm=Inf/.test(part.feats ?? '')) &&
  helpers.some((helper) => helper.lemma === 'to') &&
  !helpers.some((helper) => isHave(helper))

const isHave = (word: Word): boolean => word.upos === 'AUX' && /^(?:has|have|had|did|does|do)$/i.test(word.text)

/** "a strike for Monday", "set for Monday"; not "for Monday's strike". */
const isFixedFor = (words: Words, top: number): boolean =>
  isRelation(words[top]!, 'obl') || isRelation(words[top]!, 'nmod')
    ? childrenOf(words, top, 'case').some((child) => words[child]!.text.toLowerCase() === 'for' && child === top - 1) &&
      /day$/i.test(words[top]!.text)
    : false

/** "is expected", "is holding a vote", "the fair opens": the present of what has not been. */
function isScheduled(words: Words, index: number, helpers: Words, section: Sentence['section']): boolean {
  const word = words[index]!
  const lemma = word.lemma.toLowerCase()
  const feats = word.feats ?? ''
  if (word.upos === 'VERB' && /VerbForm=Part/.test(feats) && helpers.some(isFiniteBe) && !helpers.some(isHave)) {
    if (/Tense=Past/.test(feats)) return SCHEDULED.has(lemma) || (SCHEDULED_IF_PRESENT.has(lemma) && helpers.some(isPresentBe))
    return section === 'body' && helpers.some(isPresentBe)
  }
  return section === 'body' && OPENING_VERBS.has(lemma) && /Tense=Pres/.test(feats) && /VerbForm=Fin/.test(feats)
}

/** "called for a strike on Friday": the day is the strike's, where that is what one calls for and the day stands behind it. */
const isCalledFor = (words: Words, index: number, top: number): boolean =>
  CALLING_VERBS.has(words[index]!.lemma.toLowerCase()) &&
  childrenOf(words, index, 'obl', 'obj').some((child) => child < top && CALLED_FOR.has(words[child]!.lemma.toLowerCase()))
