/**
 * The formats, in the order in which they are asked; what none of them takes is plain text.
 *
 * A format's parsers are loaded when the first file of it is read: a folder of plain texts loads none of them.
 */
import { findDelimiter } from './field-names.js'
import { readPlainText } from './plain-text.js'
import type { RawFile } from './raw-report.js'

export type ReadFormat = (text: string, file: string) => RawFile

export interface Format {
  readonly name: string
  /** Content first: the first characters (white space in front left out) and the file's extension (small, no dot). */
  readonly fits: (start: string, extension: string) => boolean
  readonly load: () => Promise<ReadFormat>
}

const HTML_START =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h1|meta|title|script|table|span|a|b)\b/i

const FEED_START =
  /^(?:<\?xml[\s\S]{0,300}?\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[\s\S]{0,1500}?>\s*|<\?[\s\S]{0,300}?\?>\s*)*<(?:rss|feed|rdf:RDF|channel)\b/i
const NEWS_START =
  /^(?:<\?xml[\s\S]{0,300}?\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[\s\S]{0,1500}?>\s*|<\?[\s\S]{0,300}?\?>\s*)*<(?:\w{1,20}:)?(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|contentSet|contentMeta|NewsML|nitf)\b/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a teleprinter's lines
const WIRE_START = /^[\x16\s]{0,8}\x01[^\x02]{5,600}\x02/
const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/

export const FORMATS: readonly Format[] = [
  {
    name: 'feed',
    fits: (start) => FEED_START.test(start) || (start.startsWith('{') && JSON_FEED.test(start)),
    load: async () => (await import('./feed.js')).readFeed,
  },
  {
    name: 'NewsML and NITF',
    fits: (start) => NEWS_START.test(start),
    load: async () => (await import('./newsml.js')).readNewsML,
  },
  {
    name: 'teleprinter',
    fits: (start) => WIRE_START.test(start),
    load: async () => (await import('./teleprinter.js')).readTeleprinter,
  },
  {
    name: 'JSON',
    fits: (start, extension) => /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(start) || /^(?:json|jsonl|ndjson)$/.test(extension),
    load: async () => (await import('./json.js')).readJson,
  },
  {
    name: 'HTML',
    fits: (start, extension) => HTML_START.test(start) || (/^(?:html?|xhtml)$/.test(extension) && /<[a-z!]/i.test(start)),
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'other XML',
    fits: (start, extension) => /^<\?xml\b/i.test(start) || (extension === 'xml' && /^<[a-z!]/i.test(start)),
    load: async () => (await import('./xml-records.js')).readXmlRecords,
  },
  {
    name: 'CSV',
    fits: (start, extension) => /^(?:csv|tsv)$/.test(extension) || findDelimiter(start) !== undefined,
    load: async () => (await import('./csv.js')).readCsv,
  },
  {
    name: 'Markdown',
    fits: (start, extension) => /^---\r?\n[^\n]{0,200}:/.test(start) || /^(?:md|markdown)$/.test(extension),
    load: async () => (await import('./markdown.js')).readMarkdown,
  },
  { name: 'plain text', fits: () => true, load: async () => readPlainText },
]

export function pickFormat(file: string, text: string): Format {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  const start = text.slice(0, 5000).trimStart()
  return FORMATS.find((format) => format.fits(start, extension)) ?? FORMATS.at(-1)!
}
