/**
 * What of a report is kept so that later reports can be held against it: a few kilobytes, worked out once, no word of its text.
 *
 * Only the headline and the first sentences are asked what they mean, when and how many; the words of the rest count as words.
 * Plain data in typed columns; `sketchToJson` and `sketchFromJson` are inverses, so a store can keep it.
 */
import type { Reading } from '../contract/index.js'
import { levelOf } from '../rules/en/word-levels.js'
import type { LeadDay } from './dated-leads.js'
import { toProfile } from './profile.js'
import { keyOf, type Sparse, toSparse } from './sparse.js'

export interface Sketch {
  readonly id: string
  /** Address, by which a later version is known. */
  readonly url?: string
  /** Day of publication, counted from 1970; absent for an undated report. */
  readonly day?: number
  readonly body: Sparse
  /** How rare each of the body's words is in news at large, in halves (rules/en/word-levels.ts). */
  readonly levels: Uint8Array
  /** The body's weights by how rare its words were when it came (`weighedNow` of traits.ts), length 1; absent until it is put beside others. */
  readonly current?: Float32Array
  readonly leadNames: Sparse
  readonly datedLeads: readonly { readonly on: LeadDay; readonly words: Sparse }[]
  readonly magnitudes: readonly number[]
  /** Kinds of thing that the first sentences name as a second or another, and those that they only name. */
  readonly numbered: Uint32Array
  readonly plain: Uint32Array
  /** Exact figures of the first sentences, each once, ascending. */
  readonly figures: Uint32Array
  /** Vectors of the headline, if it has one, and the first sentences, one after the other; length 127. */
  readonly vectors: Int8Array
  readonly width: number
}

const bodyTermsMax = 160
const leadTermsMax = 70
const leadSentencesMax = 8
const vectorsMax = 5
/** Figures up to this are in every report. */
const figureMin = 3

/** The sketch of a reading: pure, the same for the same reading. */
export function toSketch(reading: Reading): Sketch {
  const lead = leadOf(reading)
  const profile = toProfile({ ...reading, mentions: reading.mentions.filter(({ sentence }) => lead.has(sentence)) })
  const { terms, leadValues, leadKinds } = profile
  const body = toSparse(terms.body, bodyTermsMax)
  const levelByKey = new Map([...terms.body.keys()].map((term) => [keyOf(term), levelOf(term)]))
  return {
    id: profile.id,
    ...(reading.report.url ? { url: reading.report.url } : {}),
    ...(profile.day === undefined ? {} : { day: profile.day }),
    body,
    levels: Uint8Array.from(body.keys, (key) => Math.round(2 * (levelByKey.get(key) ?? 0))),
    leadNames: toSparse(terms.leadNames, leadTermsMax),
    datedLeads: profile.datedLeads.map(({ on, words }) => ({ on, words: toSparse(words) })),
    magnitudes: leadValues.magnitudes,
    numbered: toKeys(leadKinds.numbered),
    plain: toKeys(leadKinds.plain),
    figures: toKeys(figuresOf(reading, lead)),
    ...vectorsOf(reading),
  }
}

/** Sentences of the headline and the first of the body, by index. */
function leadOf({ sentences }: Reading): ReadonlySet<number> {
  const indexes = sentences.flatMap(({ section }, index) => (section === 'headline' || section === 'body' ? [index] : []))
  return new Set(indexes.slice(0, leadSentencesMax))
}

function figuresOf({ mentions }: Reading, lead: ReadonlySet<number>): readonly string[] {
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'quantity' || !lead.has(mention.sentence)) return []
    const { exact, unit = '' } = mention.value
    return exact !== undefined && exact >= figureMin ? [`${exact} ${unit}`] : []
  })
}

function vectorsOf({ sentences, vectors: { width, data } }: Reading): Pick<Sketch, 'vectors' | 'width'> {
  const all = Buffer.from(data, 'base64')
  const has = (index: number): boolean => (index + 1) * width <= all.length
  const of = (kind: string): number[] => sentences.flatMap(({ section }, index) => (section === kind && has(index) ? [index] : []))
  const head = width ? of('headline').slice(0, 1) : []
  const chosen = width ? [...head, ...of('body')].slice(0, vectorsMax) : []
  const vectors = new Int8Array(chosen.length * width)
  chosen.forEach((index, at) => {
    vectors.set(new Int8Array(all.buffer, all.byteOffset + index * width, width), at * width)
  })
  return { vectors, width }
}

const toKeys = (terms: Iterable<string>): Uint32Array => Uint32Array.from(new Set([...terms].map(keyOf))).sort()

const COLUMNS = { Uint8Array, Int8Array, Uint32Array, Float32Array } as const

/** A sketch as JSON; columns as base64, little-endian. */
export const sketchToJson = (sketch: Sketch): string =>
  JSON.stringify(sketch, (_, value: unknown) => {
    for (const [name, Column] of Object.entries(COLUMNS))
      if (value instanceof Column) return { [name]: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
    return value
  })

/** @throws SyntaxError if it is no JSON. */
export const sketchFromJson = (json: string): Sketch =>
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    for (const [name, Column] of Object.entries(COLUMNS)) {
      const data = (value as Record<string, unknown>)[name]
      if (typeof data === 'string') return new Column(Uint8Array.from(Buffer.from(data, 'base64')).buffer)
    }
    return value
  }) as Sketch
