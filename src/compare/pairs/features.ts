/**
 * What a pair of claims is judged by, as numbers of one order of magnitude: how much of each the other holds, what each adds, which values
 * differ, which of the two negates. Symmetric: the order of the claims does not matter.
 */
import { stemOf } from '../../mentions/quantity/stem.js'
import { OPPOSITES } from '../../rules/en/opposites.js'
import { timesAgree } from '../times.js'
import { vectorCosine } from '../view.js'
import { type Covered, cover } from './alignment.js'
import type { Profile, TokenKind } from './profile.js'
import { holdNumbers, holdPlaces, holdTimes } from './values.js'

const kinds: readonly TokenKind[] = ['name', 'day', 'number', 'noun', 'verb', 'other']
const kindNames = kinds.map((kind) => ({ kind, most: `left ${kind} most`, least: `left ${kind} least`, shared: `shared ${kind}` }))
const countMax = 3

/** By name, for whoever fits, explains or weighs them. */
export function pairFeatures(a: Profile, b: Profile): Readonly<Record<string, number>> {
  const [ours, theirs] = [cover(a, b), cover(b, a)]
  const most = Math.max(ours.frame, theirs.frame)
  const least = Math.min(ours.frame, theirs.frame)
  return {
    vector: vectorCosine(a.view, b.view),
    frameMost: most,
    frameLeast: least,
    ...coverFeatures(ours, theirs, a, b),
    ...shapeFeatures(a, b),
    ...valueFeatures(a, b, most, least),
    ...negationFeatures(a, b, ours, theirs),
  }
}

function coverFeatures(ours: Covered, theirs: Covered, a: Profile, b: Profile): Record<string, number> {
  const both = (of: (one: Covered) => number): [number, number] => [Math.max(of(ours), of(theirs)), Math.min(of(ours), of(theirs))]
  const [most, least] = both(({ share }) => share)
  const [coreMost, coreLeast] = both(({ core }) => core)
  const [aroundMost, aroundLeast] = both(({ around }) => around)
  const [leftMost, leftLeast] = both(({ leftWeight }) => leftWeight)
  const found: Record<string, number> = {
    most,
    least,
    cosine: Math.sqrt(most * least),
    gap: most - least,
    coreMost,
    coreLeast,
    aroundMost,
    aroundLeast,
    sharedWeight: Math.log1p((a.weight - ours.leftWeight + b.weight - theirs.leftWeight) / 2) / 5,
    leftMost: Math.log1p(Math.max(0, leftMost)) / 5,
    leftLeast: Math.log1p(Math.max(0, leftLeast)) / 5,
  }
  for (const { kind, most: more, least: fewer, shared } of kindNames) {
    found[more] = Math.min(countMax, Math.max(ours.left[kind], theirs.left[kind])) / countMax
    found[fewer] = Math.min(countMax, ours.left[kind], theirs.left[kind]) / countMax
    found[shared] = Math.min(countMax, (ours.shared[kind] + theirs.shared[kind]) / 2) / countMax
  }
  return found
}

/** Words in order, lengths, verbs, roles, kinds of claim. */
function shapeFeatures(a: Profile, b: Profile): Record<string, number> {
  let bigrams = 0
  for (const pair of a.bigrams) if (b.bigrams.has(pair)) bigrams++
  const [short, long] = a.words < b.words ? [a.words, b.words] : [b.words, a.words]
  const [who, whom] = [overlap(a.who, b.who), overlap(a.whom, b.whom)]
  const half = (of: (profile: Profile) => boolean): number => (Number(of(a)) + Number(of(b))) / 2
  return {
    bigrams: bigrams / Math.max(1, Math.min(a.bigrams.size, b.bigrams.size)),
    bigramsAll: bigrams / Math.max(1, a.bigrams.size, b.bigrams.size),
    short: Math.log(Math.max(1, short)) / 3,
    long: Math.log(Math.max(1, long)) / 3,
    ratio: Math.log(Math.max(1, long) / Math.max(1, short)),
    predicate: Number(a.predicate === b.predicate),
    predicateIn: (Number(a.stems.has(b.predicate)) + Number(b.stems.has(a.predicate))) / 2,
    who,
    whom,
    crossed: Math.max(overlap(a.who, b.whom), overlap(a.whom, b.who)),
    whoApart: Number(a.who.size > 0 && b.who.size > 0 && who === 0),
    whomApart: Number(a.whom.size > 0 && b.whom.size > 0 && whom === 0),
    kind: Number(a.view.claim.kind === b.view.claim.kind),
    counts: half(({ view }) => view.claim.kind === 'count'),
    states: half(({ view }) => view.claim.kind === 'state'),
    quotes: half(({ view }) => view.claim.quoted),
    headlines: half(({ view }) => view.section === 'headline'),
  }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  let both = 0
  for (const one of a) if (b.has(one)) both++
  return both / Math.min(a.size, b.size)
}

