/**
 * What a page states of itself: JSON-LD, meta elements, links, times and the byline, each with where it stood.
 *
 * The first source that states a field wins, in the order of `SOURCES`. Knows no article text.
 */
import { attributeOf, findElements, type HtmlElement, type HtmlNode, textOf } from './html-tree.js'
import { outletByHost } from './outlets.js'
import type { RawField, RawFields, Stated } from './raw-report.js'

type Fields = { -readonly [field in RawField]?: Stated }

/** Fields of a page; a field that nothing states is absent. */
export function findPageFields(root: HtmlNode): RawFields {
  const fields: Fields = {}
  const add = (field: RawField, value: string | undefined, where: string) => {
    const clean = value?.replace(/\s+/g, ' ').trim()
    if (clean && clean.length < 2000 && !fields[field]) fields[field] = { value: clean, where }
  }
  for (const source of SOURCES) source(root, add)
  const url = fields.url ? unwrapArchive(fields.url.value) : undefined
  if (url && fields.url) fields.url = { ...fields.url, value: url }
  const carried = carriedFrom(root, fields.url?.value)
  if (carried && !fields.agency) fields.agency = { value: carried, where: 'link canonical' }
  return fields
}

/** The outlet whose page this is a copy of: a page that another carries names the first one's address as the canonical one. */
function carriedFrom(root: HtmlNode, address: string | undefined): string | undefined {
  const canonical = canonicalOf(root)
  const [own, first] = [address, canonical && (unwrapArchive(canonical) ?? canonical)].map((url) => url && outletByHost(hostOf(url)))
  return own && first && own.name !== first.name ? first.name : undefined
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

const canonicalOf = (root: HtmlNode): string | undefined => {
  const link = findElements(root, (element) => element.tagName === 'link' && /\bcanonical\b/i.test(attributeOf(element, 'rel') ?? ''))[0]
  return link && attributeOf(link, 'href')
}

type Add = (field: RawField, value: string | undefined, where: string) => void

const SOURCES: readonly ((root: HtmlNode, add: Add) => void)[] = [addJsonLd, addMeta, addLinks, addElements]

const ARTICLE_TYPES = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|NewsMediaOrganization|WebPage)$/

function addJsonLd(root: HtmlNode, add: Add): void {
  const articles = findJsonLd(root).filter((thing) =>
    typesOf(thing).some((type) => ARTICLE_TYPES.test(type) && type !== 'WebPage' && type !== 'NewsMediaOrganization'),
  )
  const where = 'JSON-LD'
  for (const thing of articles) {
    add('title', stringOf(thing.headline) ?? stringOf(thing.name), where)
    add('published', stringOf(thing.datePublished) ?? stringOf(thing.dateCreated), where)
    add('updated', stringOf(thing.dateModified), where)
    add('byline', namesOf(thing.author) ?? namesOf(thing.creator), where)
    add('outlet', namesOf(thing.publisher), where)
    add('agency', namesOf(thing.sourceOrganization), where)
    add('url', stringOf(thing.url) ?? stringOf(thing.mainEntityOfPage) ?? idOf(thing.mainEntityOfPage), where)
    add('language', stringOf(thing.inLanguage), where)
  }
}

type Thing = Readonly<Record<string, unknown>>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything that a page's JSON-LD scripts describe, in their order. */
export function findJsonLd(root: HtmlNode): readonly Thing[] {
  const scripts = findElements(root, (element) => element.tagName === 'script' && /ld\+json/i.test(attributeOf(element, 'type') ?? ''))
  return scripts.flatMap((script) => thingsOf(rawText(script)))
}

/** The objects of a JSON-LD script, those of arrays and graphs too; none if it is broken. */
function thingsOf(json: string): Thing[] {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  const top = Array.isArray(value) ? value : [value]
  return top.filter(isThing).flatMap((thing) => [thing, ...(Array.isArray(thing['@graph']) ? thing['@graph'].filter(isThing) : [])])
}

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type): type is string => typeof type === 'string')
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? decodeEntities(value) : undefined)
const idOf = (value: unknown): string | undefined => (isThing(value) ? stringOf(value['@id']) : undefined)

function namesOf(value: unknown): string | undefined {
  const names = [value]
    .flat(2)
    .map((each) => (isThing(each) ? stringOf([each.name].flat()[0]) : stringOf(each)))
    .filter((name): name is string => name !== undefined && name.trim() !== '' && !/^https?:/.test(name))
  return names.length ? [...new Set(names)].join(', ') : undefined
}

