/**
 * Denials and what they deny: "the ministry rejected the claim" faces the claim told just before, "no shell hit the barn" faces the shell.
 *
 * A negative sentence that meets no affirmation of another origin denies nothing here.
 */
import { stemOf } from '../mentions/quantity/stem.js'
import { DENIALS, LIMITING, TOLD_AS } from '../rules/en/denials.js'
import { childrenOf } from '../text/tree.js'
import { likeness } from './likeness.js'
import type { Material } from './material.js'
import { differ, isAhead, isOther, meaningsOf, namesOf } from './one-question.js'
import { headNouns, partiesOf } from './parties.js'
import { pushTo } from './push-to.js'
import { sharedSum, squareSum, type Weights, weightOf } from './terms.js'
import type { ClaimView } from './view.js'

const lemmasOf = (kind: string): Set<string> => new Set(DENIALS.filter((row) => row.kind === kind).flatMap((row) => row.lemmas))
const verbs = lemmasOf('verb')
const objects = lemmasOf('object')
const words = lemmasOf('word')

const reachSentences = 4
/** What is so central tells the happening. */
const centralShare = 0.4
/** What is so central is of its course. */
const courseShare = 0.2
/** So many words behind "without" are what was not done. */
const withoutReach = 6
const coverMin = 0.42
const outspokenCoverMin = 0.36
/** "There was no shell" denies only what is much about shells. */
const noneCoverMin = 0.5
/** Rules of the claim that say that its source denies it. */
const denying = /^cue\/den|^polarity\/false/
const sharedMin = 14
/** What is denied is what is told: a claim of many reports more likely than that of one. */
const heldMore = 0.25

/** Whether the claim's own sentence denies: by its polarity, a verb of denying, or a word such as "false". */
export function isDenial(view: ClaimView): boolean {
  const known = denials.get(view)
  if (known !== undefined) return known
  const found = saysNo(view)
  denials.set(view, found)
  return found
}

/** Asked of each claim many times. */
const denials = new WeakMap<ClaimView, boolean>()

function saysNo(view: ClaimView): boolean {
  const { claim, terms } = view
  if (claim.polarity === 'denied') return true
  if (verbs.has(claim.predicate.toLowerCase())) return isBare(view)
  return claim.kind !== 'event' && (words.has(claim.predicate.toLowerCase()) || [...words].some((word) => terms.has(word)))
}

/** Claims among which a denial looks for what it denies, with those that affirm by the terms they hold. */
export interface Deniable {
  readonly views: readonly ClaimView[]
  readonly holders: ReadonlyMap<string, readonly ClaimView[]>
}

/** Made once for all denials that look among the same claims. */
export function toDeniable(views: readonly ClaimView[]): Deniable {
  const holders = new Map<string, ClaimView[]>()
  for (const view of views) if (!isDenial(view) && !saysNoneFirst(view)) for (const term of view.terms) pushTo(holders, term, view)
  return { views, holders }
}

/** Of some terms as many, the fewest holders' first, as a claim must hold one of to share `sum` with them. */
function leastOf(terms: ReadonlySet<string>, sum: number, weights: Weights, holders: Deniable['holders']): readonly string[] {
  const found = [...terms].sort((a, b) => (holders.get(a)?.length ?? 0) - (holders.get(b)?.length ?? 0))
  let rest = 0
  while (found.length) {
    rest += weightOf(weights, found.at(-1)!) ** 2
    // A hair less, since sums in another order may differ in the last digit.
    if (rest >= sum * 0.999_999) break
    found.pop()
  }
  return found
}

/**
 * The claims that a denial faces, of other origins: first the one it is most about and that most reports hold, for a bare denial the last told
 * before it; then those that affirm the same predicate of much the same.
 */
