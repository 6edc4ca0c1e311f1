/**
 * A person's corrections of a grouping, kept as data so that they hold whatever comes later: which reports belong together, which do not.
 *
 * In the order in which they were made: of two that speak of the same reports the later holds. Reports by their ids; a correction that
 * names a report which is gone says nothing.
 */

/** Every report of `a` with, or apart from, every report of `b`. */
export interface Correction {
  readonly kind: 'together' | 'apart'
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** One report out of its story and into another; into one of its own if `to` is empty. */
export const moveReport = (report: string, from: readonly string[], to: readonly string[]): readonly Correction[] => [
  { kind: 'apart', a: [report], b: without(from, [report]) },
  ...(to.length ? [{ kind: 'together' as const, a: [report], b: without(to, [report]) }] : []),
]

/** Some reports of a story into a story of their own. */
export const splitStory = (members: readonly string[], leaving: readonly string[]): readonly Correction[] => [
  { kind: 'apart', a: leaving, b: without(members, leaving) },
  { kind: 'together', a: leaving, b: leaving },
]

/** Two stories made one. */
export const mergeStories = (a: readonly string[], b: readonly string[]): readonly Correction[] => [{ kind: 'together', a, b }]

/**
 * What the corrections say of a report and a story's reports: that it belongs there, that it does not, or nothing.
 * Where they say both of its members, the latest of them all holds.
 */
export function verdictOf(report: string, members: readonly string[], corrections: readonly Correction[]): 'together' | 'apart' | 'free' {
  for (let at = corrections.length - 1; at >= 0; at--) {
    const { kind, a, b } = corrections[at]!
    const others = a.includes(report) ? b : b.includes(report) ? a : []
    if (others.some((other) => other !== report && members.includes(other))) return kind
  }
  return 'free'
}

const without = (all: readonly string[], gone: readonly string[]): readonly string[] => all.filter((one) => !gone.includes(one))
