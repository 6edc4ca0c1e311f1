/** A list of feeds: OPML, or a line an address (what follows a # is a remark). Pure. */
import { parseOpml } from 'feedsmith'
import { LIMITS } from '../../limits.js'

export interface FeedList {
  /** Each once, in the order of the list. */
  readonly addresses: readonly string[]
  /** What is no http(s) address, or was too much. */
  readonly wrong: readonly string[]
}

export function readFeedList(text: string): FeedList {
  const given = /^\s*(?:\uFEFF\s*)?</.test(text) ? addressesInOpml(text) : addressesInLines(text)
  const named = given.map((address) => ({ address, url: toUrl(address) }))
  const all = [...new Set(named.flatMap(({ url }) => url ?? []))]
  return {
    addresses: all.slice(0, LIMITS.feedsMax),
    wrong: [...named.flatMap(({ address, url }) => (url === undefined ? [address] : [])), ...all.slice(LIMITS.feedsMax)],
  }
}

function toUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

const addressesInLines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')

interface Outline {
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

function addressesInOpml(text: string): string[] {
  const waiting: Outline[] = [...(tryOpml(text) ?? [])]
  const found: string[] = []
  for (let outline = waiting.shift(); outline; outline = waiting.shift()) {
    if (outline.xmlUrl) found.push(outline.xmlUrl.trim())
    waiting.unshift(...(outline.outlines ?? []))
  }
  return found
}

function tryOpml(text: string): readonly Outline[] | undefined {
  if (/<!ENTITY/i.test(text)) return undefined
  try {
    return parseOpml(text).body?.outlines as readonly Outline[] | undefined
  } catch {
    return undefined
  }
}
