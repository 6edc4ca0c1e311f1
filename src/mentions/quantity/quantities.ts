/**
 * Quantities of a sentence: numbers with their bounds, unit, what is counted and measured, and of what they are a part.
 *
 * Numbers are found in the words, everything else is read off the tree. Dates, clock times, ordinals, names with numbers
 * (F-16, Flight 752) and addresses are none; a length of time is one. "a child" counts only where harm governs it.
 */
import type { QuantityMention, Sentence, TimeMention, Word } from '../../contract/index.js'
import { CALLED_NUMBERS, INTRODUCED, LABEL_NOUNS } from '../../rules/en/quantity-words.js'
import { childrenOf, headIn, spanOf, wordsIn } from '../../text/tree.js'
import type { FindContext } from '../context.js'
import { findTimes } from '../time/times.js'
import { type Bounded, findBounded } from './bounds.js'
import { type Counted, namesOf, readCounted } from './counted.js'
import { type Item, isOwnNoun, toMentions } from './items.js'
import {
  isGoverned,
  keepWorks,
  type Measured,
  readBehind,
  readMeasure,
  readMeasureBeside,
  readTollBefore,
  readVerbBefore,
} from './measure.js'
import { findNumbers } from './numbers.js'
import { findUnit, refineMeasure } from './units.js'
import { findUnnumbered } from './unnumbered.js'

/** The quantities of one sentence, in text order, none overlapping. Never throws. */
export function findQuantities(sentence: Sentence, index: number, context: FindContext): readonly QuantityMention[] {
  const text = context.report.text.slice(sentence.start, sentence.end)
  const times = findTimes(sentence, index, context)
  const numbered = findBounded(text, findNumbers(text))
    .map((number) => toItem(number, text, sentence, times))
    .filter((item) => item !== undefined)
  const unnumbered = findUnnumbered(sentence).map((item) => behindAge(item, numbered))
  return toMentions([...numbered, ...findSpells(text, sentence, times), ...unnumbered], sentence, index, context.report.text)
}

/** "On hold for an hour", "a day of doubt", "a month-long hunt": a length of time with an article for its number. */
const findSpells = (text: string, sentence: Sentence, times: readonly TimeMention[]): Item[] =>
  times.flatMap((time) => {
    const [start, end] = [time.start - sentence.start, time.end - sentence.start]
    const spell =
      time.type === 'duration' ? /^(half )?an? (half[ -])?(year|month|week|day|hour|minute|century|decade)(-long)?$/i.exec(time.text) : null
    const isSpell =
      spell?.[4] !== undefined ||
      /\b(?:for|last(?:ed|s|ing)|took|takes?|spent|spend) $/i.test(text.slice(Math.max(0, start - 9), start)) ||
      /^ of \p{Ll}/u.test(text.slice(end, end + 6))
    const number = wordsIn(sentence, time)[0]
    if (!spell || !isSpell || number === undefined || isDistance(text, start, end, time.text)) return []
    const value = { exact: spell[1] || spell[2] ? 0.5 : 1, unit: spell[3]!.toLowerCase(), measure: 'duration' }
    return [{ start, end, number, rule: 'number/spell', value }]
  })

/** "a 51-year-old baker": the age is one quantity, the baker another, told by the words behind it. */
function behindAge(item: Item, numbered: readonly Item[]): Item {
  const age = numbered.find((other) => other.value.measure === 'age' && other.start >= item.start && other.end < item.end)
  return age ? { ...item, start: age.end + 1 } : item
}

