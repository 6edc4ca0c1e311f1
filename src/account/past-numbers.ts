/** Numbers of headlines that hold no longer: a finding has them as an earlier position, or a later report gives more. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, Quantity, Reading } from '../contract/index.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { isPart, totalsOf } from './count-sentence.js'

const harmMin = 0.7
const harms = new Set(QUESTIONS.filter(({ weight }) => weight >= harmMin).map(({ measure }) => measure))

/** What a number of a headline measures, and the number that has taken its place. */
export interface Past {
  readonly measure: string
  readonly now: Quantity
}

/** The number of a report's headline that no longer holds, if one does not. */
export function findPast(reading: Reading, material: Material, findings: readonly Finding[]): Past | undefined {
  const own = headlineViews(reading, material)
  for (const finding of harmsOf(findings)) {
    const measure = finding.measure!
    const replaced = replacedBy(reading, own, finding)
    if (replaced) return { measure, now: replaced }
    // A headline that its own report's body has beaten stands in no finding of the measure.
    const held = new Set(
      findings.filter((other) => other.measure === measure).flatMap(({ positions }) => positions.flatMap(({ claims }) => claims)),
    )
    const given = own
      .filter(({ claim }) => !held.has(claim.id) || finding.positions.some(({ claims }) => claims.includes(claim.id)))
      .flatMap((view) => view.claim.quantities.filter((one) => one.measure === measure && !isPart(view, one)))
    const same = findings.filter((other) => other.question === finding.question && other.event === undefined)
    const now = given[0] && outgrown(given[0], own[0]!, same, material)
    if (now) return { measure, now }
  }
  return undefined
}

/** Whether a report's headline has the number of a finding that took an earlier one's place. */
export function givesNow(reading: Reading, material: Material, findings: readonly Finding[]): boolean {
  const own = headlineViews(reading, material)
  return harmsOf(findings).some(
    ({ status, positions }) => status === 'revised' && own.some(({ claim }) => positions[0]!.claims.includes(claim.id)),
  )
}

const headlineViews = ({ report }: Reading, { views }: Material): readonly ClaimView[] =>
  views.filter((view) => view.section === 'headline' && view.report.id === report.id)

const harmsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ kind, measure, event }) => kind === 'how-many' && event === undefined && measure !== undefined && harms.has(measure))

/** What stands now, where the headline has an earlier position's claim or its very number. */
function replacedBy(reading: Reading, own: readonly ClaimView[], { measure, positions }: Finding): Quantity | undefined {
  const now = positions[0]?.value as Quantity | undefined
  const earlier = positions.filter((position) => position.earlier)
  if (!now || !earlier.length) return undefined
  if (earlier.some(({ claims }) => own.some(({ claim }) => claims.includes(claim.id)))) return now
  const given = reading.mentions.flatMap((mention) =>
    mention.kind === 'quantity' && mention.value.measure === measure && reading.sentences[mention.sentence]?.section === 'headline'
      ? [sizeOf(mention.value)]
      : [],
  )
  return given.some((size) => size !== sizeOf(now) && earlier.some(({ value }) => value && sizeOf(value as Quantity) === size))
    ? now
    : undefined
}

/** The largest total of a later report that is more than the headline's number. */
function outgrown(given: Quantity, { published }: ClaimView, same: readonly Finding[], material: Material): Quantity | undefined {
  if (!published || given.of) return undefined
  const viewOf = new Map(material.views.map((view) => [view.claim.id, view]))
  const viewsOf = ({ claims }: Position): ClaimView[] => claims.flatMap((id) => viewOf.get(id) ?? [])
  const later = same
    .flatMap((finding) => totalsOf(finding, finding.positions.flatMap(viewsOf), material))
    .filter(({ view }) => view.published !== undefined && view.published.start >= published.end)
    .map(({ quantity }) => quantity)
    .filter((quantity) => sizeOf(quantity) > sizeOf(given) && isCounted(quantity))
  return later.reduce<Quantity | undefined>((most, quantity) => (most && sizeOf(most) >= sizeOf(quantity) ? most : quantity), undefined)
}

const sizeOf = ({ exact, low, high }: Quantity): number => exact ?? low ?? high ?? 0

/** "Hundreds" is no number that takes another's place. */
const isCounted = ({ exact, high }: Quantity): boolean => exact !== undefined || high === undefined
