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
import { findPageFields } from './html-metadata.js'
import { measureTree, parsePage, toMarkup } from './html-tree.js'
import type { RawBlock, RawFields, RawFile } from './raw-report.js'

export function readHtml(text: string, file: string): RawFile {
  const root = parsePage(text)
  const { depth, elements } = measureTree(root)
  const fields = findPageFields(root)
  if (depth > LIMITS.htmlDepthMax || elements > LIMITS.htmlElementsMax) {
    const note = toNote('page-too-deep', `${elements} elements, ${depth} levels deep: only its paragraphs were read.`, { file })
    return { reports: [{ blocks: toHtmlBlocks(root, true), fields, marked: true, notes: [note] }], notes: [] }
  }
  const article = findArticle(toMarkup(root))
  const all = toHtmlBlocks(root)
  const blocks = article.length ? article : all
  return {
    reports: [{ blocks, fields: { ...datesNearTitle(all, fields.title?.value ?? ''), ...fields }, marked: true, notes: [] }],
    notes: [],
  }
}

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