export function findDenied(
  denial: ClaimView,
  { views, holders }: Deniable,
  material: Material,
  held: (view: ClaimView) => number = () => 1,
): readonly ClaimView[] {
  const origin = material.evidence.originOf(denial)
  const own = contentOf(denial)
  const strong = isOutspoken(denial)
  if (strong) own.delete(denial.claim.predicate.toLowerCase())
  const whole = squareSum(material.weights, own)
  const saysNone = !denial.claim.rules.some((rule) => denying.test(rule)) && denial.claim.rules.includes('polarity/no')
  if (denial.claim.certainty === 'expected' || (!strong && isLight(denial.claim.predicate))) return []
  const least = Math.max(sharedMin, (strong ? (saysNone ? noneCoverMin : outspokenCoverMin) : coverMin) * whole)
  const faced: { view: ClaimView; value: number }[] = []
  for (const view of new Set(leastOf(own, least, material.weights, holders).flatMap((term) => holders.get(term) ?? []))) {
    if (view.claim.at.sentence === denial.claim.at.sentence && view.report === denial.report) continue
    const shared = sharedSum(material.weights, own, view.terms)
    if (shared < least || (own.size > 1 && countShared(own, view.terms) < 2)) continue
    if (!isAbout(denial, view, strong)) continue
    if (material.evidence.originOf(view) === origin) continue
    const value =
      shared / whole +
      likeness(denial, view, material) +
      0.5 * material.happening.scoreOf(view) +
      (view.claim.chain.length > 1 ? 0.1 : 0) +
      heldMore * Math.log2(held(view))
    faced.push({ view, value })
  }
  const [first, ...others] = faced.sort((a, b) => b.value - a.value || a.view.order - b.view.order).map(({ view }) => view)
  if (!first) return toldBefore(denial, views, material)
  return [
    first,
    ...others.filter(({ claim }) => claim.predicate.toLowerCase() === denial.claim.predicate.toLowerCase() && !isLight(claim.predicate)),
  ]
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const term of a) if (b.has(term)) count++
  return count
}

/**
 * Whether a claim can be what is denied. A plain "not" denies the same deed of the same party or thing, and nobody's own story ("I could not move");
 * who denies outright may use another verb, so that the deed is named by either claim.
 */
function isAbout(denial: ClaimView, view: ClaimView, strong: boolean): boolean {
  if (!mayFace(denial, view) || !holdsNegated(denial, view)) return false
  const [no, yes] = [predicateOf(denial), predicateOf(view)]
  if (strong) {
    const [deed, other] = [no.split(' ')[0]!, yes.split(' ')[0]!]
    return (deed === other && !isLight(deed)) || (denial.terms.has(other) && !isLight(other)) || (view.terms.has(deed) && !isLight(deed))
  }
  return no === yes && isPlainlyOf(denial, view)
}

/** Whether what is denied and what is told may be of one time and of the same who; neither that they are, nor that one denies the other. */
export const mayFace = (denial: ClaimView, view: ClaimView): boolean =>
  !isGranted(denial, view) &&
  !areOtherHours(denial, view) &&
  (isOfNobody(view) === isOfNobody(denial) || (isOutspoken(denial) && !isOfNobody(view)))

/** Whether a plain "not" can be of what a claim tells: of its party and no other, and without a "yet". */
export const isPlainlyOf = (denial: ClaimView, view: ClaimView): boolean =>
  isOfOneParty(denial, view) && !isLimited(denial) && !areOthers(denial, view)

/** What will be denies nothing that is, nor what another party says that it will do. */
function areOtherHours(denial: ClaimView, view: ClaimView): boolean {
  if (isAhead(denial) !== isAhead(view)) return true
  return (
    isAhead(denial) && !denial.claim.who.some(({ entity }) => entity !== undefined && view.claim.who.some((one) => one.entity === entity))
  )
}

/** Whether nobody can tell who does it: "they shot the guard" and "the guard was not shot by soldiers" may both be so. */
const isOfNobody = ({ claim: { who } }: ClaimView): boolean =>
  who.length > 0 && who.every(({ entity, text }) => entity === undefined && /^(?:he|she|it|they)$/i.test(text))

/** "No warnings were issued" denies warnings: what "no" stands before must be what the other claim has. */
function holdsNegated({ claim, sentence: { words } }: ClaimView, view: ClaimView): boolean {
  const theirs = new Set([...wordsOf(view)].map(({ lemma }) => stemOf(lemma.toLowerCase())))
  return words.every(({ lemma, deprel, head, start, end }) => {
    if (!/^no$/i.test(lemma) || deprel !== 'det' || start < claim.start || end > claim.end) return true
    const noun = stemOf(words[head]?.lemma.toLowerCase() ?? '')
    return theirs.has(noun) || meaningsOf(noun).some((meaning) => [...theirs].some((stem) => meaningsOf(stem).includes(meaning)))
  })
}

/** "No information ... would corroborate it": a claim that says itself that there is none. */
const saysNoneFirst = ({ claim }: ClaimView): boolean => /^(?:no|none|nobody|neither)\b/i.test(claim.text)

const limiting = new Set(LIMITING)
const isLimited = (view: ClaimView): boolean =>
  wordsOf(view).some(({ lemma, deprel }) => deprel.startsWith('advmod') && limiting.has(lemma.toLowerCase()))

