/**
 * Everything that can be known from one report alone: plain data that can be stored, sent and read again.
 *
 * Words hold a dependency tree each sentence: `head` is the index of the head among the sentence's words,
 * -1 for the root (CoNLL-U counts from 1 and writes 0 for the root).
 */
import { z } from 'zod'
import { Claim } from './claim.js'
import { Report, SectionKind } from './report.js'
import { Span } from './span.js'
import { Entity, EntityKind, Place, Quantity, Time } from './values.js'

export const Word = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    lemma: z.string(),
    upos: z.string(),
    feats: z.string().optional(),
    head: z.int(),
    deprel: z.string(),
  })
  .readonly()
export type Word = z.infer<typeof Word>

/** A named entity as the encoder tagged it; `label` is one of models/card.json's, `score` 0 to 1. */
export const TaggedEntity = z.object({ start: z.int(), end: z.int(), label: z.string(), score: z.number() }).readonly()
export type TaggedEntity = z.infer<typeof TaggedEntity>

/** Source, cue and content as the encoder paired them; kept with the sentence of the cue, may reach into a neighbour. */
export const Attribution = z.object({ source: Span.optional(), cue: Span, content: z.array(Span).readonly(), score: z.number() }).readonly()
export type Attribution = z.infer<typeof Attribution>

export const Sentence = z
  .object({
    start: z.int(),
    end: z.int(),
    section: SectionKind,
    /** Index of the section (paragraph) it stands in: sentences of one number are one paragraph. */
    paragraph: z.int(),
    words: z.array(Word).readonly(),
    entities: z.array(TaggedEntity).readonly(),
    attributions: z.array(Attribution).readonly(),
  })
  .readonly()
export type Sentence = z.infer<typeof Sentence>

const mentionShape = {
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** Index of its sentence. */
  sentence: z.int(),
  /** The row of rules/ or the score that gave it. */
  rule: z.string(),
}

export const TimeMention = z
  .object({
    ...mentionShape,
    kind: z.literal('time'),
    /** TIMEX3 type: only dates and times are points; durations and sets are none. */
    type: z.enum(['date', 'time', 'duration', 'set']),
    /** TIMEX3 value ("2021-06-27TEV", "P2D", "XXXX-WXX-1"). */
    timex: z.string(),
    /** Absent for durations, sets and what cannot be placed. */
    value: Time.optional(),
    certainty: z.enum(['stated', 'implied']),
  })
  .readonly()
export type TimeMention = z.infer<typeof TimeMention>

export const PlaceMention = z
  .object({
    ...mentionShape,
    kind: z.literal('place'),
    value: Place,
    /** Whether something happened there, it was written there, it stands for a government, or it is only named. */
    use: z.enum(['where', 'dateline', 'metonym', 'named']),
    entity: z.string().optional(),
  })
  .readonly()
export type PlaceMention = z.infer<typeof PlaceMention>

export const QuantityMention = z.object({ ...mentionShape, kind: z.literal('quantity'), value: Quantity }).readonly()
export type QuantityMention = z.infer<typeof QuantityMention>

export const NameMention = z
  .object({
    ...mentionShape,
    kind: z.literal('name'),
    /** The report's entity (Reading.entities) that it names. */
    entity: z.string(),
    entityKind: EntityKind,
    form: z.enum(['name', 'pronoun', 'description']),
    role: z.string().optional(),
  })
  .readonly()
export type NameMention = z.infer<typeof NameMention>

/** Four finders, one contract; in text order. */
export const AnyMention = z.discriminatedUnion('kind', [TimeMention, PlaceMention, QuantityMention, NameMention])
export type AnyMention = z.infer<typeof AnyMention>

/** What relative times hang from besides the day: the clock and place of the report's own voice, the clocks of the places each sentence names. */
export const ReadingAnchor = z
  .object({
    zone: z.string().optional(),
    place: Place.optional(),
    zonesAt: z.array(z.array(z.string()).readonly()).readonly().optional(),
  })
  .readonly()
export type ReadingAnchor = z.infer<typeof ReadingAnchor>

export const Reading = z
  .object({
    format: z.literal('rashomon/reading@1'),
    report: Report,
    sentences: z.array(Sentence).readonly(),
    /** Entities as this report alone tells them; ids hold within the reading. */
    entities: z.array(Entity).readonly(),
    mentions: z.array(AnyMention).readonly(),
    claims: z.array(Claim).readonly(),
    /** Given where the report states no day, so that its times can be placed once its story is known. */
    anchor: ReadingAnchor.optional(),
    /** Sentence vectors, base64 of signed bytes, `width` a sentence, in order; length 127. */
    vectors: z.object({ width: z.int(), data: z.string() }).readonly(),
  })
  .readonly()
export type Reading = z.infer<typeof Reading>

/** What the encoder takes: a sentence's words by their offsets, with the paragraph they stand in. */
export interface TokenizedSentence {
  readonly start: number
  readonly end: number
  readonly section: SectionKind
  readonly paragraph: number
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

/** What the encoder gives for it. `vector` has length 1. */
export interface EncodedSentence {
  readonly sentence: Sentence
  readonly vector: Float32Array
}

/** The encoder as the rest of the program sees it: never a tensor. Blocks never mix reports: call it once a report, or hand several at once. */
export interface Encoder {
  readonly name: string
  /** One list a report, in order. A report's result never depends on the others. */
  encode(reports: readonly (readonly TokenizedSentence[])[]): Promise<readonly (readonly EncodedSentence[])[]>
  close(): Promise<void>
}