function toItem(number: Bounded, text: string, sentence: Sentence, times: readonly TimeMention[]): Item | undefined {
  const { words } = sentence
  const bare = findNumbers(text.slice(number.start, number.end)).at(-1)
  const [start, end] = bare ? [number.start + bare.start, number.start + bare.end] : [number.start, number.end]
  const time = times.find((mention) => mention.start < sentence.start + end && sentence.start + start < mention.end)
  if (time && time.type !== 'duration') return undefined
  const inside = wordsIn(sentence, { start: sentence.start + start, end: sentence.start + end }).filter(
    (at) => !/^[-–]$/.test(words[at]!.text),
  )
  const top = headIn(words, inside)
  if (top < 0 || isPager(text, start, end) || isDialled(text, start, end)) return undefined
  const age = readAge(text, number, start, end, words.length > 0)
  const base = { start: number.start, end: number.end, number: top, rule: number.rule }
  if (age) return { ...base, end: age.end, value: { ...number.bounds, unit: age.unit, measure: 'age' }, rule: `${number.rule}+measure/age` }
  if (time && isDistance(text, time.start - sentence.start, time.end - sentence.start, time.text)) return undefined
  if (time) {
    const unit = /([a-z]+)$/i.exec(time.text.replace(/-(?:old|long)$/, ''))?.[1]?.toLowerCase()
    return /^P(?:T)?X/.test(time.timex) && number.rule.startsWith('number')
      ? undefined
      : {
          ...base,
          start: Math.min(number.start, time.start - sentence.start),
          end: Math.max(number.end, time.end - sentence.start),
          value: { ...number.bounds, ...(unit ? { unit } : {}), measure: 'duration' },
        }
  }
  if (number.share) return { ...base, value: { ...number.bounds, unit: 'percent', measure: 'share' } }
  if (
    /\bmagnitude[ -](?:of )?(?:an? )?(?:estimated |preliminary )?$/i.test(text.slice(0, number.start).slice(-30)) ||
    /^[ -]magnitude\b/i.test(text.slice(end)) ||
    isScale(text, start, end, number.high)
  ) {
    return { ...base, value: { ...number.bounds, measure: 'magnitude' }, rule: `${number.rule}+measure/magnitude` }
  }
  if (/^twice$/i.test(text.slice(start, end)) && /^ (?:the|as|that|its|their|his|her)\b/i.test(text.slice(end)))
    return { ...base, value: number.bounds }
  if (/^(?:once|twice)$/i.test(text.slice(start, end))) return { ...base, value: { ...number.bounds, measure: 'times' } }
  const counted = withPeopleBehind(readCounted(words, top, inside.at(-1) ?? top), words, inside.at(-1) ?? top)
  if (/^ degrees?,? (?:of |in )?(?:longitude|latitude|north|south|east|west)/i.test(text.slice(end))) return undefined
  const unit = findUnit(text, start, end) ?? findUnit(text, start, unitBehind(text, sentence, end, counted.noun))
  if (unit) {
    const near = wordsIn(sentence, { start: sentence.start + Math.min(number.start, unit.start), end: sentence.start + unit.end })
    const refined = refineMeasure(unit.measure, words, near[0] ?? top, near.at(-1) ?? top)
    return {
      ...base,
      start: Math.min(number.start, unit.start),
      end: Math.max(number.end, unit.end),
      ...withTop(counted),
      value: { ...number.bounds, unit: unit.unit, measure: refined.measure },
      rule: [number.rule, unit.rule, ...(refined.rule ? [refined.rule] : [])].join('+'),
    }
  }
  const around = wordsIn(sentence, { start: sentence.start + number.start, end: sentence.start + number.end })
  const [first, last] = [around[0] ?? top, around.at(-1) ?? top]
  const measured = keepWorks(
    words,
    counted.noun,
    readVerbBefore(words, first, last) ??
      readBehind(words, last, counted.noun) ??
      readMeasure(words, top, counted) ??
      readMeasureBeside(words, first, last) ??
      (counted.noun === undefined && counted.whole === undefined ? readTollBefore(words, first) : undefined),
  )
  if (
    isLabel(words, top, counted, measured !== undefined) ||
    isLoneOne(words, top, text.slice(start, end), counted, measured, isBounding(number.rule, text.slice(number.start, start)))
  )
    return undefined
  const names = counted.noun === undefined ? undefined : namesOf(words, counted.noun)
  const shared = names || counted.whole === undefined || !isClass(words[counted.whole]!) ? undefined : namesOf(words, counted.whole)
  return {
    ...base,
    ...withTop(counted),
    ...(counted.noun === undefined ? {} : { noun: counted.noun }),
    ...(counted.whole === undefined ? {} : { whole: counted.whole }),
    ...(names ? { names } : {}),
    value: {
      ...number.bounds,
      ...(measured ? { measure: measured.measure } : {}),
      ...(shared ? { counted: textOf(text, sentence, shared) } : {}),
    },
    rule: measured ? `${number.rule}+${measured.rule}` : number.rule,
  }
}

/** Where the number would end if no adjective stood before its noun: "ten long miles". */
function unitBehind(text: string, { start, words }: Sentence, end: number, noun: number | undefined): number {
  if (noun === undefined) return text.length
  let first = noun
  while (first > 0 && noun - first < 2 && words[first - 1]!.upos === 'ADJ' && /^\p{Ll}+$/u.test(words[first - 1]!.text)) first--
  return first < noun && words[first]!.start - start === end + 1 ? words[noun]!.start - start - 1 : text.length
}

