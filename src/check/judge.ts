/**
 * A draft's sentence judged by the passages found for it: what it has right, what it has wrong, and the words that show it.
 *
 * Order of verdicts: words nobody said, a wrong speaker, a contradiction, nothing found, support. Knows no account: disputes are set by the caller.
 */
import type { CheckReason, CheckVerdict, Span } from '../contract/index.js'
import { type Asked, aboutOf, type Corpus, type Passage } from './evidence.js'
import type { Fact, Match } from './facts.js'
import type { QuoteHit } from './quoted.js'
import { claimsAt } from './sources.js'

/** Less than this share of a sentence's facts, and no report tells it. */
const coverMin = 0.42
/** Less where the sentences are as near in meaning as this. */
const coverNearMin = 0.3
const cosineNear = 0.62
/** A passage that has so much less than the best is no other telling of it. */
const tellShare = 0.88
const hardMin = 0.5
/** So much of what stands beside a fact in the draft must stand beside it in another passage. */
const elsewhereMin = 0.6

export interface Quote extends Span {
  readonly words: string
  readonly hits: readonly QuoteHit[]
}

export interface Judgement {
  readonly verdict: CheckVerdict
  readonly reasons: readonly CheckReason[]
  /** The passages that support it, best first. */
  readonly support: readonly Passage[]
}

export function judge(asked: Asked, passages: readonly Passage[], quotes: readonly Quote[], corpus: Corpus): Judgement {
  const wrong = quotes.filter(({ hits }) => !hits.length)
  if (wrong.length) return { verdict: 'quoted-wrongly', reasons: wrong.map((quote) => quoteReason(quote, passages[0])), support: [] }
  const holding = quotes.length ? passages.filter((passage) => quotes.every((quote) => holds(passage, quote))) : []
  const considered = holding.length ? holding : passages
  const [best] = considered
  if (!best || !(isTold(best) || holding.length)) return { verdict: 'not-found', reasons: [missingReason(asked)], support: [] }
  const telling = considered.filter((passage) => (isTold(passage) || holding.length > 0) && aboutOf(passage) >= tellShare * aboutOf(best))
  const judged = telling.map((passage) => ({ passage, faults: faultsOf(asked, passage, passages, corpus) }))
  const right = judged.filter(({ faults }) => !faults.length)
  const saying = right.filter(({ passage }) => quotes.every((quote) => isSaid(passage, quote)))
  const clean = saying.length ? saying : right
  if (clean.length)
    return {
      verdict: 'supported',
      reasons: clean.slice(0, 3).map(({ passage }) => supportReason(passage)),
      support: clean.map(({ passage }) => passage),
    }
  const { faults } = judged[0]!
  return { verdict: verdictOf(faults), reasons: faults, support: [] }
}

const isTold = ({ about, cosine }: Passage): boolean => about >= (cosine >= cosineNear ? coverNearMin : coverMin)

const holds = ({ line, around }: Passage, { hits }: Quote): boolean =>
  hits.some(
    ({ reading, start, end }) =>
      reading === line.reading && [line, ...around].some(({ sentence }) => start < sentence.end && end > sentence.start),
  )

/** Whether the line itself has the quoted words, not one beside it. */
const isSaid = ({ line }: Passage, { hits }: Quote): boolean =>
  hits.some(({ reading, start, end }) => reading === line.reading && start < line.sentence.end && end > line.sentence.start)

function verdictOf(faults: readonly CheckReason[]): CheckVerdict {
  const kinds = new Set(faults.map(({ kind }) => kind))
  if (kinds.has('source')) return 'attributed-wrongly'
  if (['value', 'name', 'time', 'negation', 'modality'].some((kind) => kinds.has(kind as CheckReason['kind']))) return 'contradicted'
  return 'not-found'
}

