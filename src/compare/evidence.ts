/**
 * Who stands behind claims: the seam between comparing and the folder that finds copies, links and origins.
 *
 * Comparing asks three things only, so that a test of it needs no copies and no chains.
 */
import type { Link } from '../contract/index.js'
import type { ClaimView } from './view.js'

export interface Evidence {
  /** One key for one origin, the last of the chain, in all reports. */
  originOf(view: ClaimView): string
  /** Its name, as a reader knows it. */
  nameOf(view: ClaimView): string
  /** The outlet that published it, one name for one outlet. */
  outletOf(view: ClaimView): string
  /** Independent origins over all of them, `low` with doubtful links taken as true; `more` are links that only comparing can see. */
  count(
    views: readonly ClaimView[],
    more?: readonly Link[],
  ): { readonly low: number; readonly high: number; readonly links: readonly Link[] }
}
