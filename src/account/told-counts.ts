/** Which numbers a summary tells: the gravest of each measure, none that is a part of another, none twice. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, Quantity } from '../contract/index.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { isSameNumber } from './bearing.js'
import { bestOf, withTelling } from './best-telling.js'
import { isOfMain, tellCount, totalsOf } from './count-sentence.js'
import { type Draft, isFull, isTold, withSentence } from './draft.js'
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
  for (const finding of onePerMeasure(harm)) {
    if (grown.sentences.length - draft.sentences.length >= countsMax || isFull(grown)) return grown
    grown = addCount(grown, finding, scope)
  }
  return grown
}

/** The most important number of each measure, the gravest first. */
function onePerMeasure(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.measure!)) first.set(finding.measure!, finding)
  return [...first.values()].sort((a, b) => (weights.get(b.measure!) ?? 0) - (weights.get(a.measure!) ?? 0) || (a.id < b.id ? -1 : 1))
}

function addCount(draft: Draft, finding: Finding, scope: Scope): Draft {
  const { material, viewsOf } = scope
  const framed = addNumber(draft, finding, scope)
  if (framed) return framed
  if (draft.used.has(finding.id) || isCountTold(draft, finding, viewsOf)) return draft
  const [first] = finding.positions
  const totals = first ? totalsOf(finding, viewsOf(first), material) : []
  const views = totals.map(({ view }) => view)
  const [main] = draft.told
  if (!views.length || (main && !isOfMain(views, main, false))) return draft
  const best = bestOf(views, draft, material)
  if (best && !isTold(draft, best.clause.view, material)) return withTelling(draft, best, finding, material)
  return (best ? undefined : addNumber(draft, finding, scope, outletsIn(material) <= fewOutletsMax ? 1 : undefined)) ?? draft
}

const outletsIn = ({ readings }: Material): number => new Set(readings.map(({ report }) => report.outlet ?? report.id)).size

/** The number in its frame; absent where it has none, or a larger one stands beside it. */
function addNumber(draft: Draft, finding: Finding, { material, findings, viewsOf }: Scope, least?: number): Draft | undefined {
  const counted = tellCount(finding, viewsOf, material, draft.told[0], least)
  if (!counted || isSurpassed(finding, counted.size, least ?? 2, findings)) return undefined
  if (!counted.isRivalled && isCountTold(draft, finding, viewsOf)) return undefined
  return withSentence(draft, { text: counted.text, views: counted.views, finding, counted: counted.views })
}

/** Whether the measure has a number so much larger that this one is a part of it. */
function isSurpassed({ measure }: Finding, size: number, outlets: number, findings: readonly Finding[]): boolean {
  const sizeOf = ({ value }: Position): number => {
    const { exact, low, high } = (value ?? {}) as Quantity
    return exact ?? low ?? high ?? 0
  }
  return findings.some(
    (other) =>
      other.measure === measure &&
      other.event === undefined &&
      other.positions.some((position) => sizeOf(position) >= partScale * size && position.outlets.length >= outlets),
  )
}

/** Whether a clause told has the number already. */
function isCountTold({ told }: Draft, { measure, positions }: Finding, viewsOf: (position: Position) => readonly ClaimView[]): boolean {
  const given = positions.flatMap(viewsOf).flatMap(({ claim }) => claim.quantities.filter((quantity) => quantity.measure === measure))
  return told.some(({ claim }) =>
    claim.quantities.some((quantity) => quantity.measure === measure && given.some((other) => isSameNumber(other, quantity))),
  )
}
