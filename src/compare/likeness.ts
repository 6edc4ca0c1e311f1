/**
 * How alike two claims are in what they say, and groups of claims that say the same.
 *
 * Candidates come from an index of the terms that few claims hold, so that the cost grows with claims, not with pairs of claims.
 */

import type { Quantity } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import { amountsAgree, toAmount } from './amounts.js'
import type { Material } from './material.js'
import { mayBeOne } from './one-question.js'
import { partiesOf } from './parties.js'
import { pushTo } from './push-to.js'
import { longestRun } from './runs.js'
import { sharedSum, squareSum, termCosine, weightOf } from './terms.js'
import { timesAgree } from './times.js'
import { type ClaimView, vectorCosine } from './view.js'

const postingsMax = 80
const candidateMin = 12
/** Less than this share of their terms in common, and no vector makes two claims one. */
const nearMin = 0.18
/** Less is asked of claims of one event other than the happening. */
const nearEventMin = 0.1
export const alikeMin = 0.5
const joinShare = 0.72
/** Cosines of sentences that have nothing in common, and of sentences that say the same. */
const [vectorNone, vectorSame] = [0.3, 0.85]
/** One source in two reports has more likely said one thing. */
const sameOriginMore = 0.1
/** Two reports that go back to one month or place mean one event. */
const sameEventMore = 0.15
/** More so if they name the same party or deed of it. */
const samePartyMore = 0.12

/**
 * How alike two claims are, from 0 to about 1; `alikeMin` and above is the same thing said.
 *
 * @param least what is less than this may come out as any lesser value: nobody asks how much less.
 */
export function likeness(a: ClaimView, b: ClaimView, { weights, happening, evidence }: Material, least = 0): number {
  const eventA = happening.eventOf(a)
  const eventB = happening.eventOf(b)
  if (eventA && eventB && !eventA.startsWith(eventB) && !eventB.startsWith(eventA)) return 0
  const cosine = termCosine(weights, a.terms, b.terms)
  const shared = sharedSum(weights, a.terms, b.terms)
  const fewer = Math.min(squareSum(weights, a.terms), squareSum(weights, b.terms))
  const within = fewer ? shared / fewer : 0
  const predicate = a.claim.predicate.toLowerCase() === b.claim.predicate.toLowerCase() ? 0.08 : 0
  const byTerms = 0.58 * cosine + 0.17 * within * Math.min(1, shared / 40)
  if (byTerms + 0.25 + predicate + sameOriginMore + sameEventMore + samePartyMore < least && !(a.quoted.size && b.quoted.size)) return 0
  const vector = Math.min(1, Math.max(0, (vectorCosine(a, b) - vectorNone) / (vectorSame - vectorNone)))
  let value = byTerms + 0.25 * vector + predicate
  if (a.report !== b.report) {
    if (a.claim.chain.length > 1 && b.claim.chain.length > 1 && evidence.originOf(a) === evidence.originOf(b)) value += sameOriginMore
    if (eventA && eventB && cosine >= 0.1) value += sameEventMore + (shareParty(a, b) ? samePartyMore : 0)
  }
  if (isOneQuotation(a, b, evidence)) value = Math.max(value, quotedLikeness(a, b, weights))
  if (Boolean(eventA) !== Boolean(eventB)) value *= 0.75
  if (saysOtherNumber(a, b)) value *= 0.75
  if (a.when && b.when && !timesAgree(a.when, b.when) && Math.max(a.when.end - a.when.start, b.when.end - b.when.start) < 5e8) value *= 0.8
  return value
}

const shareParty = (a: ClaimView, b: ClaimView): boolean => {
  const parties = partiesOf(a)
  return partiesOf(b).some((party) => parties.includes(party))
}

const amountOf = onceEach((quantity: Quantity) => toAmount(quantity))

/** "At 14 knots" and "at six knots" are not one thing said twice. */
function saysOtherNumber(a: ClaimView, b: ClaimView): boolean {
  if (!a.claim.quantities.length || !b.claim.quantities.length) return false
  return a.claim.quantities.some((one) => {
    const others = one.measure === undefined ? [] : b.claim.quantities.filter(({ measure }) => measure === one.measure)
    if (!others.length) return false
    const value = amountOf(one)
    return (
      value !== undefined &&
      others.every((other) => {
        const amount = amountOf(other)
        return amount !== undefined && !amountsAgree(value, amount)
      })
    )
  })
}