/** Whether who or what a plain "not" is of is another than the other claim's: by name, by "these", by "other". */
function areOthers(denial: ClaimView, view: ClaimView): boolean {
  const [ours, theirs] = [denial.claim, view.claim]
  if (differ(namesOf(ours.who, denial), namesOf(theirs.who, view)) || differ(namesOf(ours.whom, denial), namesOf(theirs.whom, view)))
    return true
  const pronounOf = ({ who }: typeof ours): string =>
    who.map(({ text }) => text.toLowerCase()).find((text) => /^(?:he|she|they|it|we|I)$/i.test(text)) ?? ''
  if (pronounOf(ours) && pronounOf(theirs) && pronounOf(ours) !== pronounOf(theirs)) return true
  if (isOther(denial) !== isOther(view)) return true
  return [...ours.who, ...ours.whom].some(({ text }) => /^(?:these|those|this|that)\s/i.test(text))
}

const wordsOf = ({ claim, sentence }: ClaimView) => sentence.words.filter(({ start, end }) => start >= claim.start && end <= claim.end)

/** Whether a claim says itself that it is not so: "he left without paying" beside "he paid nothing". */
export function isGranted({ claim: denied }: ClaimView, { claim, sentence }: ClaimView): boolean {
  const words = sentence.words.filter(({ start, end }) => start >= claim.start && end <= claim.end)
  const at = words.findIndex(({ text }) => /^without$/i.test(text))
  const verb = stemOf(denied.predicate.toLowerCase().split(' ')[0]!)
  return at >= 0 && words.slice(at + 1, at + 1 + withoutReach).some(({ lemma }) => stemOf(lemma.toLowerCase()) === verb)
}

/** Whether a plain "not" and a claim are of one party or thing, and neither tells of the speaker. */
function isOfOneParty(denial: ClaimView, view: ClaimView): boolean {
  if (speaker.test(denial.claim.text) || speaker.test(view.claim.text)) return false
  const parties = partiesOf(view)
  return partiesOf(denial).some((party) => parties.includes(party))
}

const speaker = /\b(?:I|we|me|us|my|our)\b/
const predicateOf = ({ claim }: ClaimView): string => claim.predicate.toLowerCase()

/** "Is", "has" and "said" are no question that two claims could answer. */
const isLight = (predicate: string): boolean => /^(?:be|have|do|say|tell|get|make|take|give|go|come)\b/i.test(predicate)

/** What is denied: the terms without the words of denying and who denies. */
function contentOf({ claim, terms, sentence, reading }: ClaimView): Set<string> {
  // What it takes for granted is not denied, however many words it has.
  const granted = reading.claims.filter(
    (other) =>
      other.id !== claim.id &&
      other.at.sentence === claim.at.sentence &&
      other.start > claim.start &&
      other.end <= claim.end &&
      other.rules.includes('polarity/presupposed'),
  )
  const within = (start: number, end: number): boolean => granted.some((other) => start >= other.start && end <= other.end)
  const outside = new Set(
    sentence.words
      .filter(({ start, end }) => start >= claim.start && end <= claim.end && !within(start, end))
      .map(({ lemma }) => lemma.toLowerCase()),
  )
  const kept = granted.length ? [...terms].filter((term) => outside.has(term) || term.startsWith('entity-')) : [...terms]
  const who = new Set([...claim.who.map(({ entity }) => entity), ...claim.chain.map(({ entity }) => entity)])
  return new Set(kept.filter((term) => !verbs.has(term) && !objects.has(term) && !words.has(term) && !who.has(term)))
}

/** Rules by which a deed was not done, which denies nobody's word: "it did not leave", "it refused to leave". */
const plain = new Set(['polarity/not', 'polarity/no', 'polarity/raising'])

/** Whether somebody says that it is not so, or that there was none, where a plain "not" may only tell how things are. */
export function isOutspoken(view: ClaimView): boolean {
  const { claim } = view
  // What is denied without a "not" of its own is denied by whoever says so.
  if (claim.polarity === 'denied' && !claim.rules.some((rule) => plain.has(rule))) return true
  if (isBare(view) || verbs.has(claim.predicate.toLowerCase()) || [...words].some((word) => view.terms.has(word))) return true
  return (
    claim.rules.some((rule) => denying.test(rule)) ||
    (claim.chain.length > 1 && claim.rules.includes('polarity/no') && saysThereWasNone(view))
  )
}

