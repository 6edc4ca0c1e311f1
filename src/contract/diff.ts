/** What an account learnt between two times. Findings and positions are named by what they say: their ids change with their claims. */
import { z } from 'zod'
import { FindingKind, Status } from './account.js'

const ids = z.array(z.string()).readonly()
const names = z.array(z.string()).readonly()
const origins = z.object({ low: z.int(), high: z.int() }).readonly()

/** A value at both times; one is absent where there was nothing yet, or is nothing any more. */
const between = <T extends z.ZodType>(value: T) => z.object({ before: value.optional(), after: value.optional() }).readonly()

/** `held`: known at both times, but with more or fewer behind it, or read more narrowly. */
export const PositionDiff = z
  .object({
    change: z.enum(['new', 'gone', 'held']),
    text: between(z.string()),
    /** Whether a later answer has taken its place by now. */
    earlier: z.boolean().optional(),
    outlets: z.object({ new: names, gone: names }).readonly(),
    origins: z.object({ new: names, gone: names }).readonly(),
    /** Claims of the later account, or of the earlier where it is gone. */
    claims: ids,
  })
  .readonly()
export type PositionDiff = z.infer<typeof PositionDiff>

export const FindingDiff = z
  .object({
    change: z.enum(['new', 'gone', 'changed']),
    question: z.string(),
    kind: FindingKind,
    id: between(z.string()),
    status: between(Status),
    outlets: between(z.int()),
    origins: between(origins),
    /** The answer that stands first, for questions of when, where, who and how many. */
    answer: between(z.string()).optional(),
    positions: z.array(PositionDiff).readonly(),
  })
  .readonly()
export type FindingDiff = z.infer<typeof FindingDiff>

export const AccountDiff = z
  .object({
    change: z.enum(['new', 'gone', 'changed', 'same']),
    id: between(z.string()),
    title: z.string(),
    /** Where an account is new or gone: the one that most of its reports came from, or are in now. */
    related: z.string().optional(),
    reports: z
      .object({
        new: ids,
        gone: ids,
        /** The same page with other words. */
        edited: z.array(z.object({ before: z.string(), after: z.string() }).readonly()).readonly(),
      })
      .readonly(),
    claims: z.object({ new: ids, gone: ids }).readonly(),
    findings: z.array(FindingDiff).readonly(),
  })
  .readonly()
export type AccountDiff = z.infer<typeof AccountDiff>

/** What `rashomon diff --json` prints. */
export const DiffFile = z.object({ format: z.literal('rashomon/diff@1'), accounts: z.array(AccountDiff).readonly() }).readonly()
export type DiffFile = z.infer<typeof DiffFile>
