/**
 * Answers put together into positions: those that can all hold at once are one.
 *
 * The most precise answers found positions, the wider ones join the nearest that they agree with wholly; so "at least five" never
 * bridges 5 and 9, and the outcome does not depend on the order of reports.
 */

import type { Position, Time } from '../contract/index.js'
import type { Evidence } from './evidence.js'
import { pushTo } from './push-to.js'
import { mergeNames } from './source-names.js'
import type { ClaimView } from './view.js'

export interface Answer<Value> {
  readonly view: ClaimView
  readonly value: Value
  /** Answers with one key are one value. */
  readonly key: string
}

export interface Draft<Value> {
  /** The narrowest of its values. */
  readonly value: Value
  readonly answers: readonly Answer<Value>[]
}

export interface Comparison<Value> {
  agree(a: Value, b: Value): boolean
  /** Negative if the first says more. */
  narrower(a: Value, b: Value): number
  /** Smaller is nearer. */
  distance(a: Value, b: Value): number
}

/** Positions of the answers, the most held first. */
export function toDrafts<Value>(
  answers: readonly Answer<Value>[],
  { agree, narrower, distance }: Comparison<Value>,
): readonly Draft<Value>[] {
  const values = new Map<string, Answer<Value>[]>()
  for (const answer of answers) pushTo(values, answer.key, answer)
  const sorted = [...values.entries()].sort(
    ([keyA, a], [keyB, b]) => narrower(a[0]!.value, b[0]!.value) || b.length - a.length || (keyA < keyB ? -1 : 1),
  )
  const drafts: { value: Value; values: Value[]; answers: Answer<Value>[] }[] = []
  for (const [, same] of sorted) {
    const { value } = same[0]!
    const fitting = drafts.filter((draft) => draft.values.every((other) => agree(value, other)))
    const nearest = fitting.sort((a, b) => distance(value, a.value) - distance(value, b.value) || b.answers.length - a.answers.length)[0]
    if (nearest) {
      nearest.values.push(value)
      nearest.answers.push(...same)
    } else drafts.push({ value, values: [value], answers: [...same] })
  }
  return drafts.sort((a, b) => reports(b).size - reports(a).size || narrower(a.value, b.value))
}

const reports = (draft: { answers: readonly Answer<unknown>[] }): Set<string> => new Set(draft.answers.map(({ view }) => view.report.id))

/** What leaves the program of a position: its claims in the order of reports, who holds it, and from when to when. */
export function toPosition(views: readonly ClaimView[], text: string, value: Position['value'], evidence: Evidence): Position {
  const published = views.map(({ report }) => report.published).filter((time) => time !== undefined)
  published.sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || Date.parse(a.end) - Date.parse(b.end) || (a.stated < b.stated ? -1 : 1),
  )
  const [first, last]: (Time | undefined)[] = [published[0], published.at(-1)]
  return {
    text,
    ...(value !== undefined ? { value } : {}),
    claims: [...new Set(views.map(({ claim }) => claim.id))],
    outlets: [...new Set(views.map((view) => evidence.outletOf(view)))].sort(),
    origins: mergeNames(views.map((view) => evidence.nameOf(view))),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
  }
}
