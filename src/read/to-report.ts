/**
 * What a format's reader handed on becomes a report: clean text, sections that point into it, metadata with where each was stated.
 *
 * Pure, and blind to the format. The id comes from outlet, address, day and text: never from a path or an order.
 */
import type { Note, Report, Section, Time } from '../contract/index.js'
import { toNote } from '../errors.js'
import { toId } from '../id.js'
import { LIMITS } from '../limits.js'
import { findAgency } from './agencies.js'
import { bareOf, cleanParagraph, isBroken } from './clean.js'
import { type DateHome, readDate, readDateLine } from './dates.js'
import { readHead } from './head.js'
import { detectLanguage } from './language.js'
import { outletByName, outletName, outletOfFile, outletOfUrl } from './outlets.js'
import { type Piece, splitParagraphs } from './paragraphs.js'
import type { RawBlock, RawFields, RawReport, Stated } from './raw-report.js'

/** @param fileName the name that an outlet may be read from; empty if it says nothing of one. */
export function toReport(file: string, raw: RawReport, fileName = file): Report {
  const codes: [Parameters<typeof toNote>[0], string][] = []
  const cut = cutLong(raw.blocks.map((block) => ({ ...block, text: cleanParagraph(block.text) })).filter((block) => block.text !== ''))
  if (cut.isCut) codes.push(['text-cut', `The text was cut at ${LIMITS.reportCharsMax} characters.`])
  if (raw.blocks.some((block) => isBroken(block.text))) codes.push(['text-repaired', 'Controls or broken characters were taken out.'])
  const named = readOutlet(fileName, raw.fields)
  const home = homeOf(named.outlet?.value, named.agency?.value)
  const head = raw.marked ? titled(cut.blocks, raw.fields.title) : readHead(cut.blocks, home, named.outlet?.value)
  const fields: RawFields = { ...head.fields, ...raw.fields }
  const pieces = [...headPieces(head.blocks), ...bodyPieces(head, cut.blocks)]
  const { text, sections } = assemble(pieces)
  const isCarried = fields.agency?.where === 'link canonical'
  const stated = fields.agency && (isCarried || outletByName(fields.agency.value)?.kind === 'agency') ? fields.agency : undefined
  const agency = stated ?? findAgency(named.outlet?.value, fields.byline?.value, pieces) ?? named.agency
  const inHead = head.fields.outlet ? { ...head.fields.outlet, value: outletName(head.fields.outlet.value) } : undefined
  const outlet = (named.outlet?.where === 'file name' ? inHead : undefined) ?? named.outlet ?? inHead ?? outletOfDateline(pieces)
  const agencyName = agency ? outletName(agency.value) : undefined
  const dates = readDates({ ...datesOfLines(pieces, home), ...dateOfUrl(fields.url), ...fields }, home)
  const language = fields.language?.value.slice(0, 2).toLowerCase() === 'en' ? 'en' : detectLanguage(text)
  if (named.doubt) codes.push(['outlet-doubtful', named.doubt])
  if (!outlet) codes.push(['outlet-missing', 'Nothing says which outlet published it.'])
  if (!dates.published) codes.push(['date-missing', 'Nothing says on which day it was published.'])
  if (dates.doubt) codes.push(['date-doubtful', `The date "${dates.doubt.stated}": ${dates.doubt.why}.`])
  if (language !== 'en')
    codes.push([
      'language-unknown',
      language === 'und' ? 'Its language could not be told.' : `It seems to be in another language (${language}).`,
    ])
  if (!sections.some((section) => section.kind === 'body' || section.kind === 'list'))
    codes.push(['no-body', 'No paragraph of it reads like a report.'])
  const byline = fields.byline?.value ? cleanByline(fields.byline.value) : undefined
  const id = toId('report', outlet?.value ?? '', fields.url?.value ?? '', dates.published?.start ?? '', text)
  const where = { file, ...(raw.line ? { line: raw.line } : {}), report: id }
  const notes: Note[] = [...raw.notes.map((note) => ({ ...note, where })), ...codes.map(([code, message]) => toNote(code, message, where))]
  const dateline = datelineOf(pieces, sections)
  const isOwn = agencyName !== undefined && agencyName === outlet?.value
  return {
    id,
    file,
    ...(outlet ? { outlet: outlet.value } : {}),
    ...(agencyName && !isOwn ? { agency: agencyName } : {}),
    ...(byline ? { byline } : {}),
    ...(dateline ? { dateline } : {}),
    ...(fields.title?.value ? { title: cleanParagraph(fields.title.value) } : {}),
    ...(dates.published ? { published: dates.published } : {}),
    ...(dates.updated ? { updated: dates.updated } : {}),
    ...(fields.url ? { url: fields.url.value } : {}),
    text,
    language,
    sections,
    stated: statedOf({ ...fields, outlet, agency: isOwn ? undefined : agency }, dates.publishedFrom, dateline !== undefined),
    notes,
  }
}

