/**
 * Claims that say nothing beyond what stands elsewhere: a count's own words beside the count, a clause within a clause that is told.
 *
 * They stand in the finding that they restate, so that a reader meets each fact once.
 */
import { COUNTED } from '../rules/en/counted.js'
import { CUES } from '../rules/en/cues.js'
import { MEASURES } from '../rules/en/measures.js'
import { QUESTIONS } from '../rules/en/questions.js'
import type { Material } from './material.js'
import { pushTo } from './push-to.js'
import { tellingOf } from './telling.js'
import type { ClaimView } from './view.js'

/** So many content words beside the number are still no news. */
const wordsMax = 2
/** More where the verb itself is the measure ("the collision killed seven people on board"). */
const wordsOfMeasureMax = 3

const measureLemmas = new Map<string, Set<string>>()
for (const { measure, lemmas } of MEASURES) {
  const known = measureLemmas.get(measure) ?? new Set<string>()
  for (const lemma of lemmas) known.add(lemma)
  measureLemmas.set(measure, known)
}
/** Measures that count somebody; a magnitude is told with what it is of. */
const counting = new Set(QUESTIONS.filter(({ question }) => question.includes('{class}')).map(({ measure }) => measure))
const light = new Set([
  ...CUES.filter(({ pos }) => pos === 'verb').flatMap(({ lemmas }) => lemmas.flatMap((lemma) => lemma.split(/[ _]/))),
  ...COUNTED.filter((row) => row.class === 'people').flatMap(({ lemmas }) => lemmas),
  'number',
  'speak',
  'put',
  'toll',
  'rise',
  'raise',
  'leave',
  'least',
  'many',
  'official',
])

/** Whether a claim only gives a number for one of the measures. */
export function isRestatement({ claim, terms }: ClaimView, measures: ReadonlySet<string>): boolean {
  if (claim.polarity !== 'affirmed' || claim.quoted) return false
  const own = claim.quantities.filter(({ measure }) => measure !== undefined && measures.has(measure) && counting.has(measure))
  if (!own.length) return false
  const lemmas = new Set(own.flatMap(({ measure }) => [...(measureLemmas.get(measure!) ?? [])]))
  const counted = own.map((quantity) => (quantity.counted ?? '').toLowerCase())
  const beyond = [...terms].filter(
    (term) =>
      !/^[#@]|^entity-/.test(term) &&
      !lemmas.has(term) &&
      !light.has(term) &&
      !counted.some((words) => words.includes(term)) &&
      !/^\d/.test(term),
  )
  return beyond.length <= (lemmas.has(claim.predicate.toLowerCase().split(' ')[0]!) ? wordsOfMeasureMax : wordsMax)
}

/** For each claim the one of its sentence that tells it too: the clause that it lies in or hangs on. */
export function findParents({ views, evidence }: Material): ReadonlyMap<ClaimView, ClaimView> {
  const sentences = new Map<string, ClaimView[]>()
  for (const view of views) pushTo(sentences, `${view.report.id} ${view.claim.at.sentence}`, view)
  const parents = new Map<ClaimView, ClaimView>()
  for (const group of sentences.values()) {
    if (group.length < 2) continue
    for (const view of group) {
      if (isOfItsOwn(view)) continue
      const { claim } = view
      const { verb } = tellingOf(view)
      const around = group.filter(
        (other) =>
          other !== view &&
          other.claim.polarity === claim.polarity &&
          other.claim.certainty === claim.certainty &&
          (isWithin(view, other) || (verb !== claim.at.word && other.claim.at.word === verb)) &&
          evidence.originOf(other) === evidence.originOf(view),
      )
      const [parent] = around.sort((a, b) => length(a) - length(b) || a.order - b.order)
      if (parent) parents.set(view, parent)
    }
  }
  return parents
}

/** So many terms of its own, and a clause about one of the parties is news: "the driver, identified by his brother". */
const ownTermsMin = 3

/** Whether a clause says which one somebody is, in words enough to be told alone. */
function isOfItsOwn({ claim, sentence, terms }: ClaimView): boolean {
  const verb = sentence.words[claim.at.word]
  return verb !== undefined && /^(?:acl|appos)/.test(verb.deprel) && terms.size >= ownTermsMin
}

const length = ({ claim }: ClaimView): number => claim.end - claim.start
const isWithin = ({ claim }: ClaimView, { claim: other }: ClaimView): boolean =>
  claim.start >= other.start && claim.end <= other.end && claim.end - claim.start < other.end - other.start
