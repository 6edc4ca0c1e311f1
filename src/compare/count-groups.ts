/**
 * Numbers put together by the question they answer: one measure, one class, one event.
 *
 * A class told with fewer words joins the only one that it may be, a class with the total's own number joins the total. What is of another
 * scale, or says itself that it is of another occasion, leaves for a question of its own.
 */
import { CUSTODY_MEASURES, EXCLUSIVE_CLASSES } from '../rules/en/counted.js'
import { amountsAgree } from './amounts.js'
import { type Item, isMeasured, isPersons, isVague, itemsOf, numberOf, rowOf } from './count-items.js'
import { byLikeness, bySameValue, scaleMax } from './count-likeness.js'
import { countedKey, isNarrower } from './counted.js'
import type { Material } from './material.js'
import { arePlacesApart, mayBeOne, ownPlaces } from './one-question.js'
import { pushTo } from './push-to.js'
import { termCosine } from './terms.js'
import type { ClaimView } from './view.js'

/** Claims of small numbers must be as alike as this to be one count under two words. */
const sameSmallMin = 0.25
/** Two numbers of one report whose claims are less alike than this are of two occasions, whoever says so. */
const rivalMin = 0.15
/** One man or two children are a class among the dead, though the toll may be as low. */
const classAsTotalMin = 3
/** From this number on, two classes with one number are taken to be one count under two words. */
const sameNumberMin = 5
/** The first sentence may tell of the toll before it grew, not of what killed a hundred times as many. */
const leadScaleMax = 12
/** What the first sentence counts is of the story, unless it is one or two. */
const leadCountMin = 3

/** Groups of numbers that answer one question; every number stands in at most one. */
export function findCountGroups(material: Material): readonly (readonly Item[])[] {
  const buckets = new Map<string, Item[]>()
  for (const item of material.views.flatMap((view) => itemsOf(view, material)))
    pushTo(buckets, JSON.stringify([item.measure, item.subject, item.value.dimension, item.event]), item)
  const groups = [...joinEvents(buckets).values()].flatMap((items) => {
    const row = rowOf(items[0]!)
    return row?.one || row?.each
      ? byClass(items, material).flatMap((group) => splitOccasions(group, material))
      : byLikeness(items, material)
  })
  return joinAboard(joinTelling(joinNear(withoutRecalled(groups, material), material), material), material)
}

