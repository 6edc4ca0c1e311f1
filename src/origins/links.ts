/**
 * Why claims that answer one question have one origin, with the words that prove it.
 *
 * Claims are first put together by their origin, then origins are held against each other, so that cost grows with claims and with the square of
 * origins only. Links prove dependence, never independence: what no link joins is independent only as far as we know.
 */
import type { Claim, Link, Reading, Source } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import { relate } from './bodies.js'
import { type Credit, findCredits, findHelpers, nearestCredit } from './credits.js'
import { groupBy } from './group-by.js'
import { nearestOf, nearestPair } from './nearest.js'
import { numbersDiffer } from './numbers.js'
import { type OriginContext, originOf, partyOf, sourceKey } from './origin.js'
import { outletKey } from './outlet-key.js'
import { findTextLinks } from './text-links.js'

type Kind = Link['kind']
type LinkSpan = Link['spans'][number]

/** A claim with the keys of its chain. */
interface Held {
  readonly claim: Claim
  readonly origin: string
  readonly source: Source
  /** Keys of the whole chain. */
  readonly chain: readonly string[]
  /** The outlet speaks itself, or the agency whose text it is. */
  readonly ownVoice: boolean
}

/** Links among claims that answer one question, by claim ids then kind. The same for any order of the claims. Never throws. */
export function linksAmong(claims: readonly Claim[], context: OriginContext): readonly Link[] {
  const held = [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(heldOf(context))
  if (held.length < 2) return []
  const found = new Map<string, Link>()
  const add = (a: Held, b: Held, kind: Kind, certain: boolean, spans: readonly LinkSpan[]): void => {
    if (a.claim.id === b.claim.id) return
    const [x, y] = a.claim.id < b.claim.id ? [a, b] : [b, a]
    const key = `${x.claim.id} ${y.claim.id} ${kind}`
    if (found.get(key)?.certain !== true) found.set(key, { a: x.claim.id, b: y.claim.id, kind, certain, spans: sortSpans(spans) })
  }
  for (const link of findTextLinks(claims, context)) {
    const key = `${link.a} ${link.b} ${link.kind}`
    found.set(key, link)
  }
  const groups = groupBy(held, (one) => one.origin)
  linkWithin(groups, add)
  linkChains(groups, held, context, add)
  linkRelays(groups, held, context, add)
  linkOwnVoices(held, context, add)
  linkCredits(groups, held, context, add)
  linkHelpers(held, context, add)
  linkBodies(groups, context, add)
  return [...found.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b) || compare(x.kind, y.kind))
}

type Add = (a: Held, b: Held, kind: Kind, certain: boolean, spans: readonly LinkSpan[]) => void
type Groups = ReadonlyMap<string, readonly Held[]>

/** One origin: every claim is linked with the first. */
function linkWithin(groups: Groups, add: Add): void {
  for (const [first, ...others] of groups.values())
    for (const other of others) {
      const credited = first!.ownVoice !== other.ownVoice
      add(first!, other, credited ? 'credit' : 'chain', true, [sourceSpan(first!), sourceSpan(other)])
    }
}

/** An origin that stands within another claim's chain: whoever credits it depends on it. Shown, as all below, by the claims most alike. */
function linkChains(groups: Groups, held: readonly Held[], context: OriginContext, add: Add): void {
  const credits = creditedOf(groups)
  for (const other of held)
    other.chain.slice(0, -1).forEach((key, place) => {
      if (key === other.origin) return
      // The outlet that publishes the claim is in its chain without anyone crediting it: that is for linkOwnVoices.
      const credited = nearestOf(other, (place > 0 ? groups : credits).get(key) ?? [], context)
      if (credited) add(credited, other, 'credit', true, [sourceSpan(credited), sourceSpan(other, place)])
    })
}

/** Whoever has it from somebody through officials, beside what these officials, or others of their body, say in another report. */
function linkRelays(groups: Groups, held: readonly Held[], context: OriginContext, add: Add): void {
  const credits = [...creditedOf(groups)]
  for (const other of held)
    other.claim.chain.slice(1, -1).forEach((relay, at) => {
      const place = at + 1
      if (groups.has(other.chain[place]!) || other.chain[place]!.startsWith('outlet:')) return
      const party = partyOf(relay, other.claim.report, context)
      for (const [origin, group] of credits) {
        if (origin === other.origin) continue
        const relation = relate(party, partyOf(group[0]!.source, group[0]!.claim.report, context))
        const credited = relation && nearestOf(other, group, context)
        if (credited) add(credited, other, 'credit', relation.certain, [sourceSpan(credited), sourceSpan(other, place)])
      }
    })
}

/** An outlet's own voice, where the same outlet also credits a source with it: it may have it from there. */
function linkOwnVoices(held: readonly Held[], context: OriginContext, add: Add): void {
  const credits = groupBy(
    held.filter((one) => !one.ownVoice),
    (one) => one.chain[0]!,
  )
  const byReport = groupBy(
    held.filter((one) => !one.ownVoice),
    (one) => one.claim.report,
  )
  for (const own of held) {
    if (!own.ownVoice) continue
    const near = byReport.get(own.claim.report) ?? credits.get(own.chain[0]!) ?? []
    const possible = near.filter((other) => mayRestOn(own, other))
    for (const others of groupBy(possible, (one) => one.origin).values()) {
      const other = nearestOf(own, others, context)!
      add(own, other, 'credit', false, [claimSpan(own.claim), sourceSpan(other)])
    }
  }
}

