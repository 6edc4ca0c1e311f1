/**
 * A saved page into one report: metadata from its tree, the body by the article that it holds.
 *
 * The tree is measured first: what nests too deeply or is too large is flattened, never handed to the article finder.
 */
import { toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { bareOf, cleanParagraph } from './clean.js'
import { readDateLine } from './dates.js'
import { findArticle, toHtmlBlocks } from './html-body.js'
import { findJsonLd, findPageFields } from './html-metadata.js'
import { type HtmlNode, measureTree, parsePage, toMarkup } from './html-tree.js'
import { readLiveEntries, readMarkedEntries } from './live.js'
import type { RawBlock, RawFields, RawFile, RawReport } from './raw-report.js'

export function readHtml(text: string, file: string): RawFile {
  const root = parsePage(text)
  const { depth, elements } = measureTree(root)
  const fields = findPageFields(root)
  if (depth > LIMITS.htmlDepthMax || elements > LIMITS.htmlElementsMax) {
    const note = toNote('page-too-deep', `${elements} elements, ${depth} levels deep: only its paragraphs were read.`, { file })
    return { reports: [{ blocks: toHtmlBlocks(root, true), fields, marked: true, notes: [note] }], notes: [] }
  }
  const live = findLiveEntries(root, fields)
  if (live.length) return { reports: live, notes: [] }
  const article = findArticle(toMarkup(root))
  const all = toHtmlBlocks(root)
  const blocks = article.length ? withLost(article, all) : all
  return {
    reports: [{ blocks, fields: { ...datesNearTitle(all, fields.title?.value ?? ''), ...fields }, marked: true, notes: [] }],
    notes: [],
  }
}

/** The entries of a live blog, by the page's data or else its marks; what stands around them is in none. */
function findLiveEntries(root: HtmlNode, fields: RawFields): readonly RawReport[] {
  const stated = findJsonLd(root).flatMap((thing) => readLiveEntries(thing, 'JSON-LD'))
  const entries = stated.length > 1 ? stated : readMarkedEntries(root, fields)
  const { outlet, language, url } = fields
  const page: RawFields = { ...(outlet ? { outlet } : {}), ...(language ? { language } : {}), ...(url ? { url } : {}) }
  return entries.map((entry) => ({ ...entry, fields: { ...page, ...entry.fields } }))
}

/** Paragraphs that the article finder left out between two that it took, if they read like sentences of the report and are no page furniture. */
function withLost(article: readonly RawBlock[], all: readonly RawBlock[]): readonly RawBlock[] {
  const places = new Map<string, number>()
  all.forEach((block, at) => {
    if (!places.has(bareOf(block.text))) places.set(bareOf(block.text), at)
  })
  const found = article.map((block) => places.get(bareOf(block.text)) ?? -1)
  const taken = new Set(found)
  const isLost = ({ text, kind, linked }: RawBlock) => !kind && !linked && text.trim().length > 60 && /[.!?]["”’]?\s*$/.test(text)
  return article.flatMap((block, index) => {
    const before = index > 0 && isProse(article[index - 1]!) && isProse(block) ? found[index - 1]! : -1
    if (before < 0 || found[index]! - before > LOST_MAX + 1) return [block]
    const between = all
      .slice(before + 1, Math.max(before + 1, found[index]!))
      .filter((each, at) => !taken.has(before + 1 + at) && isLost(each))
    return [...between, block]
  })
}

/** So many blocks of the page between two paragraphs of one article, and no more. */
const LOST_MAX = 4
const isProse = ({ kind, text }: RawBlock): boolean => kind === undefined && text.trim().length > 60

/** Date lines within a dozen paragraphs of the page's title: for pages that state no date in their metadata. */
function datesNearTitle(blocks: readonly RawBlock[], title: string): RawFields {
  const bare = bareOf(title)
  const at = bare.length > 10 ? blocks.findIndex((block) => bareOf(block.text).startsWith(bare.slice(0, 60))) : -1
  if (at < 0) return {}
  const found: { published?: RawFields['published']; updated?: RawFields['updated'] } = {}
  for (const block of [...blocks.slice(at, at + 12), ...blocks.slice(Math.max(0, at - 4), at)]) {
    const text = cleanParagraph(block.text)
    for (const { field, found: date } of readDateLine(text))
      found[field] ??= { value: text.slice(date.start, date.end), where: 'date line' }
  }
  return {
    ...(found.published ? { published: found.published } : {}),
    ...(found.updated ? { updated: found.updated } : {}),
  }
}
