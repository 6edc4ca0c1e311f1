/**
 * Signs that a claim, a toll above all, is of another event than the happening that a summary tells: a time before it in the claim's sentence,
 * "an earlier attack", people who had fled before. A frame such as "nine people were killed" says nothing of which event, so what shows one is left out.
 */
import type { Material } from '../compare/material.js'
import { mentionsAt } from '../compare/mentions-at.js'
import { dayMs, hourMs, type Interval, timesAgree, toInterval } from '../compare/times.js'
import type { ClaimView } from '../compare/view.js'
import type { Quantity, Span, TimeMention } from '../contract/index.js'
import { BEFORE_NOUNS, MONTH_WORDS, OTHER_EVENT_WORDS, SETTLED_PREDICATES, WIDER_NOUNS } from '../rules/en/other-events.js'
import { childrenOf, headsOf, isRelation } from '../text/tree.js'

/** A time that ends so long before the happening is of something else. */
const slackMs = 12 * hourMs
const wideDays = 20
/** A report brings in what it tells of in its first sentences. */
const leadRankMax = 2
const other = new RegExp(String.raw`\b(?:${OTHER_EVENT_WORDS.map(({ pattern }) => pattern).join('|')})`, 'iu')
const wider = new Set(WIDER_NOUNS)
const month = new RegExp(String.raw`\b(?:${MONTH_WORDS.join('|')})\b`)
const beforeNouns = new Map(BEFORE_NOUNS.map(({ measure, nouns }) => [measure, new Set(nouns)]))
const settled = new Map(SETTLED_PREDICATES.map(({ measure, lemmas }) => [measure, new Set(lemmas)]))

/** Whether a number of people is of another event, or of a state that the happening did not bring about. */
export function isTollOfOther(view: ClaimView, quantity: Quantity, material: Material): boolean {
  const { claim } = view
  if (other.test(claim.text) || isOfOtherTime(view, material) || isOfWider(view)) return true
  if (isAimed(view, quantity) || isBroughtIn(view)) return true
  const measure = quantity.measure ?? ''
  const nouns = beforeNouns.get(measure)
  if (
    nouns &&
    (quantity.counted ?? '')
      .toLowerCase()
      .split(/\s+/)
      .some((noun) => nouns.has(noun))
  )
    return true
  return settled.get(measure)?.has(claim.predicate.toLowerCase()) ?? false
}

/** "The epidemic, which has killed 4,000": what such a noun did is told with it, or not at all. */
export function isOfWider({ claim, sentence: { words } }: ClaimView): boolean {
  const verb = words[claim.at.word]
  if (!verb) return false
  const doers = [...childrenOf(words, claim.at.word, 'nsubj'), ...(isRelation(verb, 'acl') ? [verb.head] : [])]
  return doers.some((at) => wider.has(words[at]?.lemma.toLowerCase() ?? ''))
}

/** "Approved a raid to rescue two": what is meant to be is not so. "Is said to have killed two" tells what is. */
function isAimed({ sentence: { words } }: ClaimView, { span }: Quantity): boolean {
  const at = span ? words.findLastIndex(({ start, end }) => start >= span.start && end <= span.end) : -1
  const verb = [at, ...headsOf(words, at)].find((one) => words[one]?.upos === 'VERB')
  if (at < 0 || verb === undefined || !/VerbForm=Inf/.test(words[verb]!.feats ?? '')) return false
  return childrenOf(words, verb, 'mark').some((one) => /^to$/i.test(words[one]!.text)) && !childrenOf(words, verb, 'aux').length
}

/** "In reaction to a gas attack that killed 70", further down: another event, which the report brings in there. */
function isBroughtIn({ claim, rank, sentence: { words } }: ClaimView): boolean {
  const verb = words[claim.at.word]
  if (!verb || rank <= leadRankMax || !isRelation(verb, 'acl:relcl')) return false
  // A tree may hang it on the last noun of "a raid by the fleet of Merrow".
  const nouns = [verb.head, ...headsOf(words, verb.head)]
  const top = nouns.findIndex((at) => !isRelation(words[at]!, 'nmod'))
  return nouns.slice(0, top + 1).some((at) => childrenOf(words, at, 'det').some((one) => /^an?$/i.test(words[one]!.text)))
}

/** Whether the claim's sentence has a time from before the happening, and the claim none of the happening's own. */
export const isOfOtherTime = (view: ClaimView, material: Material): boolean =>
  !isOfMainTime(view, material) && timesIn(view).some((one) => isBefore(one, material.happening.when))

/** "The first since 1959, when nine died after a boiler burst": what hangs on a time from before that stands ahead of the words told, and is not told. */
export function hangsOnOtherTime(view: ClaimView, told: Span, material: Material): boolean {
  const own = view.sentence.words[view.claim.at.word]
  if (!own || own.head < 0 || isOfMainTime(view, material)) return false
  const times = timesIn(view)
  if (times.some(({ start, end }) => start >= told.start && end <= told.end)) return false
  return times.some((one) => one.end <= told.start && isBefore(one, material.happening.when, true))
}

function isOfMainTime({ when }: ClaimView, { happening }: Material): boolean {
  const main = happening.when
  return main !== undefined && when !== undefined && timesAgree(when, main) && when.end - when.start <= wideDays * dayMs
}

const timesIn = ({ reading, claim }: ClaimView): TimeMention[] =>
  mentionsAt(reading, claim.at.sentence).filter((one): one is TimeMention => one.kind === 'time' && one.type === 'date')

/** A day before the happening's; where nobody says when that was, a month or a year. `isSince`: "the first since 1959", too. */
function isBefore({ value, text }: TimeMention, main: Interval | undefined, isSince = false): boolean {
  const when = value && toInterval(value)
  if (main)
    return (
      when !== undefined &&
      (when.time.bound === undefined || (isSince && when.time.bound === 'since')) &&
      startOrEnd(when) <= main.start - slackMs
    )
  return when ? when.end - when.start > wideDays * dayMs : month.test(text) && !/\b\d{1,2}\b/.test(text)
}

/** Where a time that is open behind begins, where another ends. */
const startOrEnd = ({ start, end, time }: Interval): number => (time.bound === 'since' ? start : end)
