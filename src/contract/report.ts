/** One text by one outlet, clean, with its metadata and where each of them was stated. */
import { z } from 'zod'
import { Note } from './note.js'
import { Span } from './span.js'
import { Time } from './values.js'

export const SectionKind = z.enum(['headline', 'caption', 'body', 'list', 'boilerplate'])
export type SectionKind = z.infer<typeof SectionKind>

/** A stretch of the clean text of one kind; a paragraph is one section. Sections are in text order and never overlap. */
export const Section = z.object({ kind: SectionKind, start: z.int(), end: z.int() }).readonly()
export type Section = z.infer<typeof Section>

/** Where it was written ("SANAA, Yemen (Reuters) -"): the anchor of "here" and of times without a zone. */
export const Dateline = z.object({ place: z.string(), span: Span.optional() }).readonly()
export type Dateline = z.infer<typeof Dateline>

export const Report = z
  .object({
    id: z.string(),
    file: z.string().optional(),
    outlet: z.string().optional(),
    agency: z.string().optional(),
    byline: z.string().optional(),
    dateline: Dateline.optional(),
    title: z.string().optional(),
    published: Time.optional(),
    updated: Time.optional(),
    url: z.string().optional(),
    text: z.string(),
    language: z.string(),
    copyOf: z.object({ report: z.string(), share: z.number() }).readonly().optional(),
    sections: z.array(Section).readonly(),
    stated: z.record(z.string(), z.string()).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly()
export type Report = z.infer<typeof Report>
