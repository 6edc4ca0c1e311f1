/**
 * The map: one report into its reading, knowing nothing of any other report.
 *
 * The only caller of the encoder. Several reports may be handed to it at once; what is read of one never depends on the others.
 */
import { readClaims } from './claims/claims.js'
import { withGoodLemmas } from './claims/lemmas.js'
import type { EncodedSentence, Encoder, Reading, Report, TokenizedSentence } from './contract/index.js'
import { findMentions } from './mentions/index.js'
import { withCountedNouns } from './text/counted-nouns.js'
import { readSentences } from './text/split-report.js'

type Gazetteer = Parameters<typeof findMentions>[2]

export interface ReadingTools {
  readonly encoder: Encoder
  /** Still unpacking, it may be: words are encoded meanwhile. */
  readonly gazetteer: Gazetteer | Promise<Gazetteer>
}

/** One reading a report, in order; the encoder has all of them at once, and the first is read here while it is busy with the next. */
export async function toReadings(reports: readonly Report[], tools: ReadingTools): Promise<readonly Reading[]> {
  const split = reports.map((report) =>
    isRead(report) ? readSentences(report) : { sentences: [] as readonly TokenizedSentence[], notes: [] },
  )
  const encoding = split.map(({ sentences }) => tools.encoder.encode([sentences]))
  // A failure is thrown at its report's turn; if an earlier one is thrown first, this one says no more.
  for (const encoded of encoding) encoded.catch(() => undefined)
  const readings: Reading[] = []
  for (const [at, report] of reports.entries()) {
    const [encoded = []] = await encoding[at]!
    const notes = split[at]!.notes
    readings.push(toReading(notes.length ? { ...report, notes: [...report.notes, ...notes] } : report, encoded, await tools.gazetteer))
  }
  return readings
}

/** Reports in other languages are shown, not read. */
const isRead = (report: Report): boolean =>
  report.language === '' || report.language === 'und' || report.language.toLowerCase().startsWith('en')

function toReading(report: Report, encoded: readonly EncodedSentence[], gazetteer: Gazetteer): Reading {
  const sentences = encoded.map(({ sentence }) => withCountedNouns(withGoodLemmas(sentence)))
  const { mentions, entities, anchor } = findMentions(report, sentences, gazetteer)
  return {
    format: 'rashomon/reading@1',
    report,
    sentences,
    entities,
    mentions,
    claims: readClaims(report, sentences, mentions, entities),
    ...(report.published ? {} : { anchor }),
    vectors: toVectors(encoded.map(({ vector }) => vector)),
  }
}

/** Unit vectors as signed bytes of length 127, one after the other, in base64. */
export function toVectors(vectors: readonly Float32Array[]): Reading['vectors'] {
  const width = vectors[0]?.length ?? 0
  const bytes = new Int8Array(width * vectors.length)
  for (const [at, vector] of vectors.entries()) {
    for (let column = 0; column < width; column++)
      bytes[at * width + column] = Math.max(-127, Math.min(127, Math.round((vector[column] ?? 0) * 127)))
  }
  return { width, data: Buffer.from(bytes.buffer).toString('base64') }
}
