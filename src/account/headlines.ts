/** What the headlines of a story's reports are made of, and how much of it a clause tells: the surest sign of what the reports are about. */
import type { Material } from '../compare/material.js'
import type { ClaimView } from '../compare/view.js'
import { isContent } from '../compare/view.js'
import type { Span, Word } from '../contract/index.js'
import { stemOf } from '../mentions/quantity/stem.js'

/** So many of the most shared words make up what the headlines say. */
const wordsMax = 8
/** What one headline alone has counts for less than its share: "army brings tents" beside two headlines of one quake. */
const alone = 0.5
const tags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'])
/** "At least one" says nothing of what happened. */
const empty: ReadonlySet<string> = new Set(['least', 'more', 'many', 'most', 'new', 'first', 'last', 'other'])
/** "Quake" is the earthquake, "rain" no train: a stem that ends another, both parts of so many letters. */
const [endingMin, beginningMin] = [4, 3]
const held = new WeakMap<Material, ReadonlyMap<string, number>>()

/** 0 to 1: how much of what most headlines say stands in these words of the claim's sentence; 0 where no report has a headline. */
export function headlineShare({ view, start, end }: Span & { readonly view: ClaimView }, material: Material): number {
  const shares = sharesOf(material)
  const whole = [...shares.values()]
    .sort((a, b) => b - a)
    .slice(0, wordsMax)
    .reduce((sum, share) => sum + share, 0)
  if (!whole) return 0
  const own = stemsOf(view.sentence.words.filter((word) => word.start >= start && word.end <= end))
  const told = [...shares].filter(([stem]) => own.some((other) => isOneWord(stem, other)))
  return Math.min(1, told.reduce((sum, [, share]) => sum + share, 0) / whole)
}

const isOneWord = (a: string, b: string): boolean => a === b || isEndOf(a, b) || isEndOf(b, a)
const isEndOf = (end: string, word: string): boolean =>
  end.length >= endingMin && word.length >= end.length + beginningMin && word.endsWith(end)

/** Each word of the headlines with the share of reports whose headline has it. */
function sharesOf(material: Material): ReadonlyMap<string, number> {
  const known = held.get(material)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { sentences } of material.readings) {
    const words = sentences.filter(({ section }) => section === 'headline').flatMap((sentence) => sentence.words)
    for (const stem of new Set(stemsOf(words))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const shares = new Map([...counts].map(([stem, count]) => [stem, (count - alone) / material.readings.length]))
  held.set(material, shares)
  return shares
}

const stemsOf = (words: readonly Word[]): string[] =>
  words
    .filter((word) => isContent(word) && tags.has(word.upos) && !empty.has(word.lemma.toLowerCase()))
    .map(({ lemma }) => stemOf(lemma.toLowerCase()))
