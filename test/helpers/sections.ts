import type { Report } from '../../src/contract/index.js'

/** A section's kind and its words. */
export type Part = readonly [Report['sections'][number]['kind'], string]

/** A report's text and sections, from the words of each in order. */
export function sectionsOf(parts: readonly Part[]): Pick<Report, 'text' | 'sections'> {
  const text = parts.map(([, words]) => words).join('\n\n')
  let from = 0
  const sections = parts.map(([kind, words]) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { kind, start, end: from }
  })
  return { text, sections }
}
