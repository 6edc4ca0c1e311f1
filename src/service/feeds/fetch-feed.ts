/** One asking of a feed: conditional, within bounds, by its host's robots.txt; what came of it, and when to ask again. */
import { createHash } from 'node:crypto'
import { type Asked, type AskOptions, askAddress } from '../../addresses.js'
import type { Note } from '../../contract/index.js'
import { LIMITS } from '../../limits.js'
import type { KeptFeed } from '../../store/store.js'
import { freshMs, retryAfterMs, toDue } from './due.js'
import type { Robots } from './robots.js'

export interface FeedTools {
  readonly robots: Robots
  readonly reaches?: AskOptions['reaches']
  readonly signal?: AbortSignal
  readonly everyMs?: number
}

export interface Fetched {
  /** As it is to be kept, once its reports are. */
  readonly feed: KeptFeed
  /** What is to be read; nothing if it has not changed, or failed. */
  readonly body?: { readonly bytes: Uint8Array; readonly type: string }
}

/** Never throws on what a server does. */
export async function fetchFeed(feed: KeptFeed, { robots, reaches, signal, everyMs }: FeedTools): Promise<Fetched> {
  const every = everyMs === undefined ? {} : { everyMs }
  const asked = await askAddress(feed.address, {
    ...(reaches ? { reaches } : {}),
    ...(signal ? { signal } : {}),
    headers: toConditions(feed),
    bytesMax: LIMITS.feedBytesMax,
    mayAsk: robots.mayAsk,
  })
  const nowMs = Date.now()
  const chance = Math.random()
  const trouble = troubleOf(asked)
  if (trouble !== undefined || 'code' in asked) {
    const failures = feed.failures + 1
    const isFinal = 'code' in asked ? asked.code === 'address-refused' : asked.status === 410
    const wishMs = isFinal ? LIMITS.feedRestMs : 'code' in asked ? 0 : retryAfterMs(asked.headers['retry-after'], nowMs)
    return { feed: { ...feed, failures, error: trouble ?? '', nextAt: toDue({ nowMs, failures, wishMs, chance, ...every }) } }
  }
  const { headers, bytes } = asked
  const text = Buffer.from(bytes).toString('latin1')
  const { error: _error, ...known } = feed
  const read = {
    ...known,
    failures: 0,
    readAt: new Date(nowMs).toISOString(),
    nextAt: toDue({ nowMs, wishMs: freshMs(headers, text), chance, ...every }),
  }
  if (asked.status === 304) return { feed: read }
  const digest = createHash('sha256').update(bytes).digest('hex')
  const { etag: _etag, modified: _modified, ...rest } = read
  const validated = {
    ...rest,
    digest,
    ...(headers.etag ? { etag: headers.etag } : {}),
    ...(headers['last-modified'] ? { modified: headers['last-modified'] } : {}),
  }
  if (digest === feed.digest) return { feed: validated }
  return { feed: validated, body: { bytes, type: headers['content-type'] ?? '' } }
}

const toConditions = ({ etag, modified }: KeptFeed): Record<string, string> => ({
  accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  ...(etag === undefined ? {} : { 'if-none-match': etag }),
  ...(modified === undefined ? {} : { 'if-modified-since': modified }),
})

/** Why there is nothing to read; nothing if there is, or if it has not changed. */
function troubleOf(asked: Asked | Note): string | undefined {
  if ('code' in asked) return asked.message
  if (asked.status === 304) return undefined
  if (asked.status !== 200) return `The server answered ${asked.status}.`
  // A page would be read as one report that changes all day.
  const head = Buffer.from(asked.bytes.subarray(0, 1_000)).toString('latin1')
  return /^[\s\u00ef\u00bb\u00bf]*(?:<!doctype html|<html)/i.test(head) ? 'It is a page, not a feed.' : undefined
}
