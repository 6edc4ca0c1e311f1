/** What one side says and another denies: which denial faces which clause, and the denial's own words. */
import { isOutspoken } from '../compare/denials.js'
import type { Material } from '../compare/material.js'
import { partiesOf } from '../compare/parties.js'
import { sharedSum, squareSum } from '../compare/terms.js'
import type { ClaimView } from '../compare/view.js'
import { stemOf } from '../mentions/quantity/stem.js'
import { DENIALS } from '../rules/en/denials.js'
import { childrenOf } from '../text/tree.js'
import type { Answer, Telling } from './best-telling.js'
import { clauseToTell, deniesInWords } from './clause.js'
import { holdersOf, outletsOf } from './holders.js'
import { leadOf, quotationOf } from './quotation.js'
import { tellWritten } from './reports-told.js'
import { phrase, tellClause } from './wording.js'

/** A denial that shares so much of its words with the clause told is of it. */
const facingShare = 0.4
/** A denial that points back does so over no more sentences. */
const answerSentences = 4
const pointingNouns = new Set(DENIALS.filter(({ kind }) => kind === 'object').flatMap(({ lemmas }) => lemmas))
const denyingVerbs = new Set(DENIALS.filter(({ kind }) => kind === 'verb').flatMap(({ lemmas }) => lemmas))

/** Whether its verb denies, and says what: "denied that", "denied reports that", "denied a part in the collision". */
export function isWholeDenial({ claim, sentence: { words } }: ClaimView): boolean {
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

/** Whether a denial points back to this claim: "the office rejected the claim" just behind it in its report. */
export function isAnswering(denial: ClaimView, view: ClaimView, { evidence }: Material): boolean {
  const { words } = denial.sentence
  const step = denial.claim.at.sentence - view.claim.at.sentence
  if (view.report !== denial.report || step < 0 || step > answerSentences || view.claim.start >= denial.claim.start) return false
  if (evidence.originOf(denial) === evidence.originOf(view) || view.claim.polarity === 'denied') return false
  if (!denyingVerbs.has(denial.claim.predicate.toLowerCase())) return false
  return childrenOf(words, denial.claim.at.word, 'obj', 'nsubj:pass').some((at) => pointingNouns.has(words[at]!.lemma.toLowerCase()))
}

/** Whether a denial is of this claim: of another origin, outright, of the same deed or of much the same words, and of a party of it. */
export function isFacing(denial: ClaimView, view: ClaimView, { evidence, weights }: Material): boolean {
  if (evidence.originOf(denial) === evidence.originOf(view) || !isOutspoken(denial) || view.claim.polarity === 'denied') return false
  const [no, yes] = [denial.claim.predicate, view.claim.predicate].map((predicate) => stemOf(predicate.toLowerCase().split(' ')[0] ?? ''))
  const deed = no === yes && !/^(?:be|have|do|say|tell|make|take|get)$/.test(no!)
  const parties = partiesOf(view)
  const shared = sharedSum(weights, denial.terms, view.terms)
  const share = shared / Math.max(1, Math.min(squareSum(weights, denial.terms), squareSum(weights, view.terms)))
  return (deed || share >= facingShare) && share >= facingShare / 2 && partiesOf(denial).some((party) => parties.includes(party))
}

/** The denial in its own words, of a source that is not among those who affirm. */
export function tellDenial(denial: ClaimView, { holders }: Telling, material: Material): Answer | undefined {
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
  const written = leadOf(denial, Number.POSITIVE_INFINITY)
  return written && deniesInWords(written) ? { text: tellWritten(denial, written), views: [denial] } : undefined
}
