/**
 * Claims that say the same, as findings: what several outlets report, one statement that several quote, a claim and its denial.
 *
 * Every claim that no other comparison has taken is found here, if only alone.
 */
import type { Finding, Link } from '../contract/index.js'
import { SAID } from '../rules/en/questions.js'
import { findDenied, isDenial, isOutspoken, isPlainlyOf, mayFace, toDeniable } from './denials.js'
import { toFinding } from './finding.js'
import { toEventId } from './happening.js'
import { findAlike, isOneQuotation } from './likeness.js'
import type { Material } from './material.js'
import { mayBeOne } from './one-question.js'
import { cover } from './pairs/alignment.js'
import { profileOf } from './pairs/judge.js'
import { partiesOf } from './parties.js'
import { toPosition } from './positions.js'
import { findParents } from './restating.js'
import { longestRun } from './runs.js'
import { decideStatus } from './status.js'
import { tellingOf } from './telling.js'
import { termCosine } from './terms.js'
import { timesAgree } from './times.js'
import type { ClaimView } from './view.js'

const questionCharsMax = 140
const quotedMin = 2
const quotedShare = 0.75
/** So many words in a row, or terms so alike, and an unnamed source may be the one who has a name elsewhere. */
const [sameWordsMin, sameTermsMin] = [6, 0.75]
/** Of a body that is called by what it is ("the union") fewer are enough, if they are so much of the shorter. */
const [mostWordsMin, mostWordsShare] = [4, 0.6]
/** A claim as central as this tells the happening, if of the same parties. */
const tellShare = 0.5
const partiesMin = 2
/** How much it matters, for the claim that tells a position, that the others bear it out; so many of them are asked. */
const [borneWeight, borneByMax] = [0.4, 30]
/** How much less a clause tells a denial that only its source makes one. */
const deniedLess = 0.5

/**
 * Findings by meaning of the claims that are not in `taken`. What nobody denies and only gives a number that is asked of elsewhere (`restating`)
 * makes none.
 */
export function compareMeanings(material: Material, taken: ReadonlySet<string>, restating: ReadonlySet<string>): readonly Finding[] {
  const views = material.views.filter(({ claim }) => !taken.has(claim.id))
  const groups = joinDenials(findAlike(views, material), views, material).filter(
    ({ affirming, denying }) => denying.length || affirming.some(({ claim }) => !restating.has(claim.id)),
  )
  return withParents(joinMain(groups, material), material).map((group) => toMeaning(group, material))
}

interface Group {
  readonly affirming: readonly ClaimView[]
  readonly denying: readonly ClaimView[]
}

/** Puts together the groups that tell the happening itself of the same parties. */
function joinMain(groups: readonly Group[], material: Material): Group[] {
  const { tellers, scoreOf } = material.happening
  const best = tellers[0]
  if (!best) return [...groups]
  const floor = scoreOf(best) * tellShare
  const isTeller = (view: ClaimView): boolean =>
    view.claim.kind === 'event' && !view.claim.quoted && scoreOf(view) >= floor && material.happening.sideOf(view) === 'main'
  const telling = groups.filter(({ affirming }) => affirming.some(isTeller))
  const base = telling.find(({ affirming }) => affirming.includes(best)) ?? telling[0]
  if (!base) return [...groups]
  const joined = new Set<Group>()
  const own = base.affirming.filter(isTeller)
  const parties = new Set(own.flatMap(partiesOf))
  const deeds = new Set(own.map(deedOf))
  for (const group of telling) {
    if (group === base || group.denying.length) continue
    const telling = group.affirming.filter(isTeller)
    if (telling.length * 2 < group.affirming.length) continue
    const isSame = (view: ClaimView): boolean =>
      agreesInTime(view, base.affirming) &&
      partiesOf(view).filter((party) => parties.has(party)).length >= (deeds.has(deedOf(view)) ? 1 : partiesMin)
    if (telling.some(isSame)) joined.add(group)
  }
  const whole = { affirming: [base, ...joined].flatMap(({ affirming }) => affirming), denying: base.denying }
  return groups.filter((group) => !joined.has(group)).map((group) => (group === base ? whole : group))
}

/** The predicate, whose lemma may lack its last letter. */
const deedOf = ({ claim }: ClaimView): string => claim.predicate.toLowerCase().replace(/e$/, '')

const agreesInTime = ({ when }: ClaimView, others: readonly ClaimView[]): boolean =>
  !when || others.every((other) => !other.when || timesAgree(when, other.when))