/** What the sentence has that the passage does not bear out, and no other passage either. */
function faultsOf(asked: Asked, passage: Passage, passages: readonly Passage[], corpus: Corpus): CheckReason[] {
  const faults: CheckReason[] = []
  for (const [at, fact] of asked.facts.entries()) {
    const match = passage.matches[at]!
    if (fact.kind === 'word' || match.value >= hardMin) continue
    // A span that a draft works out ("five days after") is stated nowhere.
    if (fact.time?.type === 'duration' && !match.other) continue
    if (passages.some((other) => other !== passage && isToldElsewhere(asked, at, other))) continue
    faults.push(factReason(fact, match, passage, corpus))
  }
  if (passage.turned) {
    const { turned, line } = passage
    faults.push({
      kind: 'negation',
      message:
        turned.in === 'draft'
          ? 'The draft says that it is not so; the report says that it is.'
          : 'The report says that it is not so; the draft says that it is.',
      ...(turned.in === 'draft' ? spanOf(turned.at) : {}),
      words: [{ report: line.reading.report.id, start: line.sentence.start, end: line.sentence.end }],
    })
  }
  const hedged = findHedged(asked, passage)
  if (hedged) faults.push(hedged)
  for (const [at, speaker] of asked.speakers.entries()) {
    const said = passage.speakers[at]!
    if (said.verdict === 'same' || (said.verdict === 'near' && !said.who)) continue
    const { report } = passage.line.reading
    faults.push({
      kind: 'source',
      message: said.who ? `The report has it from ${said.who.name}, not from ${speaker.text}.` : `No report has it from ${speaker.text}.`,
      ...spanOf(speaker),
      words: [
        { report: report.id, start: said.who?.start ?? passage.line.sentence.start, end: said.who?.end ?? passage.line.sentence.end },
      ],
    })
  }
  return faults
}

/** What the draft says is so and the report says may, will or would be. */
function findHedged({ line }: Asked, { line: told }: Passage): CheckReason | undefined {
  const theirs = claimsAt(told.reading, told.index)
  for (const { predicate, certainty, polarity, kind, at, start, end } of claimsAt(line.reading, line.index)) {
    const word = line.sentence.words[at.word]
    // What only completes a noun or another verb is not what the sentence says is so.
    if (certainty !== 'asserted' || polarity !== 'affirmed' || kind === 'statement' || !word || !/^(?:root|ccomp)$/.test(word.deprel))
      continue
    const same = theirs.filter((claim) => claim.predicate.toLowerCase() === predicate.toLowerCase())
    if (!same.length || !same.every((claim) => claim.certainty === 'hedged' || claim.certainty === 'expected')) continue
    const [first] = same
    return {
      kind: 'modality',
      message: `The report does not say that it is so: it is ${first!.certainty}.`,
      start,
      end,
      words: [{ report: told.reading.report.id, start: first!.start, end: first!.end }],
    }
  }
  return undefined
}

/** Whether another passage has the fact together with what stands beside it in the draft. */
function isToldElsewhere(asked: Asked, at: number, other: Passage): boolean {
  if (other.matches[at]!.value < 0.8) return false
  let [held, total] = [0, 0]
  for (const [index, { weight }] of asked.facts.entries()) {
    if (index === at) continue
    total += weight
    held += weight * other.matches[index]!.value
  }
  return total > 0 && held / total >= elsewhereMin
}

function factReason(fact: Fact, { other }: Match, { line }: Passage, corpus: Corpus): CheckReason {
  const { text, id } = line.reading.report
  const span = other ?? line.sentence
  const words = [{ report: id, start: span.start, end: span.end }]
  const at = spanOf(fact)
  if (other)
    return {
      kind: fact.kind === 'time' ? 'time' : 'value',
      message: `The report says ${text.slice(other.start, other.end)}, not ${fact.text}.`,
      ...at,
      words,
    }
  if (fact.kind === 'name') {
    const isKnown = fact.words.every(corpus.known)
    return {
      kind: isKnown ? 'name' : 'missing',
      message: isKnown ? `The report does not name ${fact.text} here.` : `No report names ${fact.text}.`,
      ...at,
      words,
    }
  }
  return { kind: 'missing', message: `No report says ${fact.text} of it.`, ...at, words }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const supportReason = ({ line }: Passage): CheckReason => ({
  kind: 'support',
  message: 'The report says so.',
  words: [{ report: line.reading.report.id, start: line.sentence.start, end: line.sentence.end }],
})

const quoteReason = ({ words, start, end }: Quote, best: Passage | undefined): CheckReason => ({
  kind: 'quotation',
  message: `No report has the words “${words}”.`,
  start,
  end,
  words: best ? [{ report: best.line.reading.report.id, start: best.line.sentence.start, end: best.line.sentence.end }] : [],
})

const missingReason = ({ line }: Asked): CheckReason => ({
  kind: 'missing',
  message: 'No report tells this.',
  start: line.sentence.start,
  end: line.sentence.end,
  words: [],
})
