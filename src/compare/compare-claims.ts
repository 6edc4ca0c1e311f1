/** A story's claims put together into findings, the most important first: numbers, circumstances, then meaning for all that is left. */
import type { Finding } from '../contract/index.js'
import { compareCircumstances } from './circumstances.js'
import { compareCounts } from './counts.js'
import type { Material } from './material.js'
import { compareMeanings } from './meanings.js'
import { isRestatement } from './restating.js'

const none: ReadonlySet<string> = new Set()

/** Every claim stands in at least one finding. The same material gives the same findings in the same order. */
export function compareClaims(material: Material): readonly Finding[] {
  const counts = compareCounts(material)
  const asked = new Map<string, Set<string>>()
  for (const { measure, positions } of counts) {
    for (const id of positions.flatMap(({ claims }) => claims)) asked.set(id, (asked.get(id) ?? new Set()).add(measure ?? ''))
  }
  const taken = new Set(material.views.filter(({ claim }) => claim.kind === 'count' && asked.has(claim.id)).map(({ claim }) => claim.id))
  const restating = new Set(
    material.views.filter((view) => isRestatement(view, asked.get(view.claim.id) ?? none)).map(({ claim }) => claim.id),
  )
  const findings = [...counts, ...compareCircumstances(material), ...compareMeanings(material, taken, restating)]
  return findings.sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
}
