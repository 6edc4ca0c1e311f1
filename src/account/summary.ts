/**
 * The account in three to eight sentences: what happened, the numbers, what is told by most, what is in dispute, what came before and comes next.
 *
 * Each sentence names those alone whose claims bear it out. What cannot be told so that a reader takes it rightly gives way to the next finding:
 * few sentences that hold are worth more than many. What one sentence has told, none tells again.
 */

import { isDenial, isOutspoken } from '../compare/denials.js'
import type { Material } from '../compare/material.js'
import { partiesOf } from '../compare/parties.js'
import { sharedSum, squareSum } from '../compare/terms.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, Quantity, SummarySentence } from '../contract/index.js'
import { LIMITS } from '../limits.js'
import { stemOf } from '../mentions/quantity/stem.js'
import { NUMBER_NAMES } from '../rules/en/counted.js'
import { DENIALS } from '../rules/en/denials.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { childrenOf } from '../text/tree.js'
import { bearsOut, isSameNumber } from './bearing.js'
import { type Clause, clauseToTell, deniesInWords } from './clause.js'
import { tellCount, totalsOf } from './count-sentence.js'
import { withFullNames } from './full-names.js'
import { type Holders, hasFitSource, holdersOf, outletsOf } from './holders.js'
import { rankMainClaims } from './main-claim.js'
import { listNames } from './names.js'
import { quotationOf, quoting, sentenceOf } from './quotation.js'
import { toTitle } from './title.js'
import { namesItsSource, phrase, tellClause } from './wording.js'

const sentencesMin = 3
/** So many are told where what is told by one outlet alone must fill them. */
const sentencesGood = 5
const harmMin = 0.7
const countsMax = 2
/** A number so many times smaller than another of its measure is of a part. */
const partScale = 3
/** A story of so few outlets tells a number that one of them gives. */
const fewOutletsMax = 3
const mostToldMax = 3
/** So many of the most important findings are looked through for what most outlets bear out. */
const lookedMax = 24
const tellersMax = 24
const mainMax = 14
/** What each place down the ranking of claims that tell the happening costs. */
/** What the happening is counts for more there than how many tell it. */
const outletsLess = 0.15
const rankLess = 0.06
/** A claim of whose words so much has been told is told. */
const sameShare = 0.45
const sameTermsShare = 0.6
/** A denial that shares so much of its words with the clause told is of it. */
const facingShare = 0.4
const [plainWordsMin, plainWordsMax] = [7, 26]
const weights = new Map(QUESTIONS.map((row) => [row.measure, row.weight]))

type Sentence = SummarySentence
/** A clause with those who bear it out. */
interface Telling {
  readonly clause: Clause
  readonly holders: Holders
  readonly outlets: number
  readonly score: number
}

