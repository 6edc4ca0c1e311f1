/** A draft held against reports: each sentence with a verdict and the words that decide it. See docs/check.md. */
import { z } from 'zod'
import { Note } from './note.js'
import { Report } from './report.js'
import { Span } from './span.js'

export const CheckVerdict = z.enum([
  'supported',
  'disputed',
  'contradicted',
  'attributed-wrongly',
  'quoted-wrongly',
  'not-found',
  'no-claim',
])
export type CheckVerdict = z.infer<typeof CheckVerdict>

/** `support` and `dispute` name words of the reports; the others say what is wrong, `missing` what no report has. */
export const CheckReasonKind = z.enum([
  'support',
  'dispute',
  'value',
  'name',
  'time',
  'source',
  'negation',
  'modality',
  'quotation',
  'missing',
])
export type CheckReasonKind = z.infer<typeof CheckReasonKind>

/** Why: `start`, `end` into the draft, if it is about a part of the sentence; `words` into reports. */
export const CheckReason = z
  .object({
    kind: CheckReasonKind,
    message: z.string(),
    start: z.int().optional(),
    end: z.int().optional(),
    words: z.array(z.object({ report: z.string(), ...Span.unwrap().shape }).readonly()).readonly(),
  })
  .readonly()
export type CheckReason = z.infer<typeof CheckReason>

export const CheckedSentence = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    verdict: CheckVerdict,
    /** 0 to 1: how likely a careful reader would call it supported, by its words alone. */
    support: z.number(),
    reasons: z.array(CheckReason).readonly(),
    /** Who publishes what supports it; how many independent origins stand behind that. */
    outlets: z.array(z.string()).readonly(),
    origins: z.object({ low: z.int(), high: z.int() }).readonly(),
    claims: z.array(z.string()).readonly(),
    findings: z.array(z.string()).readonly(),
  })
  .readonly()
export type CheckedSentence = z.infer<typeof CheckedSentence>

/** What `rashomon check --json` prints. */
export const CheckResult = z
  .object({
    format: z.literal('rashomon/check@1'),
    draft: Report,
    reports: z.array(Report).readonly(),
    sentences: z.array(CheckedSentence).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly()
export type CheckResult = z.infer<typeof CheckResult>
