/**
 * Numbers in a text: digits, words, vague words and fractions, with their value.
 *
 * Knows nothing of trees or units. What only looks like a number is left out here as far as its letters tell
 * (F-16, 53rd, 10:23, 737-800); what its neighbours tell is for quantities.ts.
 */
import { MULTIPLIERS, NUMBER_WORDS, VAGUE_NUMBERS } from '../../rules/en/quantity-words.js'
import { matchesOf } from '../../text/matches.js'

export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly low: number
  /** Equal to `low` unless the words are vague or give a range. */
  readonly high: number
  readonly approximate?: true
  /** A share: `low` and `high` are percent. */
  readonly share?: true
}

/** The numbers of a text in order, none overlapping. Linear in the text; never throws. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const tokens = toTokens(text)
  const found: FoundNumber[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = readAt(tokens, at, text)
    if (number) found.push(number.value)
    at = number ? number.next : at + 1
  }
  return found
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly digits: boolean
}
type Found = { readonly value: FoundNumber; readonly next: number } | undefined

const TOKEN =
  /\d{1,3}(?:,\d{3}){1,5}(?!\d|,\d)(?:\.\d{1,9})?|\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d|,\d)|(?<![\d.,] ?)\d{1,3}(?:[\u00a0\u202f]\d{3}){1,3}(?!\d)|(?<![\d.,] ?)\d{1,3}(?: \d{3})? 000(?! ?\d)|\d{1,18}(?:\.\d{1,9})?|[A-Za-z]{1,40}/g

const toTokens = (text: string): Token[] =>
  matchesOf(TOKEN, text).map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    digits: /\d/.test(match[0]),
  }))

/** What stands between groups of three digits. */
const GROUPS = /[,\s]/g
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixths: 6,
  sevenths: 7,
  eighths: 8,
  tenth: 10,
  tenths: 10,
}
const VAGUE = VAGUE_NUMBERS.map((rule) => ({ rule, pattern: new RegExp(`(?:${rule.words})\\b`, 'iy') }))

function readAt(tokens: readonly Token[], at: number, text: string): Found {
  const token = tokens[at]!
  return token.digits
    ? (readFraction(tokens, at, text) ?? readDigits(tokens, at, text))
    : (readVague(tokens, at, text) ?? readFraction(tokens, at, text) ?? readWords(tokens, at, text) ?? readBounded(tokens, at, text))
}

function readVague(tokens: readonly Token[], at: number, text: string): Found {
  const { start } = tokens[at]!
  if (/[\w-]/.test(text[start - 1] ?? ' ')) return undefined
  for (const { rule, pattern } of VAGUE) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const scaled = multiply(tokens, after(tokens, at, start + match[0].length) - 1, 1, start + match[0].length, text)
    if (scaled.value > 1)
      return {
        value: { start, end: scaled.end, rule: rule.id, low: rule.low * scaled.value, high: rule.high * scaled.value, approximate: true },
        next: scaled.next,
      }
    const end = start + match[0].length
    return {
      value: { start, end: match[0].endsWith(' of') ? end - 3 : end, rule: rule.id, low: rule.low, high: rule.high, approximate: true },
      next: after(tokens, at, end),
    }
  }
  return undefined
}

const after = (tokens: readonly Token[], at: number, end: number): number => {
  let next = at
  while (next < tokens.length && tokens[next]!.start < end) next++
  return next
}

/** What stands between two tokens. */
const gap = (tokens: readonly Token[], at: number, text: string): string =>
  tokens[at] && tokens[at + 1] ? text.slice(tokens[at]!.end, tokens[at + 1]!.start) : '\n'

