/**
 * IPTC ninjs 1, 2 and 3 and the answers of agencies' interfaces that are built on it: one item into the names that named-fields.ts knows.
 *
 * A later version's lists (headlines, bodies) become what the first had one of. An item may only say where its text is to be had.
 */
import type { Note } from '../contract/index.js'
import { isNamed, type Named, readNamed } from './named-fields.js'
import type { RawBlock, RawReport } from './raw-report.js'
import { standingNotes } from './standing.js'

/** An item of news: an address or a number of its own, and a version, status or body as ninjs names them. */
export const isNinjs = (thing: Named): boolean =>
  ['uri', 'guid', 'altids'].some((name) => thing[name] !== undefined) &&
  ['versioncreated', 'versionCreated', 'firstcreated', 'pubstatus', 'bodies', 'headlines', 'body_text', 'body_html'].some(
    (name) => thing[name] !== undefined,
  )

/** The report of an item, or undefined if it has no text of its own. */
export function readNinjs(item: Named): RawReport | undefined {
  const { headlines, bodies, descriptions, associations, ...rest } = item
  const plain: Named = { ...textsOf('headline', headlines), ...textsOf('body', bodies), ...textsOf('description', descriptions), ...rest }
  const isPicture = typeof item.type === 'string' && /^(?:picture|photo|graphic|video|audio)$/.test(item.type)
  const named = readNamed(plain, 'ninjs')
  if (!named) return undefined
  const blocks: readonly RawBlock[] = isPicture ? named.blocks.map((block) => ({ ...block, kind: 'caption' as const })) : named.blocks
  return { ...named, blocks: [...blocks, ...captionsOf(associations)], notes: notesOf(item) }
}

/** Of a list of { role, contenttype, value } the one with marked paragraphs, else the one called main, else the first. */
function textsOf(name: string, list: unknown): Record<string, string> {
  const texts = (Array.isArray(list) ? list : []).filter(isNamed).filter((each) => typeof each.value === 'string')
  const best =
    texts.find(({ contenttype, role }) => /html/i.test(`${contenttype ?? ''} ${role ?? ''}`)) ??
    texts.find(({ role }) => role === 'main') ??
    texts[0]
  return best ? { [name]: best.value as string } : {}
}

/** What stands under the pictures that go with it. */
function captionsOf(associations: unknown): RawBlock[] {
  const pictures = (Array.isArray(associations) ? associations : isNamed(associations) ? Object.values(associations) : []).filter(isNamed)
  return pictures
    .filter(({ type }) => type === 'picture')
    .map((picture) => picture.description_text ?? textsOf('text', picture.descriptions).text)
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => ({ text, kind: 'caption' as const }))
}

const notesOf = ({ pubstatus, embargoed }: Named): Note[] =>
  standingNotes(typeof pubstatus === 'string' ? pubstatus : '', typeof embargoed === 'string' ? embargoed : undefined)
