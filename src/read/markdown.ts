/**
 * Markdown with front matter: fields from the YAML in front, paragraphs from the tree.
 */

import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { frontmatter } from 'micromark-extension-frontmatter'
import { parse } from 'yaml'
import type { Note, SectionKind } from '../contract/index.js'
import { toNote } from '../errors.js'
import { findNamedFields, isNamed } from './named-fields.js'
import { toBlocks } from './plain-text.js'
import type { RawBlock, RawFields, RawFile } from './raw-report.js'

export function readMarkdown(text: string, file: string): RawFile {
  if (nestsDeeply(text)) {
    const note = toNote('page-too-deep', 'Its quotes or lists nest too deeply; it was read as plain text.', { file })
    return { reports: [{ blocks: toBlocks(text), fields: {}, marked: false, notes: [note] }], notes: [] }
  }
  const tree = fromMarkdown(text, { extensions: [frontmatter(['yaml'])], mdastExtensions: [frontmatterFromMarkdown(['yaml'])] })
  const blocks: RawBlock[] = []
  const notes: Note[] = []
  let fields: RawFields = {}
  for (const node of tree.children) {
    if (node.type === 'yaml') {
      const front = readFront(node.value)
      if (front) fields = front
      else notes.push(toNote('file-damaged', 'Its front matter is no YAML; it was left out.', { file, line: 1 }))
    } else addBlocks(node, blocks)
  }
  const first = blocks[0]
  if (!fields.title && first?.kind === 'headline') fields = { ...fields, title: { value: first.text, where: 'first heading' } }
  return { reports: [{ blocks, fields, marked: fields.title !== undefined, notes }], notes: [] }
}

/** Fields of the front matter; undefined if it is broken or no mapping. */
function readFront(yaml: string): RawFields | undefined {
  let value: unknown
  try {
    value = parse(yaml, { maxAliasCount: 10 })
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
  if (!isNamed(value)) return undefined
  return findNamedFields(value, 'front matter')
}

function addBlocks(top: Nodes, blocks: RawBlock[]): void {
  const waiting: { readonly node: Nodes; readonly kind: SectionKind | undefined }[] = [{ node: top, kind: undefined }]
  while (waiting.length) {
    const { node, kind } = waiting.pop()!
    if (node.type === 'heading') blocks.push({ text: wordsOf(node), kind: 'headline' })
    else if (node.type === 'paragraph') {
      const text = wordsOf(node)
      if (text.trim()) blocks.push({ text, ...(kind ? { kind } : {}) })
      for (const child of node.children) if (child.type === 'image' && child.alt) blocks.push({ text: child.alt, kind: 'caption' })
    } else if ('children' in node) {
      const inner = node.type === 'list' ? 'list' : kind
      for (const child of [...node.children].reverse()) waiting.push({ node: child as Nodes, kind: inner })
    } else if (node.type === 'code') blocks.push({ text: node.value })
  }
}

/** The text of a node without images and markup. */
function wordsOf(top: Nodes): string {
  const parts: string[] = []
  const waiting: Nodes[] = [top]
  while (waiting.length) {
    const node = waiting.pop()!
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value)
    else if (node.type === 'break') parts.push(' ')
    else if ('children' in node) waiting.push(...([...node.children].reverse() as Nodes[]))
  }
  return parts.join('')
}

/** Marks that would make the parser look ahead again and again, or nest past any real text. */
function nestsDeeply(text: string): boolean {
  if (text.length > 2_000_000 || /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){50}/m.test(text)) return true
  const marks = text.match(/[[*_`<]/g)?.length ?? 0
  return marks > 3000 && marks > text.length * 0.03
}
