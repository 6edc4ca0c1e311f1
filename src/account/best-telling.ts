/**
 * Which of several claims tells a thing best: a clause that reads alone, that most of the others bear out, of the happening itself.
 *
 * Chooses, and words nothing: the clause is `clause.ts`'s, who is named `holders.ts`'s.
 */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import { bearsOut } from './bearing.js'
import { type Clause, clauseToTell } from './clause.js'
import { type Draft, stemsOf, withSentence } from './draft.js'
import { withFullNames } from './full-names.js'
import { type Holders, hasFitSource, holdersOf, outletsOf } from './holders.js'
import { hangsOnOtherTime } from './other-event.js'
import { withCalendarDay } from './report-time.js'
import { withRoles } from './roles.js'
import { namesItsSource, tellClause } from './wording.js'

const tellersMax = 24
const [plainWordsMin, plainWordsMax] = [7, 26]

/** A clause with those who bear it out. */
export interface Telling {
  readonly clause: Clause
  readonly holders: Holders
  readonly outlets: number
  readonly score: number
}

/** A sentence that goes with another, such as the denial of what it tells. */
export interface Answer {
  readonly text: string
  readonly views: readonly ClaimView[]
}

/** The clause of these claims that most of them bear out. */
export function bestOf(views: readonly ClaimView[], draft: Draft, material: Material): Telling | undefined {
  const clauses = views.flatMap((view) => tellable(view, draft, material) ?? []).slice(0, tellersMax)
  const tellings = clauses.flatMap((clause) => toTelling(clause, views, material) ?? [])
  return tellings.sort((a, b) => b.score - a.score || (a.clause.view.claim.id < b.clause.view.claim.id ? -1 : 1))[0]
}

/** The clause of a claim, if a reader of what has been told knows what it speaks of. */
export function tellable(view: ClaimView, { named }: Draft, material: Material): Clause | undefined {
  const clause = clauseToTell(view)
  if (!clause || !hasFitSource(view, material) || !clause.taken.every((stem) => named.has(stem))) return undefined
  if (namesStranger(clause, named, material) || hangsOnOtherTime(view, clause, material)) return undefined
  return isOfItself(view) && !namesItsSource(view) ? undefined : clause
}

/** Whether it calls a person by one name whom neither the title nor a sentence before has named. */
function namesStranger(clause: Clause, named: ReadonlySet<string>, material: Material): boolean {
  const strangers = surnamesIn(clause).filter((surname) => !stemsOf(surname).every((stem) => named.has(stem)))
  if (!strangers.length) return false
  const text = withFullNames(clause, '', material)
  return strangers.some((surname) => {
    const at = text.indexOf(surname)
    return at >= 0 && !/\p{Lu}[\p{L}.'’-]* $/u.test(text.slice(0, at))
  })
}

/** The persons whom a clause calls by one name. */
const surnamesIn = onceEach(({ view, start, end }: Clause): readonly string[] =>
  view.reading.mentions.flatMap((one) => {
    if (one.kind !== 'name' || one.form !== 'name' || one.entityKind !== 'person' || one.start < start || one.end > end) return []
    const surname = one.text.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, '').replace(/['’]s$/, '')
    return /\s/.test(surname) ? [] : [surname]
  }),
)

/** The clause with those of `pool` who bear it out; absent where nobody can be named. */
export function toTelling(clause: Clause, pool: readonly ClaimView[], material: Material): Telling | undefined {
  const { evidence } = material
  const bearing = pool.filter((view) => bearsOut(clause, view, material.weights))
  const holders = holdersOf(clause.view, bearing.includes(clause.view) ? bearing : [clause.view, ...bearing], material)
  if (!holders.who) return undefined
  const outlets = new Set(holders.views.map((view) => evidence.outletOf(view))).size
  return { clause, holders, outlets, score: worthOf(clause, outlets, material) }
}

function worthOf({ view, text }: Clause, outlets: number, { happening }: Material): number {
  const words = text.split(/\s+/).length
  return (
    happening.scoreOf(view) +
    0.3 * Math.log2(outlets) +
    (words >= plainWordsMin && words <= plainWordsMax ? 0.25 : 0) +
    (view.rank <= 4 ? 0.15 : 0) +
    (view.claim.who.some(({ entity }) => entity) ? 0.1 : 0)
  )
}

/** The draft with a telling, as one sentence; with its answer, as two. */
export function withTelling(
  draft: Draft,
  { clause, holders }: Telling,
  finding: Finding | undefined,
  material: Material,
  answer?: Answer,
): Draft {
  const before = draft.sentences.map(({ text }) => text).join(' ')
  const told = withCalendarDay(clause.view, withFullNames(clause, before, material), clause, before)
  const who = withRoles(holders.who, holders.views, before, material)
  const text = tellClause(clause.view, told, { ...holders, who }, outletsOf(holders.views, material))
  return withSentence(draft, {
    text: answer ? `${text} ${answer.text}` : text,
    views: [...holders.views, ...(answer?.views ?? [])],
    finding,
    told: [clause.view, ...(answer?.views ?? [])],
    named: stemsOf(clause.text),
  })
}

/** "According to Anna Grell, Anna Grell announced": a chain read wrongly more often than not. */
function isOfItself({ claim }: ClaimView): boolean {
  const source = claim.chain.at(-1)
  return claim.chain.length > 1 && source?.entity !== undefined && claim.who.some(({ entity }) => entity === source.entity)
}
