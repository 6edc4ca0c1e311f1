/**
 * A summary as it grows: its sentences, and what they have told, so that none tells it again.
 *
 * A draft is plain data: whatever adds to it gives a new one. Joins sentences, and neither chooses nor words them.
 */
import type { Material } from '../compare/material.js'
import { judgePair } from '../compare/pairs/judge.js'
import { sharedSum, squareSum } from '../compare/terms.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, SummarySentence } from '../contract/index.js'
import { LIMITS } from '../limits.js'
import { stemOf } from '../mentions/quantity/stem.js'
import { toTitle } from './title.js'

/** A claim of whose words so much has been told is told. */
const sameShare = 0.45
const sameTermsShare = 0.6
/** One that the fitted judge holds so likely to be of the same thing is, too. */
const sameLikely = 0.6

export interface Draft {
  readonly sentences: readonly SummarySentence[]
  /** Findings that have been told. */
  readonly used: ReadonlySet<string>
  /** Claims whose words have been told. */
  readonly told: readonly ClaimView[]
  /** Claims whose number has been told. */
  readonly counted: readonly ClaimView[]
  /** Stems of the words that a reader has seen, the title's among them. */
  readonly named: ReadonlySet<string>
}

/** A sentence with the claims that it rests on and tells. */
export interface Addition {
  readonly text: string
  readonly views: readonly ClaimView[]
  readonly finding?: Finding | undefined
  readonly told?: readonly ClaimView[]
  readonly counted?: readonly ClaimView[]
  readonly named?: readonly string[]
}

/** A draft without a sentence. */
export const startDraft = (material: Material, findings: readonly Finding[]): Draft => ({
  sentences: [],
  used: new Set(),
  told: [],
  counted: [],
  named: new Set(stemsOf(toTitle(material, findings))),
})

/** The draft with one more sentence. */
export function withSentence(draft: Draft, { text, views, finding, told = [], counted = [], named = [] }: Addition): Draft {
  const findings = finding ? [finding.id] : []
  return {
    sentences: [...draft.sentences, { text, claims: idsOf(views), findings }],
    used: new Set([...draft.used, ...findings]),
    told: [...draft.told, ...told],
    counted: [...draft.counted, ...counted],
    named: new Set([...draft.named, ...named]),
  }
}

export const isFull = ({ sentences }: Draft): boolean => sentences.length >= LIMITS.summarySentencesMax

/** Whether a claim's words or number have been told, by itself or by another. */
export function isTold({ told, counted }: Draft, view: ClaimView, { weights }: Material): boolean {
  const measures = new Set(counted.flatMap(({ claim }) => claim.quantities.map(({ measure }) => measure)))
  if (view.claim.kind === 'count' && view.claim.quantities.some(({ measure }) => measure !== undefined && measures.has(measure)))
    return true
  return told.some(
    (other) =>
      (other.report === view.report && other.sentence === view.sentence) ||
      1 - judgePair(other, view, weights).shares.none >= sameLikely ||
      sharedSum(weights, other.terms, view.terms) >=
        sameShare * Math.min(squareSum(weights, view.terms), squareSum(weights, other.terms)) ||
      [...view.terms].filter((term) => other.terms.has(term)).length >= sameTermsShare * view.terms.size,
  )
}

export const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf)

const idsOf = (views: readonly ClaimView[]): string[] => [...new Set(views.map(({ claim }) => claim.id))]
