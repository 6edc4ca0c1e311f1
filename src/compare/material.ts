/** A story made ready to compare: its claims as views, the weight of their terms, what happened, who stands behind whom. */
import type { Entity, Reading } from '../contract/index.js'
import { anchorTimes, localTimes } from './anchoring.js'
import { toScores } from './centrality.js'
import type { Evidence } from './evidence.js'
import { findHappening, type Happening } from './happening.js'
import { toWeights, type Weights } from './terms.js'
import { type ClaimView, toViews } from './view.js'
import { voteClock, voteDay, votePlaces } from './votes.js'

/** So many of the most telling claims say whose clock "local time" is. */
const placingMax = 40

export interface Material {
  /** Ordered by time, then id; entity ids are the account's. */
  readonly readings: readonly Reading[]
  readonly entities: readonly Entity[]
  readonly views: readonly ClaimView[]
  readonly weights: Weights
  readonly happening: Happening
  readonly evidence: Evidence
}

/** Works out once what every comparison asks for. */
export function toMaterial(readings: readonly Reading[], entities: readonly Entity[], evidence: Evidence): Material {
  const read = toViews(readings)
  const weights = toWeights(read)
  const scores = toScores(read, weights)
  const scoreOf = ({ claim }: ClaimView): number => scores.get(claim.id) ?? 0
  const firstDay = voteDay(read, scoreOf)
  const [place] = votePlaces([...read].sort((a, b) => scoreOf(b) - scoreOf(a) || a.order - b.order).slice(0, placingMax), scoreOf)
  const views = anchorTimes(localTimes(read, place), firstDay)
  const day = voteDay(views, scoreOf)
  return {
    readings,
    entities,
    views,
    weights,
    happening: findHappening(views, scoreOf, day, voteClock(views, day, scoreOf), entities),
    evidence,
  }
}
