/**
 * Named entities, exact spans and classes, micro F1 as conlleval counts it: the worldwide newswire's test, gold words.
 *
 * Beside it, as tests only, WikiGold, Universal NER's EWT and re3d (defence reports; words are ours): on the three classes that all share,
 * person, place, organisation. `--data` as in lib-corpora.
 */
import { join } from 'node:path'
import type { Encoder, Sentence } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { splitReport } from '../src/text/split-report.js'
import { corpus, f1, type GoldDocument, jsonLines, readColumns, spansOf, type TaggedSpan, toSentences } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Tally {
  right: number
  said: number
  gold: number
  readonly classes: Map<string, { right: number; said: number; gold: number }>
}
const empty = (): Tally => ({ right: 0, said: 0, gold: 0, classes: new Map() })

/** Each corpus' class names by ours; what is not named is not scored there. */
const SHARED: Readonly<Record<string, string>> = {
  PER: 'Person',
  LOC: 'Location',
  ORG: 'Organization',
  Person: 'Person',
  Location: 'Location',
  Organisation: 'Organization',
}
const OURS = new Set(['Person', 'Location', 'Organization'])

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const encoder = await openEncoder()
  const worldwide = empty()
  for (const document of readColumns(join(corpus(data, 'ner-worldwide'), 'test.tsv.gz'), 0)) {
    const { said, gold } = await readGold(encoder, document, { tags: 1, split: true })
    count(worldwide, said, gold)
  }
  const wikigold = await shared(encoder, join(corpus(data, 'ner-wikigold'), 'test.tsv.gz'), { text: 0, tags: 1 })
  const uner = await shared(encoder, join(corpus(data, 'uner-ewt'), 'test.tsv.gz'), { text: 1, tags: 2 })
  const re3d = await readRe3d(encoder, join(corpus(data, 're3d'), 'test.jsonl.gz'))
  await encoder.close()
  const score = ({ right, said, gold }: { right: number; said: number; gold: number }) => f1(right, said, gold)
  const tallies = { worldwide, wikigold, uner, re3d }
  return {
    figures: { f1: score(worldwide), wikigold: score(wikigold), uner: score(uner), re3d: score(re3d) },
    details: Object.fromEntries(
      Object.entries(tallies).map(([name, tally]) => [
        name,
        Object.fromEntries([...tally.classes].sort().map(([label, row]) => [label, { ...row, f1: score(row) }])),
      ]),
    ),
  }
}

async function readGold(encoder: Encoder, document: GoldDocument, columns: { readonly tags: number; readonly split: boolean }) {
  const { sentences } = toSentences(document, columns.split)
  const [encoded] = await encoder.encode([sentences])
  const words = document.blocks.flatMap((block) => block.words)
  const indexAt = new Map(sentences.flatMap((sentence) => sentence.words).map((word, at) => [word.start, at]))
  const endAt = new Map(sentences.flatMap((sentence) => sentence.words).map((word, at) => [word.end, at + 1]))
  const said = encoded!.flatMap(({ sentence }) =>
    sentence.entities.map(({ start, end, label }) => ({ start: indexAt.get(start)!, end: endAt.get(end)!, label })),
  )
  return { said, gold: document.blocks.length ? spansOf(words, columns.tags) : [] }
}

async function shared(encoder: Encoder, path: string, columns: { readonly text: number; readonly tags: number }): Promise<Tally> {
  const tally = empty()
  for (const document of readColumns(path, columns.text)) {
    const { said, gold } = await readGold(encoder, document, { tags: columns.tags, split: false })
    count(
      tally,
      said.filter(({ label }) => OURS.has(label)),
      toShared(gold),
    )
  }
  return tally
}

async function readRe3d(encoder: Encoder, path: string): Promise<Tally> {
  const tally = empty()
  type Document = { text: string; entities: { start: number; end: number; type: string; confidence: number }[] }
  for (const { text, entities } of jsonLines<Document>(path)) {
    const [encoded] = await encoder.encode([splitReport({ text, sections: [{ kind: 'body', start: 0, end: text.length }] })])
    const said = encoded!.flatMap(({ sentence }: { sentence: Sentence }) => sentence.entities)
    const sure = entities.filter(({ confidence }) => confidence >= 0.5).map(({ start, end, type }) => ({ start, end, label: type }))
    count(
      tally,
      said.filter(({ label }) => OURS.has(label)),
      toShared(sure),
    )
  }
  return tally
}

const toShared = (spans: readonly TaggedSpan[]): TaggedSpan[] =>
  spans.flatMap((span) => (SHARED[span.label] ? [{ ...span, label: SHARED[span.label]! }] : []))

function count(tally: Tally, said: readonly TaggedSpan[], gold: readonly TaggedSpan[]): void {
  const key = ({ start, end, label }: TaggedSpan) => `${start} ${end} ${label}`
  const [found, wanted] = [new Map(said.map((span) => [key(span), span])), new Map(gold.map((span) => [key(span), span]))]
  const add = (spans: Iterable<TaggedSpan>, what: 'right' | 'said' | 'gold') => {
    for (const { label } of spans) {
      const row = tally.classes.get(label) ?? { right: 0, said: 0, gold: 0 }
      tally.classes.set(label, row)
      row[what]++
      tally[what]++
    }
  }
  add(found.values(), 'said')
  add(wanted.values(), 'gold')
  add(
    [...found].filter(([name]) => wanted.has(name)).map(([, span]) => span),
    'right',
  )
}
