/**
 * The account in three to eight sentences: what happened, the numbers, what is told by most, what is in dispute, what came before and comes next.
 *
 * Each sentence names those alone whose claims bear it out. What cannot be told so that a reader takes it rightly gives way to the next finding:
 * few sentences that hold are worth more than many. What one sentence has told, none tells again.
 */
import { isDenial } from '../compare/denials.js'
import type { Material } from '../compare/material.js'
import type { Finding, SummarySentence } from '../contract/index.js'
import { bestOf, withTelling } from './best-telling.js'
import { isFacing, isWholeDenial, tellDenial } from './denials-told.js'
import { type Draft, isFull, isTold, startDraft } from './draft.js'
import { hasFitSource } from './holders.js'
import { findMainTelling } from './main-telling.js'
import { addHeadings, addQuoted, addSources, addWritten } from './reports-told.js'
import { type Scope, toScope } from './scope.js'
import { addCounts } from './told-counts.js'

const sentencesMin = 3
/** So many are told where what is told by one outlet alone must fill them. */
const sentencesGood = 5
const mostToldMax = 3
const disputedMax = 2
/** So many of the most important findings are looked through for what most outlets bear out. */
const lookedMax = 24

/** The summary of an account's findings, which stand by importance. */
export function toSummary(material: Material, findings: readonly Finding[]): readonly SummarySentence[] {
  const scope = toScope(material, findings)
  const [main, said] = [scope.of('main'), scope.said]
  const isShort = ({ sentences }: Draft): boolean => sentences.length < sentencesMin
  const steps: readonly ((draft: Draft) => Draft)[] = [
    (draft) => addMain(draft, scope),
    (draft) => addCounts(draft, scope),
    (draft) =>
      addMostTold(
        draft,
        main.filter(({ status }) => status !== 'disputed'),
        mostToldMax,
        scope,
      ),
    (draft) => addDisputed(draft, scope),
    (draft) => addDenial(draft, scope),
    (draft) => addMostTold(draft, scope.of('background'), 1, scope),
    (draft) =>
      addFirst(
        draft,
        scope.of('expected').filter(({ outlets }) => outlets > 1),
        1,
        scope,
      ),
    (draft) => addFirst(draft, main, sentencesGood - draft.sentences.length, scope),
    (draft) => addFirst(draft, said, sentencesMin - draft.sentences.length, scope),
    (draft) => addQuoted(draft, said, scope, sentencesMin),
    (draft) => addWritten(draft, scope, sentencesMin),
    (draft) => (isShort(draft) ? addSources(draft, scope) : draft),
    (draft) => addHeadings(draft, scope, sentencesMin),
    (draft) => addWritten(draft, scope, sentencesMin, true),
  ]
  return steps.reduce((draft, step) => step(draft), startDraft(material)).sentences
}

function addMain(draft: Draft, { material, homeOf, viewsOf }: Scope): Draft {
  const best = findMainTelling(draft, material, (view) => {
    const [first] = homeOf(view)?.positions ?? []
    return first ? viewsOf(first) : []
  })
  return best ? withTelling(draft, best, homeOf(best.clause.view), material) : draft
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

/** The most important of these that have one position and a clause to tell. */
function addFirst(draft: Draft, some: readonly Finding[], count: number, { material, viewsOf }: Scope): Draft {
  let grown = draft
  for (const finding of some) {
    if (grown.sentences.length - draft.sentences.length >= count || isFull(grown)) return grown
    if (grown.used.has(finding.id) || finding.positions.length > 1 || !finding.positions[0]) continue
    const best = bestOf(viewsOf(finding.positions[0]), grown, material)
    if (best && !isTold(grown, best.clause.view, material)) grown = withTelling(grown, best, finding, material)
  }
  return grown
}

/** What one side says and another denies, if the denial is of the very clause that is told. */
function addDisputed(draft: Draft, scope: Scope): Draft {
  let grown = draft
  for (const finding of scope.said) {
    if (grown.sentences.length - draft.sentences.length >= disputedMax || isFull(grown)) return grown
    if (finding.status === 'disputed' && !grown.used.has(finding.id)) grown = addDispute(grown, finding, scope)
  }
  return grown
}

function addDispute(draft: Draft, finding: Finding, { material, viewsOf }: Scope): Draft {
  const [affirmed, denied] = finding.positions
  if (!affirmed || !denied) return draft
  const views = viewsOf(affirmed)
  for (const denial of viewsOf(denied).filter((view) => isDenial(view) && hasFitSource(view, material))) {
    const facing = views.filter((view) => isFacing(denial, view, material))
    const best = bestOf(facing, draft, material)
    const answer = best && tellDenial(denial, best, material)
    if (best && answer && !isTold(draft, best.clause.view, material)) return withTelling(draft, best, finding, material, answer)
  }
  return draft
}

/** A denial that says itself what it denies ("the operator denied that a ferry was late"), as most outlets have it. */
function addDenial(draft: Draft, { material, homeOf }: Scope): Draft {
  const views = material.views.filter((view) => isWholeDenial(view) && material.happening.sideOf(view) === 'main')
  const best = bestOf(views, draft, material)
  if (!best || isFull(draft) || isTold(draft, best.clause.view, material)) return draft
  return withTelling(draft, best, homeOf(best.clause.view), material)
}
