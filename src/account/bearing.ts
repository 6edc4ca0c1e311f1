/**
 * Whether another claim bears out a clause: its deed, its names, numbers and days, what it denies. Who is named for a sentence must.
 *
 * Meeting in one finding is not enough: claims of one question may each have words that the others lack.
 */

import { mentionsAt } from '../compare/mentions-at.js'
import { cover } from '../compare/pairs/alignment.js'
import { judgePair } from '../compare/pairs/judge.js'
import { type Profile, toProfile } from '../compare/pairs/profile.js'
import type { Weights } from '../compare/terms.js'
import { timesAgree } from '../compare/times.js'
import { type ClaimView, toViews } from '../compare/view.js'
import type { Quantity, Span } from '../contract/index.js'

/** Shares of the clause's weight that the other's sentence, and its claim alone, must hold. */
const [sentenceMin, claimMin, coreMin] = [0.78, 0.5, 0.55]

/** How likely the fitted judge may hold two claims to be of different things, and two of different verbs. */
const [noneMax, noneOtherMax] = [0.6, 0.3]

export interface Told extends Span {
  readonly view: ClaimView
}

/** Whether the claim says all that the clause tells. */
export function bearsOut(clause: Told, view: ClaimView, weights: Weights): boolean {
  if (view === clause.view) return true
  const { claim } = view
  const own = clause.view.claim
  if (claim.polarity !== own.polarity || claim.certainty !== own.certainty || view.section === 'headline') return false
  const said = profileOf(clause.view, clause, weights)
  const mine = profileOf(view, { start: claim.start, end: claim.end }, weights)
  if (said.nots > 0 !== mine.nots > 0) return false
  const around = profileOf(view, view.sentence, weights)
  const held = cover(said, around)
  if (held.left.number > 0 || held.left.name > 0 || held.share < sentenceMin) return false
  if (held.left.day > 0 && !(view.when && clause.view.when && timesAgree(view.when, clause.view.when))) return false
  const inClaim = cover(said, mine)
  if (inClaim.share < claimMin || inClaim.core < coreMin) return false
  const { none } = judgePair(clause.view, view, weights).shares
  if (none > (said.predicate === mine.predicate ? noneMax : noneOtherMax)) return false
  const verb = said.tokens.find(({ stem }) => stem === said.predicate)
  if (verb && !mine.stems.has(verb.stem) && cover({ ...said, tokens: [verb], weight: verb.weight }, mine).share < 0.5) return false
  return said.numbers.every(({ amount }) => around.numbers.some((other) => isSameNumber(amount.quantity, other.amount.quantity)))
}

/** "At least five" is not five: the number with its bounds. */
export const isSameNumber = (a: Quantity, b: Quantity): boolean =>
  a.exact === b.exact &&
  a.low === b.low &&
  a.high === b.high &&
  (a.exclusive ?? false) === (b.exclusive ?? false) &&
  (a.approximate ?? false) === (b.approximate ?? false) &&
  (a.unit ?? '').toLowerCase() === (b.unit ?? '').toLowerCase()

const profiles = new WeakMap<ClaimView, Map<string, Profile>>()

/** The profile of a stretch of the claim's sentence. */
function profileOf(view: ClaimView, { start, end }: Span, weights: Weights): Profile {
  const known = profiles.get(view) ?? new Map<string, Profile>()
  profiles.set(view, known)
  const key = `${start} ${end}`
  const before = known.get(key)
  if (before) return before
  const text = view.report.text.slice(start, end)
  // Only its own sentence's mentions are asked for, and no vector.
  const mentions = mentionsAt(view.reading, view.claim.at.sentence)
  const [cut] = toViews([{ ...view.reading, mentions, vectors: { width: 0, data: '' }, claims: [{ ...view.claim, start, end, text }] }])
  const profile = toProfile(cut ? { ...cut, when: view.when } : view, weights)
  known.set(key, profile)
  return profile
}
