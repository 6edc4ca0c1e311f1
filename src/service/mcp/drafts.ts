/** A draft held against a story's reports, as items: each sentence with its verdict and the words of the reports that decide it. Pure. */
import { z } from 'zod'
import { checkDraft } from '../../check/check-draft.js'
import { CheckVerdict } from '../../contract/check.js'
import type { Account, CheckedSentence, Reading, Report } from '../../contract/index.js'
import { RashomonError } from '../../errors.js'
import type { NamedBytes } from '../../files.js'
import { Citation, citeSpan, Holders, Quoted, quote, quoteHolders } from './quoted.js'
import type { ReadDraft } from './shelf.js'

const reasonsMax = 8
const wordsOfReason = 3

export const DraftItem = z.object({
  kind: z.literal('checked'),
  start: z.int().describe('into the draft, less the blanks around its paragraphs'),
  end: z.int(),
  sentence: Quoted,
  verdict: CheckVerdict,
  support: z.number().describe('0 to 1, by its words alone'),
  origins: z.object({ low: z.int(), high: z.int() }).describe('independent origins behind what supports it'),
  supportedBy: Holders,
  reasons: z.array(
    z
      .object({ kind: z.string(), message: Quoted, citations: z.array(Citation) })
      .describe('what supports the sentence, or is wrong with it'),
  ),
})

/** @param read reads files as drafts, by the encoder that reads reports. */
export const toDraftReader =
  (read: (inputs: readonly NamedBytes[]) => Promise<{ readonly readings: readonly Reading[] }>): ReadDraft =>
  async (text, file = 'draft.txt') => {
    const { readings } = await read([{ file, bytes: new TextEncoder().encode(text) }])
    const [reading] = readings
    if (!reading?.report.text.trim()) throw new RashomonError('draft-empty', 'The draft holds no text that can be read.')
    if (!reading.sentences.length && reading.report.notes.some(({ code }) => code === 'language-unknown'))
      throw new RashomonError('draft-language', 'The draft is not in English.')
    return reading
  }

/** The draft's sentences in order. A report that is the draft itself bears nothing out. */
export function draftItems(draft: Reading, readings: readonly Reading[], account: Account): z.infer<typeof DraftItem>[] {
  const others = readings.filter(({ report }) => report.id !== draft.report.id && report.text !== draft.report.text)
  const { sentences } = checkDraft(draft, others, [account])
  const reports = new Map(others.map(({ report }) => [report.id, report]))
  return sentences.map((sentence) => toItem(sentence, reports))
}

function toItem(checked: CheckedSentence, reports: ReadonlyMap<string, Report>): z.infer<typeof DraftItem> {
  const { start, end, text, verdict, support, origins, outlets, reasons } = checked
  return {
    kind: 'checked',
    start,
    end,
    sentence: quote(text),
    verdict,
    support,
    origins,
    supportedBy: quoteHolders(outlets, []),
    reasons: reasons.slice(0, reasonsMax).map(({ kind, message, words }) => ({
      kind,
      message: quote(message),
      citations: words.slice(0, wordsOfReason).flatMap((span) => {
        const report = reports.get(span.report)
        return report ? [citeSpan(report, span)] : []
      }),
    })),
  }
}
