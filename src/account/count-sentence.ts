/**
 * A number and who gives it, as a sentence; another number beside it only where it answers the same question of the same whole.
 *
 * A number is credited to those who said that number: "at least five" is told as that. Parts, others and numbers of elsewhere are left out.
 */
import { amountsAgree, toAmount } from '../compare/amounts.js'
import type { Material } from '../compare/material.js'
import { sayAmount } from '../compare/say-amount.js'
import { dayMs, timesAgree } from '../compare/times.js'
import { type ClaimView, isContent } from '../compare/view.js'
import type { Finding, Position, Quantity } from '../contract/index.js'
import { COUNT_ANSWERS, PART_BEFORE, PART_BEHIND, RUNNING_TOLLS } from '../rules/en/summary.js'
import { isSameNumber } from './bearing.js'
import { isPictured } from './doubts.js'
import { type Holders, hasFitSource, holdersOf } from './holders.js'
import { isOfOtherTime, isTollOfOther } from './other-event.js'
import { fill, phrase } from './wording.js'

const outletsMin = 2
/** Two totals of one thing are not so far apart. */
const scaleMax = 1.3
const fewMax = 5
/** Magnitudes of one quake differ by less than those of two. */
const magnitudeScaleMax = 1.07
/** A toll grows, from one report to a later one. */
const growthMax = 60
const aroundChars = 60
const reportsMin = 3
const before = new RegExp(`(?:${PART_BEFORE.join('|')})[^.;]{0,24}$`, 'i')
const behind = new RegExp(String.raw`^[^.;,]{0,24}?(?:${PART_BEHIND.join('|')})\b`, 'i')

interface Given {
  readonly view: ClaimView
  readonly quantity: Quantity
}
export interface Counted {
  readonly text: string
  readonly views: readonly ClaimView[]
  /** Whether another number stands beside it. */
  readonly isRivalled: boolean
  /** The number, as the first of those who are named give it. */
  readonly quantity: Quantity
  readonly size: number
}

/** Claims of a position that give a total of the happening, each with its number. */
export function totalsOf(finding: Finding, views: readonly ClaimView[], material: Material): readonly Given[] {
  return views.flatMap((view) => {
    const { claim } = view
    if (view.section !== 'body' || claim.polarity !== 'affirmed' || claim.certainty !== 'asserted') return []
    if (material.happening.eventOf(view) !== '' || !hasFitSource(view, material)) return []
    const all = claim.quantities.filter(
      ({ measure, span }) => measure === finding.measure && (!span || material.happening.eventAt(view, span) === ''),
    )
    const [quantity] = all
    if (!quantity || isPart(view, quantity) || isPictured(view) || isOfElsewhere(view, material)) return []
    return isTollOfOther(view, quantity, material) ? [] : [{ view, quantity }]
  })
}

/** Whether half of the reports that give a position's number tell it of another event: those that do not say of which mean that one too. */
export function isOfOtherEvent(views: readonly ClaimView[], material: Material): boolean {
  const { happening } = material
  const body = views.filter(({ section }) => section === 'body')
  const isMain = ({ when }: ClaimView): boolean =>
    when !== undefined && when.end - when.start <= 2 * dayMs && happening.when !== undefined && timesAgree(when, happening.when)
  if (body.some((view) => happening.eventOf(view) === '' && isMain(view))) return false
  const reportsOf = (some: readonly ClaimView[]): number => new Set(some.map(({ claim }) => claim.report)).size
  const others = body.filter((view) => happening.eventOf(view) !== '' || isOfOtherTime(view, material))
  return others.length > 0 && reportsOf(others) >= reportsOf(body) * otherShare
}

/** Whether the claim names somebody or some place that no other report of several knows: an event of before, told beside. */
function isOfElsewhere({ claim, terms }: ClaimView, { views, readings }: Material): boolean {
  if (readings.length < reportsMin) return false
  const names = [...terms].filter((term) => term.startsWith('entity-'))
  return names.some((name) => !views.some((other) => other.report.id !== claim.report && other.terms.has(name)))
}

