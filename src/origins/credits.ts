/**
 * Whom a report credits, sentence by sentence: an outlet's own voice may repeat what a source of the same report said in other words.
 *
 * Two sentences say alike where they share telling words; what they mean is not asked.
 */
import type { Claim, Reading, Span } from '../contract/index.js'
import { OUTLETS } from '../rules/en/outlets.js'
import { levelOf } from '../rules/en/word-levels.js'
import { cosine, toLengthOne, toTerm } from '../stories/terms.js'
import { outletKey } from './outlet-key.js'

/** A source credited in a report, with the sentence it is credited with. */
export interface Credit {
  readonly key: string
  readonly span: Span
  readonly terms: ReadonlyMap<string, number>
}

const alikeMin = 0.25
const levelMin = 1.5

/** Every source that the report's claims credit beyond its own voice. `keysOf` gives the keys of a claim's chain, `own` whether it is the outlet's voice. */
export function findCredits(
  reading: Reading,
  keysOf: (claim: Claim) => readonly string[],
  isOwn: (claim: Claim) => boolean,
): readonly Credit[] {
  return reading.claims
    .filter((claim) => !isOwn(claim))
    .flatMap((claim) => {
      const terms = termsOf(reading, claim)
      return keysOf(claim).flatMap((key, place) => {
        const source = claim.chain[place]
        if (place === 0 || source?.start === undefined || source.end === undefined || source.end <= source.start) return []
        return [{ key, span: { start: source.start, end: source.end }, terms }]
      })
    })
}

/** The credit with the source `key` that says most nearly what the claim says; undefined where none says alike. */
export function nearestCredit(reading: Reading, claim: Claim, key: string, credits: readonly Credit[]): Credit | undefined {
  const terms = termsOf(reading, claim)
  let best: Credit | undefined
  let most = alikeMin
  for (const credit of credits) {
    if (credit.key !== key) continue
    const alike = cosine(terms, credit.terms)
    if (alike < most) continue
    most = alike
    best = credit
  }
  return best
}

function termsOf(reading: Reading, claim: Claim): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  for (const word of reading.sentences[claim.at.sentence]?.words ?? []) {
    const term = toTerm(word.text)
    const level = levelOf(term)
    if (term !== '' && level >= levelMin) terms.set(term, level)
  }
  return toLengthOne(terms)
}

const helped = /\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b/i
const agencies = OUTLETS.filter(({ kind }) => kind === 'agency')

/** Agencies that a report says helped with it ("The Northern Wire contributed to this report"), by key, with where it says so. */
export function findHelpers({ report }: Reading): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (const { kind, start, end } of report.sections) {
    const text = report.text.slice(start, end)
    if (kind !== 'boilerplate' || !helped.test(text)) continue
    const words = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    for (const { name, aliases } of agencies)
      if ([name, ...aliases].some((one) => words.includes(` ${one.replace(/[^\p{L}\p{N}]+/gu, ' ')} `)))
        found.set(outletKey(name), { start, end })
  }
  return found
}
