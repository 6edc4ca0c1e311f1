/** What several reports say of one happening, put in order. See docs/account.md for how a status is decided. */
import { z } from 'zod'
import { Claim } from './claim.js'
import { Note } from './note.js'
import { Report } from './report.js'
import { Span } from './span.js'
import { Entity, Place, Quantity, Time } from './values.js'

export const Status = z.enum(['disputed', 'revised', 'corroborated', 'repeated', 'single'])
export type Status = z.infer<typeof Status>

export const LinkKind = z.enum(['credit', 'chain', 'same-statement', 'copied-text', 'rare-value', 'same-body'])
export type LinkKind = z.infer<typeof LinkKind>

/** Why two claims have one origin, with the spans that prove it. `certain` false is a doubt. */
export const Link = z
  .object({
    a: z.string(),
    b: z.string(),
    kind: LinkKind,
    certain: z.boolean(),
    spans: z.array(z.object({ report: z.string(), ...Span.unwrap().shape }).readonly()).readonly(),
  })
  .readonly()
export type Link = z.infer<typeof Link>

/** One answer, with the claims, outlets and origins that hold it; `value` is the narrowest of the compatible ones. `earlier`: a later one has taken its place. */
export const Position = z
  .object({
    text: z.string(),
    value: z.union([Time, z.array(Place).readonly(), Quantity, z.array(z.string()).readonly()]).optional(),
    earlier: z.boolean().optional(),
    claims: z.array(z.string()).readonly(),
    outlets: z.array(z.string()).readonly(),
    origins: z.array(z.string()).readonly(),
    first: Time.optional(),
    last: Time.optional(),
  })
  .readonly()
export type Position = z.infer<typeof Position>

export const FindingKind = z.enum(['when', 'where', 'who', 'how-many', 'what', 'why', 'statement'])
export type FindingKind = z.infer<typeof FindingKind>

/** One question that claims answer. `origins.low` takes doubtful links as true, `high` only certain ones. */
export const Finding = z
  .object({
    id: z.string(),
    question: z.string(),
    kind: FindingKind,
    measure: z.string().optional(),
    event: z.string().optional(),
    status: Status,
    positions: z.array(Position).readonly(),
    outlets: z.int(),
    origins: z.object({ low: z.int(), high: z.int() }).readonly(),
    links: z.array(Link).readonly(),
    silent: z.array(z.string()).readonly(),
    range: z.object({ low: z.number(), best: z.number(), high: z.number(), rule: z.string() }).readonly().optional(),
    importance: z.number(),
  })
  .readonly()
export type Finding = z.infer<typeof Finding>

export const TimelineEntry = z
  .object({ when: Time, text: z.string(), kind: z.enum(['main', 'background', 'expected']), claims: z.array(z.string()).readonly() })
  .readonly()
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const SummarySentence = z
  .object({ text: z.string(), claims: z.array(z.string()).readonly(), findings: z.array(z.string()).readonly() })
  .readonly()
export type SummarySentence = z.infer<typeof SummarySentence>

export const Account = z
  .object({
    id: z.string(),
    title: z.string(),
    main: z
      .object({
        what: z.string(),
        when: Time.optional(),
        where: z.array(Place).readonly().optional(),
        who: z.array(z.string()).readonly(),
        claims: z.array(z.string()).readonly(),
      })
      .readonly(),
    reports: z.array(Report).readonly(),
    entities: z.array(Entity).readonly(),
    claims: z.array(Claim).readonly(),
    findings: z.array(Finding).readonly(),
    timeline: z.array(TimelineEntry).readonly(),
    summary: z.array(SummarySentence).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly()
export type Account = z.infer<typeof Account>

/** What `rashomon read --json` prints. */
export const AccountFile = z
  .object({ format: z.literal('rashomon/1'), accounts: z.array(Account).readonly(), notes: z.array(Note).readonly() })
  .readonly()
export type AccountFile = z.infer<typeof AccountFile>
