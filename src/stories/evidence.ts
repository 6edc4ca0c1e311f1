/**
 * How likely a report is of a story, as log odds, and the evidence for it by kind: plain data that a person can be shown.
 *
 * The weights are those that `scripts/fit-stories.ts` writes (trait-weights.ts); magnitudes and ordinals are weighed by hand, as in
 * similarity.ts: too few reports name them.
 */
import type { Sketch } from './sketch.js'
import { TRAIT_WEIGHTS } from './trait-weights.js'
import { type Backdrop, hasOtherMagnitude, isSuccessor, type Trait, toTraits } from './traits.js'

export type EvidenceKind =
  | 'words'
  | 'names'
  | 'meaning'
  | 'time'
  | 'days'
  | 'places'
  | 'figures'
  | 'claims'
  | 'copied-text'
  | 'ordinal'
  | 'prior'

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
  body: 'words',
  bodyMean: 'words',
  bodyKnown: 'words',
  lead: 'words',
  leadMean: 'words',
  leadKnown: 'words',
  leadBack: 'words',
  title: 'words',
  names: 'names',
  leadNames: 'names',
  namesKnown: 'names',
  headline: 'meaning',
  nearest: 'meaning',
  nearestMean: 'meaning',
  each: 'meaning',
  eachMean: 'meaning',
  undated: 'time',
  gap: 'time',
  gapFirst: 'time',
  dayApart: 'time',
  twoDaysApart: 'time',
  threeDaysApart: 'time',
  fiveDaysApart: 'time',
  tenDaysApart: 'time',
  far: 'time',
  days: 'days',
  noDays: 'days',
  sameDay: 'days',
  daysApart: 'days',
  daysApartSquared: 'days',
  daysApartLeast: 'days',
  spotsApart: 'places',
  passages: 'copied-text',
  figures: 'figures',
  told: 'claims',
  crowd: 'prior',
}
const otherMagnitudeOdds = -2
const successorOdds = -5

/** @param members the story's last ones, at least one. @param firstDay of its first dated report. */
export function weighEvidence(
  sketch: Sketch,
  members: readonly Sketch[],
  firstDay: number | undefined,
  backdrop: Backdrop,
  rarity?: Float64Array,
): Weighed {
  const traits = toTraits(sketch, members, firstDay, backdrop, rarity)
  const kinds = new Map<EvidenceKind, { odds: number; traits: Record<string, number> }>()
  const add = (kind: EvidenceKind, name: string, value: number, odds: number): void => {
    const of = kinds.get(kind) ?? { odds: 0, traits: {} }
    kinds.set(kind, of)
    of.odds += odds
    of.traits[name] = value
  }
  add('prior', 'bias', 1, TRAIT_WEIGHTS.bias)
  for (const trait of Object.keys(KINDS) as Trait[]) add(KINDS[trait], trait, traits[trait], traits[trait] * (TRAIT_WEIGHTS.of[trait] ?? 0))
  if (members.every((member) => hasOtherMagnitude(sketch, member))) add('figures', 'otherMagnitude', 1, otherMagnitudeOdds)
  if (members.some((member) => isSuccessor(sketch, member))) add('ordinal', 'successor', 1, successorOdds)
  const evidence = [...kinds].map(([kind, of]) => ({ kind, ...of })).sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds))
  return { odds: evidence.reduce((sum, { odds }) => sum + odds, 0), evidence }
}