/** Puts an event told by its year with the one told by its month. */
function joinEvents(buckets: ReadonlyMap<string, Item[]>): Map<string, Item[]> {
  const joined = new Map<string, Item[]>()
  for (const [key, items] of [...buckets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [measure, subject, dimension, event] = JSON.parse(key) as [string, string, string, string]
    const year = JSON.stringify([measure, subject, dimension, event.slice(0, 4)])
    const into = /^\d{4}-/.test(event) && joined.has(year) ? year : key
    for (const item of items) pushTo(joined, into, item)
  }
  return joined
}

/**
 * "The 6.1 quake rocked a region that a wave struck in 2004": a number that is the happening's own, and not that of the event which its claim only
 * mentions, goes to the happening.
 */
function withoutRecalled(groups: readonly Item[][], material: Material): Item[][] {
  return groups.map((group) => {
    const [first] = group
    const isOfMain = first!.event === ''
    const own = groups.filter((other) => other[0]!.measure === first!.measure && (other[0]!.event === '') !== isOfMain)
    if (isOfMain) {
      const moved = own.flatMap((other) => recalledIn(other, group, material))
      return [...group, ...moved].sort((a, b) => a.view.order - b.view.order)
    }
    const moved = own.flatMap((main) => recalledIn(group, main, material))
    return group.filter((item) => !moved.includes(item))
  })
}

/** The items of another event's group that have the exact number of the happening's, which is not that group's own. */
function recalledIn(other: readonly Item[], main: readonly Item[], material: Material): Item[] {
  if (main[0]!.measure !== 'magnitude' || main[0]!.counted.head !== other[0]!.counted.head) return []
  const [number, own] = [modeOf(main, material), modeOf(other, material)]
  if (number === undefined || number === own) return []
  return other.filter(({ value }) => value.quantity.exact === number)
}

/** Numbers of the days just before that the story also gives without a day are one count. */
function joinNear(groups: readonly Item[][], material: Material): Item[][] {
  const main = groups.filter(([first]) => first!.event === '')
  return groups.filter((group) => {
    const [first] = group
    if (!isNearDay(first!.event)) return true
    const same = main.find(
      (other) =>
        other[0]!.measure === first!.measure &&
        other[0]!.subject === first!.subject &&
        isSameCount(group, other, countedKey(other[0]!.counted) === 'people', material),
    )
    same?.push(...group)
    same?.sort((a, b) => a.view.order - b.view.order)
    return !same
  })
}

/**
 * "276 girls were taken", "the 276 captives": persons of one telling number, neither small nor round, are the same persons, whatever they are
 * called and whenever they are told of. Only the claims of that number move.
 */
function joinTelling(groups: readonly Item[][], material: Material): Item[][] {
  const ranked = [...groups].sort((a, b) => tellingRank(b) - tellingRank(a) || b.length - a.length)
  const kept: Item[][] = []
  for (const group of ranked) {
    const number = modeOf(group, material)
    const same = number !== undefined && isTelling(number) ? kept.find((other) => isSamePersons(group, other, number, material)) : undefined
    const [moved, left] = [group, group].map((items, at) => items.filter(({ value }) => (value.quantity.exact === number) === (at === 0)))
    if (!same || !moved!.length) kept.push(group)
    else {
      same.push(...moved!)
      same.sort((a, b) => a.view.order - b.view.order)
      if (left!.length) kept.push(left!)
    }
  }
  return kept
}

/** What is measured and of the happening takes in what is only counted, or told of another day. */
const tellingRank = ([first]: readonly Item[]): number => (isMeasured(first!) ? 2 : 0) + (first!.event === '' ? 1 : 0)
const isTelling = (number: number): boolean => number > 12 && number % 10 !== 0

function isSamePersons([a]: readonly Item[], other: readonly Item[], number: number, material: Material): boolean {
  const [b] = other
  const custody = [a!, b!].every(({ measure }) => CUSTODY_MEASURES.includes(measure))
  return (
    isPersons(a!) &&
    isPersons(b!) &&
    (a!.measure === b!.measure || custody || [a!, b!].some((item) => !isMeasured(item))) &&
    modeOf(other, material) === number
  )
}

const isNearDay = (event: string): boolean => /^\d{4}-\d\d-\d\d$/.test(event)

function byClass(items: readonly Item[], material: Material): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) pushTo(groups, countedKey(item.counted), item)
  for (const key of [...groups.keys()].sort()) {
    const wide = groups.get(key)!
    const narrow = [...groups].filter(([other, some]) => other !== key && isNarrower(some[0]!.counted, wide[0]!.counted))
    if (narrow.length !== 1) continue
    groups.delete(key)
    narrow[0]![1].push(...wide)
  }
  const total = groups.get('people')
  const merged: Item[][] = total ? [total] : []
  for (const [, some] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (some === total) continue
    const same = merged.find((other) => isSameCount(some, other, other === total, material))
    if (same && same !== total) same.push(...some)
    else if (same) {
      // Of a class only what has the total's number is the total.
      const number = modeOf(some, material)
      same.push(...some.filter(({ value }) => numberOf(value.quantity) === number))
      const left = some.filter(({ value }) => numberOf(value.quantity) !== number)
      if (left.length) merged.push(left)
    } else merged.push(some)
  }
  return merged
}

/** Whether two classes of one number are one count: a number large enough to be telling, or claims alike. */
function isSameCount(a: readonly Item[], b: readonly Item[], isTotal: boolean, material: Material): boolean {
  const { weights } = material
  if (areExclusive(a[0]!.counted.head, b[0]!.counted.head)) return false
  const [x, y] = [a, b].map((items) =>
    modeOf(
      items.filter((item) => !isVague(item)),
      material,
    ),
  )
  if (x === undefined || x !== y || (isTotal && x < classAsTotalMin)) return false
  const apart = new Set([...a, ...b].map(({ view }) => view.report.id)).size > 1
  if (x >= sameNumberMin) return isTotal || apart
  return (
    apart &&
    a.some((one) =>
      b.some((other) => one.view.report !== other.view.report && termCosine(weights, one.view.terms, other.view.terms) >= sameSmallMin),
    )
  )
}

