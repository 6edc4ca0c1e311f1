/**
 * A stretch of text into words by offsets, split as UD English EWT has them: "do n't", "Lund 's", "$ 3", "42 - year - old", "U.S.".
 *
 * One pass, each pattern bounded: linear on hostile text. Knows no sentence.
 */
import { ABBREVIATIONS, type AbbreviationRule, CONTRACTIONS, JOINED_PREFIXES, RUN_IN_UNITS } from '../rules/en/word-forms.js'

export interface TextWord {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Words of `text` from `start` to `end`, in order, none overlapping; white space and controls are between them. */
export function findWords(text: string, start = 0, end = text.length): TextWord[] {
  const found: TextWord[] = []
  const push = (from: number, to: number) => found.push({ start: from, end: to, text: text.slice(from, to) })
  let at = start
  while (at < end) {
    const gap = matchAt(GAP, text, at)
    if (gap) {
      at = Math.min(end, at + gap)
      continue
    }
    let stop = Math.min(end, at + wordLength(text, at, found.at(-1)))
    if (stop <= at) stop = at + 1
    for (const cut of cutsOf(text.slice(at, stop))) {
      push(at, at + cut)
      at += cut
    }
    if (at < stop) push(at, stop)
    at = stop
  }
  return found
}

/** The row of an abbreviation, its full stop included ("Dr."), or undefined. */
export const abbreviationOf = (word: string): AbbreviationRule | undefined =>
  word.endsWith('.') ? ABBREVIATION_ROWS.get(word.slice(0, -1)) : undefined

const ABBREVIATION_ROWS: ReadonlyMap<string, AbbreviationRule> = new Map(
  [...ABBREVIATIONS].reverse().flatMap((rule) => rule.forms.map((form) => [form, rule] as const)),
)
const CUT_AT: ReadonlyMap<string, number> = new Map(CONTRACTIONS.map((rule) => [rule.whole, rule.at]))

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls never belong to a word
const GAP = /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff]+/y
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”|]{1,2000}/iy
const MAIL = /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy
const DOMAIN =
  /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|co\.[a-z]{2}|com\.[a-z]{2})(?![\p{L}\p{N}])/iuy
