/** Who and what took part in what a claim tells. */
import type { ClaimView } from './view.js'

/** Each by the noun that names it. */
export function partiesOf({ claim, sentence }: ClaimView): string[] {
  const nouns = [...claim.who, ...claim.whom].flatMap(({ start, end }) => {
    const inside = sentence.words.map((word, at) => ({ word, at })).filter(({ word }) => word.start >= start && word.end <= end)
    const head = inside.find(({ word }) => !inside.some(({ at }) => at === word.head))
    const heads = inside.filter(({ word, at }) => at === head?.at || (word.deprel === 'conj' && word.head === head?.at))
    return heads.filter(({ word }) => word.upos !== 'PRON').map(({ word }) => word.lemma.toLowerCase())
  })
  return [...new Set(nouns)]
}
