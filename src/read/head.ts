/**
 * The first lines of a text that marks nothing: title, lead, byline and date lines, before the report begins.
 *
 * Knows no format; what it cannot tell stays with the body.
 */
import { PARAGRAPH_RULES } from '../rules/en/reading-boilerplate.js'
import { bareOf } from './clean.js'
import { type DateHome, readDateLine } from './dates.js'
import { outletByName } from './outlets.js'
import type { RawBlock, RawFields, Stated } from './raw-report.js'

export interface Head {
  readonly fields: RawFields
  /** The head's lines, each with its kind. */
  readonly blocks: readonly RawBlock[]
  /** How many of the blocks handed in it takes. */
  readonly taken: number
  /** What stays of the last of them. */
  readonly rest?: RawBlock
}

const BYLINE = new RegExp(PARAGRAPH_RULES.find((rule) => rule.id === 'boilerplate/byline')!.pattern, 'u')

/** Up to a dozen lines at the top, as far as they read like a head. */
export function readHead(blocks: readonly RawBlock[], home: DateHome = {}, fileOutlet = ''): Head {
  const fields: { -readonly [field in keyof RawFields]: RawFields[field] } = {}
  const head: RawBlock[] = []
  const leads: number[] = []
  const dated = datedStart(blocks[0]?.text ?? '')
  if (dated) {
    const rest = { text: dated.rest }
    return {
      fields: { published: dated.date },
      blocks: [{ text: dated.label, kind: 'boilerplate' }],
      taken: 1,
      ...(dated.rest ? { rest } : {}),
    }
  }
  let taken = 0
  for (; taken < Math.min(blocks.length, 12); taken++) {
    const { text } = blocks[taken]!
    const gap = taken > 0 && blocks[taken]!.gap === true
    const dates = readDateLine(text, home)
    if (dates.length) {
      for (const { field, found } of dates) fields[field] ??= { value: text.slice(found.start, found.end), where: 'date line' }
      const by = outletByName(text.split(',')[0] ?? '')
      if (by?.kind === 'agency') fields.agency ??= { value: by.name, where: 'date line' }
      head.push({ text, kind: 'boilerplate' })
      continue
    }
    const by = bylineOf(text)
    if (by && (fields.title || taken > 0)) {
      if (gap && fields.byline) break
      fields.byline ??= by
      head.push({ text, kind: 'boilerplate' })
      continue
    }
    if (taken > 0 && !gap && isOutletLine(text, fileOutlet)) {
      fields.outlet ??= { value: text, where: 'head line' }
      head.push({ text, kind: 'boilerplate' })
      continue
    }
    if (gap && fields.title && !hasHeadAhead(blocks, taken, home, 1)) break
    if (!fields.title && isTitle(blocks, taken, home)) {
      fields.title = { value: text, where: 'first line' }
      head.push({ text, kind: 'headline' })
      continue
    }
    if (!fields.title || !hasHeadAhead(blocks, taken + 1, home, 2)) break
    leads.push(head.length)
    head.push({ text })
  }
  const rest = blocks
    .slice(taken, taken + 60)
    .map((block) => bareOf(block.text))
    .join('')
  for (const index of leads) {
    const bare = bareOf(head[index]!.text).slice(0, 120)
    if (rest.includes(bare)) head[index] = { ...head[index]!, kind: 'boilerplate' }
  }
  return { fields, blocks: head, taken }
}

/** "date 2031-04-02 The harbour ...": a day in front of the first words. */
function datedStart(text: string): { readonly date: Stated; readonly label: string; readonly rest: string } | undefined {
  const match = /^(?:date:?\s+)?(\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,12}(?:Z|[+-]\d{2}:?\d{2})?)?)(?:\s+|$)/i.exec(text.slice(0, 80))
  if (!match || (!/^date/i.test(text) && text.length - match[0].length < 40)) return undefined
  return { date: { value: match[1]!, where: 'date line' }, label: match[0].trim(), rest: text.slice(match[0].length) }
}

/** The names of a line that says by whom and nothing else. */
export function bylineOf(text: string): Stated | undefined {
  if (text.length > 250 || !/^by\b/i.test(text)) return undefined
  const isByline = BYLINE.test(text) || (/^By \p{Lu}/u.test(text) && !/[.!?]$/.test(text) && text.length < 120)
  if (!isByline) return undefined
  const value = text.replace(/^by\s+/i, '').replace(/[\s|,]+$/, '')
  return value.split(' ').length <= 16 ? { value, where: 'byline' } : { value: '', where: 'byline' }
}

/** A line that is the outlet's name: a known one, or what the file's name begins with. */
function isOutletLine(text: string, fileOutlet: string): boolean {
  if (text.length > 50 || !/^\p{Lu}/u.test(text) || /[.,:;!?]$/.test(text)) return false
  const bare = bareOf(text.replace(/^the\s/i, ''))
  const file = bareOf(fileOutlet.replace(/^the\s/i, ''))
  return outletByName(text) !== undefined || (bare.length > 4 && file.length > 4 && (file.startsWith(bare) || bare.startsWith(file)))
}

/** A short first line, in front of more, that does not read like a sentence of the report. */
function isTitle(blocks: readonly RawBlock[], at: number, home: DateHome): boolean {
  const { text } = blocks[at]!
  if (at + 1 >= blocks.length || text.length > 220) return false
  if (hasHeadAhead(blocks, at + 1, home, 3)) return true
  if (/[.!?…]["”’']?$/.test(text) && !/[?!]["”’']?$/.test(text)) return text.split(' ').length <= 14 && blocks[at + 1]!.gap === true
  return true
}

/** Whether one of the next lines, with no empty one between, is a date line or a byline. */
function hasHeadAhead(blocks: readonly RawBlock[], from: number, home: DateHome, lines: number): boolean {
  for (let index = from; index < Math.min(blocks.length, from + lines); index++) {
    const block = blocks[index]!
    if (index > from && block.gap) return false
    if (readDateLine(block.text, home).length || bylineOf(block.text)) return true
    if (block.gap && index === from) return false
  }
  return false
}
