/** One thing that a report says happened, is, or will be, with who says so and through whom. */
import { z } from 'zod'
import { Excerpt, Span } from './span.js'
import { Place, Quantity, Time } from './values.js'

export const ClaimKind = z.enum(['event', 'count', 'state', 'statement', 'expectation'])
export type ClaimKind = z.infer<typeof ClaimKind>
export const Polarity = z.enum(['affirmed', 'denied'])
export type Polarity = z.infer<typeof Polarity>
export const Certainty = z.enum(['asserted', 'hedged', 'expected', 'conditional'])
export type Certainty = z.infer<typeof Certainty>

/** Who or what takes a role in a claim. */
export const Mention = z.object({ ...Excerpt.unwrap().shape, entity: z.string().optional() }).readonly()
export type Mention = z.infer<typeof Mention>

export const SourceKind = z.enum(['outlet', 'agency', 'person', 'organization', 'document', 'unnamed'])
export type SourceKind = z.infer<typeof SourceKind>

/** One link of a chain. `start`, `end` are where the report names it, absent for an outlet named by the page; `cue` the words of saying. */
export const Source = z
  .object({
    name: z.string(),
    entity: z.string().optional(),
    kind: SourceKind,
    role: z.string().optional(),
    start: z.int().optional(),
    end: z.int().optional(),
    cue: Span.optional(),
  })
  .readonly()
export type Source = z.infer<typeof Source>

export const Claim = z
  .object({
    id: z.string(),
    report: z.string(),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    kind: ClaimKind,
    /** The happening or sub-event within the story; set by the reduce. */
    event: z.string().optional(),
    predicate: z.string(),
    who: z.array(Mention).readonly(),
    whom: z.array(Mention).readonly(),
    when: Time.optional(),
    where: z.array(Place).readonly().optional(),
    quantities: z.array(Quantity).readonly(),
    polarity: Polarity,
    certainty: Certainty,
    quoted: z.boolean(),
    /** `chain[0]` is the outlet, the last is the origin. */
    chain: z.array(Source).readonly(),
    /** Indices of the sentence and of the predicate's word in the reading: where `parse --explain` and compare look. */
    at: z.object({ sentence: z.int(), word: z.int() }).readonly(),
    /** The rule that read it and those that resolved its chain. */
    rules: z.array(z.string()).readonly(),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>
