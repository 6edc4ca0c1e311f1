/**
 * The account in three to eight sentences: what happened, the numbers, what is told by most, what is in dispute, what came before and comes next.
 *
 * Each sentence names those alone whose claims bear it out. What cannot be told so that a reader takes it rightly gives way to the next finding:
 * few sentences that hold are worth more than many. What one sentence has told, none tells again.
 */
import { isDenial } from '../compare/denials.js'
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, SummarySentence } from '../contract/index.js'
import { bestOf, type Telling, withTelling } from './best-telling.js'
import { isAnswering, isFacing, isWholeDenial, tellDenial } from './denials-told.js'
import { type Draft, isFull, isTold, startDraft, withSentence } from './draft.js'
import { headlineShare } from './headlines.js'
import { hasFitSource } from './holders.js'
import { findLead, findMainTelling, tellsEnough } from './main-telling.js'
import { addAnyWritten, addHeadings, addQuoted, addSources, addWritten, withWritten } from './reports-told.js'
import { type Scope, toScope } from './scope.js'
import { addCounts } from './told-counts.js'

const sentencesMin = 3
/** So many are told where what is told by one outlet alone must fill them. */
const sentencesGood = 5
/** What one outlet alone tells is told where it is so central, as a share of what tells the happening best. */
const centralMin = 0.3
const headlineMin = 0.3
const mostToldMax = 3
const disputedMax = 2
/** So many of the most important findings are looked through for what most outlets bear out. */
const lookedMax = 24
const centralMax = 80

/** The summary of an account's findings, which stand by importance. */
export function toSummary(material: Material, findings: readonly Finding[]): readonly SummarySentence[] {
  const scope = toScope(material, findings)
  const [main, said] = [scope.of('main'), scope.said]
  const isShort = ({ sentences }: Draft): boolean => sentences.length < sentencesMin
  const steps: readonly ((draft: Draft) => Draft)[] = [
    (draft) => addMain(draft, scope),
    (draft) => addCounts(draft, scope),
    (draft) => addDisputed(draft, scope),
    (draft) =>
      addMostTold(
        draft,
        main.filter(({ status }) => status !== 'disputed'),
        mostToldMax,
        scope,
      ),
    (draft) => addDenial(draft, scope),
    (draft) => addMostTold(draft, scope.of('background'), 1, scope),
    (draft) =>
      addCentral(
        draft,
        scope.of('expected').filter(({ outlets }) => outlets > 1),
        1,
        scope,
        isCentral(scope),
      ),
    (draft) => addCentral(draft, main, sentencesGood - draft.sentences.length, scope, isCentral(scope)),
    (draft) => addWritten(draft, scope, sentencesGood),
    (draft) => addCentral(draft, main, sentencesMin - draft.sentences.length, scope),
    (draft) => addCentral(draft, said, sentencesMin - draft.sentences.length, scope),
    (draft) => addQuoted(draft, said, scope, sentencesMin),
    (draft) => (draft.sentences.length ? draft : addHeadings(draft, scope, 1)),
    (draft) => (isShort(draft) ? addSources(draft, scope) : draft),
    (draft) => addHeadings(draft, scope, sentencesMin),
    (draft) => addAnyWritten(draft, scope, sentencesMin),
  ]
  return steps.reduce((draft, step) => step(draft), startDraft(material, findings)).sentences
}

/** The happening, in a clause; in a report's own first sentence where no clause tells near as much of it. */
function addMain(draft: Draft, { material, homeOf, viewsOf }: Scope): Draft {
  const best = findMainTelling(draft, material, (view) => {
    const [first] = homeOf(view)?.positions ?? []
    return first ? viewsOf(first) : []
  })
  const lead = findLead(draft, material)
  if (!lead || (best && tellsEnough(best, lead, material)))
    return best ? withTelling(draft, best, homeOf(best.clause.view), material) : draft
  return withWritten(draft, lead.view, lead.quote, material)
}