function readDigits(tokens: readonly Token[], at: number, text: string): Found {
  const token = tokens[at]!
  const before = text.slice(Math.max(0, token.start - 3), token.start)
  if (/(?<!magnitude)[-–]$/i.test(text.slice(Math.max(0, token.start - 10), token.start)) ? /[A-Za-z][-–]$/.test(before) : false)
    return undefined
  if (/[A-Za-z]['’]?$|[\d][.,:/-]$|[#:/@_]$|\bNo\.? ?$/i.test(before)) return undefined
  if (/^(?:st|nd|rd|th)\b|^[:/]\d|^-\d{1,4}-|^[.]\d+\.|^['’]?s\b/i.test(text.slice(token.end, token.end + 8))) return undefined
  let value = Number(token.text.replace(GROUPS, ''))
  let end = token.end
  let next = at + 1
  const half = /^ ?([½¼¾])/.exec(text.slice(end, end + 2))
  if (half) {
    value += { '½': 0.5, '¼': 0.25, '¾': 0.75 }[half[1]!] ?? 0
    end += half[0].length
  }
  // "7-1/2", "2 3/4".
  const mixed = /^[- ]([123])\/([248])(?![\d/])/.exec(text.slice(end, end + 6))
  if (mixed && Number(mixed[1]) < Number(mixed[2])) {
    value += Number(mixed[1]) / Number(mixed[2])
    end += mixed[0].length
    next = after(tokens, at, end)
  }
  const split = /^\. ?(\d)(?!\d)/.exec(text.slice(end, end + 4))
  if (split && /(?:magnitude|measur\w*|richter|of|a) $/i.test(text.slice(Math.max(0, token.start - 12), token.start)) && value < 10) {
    value += Number(split[1]) / 10
    end += split[0].length
    next++
  }
  const range = /^ ?[-–—] ?(?=\d)/.exec(text.slice(end, end + 3))
  if (range && tokens[next]?.digits) {
    const high = Number(tokens[next]!.text.replace(GROUPS, ''))
    if (
      high <= value ||
      /^[-–]\d|^[A-Za-z]/.test(text.slice(tokens[next]!.end, tokens[next]!.end + 2).replace(/^(?:m|bn|b|k|km|kg|mph)\b/, ''))
    )
      return undefined
    const multiplied = multiply(tokens, next, 1, tokens[next]!.end, text)
    const scale = multiplied.value
    return {
      value: { start: token.start, end: multiplied.end, rule: 'number/range', low: value * scale, high: high * scale },
      next: multiplied.next,
    }
  }
  const scaled = multiply(tokens, next - 1, value, end, text)
  if (
    scaled.end === end &&
    /^[A-Za-z]/.test(text.slice(end)) &&
    !/^(?:%|(?:km|kg|mph|kph|m|cm|mm|ft|lb|lbs|mi|mg|gb|tb|mb|mw|gw|g|hr|hrs|min)\b)/i.test(text.slice(end))
  )
    return undefined
  return { value: { start: token.start, end: scaled.end, rule: 'number/digits', low: scaled.value, high: scaled.value }, next: scaled.next }
}

/** Takes in the multipliers that follow: "3.5bn", "40 million", "two hundred thousand". */
function multiply(
  tokens: readonly Token[],
  at: number,
  value: number,
  end: number,
  text: string,
): { value: number; end: number; next: number } {
  let [scaled, until, next] = [value, end, at + 1]
  while (tokens[next]) {
    const word = tokens[next]!
    const glued = word.start === until
    const factor = MULTIPLIERS[word.text]
    const abbreviated = word.text.length < 4
    const money = /[$£€¥₹]\s?$/.test(text.slice(Math.max(0, tokens[at]!.start - 2), tokens[at]!.start))
    if (factor === undefined || !/^[ -]?$/.test(text.slice(until, word.start)) || word.text === 'score') break
    if (abbreviated && !(glued ? word.text !== 'm' || money || scaled < 1000 : money || /^(?:mn|mln|bn|bln|tn|trn)$/.test(word.text))) break
    if (abbreviated && glued && word.text === 'm' && !money) break
    scaled *= factor
    until = word.end
    next++
  }
  return { value: Math.round(scaled * 1e6) / 1e6, end: until, next }
}

/** A small whole number with nothing joined to it. */
const DIGITS_ALONE = /^(?:[\s(“"])?\d{1,3} $/

/** "one in five", "two-thirds", "half of", "nine out of ten". */
function readFraction(tokens: readonly Token[], at: number, text: string): Found {
  const [a, b, c, d] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const count = a!.digits
    ? DIGITS_ALONE.test(text.slice(Math.max(0, a!.start - 1), a!.end + 1))
      ? Number(a!.text)
      : undefined
    : a!.text === 'a'
      ? 1
      : NUMBER_WORDS[a!.text]
  const make = (share: number, end: Token, next: number): Found => ({
    value: { start: a!.start, end: end.end, rule: 'number/share', low: round(share), high: round(share), share: true },
    next,
  })
  if (a!.text === 'half' && (b?.text === 'of' || b?.text === 'the')) return make(50, a!, at + 1)
  const half = a!.text === 'half' && !/[\w-]/.test(text[a!.start - 1] ?? ' ') ? HALVED.exec(text.slice(a!.end, a!.end + 14)) : null
  if (half) {
    const value = half[1] ? 6 : 0.5
    const end = half[1] ? a!.end + half[0].length : a!.end
    return {
      value: { start: a!.start, end, rule: 'number/half', low: value, high: value, ...(half[1] ? { approximate: true as const } : {}) },
      next: after(tokens, at, end),
    }
  }
  if (count === undefined || !b || count === 0) return undefined
  const part = PARTS[b.text]
  if (
    part !== undefined &&
    /^[ -]$/.test(gap(tokens, at, text)) &&
    (count > 1 || (c?.text === 'of' && a!.text === 'a')) &&
    (count > 1 ? b.text.endsWith('s') : true)
  ) {
    if (d && c?.text === 'of' && d.text in { a: 1, an: 1 } && MULTIPLIERS[tokens[at + 4]?.text ?? '']) {
      const unit = tokens[at + 4]!
      const value = (count / part) * MULTIPLIERS[unit.text]!
      return { value: { start: a!.start, end: unit.end, rule: 'number/part-of', low: value, high: value, approximate: true }, next: at + 5 }
    }
    return make((count / part) * 100, b, at + 2)
  }
  const whole = b.text === 'in' ? c : b.text === 'out' && c?.text === 'of' ? d : undefined
  const all = whole && (whole.digits ? Number(whole.text.replaceAll(',', '')) : NUMBER_WORDS[whole.text])
  if (
    whole &&
    all &&
    all > count &&
    (b.text === 'out' || /^(?:two|three|four|five|six|seven|eight|nine|ten|10|20|100)$/.test(whole.text)) &&
    !/^ (?:years|months|weeks|days|hours|minutes)/.test(text.slice(whole.end))
  ) {
    return make((count / all) * 100, whole, tokens.indexOf(whole) + 1)
  }
  return undefined
}

/** "twenty-four", "two hundred and five", "a dozen", "half a million", "one and a half million". */
function readWords(tokens: readonly Token[], at: number, text: string): Found {
  const first = tokens[at]!
  if (/[A-Za-z]-$|['’]$/.test(text.slice(Math.max(0, first.start - 2), first.start))) return undefined
  const half = first.text === 'half' && /^an?$/.test(tokens[at + 1]?.text ?? '') ? 2 : 0
  const article = /^an?$/.test(first.text) ? 1 : 0
  const head = tokens[at + half + article]
  if ((half || article) && !(head && (MULTIPLIERS[head.text] ?? 0) >= 12 && head.text.length > 4 && head.text !== 'score')) return undefined
  if (!half && !article && NUMBER_WORDS[first.text] === undefined) return undefined
  let [total, current, end, next] = [0, half ? 0.5 : article ? 1 : 0, first.end, at + half + article]
  let words = 0
  let multiplied = false
  for (; tokens[next]; next++) {
    const word = tokens[next]!
    if (words > 0 && !/^[ -]?$/.test(text.slice(end, word.start))) break
    const value = NUMBER_WORDS[word.text]
    const factor = MULTIPLIERS[word.text]
    if (
      value !== undefined &&
      (words === 0 || (current % 100 === 0 && multiplied) || (current % 100 >= 20 && current % 10 === 0 && value < 10 && value > 0))
    )
      current += value
    else if (factor !== undefined && word.text.length > 4 && word.text !== 'score' && current > 0) {
      if (factor === 100 || factor === 12) current *= factor
      else {
        total += current * factor
        current = 0
      }
      multiplied = true
    } else if (
      word.text === 'and' &&
      multiplied &&
      NUMBER_WORDS[tokens[next + 1]?.text ?? ''] !== undefined &&
      current % 100 === 0 &&
      total + current >= 100
    ) {
      end = word.end
      continue
    } else if (word.text === 'and' && tokens[next + 1]?.text === 'a' && tokens[next + 2]?.text === 'half' && words > 0) {
      current += 0.5
      next += 2
      end = tokens[next]!.end
      continue
    } else break
    words++
    end = word.end
  }
  if (
    /^-(?!year|month|week|day|hour|minute|mile|foot|km|kilo|metre|meter|member|story|storey|person|ton|inch|block|pound|percent|page|mem|car|vehicle|man|week|to-|and-)[a-z]/i.test(
      text.slice(end, end + 9),
    ) &&
    words === 1 &&
    current < 3
  )
    return undefined
  if (/^(?:st|nd|rd|th)\b/.test(text.slice(end)) || words === 0) return undefined
  const value = total + current
  const rounded = /dozen/.test(text.slice(first.start, end).toLowerCase())
  return {
    value: { start: first.start, end, rule: 'number/words', low: value, high: value, ...(rounded ? { approximate: true as const } : {}) },
    next,
  }
}

/** "Twice", and what counts only behind a bound: "at least once", "more than a mile". */
function readBounded(tokens: readonly Token[], at: number, text: string): Found {
  const token = tokens[at]!
  if (token.text === 'twice' && text[token.start - 1] !== '-' && text[token.end] !== '-')
    return { value: { start: token.start, end: token.end, rule: 'number/bounded', low: 2, high: 2 }, next: at + 1 }
  if (!/\b(?:at least|more than|less than|over|nearly|almost|about|up to) $/i.test(text.slice(Math.max(0, token.start - 12), token.start)))
    return undefined
  const isMeasure = /^an?$/.test(token.text) && BOUNDED_UNITS.test(text.slice(token.end, token.end + 14))
  const low = token.text === 'once' || isMeasure ? 1 : undefined
  return low === undefined
    ? undefined
    : { value: { start: token.start, end: token.end, rule: 'number/bounded', low, high: low }, next: at + 1 }
}
const BOUNDED_UNITS =
  /^ (?:year|month|week|day|hour|minute|decade|century|mile|kilomet(?:er|re)|met(?:er|re)|foot|ton(?:ne)?|pound|gallon|acre|hectare)\b/i

/** What is halved: "half a mile", "a half-block", and the "half-dozen" that is a number of its own. */
const HALVED =
  /^(?:[ -](dozen)|[ -](?:an? )?(?:mile|block|hour|minute|year|century|decade|kilomet(?:er|re)|met(?:er|re)|inch|ton(?:ne)?|pound|acre))\b/i

const round = (value: number): number => Math.round(value * 10) / 10