const HANDLE = /[@#]\p{L}[\p{L}\p{N}_]{0,100}/uy
const INITIALS = /(?:\p{L}\.){2,8}(?![\p{Ll}])(?:\p{Lu}(?!\p{L}))?|(?:\p{Lu}\.){1,7}\p{Lu}(?![\p{L}.])/uy
const INITIAL = /\p{Lu}\.(?=\s?[\p{Lu}\p{Pd}]|\s*$|,)/uy
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/y
const DATE = /\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\d{4}-\d{2}-\d{2}(?!\d)/y
const PHONE = /(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])/y
const YEAR_SHORT = /['’‘]\d{2}(?:s(?!\p{L}))?(?!\d)/uy
const FIGURE = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)*/y
const UNIT = new RegExp(
  `(?:${[...RUN_IN_UNITS]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')})(?![\\p{L}\\p{N}])`,
  'uy',
)
const CURRENCY = /(?:US|C|A|NZ|HK|S|CA|AU)?[$£€¥₹₩₽](?=\s?\d)/y
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’‘ʼʻ`´][\p{L}\p{M}]+)*/uy
const COMPANY = /\p{Lu}{1,10}(?:&\p{Lu}{1,10}){1,3}(?![\p{L}&])/uy
const LETTERS_SLASHED = /\p{L}\/\p{L}(?![\p{L}/])/uy
const DOTTED =
  /[\p{L}\p{N}_]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){2,10}|[\p{L}\p{N}_]{1,63}\.(?:pdf|docx?|html?|jpe?g|png|gif|xlsx?|txt|exe|zip)(?![\p{L}\p{N}])/uy
const FACE = /[:;=]-?[()DPp](?![\p{L}\p{N}])/uy
const RUN = /\.{2,}|…+|-{2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|''|``|<<|>>/y

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function wordLength(text: string, at: number, before: TextWord | undefined): number {
  const first = text.charCodeAt(at)
  const isFigure = first >= 48 && first <= 57
  if (isFigure) return figureLength(text, at)
  const simple = matchAt(WORD, text, at)
  if (simple) return lettersLength(text, at, simple, before)
  if (first === 64 || first === 35) return matchAt(HANDLE, text, at) || 1
  if (first === 36 || first > 127) {
    const currency = matchAt(CURRENCY, text, at)
    if (currency) return currency
  }
  const glued = before?.end === at
  if (!glued) {
    const year = matchAt(YEAR_SHORT, text, at)
    if (year) return year
    const face = matchAt(FACE, text, at)
    if (face) return face
  }
  return matchAt(RUN, text, at) || (isPair(text, at) ? 2 : 1)
}

const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff

function figureLength(text: string, at: number): number {
  const whole = matchAt(CLOCK, text, at) || matchAt(PHONE, text, at) || matchAt(DATE, text, at)
  if (whole) return whole
  const figure = matchAt(FIGURE, text, at)
  const letters = matchAt(WORD, text, at + figure)
  if (!letters || matchAt(UNIT, text, at + figure)) return figure
  return figure + letters
}

function lettersLength(text: string, at: number, simple: number, before: TextWord | undefined): number {
  const next = text[at + simple]
  if (next === undefined || next === ' ') return simple
  if (next === '.' || next === ':' || next === '@' || next === '-') {
    const special = matchAt(URL, text, at)
    if (special) return trimUrl(text.slice(at, at + special))
    const address = matchAt(MAIL, text, at) || matchAt(DOMAIN, text, at)
    if (address) return address
  }
  if (next === '.') {
    const initials = matchAt(INITIALS, text, at)
    if (initials) return initials
    if (before && /^\d/.test(before.text) && before.end === at && matchAt(UNIT, text, at) > simple) return matchAt(UNIT, text, at)
    const rule = abbreviationOf(text.slice(at, at + simple + 1))
    if (rule && fits(rule, text, at, at + simple + 1, before)) return simple + 1
    const dotted = matchAt(DOTTED, text, at)
    if (dotted) return dotted
    if (matchAt(INITIAL, text, at) && !isPronounI(text, at, before)) return 2
    return simple
  }
  if (next === '$') return matchAt(CURRENCY, text, at) || simple
  if (next === '&') return matchAt(COMPANY, text, at) || simple
  if (next === '/') return matchAt(LETTERS_SLASHED, text, at) || (text.slice(at, at + 4) === 'km/h' ? 4 : simple)
  if (next === '-' && JOINED_PREFIXES.has(text.slice(at, at + simple).toLowerCase())) {
    const rest = matchAt(WORD, text, at + simple + 1)
    if (rest) return simple + 1 + rest
  }
  return simple
}

/** "Neither was I. He left": the pronoun is no initial unless a name stands in front ("Oscar I. Marsh"). */
function isPronounI(text: string, at: number, before: TextWord | undefined): boolean {
  return text[at] === 'I' && !(before && /^\p{Lu}/u.test(before.text) && /^I\. \p{Lu}/u.test(text.slice(at, at + 4)))
}

function fits(rule: AbbreviationRule, text: string, at: number, stop: number, before: TextWord | undefined): boolean {
  if (rule.only === 'before-figure') return /^\s?\d/.test(text.slice(stop, stop + 2))
  if (rule.only === 'after-name') return before?.text === ',' && text.slice(before.end, at) === ' '
  return true
}

function trimUrl(url: string): number {
  let length = url.length
  while (length > 1 && '.,;:!?)]}\'"’”…'.includes(url[length - 1]!)) length--
  return length
}

const CLITIC = /(?:n['’‘`´]t|['’‘ʼ`´](?:s|re|ve|ll|d|m))$/i

/** Lengths of the parts that a word is cut into, the last part left out. */
function cutsOf(word: string): number[] {
  const cut = CUT_AT.get(word.toLowerCase())
  if (cut) return [cut]
  if (word.length > 200) return []
  const clitic = CLITIC.exec(word)
  if (!clitic || clitic.index === 0) return []
  return [...cutsOf(word.slice(0, clitic.index)), clitic.index].slice(-1)
}
