/**
 * What a story's page shows of other stories: which there are to choose from, and what they are called. That changes while the page does not, so
 * a page is made, and kept, with gaps that are filled whenever it is sent. No text of a report can pass for one: it is escaped.
 */
import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { StoryEntry } from '../../store/store.js'

const GAP = 'story-gap'
const [OPEN, CLOSE] = [Buffer.from(`<${GAP}>`), Buffer.from(`</${GAP}>`)]

/** The other stories, as options of a choice. */
export const OtherStories = () => h(GAP, null)

/** What another story is called; its id where it is not one of the latest. */
export const StoryName = ({ story }: { readonly story: string }) => h(GAP, null, story)

/** @param story whose page it is: it is no choice of its own. */
export function fillGaps(page: Uint8Array, story: string, latest: readonly StoryEntry[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength)
  const names = new Map(latest.map(({ id, title }) => [id, title]))
  const options = toOptions(latest.filter(({ id }) => id !== story))
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(OPEN); at >= 0; at = bytes.indexOf(OPEN, from)) {
    const end = bytes.indexOf(CLOSE, at)
    const id = bytes.toString('utf8', at + OPEN.length, end)
    parts.push(bytes.subarray(from, at), Buffer.from(id ? renderToString(h(Fragment, null, names.get(id) || id)) : options))
    from = end + CLOSE.length
  }
  return new Uint8Array(Buffer.concat([...parts, bytes.subarray(from)]))
}

const toOptions = (stories: readonly StoryEntry[]): string =>
  stories.map(({ id, title }) => renderToString(<option value={id}>{title}</option>)).join('')
