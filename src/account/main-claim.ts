/** The claim that tells the happening best, to a reader: a whole clause of a body that says what happened, rather than a fragment that is a little more central. */
import type { Material } from '../compare/material.js'
import { tellingOf } from '../compare/telling.js'
import { timesAgree } from '../compare/times.js'
import type { ClaimView } from '../compare/view.js'
import { HAPPEN } from '../rules/en/happen.js'
import { MEASURES } from '../rules/en/measures.js'
import { isWhole, readsAlone } from './wording.js'

const wholeShare = 0.5
const wordsMax = 34
const happeningShare = 0.4
const happens = new Set([
  ...HAPPEN.flatMap(({ lemmas }) => lemmas),
  ...MEASURES.filter(({ measure }) => measure === 'killed').flatMap(({ lemmas }) => lemmas),
])

/** Whether a verb says that something happened or that it killed. */
export const isHappening = (verb: string): boolean => happens.has(verb.toLowerCase()) || happens.has(`${verb.toLowerCase()}e`)

/** Whether the claims that tell the happening best are of this kind: a blow, and not a talk or a vote. */
export function isOfHappening({ happening: { tellers } }: Material): boolean {
  return tellers.filter(({ claim }) => isHappening(claim.predicate)).length >= tellers.length * happeningShare && tellers.length > 0
}

/** The claims that could tell it, best first, of a body that reads alone before others; none only where no claim tells it. */
export function rankMainClaims({ happening, views }: Material): readonly ClaimView[] {
  const { tellers, scoreOf, sideOf, when } = happening
  if (!tellers[0]) return []
  const floor = scoreOf(tellers[0]) * wholeShare
  const near = views.filter(
    (view) =>
      isWhole(view) &&
      view.claim.polarity === 'affirmed' &&
      scoreOf(view) >= floor &&
      sideOf(view) === 'main' &&
      view.claim.kind !== 'statement',
  )
  const worthOf = (view: ClaimView): number =>
    scoreOf(view) *
    (isHappening(view.claim.predicate) ? 1.5 : 1) *
    (/^(?:advcl|acl)/.test(view.sentence.words[view.claim.at.word]?.deprel ?? '') ? 0.8 : 1) *
    (view.when && when && timesAgree(view.when, when) ? 1.2 : 1) *
    (tellingOf(view).text.split(/\s+/).length > wordsMax ? 0.7 : 1) *
    (tellingOf(view).verb === view.claim.at.word ? 1 : 0.9)
  const ranked = near
    .map((view) => ({ view, value: worthOf(view) }))
    .sort((a, b) => b.value - a.value || (a.view.claim.id < b.view.claim.id ? -1 : 1))
  const all = ranked.map(({ view }) => view)
  const body = all.filter(({ section }) => section === 'body')
  const alone = body.filter(readsAlone)
  return [...new Set([...alone, ...body, ...all, tellers[0]])]
}

/** The first of them. */
export const findMainClaim = (material: Material): ClaimView | undefined => rankMainClaims(material)[0]
