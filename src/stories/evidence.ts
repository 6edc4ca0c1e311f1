/**
 * How likely a report is of a story, as log odds, and the evidence for it by kind: plain data that a person can be shown.
 *
 * The weights are those that `scripts/fit-stories.ts` writes (trait-weights.ts).
 */
import type { Sketch } from './sketch.js'
import { TRAIT_WEIGHTS } from './trait-weights.js'
import { type Members, type Trait, type Traits, toTraits } from './traits.js'

export type EvidenceKind = 'words' | 'names' | 'meaning' | 'time' | 'days' | 'figures' | 'ordinal' | 'prior'

/** `odds` is what it adds to the log odds that both are of one happening; `traits` are the measures behind it, each as a number. */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly odds: number
  readonly traits: Readonly<Record<string, number>>
}

export interface Weighed {
  /** Sum of the evidence's. */
  readonly odds: number
  /** What weighs most first. */
  readonly evidence: readonly Evidence[]
}

const KINDS: Readonly<Record<Trait, EvidenceKind>> = {
  centroid: 'words',
  centroidMargin: 'words',
  cohesion: 'words',
  single: 'prior',
  namesKnown: 'names',
  nearest: 'meaning',
  nearestMargin: 'meaning',
  undated: 'time',
  gap: 'time',
  dayApart: 'time',
  twoDaysApart: 'time',
  threeDaysApart: 'time',
  tenDaysApart: 'time',
  sameDay: 'days',
  daysApart: 'days',
  figures: 'figures',
  otherMagnitude: 'figures',
  successor: 'ordinal',
}
/** Each of the stories, weighed. @param rarity of the report's words as of now, as `rarities` gives it. */
export const weighEvidence = (sketch: Sketch, stories: readonly Members[], rarity: Float64Array): readonly Weighed[] =>
  toTraits(sketch, stories, rarity).map(weigh)

function weigh(traits: Traits): Weighed {
  const kinds = new Map<EvidenceKind, { odds: number; traits: Record<string, number> }>()
  const add = (kind: EvidenceKind, name: string, value: number, odds: number): void => {
    const of = kinds.get(kind) ?? { odds: 0, traits: {} }
    kinds.set(kind, of)
    of.odds += odds
    of.traits[name] = value
  }
  add('prior', 'bias', 1, TRAIT_WEIGHTS.bias)
  for (const trait of Object.keys(KINDS) as Trait[]) add(KINDS[trait], trait, traits[trait], traits[trait] * TRAIT_WEIGHTS.of[trait])
  const evidence = [...kinds].map(([kind, of]) => ({ kind, ...of })).sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds))
  return { odds: evidence.reduce((sum, { odds }) => sum + odds, 0), evidence }
}
