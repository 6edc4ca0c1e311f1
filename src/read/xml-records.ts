/**
 * XML of no known kind: records whose elements are named as people name a report's fields (headline, content, publishDate, byLine).
 */
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { childrenOf, type HtmlElement, isElement, textOf } from './html-tree.js'
import { readNamed } from './named-fields.js'
import type { RawFile, RawReport } from './raw-report.js'
import { parseXml } from './xml-tree.js'

export function readXmlRecords(text: string, file: string): RawFile {
  const { root, problem } = parseXml(text)
  const reports: RawReport[] = []
  const waiting = childrenOf(root).filter(isElement).reverse()
  while (waiting.length) {
    const element = waiting.pop()!
    const named = readNamed(recordOf(element), 'XML')
    if (named) reports.push({ ...named, notes: [] })
    else waiting.push(...childrenOf(element).filter(isElement).reverse())
  }
  const notes: Note[] = problem ? [toNote('file-damaged', `Not well-formed: ${problem.message}`, { file, line: problem.line })] : []
  if (!reports.length)
    notes.push(
      toNote('format-unknown', 'It is XML, but neither news, a feed nor a page, and no element of it is named as a text is.', { file }),
    )
  return { reports, notes }
}

/** Its attributes and the elements that hold nothing but text. */
function recordOf(element: HtmlElement): Record<string, string> {
  const leaves = childrenOf(element).filter((child): child is HtmlElement => isElement(child) && !childrenOf(child).some(isElement))
  return Object.fromEntries([
    ...element.attrs.map(({ name, value }) => [name, value]),
    ...leaves.map((leaf) => [leaf.tagName, textOf(leaf)] as const).filter(([, words]) => words.trim() !== ''),
  ])
}