const decodeEntities = (text: string): string =>
  text
    .replace(/&(?:amp;)?(?:#0*39|#x0*27|apos|rsquo|lsquo);/gi, "'")
    .replace(/&(?:amp;)?(?:quot|#0*34|ldquo|rdquo);/gi, '"')
    .replace(/&amp;/gi, '&')

const META: readonly (readonly [RawField, RegExp])[] = [
  ['title', /^(?:og:title|twitter:title|dc\.title|headline|hdl|title|sailthru\.title|parsely-title)$/],
  [
    'published',
    /^(?:article:published_time|article:published|datepublished|date_published|published|publishdate|publish-date|pubdate|pub_date|parsely-pub-date|sailthru\.date|originalpublicationdate|dc\.date\.issued|dcterms\.created|dc\.date|dc\.created|ptime|pdate|date|displaydate|cxenseparse:recs:publishtime|publication_date|article\.published|og:published_time|article_date_original|bt:pubdate|datecreated)$/,
  ],
  [
    'updated',
    /^(?:article:modified_time|article:modified|og:updated_time|datemodified|lastmod|last-modified|dcterms\.modified|utime|revision_date|article\.updated|last_updated_date)$/,
  ],
  [
    'outlet',
    /^(?:og:site_name|dc\.publisher|article:publisher_name|application-name|apple-mobile-web-app-title|cre|source|publisher|copyright-holder)$/,
  ],
  ['byline', /^(?:author|byl|byline|article:author|article:author_name|dc\.creator|parsely-author|sailthru\.author|cxenseparse:author)$/],
  ['url', /^(?:og:url|twitter:url|parsely-link)$/],
]

function addMeta(root: HtmlNode, add: Add): void {
  const metas = findElements(root, (element) => element.tagName === 'meta')
  const named = metas.map((meta) => ({
    name: (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop') ?? '').toLowerCase().trim(),
    content: attributeOf(meta, 'content') ?? '',
  }))
  for (const [field, pattern] of META) {
    for (const { name, content } of named) {
      if (!pattern.test(name) || (field !== 'url' && /^https?:\/\//.test(content))) continue
      if ((field === 'published' || field === 'updated') && !/\d{4}/.test(content)) continue
      add(field, content, `meta ${name}`)
    }
  }
}

function addLinks(root: HtmlNode, add: Add): void {
  add('url', canonicalOf(root), 'link canonical')
  const html = findElements(root, (element) => element.tagName === 'html')[0]
  add('language', html ? attributeOf(html, 'lang') : undefined, 'html lang')
}

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author-name|article-author|author)(?:$|[\s_-])/i

function addElements(root: HtmlNode, add: Add): void {
  const times = findElements(root, (element) => element.tagName === 'time' && attributeOf(element, 'datetime') !== undefined)
  const first = times.find((time) => /publi|pubdate/i.test(time.attrs.map((each) => `${each.name} ${each.value}`).join(' '))) ?? times[0]
  add('published', first ? attributeOf(first, 'datetime') : undefined, 'time element')
  const props = findElements(root, (element) => attributeOf(element, 'itemprop') !== undefined)
  const prop = (name: string) => props.find((element) => attributeOf(element, 'itemprop')?.split(' ').includes(name))
  const dated = prop('datePublished')
  add(
    'published',
    dated ? (attributeOf(dated, 'content') ?? attributeOf(dated, 'datetime') ?? textOf(dated)) : undefined,
    'itemprop datePublished',
  )
  const headings = findElements(root, (element) => element.tagName === 'h1').map((heading) => textOf(heading).trim())
  add(
    'title',
    headings.find((heading) => heading.length > 15),
    'h1',
  )
  const title = findElements(root, (element) => element.tagName === 'title')[0]
  add('title', title ? withoutSite(rawText(title)) : undefined, 'title element')
  const by = findElements(
    root,
    (element) => BYLINE_CLASS.test(attributeOf(element, 'class') ?? '') || attributeOf(element, 'rel') === 'author',
  )
  const names = by.map((element) => textOf(element).replace(/\s+/g, ' ').trim()).find((text) => text.length > 4 && text.length < 120)
  add('byline', names?.replace(/^by\s+/i, ''), 'byline')
}

const rawText = (element: HtmlElement): string => element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** "Pier falls - Pier Gazette" without the site's name. */
function withoutSite(title: string): string {
  const parts = title.split(/\s[-|–—»:]\s/)
  return parts.length > 1 && parts[0]!.length > 20 ? parts[0]! : title
}

/** The address that an archived page had. */
const unwrapArchive = (url: string): string | undefined => /\/web\/\d{4,14}[a-z_]{0,6}\/(https?:\/\/.+)$/.exec(url)?.[1]