/** Whether the words around the number make it one of a part: "among them two", "three others", "two of the nine". */
export function isPart({ claim, sentence, report }: ClaimView, { of, span, measure }: Quantity): boolean {
  if (of || !span) return true
  const [start, end] = [Math.max(sentence.start, span.start - aroundChars), Math.min(sentence.end, span.end + aroundChars)]
  if (before.test(report.text.slice(start, span.start)) || behind.test(report.text.slice(span.start, end))) return true
  return claim.quantities.filter((other) => other.measure === measure).length > 1
}

/** The sentence; absent where fewer than `least` outlets give one number, or no frame fits. */
export function tellCount(
  finding: Finding,
  viewsOf: (position: Position) => readonly ClaimView[],
  material: Material,
  main: ClaimView | undefined,
  least = outletsMin,
): Counted | undefined {
  const given = finding.positions
    .filter((position) => !isOfOtherEvent(viewsOf(position), material))
    .map((position) => ({ position, totals: totalsOf(finding, viewsOf(position), material) }))
  const largest = Math.max(...given.flatMap(({ totals }) => totals.map(({ quantity }) => numberOf(quantity))))
  const answers = given.flatMap(({ position, totals }) => {
    const best = mostGiven(
      totals.filter((one) => !isOfOneSpot(one) || numberOf(one.quantity) === largest),
      material,
    )
    return best ? [{ position, ...best }] : []
  })
  if (answers[0]?.position !== finding.positions[0]) return undefined
  const [first, ...others] = newestFirst(answers)
  if (!first) return undefined
  // Where several hold the answer, or it has taken another's place, one outlet's clear words are enough.
  const isHeld = finding.status === 'revised' || finding.origins.low > 1
  if (outletsOf(first.views, material).size < (isHeld ? 1 : least)) return undefined
  if (main && !isOfMain(first.views, main, least > 1)) return undefined
  const ofMain = others.filter(({ views }) => !main || isOfMain(views, main, least > 1))
  const answer = answerOf(finding, first.quantity, first.position)
  if (answer === undefined) return undefined
  const { who, via, views, isReported } = mostNamed(first.views, material)
  if (!who) return undefined
  const told = phrase(isReported ? 'reported' : 'count', { clause: answer, answer, who: via ? `${who}, cited by ${via}` : who }).replace(
    /\.$/,
    '',
  )
  const isEarlier = ({ position }: { readonly position: Position }): boolean => finding.status === 'revised' && position.earlier === true
  const rivals = ofMain.filter((other) => isEarlier(other) || isRival(first, other, material))
  const rival = rivals.find((other) => isEarlier(other) || orderOf(first, other) !== 'none' || isNear(first, other, finding))
  if (!rival && rivals.length) return undefined
  if (!rival) return { text: `${told}.`, views, isRivalled: false, quantity: first.quantity, size: numberOf(first.quantity) }
  const beside = mostNamed(rival.views, material)
  const order = isEarlier(rival) ? 'earlier' : orderOf(first, rival)
  const [before, plain] = beside.isOutlet ? ['given', 'gave'] : ['spoken of', 'spoke of']
  const frame = ({ earlier: 'otherEarlier', later: 'otherLater', none: 'otherCount' } as const)[order]
  const rest = fill(frame, {
    who: beside.who === who ? 'the same source' : beside.who.replace(/^one report$/, 'another report'),
    said: order === 'earlier' ? before! : plain!,
    other: sayAmount(rival.quantity),
  })
  return {
    text: `${told}${rest}.`,
    views: [...new Set([...views, ...beside.views])],
    isRivalled: true,
    quantity: first.quantity,
    size: numberOf((order === 'later' ? rival : first).quantity),
  }
}

/** Whether the claim gives the number of one spot of several ("at the north pier"), where another gives more. */
const isOfOneSpot = ({ view: { claim } }: Given): boolean => (claim.where ?? []).some(({ precision }) => precision === 'facility')

/** A number that only later reports give, and that is larger than the first, has grown from it: it goes first. */
function newestFirst<One extends Answer>(answers: readonly One[]): readonly One[] {
  const [first] = answers
  if (!first) return answers
  const grown = answers.filter(
    (other) =>
      orderOf(first, other) === 'later' && numberOf(other.quantity) > numberOf(first.quantity) && scaleOf(first, other) <= growthMax,
  )
  const [newest] = grown.sort((a, b) => numberOf(b.quantity) - numberOf(a.quantity))
  return newest ? [newest, ...answers.filter((one) => one !== newest)] : answers
}

