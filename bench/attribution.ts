/**
 * Attributions on PolNeAR's dev documents, measured as Citron's evaluation does: exact spans need an overlapping cue, `all` needs cue,
 * source and content to the word; `overlap` counts the words that contents share, over all pairs of statements. Words are ours.
 *
 * `people` is how well other annotators agree with the first on the documents of train and dev that have several, by the same measure as
 * `all`: the ceiling.
 * The peer is Citron as published (its card, PARC3: source 82.0, overlap 83.3, all 56.7; its weights are not free for every use).
 */
import { join } from 'node:path'
import type { Attribution, Encoder } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { splitReport } from '../src/text/split-report.js'
import { findWords } from '../src/text/words.js'
import { corpus, jsonLines } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

type Spans = readonly (readonly [number, number])[]
interface GoldAttribution {
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
}
interface Document {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
  readonly alternatives?: readonly { readonly attributions: readonly GoldAttribution[] }[]
}
/** Indices of the words that each part covers. */
interface Statement {
  readonly cue: ReadonlySet<number>
  readonly source: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}
interface Tally {
  said: number
  gold: number
  readonly right: Record<'cue' | 'source' | 'content' | 'all', { said: number; gold: number }>
  readonly words: { shared: number; said: number; gold: number }
}

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const documents = jsonLines<Document>(join(corpus(data, 'polnear'), 'dev.jsonl.gz'))
  const encoder = await openEncoder()
  const [ours, people] = [empty(), empty()]
  for (const document of documents) {
    const inWords = toWords(document.text)
    const gold = document.attributions.filter(({ cue }) => cue.length).map((one) => toStatement(one, inWords))
    const said = (await readAttributions(encoder, document.text)).map((one) => toStatement(fromOurs(one), inWords))
    count(ours, said, gold)
  }
  for (const document of [...documents, ...jsonLines<Document>(join(corpus(data, 'polnear'), 'train.jsonl.gz'))]) {
    const inWords = document.alternatives ? toWords(document.text) : undefined
    if (!inWords) continue
    const statements = (of: readonly GoldAttribution[]) => of.filter(({ cue }) => cue.length).map((one) => toStatement(one, inWords))
    for (const { attributions } of document.alternatives ?? []) count(people, statements(attributions), statements(document.attributions))
  }
  await encoder.close()
  const [mine, theirs] = [toScores(ours), toScores(people)]
  return {
    figures: { source: mine.source, overlap: mine.overlap, all: mine.all, cue: mine.cue, content: mine.content, people: theirs.all },
    details: { ours: mine, people: theirs, documents: documents.length },
  }
}

/** Sections as the product has them: each paragraph its own, the first the headline. */
export async function readAttributions(encoder: Encoder, text: string): Promise<readonly Attribution[]> {
  const sections = [...text.matchAll(/[^\n]+/g)].map((match, at) => ({
    kind: at === 0 ? ('headline' as const) : ('body' as const),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [encoded] = await encoder.encode([splitReport({ text, sections })])
  return encoded!.flatMap(({ sentence }) => sentence.attributions)
}

const fromOurs = ({ source, cue, content }: Attribution): GoldAttribution => ({
  source: source ? [[source.start, source.end]] : [],
  cue: [[cue.start, cue.end]],
  content: content.map(({ start, end }) => [start, end] as const),
})

const toWords = (text: string) => {
  const words = findWords(text)
  return (spans: Spans): ReadonlySet<number> =>
    new Set(words.flatMap((word, at) => (spans.some(([start, end]) => word.start < end && start < word.end) ? [at] : [])))
}
const toStatement = ({ source, cue, content }: GoldAttribution, inWords: (spans: Spans) => ReadonlySet<number>): Statement => ({
  cue: inWords(cue),
  source: inWords(source),
  content: inWords(content),
})

const empty = (): Tally => {
  const pair = () => ({ said: 0, gold: 0 })
  return { said: 0, gold: 0, right: { cue: pair(), source: pair(), content: pair(), all: pair() }, words: { shared: 0, said: 0, gold: 0 } }
}

function count(tally: Tally, said: readonly Statement[], gold: readonly Statement[]): void {
  const tests: Record<keyof Tally['right'], (a: Statement, b: Statement) => boolean> = {
    cue: (a, b) => isSame(a.cue, b.cue),
    source: (a, b) => shared(a.cue, b.cue) > 0 && isSame(a.source, b.source),
    content: (a, b) => shared(a.cue, b.cue) > 0 && isSame(a.content, b.content),
    all: (a, b) => isSame(a.cue, b.cue) && isSame(a.source, b.source) && isSame(a.content, b.content),
  }
  tally.said += said.length
  tally.gold += gold.length
  for (const [name, test] of Object.entries(tests)) {
    const right = tally.right[name as keyof Tally['right']]
    right.said += said.filter((a) => gold.some((b) => test(a, b))).length
    right.gold += gold.filter((b) => said.some((a) => test(a, b))).length
  }
  for (const a of said) {
    tally.words.said += a.content.size
    for (const b of gold) tally.words.shared += shared(a.content, b.content)
  }
  for (const b of gold) tally.words.gold += b.content.size
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((at) => b.has(at)).length
const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && shared(a, b) === a.size

function toScores({ said, gold, right, words }: Tally): Record<'cue' | 'source' | 'content' | 'all' | 'overlap', number> {
  const of = (name: keyof Tally['right']) => harmonic(right[name].said / Math.max(1, said), right[name].gold / Math.max(1, gold))
  const overlap = harmonic(words.shared / Math.max(1, words.said), words.shared / Math.max(1, words.gold))
  return { cue: of('cue'), source: of('source'), content: of('content'), all: of('all'), overlap }
}
const harmonic = (precision: number, recall: number): number => (precision + recall ? (200 * precision * recall) / (precision + recall) : 0)
