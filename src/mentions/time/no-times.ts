/**
 * Words that are worded as a time and are none: a count, a rate, a share, a running time, a title.
 */
import type { Sentence } from '../../contract/index.js'
import { DURATION_LEADS } from '../../rules/en/time-words.js'
import type { TimeParts } from './parts.js'

/** Whether what was found at `at` of the sentence's text is no time. Never throws. */
export const isNoTime = (sentence: Sentence, at: { start: number; end: number }, text: string, parts: TimeParts): boolean =>
  isCount(sentence, at, parts) ||
  isRate(text, parts) ||
  isFraction(parts) ||
  isRunningTime(text, parts) ||
  isTitle(text, parts) ||
  (parts.rule === 'part/named' && !isPartOfDay(text, parts))

/** A bare year that counts something ("2000 homes") is a quantity: the number of a plural noun without an article. */
function isCount(sentence: Sentence, at: { start: number; end: number }, parts: TimeParts): boolean {
  if (parts.rule !== 'date/year') return false
  const index = sentence.words.findIndex((word) => word.start < at.end && word.end > at.start && /\d/.test(word.text))
  const word = sentence.words[index]
  const head = word ? sentence.words[word.head] : undefined
  const before = sentence.words[index - 1]
  return (
    word !== undefined &&
    head !== undefined &&
    word.deprel === 'nummod' &&
    word.head > index &&
    /Number=Plur/.test(head.feats ?? '') &&
    (before === undefined || !/DET|ADP|PRON/.test(before.upos))
  )
}

/** "in the morning", "at dawn" are times; "morning prayers", "a good night" are not. */
function isPartOfDay(text: string, parts: TimeParts): boolean {
  const words = text.slice(Math.max(0, parts.start - 7), parts.end)
  return (
    !/[a-z\d,] [A-Z][a-z]+$/.test(words) &&
    /(?:^|\b)(?:the|at|before|after|around|early|late|mid|dawn|overnight)\b/i.test(words) &&
    !/^ ?[a-z]+s\b(?! of)/.test(text.slice(parts.end, parts.end + 12).replace(/^ (?:was|is|as|has|after|before)\b/, ''))
  )
}

/** "a week" is a length after "for" or "within"; after a count it is a rate ("40 seats a week"). */
const isRate = (text: string, parts: TimeParts): boolean =>
  parts.rule === 'duration/number' &&
  /^an?$/i.test(parts.groups.number ?? '') &&
  parts.groups.approx === undefined &&
  parts.groups.half === undefined &&
  !DURATION_LEADS.test(text.slice(Math.max(0, parts.start - 14), parts.start))

/** "a quarter", "three quarters", "in some quarters" are shares and circles; two or four of them are half a year or one. */
const isFraction = ({ rule, groups }: TimeParts): boolean =>
  /^quarter/i.test(groups.unit ?? '') &&
  (rule === 'duration/after' || (rule === 'duration/number' && /^(?:an?|one|three|some)$/i.test(groups.number ?? '')))

/** "01:45" after a title is the length of a video; a clock time has a zone, "a.m." or a preposition. */
const isRunningTime = (text: string, parts: TimeParts): boolean =>
  parts.rule === 'clock/colon' &&
  !(parts.groups.ampm ?? parts.groups.zone ?? parts.groups.blur) &&
  !/\b(?:at|by|about|around|until|till|from|after|before|since|to|and|between|on|of|near|past) (?:the )?$/i.test(
    text.slice(Math.max(0, parts.start - 12), parts.start),
  ) &&
  !/\d\)?,? $/.test(text.slice(Math.max(0, parts.start - 4), parts.start))

/** "USA Today" is a paper, "The Daily" a broadcast: a capital where none belongs, behind another. */
const isTitle = (text: string, parts: TimeParts): boolean =>
  (parts.rule === 'set/adverb' && /^[A-Z]/.test(text.slice(parts.start)) && parts.start > 0) ||
  (parts.rule === 'period/shift' && /^[A-Z]\w+ [A-Z]/.test(text.slice(parts.start))) ||
  (parts.rule === 'day/from-here' &&
    /^T/.test(text.slice(parts.start, parts.end)) &&
    /\b[A-Z][A-Za-z]{0,20} $/.test(text.slice(Math.max(0, parts.start - 22), parts.start)) &&
    !/^(?: [A-Z]|$)/.test(text.slice(parts.end)))
