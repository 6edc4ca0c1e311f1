/**
 * A report's text into sentences and words by offsets: what the encoder takes.
 *
 * Only what the report says is split (headline, caption, body, list); boilerplate gives no sentence. Each section is a paragraph
 * that never runs into the next. Knows no page and no model.
 */
import type { Note, Report, TokenizedSentence } from '../contract/index.js'
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { splitSentences } from './sentences.js'
import { findWords } from './words.js'

/** Sentences in text order. */
export const splitReport = (report: Pick<Report, 'text' | 'sections'>): TokenizedSentence[] => [...readSentences(report).sentences]

/** Sentences in text order, and a note if some were longer than the encoder reads at once. */
export function readSentences(report: Pick<Report, 'text' | 'sections'> & { readonly id?: string; readonly file?: string | undefined }): {
  readonly sentences: readonly TokenizedSentence[]
  readonly notes: readonly Note[]
} {
  const sentences: TokenizedSentence[] = []
  let cuts = 0
  report.sections.forEach((section, paragraph) => {
    if (section.kind === 'boilerplate') return
    const split = splitSentences(report.text, findWords(report.text, section.start, section.end))
    cuts += split.cuts
    for (const words of split.sentences) {
      sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, section: section.kind, paragraph, words })
    }
  })
  if (!cuts) return { sentences, notes: [] }
  const where = report.file ? { file: report.file, ...(report.id ? { report: report.id } : {}) } : undefined
  const message = `Sentences of more than ${LIMITS.sentenceWordsMax} words were read in pieces (${cuts} cut${cuts === 1 ? '' : 's'}).`
  return { sentences, notes: [toNote('sentence-cut', message, where)] }
}
