/**
 * What the first sentences call a second, a third, another of its kind: "a second quake" is not the quake of last week's report.
 *
 * Says something only against a report of days before that names the kind and numbers nothing: within a day or two "another blast" is
 * mostly of the same attack.
 */
import type { Reading } from '../contract/index.js'
import { NOT_SUCCEEDED, SUCCESSORS } from '../rules/en/successors.js'
import { toTerm } from './terms.js'

/** Kinds of thing that the headline and the first sentences name. */
export interface LeadKinds {
  readonly numbered: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

const sentencesMax = 4
const daysMin = 2
const numbering: ReadonlySet<string> = new Set(SUCCESSORS.flatMap(({ words }) => words))
const excluded: ReadonlySet<string> = new Set(NOT_SUCCEEDED.flatMap(({ words }) => words))

/** The kinds, as terms. */
export function toLeadKinds(reading: Reading): LeadKinds {
  const numbered = new Set<string>()
  const plain = new Set<string>()
  const headline = reading.sentences.filter(({ section }) => section === 'headline').slice(0, 1)
  const body = reading.sentences.filter(({ section }) => section === 'body').slice(0, sentencesMax)
  for (const { words } of [...headline, ...body]) {
    const heads = new Set(words.flatMap((word) => (numbering.has(word.text.toLowerCase()) ? [word.head] : [])))
    for (const [index, word] of words.entries()) {
      if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue
      if (!heads.has(index)) plain.add(toTerm(word.text))
      else if (!excluded.has(word.lemma.toLowerCase())) numbered.add(toTerm(word.text))
    }
  }
  return { numbered, plain }
}

/** Whether the later report numbers a kind that the earlier one, out days before, names as the only one. */
export function succeeds(earlier: LeadKinds, later: LeadKinds, days: number): boolean {
  if (days < daysMin) return false
  for (const kind of later.numbered) if (earlier.plain.has(kind) && !earlier.numbered.has(kind)) return true
  return false
}
