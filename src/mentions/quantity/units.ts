/**
 * The unit of a number and its currency: the signs before it, the words after it, and what the words around say it measures.
 */
import type { Word } from '../../contract/index.js'
import { UNIT_CONTEXTS } from '../../rules/en/measures.js'
import { CURRENCY_SIGNS, UNITS } from '../../rules/en/quantity-words.js'
import { isOneOf, toStems } from './stem.js'

export interface FoundUnit {
  readonly unit: string
  readonly measure: string
  readonly rule: string
  /** Where number and unit begin and end together. */
  readonly start: number
  readonly end: number
}

const PATTERNS = UNITS.map((row) => ({ row, pattern: new RegExp(`^(?: of |[ —-])?(?:${row.words})(?![A-Za-z])`, 'i') }))

/** The unit of the number from `start` to `end` (the bare number, without its bounds). */
export function findUnit(text: string, start: number, end: number): FoundUnit | undefined {
  const before = text.slice(Math.max(0, start - 6), start)
  const sign = /(?:^|[^A-Za-z])((?:(?:us|u\.s\.|au|a|ca|c|nz|hk|s) ?)?\$|[£€¥₹₩₽]) ?$/i.exec(before)
  if (sign) {
    const written = sign[1]!.toLowerCase().replace(' ', '')
    const unit = CURRENCY_SIGNS[written] ?? CURRENCY_SIGNS[written.at(-1)!]!
    return {
      unit,
      measure: 'money',
      rule: 'unit/sign',
      start: start - sign[0].trimStart().length + (/^[^A-Za-z$£€¥₹₩₽]/.test(sign[0].trimStart()) ? 1 : 0),
      end,
    }
  }
  const rest = text.slice(end, end + 40)
  const found = PATTERNS.map(({ row, pattern }) => ({ row, match: pattern.exec(rest) }))
    .filter(({ match }) => match)
    .sort((a, b) => b.match![0].length - a.match![0].length)[0]
  if (!found) return undefined
  const words = found.match![0].replace(/^(?: of |[ —-])/, '')
  return {
    unit: found.row.unit ?? words.toLowerCase(),
    measure: found.row.measure,
    rule: found.row.id,
    start,
    end: end + found.match![0].length,
  }
}

/**
 * "90 mph" beside "winds" is a wind's speed: the nearest such word of its phrase decides, first behind it ("90 feet tall"), then before it.
 * `first` and `last` are the words of the number with its unit; what a figure in brackets measures is said before the figure that it converts.
 */
export function refineMeasure(measure: string, words: readonly Word[], first: number, last: number): { measure: string; rule?: string } {
  const contexts = UNIT_CONTEXTS.filter((context) => context.from.includes(measure))
  if (!contexts.length) return { measure }
  const rowAt = (index: number) => contexts.find((context) => isOneOf(STEMS.get(context)!, words[index]!))
  for (let at = last + 1; at < words.length && at <= last + AHEAD_MAX && !isEdge(words[at]!); at++) {
    const row = rowAt(at)
    if (row) return { measure: row.measure, rule: row.id }
  }
  const from = words[first - 1]?.text === '(' ? first - 2 : first - 1
  for (let at = from; at >= 0 && at >= from - (measure === 'money' ? 2 : 1) * BACK_MAX && !isEdge(words[at]!); at--) {
    const row = rowAt(at)
    if (row) return { measure: row.measure, rule: row.id }
  }
  return { measure }
}

const STEMS = new Map(UNIT_CONTEXTS.map((context) => [context, toStems(context.lemmas)]))
const AHEAD_MAX = 3
const BACK_MAX = 9
const isEdge = (word: Word): boolean => /^[,;:()]$/.test(word.text) || word.upos === 'CCONJ'