/** What most outlets bear out, in clauses of one claim each. */
function addMostTold(draft: Draft, some: readonly Finding[], count: number, { material, viewsOf }: Scope): Draft {
  const tellings = some
    .filter(({ outlets, id }) => outlets > 1 && !draft.used.has(id))
    .slice(0, lookedMax)
    .flatMap((finding) => {
      const best = finding.positions[0] ? bestOf(viewsOf(finding.positions[0]), draft, material) : undefined
      return best && best.outlets > 1 ? [{ finding, best }] : []
    })
    .sort(
      (a, b) => b.best.outlets - a.best.outlets || b.finding.importance - a.finding.importance || (a.finding.id < b.finding.id ? -1 : 1),
    )
  let grown = draft
  for (const { finding, best } of tellings) {
    if (grown.sentences.length - draft.sentences.length >= count || isFull(grown)) return grown
    if (!isTold(grown, best.clause.view, material)) grown = withTelling(grown, best, finding, material)
  }
  return grown
}

/** Of these, what is most of the happening: as central as can be, in the words of the headlines, borne out by most. */
function addCentral(
  draft: Draft,
  some: readonly Finding[],
  count: number,
  { material, viewsOf }: Scope,
  fits: (telling: Telling) => boolean = () => true,
): Draft {
  if (count <= 0) return draft
  const tellings = some
    .filter(({ id, positions }) => !draft.used.has(id) && positions.length === 1)
    .slice(0, centralMax)
    .flatMap((finding) => {
      const best = bestOf(viewsOf(finding.positions[0]!), draft, material)
      return best && fits(best) ? [{ finding, best, value: best.score + finding.importance + headlineShare(best.clause, material) }] : []
    })
    .sort((a, b) => b.value - a.value || (a.finding.id < b.finding.id ? -1 : 1))
  let grown = draft
  for (const { finding, best } of tellings) {
    if (grown.sentences.length - draft.sentences.length >= count || isFull(grown)) return grown
    if (!isTold(grown, best.clause.view, material)) grown = withTelling(grown, best, finding, material)
  }
  return grown
}

/** Whether a telling is of the happening itself: as central as what tells it, in words of the headlines. */
function isCentral({ material }: Scope): (telling: Telling) => boolean {
  const { tellers, scoreOf } = material.happening
  const floor = centralMin * (tellers[0] ? scoreOf(tellers[0]) : 0)
  return ({ clause, outlets }) => outlets > 1 || (scoreOf(clause.view) >= floor && headlineShare(clause, material) >= headlineMin)
}

/** What one side says and another denies, if the denial is of the very clause that is told. */
function addDisputed(draft: Draft, scope: Scope): Draft {
  let grown = draft
  for (const finding of scope.said) {
    if (grown.sentences.length - draft.sentences.length >= disputedMax || isFull(grown)) return grown
    if (finding.status === 'disputed') grown = addDispute(grown, finding, scope)
  }
  return grown
}

function addDispute(draft: Draft, finding: Finding, { material, viewsOf }: Scope): Draft {
  const [affirmed, ...others] = finding.positions
  if (!affirmed) return draft
  const views = viewsOf(affirmed)
  const told = views.filter((view) => draft.told.includes(view))
  for (const denial of others.flatMap(viewsOf).filter((view) => isDenial(view) && hasFitSource(view, material))) {
    const isAnswered = views.some((view) => isAnswering(denial, view, material))
    const facing = isAnswered ? views : views.filter((view) => isFacing(denial, view, material))
    // What has been told already is only answered.
    const best = bestOf(told.length ? told.filter((view) => facing.includes(view)) : facing, draft, material)
    const answer = best && tellDenial(denial, best, material)
    if (!best || !answer) continue
    if (told.length) return withSentence(draft, { ...answer, finding, told: answer.views })
    if (!draft.told.some((view) => isOneSentence(view, best.clause.view))) return withTelling(draft, best, finding, material, answer)
  }
  return draft
}

const isOneSentence = (a: ClaimView, b: ClaimView): boolean => a.report === b.report && a.sentence === b.sentence

/** A denial that says itself what it denies ("the operator denied that a ferry was late"), as most outlets have it. */
function addDenial(draft: Draft, { material, homeOf }: Scope): Draft {
  const views = material.views.filter((view) => isWholeDenial(view) && material.happening.sideOf(view) === 'main')
  const best = bestOf(views, draft, material)
  if (!best || isFull(draft) || draft.told.some((view) => isOneSentence(view, best.clause.view))) return draft
  return withTelling(draft, best, homeOf(best.clause.view), material)
}
