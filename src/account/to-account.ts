/** Findings put in order as an account: what happened, when, where, who; the timeline; the summary; what is doubtful. */
import { toEventId } from '../compare/happening.js'
import type { Material } from '../compare/material.js'
import type { Account, Claim, Finding } from '../contract/index.js'
import { toId } from '../id.js'
import { findContradictions } from './contradictions.js'
import { tellMain } from './main-telling.js'
import { toSummary } from './summary.js'
import { toTimeline } from './timeline.js'
import { toTitle } from './title.js'
import { capital } from './wording.js'

/** The account of one story. Pure: the same material and findings give the same bytes. */
export function toAccount(material: Material, findings: readonly Finding[]): Account {
  const { readings, entities, views, happening } = material
  const reports = readings.map(({ report }) => report)
  const what = tellMain(material, findings)
  const title = toTitle(material, findings)
  return {
    id: toId('account', ...reports.map(({ id }) => id).sort()),
    title,
    main: {
      what: what ? capital(what) : title,
      ...(happening.when ? { when: happening.when.time } : {}),
      ...(happening.where.length ? { where: happening.where } : {}),
      who: happening.who,
      claims: happening.tellers.map(({ claim }) => claim.id),
    },
    reports,
    entities,
    claims: views.map((view): Claim => ({ ...view.claim, event: toEventId(happening.eventOf(view)) })),
    findings,
    timeline: toTimeline(material, findings),
    summary: toSummary(material, findings),
    notes: [...reports.flatMap(({ notes }) => notes), ...findContradictions(material)],
  }
}
