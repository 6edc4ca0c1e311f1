/** The numbers of a story's claims, each with what it measures, the class it counts, and the event it belongs to. */
import type { Quantity } from '../contract/index.js'
import { LESSER_EVENTS, OTHER_EVENT, PERSON_CLASSES } from '../rules/en/counted.js'
import { QUESTIONS, type QuestionRow } from '../rules/en/questions.js'
import { UNITS } from '../rules/en/unit-sizes.js'
import { type Amount, amountsAgree, toAmount } from './amounts.js'
import { type Counted, toCounted } from './counted.js'
import type { Material } from './material.js'
import type { Answer } from './positions.js'
import { severityOf } from './severity.js'
import { spotOf } from './spots.js'
import { supersedingOf } from './superseding.js'
import type { ClaimView } from './view.js'

export interface Item extends Answer<Amount> {
  /** The measure, or # and the noun counted where there is none. */
  readonly measure: string
  /** Whose number it is, for measures that each person or thing has for itself. */
  readonly subject: string
  readonly counted: Counted
  /** '' for the happening. */
  readonly event: string
  /** Whether the claim itself says that it is of another occasion ("in a separate attack"). */
  readonly apart: boolean
  /** The building or site that it is counted at, where the claim's own words name one. */
  readonly spot: string | undefined
  /** Whether its words say that it took another number's place, or that another took its. */
  readonly superseding: 'new' | 'old' | undefined
}

const rows = new Map(QUESTIONS.map((row) => [row.measure, row]))
const besideCharsMax = 8
const afterCharsMax = 30
const modals = /^(?:can|could|would|should)$/i

export const rowOf = ({ measure }: Item): QuestionRow | undefined => rows.get(measure)
/** The number that stands for a quantity, its bound where it has no other. */
export const numberOf = ({ exact, low, high }: Quantity): number | undefined => exact ?? low ?? high
/** What has a unit counts nobody: 15 minutes and 15 years. */
export const isPersons = ({ counted, value }: Item): boolean => PERSON_CLASSES.includes(counted.head) && value.dimension === ''
/** "Dozens", "several": what a word says, and no number. */
export const isVague = ({ value: { quantity } }: Item): boolean =>
  quantity.approximate === true && quantity.low !== undefined && quantity.high !== undefined
export const isMeasured = ({ measure }: Item): boolean => !measure.startsWith('#')

/** The numbers of a claim that count something that happened or is expected; of two that cannot both hold for one measure, the first. */
export function itemsOf(view: ClaimView, material: Material): readonly Item[] {
  const { claim } = view
  if (claim.certainty === 'conditional' || isGeneral(view)) return []
  const items: Item[] = []
  for (const quantity of claim.quantities) {
    const item = toItem(view, quantity, material)
    if (item && !items.some((other) => other.measure === item.measure && isMeasured(item) && isSecond(other, item))) items.push(item)
  }
  return items
}

function toItem(view: ClaimView, quantity: Quantity, { happening }: Material): Item | undefined {
  const { claim, sentence, terms } = view
  const row = quantity.measure ? rows.get(quantity.measure) : undefined
  const value = toAmount(quantity, row?.about)
  if (!value || (!quantity.measure && (!quantity.counted || isUnit(quantity.counted) || isPointedAt(view, quantity)))) return undefined
  if (isOfLaw(view, quantity)) return undefined
  const lesser = quantity.measure === 'magnitude' ? LESSER_EVENTS.find((word) => terms.has(word)) : undefined
  const severity = harmed.has(quantity.measure ?? '') && quantity.span ? severityOf(view.report.text, quantity.span) : undefined
  const own = lesser ?? severity
  const counted = own ? { head: own, modifiers: [] } : toCounted(quantity, sentence)
  const [first] = [...claim.who, ...claim.whom]
  return {
    view,
    value,
    key: valueKey(quantity),
    measure: quantity.measure ?? `#${counted.head}`,
    subject: row?.each ? (nameBeside(view, quantity) ?? first?.entity ?? first?.text.toLowerCase() ?? '') : '',
    counted,
    event:
      (quantity.span ? happening.eventAt(view, quantity.span) : happening.eventOf(view)) ||
      (happening.sideOf(view) === 'expected' ? 'expected' : ''),
    apart:
      isSomeOne(quantity, counted) ||
      isAddition(view, quantity) ||
      isPart(view, quantity) ||
      isRecalled(view, quantity) ||
      isOfEarlier(view) ||
      sentence.words.some(
        ({ lemma, start, end }) => OTHER_EVENT.includes(lemma.toLowerCase()) && start >= sentence.start && end <= claim.end,
      ),
    spot: spotOf(view),
    superseding: supersedingOf(view, quantity),
  }
}

const harmed: ReadonlySet<string> = new Set(['injured', 'hospitalised'])

/** Measures whose "others" are the rest beside the dead, and so all of them: "three killed and 40 others hurt". */
const besideDead: ReadonlySet<string> = new Set([
  'injured',
  'missing',
  'hospitalised',
  'trapped',
  'arrested',
  'rescued',
  'displaced',
  'evacuated',
])

/** "Three more bodies", "another 61 people", "two other bombers", "17 have also died": added to a count, not that count. */
function isAddition({ report, sentence, claim }: ClaimView, { measure, span }: Quantity): boolean {
  if (span === undefined || besideDead.has(measure ?? '')) return false
  const stated = report.text.slice(Math.max(0, span.start - 8), span.end)
  if (additionBefore.test(stated) || additionAfter.test(report.text.slice(span.start, span.end))) return true
  const { words } = sentence
  return words.some(({ text, head, start }) => /^also$/i.test(text) && head === claim.at.word && start > span.end)
}

