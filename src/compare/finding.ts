/** A finding out of its parts: who is silent, how many stand behind it, and how much it matters to a reader. */

import type { Finding, Link, Position, Status } from '../contract/index.js'
import { toId } from '../id.js'
import type { Material } from './material.js'
import type { ClaimView } from './view.js'

export interface FindingParts {
  readonly kind: Finding['kind']
  readonly question: string
  readonly measure?: string
  readonly event?: string
  readonly status: Status
  readonly positions: readonly Position[]
  readonly views: readonly ClaimView[]
  readonly range?: Finding['range']
  readonly more?: readonly Link[]
  /** 0 to 1: how much the question itself matters. */
  readonly weight: number
}

const statusWeight: Readonly<Record<Status, number>> = { disputed: 1.35, revised: 1.3, corroborated: 1.1, repeated: 1, single: 0.75 }

/** The finding, with an id made of its question, answers and claims: one claim may answer two questions. */
export function toFinding(parts: FindingParts, material: Material): Finding {
  const { kind, question, measure, event, status, positions, range } = parts
  const ids = [...new Set(parts.views.map(({ claim }) => claim.id))].sort()
  const speaking = new Set(parts.views.map(({ report }) => report.id))
  const { low, high, links } = material.evidence.count(parts.views, parts.more)
  const outlets = new Set(parts.views.map((view) => material.evidence.outletOf(view))).size
  return {
    id: toId('finding', kind, question, measure ?? '', event ?? '', ...positions.map(({ text }) => text), ...ids),
    question,
    kind,
    ...(measure !== undefined ? { measure } : {}),
    ...(event ? { event } : {}),
    status,
    positions,
    outlets,
    origins: { low, high },
    links,
    silent: material.readings.map(({ report }) => report.id).filter((id) => !speaking.has(id)),
    ...(range ? { range } : {}),
    importance: importanceOf(parts, outlets, material),
  }
}

function importanceOf({ views, weight, status, event }: FindingParts, outlets: number, { happening, readings }: Material): number {
  const share = outlets / Math.max(1, new Set(readings.map(({ report }) => report.outlet ?? report.id)).size)
  const early = Math.max(...views.map(({ rank }) => 1 / (1 + rank / 4)))
  const top = happening.tellers[0] ? happening.scoreOf(happening.tellers[0]) : 1
  const central = Math.max(...views.map((view) => happening.scoreOf(view))) / (top || 1)
  const value =
    (0.35 * weight + 0.3 * Math.min(1, share) + 0.15 * early + 0.2 * Math.min(1, central)) * statusWeight[status] * (event ? 0.5 : 1)
  return Math.round(Math.min(1, value / 1.35) * 1000) / 1000
}
