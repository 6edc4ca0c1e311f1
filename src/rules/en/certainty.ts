/** Words that make a claim doubtful, expected, conditional or denied, by lemma and by how they hang in the tree. */
import type { Certainty } from '../../contract/index.js'

export interface CertaintyRow {
  readonly id: string
  /** How the word stands to the predicate: its modal, its adverb, the verb or adjective that governs it, a mark that opens a clause below it. */
  readonly frame: 'modal' | 'adverb' | 'raising' | 'condition'
  readonly lemmas: readonly string[]
  /** Hedges only where nobody is said to do it: "it is said to have sunk", not "she says that it sank". */
  readonly passive?: true
  readonly certainty: Certainty
  readonly example: string
  readonly counterExample: string
}

export const CERTAINTY: readonly CertaintyRow[] = [
  {
    id: 'certainty/may',
    frame: 'modal',
    lemmas: ['may', 'might', 'could', 'can', 'ca'],
    certainty: 'hedged',
    example: 'The dam may burst.',
    counterExample: 'The dam burst in May.',
  },
  {
    id: 'certainty/will',
    frame: 'modal',
    lemmas: ['will', 'shall', "'ll", 'wo'],
    certainty: 'expected',
    example: 'The dam will be rebuilt.',
    counterExample: 'The dam was rebuilt.',
  },
  {
    id: 'certainty/would',
    frame: 'modal',
    lemmas: ['would', "'d"],
    certainty: 'conditional',
    example: 'A second dam would hold.',
    counterExample: 'A second dam held.',
  },
  {
    id: 'certainty/must',
    frame: 'modal',
    lemmas: ['should', 'must', 'ought'],
    certainty: 'hedged',
    example: 'The crew must have slept.',
    counterExample: 'The crew slept.',
  },
  {
    id: 'certainty/adverb',
    frame: 'adverb',
    lemmas: [
      'reportedly',
      'hopefully',
      'allegedly',
      'apparently',
      'possibly',
      'probably',
      'perhaps',
      'likely',
      'maybe',
      'purportedly',
      'supposedly',
      'presumably',
      'seemingly',
      'potentially',
      'ostensibly',
      'conceivably',
    ],
    certainty: 'hedged',
    example: 'The dam reportedly burst.',
    counterExample: 'The dam suddenly burst.',
  },
  {
    id: 'certainty/seem',
    frame: 'raising',
    lemmas: ['appear', 'seem', 'claim', 'likely', 'unlikely'],
    certainty: 'hedged',
    example: 'The dam seems to have burst.',
    counterExample: 'The dam began to burst.',
  },
  {
    id: 'certainty/believed',
    frame: 'raising',
    passive: true,
    lemmas: [
      'believe',
      'think',
      'suspect',
      'fear',
      'say',
      'report',
      'allege',
      'presume',
      'understand',
      'rumor',
      'rumour',
      'suppose',
      'consider',
      'feel',
    ],
    certainty: 'hedged',
    example: 'The dam is believed to have burst.',
    counterExample: 'The dam is built to last.',
  },
  {
    id: 'certainty/try',
    frame: 'raising',
    lemmas: ['try', 'attempt', 'struggle', 'seek'],
    certainty: 'hedged',
    example: 'Crews tried to close the dam.',
    counterExample: 'Crews managed to close the dam.',
  },
  {
    id: 'certainty/have-to',
    frame: 'raising',
    lemmas: ['have', 'need', 'get'],
    certainty: 'hedged',
    example: 'Crews have to close the dam.',
    counterExample: 'Crews had to close the dam.',
  },
  {
    id: 'certainty/expect',
    frame: 'raising',
    lemmas: [
      'expect',
      'plan',
      'intend',
      'prepare',
      'vow',
      'pledge',
      'threaten',
      'promise',
      'hope',
      'schedule',
      'set',
      'due',
      'about',
      'go',
      'aim',
      'poise',
      'slate',
      'ready',
      'bind',
      'project',
      'anticipate',
      'agree',
      'likely',
      'scheduled',
      'expected',
      'destined',
      'propose',
      'mean',
    ],
    certainty: 'expected',
    example: 'The dam is expected to burst.',
    counterExample: 'The dam began to burst.',
  },
  {
    id: 'certainty/if',
    frame: 'condition',
    lemmas: ['if', 'unless', 'should', 'provided'],
    certainty: 'conditional',
    example: 'If it rains, the dam bursts.',
    counterExample: 'As it rained, the dam burst.',
  },
]

/** Words that turn a predicate into its contrary. */
export const NEGATIONS: readonly string[] = [
  'not',
  "n't",
  'never',
  'neither',
  'nor',
  'no',
  'hardly',
  'scarcely',
  'nobody',
  'none',
  'nothing',
  'n’t',
]

/** Verbs and adjectives that deny what they govern: "failed to open". */
export const NEGATIVE_RAISING: readonly string[] = [
  'fail',
  'refuse',
  'decline',
  'unable',
  'unlikely',
  'neglect',
  'false',
  'untrue',
  'wrong',
  'impossible',
]

/** Nouns of what speaks for a claim; where there is none of it, nobody says that it is so: "no sign that the dam burst". */
export const GROUNDS: readonly string[] = ['indication', 'evidence', 'sign', 'proof', 'suggestion', 'hint', 'confirmation', 'word']

/** What there is none of where something is sure: "there is no doubt that the dam burst" denies nothing. */
export const DOUBTS: readonly string[] = ['doubt', 'question', 'denying', 'mistake', 'secret', 'dispute', 'doubting', 'disputing']

/** What is "confirmed" by nobody named is no rumour: "it was confirmed that the dam burst". */
export const SETTLING_VERBS: readonly string[] = [
  'confirm',
  'establish',
  'determine',
  'announce',
  'acknowledge',
  'reveal',
  'discover',
  'find',
]

/** What is not told by these is so all the same: "they did not reveal that the dam burst". */
export const PRESUPPOSED_VERBS: readonly string[] = [
  'acknowledge',
  'admit',
  'announce',
  'disclose',
  'discover',
  'inform',
  'learn',
  'mention',
  'note',
  'notify',
  'reveal',
  'tell',
  'understand',
]

/** What those who are asked refuse: "he would not say who was aboard". */
export const REFUSED_VERBS: readonly string[] = [
  'say',
  'comment',
  'provide',
  'give',
  'confirm',
  'discuss',
  'reveal',
  'disclose',
  'elaborate',
  'identify',
  'name',
  'speculate',
  'specify',
  'answer',
  'detail',
  'divulge',
  'go into detail',
]

/** Verbs that tell of what is to come, whatever their own tense: "the office forecast a storm" tells of no storm. */
export const FORETELLING: readonly string[] = [
  'forecast',
  'predict',
  'expect',
  'anticipate',
  'plan',
  'intend',
  'schedule',
  'propose',
  'hope',
  'threaten',
  'vow',
  'pledge',
  'promise',
]