/** Puts a group whose claims are all parts of claims of one other group with that group, where whoever tells that tells the part as well. */
function withParents(groups: readonly Group[], material: Material): Group[] {
  const parents = findParents(material)
  const home = new Map<ClaimView, number>()
  for (const [index, { affirming }] of groups.entries()) for (const view of affirming) home.set(view, index)
  const into = groups.map(({ affirming, denying }, index) => {
    if (denying.length || !affirming.length) return index
    const homes = new Set(affirming.map((view) => home.get(parents.get(view) ?? view)))
    const [target] = homes
    return homes.size === 1 && target !== undefined && isToldIn(groups[target]!, affirming, material) ? target : index
  })
  const rootOf = (index: number): number => {
    const seen = new Set<number>()
    let at = index
    while (into[at] !== at && !seen.has(at)) {
      seen.add(at)
      at = into[at]!
    }
    return seen.has(at) ? index : at
  }
  const joined = groups.map(({ affirming, denying }) => ({ affirming: [...affirming], denying: [...denying] }))
  for (const [index, { affirming }] of groups.entries()) {
    const root = rootOf(index)
    if (root === index) continue
    joined[root]!.affirming.push(...affirming)
    joined[index] = { affirming: [], denying: [] }
  }
  return joined.filter(({ affirming, denying }) => affirming.length || denying.length)
}

/** Whether clauses are of what all of a group tell: each report has such a clause, or what another report tells may be the clause. */
function isToldIn({ affirming }: Group, clauses: readonly ClaimView[], material: Material): boolean {
  const telling = new Set(clauses.map(({ report }) => report.id))
  if (affirming.every(({ report }) => telling.has(report.id))) return true
  return clauses.every((clause) => affirming.some((view) => view.report !== clause.report && mayBeOne(clause, view, material)))
}

/** Puts each group of denials with the group that it faces. */
function joinDenials(groups: readonly (readonly ClaimView[])[], views: readonly ClaimView[], material: Material): Group[] {
  const joined = groups
    .flatMap((group) => split(group, material))
    .map(({ affirming, denying }) => ({ affirming: [...affirming], denying: [...denying] }))
  const home = new Map<ClaimView, number>()
  for (const [index, { affirming, denying }] of joined.entries()) for (const view of [...affirming, ...denying]) home.set(view, index)
  const sizes = joined.map(({ affirming }) => Math.max(1, new Set(affirming.map(({ report }) => report.id)).size))
  const held = (view: ClaimView): number => sizes[home.get(view) ?? -1] ?? 1
  const deniable = toDeniable(views)
  for (const [index, group] of joined.entries()) {
    if (group.affirming.length || !group.denying.length) continue
    const votes = new Map<number, number>()
    const beside = new Set<number>()
    for (const view of group.denying) {
      const [first, ...others] = findDenied(view, deniable, material, held).map((faced) => home.get(faced)!)
      if (first !== undefined && first !== index && joined[first]!.affirming.length) votes.set(first, (votes.get(first) ?? 0) + 1)
      for (const other of others) if (other !== index) beside.add(other)
    }
    const target = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
    if (target === undefined) continue
    for (const from of [index, ...beside]) {
      if (from === target) continue
      joined[target]!.affirming.push(...joined[from]!.affirming)
      joined[target]!.denying.push(...joined[from]!.denying)
      for (const view of [...joined[from]!.affirming, ...joined[from]!.denying]) home.set(view, target)
      joined[from] = { affirming: [], denying: [] }
    }
  }
  return joined.filter(({ affirming, denying }) => affirming.length || denying.length)
}

/** Within a group a denial stands against what another origin affirms with the same predicate; any other "not" is a claim of its own. */
function split(group: readonly ClaimView[], { evidence }: Material): Group[] {
  const denying = group.filter(isDenial)
  const affirming = group.filter((view) => !denying.includes(view))
  if (!denying.length || !affirming.length) return [{ affirming, denying }]
  const facing = denying.filter((no) =>
    affirming.some(
      (yes) =>
        evidence.originOf(yes) !== evidence.originOf(no) &&
        yes.claim.predicate.toLowerCase() === no.claim.predicate.toLowerCase() &&
        mayFace(no, yes) &&
        (isOutspoken(no) || isPlainlyOf(no, yes)),
    ),
  )
  const alone = denying.filter((view) => !facing.includes(view))
  return [{ affirming, denying: facing }, ...(alone.length ? [{ affirming: [], denying: alone }] : [])]
}

function toMeaning({ affirming, denying }: Group, material: Material): Finding {
  const stands = [affirming, denying].filter((stand) => stand.length).map((stand) => [...stand].sort((a, b) => a.order - b.order))
  const views = stands.flat()
  const positions = stands.map((stand) => toPosition(stand, tellingOf(toldBy(stand, material)).text, undefined, material.evidence))
  const best = toldBy(stands[0]!, material)
  const more = [...findSharedQuotes(views, material), ...findUnnamed(views, material)]
  const kind = views.filter(({ claim }) => claim.kind === 'statement' || claim.quoted).length * 2 > views.length ? 'statement' : 'what'
  const event = material.happening.eventOf(best)
  return toFinding(
    {
      kind,
      question: SAID[kind].replace('{text}', () => shorten(tellingOf(best).text)),
      ...(event ? { event: toEventId(event) } : {}),
      status: decideStatus(
        stands.map((stand) => ({ views: stand })),
        material.evidence,
        false,
        more,
      ),
      more,
      positions,
      views,
      weight: kind === 'what' ? 0.5 : 0.35,
    },
    material,
  )
}