/** The summary of an account's findings, which stand by importance. */
export function toSummary(material: Material, findings: readonly Finding[]): readonly Sentence[] {
  const { happening, evidence } = material
  const viewOf = new Map(material.views.map((view) => [view.claim.id, view]))
  const viewsOf = (position: Position): ClaimView[] => position.claims.map((id) => viewOf.get(id)).filter((view) => view !== undefined)
  const sentences: Sentence[] = []
  const used = new Set<string>()
  const told: ClaimView[] = []
  const counting = new Set<ClaimView>()
  const named = new Set(stemsOf(toTitle(material)))
  const fewOutlets = new Set(material.readings.map(({ report }) => report.outlet ?? report.id)).size
  const isFull = (): boolean => sentences.length >= LIMITS.summarySentencesMax

  const said = findings.filter(({ kind }) => kind === 'what' || kind === 'statement')
  const sides = (finding: Finding): Set<string> => new Set(finding.positions.flatMap(viewsOf).map(happening.sideOf))
  const main = said.filter((finding) => sides(finding).has('main'))
  const homeOf = (view: ClaimView): Finding | undefined =>
    said.find(({ positions }) => positions.some(({ claims }) => claims.includes(view.claim.id)))

  addMain()
  addCounts()
  addMostTold(
    main.filter(({ status }) => status !== 'disputed'),
    mostToldMax,
  )
  addDisputed()
  addDenial()
  addMostTold(
    said.filter((finding) => sides(finding).has('background')),
    1,
  )
  addFirst(
    said.filter((finding) => finding.outlets > 1 && sides(finding).has('expected')),
    1,
  )
  if (sentences.length < sentencesGood) addFirst(main, sentencesGood - sentences.length)
  if (sentences.length < sentencesMin) addFirst(said, sentencesMin - sentences.length)
  if (sentences.length < sentencesMin) addQuoted(said)
  if (sentences.length < sentencesMin) addWritten()
  if (sentences.length < sentencesMin && happening.tellers.length) sentences.push(sourcesOf(material, happening.tellers))
  if (sentences.length < sentencesMin) sentences.push(...headingsOf(material).slice(0, sentencesMin - sentences.length))
  if (sentences.length < sentencesMin) addWritten(true)
  return sentences

  function addMain(): void {
    const ranked = rankMainClaims(material)
    const tellings = ranked
      .filter((view) => !isBeside(view))
      .flatMap((view) => tellable(view) ?? [])
      .slice(0, mainMax)
      .flatMap((clause, at) => {
        const finding = homeOf(clause.view)
        const telling = toTelling(clause, [...new Set([...(finding?.positions[0] ? viewsOf(finding.positions[0]) : []), ...ranked])])
        return telling
          ? [{ telling, finding, value: telling.score - outletsLess * Math.log2(telling.outlets) + fullness(clause) - at * rankLess }]
          : []
      })
    const [best] = tellings.sort((a, b) => b.value - a.value)
    if (best) push(best.telling, best.finding)
  }

  /** Who, where and when within the words told. */
  function fullness({ view, start, end }: Clause): number {
    const within = (one: { start: number; end: number }): boolean => one.start >= start && one.end <= end
    const names = view.reading.mentions.filter((mention) => within(mention))
    return (
      (names.some(({ kind }) => kind === 'place') ? 0.4 : 0) +
      (names.some((one) => one.kind === 'time' && one.value) ? 0.2 : 0) +
      (view.claim.whom.length ? 0.1 : 0)
    )
  }

  function addCounts(): void {
    const harm = findings.filter(
      ({ kind, measure, event }) =>
        kind === 'how-many' && measure !== undefined && event === undefined && (weights.get(measure) ?? 0) >= harmMin,
    )
    let taken = 0
    for (const finding of onePerMeasure(harm)) {
      if (taken >= countsMax || isFull()) return
      if (addCount(finding)) taken++
    }
  }

  function addCount(finding: Finding): boolean {
    if (addNumber(finding)) return true
    if (used.has(finding.id) || isCountTold(finding)) return false
    const [first] = finding.positions
    const totals = first ? totalsOf(finding, viewsOf(first), material) : []
    const best = bestOf(totals.map(({ view }) => view))
    if (best && !isTold(best.clause.view)) {
      push(best, finding)
      return true
    }
    return best ? false : addNumber(finding, fewOutlets <= fewOutletsMax ? 1 : undefined)
  }

  /** The number in its frame. */
  function addNumber(finding: Finding, least?: number): boolean {
    const counted = tellCount(finding, viewsOf, material, told[0], least)
    if (!counted || isSurpassed(finding, counted.size, least ?? 2) || (!counted.isRivalled && isCountTold(finding))) return false
    used.add(finding.id)
    sentences.push({ text: counted.text, claims: idsOf(counted.views), findings: [finding.id] })
    for (const view of counted.views) counting.add(view)
    return true
  }

  /** Whether the measure has a number so much larger that this one is a part of it. */
  function isSurpassed({ measure }: Finding, size: number, outlets: number): boolean {
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
  function isCountTold({ measure, positions }: Finding): boolean {
    const given = positions.flatMap(viewsOf).flatMap(({ claim }) => claim.quantities.filter((quantity) => quantity.measure === measure))
    return told.some(({ claim }) =>
      claim.quantities.some((quantity) => quantity.measure === measure && given.some((other) => isSameNumber(other, quantity))),
    )
  }

  /** What most outlets bear out, in clauses of one claim each. */
  function addMostTold(some: readonly Finding[], count: number): void {
    const tellings = some
      .filter(({ outlets, id }) => outlets > 1 && !used.has(id))
      .slice(0, lookedMax)
      .flatMap((finding) => {
        const best = finding.positions[0] ? bestOf(viewsOf(finding.positions[0])) : undefined
        return best && best.outlets > 1 ? [{ finding, best }] : []
      })
      .sort(
        (a, b) => b.best.outlets - a.best.outlets || b.finding.importance - a.finding.importance || (a.finding.id < b.finding.id ? -1 : 1),
      )
    let taken = 0
    for (const { finding, best } of tellings) {
      if (taken >= count || isFull()) return
      if (isTold(best.clause.view)) continue
      push(best, finding)
      taken++
    }
  }

  function addFirst(some: readonly Finding[], count: number): void {
    let taken = 0
    for (const finding of some) {
      if (taken >= count || isFull()) return
      if (used.has(finding.id) || finding.positions.length > 1 || !finding.positions[0]) continue
      const best = bestOf(viewsOf(finding.positions[0]))
      if (!best || isTold(best.clause.view)) continue
      push(best, finding)
      taken++
    }
  }

  /** What one side says and another denies, if the denial is of the very clause that is told. */
  function addDisputed(): void {
    let taken = 0
    for (const finding of said) {
      const [affirmed, denied] = finding.positions
      if (taken >= 2 || isFull()) return
      if (finding.status !== 'disputed' || !affirmed || !denied || used.has(finding.id)) continue
      const views = viewsOf(affirmed)
      for (const denial of viewsOf(denied).filter((view) => isDenial(view) && hasFitSource(view, material))) {
        const best = bestOf(views.filter((view) => isFacing(denial, view, material)))
        const answer = best && tellDenial(denial, best, material)
        if (!best || !answer || isTold(best.clause.view)) continue
        push(best, finding, answer)
        taken++
        break
      }
    }
  }

  /** A denial that says itself what it denies ("the operator denied that a ferry was late"), as most outlets have it. */
  function addDenial(): void {
    const views = material.views.filter((view) => isWholeDenial(view) && happening.sideOf(view) === 'main')
    const best = bestOf(views)
    if (best && !isFull() && !isTold(best.clause.view)) push(best, homeOf(best.clause.view))
  }

  function addQuoted(some: readonly Finding[]): void {
    for (const finding of some) {
      if (sentences.length >= sentencesMin) return
      if (used.has(finding.id) || !finding.positions[0]) continue
      const views = viewsOf(finding.positions[0])
      const view = views.find((one) => quotationOf(one, material) !== undefined && !isTold(one))
      if (!view) continue
      const quote = quotationOf(view, material)!
      const { who, via, views: holding } = holdersOf(view, quoting(view, views, material), material)
      used.add(finding.id)
      told.push(view)
      sentences.push({ text: phrase(via ? 'wordsCarried' : 'words', { who, via, quote }), claims: idsOf(holding), findings: [finding.id] })
    }
  }

  /** A report's own sentence in its own words, where nothing else can be told. */
  function addWritten(any = false): void {
    const ranked = [...happening.tellers, ...material.views.filter((view) => any || happening.sideOf(view) === 'main')]
    for (const view of ranked) {
      if (sentences.length >= sentencesMin) return
      const quote = isTold(view) ? undefined : sentenceOf(view, any)
      if (!quote) continue
      told.push(view)
      const who = view.report.outlet ?? 'one report'
      sentences.push({ text: phrase('wrote', { who, quote }), claims: idsOf([view]), findings: [] })
    }
  }

  /** The clause, if a reader of what has been told knows what it speaks of. */
  function tellable(view: ClaimView): Clause | undefined {
    const clause = clauseToTell(view)
    if (!clause || !hasFitSource(view, material) || !clause.taken.every((stem) => named.has(stem))) return undefined
    return isOfItself(view) && !namesItsSource(view) ? undefined : clause
  }

  function toTelling(clause: Clause, pool: readonly ClaimView[]): Telling | undefined {
    const bearing = pool.filter((view) => bearsOut(clause, view, material.weights))
    const holders = holdersOf(clause.view, bearing.includes(clause.view) ? bearing : [clause.view, ...bearing], material)
    if (!holders.who) return undefined
    const outlets = new Set(holders.views.map((view) => evidence.outletOf(view))).size
    return { clause, holders, outlets, score: worthOf(clause, outlets) }
  }

  function worthOf({ view, text }: Clause, outlets: number): number {
    const words = text.split(/\s+/).length
    return (
      happening.scoreOf(view) +
      0.3 * Math.log2(outlets) +
      (words >= plainWordsMin && words <= plainWordsMax ? 0.25 : 0) +
      (view.rank <= 4 ? 0.15 : 0) +
      (view.claim.who.some(({ entity }) => entity) ? 0.1 : 0)
    )
  }

  /** The clause of these claims that most of them bear out. */
  function bestOf(views: readonly ClaimView[]): Telling | undefined {
    const clauses = views.flatMap((view) => tellable(view) ?? []).slice(0, tellersMax)
    const tellings = clauses.flatMap((clause) => toTelling(clause, views) ?? [])
    return tellings.sort((a, b) => b.score - a.score || (a.clause.view.claim.id < b.clause.view.claim.id ? -1 : 1))[0]
  }

  function isTold(view: ClaimView): boolean {
    const measures = new Set([...counting].flatMap(({ claim }) => claim.quantities.map(({ measure }) => measure)))
    if (view.claim.kind === 'count' && view.claim.quantities.some(({ measure }) => measure !== undefined && measures.has(measure)))
      return true
    return told.some(
      (other) =>
        (other.report === view.report && other.sentence === view.sentence) ||
        sharedSum(material.weights, other.terms, view.terms) >=
          sameShare * Math.min(squareSum(material.weights, view.terms), squareSum(material.weights, other.terms)) ||
        [...view.terms].filter((term) => other.terms.has(term)).length >= sameTermsShare * view.terms.size,
    )
  }

  function push({ clause, holders }: Telling, finding: Finding | undefined, answer?: Answer): void {
    if (finding) used.add(finding.id)
    told.push(clause.view)
    for (const stem of stemsOf(clause.text)) named.add(stem)
    const before = sentences.map(({ text }) => text).join(' ')
    const text = tellClause(clause.view, withFullNames(clause, before, material), holders, outletsOf(holders.views, material))
    sentences.push({
      text: answer ? `${text} ${answer.text}` : text,
      claims: idsOf([...holders.views, ...(answer?.views ?? [])]),
      findings: finding ? [finding.id] : [],
    })
  }
}

const idsOf = (views: readonly ClaimView[]): string[] => [...new Set(views.map(({ claim }) => claim.id))]
const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf)

