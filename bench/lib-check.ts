/** Summary sentences with people's verdicts, and the halves of a labelled set. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Rashomon, Reading } from '../src/index.js'
import { corpus, jsonLines } from './lib-corpora.js'

interface QagsLine {
  readonly article: string
  readonly summary_sentences: readonly { readonly sentence: string; readonly responses: readonly { readonly response: string }[] }[]
}

export interface SummaryDocument {
  readonly id: number
  readonly article: Reading
  readonly draft: Reading
  /** Each sentence of the summary: where it begins in the draft, and whether most people find it supported. */
  readonly sentences: readonly { readonly start: number; readonly supported: boolean }[]
}

/** Articles with their summaries, read: the data folder is the corpus, or holds it as `qags/` or `corpora/qags/`. */
export async function readQags(data: string | undefined, rashomon: Rashomon): Promise<readonly SummaryDocument[]> {
  const own = data === undefined ? undefined : join(data, 'cnndm.jsonl.gz')
  const lines = jsonLines<QagsLine>(own && existsSync(own) ? own : join(corpus(data, 'qags'), 'cnndm.jsonl.gz'))
  const drafts = lines.map(({ summary_sentences }) => summary_sentences.map(({ sentence }) => sentence.trim()).join('\n\n'))
  const name = (kind: string, id: number): string => `${kind}-${String(id).padStart(6, '0')}.txt`
  const bytes = (kind: string, texts: readonly string[]) => texts.map((text, id) => ({ file: name(kind, id), bytes: Buffer.from(text) }))
  const articles = await rashomon.read(
    bytes(
      'article',
      lines.map(({ article }) => article),
    ),
  )
  const summaries = await rashomon.drafts(bytes('summary', drafts))
  const byFile = new Map([...articles.readings, ...summaries.readings].map((reading) => [reading.report.file, reading]))
  return lines.flatMap(({ summary_sentences }, id): SummaryDocument[] => {
    const [article, draft] = [byFile.get(name('article', id)), byFile.get(name('summary', id))]
    if (!article || !draft) return []
    let from = 0
    const sentences = summary_sentences.map(({ sentence, responses }) => {
      const start = Math.max(from, draft.report.text.indexOf(sentence.trim().slice(0, 20), from))
      from = start + 1
      const yes = responses.filter(({ response }) => response === 'yes').length
      return { start, supported: yes * 2 > responses.length }
    })
    return [{ id, article, draft, sentences }]
  })
}

/** Half of a labelled set, by a seed and an id: 'tuning' may be learnt from. */
export const halfOf = (seed: string, id: string | number): 'tuning' | 'aside' =>
  Number.parseInt(createHash('sha256').update(`${seed} ${id}`).digest('hex').slice(0, 8), 16) % 2 === 0 ? 'tuning' : 'aside'

/** Of a list with spans, those that belong to each sentence of a summary. */
export const bySentence = <T extends { readonly start: number }>(sentences: SummaryDocument['sentences'], items: readonly T[]): T[][] =>
  sentences.map(({ start }, at) =>
    items.filter((item) => item.start >= start && item.start < (sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY)),
  )

/** The area under the ROC curve: how often a supported one scores above one that is not. Shares as 0 to 1. */
export function areaUnderRoc(rows: readonly { readonly score: number; readonly supported: boolean }[]): number {
  let [wins, pairs] = [0, 0]
  for (const good of rows.filter(({ supported }) => supported))
    for (const bad of rows.filter(({ supported }) => !supported)) {
      pairs++
      wins += good.score > bad.score ? 1 : good.score === bad.score ? 0.5 : 0
    }
  return pairs ? wins / pairs : 0
}
