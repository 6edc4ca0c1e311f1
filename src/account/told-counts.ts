/** Which numbers a summary tells: the gravest of each measure, none that is a part of another, none twice. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, Quantity } from '../contract/index.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { isSameNumber } from './bearing.js'
import { bestOf, withTelling } from './best-telling.js'
import { isOfMain, isOfOtherEvent, tellCount, totalsOf } from './count-sentence.js'
import { type Draft, isFull, isTold, withSentence } from './draft.js'
import { withRoles } from './roles.js'
import type { Scope } from './scope.js'

const harmMin = 0.7
const countsMax = 2
/** A number so many times smaller than another of its measure is of a part. */
const partScale = 3
/** A story of so few outlets tells a number that one of them gives. */
const fewOutletsMax = 3
/** Grave, but of many matters beside the happening. */
const notTolls = new Set(['arrested'])
const weights = new Map(QUESTIONS.map((row) => [row.measure, row.weight]))

/** The draft with the gravest numbers of the happening. */
export function addCounts(draft: Draft, scope: Scope): Draft {
  const harm = scope.findings.filter(
    ({ kind, measure, event }) =>
      kind === 'how-many' &&
      measure !== undefined &&
      !notTolls.has(measure) &&
      event === undefined &&
      (weights.get(measure) ?? 0) >= harmMin,
  )
  let grown = draft
  for (const answers of questionsOf(harm)) {
    if (grown.sentences.length - draft.sentences.length >= countsMax || isFull(grown)) return grown
    const [first, ...others] = answers
    const before = grown
    grown = addCount(before, first, scope)
    // What the first question knows as another answer may be the whole of a finding of its own.
    const sizes = first.positions.slice(1).map(sizeOf)
    const larger = others.find(
      ({ origins, positions }) =>
        origins.low > 1 && sizeOf(positions[0]!) > sizeOf(first.positions[0]!) && sizes.includes(sizeOf(positions[0]!)),
    )
    if (grown === before && larger) grown = addNumber(before, larger, scope) ?? before
  }
  return grown
}

/** The most important question of each measure with all findings that answer it, the gravest measure first. */
function questionsOf(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const asked = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const known = asked.get(finding.measure!)
    if (!known) asked.set(finding.measure!, [finding])
    else if (finding.question === known[0].question) known.push(finding)
  }
  const weightOf = ([{ measure }]: readonly [Finding, ...Finding[]]): number => weights.get(measure!) ?? 0
  return [...asked.values()].sort((a, b) => weightOf(b) - weightOf(a) || (a[0].id < b[0].id ? -1 : 1))
}

function addCount(draft: Draft, finding: Finding, scope: Scope): Draft {
  const { material, viewsOf } = scope
  const framed = addNumber(draft, finding, scope)
  if (framed) return framed
  if (draft.used.has(finding.id) || isCountTold(draft, finding, viewsOf)) return draft
  const [first] = finding.positions
  const totals = first ? totalsOf(finding, viewsOf(first), material) : []
  const views = totals.filter((one) => !totals.some((other) => outgrows(other, one))).map(({ view }) => view)
  const [main] = draft.told
  if (!views.length || (main && !isOfMain(views, main, false))) return draft
  const best = bestOf(views, draft, material)
  if (best && !isTold(draft, best.clause.view, material)) return withTelling(draft, best, finding, material)
  return (best ? undefined : addNumber(draft, finding, scope, outletsIn(material) <= fewOutletsMax ? 1 : undefined)) ?? draft
}

/** "More than 500" behind "more than 200", in a report that is no earlier: who reads the first would take it for what is known. */
const outgrows = (a: { view: ClaimView; quantity: Quantity }, b: { view: ClaimView; quantity: Quantity }): boolean =>
  numberOf(a.quantity) > numberOf(b.quantity) &&
  (a.view.report === b.view.report ||
    (a.view.published !== undefined && b.view.published !== undefined && a.view.published.start >= b.view.published.start))

const outletsIn = ({ readings }: Material): number => new Set(readings.map(({ report }) => report.outlet ?? report.id)).size

/** The number in its frame; absent where it has none, or a larger one stands beside it. */
function addNumber(draft: Draft, finding: Finding, { material, findings, viewsOf }: Scope, least?: number): Draft | undefined {
  const counted = tellCount(finding, viewsOf, material, draft.told[0], least)
  const outlets = counted ? new Set(counted.views.map((view) => material.evidence.outletOf(view))).size : 0
  if (!counted || isSurpassed(finding, counted.size, Math.min(outlets, least ?? 2), { material, findings, viewsOf })) return undefined
  if (!counted.isRivalled && hasTold(draft, finding, [counted.quantity])) return undefined
  if (hasToldMore(draft, finding, counted.quantity)) return undefined
  const before = draft.sentences.map(({ text }) => text).join(' ')
  return withSentence(draft, {
    text: withRoles(counted.text, counted.views, before, material),
    views: counted.views,
    finding,
    counted: counted.views,
  })
}

/** Whether the measure has a number so much larger that this one is a part of it. */
function isSurpassed(
  { measure }: Finding,
  size: number,
  outlets: number,
  { material, findings, viewsOf }: Pick<Scope, 'material' | 'findings' | 'viewsOf'>,
): boolean {
  return findings.some(
    (other) =>
      other.measure === measure &&
      other.event === undefined &&
      other.positions.some(
        (position) =>
          sizeOf(position) >= partScale * size && position.outlets.length >= outlets && !isOfOtherEvent(viewsOf(position), material),
      ),
  )
}

const sizeOf = ({ value }: Position): number => numberOf((value ?? {}) as Quantity)
const numberOf = ({ exact, low, high }: Partial<Quantity>): number => exact ?? low ?? high ?? 0

/** Whether a clause told has a number of the finding already. */
const isCountTold = (draft: Draft, finding: Finding, viewsOf: (position: Position) => readonly ClaimView[]): boolean =>
  hasTold(
    draft,
    finding,
    finding.positions.flatMap(viewsOf).flatMap(({ claim }) => claim.quantities.filter(({ measure }) => measure === finding.measure)),
  )

/** Whether a clause told has a larger number of the measure: what comes behind it would be a part, or one of before. */
const hasToldMore = ({ told }: Draft, { measure }: Finding, { exact, low, high }: Quantity): boolean =>
  told.some(({ claim }) =>
    claim.quantities.some(
      (other) => other.measure === measure && (other.exact ?? other.low ?? other.high ?? 0) > (exact ?? low ?? high ?? 0),
    ),
  )

/** Whether a clause told has one of these numbers: who has read of scores has not read of 84. */
const hasTold = ({ told }: Draft, { measure }: Finding, given: readonly Quantity[]): boolean =>
  told.some(({ claim }) =>
    claim.quantities.some((quantity) => quantity.measure === measure && given.some((other) => isSameNumber(other, quantity))),
  )
