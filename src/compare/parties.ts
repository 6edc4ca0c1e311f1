/** Who and what took part in what a claim tells. */
import type { Mention } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import type { ClaimView } from './view.js'

/** Each by the noun that names it. */
export const partiesOf: (view: ClaimView) => readonly string[] = onceEach((view) => [
  ...new Set(headNouns([...view.claim.who, ...view.claim.whom], view)),
])

/** The nouns that name some of a claim's parties; a pronoun names nobody. */
export function headNouns(mentions: readonly Mention[], { sentence }: ClaimView): string[] {
  return mentions.flatMap(({ start, end }) => {
    const inside = sentence.words.map((word, at) => ({ word, at })).filter(({ word }) => word.start >= start && word.end <= end)
    const head = inside.find(({ word }) => !inside.some(({ at }) => at === word.head))
    const heads = inside.filter(({ word, at }) => at === head?.at || (word.deprel === 'conj' && word.head === head?.at))
    return heads.filter(({ word }) => word.upos !== 'PRON').map(({ word }) => word.lemma.toLowerCase())
  })
}
