/** Where within the happening a claim counts: "20 died at the station" beside 31 dead in the city. */
import { FACILITY_NOUNS } from '../rules/en/places.js'
import { childrenOf } from '../text/tree.js'
import type { ClaimView } from './view.js'

const inside = /^(?:at|in|inside|outside|near|within)$/i

/** The building or site that the claim's own words name as where it was; 'there' for one told of before; absent where they name none. */
export function spotOf({ claim, sentence: { words } }: ClaimView): string | undefined {
  const within = (at: number): boolean => words[at]!.start >= claim.start && words[at]!.end <= claim.end
  for (const [at, word] of words.entries()) {
    if (!within(at)) continue
    if (/^there$/i.test(word.text) && word.deprel === 'advmod') return 'there'
    if (!FACILITY_NOUNS.has(word.lemma.toLowerCase())) continue
    if (childrenOf(words, at, 'case').some((child) => inside.test(words[child]!.text))) return word.lemma.toLowerCase()
    if (
      childrenOf(words, at, 'acl').some(
        (verb) => within(verb) && childrenOf(words, verb, 'advmod').some((child) => /^where$/i.test(words[child]!.text)),
      )
    )
      return word.lemma.toLowerCase()
  }
  return undefined
}
