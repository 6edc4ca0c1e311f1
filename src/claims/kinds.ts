/**
 * What kind of claim a clause makes: an event, a count, a state, a statement, an expectation.
 */
import type { Certainty, ClaimKind, QuantityMention } from '../contract/index.js'
import { HARM_MEASURES, PREDICATES } from '../rules/en/predicates.js'
import { kidsOf, lemmaOf, type Tree, textOf, uposOf } from './clause-tree.js'
import type { Predicate } from './predicates.js'

/** What kind of claim the clause makes; a rule's name with it. */
export function readKind(
  tree: Tree,
  predicate: Predicate,
  certainty: Certainty,
  quantities: readonly QuantityMention[],
  quoted: boolean,
): { readonly kind: ClaimKind; readonly rule: string } {
  const core = predicate.core
  const lemma = lemmaOf(tree, core)
  if (certainty === 'expected') return { kind: 'expectation', rule: 'kind/expected' }
  const measured = quantities.some((quantity) => HARM_MEASURES.includes(quantity.value.measure ?? ''))
  const row = PREDICATES.find((one) => one.lemmas.includes(lemma))
  const copular = kidsOf(tree, core, 'cop', 'expl').length > 0 || uposOf(tree, core) !== 'VERB'
  if (
    row?.kind === 'count' &&
    uposOf(tree, core) === 'VERB' &&
    (quantities.length > 0 || kidsOf(tree, core, 'obj', 'obl').some((kid) => uposOf(tree, kid) === 'NUM'))
  )
    return { kind: 'count', rule: row.id }
  if (measured && (copular || kidsOf(tree, core, 'expl').length > 0)) return { kind: 'count', rule: 'kind/measured-state' }
  const evaluates =
    quoted &&
    (certainty === 'conditional' ||
      kidsOf(tree, core, 'aux').some((kid) => ['should', 'must', 'ought', 'can', 'need'].includes(textOf(tree, kid))))
  if (evaluates) return { kind: 'statement', rule: 'kind/evaluates' }
  if (copular) return { kind: quoted && uposOf(tree, core) === 'ADJ' ? 'statement' : 'state', rule: 'kind/copula' }
  if (row && row.kind !== 'count') return { kind: row.kind, rule: row.id }
  return { kind: 'event', rule: 'kind/event' }
}
