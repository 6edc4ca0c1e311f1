/**
 * Gold names and pronouns as the benchmark of names needs them, on texts that the encoder reads as it reads a report.
 *
 * Tokenised corpora are laid out again as people write: no blank before a comma, curly quotation marks; offsets are mapped.
 */
import { join } from 'node:path'
import type { TokenizedSentence } from '../src/contract/index.js'
import { splitReport } from '../src/text/split-report.js'
import { corpus, jsonLines, readColumns, toSentences } from './lib-corpora.js'

export interface GoldMention {
  readonly start: number
  readonly end: number
  /** Where the words stand without which the mention is none: its head, or the whole name. */
  readonly core: { readonly start: number; readonly end: number }
  readonly chain: string
  readonly form: 'name' | 'pronoun' | 'own' | 'other'
}
export interface GoldText {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly sentences: readonly TokenizedSentence[]
  readonly mentions: readonly GoldMention[]
  /** Where words end that the corpus takes for no noun: "Israeli" is no mention there. */
  readonly adjectives?: ReadonlySet<number>
}

const THIRD = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

/** News and interviews of a part of GUM. */
export function readGum(data: string | undefined, split: string, genres: RegExp = /^(?:news|interview)$/): GoldText[] {
  return readColumns(join(corpus(data, 'gum'), `${split}.conllu.gz`), 1)
    .filter(({ blocks }) => blocks[0]?.comments.some((comment) => /^# meta::genre = /.test(comment) && genres.test(comment.slice(16))))
    .map((document) => {
      const { text, sentences } = toSentences(document, false)
      const mentions = document.blocks.flatMap((block, at) => gumMentions(block.words, sentences[at]!.words))
      const words = sentences.flatMap((sentence) => sentence.words)
      const columns = document.blocks.flatMap((block) => block.words).map((word) => word.columns)
      const adjectives = new Set(
        words.filter((_, at) => !/^(?:NOUN|PROPN|PRON|NUM|X|SYM|DET)$/.test(columns[at]![3]!)).map(({ end }) => end),
      )
      return { id: document.id.replace('# newdoc id = ', ''), topic: 'gum', text, sentences, mentions, adjectives }
    })
}

type Columned = { readonly columns: readonly string[]; readonly text: string }
function gumMentions(words: readonly Columned[], at: TokenizedSentence['words']): GoldMention[] {
  const found: GoldMention[] = []
  const open: { chain: string; type: string; from: number; core: string }[] = []
  /** The name in "the student Ann Lee", where it is no mention of its own. */
  const namedBehind = (head: number, last: number) => {
    const name = words.findIndex(
      ({ columns }, index) =>
        index > head && index <= last && columns[3] === 'PROPN' && Number(columns[6]) === head + 1 && /^(?:appos|flat)/.test(columns[7]!),
    )
    if (name < 0 || found.some(({ start, end }) => start <= at[name]!.start && at[name]!.end <= end)) return undefined
    let end = name
    while (end < last && Number(words[end + 1]!.columns[6]) === name + 1 && words[end + 1]!.columns[3] === 'PROPN') end++
    return { start: at[name]!.start, end: at[end]!.end }
  }
  const close = (chain: string, last: number): void => {
    const index = open.findLastIndex((one) => one.chain === chain)
    if (index < 0) return
    const [{ from, core: minimal, type }] = open.splice(index, 1) as [(typeof open)[0]]
    const inCore = minimal.split(',').map((offset) => from + Number(offset) - 1)
    const heads = inCore.filter((word) => word >= from && word <= last)
    const [first, final] = [heads[0] ?? from, heads.at(-1) ?? last]
    const head = heads.find((word) => !heads.includes(Number(words[word]!.columns[6]) - 1)) ?? first
    const upos = words[head]!.columns[3]
    const form =
      upos === 'PROPN' && type !== 'time'
        ? 'name'
        : upos === 'PRON' && from === last
          ? THIRD.test(words[head]!.text)
            ? 'pronoun'
            : /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/i.test(words[head]!.text)
              ? 'own'
              : 'other'
          : 'other'
    const span = { start: at[from]!.start, end: at[last]!.end }
    const core = form === 'other' ? namedBehind(head, last) : undefined
    found.push({ ...span, core: core ?? { start: at[first]!.start, end: at[final]!.end }, chain, form: core ? 'name' : form })
  }
  words.forEach(({ columns }, index) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(columns[9] ?? '')?.[1] ?? ''
    for (const match of entity.matchAll(/\((\d+)(?:\[\d+\/\d+\])?-([^()]*)(\)?)|(\d+)(?:\[\d+\/\d+\])?\)/g)) {
      if (match[4]) close(match[4], index)
      else {
        const [type = '', , , , core = '1'] = match[2]!.split('-')
        open.push({ chain: match[1]!, type, from: index, core })
        if (match[3]) close(match[1]!, index)
      }
    }
  })
  return found
}

export interface Gap {
  readonly id: string
  readonly text: string
  readonly pronoun: readonly [number, number]
  readonly a: readonly [number, number]
  readonly aCoref: boolean
  readonly b: readonly [number, number]
  readonly bCoref: boolean
}
export const readGap = (data: string | undefined, split: string): Gap[] => jsonLines<Gap>(join(corpus(data, 'gap'), `${split}.jsonl.gz`))
export const splitPlain = (text: string): TokenizedSentence[] =>
  splitReport({ text, sections: [{ kind: 'body', start: 0, end: text.length }] })