/** "Weeks after a ferry sank" tells when something else was. */
function isBeside({ claim, sentence: { words } }: ClaimView): boolean {
  return childrenOf(words, claim.at.word, 'mark').some((at) => /^(?:after|before|since|until)$/i.test(words[at]!.text))
}

/** "According to Anna Grell, Anna Grell announced": a chain read wrongly more often than not. */
function isOfItself({ claim }: ClaimView): boolean {
  const source = claim.chain.at(-1)
  return claim.chain.length > 1 && source?.entity !== undefined && claim.who.some(({ entity }) => entity === source.entity)
}

/** The most important number of each measure, the gravest first. */
function onePerMeasure(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.measure!)) first.set(finding.measure!, finding)
  return [...first.values()].sort((a, b) => (weights.get(b.measure!) ?? 0) - (weights.get(a.measure!) ?? 0) || (a.id < b.id ? -1 : 1))
}

const denyingVerbs = new Set(DENIALS.filter(({ kind }) => kind === 'verb').flatMap(({ lemmas }) => lemmas))

/** Whether its verb denies, and says what: "denied that", "denied reports that", "denied a part in the collision". */
function isWholeDenial({ claim, sentence: { words } }: ClaimView): boolean {
  if (!denyingVerbs.has(claim.predicate.toLowerCase()) || claim.certainty !== 'asserted') return false
  const { word } = claim.at
  // "Denied them entry" refuses something.
  if (childrenOf(words, word, 'obj').some((at) => /^(?:access|entry|visa|permission|asylum|entrance|bail)$/i.test(words[at]!.lemma)))
    return false
  return (
    childrenOf(words, word, 'nsubj').some((at) => words[at]!.deprel === 'nsubj') &&
    childrenOf(words, word, 'iobj').length === 0 &&
    (childrenOf(words, word, 'ccomp').length > 0 ||
      childrenOf(words, word, 'obj').some((at) => childrenOf(words, at, 'acl', 'ccomp', 'nmod').length > 0))
  )
}

