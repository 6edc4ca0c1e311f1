/**
 * Corpora as benchmarks need them: gold words by offsets of a text made from them, so that the encoder reads them as it reads a report.
 *
 * `--data` is the folder of the corpora, or one that holds it as `corpora/`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TokenizedSentence } from '../src/contract/index.js'
import { splitSentences } from '../src/text/sentences.js'

export interface GoldWord {
  readonly text: string
  /** Whether white space follows it. */
  readonly isSpaced: boolean
  /** The columns of its line. */
  readonly columns: readonly string[]
}
/** A sentence of a treebank, or a paragraph of an entity corpus. */
export interface GoldBlock {
  readonly comments: readonly string[]
  readonly words: readonly GoldWord[]
}
export interface GoldDocument {
  readonly id: string
  readonly blocks: readonly GoldBlock[]
}

/** The folder of one corpus. */
export function corpus(data: string | undefined, name: string): string {
  const root = data ?? '../shared/corpora'
  return [join(root, 'corpora', name), join(root, name)].find((path) => existsSync(path)) ?? join(root, name)
}

export const linesOf = (path: string): string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n')

export const jsonLines = <T>(path: string): T[] =>
  linesOf(path)
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

/** A file of one word a line in columns, blocks ended by an empty line, documents begun by a comment (`# newdoc`, `# doc =`). */
export function readColumns(path: string, textColumn: number): GoldDocument[] {
  const documents: { id: string; blocks: GoldBlock[] }[] = []
  let comments: string[] = []
  let words: GoldWord[] = []
  const flush = () => {
    if (words.length) {
      if (!documents.length) documents.push({ id: '', blocks: [] })
      documents.at(-1)!.blocks.push({ comments, words })
      comments = []
    }
    words = []
  }
  for (const line of linesOf(path)) {
    if (line === '') flush()
    else if (/^#(?!\t)/.test(line)) {
      if (/^# (?:newdoc|doc =)/.test(line)) documents.push({ id: line, blocks: [] })
      comments.push(line)
    } else {
      const columns = line.split('\t')
      // Lines of a treebank that stand for a multiword token or an empty node are no words.
      if (columns.length < 10 || /^\d+$/.test(columns[0]!)) words.push({ text: columns[textColumn]!, isSpaced: isSpaced(columns), columns })
    }
  }
  flush()
  return documents
}

/** A treebank says it in its last column, the entity corpus in its fourth; others always have a space. */
const isSpaced = (columns: readonly string[]): boolean =>
  columns.length >= 10 ? !columns[9]!.includes('SpaceAfter=No') : columns[3] !== '0'

/**
 * The document's words as sentences on one text made of them.
 *
 * @param split whether a block is a paragraph, to be split into sentences, or a sentence already.
 */
export function toSentences(document: GoldDocument, split: boolean): { text: string; sentences: TokenizedSentence[] } {
  let text = ''
  let paragraph = -1
  const blocks = document.blocks.map((block) => {
    if (split || paragraph < 0 || block.comments.some((comment) => comment.startsWith('# newpar'))) paragraph++
    const words = block.words.map((word) => {
      const start = text.length
      text += word.isSpaced ? `${word.text} ` : word.text
      return { start, end: start + word.text.length, text: word.text }
    })
    text += '\n'
    return { words, paragraph }
  })
  const sentences = blocks.flatMap(({ words, paragraph }) =>
    (split ? splitSentences(text, words).sentences : [words]).map((of) => ({
      start: of[0]!.start,
      end: of.at(-1)!.end,
      section: 'body' as const,
      paragraph,
      words: of,
    })),
  )
  return { text, sentences }
}

export interface TaggedSpan {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** Spans of a column of BIO tags, over all words of a document, as indices of words; `end` is out. */
export function spansOf(words: readonly GoldWord[], column: number): TaggedSpan[] {
  const spans: { start: number; end: number; label: string }[] = []
  words.forEach((word, at) => {
    const tag = word.columns[column] ?? 'O'
    const label = tag.slice(2)
    const last = spans.at(-1)
    if (tag.startsWith('I-') && last?.end === at && last.label === label) last.end = at + 1
    else if (tag !== 'O' && tag !== '_') spans.push({ start: at, end: at + 1, label })
  })
  return spans
}

/** F1 from what was right, said and expected, 0 to 100. */
export const f1 = (right: number, said: number, gold: number): number => (200 * right) / Math.max(1, said + gold)