/** What differs counts for more, the more of the rest the two share. */
function valueFeatures(a: Profile, b: Profile, most: number, least: number): Record<string, number> {
  const numbers = holdNumbers(a, b)
  const times = holdTimes(a, b)
  const places = holdPlaces(a, b)
  const differs = Number(numbers.differs && !numbers.equal)
  const equal = Number(numbers.equal)
  const timeDiffers = Number(times.differ)
  return {
    numberEqual: equal,
    numberEqualMost: equal * most,
    numberRounded: Number(numbers.rounded && !numbers.equal),
    numberDiffers: differs,
    numberDiffersMost: differs * most,
    numberDiffersLeast: differs * least,
    numberDiffersToo: Number(numbers.differs && numbers.equal),
    numberApart: Number(numbers.apart),
    numberOne: Number(a.numbers.length > 0 !== b.numbers.length > 0),
    numbers: Math.min(a.numbers.length, b.numbers.length, 2) / 2,
    timeAgrees: Number(times.agree),
    timeDiffers,
    timeDiffersNear: Number(times.near),
    timeDiffersMost: timeDiffers * most,
    timeDiffersLeast: timeDiffers * least,
    timeFiner: Number(times.finer),
    timeOne: Number(times.one),
    whenDiffers: Number(a.view.when !== undefined && b.view.when !== undefined && !timesAgree(a.view.when, b.view.when)),
    placeAgrees: Number(places.agree),
    placeDiffers: Number(places.differ),
    placeOne: Number(places.one),
  }
}

const opposites = new Map<string, Set<string>>()
for (const { one, other } of OPPOSITES) {
  for (const [from, to] of [
    [one.map(stemOf), other.map(stemOf)],
    [other.map(stemOf), one.map(stemOf)],
  ] as const) {
    for (const stem of from) {
      const known = opposites.get(stem) ?? new Set<string>()
      for (const against of to) known.add(against)
      opposites.set(stem, known)
    }
  }
}

/** A denial is of another claim the more that claim holds of what is denied. */
function negationFeatures(a: Profile, b: Profile, ours: Covered, theirs: Covered): Record<string, number> {
  const most = Math.max(ours.frame, theirs.frame)
  const least = Math.min(ours.frame, theirs.frame)
  const oneOf = (of: (profile: Profile) => boolean): number => Number(of(a) !== of(b))
  const denied = oneOf((profile) => profile.denied)
  const not = oneOf(({ nots }) => nots % 2 === 1)
  const negator = oneOf(({ negators }) => negators > 0)
  const outside = oneOf(({ notsOutside }) => notsOutside > 0)
  const facing = a.denied && !b.denied ? { no: a, yes: b, held: ours } : b.denied && !a.denied ? { no: b, yes: a, held: theirs } : undefined
  const [negatedA, negatedB] = [heldOf(a.negated, b), heldOf(b.negated, a)]
  const bothNegate = a.negated.size > 0 && b.negated.size > 0
  const opposed = Number(a.tokens.some(({ stem }) => isOpposed(stem, b)))
  return {
    denied,
    deniedMost: denied * most,
    deniedLeast: denied * least,
    not,
    notMost: not * most,
    negator,
    outside,
    deniedHeld: facing ? facing.held.frame : 0,
    deniedCore: facing ? facing.held.core : 0,
    deniedPredicate: Number(facing?.yes.stems.has(facing.no.predicate) ?? false),
    deniedWho: facing ? overlap(facing.no.who, facing.yes.who) : 0,
    negatedHeld: bothNegate ? 0 : Math.max(negatedA, negatedB),
    negatedBoth: bothNegate ? overlap(a.negated, b.negated) : 0,
    bothDenied: Number(a.denied && b.denied),
    opposed,
    opposedMost: opposed * most,
    anyNegation: Math.max(denied, not, negator, outside),
    hedged: oneOf((profile) => profile.hedged),
    expected: oneOf((profile) => profile.expected),
    modal: oneOf((profile) => profile.modal),
  }
}

/** Share of some stems that a claim affirms. */
function heldOf(stems: ReadonlySet<string>, { stems: others }: Profile): number {
  return stems.size ? overlap(stems, others) : 0
}

function isOpposed(stem: string, { stems }: Profile): boolean {
  const against = opposites.get(stem)
  if (against) for (const other of against) if (stems.has(other)) return true
  return false
}
