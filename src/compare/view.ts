/**
 * A claim with what comparing needs to know of it, worked out once: the terms it is made of, its quotation, its times, its place in the report.
 *
 * Terms are the story's entities, days, numbers and content lemmas, so that "Lindqvist" and "the spokesman" (the same entity) are one term.
 * Knows no threshold: deciding is done by whoever compares views.
 */

import type { Claim, Reading, Report, SectionKind, Sentence, Word } from '../contract/index.js'
import { COUNTED } from '../rules/en/counted.js'
import { pushTo } from './push-to.js'
import { type Interval, toInterval } from './times.js'

/** A time that stands so near behind a claim's words is its own. */
const behindCharsMax = 12

export interface ClaimView {
  /** Place among the story's claims, in the order of reports and of the text. */
  readonly order: number
  readonly claim: Claim
  readonly reading: Reading
  readonly report: Report
  readonly sentence: Sentence
  readonly section: SectionKind
  /** 0 for the headline, 1 for the first sentence of the body, and so on. */
  readonly rank: number
  readonly terms: ReadonlySet<string>
  /** Content lemmas within quotation marks. */
  readonly quoted: ReadonlySet<string>
  readonly when: Interval | undefined
  /** Times that stand in the claim's words, whether or not they date it. */
  readonly named: readonly Interval[]
  /** Whether its day is that of something planned, which the report does not tell as certain to come. */
  readonly isPlanned?: boolean
  readonly published: Interval | undefined
  /** Vector of the sentence, length 127; empty without an encoder. */
  readonly vector: Int8Array
}

/** All claims of the readings, in the order of the reports and of the text. */
export function toViews(readings: readonly Reading[]): readonly ClaimView[] {
  return readings.flatMap((reading) => viewsOf(reading)).map((view, order) => ({ ...view, order }))
}

/** Cosine of two sentence vectors, 0 where one is missing. */
export function vectorCosine(a: ClaimView, b: ClaimView): number {
  if (a.vector.length === 0 || a.vector.length !== b.vector.length) return 0
  let dot = 0
  for (let at = 0; at < a.vector.length; at++) dot += a.vector[at]! * b.vector[at]!
  const [left, right] = [squareOf(a.vector), squareOf(b.vector)]
  return left && right ? dot / Math.sqrt(left * right) : 0
}

const squares = new WeakMap<Int8Array, number>()

function squareOf(vector: Int8Array): number {
  const known = squares.get(vector)
  if (known !== undefined) return known
  let sum = 0
  for (const value of vector) sum += value ** 2
  squares.set(vector, sum)
  return sum
}

function viewsOf(reading: Reading): Omit<ClaimView, 'order'>[] {
  const { report, vectors } = reading
  const bytes = vectors.width ? Buffer.from(vectors.data, 'base64') : Buffer.alloc(0)
  const ranks = ranksOf(reading)
  const published = report.published ? toInterval(report.published) : undefined
  const marks = new Map<number, Mark[]>()
  const timesAt = new Map<number, Interval[]>()
  for (const mention of reading.mentions) {
    const when =
      mention.kind === 'time' && mention.value
        ? toInterval({ ...mention.value, span: { start: mention.start, end: mention.end } })
        : undefined
    if (when) pushTo(timesAt, mention.sentence, when)
    const mark = toMark(mention)
    if (mark) pushTo(marks, mention.sentence, mark)
  }
  return reading.claims.flatMap((claim): Omit<ClaimView, 'order'>[] => {
    const index = claim.at.sentence
    const sentence = reading.sentences[index]
    if (!sentence) return []
    const from = index * vectors.width
    const named = (timesAt.get(index) ?? []).filter(
      ({ time }) => time.span !== undefined && time.span.start >= claim.start && time.span.end <= claim.end,
    )
    const view = {
      claim,
      reading,
      report,
      sentence,
      section: sentence.section,
      rank: ranks[index] ?? reading.sentences.length,
      ...termsOf(claim, sentence, marks.get(index) ?? [], report.text),
      when: whenOf(claim, named),
      named,
      published,
      vector: new Int8Array(bytes.buffer, bytes.byteOffset + from, from + vectors.width <= bytes.length ? vectors.width : 0),
    }
    return [view]
  })
}

