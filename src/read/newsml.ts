/**
 * What agencies send as XML: NewsML-G2, NewsML 1 and NITF, alone or one in the other. Each item with a text is a report.
 *
 * All three name the same things, so one table of names serves them. A package only names its items: that is said in a note, and nothing is
 * fetched. An item that its agency has withdrawn, or holds back until a day, is read and noted.
 */
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'
import { bareOf } from './clean.js'
import { toHtmlBlocks } from './html-body.js'
import { attributeOf, childrenOf, findElements, type HtmlElement, type HtmlNode, isElement, textOf } from './html-tree.js'
import { toAnyBlocks } from './named-fields.js'
import { outletByName } from './outlets.js'
import type { RawBlock, RawField, RawFields, RawFile, RawReport, Stated } from './raw-report.js'
import { standingNotes } from './standing.js'
import { parseXml } from './xml-tree.js'

export function readNewsML(text: string, file: string): RawFile {
  const { root, problem } = parseXml(text)
  const notes: Note[] = []
  if (problem) notes.push(toNote('file-damaged', `Not well-formed: ${problem.message}`, { file, line: problem.line }))
  const items = findElements(root, ({ tagName }) => ITEMS.has(tagName))
  const reports = (items.length ? items : [root]).flatMap(toRaw)
  if (!reports.length) notes.push(noText(root, items.length, file))
  return { reports, notes }
}

const ITEMS = new Set(['newsitem'])

function toRaw(item: HtmlNode): RawReport[] {
  const body = bodyOf(item)
  if (!body.blocks.length) return []
  const blocks = [...leadOf(item, body), ...withDateline(body.blocks, firstText(item, ['dateline'], body.root)), ...taglineOf(item)]
  return [{ blocks, fields: fieldsOf(item, body.root), marked: true, notes: standingOf(item) }]
}

/** Elements whose text is a field, best first; "@" an attribute. Names of NewsML-G2, NewsML 1 and NITF, small. */
const FIELDS: readonly (readonly [RawField, readonly string[]])[] = [
  ['title', ['headline', 'hl1', 'title']],
  ['byline', ['by', 'byline']],
  [
    'published',
    ['versioncreated', 'thisrevisioncreated', 'date.issue@norm', 'story.date@norm', 'firstcreated', 'contentcreated', 'dateid'],
  ],
  [
    'outlet',
    [
      'provider@literal',
      'provider',
      'party@formalname',
      'distributor',
      'rights.owner',
      'doc.copyright@holder',
      'doc.rights@owner',
      'copyrightholder@literal',
      'copyrightholder',
      'creditline',
    ],
  ],
  ['language', ['language@tag', 'language@formalname']],
]

function fieldsOf(item: HtmlNode, body: HtmlNode | undefined): RawFields {
  const fields: { [field in RawField]?: Stated } = {}
  for (const [field, names] of FIELDS) {
    for (const name of names) {
      const value = firstText(item, [name], body)
      if (value && /\p{L}|\d/u.test(value)) {
        fields[field] = { value, where: `XML ${name.replace('@', ' ')}` }
        break
      }
    }
  }
  const creator = firstText(item, ['creator'], body)
  if (!fields.byline && creator && /^\p{Lu}\S*(?: \S+){1,4}$/u.test(creator) && !outletByName(creator))
    fields.byline = { value: creator, where: 'XML creator' }
  return fields
}

/** The first such element that says something; none inside the body of the report. */
function firstText(item: HtmlNode, names: readonly string[], body: HtmlNode | undefined): string | undefined {
  const inside = new Set(body ? findElements(body, () => true) : [])
  for (const name of names) {
    const [tag, attribute] = name.split('@')
    for (const element of findElements(item, ({ tagName }) => tagName === tag)) {
      if (inside.has(element)) continue
      const text = attribute ? attributeOf(element, attribute) : wordsOf(element)
      const clean = text?.replace(/\s+/g, ' ').trim()
      if (clean) return clean
    }
  }
  return undefined
}

/** "By<person>Dana Lowe</person><byttl>Writer</byttl>": the elements' words apart from each other, a definition left out. */
const wordsOf = (element: HtmlElement): string => {
  const parts = childrenOf(element).map((child) => (isElement(child) && ASIDE.has(child.tagName) ? '' : textOf(child)))
  return parts.join(' ')
}
const ASIDE = new Set(['definition', 'note', 'related', 'broader', 'story.date'])