interface Answer {
  readonly text: string
  readonly views: readonly ClaimView[]
}

/** Whether a denial is of this claim: of another origin, outright, of the same deed or of much the same words, and of a party of it. */
function isFacing(denial: ClaimView, view: ClaimView, { evidence, weights: known }: Material): boolean {
  if (evidence.originOf(denial) === evidence.originOf(view) || !isOutspoken(denial) || view.claim.polarity === 'denied') return false
  const [no, yes] = [denial.claim.predicate, view.claim.predicate].map((predicate) => stemOf(predicate.toLowerCase().split(' ')[0] ?? ''))
  const deed = no === yes && !/^(?:be|have|do|say|tell|make|take|get)$/.test(no!)
  const parties = partiesOf(view)
  const shared = sharedSum(known, denial.terms, view.terms)
  const share = shared / Math.max(1, Math.min(squareSum(known, denial.terms), squareSum(known, view.terms)))
  return (deed || share >= facingShare) && share >= facingShare / 2 && partiesOf(denial).some((party) => parties.includes(party))
}

/** The denial in its own words, of a source that is not among those who affirm. */
function tellDenial(denial: ClaimView, { holders }: Telling, material: Material): Answer | undefined {
  const { evidence } = material
  const origins = new Set(holders.views.map((view) => evidence.originOf(view)))
  if (denial.claim.chain.length < 2 || origins.has(evidence.originOf(denial))) return undefined
  const { who, via } = holdersOf(denial, [denial], material)
  if (!who || holders.who.includes(who)) return undefined
  const clause = clauseToTell(denial)
  if (clause && deniesInWords(clause.text))
    return { text: tellClause(denial, clause.text, { who, via }, outletsOf([denial], material)), views: [denial] }
  const quote = quotationOf(denial, material)
  if (quote && deniesInWords(quote)) return { text: phrase('words', { who, quote }), views: [denial] }
  return undefined
}

