/**
 * Places in a text: everything the program says points back to one.
 *
 * Offsets count UTF-16 code units, as `String.prototype.slice` does; `start` is in, `end` is out.
 * Imports nothing but the schema library: knows no HTML, no model, no store.
 */
import { z } from 'zod'

export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).readonly()
export type Span = z.infer<typeof Span>

/** A span with the words it covers, so that what is stored can be checked against its report. */
export const Excerpt = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() }).readonly()
export type Excerpt = z.infer<typeof Excerpt>