/** Nobody has a number from who gives another. */
const mayRestOn = (own: Held, other: Held): boolean => !numbersDiffer(own.claim, other.claim)

/** An outlet's own voice, and another's source that the same report credits with alike words elsewhere. */
function linkCredits(groups: Groups, held: readonly Held[], context: OriginContext, add: Add): void {
  for (const own of held) {
    const reading = own.ownVoice ? context.readings.get(own.claim.report) : undefined
    if (!reading) continue
    const credits = creditsOf(reading, context)
    for (const [origin, group] of groups) {
      const others = group.filter((one) => !one.ownVoice && one.claim.report !== own.claim.report && mayRestOn(own, one))
      const credit = others.length ? nearestCredit(reading, own.claim, origin, credits) : undefined
      if (!credit) continue
      const other = nearestOf(own, others, context)!
      add(own, other, 'credit', false, [{ report: own.claim.report, ...credit.span }, sourceSpan(other)])
    }
  }
}

/** An outlet's own voice in a report that an agency helped with, and that agency: it may have it from there. */
function linkHelpers(held: readonly Held[], context: OriginContext, add: Add): void {
  for (const own of held) {
    const reading = own.ownVoice && own.chain.length === 1 ? context.readings.get(own.claim.report) : undefined
    if (!reading) continue
    for (const [key, span] of findHelpers(reading)) {
      const other = held.find((one) => one.origin === `outlet:${key}` && one.claim.report !== own.claim.report && mayRestOn(own, one))
      if (other) add(own, other, 'credit', false, [{ report: own.claim.report, ...span }, sourceSpan(other)])
    }
  }
}

/** A report's credits, worked out once a story. */
function creditsOf(reading: Reading, context: OriginContext): readonly Credit[] {
  const { id } = reading.report
  const known = context.credits.get(id)
  if (known) return known
  const held = heldOf(context)
  const credits = findCredits(
    reading,
    (claim) => held(claim).chain,
    (claim) => held(claim).ownVoice,
  )
  context.credits.set(id, credits)
  return credits
}

/** Two origins of one body, or of one state. */
function linkBodies(groups: Groups, context: OriginContext, add: Add): void {
  // What an outlet says of itself is not a body's word, unless a state's news agency is credited with it.
  const credits = [...creditedOf(groups).values()]
  const parties = credits.map(([one]) => partyOf(one!.source, one!.claim.report, context))
  for (let i = 0; i < credits.length; i++)
    for (let j = i + 1; j < credits.length; j++) {
      const relation = relate(parties[i]!, parties[j]!)
      if (!relation) continue
      // The names prove that two are one body; that two bodies may know one thing of each other is shown by what they say.
      const [one, other] = relation.certain ? [credits[i]![0]!, credits[j]![0]!] : nearestPair(credits[i]!, credits[j]!, context)!
      add(one, other, 'same-body', relation.certain, [sourceSpan(one), sourceSpan(other)])
    }
}

/** Of each origin the claims that are credited to it, beyond an outlet's own voice. */
const creditedOf = (groups: Groups): Groups =>
  new Map([...groups].map(([key, group]) => [key, group.filter((one) => !one.ownVoice)] as const).filter(([, credited]) => credited.length))

/** A claim stands in several findings: its keys are worked out once a story. */
const heldOf = onceEach((context: OriginContext) => onceEach((claim: Claim) => toHeld(claim, context)))

function toHeld(claim: Claim, context: OriginContext): Held {
  const source: Source = claim.chain.at(-1) ?? { name: claim.report, kind: 'outlet' }
  const report = context.readings.get(claim.report)?.report
  const chain = claim.chain.map((one) => sourceKey(one, claim.report, context))
  const agency = report?.agency === undefined ? undefined : `outlet:${outletKey(report.agency)}`
  return {
    claim,
    origin: originOf(claim, context).id,
    source,
    chain: chain.length ? chain : [originOf(claim, context).id],
    // "Our correspondent" is the outlet.
    ownVoice: chain.length <= 1 || (chain.length === 2 && (chain[1] === agency || chain[1] === chain[0])),
  }
}

/** Where the report names the source, or the claim itself where the page names it. */
function sourceSpan(held: Held, place = held.claim.chain.length - 1): LinkSpan {
  const source = held.claim.chain[place]
  return source?.start !== undefined && source.end !== undefined && source.end > source.start
    ? { report: held.claim.report, start: source.start, end: source.end }
    : claimSpan(held.claim)
}

const claimSpan = (claim: Claim): LinkSpan => ({ report: claim.report, start: claim.start, end: claim.end })
const sortSpans = (spans: readonly LinkSpan[]): LinkSpan[] =>
  [...spans].sort((x, y) => compare(x.report, y.report) || x.start - y.start || x.end - y.end)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