interface Annotated {
  readonly id: string
  readonly topic: string | number
  readonly text: string
  readonly sentences: readonly (readonly [number, number] | { readonly start: number; readonly end: number; readonly validated: boolean })[]
  readonly annotations: readonly { start: number; end: number; text: string; kind: string; type: string; chain: string }[]
}

/** Named people, bodies, places and products that are linked over articles; `stock` is the part that is looked at last. */
export const readMeantime = (data: string | undefined, isWanted: (topic: string) => boolean): GoldText[] =>
  toGolds(
    'meantime',
    jsonLines<Annotated>(join(corpus(data, 'meantime'), 'meantime-en.jsonl.gz')).filter(({ topic }) => isWanted(String(topic))),
    ({ kind, type }) => kind === 'entity' && type !== 'FINANCE',
  )

/** Named people, bodies and places of the sentences that were checked. */
export const readEcb = (data: string | undefined, split: string): GoldText[] =>
  toGolds(
    'ecb',
    jsonLines<Annotated>(join(corpus(data, 'ecbplus'), `${split}.jsonl.gz`)),
    ({ kind, type }) => kind === 'entity' && (type === 'HUM' || type === 'LOC'),
  )

type Wanted = (annotation: Annotated['annotations'][0]) => boolean
function toGolds(corpusName: string, documents: readonly Annotated[], isWanted: Wanted): GoldText[] {
  const isCommon = commonWords(documents.map(({ text }) => text))
  return documents.map((document) => toGold(corpusName, document, isWanted, isCommon))
}

function toGold(corpusName: string, document: Annotated, isWanted: Wanted, isCommon: (word: string) => boolean): GoldText {
  let text = ''
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const sentences: TokenizedSentence[] = []
  const checked = new Set<number>()
  let quotes = 0
  document.sentences.forEach((sentence, paragraph) => {
    const plain = 'validated' in sentence ? sentence : { start: sentence[0], end: sentence[1], validated: true }
    const words: { start: number; end: number; text: string }[] = []
    for (const match of document.text.slice(plain.start, plain.end).matchAll(/\S+/g)) {
      const token = match[0] === '``' || match[0] === "''" || match[0] === '"' ? (quotes++ % 2 ? '”' : '“') : match[0]
      const isGlued = /^(?:[,.;:!?)\]%”]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)$/i.test(token) || /[([“$]$/.test(text)
      if (words.length && !isGlued) text += ' '
      const start = text.length
      text += token
      words.push({ start, end: text.length, text: token })
      const from = plain.start + match.index
      if (plain.validated) checked.add(from)
      starts.set(from, start)
      ends.set(from + match[0].length, text.length)
    }
    text += '\n'
    if (words.length) sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, section: 'body', paragraph, words })
  })
  const mentions = document.annotations.flatMap((annotation): GoldMention[] => {
    const [start, end] = [starts.get(annotation.start), ends.get(annotation.end)]
    if (start === undefined || end === undefined || !isWanted(annotation) || !checked.has(annotation.start)) return []
    const core = coreOf(document.text.slice(annotation.start, annotation.end), isCommon)
    const [coreStart, coreEnd] = core ? [starts.get(annotation.start + core.from), ends.get(annotation.start + core.to)] : []
    if (coreStart === undefined || coreEnd === undefined) return []
    return [{ start, end, core: { start: coreStart, end: coreEnd }, chain: annotation.chain, form: 'name' }]
  })
  return { id: document.id, topic: `${corpusName} ${document.topic}`, text, sentences, mentions }
}

/**
 * Every word is capitalised but the small ones, and the head is a name and no title: no word that the corpus writes small as often ("Driver" in
 * a headline), no office ("Apple CEO").
 */
function coreOf(text: string, isCommon: (word: string) => boolean): { from: number; to: number } | undefined {
  const words = [...text.matchAll(/\S+/g)].filter(([word]) => /[\p{L}\d]/u.test(word))
  while (words.length && /^(?:the|a|an|in|on|at|of|to|from|by|for|near)$/i.test(words[0]![0])) words.shift()
  const named = words.filter(([word]) => !/^(?:the|a|an|of|for|and|in|on|de|la|du|al|bin|['’]s)$/i.test(word))
  if (!named.length || !named.every(([word]) => /^[\p{Lu}\d]/u.test(word)) || !named.some(([word]) => /^\p{Lu}/u.test(word)))
    return undefined
  const until = /\s(?:,|\(|-LRB-|of|in|for)\s/.exec(text.slice(words[0]!.index))
  const lead = until ? words.filter((word) => word.index < words[0]!.index + until.index) : words
  const head = lead.findLast(([word]) => !/^['’]s?$/.test(word)) ?? words[0]!
  if (TITLES.test(head[0]) || PRONOUN.test(head[0]) || isCommon(head[0])) return undefined
  return { from: head.index, to: head.index + head[0].length }
}
const TITLES = /^(?:CEO|CFO|COO|Chairman|President|Minister|Officer|General|Secretary|Director|Coach|Spokes(?:wo)?man|MD)$/
const PRONOUN = /^(?:he|she|it|they|we|i|you|who|him|his|her|their|its|our|my|i['’]?m?)$/i

/** Words that stand small within sentences at least as often as capitalised. */
function commonWords(texts: readonly string[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, word = ''] of text.matchAll(/(?<=[a-z,] )(\p{L}+)/gu)) {
      const lower = word.toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) + (word === lower ? -1 : 1))
    }
  return (word) => (counts.get(word.toLowerCase()) ?? 0) < 0 || (counts.get(word.toLowerCase().replace(/s$/, '')) ?? 0) < 0
}
