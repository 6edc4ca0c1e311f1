/**
 * RSS, RDF, Atom and JSON Feed: every item a report.
 *
 * Broken XML, which the feed reader refuses, is read tag by tag as far as it goes, and noted. Entities that a file defines are never expanded.
 */
import { parseFeed } from 'feedsmith'
import { toNote } from '../errors.js'
import { isNamed, type Named, toAnyBlocks } from './named-fields.js'
import { outletOfUrl } from './outlets.js'
import type { RawField, RawFields, RawFile, RawReport, Stated } from './raw-report.js'

export function readFeed(text: string, file: string): RawFile {
  const parsed = tryFeed(text)
  if (parsed) {
    const items = [parsed.items, parsed.entries].find(Array.isArray) ?? []
    const reports = items.filter(isNamed).flatMap((item: Named) => toRaw(item, parsed))
    if (reports.length) return { reports, notes: [] }
  }
  const reports = readLoosely(text)
  const notes = [
    reports.length
      ? toNote('file-damaged', `The feed is not well-formed; ${reports.length} items were read of it.`, { file })
      : toNote('format-unknown', 'It looks like a feed, but no item of it holds a text.', { file }),
  ]
  return { reports, notes }
}

/** The feed, or undefined if it is none: the feed reader throws its own error class on text that it does not know. */
function tryFeed(text: string): Named | undefined {
  if (/<!ENTITY/i.test(text.slice(0, 10_000))) return undefined
  try {
    const { feed } = parseFeed(text) as { feed: unknown }
    return isNamed(feed) ? feed : undefined
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function toRaw(item: Named, feed: Named): RawReport[] {
  const fields: { [field in RawField]?: Stated } = {}
  const add = (field: RawField, value: unknown, where: string) => {
    const text = textIn(value)
    if (text && !fields[field]) fields[field] = { value: text, where }
  }
  const dc = isNamed(item.dc) ? item.dc : {}
  add('title', item.title, 'feed item')
  for (const name of ['pubDate', 'published', 'date_published', 'issued', 'created']) add('published', item[name], `feed ${name}`)
  add('published', dc.date ?? first(dc.dates), 'feed dc:date')
  for (const name of ['updated', 'date_modified', 'modified']) add('updated', item[name], `feed ${name}`)
  add('byline', namesIn(dc.creators ?? dc.creator ?? item.authors ?? item.author), 'feed author')
  add('url', linkOf(item), 'feed link')
  add('outlet', isNamed(item.source) ? item.source.title : undefined, 'feed source')
  if (!fields.outlet) addOutlet(fields, feed)
  const content = item.content
  const encoded = isNamed(content) ? (content.encoded ?? content.value) : content
  const body = [encoded, item.content_html, item.content_text, item.description, item.summary].map(textIn).filter(Boolean)
  const longest = body.reduce<string>((best, text) => ((text?.length ?? 0) > best.length ? text! : best), '')
  const blocks = toAnyBlocks(longest)
  if (!blocks.length && !fields.title) return []
  return [{ blocks, fields, marked: true, notes: [] }]
}

/** The channel's title without its section ("World news | Pier Gazette"), unless the item's address says better. */
function addOutlet(fields: { [field in RawField]?: Stated }, feed: Named): void {
  const title = textIn(feed.title)
  const url = textIn(feed.home_page_url) ?? linkOf(feed)
  const byUrl = fields.url ? outletOfUrl(fields.url.value) : url ? outletOfUrl(url) : undefined
  const parts = (title ?? '').split(/\s+(?:[-|–—»:>]|::)\s+/)
  const part = parts.length > 1 ? parts.reduce((best, each) => (/^(?:world|news|top|latest|home|rss)/i.test(best) ? each : best)) : title
  if (part) fields.outlet = { value: part, where: 'feed title' }
  else if (byUrl) fields.outlet = { value: byUrl, where: 'feed link' }
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

function textIn(value: unknown): string | undefined {
  const one = first(value)
  if (typeof one === 'string') return one.trim() || undefined
  return isNamed(one) ? textIn(one.value ?? one['#text'] ?? one.name) : undefined
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat().map(textIn).filter(Boolean)
  return names.length ? names.join(', ') : undefined
}

function linkOf(thing: Named): string | undefined {
  const links = Array.isArray(thing.links) ? thing.links.filter(isNamed) : []
  const alternate = links.find((link) => link.rel === undefined || link.rel === 'alternate')
  const found = [thing.link, thing.url, alternate?.href, isNamed(thing.guid) ? thing.guid.value : undefined].map(textIn)
  return found.find((link) => link !== undefined && /^https?:\/\//.test(link))
}

/** Items by their tags alone, each search from where the last one ended: linear on any text. */
function readLoosely(text: string): RawReport[] {
  const reports: RawReport[] = []
  const open = /<(item|entry)\b[^>]{0,500}>/gi
  for (let match = open.exec(text); match && reports.length < 10_000; match = open.exec(text)) {
    const start = match.index + match[0].length
    const next = text.slice(start).search(/<\/?(?:item|entry)\b/i)
    const end = next < 0 ? text.length : start + next
    const inner = text.slice(start, end)
    const title = tagIn(inner, ['title'])
    const body = tagIn(inner, ['content:encoded', 'content', 'description', 'summary'])
    const published = tagIn(inner, ['pubDate', 'published', 'dc:date', 'updated'])
    const url = tagIn(inner, ['link', 'guid'])
    const fields: RawFields = {
      ...(title ? { title: { value: title, where: 'feed item' } } : {}),
      ...(published ? { published: { value: published, where: 'feed item' } } : {}),
      ...(url && /^https?:/.test(url) ? { url: { value: url, where: 'feed link' } } : {}),
    }
    if (title || body) reports.push({ blocks: toAnyBlocks(body ?? ''), fields, marked: true, notes: [] })
    open.lastIndex = end
  }
  return reports
}

function tagIn(inner: string, names: readonly string[]): string | undefined {
  const small = inner.toLowerCase()
  for (const name of names) {
    const open = small.indexOf(`<${name.toLowerCase()}`)
    const from = open < 0 ? -1 : inner.indexOf('>', open) + 1
    if (from <= 0) continue
    const close = small.indexOf(`</${name.toLowerCase()}`, from)
    const raw = inner.slice(from, close < 0 ? Math.min(inner.length, from + 100_000) : close)
    const value = plainXml(raw)
    if (value) return value
  }
  return undefined
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

const plainXml = (raw: string): string =>
  raw
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0xffff)))
    .trim()
