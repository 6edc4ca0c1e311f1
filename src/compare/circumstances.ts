/** When, where and who of the happening: the answers of the claims that tell it. */
import type { Finding, Place, Span } from '../contract/index.js'
import { HAPPEN } from '../rules/en/happen.js'
import { CIRCUMSTANCES } from '../rules/en/questions.js'
import { toFinding } from './finding.js'
import type { Material } from './material.js'
import { isOneDeed, mayBeOne } from './one-question.js'
import { profileOf } from './pairs/judge.js'
import { bySpecificity, kmBetween, placesAgree } from './places.js'
import { type Answer, toDrafts, toPosition } from './positions.js'
import { decideStatus } from './status.js'
import { termCosine } from './terms.js'
import { byNarrowness, dayMs, type Interval, isOpen, timesAgree } from './times.js'
import type { ClaimView } from './view.js'

const tellShare = 0.4
const rivalShare = 0.75
const alikeMin = 0.15

/** At most one finding of each kind; none where no claim says. */
export function compareCircumstances(material: Material): readonly Finding[] {
  return [...compareWhen(material), ...compareWhere(material), ...compareWho(material)]
}

const happens = new Set(HAPPEN.flatMap(({ lemmas }) => lemmas))

/** Of the claims of the happening those that tell its deed: a search after the crash says nothing of where the crash was. */
function tellingDeed(material: Material): ClaimView[] {
  const telling = tellingViews(material)
  const tellers = material.happening.tellers.filter(({ claim }) => claim.kind === 'event')
  const best = tellers.find((teller) => happens.has(teller.claim.predicate.toLowerCase())) ?? tellers[0] ?? material.happening.tellers[0]
  if (!best) return telling
  const own = profileOf(best, material.weights)
  return telling.filter(
    (view) => view === best || happens.has(view.claim.predicate.toLowerCase()) || isOneDeed(profileOf(view, material.weights), own),
  )
}

/** Claims of the happening itself: central ones like those that tell it best. */
function tellingViews({ views, happening, weights }: Material): ClaimView[] {
  const best = happening.tellers[0]
  if (!best) return []
  const floor = happening.scoreOf(best) * tellShare
  return views.filter(
    (view) =>
      happening.scoreOf(view) >= floor &&
      happening.sideOf(view) === 'main' &&
      view.claim.polarity === 'affirmed' &&
      view.claim.kind !== 'statement' &&
      happening.tellers.some((teller) => teller === view || termCosine(weights, teller.terms, view.terms) >= alikeMin),
  )
}

function compareWhen(material: Material): Finding[] {
  const { happening, evidence } = material
  const answers = tellingDeed(material)
    .filter(({ when }) => when && !isOpen(when) && when.end - when.start <= 2 * dayMs)
    .map((view): Answer<Interval> => ({ view, value: view.when!, key: `${view.when!.start} ${view.when!.end}` }))
    .filter(statesFirst(({ value }) => value.time.span))
  if (!answers.length) return []
  const main = happening.when
  const drafts = toDrafts(answers, { agree: timesAgree, narrower: byNarrowness, distance: (a, b) => Math.abs(a.start - b.start) })
  const kept = drafts.filter(
    ({ value, answers: held }) => (main && timesAgree(value, main)) || held.some(({ view }) => isRival(view, material)),
  )
  const stands = (kept.length ? kept : drafts.slice(0, 1)).map((draft) => ({ ...draft, views: draft.answers.map(({ view }) => view) }))
  const views = stands.flatMap((stand) => stand.views)
  const positions = stands.map((stand) => toPosition(stand.views, stand.value.time.stated, stand.value.time, evidence))
  return [
    toFinding(
      { kind: 'when', question: CIRCUMSTANCES.when, status: decideStatus(stands, evidence, false), positions, views, weight: 0.8 },
      material,
    ),
  ]
}

/** Of each report the claims whose own words say it, if there are any; those that have it from their sentence otherwise. */
function statesFirst<Value>(
  spanOf: (answer: Answer<Value>) => Span | undefined,
): (answer: Answer<Value>, at: number, all: readonly Answer<Value>[]) => boolean {
  const states = (answer: Answer<Value>): boolean => {
    const span = spanOf(answer)
    return span !== undefined && span.start >= answer.view.claim.start && span.end <= answer.view.claim.end
  }
  return (answer, _, all) => states(answer) || !all.some((other) => other.view.report === answer.view.report && states(other))
}

/** Whether the claim tells the happening so plainly that another day of its is a contradiction, not another event. */
function isRival(view: ClaimView, { happening }: Material): boolean {
  const best = happening.tellers[0]!
  return (
    happening.scoreOf(view) >= happening.scoreOf(best) * rivalShare &&
    happening.tellers.some(
      (teller) =>
        teller.claim.predicate === view.claim.predicate && teller.when && happening.when && timesAgree(teller.when, happening.when),
    )
  )
}

function compareWhere(material: Material): Finding[] {
  const { happening, evidence } = material
  const main = happening.where
  if (!main.length) return []
  const answers = tellingDeed(material)
    .flatMap((view) =>
      (view.claim.where ?? [])
        .filter((place) => main.some((spot) => placesAgree(spot, place)))
        .map((place): Answer<Place> => ({ view, value: place, key: place.entity ?? place.name.toLowerCase() })),
    )
    .filter(statesFirst(({ value }) => value.span))
  if (!answers.length) return []
  const compare = { agree: placesAgree, narrower: bySpecificity, distance: (a: Place, b: Place) => kmBetween(a, b) ?? 1e4 }
  const views = [...new Set(answers.map(({ view }) => view))]
  const values = toDrafts(answers, compare).map(({ value }) => value)
  const named = [...new Map(values.map((place) => [place.name, place])).values()].slice(0, 4)
  const position = toPosition(views, named.map(({ name }) => name).join(', '), named, evidence)
  const status = decideStatus([{ views }], evidence, false)
  return [toFinding({ kind: 'where', question: CIRCUMSTANCES.where, status, positions: [position], views, weight: 0.75 }, material)]
}

function compareWho(material: Material): Finding[] {
  const { happening, evidence, entities } = material
  const named = new Set(happening.who)
  const naming = tellingViews(material).filter(({ claim }) =>
    [...claim.who, ...claim.whom].some(({ entity }) => entity !== undefined && named.has(entity)),
  )
  // Who did it and who was arrested for it are two questions: only claims of one deed answer one.
  const best = happening.tellers.find((teller) => naming.includes(teller)) ?? naming[0]
  if (!best) return []
  const views = naming.filter((view) => view === best || mayBeOne(view, best, material))
  const text = happening.who.map((id) => entities.find((entity) => entity.id === id)?.name ?? id).join(', ')
  const position = toPosition(views, text, happening.who, evidence)
  return [
    toFinding(
      {
        kind: 'who',
        question: CIRCUMSTANCES.who,
        status: decideStatus([{ views }], evidence, false),
        positions: [position],
        views,
        weight: 0.6,
      },
      material,
    ),
  ]
}
