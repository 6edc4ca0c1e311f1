/**
 * Names: who is who within a report (GUM's news and interviews, GAP) and across reports (MEANTIME, ECB+).
 *
 * `conll`: mean F1 of MUC, B-cubed and CEAF-e over names and third person pronouns of GUM, chains of two or more, gold words, our own tags and
 * tree; a name is found where it holds the head of the gold one; dates
 * and adjectives ("Israeli"), which GUM does not take for names or for mentions, are left out. `pronouns`: share of the third person pronouns whose antecedent has a
 * name (GAP: is one of the two) that were given it; unresolved is wrong. `b3`: B-cubed over gold names of a topic's articles, each with the
 * entity that the reduce gave it; a name without one stands alone. `same_text` is the floor: one text, one entity.
 * The parts kept for the end: test of gum, gap and ecbplus, and corpus_stock of meantime. `--data` as in lib-corpora.
 */

import { withGoodLemmas } from '../src/claims/lemmas.js'
import type { Encoder, NameMention, Reading, Report, Sentence, TokenizedSentence } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { mergeEntities } from '../src/entities/merge.js'
import { findMentions } from '../src/mentions/index.js'
import { openGazetteer } from '../src/mentions/place/gazetteer.js'
import { withCountedNouns } from '../src/text/counted-nouns.js'
import { addDocument, type Clusters, conll, emptyTally, scoreOf } from './lib-coref.js'
import { f1 } from './lib-corpora.js'
import { type Gap, type GoldMention, type GoldText, readEcb, readGap, readGum, readMeantime, splitPlain } from './lib-names.js'
import type { BenchOptions, BenchResult } from './run.js'

/** Published figures to hold ours against; all count other mentions than ours, and none is of a system as small. */
const PUBLISHED: readonly string[] = [
  'GAP test F1: 66.9, the best baseline of its authors, given the names (Webster et al. 2018, abstract; checked)',
  'GUM, all mentions of OntoGUM, CoNLL F1: 39.7 dcoref (rules, no learnt weights), 64.6 e2e + SpanBERT-large (Zhu et al. 2021; as remembered, not checked)',
  'OntoNotes test, CoNLL F1: 73.9 BERT-base, 110 M parameters (mandarjoshi90/coref README; checked); our encoder has 22 M and no head for this',
]

export type Encode = (id: string, sentences: readonly TokenizedSentence[]) => Promise<readonly Sentence[]>

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const encoder: Encoder = await openEncoder()
  const encode: Encode = async (_, sentences) => {
    const [encoded = []] = await encoder.encode([sentences])
    return encoded.map(({ sentence }) => sentence)
  }
  const gum = await scoreGum(readGum(data, 'test'), encode)
  const gap = await scoreGap(readGap(data, 'test'), encode)
  const across = await scoreAcross([...readMeantime(data, (topic) => topic === 'corpus_stock'), ...readEcb(data, 'test')], encode)
  await encoder.close()
  return toResult(gum, gap, across)
}

export function toResult(gum: GumScore, gap: GapScore, across: AcrossScore): BenchResult {
  const right = gum.pronouns.right + gap.right
  const of = gum.pronouns.of + gap.of
  return {
    figures: {
      conll: gum.names.conll,
      pronouns: (100 * right) / of,
      pronouns_gum: (100 * gum.pronouns.right) / gum.pronouns.of,
      pronouns_gap: (100 * gap.right) / gap.of,
      gap_f1: gap.f1,
      b3: across.all.f1,
      b3_meantime: across.corpora.meantime?.f1 ?? 0,
      b3_ecbplus: across.corpora.ecb?.f1 ?? 0,
      same_text: across.floor.f1,
    },
    details: { published: PUBLISHED, gum, gap, across },
  }
}

const gazetteer = openGazetteer()
export async function toReading(id: string, text: string, sentences: readonly TokenizedSentence[], encode: Encode): Promise<Reading> {
  const report: Report = { id, text, language: 'en', sections: [{ kind: 'body', start: 0, end: text.length }], stated: {}, notes: [] }
  const read = (await encode(id, sentences)).map((sentence) => withCountedNouns(withGoodLemmas(sentence)))
  const { mentions, entities } = findMentions(report, read, gazetteer)
  return { format: 'rashomon/reading@1', report, sentences: read, entities, mentions, claims: [], vectors: { width: 0, data: '' } }
}
export const namesOf = (reading: Reading): NameMention[] =>
  reading.mentions.filter((mention): mention is NameMention => mention.kind === 'name')

type GumScore = Awaited<ReturnType<typeof scoreGum>>
type GapScore = Awaited<ReturnType<typeof scoreGap>>
type AcrossScore = Awaited<ReturnType<typeof scoreAcross>>

export type Watch = (line: string) => void