const areExclusive = (a: string, b: string): boolean => EXCLUSIVE_CLASSES.some((pair) => a !== b && pair.includes(a) && pair.includes(b))

/** The number that most reports of the group give, what tells the happening before others. */
function modeOf(items: readonly Item[], { happening }: Material): number | undefined {
  const counts = new Map<number, Map<string, number>>()
  for (const { value, view } of items) {
    const number = numberOf(value.quantity)
    if (number === undefined) continue
    const reports = counts.get(number) ?? new Map<string, number>()
    counts.set(
      number,
      reports.set(
        view.report.id,
        Math.max(reports.get(view.report.id) ?? 0, 1 + Math.min(1, happening.scoreOf(view)) + (view.rank <= 3 ? 0.5 : 0)),
      ),
    )
  }
  const weight = (reports: ReadonlyMap<string, number>): number => [...reports.values()].reduce((sum, one) => sum + one, 0)
  return [...counts].sort((a, b) => weight(b[1]) - weight(a[1]) || b[0] - a[0])[0]?.[0]
}

/**
 * The number that stands for the group: of those on the scale that most reports tell, the one that most give. Tolls that grow are many numbers of
 * one scale, a part that all give alike is one; nobody of whom "none" is told gives no scale.
 */
function mainOf(items: readonly Item[], material: Material): number | undefined {
  const whole = items.filter(({ apart, value }) => !apart && numberOf(value.quantity) !== 0)
  const base = whole.length ? whole : items
  const weights = base.map((item) => ({ number: numberOf(item.value.quantity), report: item.view.report.id, rank: item.view.rank }))
  const near = (a: number, b: number): boolean => Math.max(a, b) <= scaleMax * Math.min(a, b)
  const reach = (number: number): number => {
    const told = weights.filter((other) => other.number !== undefined && near(number, other.number))
    const within = (rankMax: number): number => new Set(told.filter(({ rank }) => rank <= rankMax).map(({ report }) => report)).size
    return within(Number.POSITIVE_INFINITY) + 0.5 * within(3) + 0.5 * within(1)
  }
  const most = Math.max(...weights.map(({ number }) => (number === undefined ? 0 : reach(number))))
  return modeOf(
    base.filter(({ value }) => {
      const number = numberOf(value.quantity)
      return number !== undefined && reach(number) === most
    }),
    material,
  )
}

/** The group without the numbers of other occasions, and those by likeness. */
function splitOccasions(items: readonly Item[], material: Material): Item[][] {
  const parts = new Set(items.filter((item) => isAtPart(item, items)))
  const main = mainOf(parts.size < items.length ? items.filter((item) => !parts.has(item)) : items, material)
  if (main === undefined || items.length === 1) return [[...items]]
  const harmed = items[0]!.measure !== 'magnitude'
  const isRival = (a: ClaimView, b: ClaimView): boolean =>
    a.report === b.report &&
    (a.section === 'headline') === (b.section === 'headline') &&
    (material.evidence.originOf(a) === material.evidence.originOf(b) ||
      (harmed && termCosine(material.weights, a.terms, b.terms) < rivalMin))
  const grown = new Set(
    items.filter(({ view, value }) => view.rank <= 1 && isWithinLead(value, main)).map(({ value }) => numberOf(value.quantity)),
  )
  const kept: Item[] = []
  const left: Item[] = []
  const sorted = [...items].sort(
    (a, b) => material.happening.scoreOf(b.view) - material.happening.scoreOf(a.view) || a.view.order - b.view.order,
  )
  for (const item of sorted) {
    const rival = kept.some(
      ({ view, value, superseding }) =>
        superseding === undefined && item.superseding === undefined && isRival(view, item.view) && !amountsAgree(value, item.value),
    )
    const number = numberOf(item.value.quantity)
    const isOther =
      parts.has(item) ||
      isElsewhere(item, items, main) ||
      (number !== main &&
        (item.apart ||
          ((isOffScale(item, main) || isFarBelow(item, items, main)) && !grown.has(number)) ||
          rival ||
          (number === 0 && !isOfOne(item, items, material))))
    ;(isOther ? left : kept).push(item)
  }
  const inOrder = (group: Item[]): Item[] => group.sort((a, b) => a.view.order - b.view.order)
  const others = left.length ? bySameValue(inOrder(left), material) : []
  // Nothing is kept where all that give the number name places that cannot be one.
  return kept.length ? [inOrder(kept), ...others] : others
}

