/**
 * How much a claim tells the happening itself: as far as it is made of what the headlines and first sentences of many reports are made of,
 * as far as other reports' first sentences say the same, and the earlier it stands.
 */
import { pushTo } from './push-to.js'
import { termCosine, type Weights } from './terms.js'
import type { ClaimView } from './view.js'

const leadRankMax = 2
/** Beyond this many reports the leads of some stand for all. */
const reportsMax = 40
/** Claims further down are weighed by their terms alone. */
const consensusRankMax = 8
const kindWeight = { event: 1, count: 0.9, state: 0.6, statement: 0.35, expectation: 0.3 } as const

/** A score for each claim, by its id: 0 to about 1. */
export function toScores(views: readonly ClaimView[], weights: Weights): ReadonlyMap<string, number> {
  const leads = new Map<string, ClaimView[]>()
  for (const view of views) if (view.rank <= leadRankMax) pushTo(leads, view.report.id, view)
  const reports = new Set(views.map(({ report }) => report.id)).size
  const holders = new Map<string, number>()
  for (const claims of leads.values()) {
    for (const term of new Set(claims.flatMap(({ terms }) => [...terms]))) holders.set(term, (holders.get(term) ?? 0) + 1)
  }
  const sampled = [...leads.values()].slice(0, reportsMax)
  return new Map(views.map((view) => [view.claim.id, scoreOf(view)]))

  function scoreOf(view: ClaimView): number {
    const { claim, rank } = view
    let sum = 0
    for (const term of view.terms) sum += Math.max(0, (holders.get(term) ?? 0) - 0.5) / reports
    const made = sum / (view.terms.size + 4)
    const early = rank === 0 ? 0.85 : 1 / (1 + Math.max(0, rank - 1) * 0.12)
    const sure = claim.certainty === 'asserted' ? 1 : claim.certainty === 'hedged' ? 0.8 : 0.4
    const polarity = claim.polarity === 'affirmed' ? 1 : 0.5
    return (made + 0.8 * consensusOf(view)) * early * kindWeight[claim.kind] * sure * polarity
  }

  /** How near the nearest first claim of another report is, on average. */
  function consensusOf(view: ClaimView): number {
    if (view.rank > consensusRankMax) return 0
    let [sum, others] = [0, 0]
    for (const claims of sampled) {
      if (claims[0]!.report === view.report) continue
      others++
      sum += Math.max(...claims.map((other) => termCosine(weights, view.terms, other.terms)))
    }
    return others ? sum / others : 0.3
  }
}
