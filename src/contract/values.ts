/** The four kinds of value that a mention can have: when, where, how many, who. */
import { z } from 'zod'
import { Span } from './span.js'

export const TimePrecision = z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year', 'decade'])
export type TimePrecision = z.infer<typeof TimePrecision>

/** An interval: `start` and `end` are ISO instants in UTC, `end` exclusive; `stated` are the report's words. */
export const Time = z
  .object({
    start: z.string(),
    end: z.string(),
    precision: TimePrecision,
    zone: z.string().optional(),
    bound: z.enum(['before', 'after', 'since', 'until']).optional(),
    approximate: z.boolean().optional(),
    stated: z.string(),
    span: Span.optional(),
  })
  .readonly()
export type Time = z.infer<typeof Time>

export const PlacePrecision = z.enum(['point', 'facility', 'city', 'region', 'country', 'between', 'sea'])
export type PlacePrecision = z.infer<typeof PlacePrecision>

/** `lat`, `lon` in degrees (WGS 84); absent where we abstain. `country` is ISO 3166-1 alpha-2. */
export const Place = z
  .object({
    name: z.string(),
    entity: z.string().optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    precision: PlacePrecision,
    country: z.string().optional(),
    stated: z.string(),
    span: Span.optional(),
  })
  .readonly()
export type Place = z.infer<typeof Place>

export interface QuantityShape {
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly exact?: number | undefined
  readonly exclusive?: boolean | undefined
  readonly approximate?: boolean | undefined
  readonly unit?: string | undefined
  readonly counted?: string | undefined
  readonly measure?: string | undefined
  readonly of?: QuantityShape | undefined
  readonly stated: string
  readonly span?: Span | undefined
}

/**
 * A number with its bounds: `exact`, or `low` and `high` (inclusive unless `exclusive`).
 * `unit` as stated ("percent", "USD", "km"), `counted` what is counted ("militia fighters"),
 * `measure` from an open list ("killed", "injured", "magnitude", ...), `of` the whole it is a part of.
 */
export const Quantity: z.ZodType<QuantityShape> = z.lazy(() =>
  z
    .object({
      low: z.number().optional(),
      high: z.number().optional(),
      exact: z.number().optional(),
      exclusive: z.boolean().optional(),
      approximate: z.boolean().optional(),
      unit: z.string().optional(),
      counted: z.string().optional(),
      measure: z.string().optional(),
      of: Quantity.optional(),
      stated: z.string(),
      span: Span.optional(),
    })
    .readonly(),
)
export type Quantity = QuantityShape

export const EntityKind = z.enum(['person', 'group', 'organization', 'place', 'facility', 'product', 'event', 'other'])
export type EntityKind = z.infer<typeof EntityKind>

/** One person, group, organisation, place or thing under all its names. */
export const Entity = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: EntityKind,
    names: z.array(z.object({ text: z.string(), reports: z.array(z.string()).readonly() }).readonly()).readonly(),
    roles: z.array(z.string()).readonly(),
    place: Place.optional(),
    merged: z.array(z.object({ names: z.tuple([z.string(), z.string()]).readonly(), why: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type Entity = z.infer<typeof Entity>
