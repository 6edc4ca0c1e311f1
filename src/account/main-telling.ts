/** The first sentence of a summary: of the claims that tell the happening, the one that says most of it. */
import type { Material } from '../compare/material.js'
import { tellingOf } from '../compare/telling.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Span } from '../contract/index.js'
import { childrenOf, headsOf } from '../text/tree.js'
import { type Telling, tellable, toTelling } from './best-telling.js'
import { type Clause, clauseToTell } from './clause.js'
import { isPictured } from './doubts.js'
import { type Draft, startDraft } from './draft.js'
import { headlineShare } from './headlines.js'
import { findMainClaim, isHappening, isOfHappening, rankMainClaims } from './main-claim.js'
import { leadOf } from './quotation.js'
import { namesUnknown } from './reports-told.js'
import { clauseOf } from './wording.js'

const mainMax = 30
/** What the happening is counts for more there than how many tell it. */
const outletsLess = 0.15
/** What a state costs. */
const stateLess = 0.4
/** What each place down the ranking of claims that tell the happening costs. */
const rankLess = 0.03
/** What all headlines say is what happened. */
const headlineMore = 1.2
/** Where the happening is a blow, what tells it goes before what was done after it, and a first sentence that tells it before one that does not. */
const [happeningMore, happeningLead] = [0.5, 0.35]

/** The best telling; `besides` are the claims of the first position of a claim's finding. */
export function findMainTelling(draft: Draft, material: Material, besides: (view: ClaimView) => readonly ClaimView[]): Telling | undefined {
  const ranked = rankMainClaims(material)
  const more = isOfHappening(material) ? happeningMore : 0
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
                headlineMore * headlineShare(clause, material) +
                (isFirst(clause.view) ? more : 0) -
                (isState(clause.view) ? stateLess : 0) -
                at * rankLess,
            },
          ]
        : []
    })
  return tellings.sort((a, b) => b.value - a.value)[0]?.telling
}

/** A report's first sentence in its own words. */
export interface Lead {
  readonly view: ClaimView
  readonly quote: string
  /** How far it tells the happening, as `leadWorth` has it. */
  readonly worth: number
}

/** How much of the headlines the words tell, and more where they begin with the happening itself. */
export const leadWorth = (told: Span & { readonly view: ClaimView }, material: Material): number =>
  headlineShare(told, material) +
  (isOfHappening(material) && isFirst(told.view) ? happeningLead : 0) -
  (isState(told.view) ? stateLess / 2 : 0)

/** "Is considering a ban", "has been a boost": how things stand, and not what happened. */
function isState(view: ClaimView): boolean {
  const { words } = view.sentence
  const { verb } = tellingOf(view)
  const helpers = childrenOf(words, verb, 'aux', 'cop')
  if (childrenOf(words, verb, 'cop').length) return true
  if (helpers.some((at) => /^have$/i.test(words[at]!.lemma))) return false
  return [verb, ...helpers].some((at) => /Tense=Pres/.test(words[at]!.feats ?? '') && /VerbForm=Fin/.test(words[at]!.feats ?? ''))
}

/** Whether the clause that tells the claim has a verb of happening for the sentence's own or of what is said: not "after a ferry sank". */
function isFirst(view: ClaimView): boolean {
  const { words } = view.sentence
  const { verb } = tellingOf(view)
  const heads = headsOf(words, verb)
  if (!isHappening(words[verb]?.lemma ?? '')) return false
  return heads.length === 0 || (heads.length === 1 && /^(?:ccomp|conj|parataxis)/.test(words[verb]!.deprel))
}

/** The first sentence that tells most of the headlines, of what is of the happening; the earliest report's of equals. */
export function findLead(draft: Draft, material: Material): Lead | undefined {
  const { views, happening } = material
  const leads = views
    .filter((view) => happening.sideOf(view) === 'main' && view.claim.polarity === 'affirmed')
    .flatMap((view) => {
      const quote = leadOf(view)
      return quote && !namesUnknown(view, quote, draft) ? [{ view, quote, worth: leadWorth({ view, ...spanOf(view) }, material) }] : []
    })
  return leads.reduce<Lead | undefined>((best, lead) => (best && best.worth >= lead.worth ? best : lead), undefined)
}

/** A clause that tells so much of what the headlines say is told rather than a first sentence quoted. */
const leadLess = 0.7

/** Whether a telling says enough of the happening to be told rather than that first sentence. */
export const tellsEnough = ({ clause }: Telling, lead: Lead | undefined, material: Material): boolean =>
  !lead || leadWorth(clause, material) >= leadLess * lead.worth

/** The happening in a few words: as the summary begins, where that tells no less of it than the claim that is most central. */
export function tellMain(material: Material, findings: readonly Finding[]): string | undefined {
  const draft = startDraft(material, findings)
  const best = findMainTelling(draft, material, () => [])
  const central = findMainClaim(material)
  if (!central) return undefined
  const words = clauseToTell(central)?.text ?? clauseOf(central)
  const isPlain = !isOdd(central, words)
  if (!best || (isPlain && !tellsEnough(best, findLead(draft, material), material))) return words
  const worth = leadWorth({ view: central, start: tellingOf(central).start, end: tellingOf(central).end }, material)
  return isPlain && worth > leadWorth(best.clause, material) ? words : best.clause.text
}

/** Whether a reader of the words alone would stumble: a pronoun of nobody, a picture's caption, a clause that begins with its verb or with "how". */
function isOdd(view: ClaimView, words: string): boolean {
  const first = view.sentence.words.find(({ start, upos }) => start >= tellingOf(view).start && upos !== 'PUNCT')
  return pronouns.test(words) || isPictured(view) || first?.upos === 'VERB' || /^(?:how|why|what|when|where)\b/i.test(words)
}

const pronouns = /\b(?:he|she|it|they|him|her|his|its|their|them|we|I|you)\b/i

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
