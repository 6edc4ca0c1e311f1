/**
 * Findings of numbers: what each group of them asks, its positions, its range.
 *
 * The total and each class among it are questions of their own, neither added nor set against each other; so are another event's numbers.
 */
import type { Finding } from '../contract/index.js'
import { PLURALS } from '../rules/en/counted.js'
import { SEVERITIES } from '../rules/en/severity.js'
import { type Amount, amountsAgree, byPrecision, distance } from './amounts.js'
import { findCountGroups } from './count-groups.js'
import { type Item, isMeasured, rowOf } from './count-items.js'
import { countedKey } from './counted.js'
import { toFinding } from './finding.js'
import { toEventId } from './happening.js'
import type { Material } from './material.js'
import { type Draft, toDrafts, toPosition } from './positions.js'
import { pushTo } from './push-to.js'
import { sayAmount } from './say-amount.js'
import { sayEvent } from './say-event.js'
import { decideStands, isOrdered, type Stand } from './status.js'
import type { ClaimView } from './view.js'

const running = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
  'hospitalised',
  'trapped',
  'cost',
])

/** Findings of the story's numbers; each claim at most once a question. */
export const compareCounts = (material: Material): readonly Finding[] =>
  findCountGroups(material).flatMap((items) => toCountFinding(withoutBeatenHeadlines(items), material))

/** A report's headline gives way to its body where the two cannot both hold, and where it only leaves out the body's "at least". */
function withoutBeatenHeadlines(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => {
    if (item.view.section !== 'headline') return true
    const body = items
      .filter(({ view, superseding }) => view.report === item.view.report && view.section !== 'headline' && superseding !== 'old')
      .map(({ value }) => value)
    if (!body.length) return true
    const { exact } = item.value.quantity
    const shortens =
      exact !== undefined && body.some(({ quantity }) => quantity.low === exact) && !body.some(({ quantity }) => quantity.exact === exact)
    return !shortens && body.some((value) => amountsAgree(item.value, value))
  })
}

function toCountFinding(items: readonly Item[], material: Material): Finding[] {
  const first = items.find(({ event }) => event === '') ?? items[0]
  if (!first) return []
  const row = rowOf(first)
  const measure = isMeasured(first) ? first.measure : undefined
  // What was long before is no count that grows with the reports.
  const isRunning = running.has(first.measure) && first.event === ''
  const words = wordsOf(items)
  const found = withoutTwins(toDrafts(items, { agree: amountsAgree, narrower: byPrecision, distance }), words)
  const split = isRunning ? splitBounds(found) : found
  const decided = decideStands(
    split.map((draft) => toStand(draft, split)),
    material.evidence,
    isRunning,
  )
  const { status } = decided
  // The answer that holds now stands first.
  const order = status === 'revised' ? decided.newestFirst : split.map((_, at) => at)
  const drafts = order.map((at) => split[at]!)
  const positions = drafts.map(({ value, answers }, at) => ({
    ...toPosition(inOrder(answers), textOf(value, words), value.quantity, material.evidence),
    ...(status === 'revised' && at > 0 ? { earlier: true } : {}),
  }))
  const range = drafts.length > 1 || items.some(({ value }) => !value.exact) ? rangeOf(drafts, status === 'revised', material) : undefined
  const parts = {
    kind: 'how-many' as const,
    question: questionOf(items, first, words),
    ...(measure ? { measure } : {}),
    ...(first.event ? { event: toEventId(first.event) } : {}),
    status,
    positions,
    views: items.map(({ view }) => view),
    ...(range ? { range } : {}),
    weight: (row?.weight ?? 0.3) * (countedKey(first.counted) === 'people' ? 1 : 0.9),
  }
  return [toFinding(parts, material)]
}

const inOrder = (answers: Draft<Amount>['answers']): ClaimView[] =>
  [...new Set(answers.map(({ view }) => view))].sort((a, b) => a.order - b.order)

/** What an answer's claims are, those that only recall it and those that say it is new set apart. */
function toStand(draft: Draft<Amount>, drafts: readonly Draft<Amount>[]): Stand {
  const { answers } = draft
  const said = (says: 'new' | 'old'): ReadonlySet<ClaimView> =>
    new Set(answers.filter((answer) => (answer as Item).superseding === says).map(({ view }) => view))
  const loose = answers.filter(({ value }) => drafts.some((other) => other !== draft && amountsAgree(value, other.value)))
  return { views: inOrder(answers), recalled: said('old'), fresh: said('new'), loose: new Set(loose.map(({ view }) => view)) }
}

/** Two drafts that read the same are one: "about 40" and "40" of two that agree with a third. */
function withoutTwins(drafts: readonly Draft<Amount>[], words: string): readonly Draft<Amount>[] {
  const kept: Draft<Amount>[] = []
  for (const draft of drafts) {
    const at = kept.findIndex(({ value }) => textOf(value, words) === textOf(draft.value, words))
    if (at < 0) kept.push(draft)
    else kept[at] = { value: kept[at]!.value, answers: [...kept[at]!.answers, ...draft.answers] }
  }
  return kept
}