/** Names alone: what a page runs into them (a clock, a day) is cut. */
const cleanByline = (byline: string): string =>
  cleanParagraph(byline)
    .replace(/\s*[|·]?\s*\d.*$/, '')
    .replace(/^by:?\s+/i, '')

interface Named {
  readonly outlet?: Stated
  readonly agency?: Stated
  /** It names itself as one outlet and has the address of another. */
  readonly doubt?: string
}

/**
 * The outlet: a known name that metadata state, else a known address, else a known file name, else the name as stated, the address, the file.
 * An agency that a page of another address names as publisher is whose text it is.
 */
function readOutlet(file: string, fields: RawFields): Named {
  const byFile = outletOfFile(file)
  const fileAgency = byFile.agency ? { value: byFile.agency, where: 'file name' } : undefined
  const fileOutlet = byFile.outlet ? { value: byFile.outlet, where: 'file name' } : undefined
  const url = fields.url ? outletOfUrl(fields.url.value) : undefined
  const address = url ? { value: url, where: `address (${fields.url!.where})` } : undefined
  const written = fields.outlet?.value ? cleanParagraph(fields.outlet.value) : ''
  const isName = written.length > 1 && written.length < 60 && bareOf(written) !== bareOf(fields.title?.value ?? '')
  const stated = isName ? { value: outletName(written), where: fields.outlet!.where } : undefined
  const row = stated ? outletByName(stated.value) : undefined
  if (row?.kind === 'agency' && stated && address && address.value !== row.name) return { agency: stated, outlet: address }
  const candidates = [row ? stated : undefined, isKnown(address) ? address : undefined, isKnown(fileOutlet) ? fileOutlet : undefined]
  const outlet = candidates.find((each) => each !== undefined) ?? stated ?? address ?? fileOutlet
  const isOther = row?.kind === 'outlet' && address !== undefined && address.value !== row.name && outlet === stated
  const doubt = isOther ? `It says that it is ${row.name}; its address is that of ${address.value}.` : undefined
  return { ...(outlet ? { outlet } : {}), ...(fileAgency ? { agency: fileAgency } : {}), ...(doubt ? { doubt } : {}) }
}

const isKnown = (stated: Stated | undefined) => stated !== undefined && outletByName(stated.value) !== undefined

function outletOfDateline(pieces: readonly Piece[]): Stated | undefined {
  const by = pieces.find((piece) => piece.dateline?.by)?.dateline?.by
  const row = by ? outletByName(by) : undefined
  return row?.kind === 'outlet' ? { value: row.name, where: 'dateline' } : undefined
}

function homeOf(...names: readonly (string | undefined)[]): DateHome {
  const row = names.map((name) => (name ? outletByName(name) : undefined)).find((found) => found !== undefined)
  return row ? { zone: row.zone, country: row.country } : {}
}

/** Dates of a page that states none elsewhere: its own date lines. */
function datesOfLines(pieces: readonly Piece[], home: DateHome): RawFields {
  const fields: { published?: Stated; updated?: Stated } = {}
  for (const piece of pieces.slice(0, 40)) {
    if (piece.rule !== 'shape/date-line') continue
    for (const { field, found } of readDateLine(piece.text, home)) {
      fields[field] ??= { value: piece.text.slice(found.start, found.end), where: 'date line' }
    }
  }
  return fields
}

/** "/2031/04/02/" in an address. */
function dateOfUrl(url: Stated | undefined): RawFields {
  const day = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|$|-)/.exec(url?.value ?? '')
  return day ? { published: { value: `${day[1]}-${day[2]}-${day[3]}`, where: 'address' } } : {}
}

