/** Answers that the store gives, as the service tells them: a story as an account file, a claim with its words. */
import type { AccountFile } from '../contract/index.js'
import { RashomonError } from '../errors.js'
import type { FoundClaim, KeptStory, SentStory, Store, StoryEntry } from '../store/store.js'

interface StoryFile extends AccountFile {
  readonly story: StoryEntry & Pick<KeptStory, 'mergedFrom' | 'members' | 'links' | 'isBehind'>
}

export function toStoryFile({ entry, account, members, links, isBehind, mergedFrom }: KeptStory): StoryFile {
  return {
    format: 'rashomon/1',
    accounts: [account],
    notes: [],
    story: { ...entry, members, links, isBehind, ...(mergedFrom === undefined ? {} : { mergedFrom }) },
  }
}

/** The same as JSON, around the account's own bytes: it is not parsed to be written again. */
export function toStoryBytes({ account, entry, members, links, isBehind, mergedFrom }: SentStory): Uint8Array<ArrayBuffer> {
  const story: StoryFile['story'] = { ...entry, members, links, isBehind, ...(mergedFrom === undefined ? {} : { mergedFrom }) }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('{"format":"rashomon/1","accounts":['),
      account,
      Buffer.from(`],"notes":[],"story":${JSON.stringify(story)}}`),
    ]),
  )
}

/** @throws RashomonError `not-found` if there is none, or was none at that time. */
export async function needStory(store: Store, id: string, at?: string): Promise<KeptStory> {
  const kept = await store.story(id, at)
  if (!kept) throw new RashomonError('not-found', at === undefined ? `There is no story ${id}.` : `There was no story ${id} at ${at}.`)
  return kept
}

/** Turns words into a vector; nothing where only words are to be searched. */
export type ToVector = (text: string) => Promise<Float32Array | undefined>

const queryCharsMax = 400

/** By words, and by meaning where there is a model; what a model cannot do is left to the words. */
export async function searchBoth(
  store: Store,
  toVector: ToVector | undefined,
  query: string,
  limit: number,
): Promise<readonly FoundClaim[]> {
  const text = query.slice(0, queryCharsMax).replaceAll('\u0000', '').trim()
  if (!text) return []
  const vector = await toVector?.(text).catch(() => undefined)
  return await store.search({ text, limit, ...(vector ? { vector } : {}) })
}