/** Claims that carry the same quoted words under two names ("the union", "its lawyer"): one statement, in doubt. */
function findSharedQuotes(views: readonly ClaimView[], { evidence }: Material): readonly Link[] {
  const quoting = views.filter(({ quoted }) => quoted.size >= quotedMin)
  const links: Link[] = []
  for (const [at, b] of quoting.entries()) {
    const a = quoting.slice(0, at).find((other) => evidence.originOf(other) !== evidence.originOf(b) && isShared(other, b, evidence))
    if (a) links.push(toDoubt(a, b))
  }
  return links
}

/** "Officials say", or "the union", in one report and an official or a body by name in another, in much the same words: one statement, in doubt. */
function findUnnamed(views: readonly ClaimView[], { evidence, weights }: Material): readonly Link[] {
  const said = views.filter(({ claim }) => claim.chain.length > 1)
  const links: Link[] = []
  for (const [at, b] of said.entries()) {
    const a = said
      .slice(0, at)
      .find((other) => other.report !== b.report && evidence.originOf(other) !== evidence.originOf(b) && areOneSource(other, b, weights))
    if (a) links.push(toDoubt(a, b))
  }
  return links
}

/** Whether two may be one source that one of the reports does not name, and said the same. */
function areOneSource(a: ClaimView, b: ClaimView, weights: Material['weights']): boolean {
  const sources = [a, b].map(({ claim }) => claim.chain.at(-1)!)
  const isBody = sources.some(({ kind, name }) => kind === 'organization' && !/\p{Lu}/u.test(name))
  const isSomebody = isBody || sources.some(({ kind }) => kind === 'unnamed')
  if (!isSomebody && !sources.some(({ kind, name }) => kind === 'document' && !/^\p{Lu}/u.test(name))) return false
  const { run, shorter } = longestRun(a.claim.text, b.claim.text)
  if (isBody && run >= mostWordsMin && run >= shorter * mostWordsShare) return true
  return run >= sameWordsMin || (isSomebody && termCosine(weights, a.terms, b.terms) >= sameTermsMin)
}

const toDoubt = (a: ClaimView, b: ClaimView): Link => ({
  a: a.claim.id,
  b: b.claim.id,
  kind: 'same-statement',
  certain: false,
  spans: [a, b].map(({ claim }) => ({ report: claim.report, start: claim.start, end: claim.end })),
})

function isShared(a: ClaimView, b: ClaimView, evidence: Material['evidence']): boolean {
  const [small, large] = a.quoted.size <= b.quoted.size ? [a.quoted, b.quoted] : [b.quoted, a.quoted]
  const shared = [...small].filter((word) => large.has(word)).length
  if (shared < quotedMin || shared < small.size * quotedShare) return false
  return isOneQuotation(a, b, evidence) || (shared === small.size && longestRun(a.claim.text, b.claim.text).run >= quotedMin)
}

/** The claim that tells it best: central, early, neither a fragment nor a whole paragraph. */
export function toldBy(views: readonly ClaimView[], { happening, weights }: Material): ClaimView {
  if (views.length === 1) return views[0]!
  /** How much of what it says the claims of other reports say: what only one of them adds is not what all tell. */
  const borneOf = (view: ClaimView): number => {
    const others = views.slice(0, borneByMax).filter(({ report }) => report !== view.report)
    const own = profileOf(view, weights)
    const held = others.map((other) => cover(own, profileOf(other, weights)).share)
    return held.length ? held.reduce((sum, one) => sum + one, 0) / held.length : 1
  }
  const scoreOf = (view: ClaimView): number => {
    const words = view.claim.text.split(/\s+/).length
    return (
      happening.scoreOf(view) +
      (words >= 5 && words <= 32 ? 0.3 : 0) +
      (view.section === 'body' ? 0.2 : 0) +
      (tellingOf(view).whole ? 0.3 : 0) +
      (view.claim.who.length ? 0.15 : 0) +
      borneWeight * borneOf(view) -
      (isDeniedByItsSource(view) ? deniedLess : 0)
    )
  }
  const scored = views.map((view) => ({ view, score: scoreOf(view) }))
  return scored.reduce((best, one) =>
    one.score > best.score || (one.score === best.score && one.view.claim.id < best.view.claim.id) ? one : best,
  ).view
}

/** "The airline denied that the crew slept": without its source the clause would say what is denied. */
const isDeniedByItsSource = ({ claim }: ClaimView): boolean =>
  claim.polarity === 'denied' && !claim.rules.some((rule) => rule.startsWith('polarity/'))

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= questionCharsMax
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', questionCharsMax) > 40 ? line.lastIndexOf(' ', questionCharsMax) : questionCharsMax)} …`
}