interface Dates {
  readonly published?: Time
  readonly publishedFrom?: Stated
  readonly updated?: Time
  readonly doubt?: { readonly stated: string; readonly why: string }
}

/** A report that only says when it was updated was published by then: that is its day. */
function readDates(fields: RawFields, home: DateHome): Dates {
  const from = fields.published ?? fields.updated
  const first = from ? readDate(from.value, home) : undefined
  const later = fields.updated ? readDate(fields.updated.value, home) : undefined
  const why = first?.doubt ?? (from && !first ? 'no day could be read from it' : undefined)
  const isUsable = first !== undefined && !first.doubt?.startsWith('no report')
  return {
    ...(isUsable && from ? { published: first.time, publishedFrom: from } : {}),
    ...(later && !later.doubt ? { updated: later.time } : {}),
    ...(why && from ? { doubt: { stated: from.value.slice(0, 60), why } } : {}),
  }
}

function statedOf(fields: Record<string, Stated | undefined>, published: Stated | undefined, hasDateline: boolean): Record<string, string> {
  const stated: Record<string, string> = {}
  for (const [field, value] of Object.entries(fields)) if (value?.value) stated[field] = value.where
  if (published) stated.published = published.where
  if (hasDateline) stated.dateline = 'first words'
  return stated
}

interface Headed {
  readonly fields: RawFields
  readonly blocks: readonly RawBlock[]
  readonly taken: number
  readonly rest?: RawBlock
}

/** A format that states its title: it stands in front unless the paragraphs begin with it. */
function titled(blocks: readonly RawBlock[], title: Stated | undefined): Headed {
  const text = title ? cleanParagraph(title.value) : ''
  if (!text) return { fields: {}, blocks: [], taken: 0 }
  const isFirst = blocks[0] !== undefined && bareOf(blocks[0].text) === bareOf(text)
  return { fields: {}, blocks: [{ text, kind: 'headline' }], taken: isFirst ? 1 : 0 }
}

const headPieces = (blocks: readonly RawBlock[]): Piece[] =>
  blocks.map((block) => ({ text: block.text, kind: block.kind ?? 'body', joined: false, rule: 'head' }))

function bodyPieces(head: Headed, blocks: readonly RawBlock[]): readonly Piece[] {
  const seen = new Set(head.blocks.filter((block) => block.kind !== 'boilerplate').map((block) => bareOf(block.text)))
  const rest = [...(head.rest ? [head.rest] : []), ...blocks.slice(head.taken)]
  return splitParagraphs(rest, seen)
}

function assemble(pieces: readonly Piece[]): { readonly text: string; readonly sections: readonly Section[] } {
  const parts: string[] = []
  const sections: Section[] = []
  let at = 0
  for (const piece of pieces) {
    if (at > 0) {
      const glue = piece.joined ? ' ' : '\n\n'
      parts.push(glue)
      at += glue.length
    }
    parts.push(piece.text)
    sections.push({ kind: piece.kind, start: at, end: at + piece.text.length })
    at += piece.text.length
  }
  return { text: parts.join(''), sections }
}

function datelineOf(pieces: readonly Piece[], sections: readonly Section[]): Report['dateline'] {
  const isTranscript = pieces.filter((piece) => piece.dateline?.colon).length > 1
  const index = pieces.findIndex((piece) => piece.dateline?.place && !(isTranscript && piece.dateline.colon))
  const dateline = pieces[index]?.dateline
  if (!dateline) return undefined
  const { start } = sections[index]!
  return { place: dateline.place, span: { start, end: start + dateline.placeLength } }
}

function cutLong(blocks: readonly RawBlock[]): { readonly blocks: readonly RawBlock[]; readonly isCut: boolean } {
  let left = LIMITS.reportCharsMax
  const kept: RawBlock[] = []
  for (const block of blocks) {
    if (block.text.length > left) {
      if (!kept.length) kept.push({ ...block, text: block.text.slice(0, left).replace(/[\ud800-\udbff]$/, '') })
      return { blocks: kept, isCut: true }
    }
    kept.push(block)
    left -= block.text.length + 2
  }
  return { blocks: kept, isCut: false }
}
