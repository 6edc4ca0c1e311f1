/**
 * A page's tree by parse5, which is linear on hostile markup, and walks over it with a stack of our own, never recursion.
 *
 * Nothing of a page is run or fetched. Knows no metadata and no article.
 */
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

export type HtmlPage = DefaultTreeAdapterTypes.Document

export const parsePage = (html: string): HtmlPage => parse(html)
/** The page as markup that is whole: every element closed, html, head and body there. For measured trees only. */
export const toMarkup = (page: HtmlPage): string => serialize(page)
export const parsePiece = (html: string): HtmlNode => parseFragment(html)

/** Deepest level and number of elements. */
export function measureTree(root: HtmlNode): { readonly depth: number; readonly elements: number } {
  let depth = 0
  let elements = 0
  const waiting: { node: HtmlNode; level: number }[] = [{ node: root, level: 0 }]
  while (waiting.length) {
    const { node, level } = waiting.pop()!
    if (isElement(node)) elements++
    if (level > depth) depth = level
    for (const child of childrenOf(node)) waiting.push({ node: child, level: level + 1 })
  }
  return { depth, elements }
}

/** Elements in document order for which `test` holds. */
export function findElements(root: HtmlNode, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = []
  const waiting: HtmlNode[] = [root]
  while (waiting.length) {
    const node = waiting.pop()!
    if (isElement(node) && test(node)) found.push(node)
    pushChildren(waiting, node)
  }
  return found
}

/** The text inside, scripts and styles left out. */
export function textOf(root: HtmlNode): string {
  const parts: string[] = []
  const waiting: HtmlNode[] = [root]
  while (waiting.length) {
    const node = waiting.pop()!
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    else if (!SILENT.has(node.nodeName)) pushChildren(waiting, node)
    if (node.nodeName === 'br') parts.push(' ')
  }
  return parts.join('')
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : [])

export function pushChildren(waiting: HtmlNode[], node: HtmlNode): void {
  const children = childrenOf(node)
  for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]!)
}

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** Elements whose text is no part of a page's words. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'head',
  'select',
  'textarea',
  'button',
])
