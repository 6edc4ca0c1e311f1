/** What the headlines of a story's reports are made of, and how much of it a clause tells: the surest sign of what the reports are about. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import { isContent } from '../compare/view.js'
import type { Span, Word } from '../contract/index.js'
import { stemOf } from '../mentions/quantity/stem.js'

/** So many of the most shared words make up what the headlines say. */
const wordsMax = 8
const held = new WeakMap<Material, ReadonlyMap<string, number>>()

/** 0 to 1: how much of what most headlines say stands in these words of the claim's sentence; 0 where no report has a headline. */
export function headlineShare({ view, start, end }: Span & { readonly view: ClaimView }, material: Material): number {
  const shares = sharesOf(material)
  const whole = [...shares.values()]
    .sort((a, b) => b - a)
    .slice(0, wordsMax)
    .reduce((sum, share) => sum + share, 0)
  if (!whole) return 0
  const own = new Set(stemsOf(view.sentence.words.filter((word) => word.start >= start && word.end <= end)))
  return Math.min(1, [...own].reduce((sum, stem) => sum + (shares.get(stem) ?? 0), 0) / whole)
}

/** Each word of the headlines with the share of reports whose headline has it. */
function sharesOf(material: Material): ReadonlyMap<string, number> {
  const known = held.get(material)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { sentences } of material.readings) {
    const words = sentences.filter(({ section }) => section === 'headline').flatMap((sentence) => sentence.words)
    for (const stem of new Set(stemsOf(words))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const shares = new Map([...counts].map(([stem, count]) => [stem, count / material.readings.length]))
  held.set(material, shares)
  return shares
}

const stemsOf = (words: readonly Word[]): string[] => words.filter(isContent).map(({ lemma }) => stemOf(lemma.toLowerCase()))
