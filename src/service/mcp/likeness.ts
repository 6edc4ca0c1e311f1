/**
 * How much of a question a text answers to, by its words: each counts by how rare it is in news at large, under its stem.
 *
 * Knows no meaning: "died" does not find "killed". A question without a telling word finds nothing.
 */
import { levelOf } from '../../rules/en/word-levels.js'
import { toTerm } from '../../stories/terms.js'

/** The share of the question's weight that the text holds, 0 to 1. */
export function toLikeness(question: string): (text: string) => number {
  const asked = termsOf(question)
  const whole = weightOf(asked)
  return (text) => {
    if (!whole) return 0
    const held = termsOf(text)
    return weightOf(new Set([...asked].filter((term) => held.has(term)))) / whole
  }
}

const termsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? []).map((word) => toTerm(word.replace(/[^\p{L}\p{N}]+$/u, ''))).filter(Boolean),
  )

const weightOf = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + levelOf(term), 0)