/** "20 died at the station" of a report that has more dead elsewhere or in all. */
const isAtPart = (item: Item, items: readonly Item[]): boolean =>
  item.spot !== undefined &&
  items.some(
    (other) =>
      other.view.report === item.view.report &&
      other.spot !== item.spot &&
      (numberOf(other.value.quantity) ?? 0) > (numberOf(item.value.quantity) ?? 0),
  )

/** Numbers of an event other than the happening, or of arrests, that name two places which cannot be one. */
function isElsewhere(item: Item, items: readonly Item[], main: number): boolean {
  if (item.event === '' && item.measure !== 'arrested') return false
  const placed = items.filter((other) => other !== item && numberOf(other.value.quantity) === main && ownPlaces(other.view).length > 0)
  return placed.length > 0 && placed.every((other) => arePlacesApart(item.view, other.view))
}

/** "No one was hurt" stands against a number only where both tell of one deed; elsewhere it is of another part or hour. */
const isOfOne = (none: Item, items: readonly Item[], material: Material): boolean =>
  items.some(
    (item) => item.view.report !== none.view.report && numberOf(item.value.quantity) !== 0 && mayBeOne(none.view, item.view, material),
  )

/** A number of a first sentence that the count may have grown to: then it is of the count wherever it stands. */
function isWithinLead({ quantity }: Item['value'], main: number): boolean {
  const number = numberOf(quantity)
  return number !== undefined && number >= leadCountMin && main > 0 && Math.max(number, main) <= leadScaleMax * Math.min(number, main)
}

/** "The wave killed at least 18" of a report that puts the toll at thousands: a bound that any toll meets, and of another occasion. */
function isFarBelow({ view, value }: Item, items: readonly Item[], main: number): boolean {
  const number = numberOf(value.quantity)
  if (number === undefined || number <= 0 || number * scaleMax >= main) return false
  return items.some((other) => other.view.report === view.report && (numberOf(other.value.quantity) ?? 0) * scaleMax >= main)
}

function isOffScale(item: Item, main: number): boolean {
  const { view } = item
  const { exact, low, high } = item.value.quantity
  const number = exact ?? low ?? high ?? main
  if (exact === undefined && low !== undefined && high !== undefined && low <= main && main <= high) return false
  if (exact === undefined && low === undefined) return false
  if (main <= 0 || number <= 0) return false
  const ratio = Math.max(number, main) / Math.min(number, main)
  if (view.rank <= 1 && isWithinLead(item.value, main)) return false
  // "At least three" and "several" agree with any larger number.
  if (exact === undefined && high === undefined && number <= main) return false
  return ratio > scaleMax
}

/** Where the dead are as many as were on board, the classes of both measures are one question. */
function joinAboard(groups: readonly Item[][], material: Material): Item[][] {
  const of = (measure: string): Item[][] => groups.filter(([first]) => first!.measure === measure && first!.event === '')
  const totals = (measure: string): number[] =>
    of(measure)
      .filter(([first]) => countedKey(first!.counted) === 'people')
      .flatMap((group) => modeOf(group, material) ?? [])
  const aboard = totals('on-board')
  if (!totals('killed').some((number) => number >= sameNumberMin && aboard.includes(number))) return [...groups]
  const killed = of('killed')
  const joined = new Set<Item[]>()
  const left: Item[][] = []
  for (const group of of('on-board')) {
    const same = killed.find((other) => countedKey(other[0]!.counted) === countedKey(group[0]!.counted))
    if (!same) continue
    // "25 aboard" beside 224 dead counts something else.
    const number = modeOf(same, material)
    const moved = group.filter((item) => number === undefined || !isOffScale(item, number))
    same.push(...moved)
    joined.add(group)
    if (moved.length < group.length) left.push(group.filter((item) => !moved.includes(item)))
  }
  return [...groups.filter((group) => !joined.has(group)), ...left]
}