/** "There were no warnings", where "nobody told us" and "no matter what" are a plain "not". */
const saysThereWasNone = (view: ClaimView): boolean =>
  wordsOf(view).some(
    ({ lemma, deprel, head }) =>
      /^no$/i.test(lemma) && deprel === 'det' && !/^(?:one|matter)$/i.test(view.sentence.words[head]?.lemma ?? ''),
  )

/** Whether it points back with a noun or pronoun instead of telling again what it denies. */
function isBare({ claim, sentence }: ClaimView): boolean {
  if (!verbs.has(claim.predicate.toLowerCase())) return false
  const { words } = sentence
  return childrenOf(words, claim.at.word, 'obj', 'nsubj:pass', 'ccomp').some(
    (at) => objects.has(words[at]!.lemma.toLowerCase()) || words[at]!.deprel === 'ccomp',
  )
}

/** "Denied reports that it was hit" says itself what is denied. */
function hasContent({ claim, sentence: { words } }: ClaimView): boolean {
  if (childrenOf(words, claim.at.word, 'ccomp').length) return true
  return childrenOf(words, claim.at.word, 'obj', 'nsubj:pass').some((at) => childrenOf(words, at, 'acl', 'ccomp').length > 0)
}

/** "Denies this" is of what was just said; "disputed it" may be of anything. */
const isThis = ({ claim, sentence }: ClaimView): boolean =>
  childrenOf(sentence.words, claim.at.word, 'obj').some((at) => /^(?:this|that)$/i.test(sentence.words[at]!.text))

function toldBefore(denial: ClaimView, views: readonly ClaimView[], { evidence, happening }: Material): readonly ClaimView[] {
  if (!isBare(denial) || hasContent(denial)) return []
  const origin = evidence.originOf(denial)
  const before = views.filter(
    ({ report, claim }) =>
      report === denial.report &&
      claim.at.sentence <= denial.claim.at.sentence &&
      claim.start < denial.claim.start &&
      claim.at.sentence >= denial.claim.at.sentence - reachSentences,
  )
  const told = before.filter((view) => evidence.originOf(view) !== origin && !isDenial(view))
  const nouns = Object.keys(TOLD_AS).filter((noun) => denial.terms.has(noun))
  const fitting = told.filter(({ claim }) => nouns.some((noun) => TOLD_AS[noun]!.includes(claim.predicate.toLowerCase())))
  const near = told.filter(({ claim }) => claim.kind !== 'statement' && denial.claim.at.sentence - claim.at.sentence <= 1)
  const said = near.filter(({ claim }) => claim.chain.length > 1)
  const last =
    fitting.at(-1) ??
    said.findLast((view) => isOfDenier(view, denial)) ??
    mostTold(views, denial, { evidence, happening }) ??
    said.findLast((view) => isCentral(view, happening, courseShare)) ??
    (isThis(denial) ? near.at(-1) : undefined)
  return last ? [last] : []
}

/** "Denied the claims": what is told of the happening before, with who denies as the one who did it. */
function mostTold(
  views: readonly ClaimView[],
  denial: ClaimView,
  { evidence, happening }: Pick<Material, 'evidence' | 'happening'>,
): ClaimView | undefined {
  const origin = evidence.originOf(denial)
  const deeds = views.filter(
    (view) =>
      view.report === denial.report &&
      view.claim.start < denial.claim.start &&
      view.claim.kind === 'event' &&
      !isDenial(view) &&
      isCentral(view, happening) &&
      isOfDenier(
        { ...view, terms: new Set(view.claim.who.flatMap(({ entity }) => entity ?? [])), claim: { ...view.claim, whom: [] } },
        denial,
      ) &&
      evidence.originOf(view) !== origin,
  )
  return deeds.reduce<ClaimView | undefined>(
    (best, view) => (best && happening.scoreOf(best) >= happening.scoreOf(view) ? best : view),
    undefined,
  )
}

/** Whether a claim tells the happening. */
function isCentral(view: ClaimView, { tellers, scoreOf }: Material['happening'], share = centralShare): boolean {
  const [top] = tellers
  return top !== undefined && scoreOf(view) >= scoreOf(top) * share
}

/** Whether a claim has who denies as a party, by name or noun. */
function isOfDenier(view: ClaimView, denial: ClaimView): boolean {
  const denier = [...denial.claim.who, ...denial.claim.chain.slice(1)].flatMap(({ entity }) => entity ?? [])
  if (denier.some((entity) => view.terms.has(entity))) return true
  const nouns = headNouns(denial.claim.who, denial)
  return partiesOf(view).some((noun) => nouns.includes(noun))
}
