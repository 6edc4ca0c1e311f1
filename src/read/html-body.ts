/**
 * A page's article as paragraphs: Readability finds it, its markup says what is heading, caption and list.
 *
 * A page that nests too deeply for that is flattened: only its paragraphs are read. Nothing is run or fetched.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { SectionKind } from '../contract/index.js'
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElement, parsePiece, SILENT } from './html-tree.js'
import type { RawBlock } from './raw-report.js'

/** The article's paragraphs in order; none if nothing on the page reads like one. */
export function findArticle(html: string): readonly RawBlock[] {
  const { document } = parseHTML(html)
  const article = new Readability(document as unknown as Document, { keepClasses: true }).parse()
  return article?.content ? toHtmlBlocks(parsePiece(article.content)) : []
}

interface Open {
  readonly node: HtmlNode
  readonly inLink: boolean
  readonly kind: SectionKind | undefined
  /** The element's end: what was gathered inside is a paragraph. */
  readonly closes: boolean
}

/** Every stretch of text between block elements, with the kind that its elements give it. `onlyParagraphs` leaves out what no `<p>` holds. */
export function toHtmlBlocks(root: HtmlNode, onlyParagraphs = false): readonly RawBlock[] {
  const blocks: RawBlock[] = []
  let text = ''
  let linked = 0
  let breaks = 0
  const flush = (kind: SectionKind | undefined) => {
    const length = text.replace(/\s+/g, '').length
    if (length) blocks.push({ text, ...(kind ? { kind } : {}), ...(linked > length * 0.9 ? { linked: true } : {}) })
    text = ''
    linked = 0
    breaks = 0
  }
  const waiting: Open[] = [{ node: root, inLink: false, kind: undefined, closes: false }]
  let inParagraph = 0
  while (waiting.length) {
    const { node, inLink, kind, closes } = waiting.pop()!
    if (closes) {
      flush(kind)
      if (node.nodeName === 'p') inParagraph--
      continue
    }
    if (node.nodeName === '#text' && 'value' in node) {
      if (onlyParagraphs && inParagraph === 0) continue
      text += node.value
      if (inLink) linked += node.value.replace(/\s+/g, '').length
      if (node.value.trim()) breaks = 0
      continue
    }
    if (SILENT.has(node.nodeName) || (isElement(node) && isHidden(node))) continue
    if (node.nodeName === 'br') {
      text += ' '
      if (++breaks > 1) flush(kind)
      continue
    }
    const isBlock = isElement(node) && BLOCKS.has(node.tagName)
    const inner = isElement(node) ? (kindOf(node) ?? kind) : kind
    if (isBlock) {
      flush(kind)
      if (node.nodeName === 'p') inParagraph++
      waiting.push({ node, inLink, kind: inner, closes: true })
    }
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--)
      waiting.push({ node: children[index]!, inLink: inLink || node.nodeName === 'a', kind: inner, closes: false })
  }
  flush(undefined)
  return blocks
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const CAPTION_CLASS =
  /(?:^|[\s_-])(?:wp-)?(?:captions?|cutline|photo-?credit|image-?credit|figcaption|media-?credit|image-?description)(?:$|[\s_-])/i
const PAGE_CLASS =
  /(?:^|[\s_-])(?:byline|author-?bio|related|newsletter|share|social|promo|advert(?:isement)?|sr-only|visually-hidden|pull-?quote|twitter-tweet|twitter-video|instagram-media|fb-post|tags|timestamp|copyright)(?:$|[\s_-])/i

function kindOf(element: HtmlElement): SectionKind | undefined {
  const { tagName } = element
  if (/^h[1-6]$/.test(tagName)) return 'headline'
  if (tagName === 'figcaption' || tagName === 'figure') return 'caption'
  if (tagName === 'li') return 'list'
  if (tagName === 'nav' || tagName === 'form' || tagName === 'footer' || tagName === 'aside') return 'boilerplate'
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  if (named.length > 1 && named.length < 400) {
    if (CAPTION_CLASS.test(named)) return 'caption'
    if (PAGE_CLASS.test(named)) return 'boilerplate'
  }
  return undefined
}

/** Shown only under a pointer, or read out only: no part of the sentence that it stands in. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|(?:[\w-]{0,40}[-_])?(?:tooltip|popover|rollover|hovercard)(?:[-_][\w-]{0,40})?[-_](?:block|content|text|box|body))(?:\s|$)/i

const isHidden = (element: HtmlElement): boolean =>
  HIDDEN_CLASS.test((attributeOf(element, 'class') ?? '').slice(0, 400)) ||
  attributeOf(element, 'hidden') !== undefined ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /display:\s*none/i.test(attributeOf(element, 'style') ?? '')
