/**
 * Live blogs, as their data state them (schema.org LiveBlogPosting) or as a page marks their entries: each entry a report with its own title,
 * time and address.
 *
 * An entry without a time of its own has none: the blog's day may be days before it.
 */
import { bareOf } from './clean.js'
import { toHtmlBlocks } from './html-body.js'
import { attributeOf, findElements, type HtmlElement, type HtmlNode, textOf } from './html-tree.js'
import { findNamedFields, isNamed, type Named, readNamed } from './named-fields.js'
import type { RawFields, RawReport } from './raw-report.js'

/** The entries of a thing that has any, in its order; none for anything else. */
export function readLiveEntries(thing: Named, where: string): RawReport[] {
  const updates = [thing.liveBlogUpdate].flat(2).filter(isNamed)
  if (!updates.length) return []
  const { outlet, language } = findNamedFields(thing, where)
  const shared: RawFields = { ...(outlet ? { outlet } : {}), ...(language ? { language } : {}) }
  return updates.flatMap((update) => {
    const named = readNamed(update, where)
    return named ? [{ ...named, fields: { ...shared, ...named.fields }, marked: true, notes: [] }] : []
  })
}

/** The entries that a page marks, if it marks two or more with a time each; outlet, language and address are the page's. */
export function readMarkedEntries(root: HtmlNode, page: RawFields): RawReport[] {
  const marked = findElements(root, (element) => isEntry(element) && timeOf(element) !== undefined)
  const inner = new Set(marked.flatMap((entry) => findElements(entry, (element) => element !== entry && isEntry(element))))
  const entries = marked.filter((entry) => !inner.has(entry))
  if (entries.length < 2) return []
  const { outlet, language, url } = page
  return entries.flatMap((entry) => {
    const heading = findElements(entry, ({ tagName }) => /^h[1-6]$/.test(tagName))[0]
    // The title and the time are fields of the report, no paragraphs of it.
    const said = new Set(
      [...(heading ? [heading] : []), ...findElements(entry, ({ tagName }) => tagName === 'time')].map((each) => bareOf(textOf(each))),
    )
    const blocks = toHtmlBlocks(entry).filter(({ text }) => !said.has(bareOf(text)))
    if (!blocks.some(({ text, kind }) => kind !== 'headline' && text.trim().length > 20)) return []
    const id = attributeOf(entry, 'id')
    const fields: RawFields = {
      ...(outlet ? { outlet } : {}),
      ...(language ? { language } : {}),
      ...(url ? { url: { value: id ? `${url.value.replace(/#.*$/s, '')}#${id}` : url.value, where: url.where } } : {}),
      ...(heading ? { title: { value: textOf(heading), where: 'entry heading' } } : {}),
      published: { value: timeOf(entry)!, where: 'entry time' },
    }
    return [{ blocks, fields, marked: true, notes: [] }]
  })
}

const ENTRY_CLASS = /(?:^|[\s_-])live-?(?:blog)?[\w]*[_-]+(?:entry|post|update|item)(?:$|\s)/i
const isEntry = (element: HtmlElement): boolean =>
  attributeOf(element, 'itemprop') === 'liveBlogUpdate' || ENTRY_CLASS.test((attributeOf(element, 'class') ?? '').slice(0, 400))

const timeOf = (entry: HtmlElement): string | undefined =>
  findElements(entry, ({ tagName }) => tagName === 'time')
    .map((time) => attributeOf(time, 'datetime'))
    .find((value) => value !== undefined && /\d{4}/.test(value))
