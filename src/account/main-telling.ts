/** The first sentence of a summary: of the claims that tell the happening, the one that says most of it. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import { childrenOf } from '../text/tree.js'
import { type Telling, tellable, toTelling } from './best-telling.js'
import type { Clause } from './clause.js'
import type { Draft } from './draft.js'
import { rankMainClaims } from './main-claim.js'

const mainMax = 14
/** What the happening is counts for more there than how many tell it. */
const outletsLess = 0.15
/** What each place down the ranking of claims that tell the happening costs. */
const rankLess = 0.06

/** The best telling; `besides` are the claims of the first position of a claim's finding. */
export function findMainTelling(draft: Draft, material: Material, besides: (view: ClaimView) => readonly ClaimView[]): Telling | undefined {
  const ranked = rankMainClaims(material)
  const tellings = ranked
    .filter((view) => !isBeside(view))
    .flatMap((view) => tellable(view, draft, material) ?? [])
    .slice(0, mainMax)
    .flatMap((clause, at) => {
      const telling = toTelling(clause, [...new Set([...besides(clause.view), ...ranked])], material)
      return telling
        ? [{ telling, value: telling.score - outletsLess * Math.log2(telling.outlets) + fullness(clause) - at * rankLess }]
        : []
    })
  return tellings.sort((a, b) => b.value - a.value)[0]?.telling
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

/** "Weeks after a ferry sank" tells when something else was. */
function isBeside({ claim, sentence: { words } }: ClaimView): boolean {
  return childrenOf(words, claim.at.word, 'mark').some((at) => /^(?:after|before|since|until)$/i.test(words[at]!.text))
}
