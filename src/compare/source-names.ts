/**
 * Names of sources as a list shows them: one source under two names once.
 *
 * "The coast guard" and "the Italian coast guard", "owner of cargo ship" and "the owner of the cargo ship Aster on Wednesday" are one line.
 */

const dayBehind = /(?:,| on)? (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/i
const article = /^(?:the|a|an|its|his|her|their|our|my) /i
const empty = new Set(['the', 'a', 'an', 'of', 'for', 'in', 'at', 'and', '’s', "'s", 's'])
/** A name of one word says too little to be taken for a part of a longer one. */
const wordsMin = 2

/** The name without a day or an apposition that was read into it. */
export const tidyName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(dayBehind, '')
    .replace(/[\s,;:–—-]+$/u, '')

/** For each name the one that stands for it among them, the longer of two that name one source. */
export function toShownNames(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1))
  const wordsOf = new Map(distinct.map((name) => [name, contentOf(name)]))
  const shown = new Map<string, string>()
  for (const name of distinct) {
    const own = wordsOf.get(name)!
    const longer = distinct.filter((other) => other !== name && isPart(own, wordsOf.get(other)!, tidyName(name), tidyName(other)))
    const [first] = longer
    const one = longer.length && longer.every((other) => other === first || isNested(wordsOf.get(first!)!, wordsOf.get(other)!))
    const longest = longer.reduce((best, other) => (wordsOf.get(other)!.length > wordsOf.get(best)!.length ? other : best), first ?? name)
    shown.set(name, tidyName(one ? longest : name))
  }
  return shown
}

/** The names, each source once, in order. */
export const mergeNames = (names: readonly string[]): string[] => {
  const shown = toShownNames(names)
  return [...new Set(names.map((name) => shown.get(name)!))].sort()
}

function isPart(a: readonly string[], b: readonly string[], nameA: string, nameB: string): boolean {
  if (a.join(' ') === b.join(' ')) return nameB.length > nameA.length || (nameB.length === nameA.length && nameB < nameA)
  return a.length >= wordsMin && a.length < b.length && a.every((word) => b.includes(word)) && headOf(nameA) === headOf(nameB)
}

const isNested = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))

const contentOf = (name: string): string[] =>
  (
    tidyName(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  ).filter((word) => !empty.has(word))

/** What the name names: the last word before "of", "in" or a comma. */
const headOf = (name: string): string =>
  (/^[^,]*?(?= (?:of|in|at|for|from|on) |,|$)/u.exec(name.replace(article, ''))?.[0] ?? name).split(' ').at(-1)!.toLowerCase()