/** Who is named for a number: the outlets in their own voice or the source that most outlets have it from. */
function mostNamed(views: readonly ClaimView[], material: Material): Holders {
  const all = views.map((view) => holdersOf(view, views, material))
  return all.reduce((best, one) => (outletsOf(one.views, material).size > outletsOf(best.views, material).size ? one : best))
}

/**
 * Whether the claims speak of what the summary began with: a frame without its event says of which only by what stands before it. Claims too short to
 * tell do where several outlets give the number.
 */
export function isOfMain(views: readonly ClaimView[], main: ClaimView, isShared: boolean): boolean {
  if (views.some((view) => running.test(view.claim.text))) return true
  const lemmas = [...lemmasOf(main)]
  const telling = views.map(lemmasOf).filter(({ size }) => size >= lemmasMin)
  // "The strikes" are the air strikes.
  const isOf = (own: ReadonlySet<string>): boolean =>
    [...own].filter((lemma) => lemmas.some((other) => other === lemma || other.endsWith(lemma))).length >= (isShared ? sharedMin : 1)
  return telling.length ? telling.filter(isOf).length >= telling.length * sharingShare : isShared
}

const running = new RegExp(RUNNING_TOLLS.map(({ pattern }) => pattern).join('|'), 'i')
const [lemmasMin, clauseLemmasMin, sharedMin, sharingShare] = [5, 7, 2, 0.5]

/** Content words of the claim, of its whole sentence where it is short, and of the one before; without those that any toll has and the noun counted. */
function lemmasOf({ sentence, reading, claim }: ClaimView): Set<string> {
  const counted = new Set(claim.quantities.flatMap((quantity) => (quantity.counted ?? '').toLowerCase().split(/\s+/)))
  const words = sentence.words.filter(({ text }) => !counted.has(text.toLowerCase()))
  const clause = tollless({ words: words.filter(({ start, end }) => start >= claim.start && end <= claim.end) })
  if (counted.size && clause.size >= clauseLemmasMin) return clause
  const own = tollless({ words })
  const before = reading.sentences[claim.at.sentence - 1]
  return own.size >= lemmasMin || before?.section !== sentence.section ? own : new Set([...own, ...tollless(before)])
}

const tollless = ({ words }: Pick<ClaimView['sentence'], 'words'>): Set<string> =>
  new Set(
    words
      .filter((word) => isContent(word) && ['NOUN', 'PROPN', 'VERB'].includes(word.upos))
      .map(({ lemma }) => lemma.toLowerCase())
      .filter(
        (lemma) =>
          !/^(?:people|person|kill|die|injure|wound|hurt|least|dead|other|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
            lemma,
          ),
      ),
  )

interface Answer {
  readonly quantity: Quantity
  readonly views: readonly ClaimView[]
}

/** The number that most outlets give, with the claims that give it. */
function mostGiven(given: readonly Given[], material: Material): Answer | undefined {
  const groups: { quantity: Quantity; views: ClaimView[] }[] = []
  for (const { view, quantity } of given) {
    const known = groups.find((group) => isSameNumber(group.quantity, quantity))
    if (known) known.views.push(view)
    else groups.push({ quantity, views: [view] })
  }
  // Who says seven says at least seven.
  for (const group of groups) {
    const { low, high } = group.quantity
    if (low === undefined || high !== undefined || group.quantity.exclusive) continue
    group.views.push(...groups.filter(({ quantity }) => quantity.exact === low && !quantity.approximate).flatMap(({ views }) => views))
  }
  const isExact = (group: { quantity: Quantity; views: ClaimView[] }): boolean =>
    group.quantity.exact !== undefined && outletsOf(group.views, material).size >= outletsMin
  const isVague = ({ quantity }: { readonly quantity: Quantity }): boolean => quantity.exact === undefined && quantity.high !== undefined
  const latest = ({ views }: { readonly views: readonly ClaimView[] }): number =>
    Math.max(...views.map(({ published }) => published?.start ?? 0))
  return groups.sort(
    (a, b) =>
      Number(isExact(b)) - Number(isExact(a)) ||
      Number(isVague(a)) - Number(isVague(b)) ||
      outletsOf(b.views, material).size - outletsOf(a.views, material).size ||
      latest(b) - latest(a) ||
      // "More than 200" and "more than 500" of one day: the larger says more.
      numberOf(b.quantity) - numberOf(a.quantity) ||
      a.views[0]!.order - b.views[0]!.order,
  )[0]
}