function sourcesOf(material: Material, tellers: readonly ClaimView[]): Sentence {
  const { readings } = material
  const outlets = [...new Set(readings.map(({ report }) => report.outlet).filter((name) => name !== undefined))]
  const unnamed = readings.filter(({ report }) => report.outlet === undefined).length
  const say = (count: number): string => `${NUMBER_NAMES[count] ?? count} ${count === 1 ? 'report' : 'reports'}`
  const names = [...outlets, ...(unnamed ? [`${say(unnamed)} of no named outlet`] : [])]
  return {
    text: phrase('sources', { n: say(readings.length), tell: readings.length === 1 ? 'tells' : 'tell', who: listNames(names) }),
    claims: tellers.map(({ claim }) => claim.id),
    findings: [],
  }
}

/** What a report is headed, in its own words: true of any story, and of use where little else can be told. */
function headingsOf({ readings, views }: Material): readonly Sentence[] {
  return readings.flatMap(({ report }): Sentence[] => {
    const own = views.filter((view) => view.report.id === report.id)
    const heads = own.filter(({ section }) => section === 'headline')
    const claims = heads.length ? heads : own.slice(0, 1)
    const first = report.sections.find(({ kind }) => kind === 'headline')
    const quote = (report.title ?? (first ? report.text.slice(first.start, first.end) : ''))
      .replace(/\s+/g, ' ')
      .replace(/[“"]([^“”"]*)[”"]/g, '‘$1’')
      .trim()
    if (!claims.length || !quote || /["“”]/.test(quote)) return []
    const text = report.outlet ? phrase('headed', { who: report.outlet, quote }) : phrase('headedFile', { quote })
    return [{ text, claims: idsOf(claims), findings: [] }]
  })
}
