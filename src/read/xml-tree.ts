/**
 * XML as a tree of the same shape as a page's (html-tree.ts), so that the same walks serve both. Names are small and without their prefix.
 *
 * Broken XML is read as far as it goes. Entities that a file defines are never expanded, nothing that it names is opened.
 */
import { defaultTreeAdapter as adapter, html } from 'parse5'
import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.js'
import type { HtmlElement, HtmlNode } from './html-tree.js'

export interface XmlTree {
  readonly root: HtmlNode
  /** The first thing that is not well-formed, with its line. */
  readonly problem?: { readonly line: number; readonly message: string }
}

export function parseXml(text: string): XmlTree {
  const root = adapter.createDocumentFragment()
  const open: (HtmlElement | typeof root)[] = [root]
  let problem: XmlTree['problem']
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    problem ??= { line: parser.line, message: error.message.replace(/^\d+:\d+: /, '') }
  })
  parser.on('opentag', ({ name, attributes }) => {
    const attrs = Object.entries(attributes).map(([key, value]) => ({ name: localName(key), value }))
    const element = adapter.createElement(localName(name), html.NS.HTML, attrs)
    // What nests past any document stays in the last element that may hold it.
    if (open.length <= LIMITS.htmlDepthMax) adapter.appendChild(open.at(-1)!, element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (open.length > 1) open.pop()
  })
  const addText = (words: string) => adapter.insertText(open[Math.min(open.length - 1, LIMITS.htmlDepthMax)]!, words)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return { root, ...(problem ? { problem } : {}) }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()