/** "78 Welsh, 63 Irish and": a people right behind, where the tree hangs the number elsewhere. */
function withPeopleBehind(counted: Counted, words: Sentence['words'], last: number): Counted {
  if (counted.noun !== undefined || counted.whole !== undefined || counted.label !== undefined) return counted
  const at = last + 1
  const noun = words[at]
  const isPeople = noun !== undefined && /^\p{Lu}/u.test(noun.text) && /^(?:ADJ|PROPN)$/.test(noun.upos)
  return isPeople && /^(?:PUNCT|CCONJ)$/.test(words[at + 1]?.upos ?? 'PUNCT') ? { ...counted, noun: at } : counted
}

/** A part counts what its whole does, unless that is only pointed at ("four of those killed"). */
const isClass = (word: Word): boolean => word.upos === 'NOUN' || word.upos === 'PROPN'

function textOf(text: string, sentence: Sentence, parts: readonly number[]): string {
  const span = spanOf(sentence.words, parts)
  return text.slice(span.start - sentence.start, span.end - sentence.start)
}

const withTop = (counted: { top: number }) => ({ top: counted.top })

/** "an hour after the quake", "the past two days", "within a day", "the first time in years" count from a point: they are times. */
const isDistance = (text: string, start: number, end: number, words: string): boolean =>
  /\b(?:past|last|next|coming|previous|preceding|following)\b/i.test(words) ||
  /\b(?:\w{3,12}est|worst|first|most)\b[^.;]{0,40} in(?: more than| over| nearly| almost| about)? $/i.test(
    text.slice(Math.max(0, start - 60), start),
  ) ||
  /^ (?:after|before|into|prior|since|earlier|later|ago|to go|from (?:the|its|his|her|their|now|then))\b/i.test(
    text.slice(end, end + 12),
  ) ||
  /\b(?:within|(?:first|second|third) time in)(?: (?:about|more than|over|at least|nearly|almost|some))? $/i.test(
    text.slice(Math.max(0, start - 40), start),
  )

/** "42-year-old", "aged 42", "Ada Quill, 42, of". */
function readAge(text: string, number: Bounded, start: number, end: number, hasWords: boolean): { unit: string; end: number } | undefined {
  const after = /^[- ](year|month|week|day)s?[- ]olds?\b|^ (years) of age\b/i.exec(text.slice(end, end + 20))
  if (after) return { unit: `${after[1] ?? 'year'}s`.toLowerCase(), end: end + after[0].length }
  if (number.high > 120 || number.low < 1) return undefined
  if (
    /\b(?:aged?|the age of|ages?) $/i.test(text.slice(0, number.start).slice(-14)) ||
    /\bthe age of $/i.test(text.slice(0, start).slice(-14))
  )
    return { unit: 'years', end }
  const [before, behind] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 8)]
  if (/\b(?:was|is|were|are|turned) (?:only |just )?$/i.test(before) && /^ when\b/.test(behind)) return { unit: 'years', end }
  if (/\b(?:whose|his|her|their|the) age\b[^.;]{0,50} (?:as|at|of|or|to|is|was) $/i.test(before)) return { unit: 'years', end }
  const appositive =
    hasWords &&
    /^\d{1,3}$/.test(text.slice(start, end)) &&
    /\p{Lu}[\p{L}'’.-]*,? \(?$|\p{Lu}[\p{L}'’.-]*, (?:\d{1,2} and )?$|\b(?:his|her|their|whose|a|the|my|our) \p{L}+, $/iu.test(
      text.slice(0, start).slice(-30),
    ) &&
    /,\s(?:\d{1,2} and )?$|\($/.test(text.slice(0, start)) &&
    /^(?:[,.;)]| and (?:his|her)\b| and \d{1,2}[,.;])/.test(text.slice(end))
  return appositive ? { unit: 'years', end } : undefined
}

/** "measured 7.6", "a 7.6 quake", "7.6 on the Richter scale". */
function isScale(text: string, start: number, end: number, value: number): boolean {
  if (value >= 10) return false
  const decimal = /\./.test(text.slice(start, end))
  return (
    (decimal && /^ ?(?:\w+ )?(?:earth)?(?:quake|tremor|temblor|aftershock)s?\b/i.test(text.slice(end))) ||
    /^(?: degrees| points)? (?:on|in) the (?:open-ended )?(?:Richter|moment|magnitude)/i.test(text.slice(end)) ||
    (decimal &&
      /\b(?:measur(?:ed|ing)|registered|registering|recorded at|of|at|upgraded (?:it )?to|put it at) (?:at |an? |as )?$/i.test(
        text.slice(0, start).slice(-24),
      ) &&
      /quake|tremor|temblor|magnitude/i.test(text))
  )
}

