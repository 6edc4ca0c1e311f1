/**
 * Sourced statements as trained journalists mark them, scored as the data's README says: a statement is found when ours together cover
 * half of its characters, one of ours is right when theirs cover half of it; `name` is the share of the found whose source is the same.
 *
 * The answers of language models on the same articles are in the data and are scored in the same run: the peers.
 */
import { join } from 'node:path'
import type { Reading } from '../src/contract/index.js'
import { open } from '../src/index.js'
import { corpus, jsonLines } from './lib-corpora.js'
import type { BenchOptions, BenchResult } from './run.js'

type Spans = readonly (readonly [number, number])[]
interface Statement {
  readonly name: string
  readonly spans: Spans
}
interface Article {
  readonly id: number
  readonly text: string
  readonly statements: readonly Statement[]
  readonly models: Readonly<Record<string, readonly Statement[]>>
}
interface Tally {
  found: number
  gold: number
  right: number
  said: number
  named: number
}
const empty = (): Tally => ({ found: 0, gold: 0, right: 0, said: 0, named: 0 })

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const articles = jsonLines<Article>(join(corpus(data, 'sourcing'), 'dev.jsonl.gz'))
  const rashomon = await open()
  const ours = empty()
  const peers = new Map<string, Tally>()
  for (const { id, text, statements, models } of articles) {
    const { readings } = await rashomon.read([{ file: `${id}.txt`, bytes: new TextEncoder().encode(text) }])
    count(
      ours,
      readings.flatMap((reading) => toStatements(reading, text)),
      statements,
    )
    for (const [name, answers] of Object.entries(models)) {
      const tally = peers.get(name) ?? empty()
      peers.set(name, tally)
      count(tally, answers, statements)
    }
  }
  await rashomon.close()
  const scores = Object.fromEntries([...peers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, tally]) => [name, toScores(tally)]))
  const best = Math.max(...Object.values(scores).map((score) => score.f1))
  return { figures: { ...toScores(ours), best_model: best }, details: { ours: toScores(ours), ...scores } }
}

/**
 * One statement an attribution: source, cue and content together. Its source's name is that of the entity the source stands for.
 *
 * The clean text of a report is not the article byte for byte, so each stretch is looked up in the article from where the last was found.
 */
function toStatements({ report, sentences, claims, entities }: Reading, article: string): Statement[] {
  const nameOf = (start: number, end: number): string => {
    const source = claims.flatMap(({ chain }) => chain).find((link) => (link.start ?? end) < end && start < (link.end ?? start))
    const entity = entities.find(({ id }) => id === source?.entity)
    return entity?.name ?? source?.name ?? report.text.slice(start, end)
  }
  return sentences.flatMap(({ attributions }) =>
    attributions.map(({ source, cue, content }) => ({
      name: source ? nameOf(source.start, source.end) : '',
      spans: [...(source ? [source] : []), cue, ...content].flatMap(({ start, end }) => {
        const at = find(article, report.text, start, end)
        return at < 0 ? [] : [[at, at + end - start] as const]
      }),
    })),
  )
}

/** The place of a stretch in the article: of all places with the same words, the one nearest to where it stands in the report. */
function find(article: string, text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  let best = -1
  for (let at = article.indexOf(words); at >= 0; at = article.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at
  }
  return best
}

function count(tally: Tally, said: readonly Statement[], gold: readonly Statement[]): void {
  const all = said.flatMap(({ spans }) => spans)
  const expected = gold.flatMap(({ spans }) => spans)
  tally.gold += gold.length
  tally.said += said.length
  for (const statement of gold) {
    if (covered(statement.spans, all) < 0.5) continue
    tally.found++
    const best = [...said].sort((a, b) => covered(statement.spans, b.spans) - covered(statement.spans, a.spans))[0]
    if (best && isSameName(statement.name, best.name)) tally.named++
  }
  for (const statement of said) if (covered(statement.spans, expected) >= 0.5) tally.right++
}

/** The share of the characters of `spans` that `by` covers. */
function covered(spans: Spans, by: Spans): number {
  let [inside, all] = [0, 0]
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) {
      all++
      if (by.some(([from, to]) => from <= at && at < to)) inside++
    }
  }
  return all ? inside / all : 0
}

const ARTICLES = new Set(['the', 'a', 'an'])
const wordsOf = (name: string): string[] => (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !ARTICLES.has(word))
function isSameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return x.length && y.length ? x.some((word) => y.includes(word)) : x.length === y.length
}

/** Recall and precision are of different things, so F1 is worked out from the two shares. */
function toScores({ found, gold, right, said, named }: Tally): Record<'f1' | 'recall' | 'precision' | 'name', number> {
  const [recall, precision] = [found / Math.max(1, gold), right / Math.max(1, said)]
  return {
    f1: recall + precision ? (200 * recall * precision) / (recall + precision) : 0,
    recall: 100 * recall,
    precision: 100 * precision,
    name: (100 * named) / Math.max(1, found),
  }
}
