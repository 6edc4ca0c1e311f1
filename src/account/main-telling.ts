/** The first sentence of a summary: of the claims that tell the happening, the one that says most of it. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Span } from '../contract/index.js'
import { childrenOf } from '../text/tree.js'
import { type Telling, tellable, toTelling } from './best-telling.js'
import type { Clause } from './clause.js'
import type { Draft } from './draft.js'
import { headlineShare } from './headlines.js'
import { rankMainClaims } from './main-claim.js'
import { leadOf } from './quotation.js'

const mainMax = 30
/** What the happening is counts for more there than how many tell it. */
const outletsLess = 0.15
/** What each place down the ranking of claims that tell the happening costs. */
const rankLess = 0.03
/** What all headlines say is what happened. */
const headlineMore = 1.2

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
        ? [
            {
              telling,
              value:
                telling.score -
                outletsLess * Math.log2(telling.outlets) +
                fullness(clause) +
                headlineMore * headlineShare(clause, material) -
                at * rankLess,
            },
          ]
        : []
    })
  return tellings.sort((a, b) => b.value - a.value)[0]?.telling
}

/** A report's first sentence in its own words, and how much of the headlines it tells. */
export interface Lead {
  readonly view: ClaimView
  readonly quote: string
  readonly share: number
}

/** The first sentence that tells most of the headlines, of what is of the happening; the earliest report's of equals. */
export function findLead(material: Material): Lead | undefined {
  const { views, happening } = material
  const leads = views
    .filter((view) => happening.sideOf(view) === 'main' && view.claim.polarity === 'affirmed')
    .flatMap((view) => {
      const quote = leadOf(view)
      return quote ? [{ view, quote, share: headlineShare({ view, ...spanOf(view) }, material) }] : []
    })
  return leads.reduce<Lead | undefined>((best, lead) => (best && best.share >= lead.share ? best : lead), undefined)
}

const spanOf = ({ sentence }: ClaimView): Span => ({ start: sentence.start, end: sentence.end })

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
