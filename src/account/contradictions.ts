/** Notes on reports that contradict themselves: two numbers for one question in the outlet's own voice, or a headline that its body does not bear out. */
import { amountsAgree, toAmount } from '../compare/amounts.js'
import { countedKey, toCounted } from '../compare/counted.js'
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import type { Note, Quantity } from '../contract/index.js'
import { toNote } from '../errors.js'
import { QUESTIONS } from '../rules/en/questions.js'

const measures = new Set(QUESTIONS.filter(({ weight, each }) => weight >= 0.7 && !each).map(({ measure }) => measure))

/** One note a report and question, in the order of reports. */
export function findContradictions({ views, happening, evidence }: Material): readonly Note[] {
  const first = new Map<string, { view: ClaimView; quantity: Quantity }>()
  const notes = new Map<string, Note>()
  for (const view of views) {
    if (view.claim.certainty !== 'asserted' || happening.eventOf(view) !== '') continue
    for (const quantity of view.claim.quantities) {
      const amount = toAmount(quantity)
      if (!amount || !quantity.measure || !measures.has(quantity.measure)) continue
      if (quantity.span && happening.eventAt(view, quantity.span) !== '') continue
      const key = [
        view.report.id,
        evidence.originOf(view),
        quantity.measure,
        amount.dimension,
        countedKey(toCounted(quantity, view.sentence)),
      ].join('\u0000')
      const known = first.get(key)
      if (!known) first.set(key, { view, quantity })
      else if (!amountsAgree(toAmount(known.quantity)!, amount) && !notes.has(key)) {
        const where = { file: view.report.file ?? view.report.id, report: view.report.id }
        notes.set(
          key,
          toNote(
            'report-contradicts-itself',
            `It gives “${known.quantity.stated}” and “${quantity.stated}” for one question (${quantity.measure}).`,
            where,
          ),
        )
      }
    }
  }
  return [...notes.values()]
}