/** The same words within quotation marks, wherever they are cut off. */
function quotedLikeness(a: ClaimView, b: ClaimView, weights: Material['weights']): number {
  if (!a.quoted.size || !b.quoted.size) return 0
  const shared = sharedSum(weights, a.quoted, b.quoted)
  const within = shared / Math.max(1, Math.min(squareSum(weights, a.quoted), squareSum(weights, b.quoted)))
  return within >= 0.75 && shared >= 20 ? 0.6 + 0.4 * within : within >= 0.6 && shared >= 30 ? 0.7 : 0
}

/** So many words in a row, or words that say something by themselves, make two quotations one; fewer if one source said both. */
const [quotedRunMin, quotedWordsMin, quotedWordsOfOneMin] = [5, 6, 3]

/** Whether two quotations are of one statement: two speakers may share a verb, or a figure of speech. */
export function isOneQuotation(a: ClaimView, b: ClaimView, evidence: Material['evidence']): boolean {
  if (!a.quoted.size || !b.quoted.size) return false
  const shared = [...a.quoted].filter((word) => b.quoted.has(word)).length
  if (shared >= (evidence.originOf(a) === evidence.originOf(b) ? quotedWordsOfOneMin : quotedWordsMin)) return true
  return shared > 1 && longestRun(a.claim.text, b.claim.text).run >= quotedRunMin
}

/** Groups of claims that say the same, each in the order given; a claim like no other is a group of one. */
export function findAlike(views: readonly ClaimView[], material: Material): readonly (readonly ClaimView[])[] {
  const edges = findEdges(views, material)
  const owner = views.map((_, index) => index)
  const members = views.map((_, index) => [index])
  const links = views.map(() => new Map<number, number>())
  for (const { a, b, value } of edges) {
    links[a]!.set(b, value)
    links[b]!.set(a, value)
  }
  for (const { a, b } of edges) {
    const [into, from] = [owner[a]!, owner[b]!].sort((x, y) => members[y]!.length - members[x]!.length || x - y) as [number, number]
    if (into === from) continue
    let sum = 0
    for (const one of members[from]!) for (const other of members[into]!) sum += links[one]!.get(other) ?? 0
    if (sum / (members[from]!.length * members[into]!.length) < alikeMin * joinShare) continue
    for (const one of members[from]!) owner[one] = into
    members[into]!.push(...members[from]!)
    members[from] = []
  }
  return members.filter((group) => group.length).map((group) => group.sort((a, b) => a - b).map((index) => views[index]!))
}

/** Clauses of one sentence say different things. */
const isOneSentence = (a: ClaimView, b: ClaimView): boolean => a.sentence === b.sentence

function findEdges(views: readonly ClaimView[], material: Material): { a: number; b: number; value: number }[] {
  const postings = new Map<string, number[]>()
  const keys = views.map(({ terms, quoted }) => [...terms, ...[...quoted].map((word) => `"${word}`)])
  for (const [index, held] of keys.entries()) for (const term of held) pushTo(postings, term, index)
  const edges: { a: number; b: number; value: number }[] = []
  for (const [index, view] of views.entries()) {
    const near = new Map<number, number>()
    const size = squareSum(material.weights, view.terms)
    const event = material.happening.eventOf(view)
    for (const term of keys[index]!) {
      const holders = postings.get(term)!
      if (holders.length > postingsMax) continue
      const weight = weightOf(material.weights, term.startsWith('"') ? term.slice(1) : term) ** 2
      for (const other of holders) if (other > index) near.set(other, (near.get(other) ?? 0) + weight)
    }
    for (const [other, shared] of near) {
      const least = event && event === material.happening.eventOf(views[other]!) ? nearEventMin : nearMin
      if (shared < candidateMin || shared < least * Math.sqrt(size * squareSum(material.weights, views[other]!.terms))) continue
      if (isOneSentence(view, views[other]!)) continue
      const value = likeness(view, views[other]!, material, alikeMin)
      if (value >= alikeMin && mayBeOne(view, views[other]!, material)) edges.push({ a: index, b: other, value })
    }
  }
  return edges.sort((x, y) => y.value - x.value || x.a - y.a || x.b - y.b)
}