const outletsOf = (views: readonly ClaimView[], { evidence }: Material): Set<string> =>
  new Set(views.map((view) => evidence.outletOf(view)))

/** Whether nearly all claims of the other number are of reports before, or after, those of the first, and none the other way round: a number that grew. */
function orderOf(first: Answer, other: Answer): 'earlier' | 'later' | 'none' {
  const pairs = other.views.flatMap((a) => first.views.map((b) => [a, b] as const))
  const [before, after] = [pairs.filter(([a, b]) => isBefore(a, b)).length, pairs.filter(([a, b]) => isBefore(b, a)).length]
  if (before >= pairs.length * orderShare && !after) return 'earlier'
  return after >= pairs.length * orderShare && !before ? 'later' : 'none'
}

const otherShare = 1 / 3
const orderShare = 0.6

const scaleOf = (first: Answer, other: Answer): number => {
  const [a, b] = [numberOf(first.quantity), numberOf(other.quantity)]
  return Math.max(a, b) / Math.min(a, b)
}

/** Whether two totals lie so near that both may be of one thing: few dead are counted apart by a few. */
function isNear(first: Answer, other: Answer, { measure }: Finding): boolean {
  if (measure === 'magnitude') return scaleOf(first, other) <= magnitudeScaleMax
  return scaleOf(first, other) <= scaleMax || Math.abs(numberOf(first.quantity) - numberOf(other.quantity)) <= fewMax
}

/** Whether the other number is one of the same question that cannot hold beside the first: no outlet gives both, and neither is none. */
function isRival(first: Answer, other: Answer, material: Material): boolean {
  const [a, b] = [numberOf(first.quantity), numberOf(other.quantity)]
  if (!a || !b || a === b || scaleOf(first, other) > growthMax || sayAmount(other.quantity) === sayAmount(first.quantity)) return false
  const [amountA, amountB] = [toAmount(first.quantity), toAmount(other.quantity)]
  if (!amountA || !amountB || amountsAgree(amountA, amountB)) return false
  const outlets = outletsOf(first.views, material)
  return ![...outletsOf(other.views, material)].some((outlet) => outlets.has(outlet))
}

const numberOf = ({ exact, low, high }: Quantity): number => exact ?? low ?? high ?? 0
const isBefore = ({ published: a }: ClaimView, { published: b }: ClaimView): boolean =>
  a !== undefined && b !== undefined && a.end <= b.start

/** "At least nine people were killed"; absent for none, and where no frame fits. */
function answerOf({ measure }: Finding, quantity: Quantity, { text, value }: Position): string | undefined {
  const frame = COUNT_ANSWERS[measure ?? '']
  if (!frame || !numberOf(quantity)) return undefined
  const said = sayAmount(quantity)
  if (quantity.unit || !frame.includes('{be}')) return frame.replace('{text}', () => said)
  const bare = value !== undefined && text === sayAmount(value as Quantity)
  const one = quantity.exact === 1 || quantity.low === 1
  const noun = bare ? (one ? 'person' : 'people') : nounOf(quantity)
  if (!noun) return undefined
  return frame.replace('{text}', () => `${said}${vague.test(said) ? ' of' : ''} ${noun}`).replace('{be}', one ? 'was' : 'were')
}

const vague = /(?:dozens|scores|hundreds|thousands|millions)$/i

/** The noun as the report has it, if it is one or two plain words. */
function nounOf({ counted }: Quantity): string | undefined {
  const words = (counted ?? '').trim()
  return /^\p{L}+(?: \p{L}+)?$/u.test(words) &&
    !/\b(?:other|others|more|deaths?|injur|arrests?|dead|wounded|killed|least|additional)/i.test(words)
    ? words
    : undefined
}