/** When a claim was: a time in its own words before one that its sentence has for another verb ("built in 2009 and inspected in May"). */
function whenOf({ when, start, end }: Claim, named: readonly Interval[]): Interval | undefined {
  if (!when) return undefined
  const own = named[0]
  if (!own || !when.span || (when.span.end > start && when.span.start < end + behindCharsMax)) return toInterval(when)
  return own
}

function ranksOf(reading: Reading): number[] {
  let rank = 0
  return reading.sentences.map(({ section }) => (section === 'headline' ? 0 : section === 'body' ? ++rank : 1000))
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly term: string
  /** Whether its words are told by the term alone. */
  readonly whole: boolean
}

function toMark(mention: Reading['mentions'][number]): Mark | undefined {
  const { start, end } = mention
  if (mention.kind === 'name') return { start, end, term: mention.entity, whole: mention.form !== 'description' }
  if (mention.kind === 'place') return mention.entity ? { start, end, term: mention.entity, whole: true } : undefined
  if (mention.kind === 'time')
    return mention.value ? { start, end, term: dayTerm(mention.value.start, mention.value.precision), whole: true } : undefined
  const value = mention.value.exact ?? mention.value.low ?? mention.value.high
  return value === undefined ? undefined : { start, end, term: `#${value}`, whole: false }
}

const dayTerm = (start: string, precision: string): string =>
  `@${start.slice(0, precision === 'year' || precision === 'decade' ? 4 : precision === 'month' || precision === 'season' ? 7 : 10)}`

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])
const emptyLemmas = new Set([
  'say',
  'be',
  'have',
  'do',
  'also',
  'not',
  'more',
  'other',
  'then',
  'so',
  'now',
  'there',
  'here',
  'when',
  'just',
  'very',
  'still',
  'one',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
])

function termsOf(claim: Claim, sentence: Sentence, marks: readonly Mark[], text: string): { terms: Set<string>; quoted: Set<string> } {
  const terms = new Set<string>()
  const quoted = new Set<string>()
  for (const mark of marks) if (mark.start < claim.end && mark.end > claim.start) terms.add(mark.term)
  const outside = cueSpans(claim)
  const quotes = quotationsIn(text, sentence)
  for (const word of sentence.words) {
    if (word.start >= claim.end || word.end <= claim.start || !isContent(word)) continue
    const lemma = word.lemma.toLowerCase()
    if (quotes.some(([start, end]) => word.start >= start && word.end <= end)) quoted.add(lemma)
    if (outside.some(({ start, end }) => word.start >= start && word.end <= end)) continue
    if (!marks.some((mark) => mark.whole && word.start >= mark.start && word.end <= mark.end)) terms.add(classOf(lemma))
  }
  for (const mention of [...claim.who, ...claim.whom]) if (mention.entity) terms.add(mention.entity)
  if (claim.quoted && quoted.size === 0) for (const term of terms) quoted.add(term)
  return { terms, quoted }
}

/** "Gunmen" and "fighters" are one term, as they are one class when counted. */
const classOf = (lemma: string): string => classes.get(lemma) ?? lemma
const classes = new Map(
  COUNTED.filter((row) => row.class !== 'people' && row.class !== 'strike').flatMap((row) =>
    row.lemmas.map((word) => [word, row.class] as const),
  ),
)

/** Whether a word says something by itself. */
export const isContent = (word: Word): boolean =>
  contentTags.has(word.upos) && !emptyLemmas.has(word.lemma.toLowerCase()) && /[\p{L}\p{N}]/u.test(word.text) && word.deprel !== 'aux'

/** Where the sentence names who says it: no part of what is said. */
const cueSpans = (claim: Claim): { start: number; end: number }[] =>
  claim.chain.flatMap((source) => [
    ...(source.cue ? [source.cue] : []),
    ...(source.start !== undefined && source.end !== undefined ? [{ start: source.start, end: source.end }] : []),
  ])

/** Stretches between double quotation marks that touch the sentence. */
function quotationsIn(text: string, sentence: Sentence): [number, number][] {
  const found: [number, number][] = []
  let open = -1
  for (let at = sentence.start; at < sentence.end; at++) {
    const mark = text[at]
    if (mark === '“' || (mark === '"' && open < 0)) open = at + 1
    else if (mark === '”' || mark === '"') {
      found.push([open < 0 ? sentence.start : open, at])
      open = -1
    }
  }
  if (open >= 0) found.push([open, sentence.end])
  return found
}