export async function scoreGum(texts: readonly GoldText[], encode: Encode, watch: Watch = () => undefined) {
  const [names, all] = [emptyTally(), emptyTally()]
  const pronouns = { right: 0, of: 0, given: 0, people: { right: 0, of: 0 } }
  const nameless = { of: 0, given: 0 }
  for (const text of texts) {
    const reading = await toReading(text.id, text.text, text.sentences, encode)
    const said = namesOf(reading).filter(({ end }) => !text.adjectives?.has(end))
    const matched = matchGold(text.mentions, said)
    for (const [tally, forms] of [
      [names, ['name', 'pronoun']],
      [all, ['name', 'pronoun', 'own']],
    ] as const) {
      const gold = text.mentions.filter(({ form }) => (forms as readonly string[]).includes(form))
      addDocument(
        tally,
        byKey(gold, ({ chain }) => chain, keyOf),
        byKey(
          said.filter(({ form }) => form !== 'description'),
          ({ entity }) => entity,
          (one) => {
            const to = matched.get(one)
            return to ? keyOf(to) : keyOf(one)
          },
        ),
      )
    }
    for (const gold of text.mentions.filter(({ form }) => form === 'pronoun')) {
      const ours = said.find((one) => matched.get(one) === gold)
      const isNamed = text.mentions.some(({ form, chain }) => form === 'name' && chain === gold.chain)
      if (!isNamed) {
        nameless.of++
        if (ours) nameless.given++
        if (ours) watch(lineOf(text, reading, gold, ours, 'NAMELESS'))
        continue
      }
      const isPerson = /^(?:he|him|his|himself|she|her|hers|herself)$/i.test(text.text.slice(gold.start, gold.end))
      pronouns.of++
      if (isPerson) pronouns.people.of++
      if (ours) pronouns.given++
      const isRight = said.some((one) => one.form === 'name' && one.entity === ours?.entity && matched.get(one)?.chain === gold.chain)
      if (isRight && isPerson) pronouns.people.right++
      if (isRight) pronouns.right++
      else watch(lineOf(text, reading, gold, ours, ours ? 'WRONG' : 'NONE'))
    }
  }
  return { documents: texts.length, names: conll(names), withOwn: conll(all), pronouns, nameless }
}

function lineOf({ text, mentions }: GoldText, reading: Reading, gold: GoldMention, ours: NameMention | undefined, what: string): string {
  const name = mentions.find(({ form, chain }) => form === 'name' && chain === gold.chain)
  const entity = reading.entities.find(({ id }) => id === ours?.entity)?.name ?? '-'
  return `${what} ${text.slice(gold.start, gold.end)}: ours ${entity}, gold ${name ? text.slice(name.core.start, name.core.end) : '-'} | ${text.slice(Math.max(0, gold.start - 260), gold.start).replace(/\n/g, ' / ')}[[${text.slice(gold.start, gold.end)}]]${text.slice(gold.end, gold.end + 60).replace(/\n/g, ' / ')}`
}

const keyOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start} ${end}`

/** Chains of two or more, each mention once. */
function byKey<T>(mentions: readonly T[], chainOf: (mention: T) => string, key: (mention: T) => string): Clusters {
  const chains = new Map<string, Set<string>>()
  const seen = new Set<string>()
  for (const mention of mentions) {
    if (seen.has(key(mention))) continue
    seen.add(key(mention))
    chains.set(chainOf(mention), (chains.get(chainOf(mention)) ?? new Set()).add(key(mention)))
  }
  return [...chains.values()].filter(({ size }) => size > 1).map((chain) => [...chain])
}

/** For each of ours the gold mention whose core is most like it, among those that it touches and that hold it or that it holds; each gold one once. */
export function matchGold(gold: readonly GoldMention[], said: readonly NameMention[]): ReadonlyMap<NameMention, GoldMention> {
  const matched = new Map<NameMention, GoldMention>()
  const taken = new Set<GoldMention>()
  for (const one of said) {
    const [best] = gold
      .filter(
        (other) =>
          !taken.has(other) &&
          other.core.start < one.end &&
          one.start < other.core.end &&
          ((other.start <= one.start && one.end <= other.end) || (one.start <= other.start && other.end <= one.end)),
      )
      .sort((a, b) => overlap(b.core, one) - overlap(a.core, one) || a.end - a.start - (b.end - b.start))
    if (!best) continue
    matched.set(one, best)
    taken.add(best)
  }
  return matched
}

export async function scoreGap(snippets: readonly Gap[], encode: Encode, watch: Watch = () => undefined) {
  const pairs = { right: 0, said: 0, gold: 0 }
  let [right, of, given] = [0, 0, 0]
  for (const snippet of snippets) {
    const reading = await toReading(snippet.id, snippet.text, splitPlain(snippet.text), encode)
    const names = namesOf(reading)
    const [start, end] = snippet.pronoun
    const ours = names.find((name) => name.start === start && name.end === end)
    const isGiven = ([from, to]: readonly [number, number]): boolean =>
      ours !== undefined && names.some((name) => name.entity === ours.entity && name.start < to && from < name.end)
    const [a, b] = [isGiven(snippet.a), isGiven(snippet.b)]
    for (const [said, gold] of [
      [a, snippet.aCoref],
      [b, snippet.bCoref],
    ]) {
      if (said && gold) pairs.right++
      if (said) pairs.said++
      if (gold) pairs.gold++
    }
    if (!snippet.aCoref && !snippet.bCoref) continue
    of++
    if (ours) given++
    if (snippet.aCoref ? a && !b : b && !a) right++
    else {
      const at = (span: readonly [number, number]): string => snippet.text.slice(span[0], span[1])
      const entity = reading.entities.find(({ id }) => id === ours?.entity)?.name ?? '-'
      watch(
        `${ours ? 'WRONG' : 'NONE'} ours ${entity}, gold ${at(snippet.aCoref ? snippet.a : snippet.b)}, not ${at(snippet.aCoref ? snippet.b : snippet.a)} | ${snippet.text.slice(Math.max(0, Math.min(snippet.a[0], snippet.b[0], start) - 60), start)}[[${at(snippet.pronoun)}]]${snippet.text.slice(end, end + 80)}`,
      )
    }
  }
  return {
    snippets: snippets.length,
    of,
    given,
    right,
    precision: (100 * right) / Math.max(1, given),
    f1: f1(pairs.right, pairs.said, pairs.gold),
    pairs,
  }
}

export async function scoreAcross(texts: readonly GoldText[], encode: Encode, watch: Watch = () => undefined) {
  const [all, floor] = [emptyTally(), emptyTally()]
  const corpora = new Map<string, ReturnType<typeof emptyTally>>()
  for (const topic of new Set(texts.map((text) => text.topic))) {
    const members = texts.filter((text) => text.topic === topic)
    const readings: Reading[] = []
    for (const text of members) readings.push(await toReading(text.id, text.text, text.sentences, encode))
    const merged = mergeEntities(readings)
    const rows = members.flatMap((text, at) => {
      const names = namesOf(readings[at]!).filter(({ form }) => form !== 'pronoun')
      return shortestFirst(text.mentions).map((gold) => {
        const ours = names
          .filter((name) => name.start < gold.core.end && gold.core.start < name.end)
          .sort((a, b) => overlap(b, gold) - overlap(a, gold))[0]
        const words = text.text.slice(gold.start, gold.end)
        const key = `${text.id} ${keyOf(gold)}`
        return { key, chain: gold.chain, words, entity: ours ? merged.idOf(text.id, ours.entity) : `none ${key}`, ours: ours?.text ?? '-' }
      })
    })
    const group = (of: (row: (typeof rows)[0]) => string): Clusters =>
      [...groupBy(rows, of).values()].map((list) => list.map(({ key }) => key))
    const [gold, said, same] = [
      group(({ chain }) => chain),
      group(({ entity }) => entity),
      group(({ words }) => words.toLowerCase().replace(/^the /, '')),
    ]
    const own = corpora.get(topic.split(' ')[0]!) ?? emptyTally()
    corpora.set(topic.split(' ')[0]!, own)
    for (const tally of [all, own]) addDocument(tally, gold, said)
    addDocument(floor, gold, same)
    watchAcross(topic, rows, watch)
  }
  return {
    documents: texts.length,
    names: all.b3[0].of,
    all: scoreOf(all.b3),
    corpora: Object.fromEntries([...corpora].map(([name, tally]) => [name, scoreOf(tally.b3)])),
    floor: scoreOf(floor.b3),
  }
}

function groupBy<T>(items: readonly T[], of: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(of(item))
    if (known) known.push(item)
    else groups.set(of(item), [item])
  }
  return groups
}

/** A span that two chains share counts for the first only. */
const shortestFirst = (mentions: readonly GoldMention[]): GoldMention[] => [
  ...new Map([...mentions].reverse().map((one) => [keyOf(one), one])).values(),
]
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function watchAcross(topic: string, rows: readonly { chain: string; words: string; entity: string; ours: string }[], watch: Watch): void {
  const show = (list: readonly (typeof rows)[0][]): string =>
    `${list.length}× ${[...new Set(list.map((row) => (row.ours === row.words ? row.words : `${row.words}<${row.ours}>`)))].slice(0, 6).join(' | ')}`
  for (const [chain, list] of groupBy(rows, (row) => row.chain)) {
    const parts = [...groupBy(list, (row) => row.entity).values()].sort((a, b) => b.length - a.length)
    if (parts.length > 1) watch(`SPLIT ${list.length - parts[0]!.length} ${topic} ${chain}: ${parts.map(show).join('  ///  ')}`)
  }
  for (const list of groupBy(rows, (row) => row.entity).values()) {
    const parts = [...groupBy(list, (row) => row.chain).values()].sort((a, b) => b.length - a.length)
    if (parts.length > 1) watch(`MIXED ${list.length - parts[0]!.length} ${topic}: ${parts.map(show).join('  ///  ')}`)
  }
}
