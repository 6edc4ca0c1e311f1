/**
 * Numbers that have no one answer in a story (so many tunnels, so many kilometres), put together by how alike their claims are.
 *
 * Two that cannot both hold meet only where one thing is told; two that can still may be of nothing in common.
 */
import { PERSON_CLASSES } from '../rules/en/counted.js'
import { amountsAgree } from './amounts.js'
import { type Item, isMeasured, isPersons, isVague, numberOf } from './count-items.js'
import { isNarrower } from './counted.js'
import type { Material } from './material.js'
import { mayBeOne } from './one-question.js'
import { judgePair } from './pairs/judge.js'
import { termCosine } from './terms.js'
import type { ClaimView } from './view.js'

const alikeMin = 0.22
/** Counts of one event seldom lie further apart than this, as a ratio. */
export const scaleMax = 4
/** Few enough to be any. */
const fewMax = 12
/** Up to this share for "nothing to do with each other" two claims of a number that is no sign by itself may tell of one thing. */
const noneMax = 0.16
/** Measures with units of one thing lie no further apart than this, as a ratio, where one is a bound. */
const farOffMax = 1.5

/** Numbers of one noun, or of a measure that each thing has for itself: those whose claims are alike. */
export function byLikeness(items: readonly Item[], material: Material): Item[][] {
  const { weights } = material
  const groups: Item[][] = []
  for (const item of items) {
    let best: Item[] | undefined
    let most = alikeMin
    for (const group of groups) {
      if (group.some((other) => isAnother(item, other)) || group.every((other) => isLoose(item, other) && !mayMeet(item, other))) continue
      const values = group.slice(0, 12).map((other) => likeness(item, other))
      const value = (values.reduce((sum, one) => sum + one, 0) / values.length + Math.max(...values)) / 2
      if (value > most) [best, most] = [group, value]
    }
    if (best) best.push(item)
    else groups.push([item])
  }
  return groups.filter(
    (group) => isMeasured(group[0]!) || new Set(group.map(({ view }) => view.claim.id)).size > 1 || group[0]!.view.claim.kind === 'count',
  )

  /** Two numbers that cannot both hold stand against each other only where one thing is told, and none is a part of the other or on another scale. */
  function isAnother(a: Item, b: Item): boolean {
    if (a.view.claim.id !== b.view.claim.id && a.apart !== b.apart && numberOf(a.value.quantity) !== numberOf(b.value.quantity)) return true
    if (amountsAgree(a.value, b.value)) return isOtherThing(a, b) || isFarOff(a, b)
    if (a.view.claim.id === b.view.claim.id || isOfOtherScale(a, b)) return true
    if (!isNarrower(a.counted, b.counted) && !isNarrower(b.counted, a.counted)) return true
    if (a.view.report === b.view.report) return isOneVoice(a.view, b.view, material) && !areSuperseding(a, b)
    return !isOneVerb(a, b) || !mayBeOne(a.view, b.view, material)
  }

  function mayMeet(a: Item, b: Item): boolean {
    return mayBeOne(a.view, b.view, material) || judgePair(a.view, b.view, weights).shares.none <= noneMax
  }

  function likeness(a: Item, b: Item): number {
    const isOne = isOneVerb(a, b)
    // A few of what has no measure are told by what became of them.
    const same = isOne ? 0.12 : isMeasured(a) || [a, b].some(({ value }) => (numberOf(value.quantity) ?? 0) > fewMax) ? 0 : -0.08
    const apart = isNarrower(a.counted, b.counted) || isNarrower(b.counted, a.counted) ? 0 : 0.15
    return termCosine(weights, a.view.terms, b.view.terms) + same - apart + (a.key === b.key ? 0.1 : 0)
  }
}

/** Leftovers: one number of two reports whose claims are alike is one question; a few are those of which one thing is told. */
export function bySameValue(items: readonly Item[], material: Material): Item[][] {
  const groups: Item[][] = []
  const isSame = (a: Item, b: Item): boolean =>
    a.view.report !== b.view.report &&
    termCosine(material.weights, a.view.terms, b.view.terms) >= alikeMin &&
    ((numberOf(a.value.quantity) ?? 0) > fewMax || mayBeOne(a.view, b.view, material))
  for (const item of items) {
    const same = groups.find((group) => amountsAgree(group[0]!.value, item.value) && group.some((other) => isSame(item, other)))
    if (same) same.push(item)
    else groups.push([item])
  }
  return groups
}

const isOneVerb = (a: Item, b: Item): boolean => a.view.claim.predicate.toLowerCase() === b.view.claim.predicate.toLowerCase()

/**
 * Whether two numbers that agree may still be of anything: a few people or hours of another verb, words that many numbers meet ("dozens"), a part or
 * an addition of another report.
 */
const isLoose = (a: Item, b: Item): boolean =>
  a.view.report !== b.view.report &&
  (isVague(a) ||
    isVague(b) ||
    (isFew(a) && !isOneVerb(a, b)) ||
    (a.apart && b.apart && isPersons(a) && (numberOf(a.value.quantity) ?? 0) <= fewMax))

/** Whether two claims of one report are of one voice: its own beside whomever it asked, or sources that may be one. */
const isOneVoice = (a: ClaimView, b: ClaimView, { evidence }: Material): boolean =>
  a.claim.chain.length === 1 || b.claim.chain.length === 1 || evidence.count([a, b]).low === 1

/** "Several villages" and "several flats": two things, unless a telling number or their being persons makes them one. */
function isOtherThing(a: Item, b: Item): boolean {
  if (a.counted.head === b.counted.head) return false
  if ([a, b].every(({ counted }) => PERSON_CLASSES.includes(counted.head))) return false
  return a.value.dimension === '' && (numberOf(a.value.quantity) ?? 0) <= fewMax
}

/** "More than 3,000 feet" and "nearly 3,000 metres" may both hold, of nothing in common. */
function isFarOff(a: Item, b: Item): boolean {
  if (a.value.dimension === '' || (a.value.exact && b.value.exact)) return false
  const [x, y] = [a, b].map(({ value }) => (Number.isFinite(value.high) ? Math.max(value.low, value.high) : value.low))
  return Math.max(x!, y!) > farOffMax * Math.max(1e-9, Math.min(x!, y!))
}

/** "Seven people" of whom no measure is told may be any seven, and an hour any hour. */
const isFew = ({ measure, counted, value }: Item): boolean =>
  (numberOf(value.quantity) ?? 0) <= fewMax && (value.dimension !== '' || (measure === '#people' && !counted.modifiers.length))

const areSuperseding = (a: Item, b: Item): boolean => a.superseding !== undefined || b.superseding !== undefined

function isOfOtherScale(a: Item, b: Item): boolean {
  const [x, y] = [numberOf(a.value.quantity), numberOf(b.value.quantity)]
  return x !== undefined && y !== undefined && x > 0 && y > 0 && Math.max(x, y) > scaleMax * Math.min(x, y)
}
