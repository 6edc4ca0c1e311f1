/**
 * Lines of reports that a draft's sentence may rest on, the best first; and what of the sentence each has.
 *
 * A line is read with its neighbours: a name or a day may stand a sentence before. Candidates come from an index of stems and entities.
 */
import type { Reading, Span } from '../contract/index.js'
import { type Fact, factsOf, type Match, matchFact } from './facts.js'
import { toWordIndex, type WordIndex } from './fragments.js'
import { cosineOf, type Line } from './lines.js'
import { findTurned, type Turned } from './negation.js'
import type { QuoteHit } from './quoted.js'
import { type IdOf, matchSpeaker, type Speaker } from './sources.js'

const candidatesMax = 14
const nearMax = 4
const linesMin = 200
/** What a fact counts for that stands in the line beside. */
const besideShare = { word: 0.6, name: 0.9, time: 0.9, amount: 0.7 } as const

export interface Corpus {
  readonly readings: readonly Reading[]
  readonly lines: readonly Line[]
  readonly idOf: IdOf
  readonly weightOf: (stem: string) => number
  readonly known: (word: string) => boolean
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly index: WordIndex
  /** Arcs of all lines. */
  readonly arcs: ReadonlySet<string>
}

export function toCorpus(readings: readonly Reading[], lines: readonly Line[], idOf: IdOf): Corpus {
  const postings = new Map<string, number[]>()
  const words = new Set<string>()
  for (const [at, line] of lines.entries()) {
    for (const key of [...line.stems, ...[...line.entities].map((id) => `@${id}`)]) {
      const list = postings.get(key)
      if (list) list.push(at)
      else postings.set(key, [at])
    }
    for (const word of line.words) words.add(word)
  }
  const all = Math.max(linesMin, lines.length)
  return {
    readings,
    lines,
    idOf,
    weightOf: (stem) => Math.log((all + 1) / ((postings.get(stem)?.length ?? 0) + 0.5)),
    known: (word) => words.has(word),
    postings,
    index: toWordIndex(lines),
    arcs: new Set(lines.flatMap((line) => [...line.arcs])),
  }
}

/** What a line has of a sentence. */
export interface Passage {
  readonly line: Line
  readonly around: readonly Line[]
  readonly matches: readonly Match[]
  /** 0 to 1: the share of the sentence's facts by weight. */
  readonly cover: number
  /** The same with facts that it has otherwise. */
  readonly about: number
  /** The same by the line alone. */
  readonly own: number
  readonly cosine: number
  readonly turned: Turned | undefined
  readonly speakers: readonly ReturnType<typeof matchSpeaker>[]
}

export interface Asked {
  readonly line: Line
  readonly facts: readonly Fact[]
  readonly speakers: readonly Speaker[]
  readonly skip: readonly Span[]
  /** Lines that must be looked at, because they hold the quoted words. */
  readonly held: readonly Line[]
  /** Where reports have the quoted words. */
  readonly quoted: readonly QuoteHit[]
}

/** The facts and speakers of a draft's line. */
export function toAsked(
  line: Line,
  speakers: readonly Speaker[],
  quotes: readonly (Span & { readonly hits: readonly QuoteHit[] })[],
  held: readonly Line[],
  corpus: Corpus,
): Asked {
  const skip = [...speakers, ...speakers.flatMap(({ cue }) => (cue ? [cue] : [])), ...quotes]
  return { line, facts: factsOf(line, skip, corpus.weightOf), speakers, skip, held, quoted: quotes.flatMap(({ hits }) => hits) }
}

/** The passages that have most of the sentence, best first. */
export function findPassages(asked: Asked, corpus: Corpus): readonly Passage[] {
  const scores = new Map<number, number>()
  const more = (key: string, weight: number): void => {
    for (const at of corpus.postings.get(key) ?? [])
      for (const near of [at - 1, at, at + 1]) scores.set(near, (scores.get(near) ?? 0) + (near === at ? weight : weight / 2))
  }
  for (const fact of asked.facts) {
    for (const stem of fact.stems) more(stem, fact.weight / Math.max(1, fact.stems.length))
    if (fact.name?.entity !== undefined) more(`@${fact.name.entity}`, fact.weight / 2)
  }
  const near = corpus.lines
    .map((line, at) => [at, cosineOf(asked.line, line)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, nearMax)
  const best = [...scores]
    .filter(([at]) => corpus.lines[at])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, candidatesMax)
  const held = asked.held.map((line) => corpus.lines.indexOf(line))
  const all = [...new Set([...best, ...near].map(([at]) => at).concat(held))].filter((at) => at >= 0)
  return all
    .map((at) => toPassage(asked, at, corpus))
    .sort((a, b) => aboutOf(b) - aboutOf(a) || a.line.sentence.start - b.line.sentence.start)
}

/** How much a passage is about the sentence: what it has of it, a fact in whose place it has another included. */
export const aboutOf = ({ about, own, cosine }: Passage): number => (about + own) / 2 + 0.3 * cosine

function toPassage(asked: Asked, at: number, corpus: Corpus): Passage {
  const line = corpus.lines[at]!
  const around = [corpus.lines[at - 1], corpus.lines[at + 1]].filter(
    (one): one is Line => one !== undefined && one.reading === line.reading,
  )
  const alone = asked.facts.map((fact) => matchFact(fact, line, corpus.known))
  const matches = asked.facts.map((fact, index): Match => {
    const own = alone[index]!
    // A clock of its own is not that of the line beside.
    if (own.value >= 1 || (fact.kind === 'time' && own.other)) return own
    const beside = around
      .map((one) => matchFact(fact, one, corpus.known))
      .map((match) => ({ ...match, value: match.value * besideShare[fact.kind] }))
      .reduce((a, b) => (b.value > a.value ? b : a), { value: 0 } as Match)
    return beside.value > own.value ? { value: beside.value, ...(beside.at ? { at: beside.at } : {}) } : own
  })
  const total = asked.facts.reduce((sum, { weight }) => sum + weight, 0)
  const share = (list: readonly Match[], other: number): number =>
    total
      ? asked.facts.reduce((sum, { weight }, index) => sum + weight * Math.max(list[index]!.value, list[index]!.other ? other : 0), 0) /
        total
      : 1
  return {
    line,
    around,
    matches,
    cover: share(matches, 0),
    about: share(matches, 0.9),
    own: share(alone, 0.9),
    cosine: cosineOf(asked.line, line),
    turned: findTurned(
      asked.line,
      line,
      asked.skip,
      asked.quoted.filter(({ reading }) => reading === line.reading),
    ),
    speakers: asked.speakers.map((speaker) => matchSpeaker(speaker, line, around, corpus.idOf)),
  }
}