/** "Photo 1 of 5": where one is in a gallery. */
const isPager = (text: string, start: number, end: number): boolean =>
  (/^ of \d+(?! ?[a-z]{2}| ?%)/.test(text.slice(end, end + 12)) && /^\d+$/.test(text.slice(start, end))) ||
  (/(?<!\d)\d+ of $/.test(text.slice(Math.max(0, start - 9), start)) && !/^ ?[a-z]{2}| ?%/.test(text.slice(end, end + 4)))

/** "0800 123 456", the figures of a map, "3. Turn left": digits that dial, point or order. */
function isDialled(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end)
  if (!/^\d+$/.test(digits)) return false
  const [before, behind] = [
    /(?<![\d.,:/-])(\d+) $/.exec(text.slice(Math.max(0, start - 12), start)),
    /^ (\d+)(?![\d.,:%-])/.exec(text.slice(end, end + 12)),
  ]
  const beside = [before, behind].some((match) => match && !YEAR.test(match[1]!) && !/^ (?:\d{3} )*\d{3}(?!\d)/.test(match[0]))
  return (
    /^0\d/.test(digits) ||
    (beside && !YEAR.test(digits)) ||
    (digits.length < 3 && /^\.(?:\s|$)/.test(text.slice(end, end + 2)) && text.slice(0, start).trim() === '')
  )
}
const YEAR = /^(?:19|20)\d\d$/

/** A number that only names: "Flight 752", "Route 91", "10 Mill Street". */
function isLabel(words: Sentence['words'], top: number, counted: Counted, measured: boolean): boolean {
  if (counted.label !== undefined) return !measured
  const before = words[top - 1]
  const isDigits = /^\d+$/.test(words[top]!.text)
  if (before && isDigits && top > 1 && /^\p{Lu}\p{Ll}/u.test(before.text) && LABEL_NOUNS.has(before.text.toLowerCase())) return true
  if (before?.upos === 'PROPN' && isDigits && !measured && counted.noun === undefined && counted.whole === undefined) return true
  if (
    before &&
    !measured &&
    (LABEL_NOUNS.has(before.text.toLowerCase()) || LABEL_NOUNS.has(before.lemma.toLowerCase())) &&
    counted.noun === undefined
  )
    return true
  const noun = counted.noun === undefined ? undefined : words[counted.noun]
  if (noun?.upos === 'PROPN' && !/Number=Plur/.test(noun.feats ?? '') && !/s$/.test(noun.text) && !measured) return true
  if (noun?.upos === 'PROPN' && before && /^\p{Lu}\p{Ll}/u.test(words[top]!.text) && /^\p{Ll}/u.test(before.text) && !measured) return true
  return before?.upos === 'PROPN' && words[top]!.head === top - 1
}

/**
 * "One" counts where it is bounded ("at least one"), measured by its own clause ("one of them died") or set beside nothing that it only
 * introduces: "one of the officials", "one survivor described it", "one day", "no one" count nothing. Neither does "zero risk".
 */
function isLoneOne(
  words: Sentence['words'],
  top: number,
  stated: string,
  counted: Counted,
  measured: Measured | undefined,
  isBound: boolean,
): boolean {
  if (CALLED_NUMBERS.has(stated)) return !measured
  const noun = counted.noun === undefined ? undefined : words[counted.noun]
  if (/^zero$/i.test(stated)) return noun !== undefined && !measured && !/Number=Plur/.test(noun.feats ?? '')
  if (stated.toLowerCase() !== 'one') return false
  const [before, after] = [words[top - 1]?.text.toLowerCase() ?? '', words[top + 1]?.text.toLowerCase() ?? '']
  if (/^(?:no|any|every|the|this|that|which|each|some)$/.test(before) || /^(?:another|day|way|side|hand|thing)$/.test(after)) return true
  if (isBound) return false
  if (counted.whole !== undefined || after === 'of') return !isGoverned(words, top)
  const strong = measured !== undefined && !isOwnNoun(measured)
  if (noun && !strong && (INTRODUCED.has(noun.lemma) || isActor(words, noun))) return true
  if (words[top]!.upos === 'PRON' && !strong) return true
  return noun === undefined && !strong && !/^(?:in|at|on|near)$/.test(after)
}

const isBounding = (rule: string, before: string): boolean => /bound\/(?!none)/.test(rule) || /^(?:only|just|exactly)\b/i.test(before)

/** "One survivor described it", but not "there remains one survivor". */
const isActor = (words: Sentence['words'], noun: Word): boolean =>
  noun.deprel === 'nsubj' && words[noun.head]?.upos === 'VERB' && childrenOf(words, noun.head, 'expl').length === 0