/** "At least four" on one day and "at least seven" on the next: both can hold, yet the second took the first's place. */
function splitBounds(drafts: readonly Draft<Amount>[]): readonly Draft<Amount>[] {
  return drafts.flatMap((draft) => {
    const byLow = new Map<number, Draft<Amount>['answers'][number][]>()
    for (const answer of draft.answers) {
      const { exact, low, high } = answer.value.quantity
      if (exact !== undefined || high !== undefined || low === undefined) return [draft]
      pushTo(byLow, low, answer)
    }
    if (byLow.size < 2) return [draft]
    const parts = [...byLow].sort(([a], [b]) => a - b).map(([, answers]) => ({ value: answers[0]!.value, answers }))
    return isOrdered(
      parts.map(({ answers }) => ({ views: inOrder(answers) })),
      true,
    )
      ? parts.reverse()
      : [draft]
  })
}

/** The number with what it counts, where that is not people at large. */
function textOf({ quantity }: Amount, words: string): string {
  const said = sayAmount(quantity)
  if (quantity.unit || words === 'people') return said
  return `${said}${/^(?:dozens|scores|hundreds|thousands|tens of thousands|millions)$/.test(said) ? ' of' : ''} ${quantity.exact === 1 ? toSingular(words) : words}`
}

function questionOf(items: readonly Item[], { measure, view, event }: Item, words: string): string {
  const row = rowOf(items[0]!)
  const plain =
    measure.startsWith('#') || words !== 'people'
      ? `How many ${words}${measure.startsWith('#') ? '' : ` (${measure})`}?`
      : `How many: ${measure}?`
  const asked = row?.question.replace('{class}', words) ?? plain
  const subject = row?.each ? (view.claim.who[0]?.text ?? view.claim.whom[0]?.text) : undefined
  const how = isSevere(items[0]!) ? ` (${items[0]!.counted.head})` : ''
  const which = event ? ` (${sayEvent(event)})` : ''
  return (subject ? asked.replace('?', ` is ${subject}?`) : asked) + how + which
}

const severities = new Set(SEVERITIES.map((row) => row.class))
const isSevere = ({ counted }: Item): boolean => severities.has(counted.head)

/** The words that name what is counted, in the plural: the most told. */
function wordsOf(items: readonly Item[]): string {
  if (items.some((item) => countedKey(item.counted) === 'people' || isSevere(item))) return 'people'
  const counts = new Map<string, number>()
  for (const { value } of items) {
    const words = value.quantity.counted?.toLowerCase()
    if (words) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
  return most ? toPlural(most[0]) : 'people'
}

function toSingular(words: string): string {
  const last = /\p{L}+$/u.exec(words)?.[0] ?? ''
  const known = Object.entries(PLURALS).find(([, plural]) => plural === last)?.[0]
  const single = known ?? last.replace(/([^aeiou])ies$/, '$1y').replace(/([^s])s$/, '$1')
  return words.slice(0, words.length - last.length) + single
}

function toPlural(words: string): string {
  const last = /\p{L}+$/u.exec(words)?.[0] ?? ''
  const plural =
    PLURALS[last] ??
    (/s$|[^aeiou]ese$/.test(last) || Object.values(PLURALS).includes(last)
      ? last
      : /(?:^|[^u])man$/.test(last)
        ? `${last.slice(0, -2)}en`
        : /[^aeiou]y$/.test(last)
          ? `${last.slice(0, -1)}ies`
          : `${last}s`)
  return words.slice(0, words.length - last.length) + plural
}

function rangeOf(drafts: readonly Draft<Amount>[], isRevised: boolean, { evidence }: Material): NonNullable<Finding['range']> | undefined {
  const quantities = drafts.flatMap(({ answers }) => answers.map(({ value }) => value.quantity))
  const numbers = quantities.flatMap(({ exact, low, high }) => [exact, low, high].filter((number) => number !== undefined))
  if (!numbers.length || new Set(quantities.map(({ unit }) => unit ?? '')).size > 1) return undefined
  const standOf = ({ answers }: Draft<Amount>): number => {
    const views = inOrder(answers)
    return evidence.count(views).low * 100 + new Set(views.map((view) => evidence.outletOf(view))).size
  }
  const [top] = isRevised ? drafts : [...drafts].sort((a, b) => standOf(b) - standOf(a) || byPrecision(a.value, b.value))
  const { exact, low, high } = top!.value.quantity
  const rule = isRevised
    ? 'best is the latest'
    : drafts.length > 1
      ? 'best is what most independent origins say, then most outlets'
      : 'best is the most precise of the numbers that agree'
  return { low: Math.min(...numbers), best: exact ?? low ?? high ?? numbers[0]!, high: Math.max(...numbers), rule }
}
