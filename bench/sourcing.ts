/**
 * Sourced statements as trained journalists mark them, scored as the data's README says: a statement is found when ours together cover
 * half of its characters, one of ours is right when theirs cover half of it; `name` is the share of the found whose source is the same.
 *
 * The answers of language models on the same articles are in the data and are scored in the same run: the peers.
 */
import { join } from 'node:path'
import type { Reading, Source, Span } from '../src/contract/index.js'
import { open } from '../src/index.js'
import { CUES } from '../src/rules/en/cues.js'
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
 * What the report says that somebody said: an attribution with a source that a claim is drawn from, or whose cue is a word of saying;
 * and a quoted sentence that goes on without a cue, by the speaker whom the claims give it to. A finding, a vote or a plan is no statement.
 */
function toStatements(reading: Reading, article: string): Statement[] {
  const { report, sentences, claims, entities } = reading
  const nameIn = (link: Source | undefined): string | undefined => entities.find(({ id }) => id === link?.entity)?.name ?? link?.name
  const links = claims.flatMap(({ chain }) => chain)
  const nameAt = ({ start, end }: Span): string =>
    nameIn(links.find((link) => (link.start ?? end) < end && start < (link.end ?? start))) ?? report.text.slice(start, end)
  const told = claims.filter(({ chain }) => chain.length > 1)
  const said: { name: string; spans: readonly Span[] }[] = []
  for (const sentence of sentences) {
    for (const { source, cue, content, score } of sentence.attributions) {
      if (!source) continue
      const isTold = content.some((one) => told.some((claim) => meet(one, claim)))
      const isSaid = content.length > 0 && score >= SCORE_MIN && sentence.words.some((word) => meet(word, cue) && SAYING.has(word.lemma))
      if (isTold || isSaid) said.push({ name: nameAt(source), spans: [source, cue, ...content] })
    }
  }
  for (const [index, sentence] of sentences.entries()) {
    const claim = told.find(({ at, quoted }) => quoted && at.sentence === index)
    if (claim && !said.some(({ spans }) => spans.some((span) => meet(span, sentence))))
      said.push({
        name: nameIn(claim.chain.find(({ kind }) => kind !== 'outlet' && kind !== 'agency') ?? claim.chain[1]) ?? '',
        spans: [sentence],
      })
  }
  const toArticle = finder(article)
  return said.map(({ name, spans }) => ({
    name,
    spans: spans.flatMap(({ start, end }) => toArticle(report.text.slice(start, end), start)),
  }))
}

/** Chosen on the dev articles, between 0.7 and 0.95 of one mind. */
const SCORE_MIN = 0.7
const SAYING: ReadonlySet<string> = new Set([...CUES.flatMap(({ lemmas }) => lemmas), 'accord', 'cite', 'call', 'respond', 'reply', 'urge'])
const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * Where words of the report stand in the article, whose lines may be broken elsewhere: of all places with the same words, the one nearest
 * to where they stand in the report.
 */
function finder(article: string): (words: string, near: number) => readonly (readonly [number, number])[] {
  const places: number[] = []
  let bare = ''
  for (const { 0: piece, index } of article.matchAll(/\s+|\S/g)) {
    bare += piece.trim() || ' '
    places.push(index)
  }
  return (words, near) => {
    const wanted = words.replace(/\s+/g, ' ')
    let best = -1
    for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1))
      if (best < 0 || Math.abs(places[at]! - near) < Math.abs(places[best]! - near)) best = at
    return best < 0 ? [] : [[places[best]!, places[best + wanted.length - 1]! + 1]]
  }
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
