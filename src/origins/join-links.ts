/**
 * Links of several finders put together: one link of a kind for two claims, and what is certain is not also in doubt.
 *
 * Asks nothing of the words: whoever makes a link has its proof.
 */
import type { Link } from '../contract/index.js'

/** The links in the order given, without a second one of a kind for the same two claims; the certain one stays, else the first. */
export function joinLinks(...lists: readonly (readonly Link[])[]): readonly Link[] {
  const links = lists.flat()
  const kept = new Map<string, Link>()
  for (const link of links) {
    const key = keyOf(link)
    const before = kept.get(key)
    if (!before || (link.certain && !before.certain)) kept.set(key, link)
  }
  return links.filter((link) => kept.get(keyOf(link)) === link)
}

const keyOf = ({ a, b, kind }: Link): string => (a < b ? `${a} ${b} ${kind}` : `${b} ${a} ${kind}`)
