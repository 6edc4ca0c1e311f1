/**
 * Fields as people name them (field-names.ts): an object, a row or a record into the fields and paragraphs of a report.
 *
 * Knows neither JSON text nor YAML, neither XML nor CSV.
 */

import { FIELD_NAMES as NAMES, smallName as smallOf } from './field-names.js'
import { toHtmlBlocks } from './html-body.js'
import { parsePiece } from './html-tree.js'
import { toBlocks } from './plain-text.js'
import type { RawBlock, RawField, RawFields, Stated } from './raw-report.js'

export type Named = Readonly<Record<string, unknown>>

export interface NamedReport {
  readonly fields: RawFields
  readonly blocks: readonly RawBlock[]
  /** The body marks its paragraphs itself (HTML), so its first lines are no head. */
  readonly marked: boolean
  /** There is no body; the paragraphs are its lead or description. */
  readonly fromLead: boolean
}

/** The fields and paragraphs of an object, or undefined if it holds neither a body nor a title with a lead. */
export function readNamed(thing: Named, where: string): NamedReport | undefined {
  const keys = keysOf(thing)
  const fields = findNamedFields(thing, where)
  const body = firstOf(keys, NAMES.body, 'body')?.value ?? ''
  const lead = firstOf(keys, NAMES.lead, 'body')?.value ?? ''
  const blocks = [...(body ? [] : toAnyBlocks(lead)), ...toAnyBlocks(body)]
  if (!blocks.length || (!body && !fields.title)) return undefined
  return { fields, blocks, marked: fields.title !== undefined, fromLead: !body }
}

/** The fields alone, each with the name under which it stood. */
export function findNamedFields(thing: Named, where: string): RawFields {
  const keys = keysOf(thing)
  const fields: { [field in RawField]?: Stated } = {}
  for (const field of FIELDS) {
    const found = firstOf(keys, NAMES[field], field)
    if (found) fields[field] = { value: found.value, where: `${where} "${found.key}"` }
  }
  return fields
}

const FIELDS: readonly RawField[] = ['title', 'outlet', 'agency', 'byline', 'published', 'updated', 'url', 'language']

/** Small names without marks to the name as written and the value; objects one level down by their joined names ("source.name"). */
function keysOf(thing: Named): Map<string, { readonly key: string; readonly value: unknown }> {
  const keys = new Map<string, { key: string; value: unknown }>()
  for (const [key, value] of Object.entries(thing)) {
    const small = smallOf(key)
    if (!keys.has(small)) keys.set(small, { key, value })
    if (!isNamed(value)) continue
    for (const [inner, innerValue] of Object.entries(value)) {
      const joined = small + smallOf(inner)
      if (!keys.has(joined)) keys.set(joined, { key: `${key}.${inner}`, value: innerValue })
    }
  }
  return keys
}

export const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && !Array.isArray(value)

function firstOf(
  keys: ReturnType<typeof keysOf>,
  names: readonly string[],
  field: RawField | 'body',
): { key: string; value: string } | undefined {
  for (const name of names) {
    const found = keys.get(name)
    const value = found ? plainOf(found.value, field) : undefined
    if (found && value?.trim()) return { key: found.key, value: value.trim() }
  }
  return undefined
}

/** Text, a number for a date, names of a list of authors, paragraphs of a list of texts. */
function plainOf(value: unknown, field: RawField | 'body'): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return field === 'published' || field === 'updated' ? String(value) : undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (Array.isArray(value)) {
    const parts = value.map((each) => plainOf(each, field)).filter((each): each is string => each !== undefined)
    return parts.length ? parts.join(field === 'body' ? '\n\n' : ', ') : undefined
  }
  if (!isNamed(value)) return undefined
  const inner = value.name ?? value.text ?? value.title ?? value.value ?? value.main ?? value['#text']
  return typeof inner === 'string' ? inner : undefined
}

/** Paragraphs of a text that may be HTML. */
export function toAnyBlocks(text: string): readonly RawBlock[] {
  if (/<(?:p|br|div|h[1-6]|ul|ol|li|figure|blockquote|span|a|em|strong|b|i)\b[^>]{0,500}>/i.test(text.slice(0, 20_000)))
    return toHtmlBlocks(parsePiece(text))
  return toBlocks(text)
}
