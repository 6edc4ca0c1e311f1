/**
 * The account in three to eight sentences: what happened, the numbers, what else is told by many, what is in dispute, what came before and comes next.
 *
 * Each sentence names the claims and findings it rests on and who says so. What one sentence has told, none tells again.
 */

import { isOutspoken } from '../compare/denials.js'
import type { Material } from '../compare/material.js'
import { toldBy } from '../compare/meanings.js'
import { tellingOf } from '../compare/telling.js'
import { sharedSum, squareSum } from '../compare/terms.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, SummarySentence } from '../contract/index.js'
import { LIMITS } from '../limits.js'
import { QUESTIONS } from '../rules/en/questions.js'
import { tellCount } from './count-sentence.js'
import { findMainClaim } from './main-claim.js'
import { holdersOf, listNames } from './names.js'
import { clauseOf, isQuotable, phrase, readsAlone, tell } from './wording.js'

const sentencesMin = 3
const harmMin = 0.7
const countsMax = 3
/** A claim of whose words so much has been told is told. */
const sameShare = 0.45
const weights = new Map(QUESTIONS.map((row) => [row.measure, row.weight]))

type Sentence = SummarySentence

/** The summary of an account's findings, which stand by importance. */
export function toSummary(material: Material, findings: readonly Finding[]): readonly Sentence[] {
  const viewOf = new Map(material.views.map((view) => [view.claim.id, view]))
  const viewsOf = (position: Position): ClaimView[] => position.claims.map((id) => viewOf.get(id)).filter((view) => view !== undefined)
  const sentences: Sentence[] = []
  const used = new Set<string>()
  const told: ClaimView[] = []
  const isTold = (view: ClaimView): boolean =>
    told.some(
      (other) =>
        (other.report === view.report && other.sentence === view.sentence) ||
        sharedSum(material.weights, other.terms, view.terms) >= sameShare * squareSum(material.weights, view.terms),
    )
  const add = (finding: Finding | undefined, best?: ClaimView): boolean => {
    if (!finding || used.has(finding.id) || sentences.length >= LIMITS.summarySentencesMax) return false
    const claims = finding.positions.flatMap((position) => position.claims)
    if (sentences.some((sentence) => claims.every((id) => sentence.claims.includes(id)))) return false
    if (finding.kind === 'how-many') {
      used.add(finding.id)
      sentences.push({ text: tellCount(finding, viewsOf, material), claims, findings: [finding.id] })
      return true
    }
    const [affirmed, denied] = finding.positions.map(viewsOf)
    const teller = affirmed && (best && affirmed.includes(best) ? best : bestToTell(affirmed, material))
    if (!affirmed || !teller || (teller !== best && isTold(teller))) return false
    used.add(finding.id)
    told.push(teller)
    const text = tell(teller, affirmed, material)
    sentences.push({ text: denied?.length ? `${text} ${tellDenial(denied, material)}` : text, claims, findings: [finding.id] })
    return true
  }
  const { tellers, sideOf } = material.happening
  const sides = (finding: Finding): Set<string> => new Set(finding.positions.flatMap(viewsOf).map(sideOf))
  const said = findings.filter(({ kind }) => kind === 'what' || kind === 'statement')
  const main = said.filter((finding) => sides(finding).has('main'))
  const outlets = new Set(material.readings.map(({ report }) => report.outlet ?? report.id)).size
  /** A number that one of many outlets gives far down is no part of the story in short. */
  const isNews = ({ outlets: holding, positions }: Finding): boolean =>
    outlets <= 3 || holding > 1 || positions.some((position) => viewsOf(position).some(({ rank }) => rank <= 2))
  const best = findMainClaim(material)
  // A claim that only gives a number is no finding of its own: the clause that it hangs on is.
  const { verb } = best ? tellingOf(best) : { verb: -1 }
  const clause = material.views.find(
    (view) => best && view.report === best.report && view.sentence === best.sentence && view.claim.at.word === verb,
  )
  const first = [best, clause].flatMap((view) => {
    const finding = said.find(({ positions }) => positions.some(({ claims }) => view && claims.includes(view.claim.id)))
    return view && finding ? [{ view, finding }] : []
  })[0]
  if (!add(first?.finding, first?.view)) add(main[0])
  const harm = findings.filter(
    ({ kind, measure, event }) =>
      kind === 'how-many' && measure !== undefined && event === undefined && (weights.get(measure) ?? 0) >= harmMin,
  )
  take(onePerMeasure(harm.filter(isNews)), countsMax)
  take(
    main.filter((finding) => finding.outlets > 1 && finding.status !== 'disputed'),
    2,
  )
  take(
    said.filter(
      ({ status, positions }) =>
        status === 'disputed' &&
        positions.slice(1).some((position) => viewsOf(position).some((view) => view.claim.chain.length > 1 && isOutspoken(view))),
    ),
    2,
  )
  take(
    said.filter((finding) => sides(finding).has('background') && finding.outlets > 1),
    1,
  )
  take(
    said.filter((finding) => sides(finding).has('expected')),
    1,
  )
  take(main, Math.max(0, sentencesMin - sentences.length))
  if (sentences.length < sentencesMin) take(findings, sentencesMin - sentences.length)
  if (sentences.length < sentencesMin && tellers.length) sentences.push(sourcesOf(material, tellers))
  return sentences

  function take(some: readonly Finding[], count: number): void {
    let taken = 0
    for (const finding of some) {
      if (taken >= count) return
      if (add(finding)) taken++
    }
  }
}

/** The most important number of each measure, the gravest first. */
function onePerMeasure(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.measure!)) first.set(finding.measure!, finding)
  return [...first.values()].sort((a, b) => (weights.get(b.measure!) ?? 0) - (weights.get(a.measure!) ?? 0) || (a.id < b.id ? -1 : 1))
}

/** A denial's own words say that it is not so; those that only repeat what is denied would say the opposite. */
const saysNot = /\b(?:no|not|never|none|nobody|nothing|neither|nor)\b|n['’]t\b/i

/** Who denies it, with their own words where they are a clause of their own. */
function tellDenial(denied: readonly ClaimView[], material: Material): string {
  const { who } = holdersOf(denied, material)
  const quoted = denied.filter((view) => view.claim.polarity === 'denied' && isQuotable(view) && saysNot.test(clauseOf(view)))
  if (!quoted.length) return phrase('deniedBare', { who })
  return phrase('denied', { who, quote: clauseOf(toldBy(quoted, material)) })
}

/** The claim to tell: one of a body that reads alone, else one worth quoting; none if all are fragments. */
function bestToTell(views: readonly ClaimView[], material: Material): ClaimView | undefined {
  const alone = views.filter(readsAlone)
  const fit = alone.length ? alone : views.filter(isQuotable)
  return fit.length ? toldBy(fit, material) : undefined
}

function sourcesOf(material: Material, tellers: readonly ClaimView[]): Sentence {
  const outlets = [...new Set(material.readings.map(({ report }) => report.outlet).filter((name) => name !== undefined))]
  const unnamed = material.readings.filter(({ report }) => report.outlet === undefined).length
  const names = [...outlets, ...(unnamed ? [unnamed === 1 ? 'one report' : `${unnamed} reports`] : [])]
  return {
    text: phrase('sources', {
      n: `${material.readings.length} ${material.readings.length === 1 ? 'report' : 'reports'}`,
      who: listNames(names),
    }),
    claims: tellers.map(({ claim }) => claim.id),
    findings: [],
  }
}
