/** What a summary is chosen from: the story, its findings, and the claims behind each position. */

import type { Side } from '../compare/happening.js'
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position } from '../contract/index.js'

export interface Scope {
  readonly material: Material
  /** All findings, most important first. */
  readonly findings: readonly Finding[]
  /** Those of what was done and said. */
  readonly said: readonly Finding[]
  readonly viewsOf: (position: Position) => readonly ClaimView[]
  /** The finding of `said` that holds a claim. */
  readonly homeOf: (view: ClaimView) => Finding | undefined
  /** Those of `said` with a claim of this side of the happening. */
  readonly of: (side: Side) => readonly Finding[]
}

/** Works out once what every choice asks for. */
export function toScope(material: Material, findings: readonly Finding[]): Scope {
  const viewOf = new Map(material.views.map((view) => [view.claim.id, view]))
  const viewsOf = ({ claims }: Position): ClaimView[] => claims.map((id) => viewOf.get(id)).filter((view) => view !== undefined)
  const said = findings.filter(({ kind }) => kind === 'what' || kind === 'statement')
  const sides = ({ positions }: Finding): Set<Side> => new Set(positions.flatMap(viewsOf).map(material.happening.sideOf))
  return {
    material,
    findings,
    said,
    viewsOf,
    homeOf: (view) => said.find(({ positions }) => positions.some(({ claims }) => claims.includes(view.claim.id))),
    of: (side) => said.filter((finding) => sides(finding).has(side)),
  }
}