interface Body {
  readonly blocks: readonly RawBlock[]
  readonly root?: HtmlNode
}

/** The longest of an item's contents: its NITF, its page, or its text, which may be HTML written as text. */
function bodyOf(item: HtmlNode): Body {
  const holders = findElements(item, ({ tagName }) => tagName === 'body.content')
  const contents = holders.length ? holders : findElements(item, ({ tagName }) => CONTENTS.has(tagName))
  const bodies = contents.map((root) => ({ root, blocks: blocksOf(root) }))
  const sizeOf = ({ blocks }: Body) => blocks.reduce((sum, block) => sum + block.text.length, 0)
  return bodies.reduce<Body>((best, body) => (sizeOf(body) > sizeOf(best) ? body : best), { blocks: [] })
}

const CONTENTS = new Set(['inlinexml', 'inlinedata', 'datacontent'])

function blocksOf(content: HtmlNode): readonly RawBlock[] {
  if (!childrenOf(content).some(isElement)) return toAnyBlocks(textOf(content))
  for (const element of findElements(content, () => true)) {
    const name = PAGE_NAMES[element.tagName]
    if (name) Object.assign(element, { tagName: name, nodeName: name })
  }
  return toHtmlBlocks(content).filter((block) => block.text.trim() !== '')
}

/** What NITF calls the elements of a page; the head of an agency's page is its slug line and title over again. */
const PAGE_NAMES: Readonly<Record<string, string>> = {
  hl1: 'h1',
  hl2: 'h2',
  block: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'figcaption',
  'media-metadata': 'head',
  'media-object': 'head',
  header: 'head',
  tr: 'p',
  note: 'aside',
}

/** An abstract that says what the body does not begin with over again. */
function leadOf(item: HtmlNode, { blocks }: Body): readonly RawBlock[] {
  const said = bareOf(blocks.map(({ text }) => text).join(' '))
  const leads = findElements(item, ({ tagName }) => tagName === 'abstract').flatMap((element) => toHtmlBlocks(element))
  return leads.filter(({ text }) => bareOf(text).length > 40 && !said.includes(bareOf(text).slice(0, 40)))
}

const taglineOf = (item: HtmlNode): readonly RawBlock[] =>
  findElements(item, ({ tagName }) => tagName === 'body.end').flatMap((element) => toHtmlBlocks(element))

/** A dateline that stands apart ("PORT AMITY (Agency) -") goes in front of the first paragraph, as agencies print it. */
function withDateline(blocks: readonly RawBlock[], dateline: string | undefined): readonly RawBlock[] {
  const first = blocks.findIndex(({ kind, text }) => kind === undefined && text.trim() !== '')
  if (!dateline || first < 0 || !/\([^()]{2,40}\)/.test(dateline)) return blocks
  const block = blocks[first]!
  if (block.text.slice(0, 200).includes(dateline.slice(0, 8))) return blocks
  const joint = /(?:[-–—]|--)\s*$/.test(dateline) ? '' : ' –'
  return blocks.with(first, { ...block, text: `${dateline}${joint} ${block.text.trimStart()}` })
}

/** Its status and the day until which it is held back. */
function standingOf(item: HtmlNode): Note[] {
  const find = (tag: string, attribute: string) =>
    findElements(item, ({ tagName }) => tagName === tag).map((element) => attributeOf(element, attribute) ?? '')
  const states = [...find('pubstatus', 'qcode'), ...find('status', 'formalname'), ...find('docdata', 'management-status')]
  const held = findElements(item, ({ tagName }) => tagName === 'embargoed').map((element) => textOf(element).trim())
  return standingNotes(states.join(' '), held.find(Boolean))
}

function noText(root: HtmlNode, items: number, file: string): Note {
  const has = (...tags: string[]) => findElements(root, ({ tagName }) => tags.includes(tagName)).length
  const named = has('itemref', 'remotecontent')
  if (named) return toNote('text-elsewhere', `It names ${named} item${named === 1 ? '' : 's'} and holds the text of none.`, { file })
  const what = has('conceptitem', 'concept', 'eventdetails')
    ? 'It describes an event or a thing'
    : items
      ? 'Its items hold no text'
      : 'It is news XML'
  return toNote('format-unknown', `${what}; no text of a report is in it.`, { file })
}
