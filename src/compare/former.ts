/**
 * Stretches of a sentence that tell of another event by how it stands to the one told: "two weeks after one of magnitude 6.2 that killed three".
 *
 * "One" there is of the happening's kind and another. "Two weeks after a ferry sank" is another's where no day that the claim may stand on, less the
 * two weeks, is the day of the happening. Knows nothing of the claims before or behind.
 */
import type { Span, TimeMention, Word } from '../contract/index.js'
import { ANAPHOR_CASES, ANAPHORS } from '../rules/en/other-events.js'
import { childrenOf, isRelation, spanOf, subtreeOf } from '../text/tree.js'
import { dayMs, type Interval, toInterval } from './times.js'
import type { ClaimView } from './view.js'

/** A stretch of another event, with when that was, where the sentence tells how long before. */
export interface Former extends Span {
  readonly when?: Interval
}

const anaphors = new Set(ANAPHORS)
const cases = new Set(ANAPHOR_CASES)
const unitDays: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.4, Y: 365.25 }
/** "A week after" may be five days or ten. */
const roundShare = 0.4
const daysMin = 2

/** The stretches of the claim's sentence that are of another event than the happening of `main`. */
export function formersIn(view: ClaimView, main: Interval | undefined): readonly Former[] {
  const { words } = view.sentence
  const lengths = lengthsIn(view)
  const found: Former[] = []
  for (const at of words.keys()) {
    const isOne = isAnaphor(words, at)
    const length = lengths.find(({ head }) => head === at || isWithin(words, at, head))
    if (isOne) {
      const when = length && main ? before(main, length.days) : undefined
      found.push({ ...spanOf(words, subtreeOf(words, at)), ...(when ? { when } : {}) })
    } else if (length?.head === at && main && !mayBeOf(view, main, length.days)) {
      found.push({ ...spanOf(words, subtreeOf(words, at)), when: before(main, length.days) })
    }
  }
  return found
}

/** The stretch that a span of the claim's sentence lies within. */
export const formerAround = (view: ClaimView, { start, end }: Span, main: Interval | undefined): Former | undefined =>
  formersIn(view, main).find((former) => former.start <= start && former.end >= end)

/** "After one of magnitude 6.2", "deadlier than one in May": not "after one of the men", nor a number. */
function isAnaphor(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (!anaphors.has(word.text.toLowerCase()) || isRelation(word, 'nummod') || isRelation(word, 'det')) return false
  if (!childrenOf(words, at, 'case').some((child) => cases.has(words[child]!.text.toLowerCase()))) return false
  const beside = childrenOf(words, at, 'nmod', 'acl', 'amod')
  return beside.length > 0 && !beside.some((child) => isOfSeveral(words, child))
}

/** "Of the men", "of nine", "of them". */
function isOfSeveral(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (!isRelation(word, 'nmod') || !childrenOf(words, at, 'case').some((child) => /^of$/i.test(words[child]!.text))) return false
  return /Number=Plur/.test(word.feats ?? '') || ['PRON', 'NUM'].includes(word.upos) || childrenOf(words, at, 'det', 'nmod:poss').length > 0
}

interface Length {
  readonly days: number
  /** The word that stands so long before. */
  readonly head: number
}

/** "Two weeks after", with the head of what follows. */
function lengthsIn({ reading, claim, sentence: { words } }: ClaimView): readonly Length[] {
  return reading.mentions.flatMap((mention): Length[] => {
    if (mention.kind !== 'time' || mention.sentence !== claim.at.sentence || mention.type !== 'duration') return []
    const days = daysOf(mention)
    const behind = words.find(({ start }) => start >= mention.end)
    if (days < daysMin || !behind || !/^after$/i.test(behind.text) || behind.head < 0) return []
    return [{ days, head: behind.head }]
  })
}

function daysOf({ timex }: TimeMention): number {
  const [, count, unit] = /^P(\d+(?:\.\d+)?)([DWMY])$/.exec(timex ?? '') ?? []
  return count && unit ? Number(count) * unitDays[unit]! : 0
}

const isWithin = (words: readonly Word[], at: number, head: number): boolean => words[at]!.head === head && isRelation(words[at]!, 'nsubj')

/** Whether one of the days on which the claim may stand is so long after the happening. */
function mayBeOf(view: ClaimView, main: Interval, days: number): boolean {
  const slack = Math.max(1, days * roundShare) * dayMs
  const dated = view.reading.mentions.flatMap((one) =>
    one.kind === 'time' && one.sentence === view.claim.at.sentence && one.value ? (toInterval(one.value) ?? []) : [],
  )
  return [view.published, view.when, ...dated].some(
    (base) => base !== undefined && base.start - days * dayMs < main.end + slack && base.end - days * dayMs > main.start - slack,
  )
}

function before(main: Interval, days: number): Interval {
  const [start, end] = [main.start - days * dayMs, main.end - days * dayMs]
  const iso = (ms: number): string => new Date(ms).toISOString()
  return { start, end, time: { ...main.time, start: iso(start), end: iso(end), approximate: true } }
}