const additionBefore = /\b(?:another|(?:a )?further|additional)\s+\S+/i
const additionAfter = /^(?:at least |some |about |around )?[\p{L}\d.,-]+ (?:more|other|others|additional|further)\b/iu

/** "The seven fatalities" beside a total: a number that was told of before, of whoever it was told. */
function isRecalled({ report }: ClaimView, { exact, span }: Quantity): boolean {
  return (
    exact !== undefined &&
    exact <= pointedMax &&
    span !== undefined &&
    recalling.test(report.text.slice(Math.max(0, span.start - 8), span.start))
  )
}

const recalling = /(?:^|[^\p{L}])(?:the|these|those)\s+$/iu

/** "An earlier attack killed hundreds": its subject is another occasion. */
function isOfEarlier({ claim, sentence: { words } }: ClaimView): boolean {
  return words.some(({ lemma, head, deprel }, at) => {
    const noun = words[head]
    if (deprel !== 'amod' || !earlier.has(lemma.toLowerCase()) || noun === undefined) return false
    return at < claim.at.word && (noun.head === claim.at.word || words[claim.at.word]?.head === head) && noun.deprel !== 'obl'
  })
}

const earlier: ReadonlySet<string> = new Set(['earlier', 'previous', 'past', 'separate'])

/** "Nine of the dead", "a family of four", "40 bodies were found": a part of the count, or what is known of it so far. */
function isPart({ report, terms }: ClaimView, { measure, span, counted }: Quantity): boolean {
  if (!span) return false
  const [before, after] = [report.text.slice(Math.max(0, span.start - 12), span.start), report.text.slice(span.end, span.end + 12)]
  const stated = report.text.slice(span.start, span.end)
  if (partAfter.test(after) || partAfter.test(` ${stated.split(' ').slice(1).join(' ')} `)) return true
  return measure === 'killed' && (partBefore.test(before) || isBodies(terms, counted))
}

const partAfter = /^\s*of (?:the|those|these|them|whom)\s/i
const partBefore = /\b(?:family|couple|group|team|party) of $/i
const isBodies = (terms: ReadonlySet<string>, counted: string | undefined): boolean =>
  terms.has('body') && (counted === undefined || /\bbod(?:y|ies)\b/i.test(counted))

/** A number above this is telling, however it is mentioned. */
const pointedMax = 12
const pointing = /(?:^|[^\p{L}])(?:the|both|these|those|its|his|her|their|all|other)\s+$/iu
const pointingFirst = /^(?:the|both|these|those|its|his|her|their|all)\b/i

/** "The two boats" points at boats that were told of: nobody says how many there were. "The two-storey house" says it. */
function isPointedAt({ report }: ClaimView, { exact, stated, span }: Quantity): boolean {
  if (exact === undefined || exact > pointedMax || !span || report.text.slice(span.start, span.end + 1).includes('-')) return false
  return pointingFirst.test(stated) || pointing.test(report.text.slice(Math.max(0, span.start - 8), span.start))
}

/** A law's "two or more people" are nobody. */
const ofLawMax = 3
const isOfLaw = ({ report }: ClaimView, { exact, low, span }: Quantity): boolean =>
  span !== undefined && (exact ?? low ?? ofLawMax + 1) <= ofLawMax && /^\S+ or more\b/i.test(report.text.slice(span.start, span.end + 8))

/** "A child was killed" tells of one child and not that there was no other; "a person" is told for a toll. */
const isSomeOne = ({ exact, stated }: Quantity, { head }: Counted): boolean =>
  exact === 1 && head !== 'people' && PERSON_CLASSES.includes(head) && /^an?\b/i.test(stated)

/** "106 m.p.h." counts nothing. */
const isUnit = (counted: string): boolean => unitWords.has(counted.toLowerCase().replaceAll('.', ''))
const unitWords = new Set(UNITS.flatMap(({ words }) => words))

/** Whose number it is by where it stands: "Grell, 27", "27-year-old Anna Grell". */
function nameBeside({ reading, claim }: ClaimView, { span }: Quantity): string | undefined {
  if (!span) return undefined
  const names = reading.mentions.filter(
    (mention) => mention.kind === 'name' && mention.sentence === claim.at.sentence && mention.entityKind === 'person',
  )
  const before = names.findLast(
    ({ end }) => end <= span.start && span.start - end <= besideCharsMax && reading.report.text.slice(end, span.start).includes(','),
  )
  const after = names.find(
    ({ start }) => start >= span.end && start - span.end <= afterCharsMax && !/[,;.]/.test(reading.report.text.slice(span.end, start)),
  )
  const found = before ?? after
  return found?.kind === 'name' ? found.entity : undefined
}

/** "Seven people killed and dozens hurt" of one claim: the second is no second answer to the first's question. */
const isSecond = (first: Item, { counted, value, superseding }: Item): boolean =>
  superseding === undefined &&
  first.superseding === undefined &&
  (value.quantity.counted === undefined || (counted.head === first.counted.head && !amountsAgree(first.value, value)))

/** "A quake of that size can destroy a town" counts nothing that happened. */
const isGeneral = ({ claim, sentence }: ClaimView): boolean =>
  sentence.words.some(({ head, deprel, lemma }) => head === claim.at.word && deprel.startsWith('aux') && modals.test(lemma))

const valueKey = ({ exact, low, high, exclusive, approximate, unit }: Quantity): string =>
  JSON.stringify([exact ?? null, low ?? null, high ?? null, exclusive ?? false, approximate ?? false, unit ?? ''])
