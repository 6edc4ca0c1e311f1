/**
 * Feeds, fetched as they come due: each item a report. Several hosts at once, one asking at a time of each.
 *
 * What is known of a feed is in the store, so that a restart asks for nothing again, and of several services on one store one asks.
 */
import pRetry from 'p-retry'
import type { Logger } from 'pino'
import { shownAddress } from '../../addresses.js'
import { RashomonError } from '../../errors.js'
import { LIMITS } from '../../limits.js'
import type { KeptFeed, Store } from '../../store/store.js'
import { takeBytes } from '../posted.js'
import { type FeedTools, fetchFeed } from './fetch-feed.js'
import { toRobots } from './robots.js'

export interface Watch {
  stop(): Promise<void>
}

export interface WatchFeedsOptions extends Pick<FeedTools, 'reaches' | 'everyMs'> {
  /** How often to look for one that is due. */
  readonly pollMs?: number
  readonly hostRestMs?: number
}

/** Long enough for any asking and its reports: after that another may ask. */
const holdSeconds = 600

export async function watchFeeds(
  addresses: readonly string[],
  store: Store,
  log: Logger,
  { reaches, everyMs, pollMs = 5_000, hostRestMs = LIMITS.feedHostRestMs }: WatchFeedsOptions = {},
): Promise<Watch> {
  const stopping = new AbortController()
  const asking = { signal: stopping.signal, ...(reaches ? { reaches } : {}) }
  const robots = toRobots(asking)
  const tools: FeedTools = { robots, ...asking, ...(everyMs === undefined ? {} : { everyMs }) }
  const inHand = new Map<string, Promise<void>>()
  /** When each host may be asked again. */
  const rested = new Map<string, number>()
  await store.feeds.add(addresses)

  /** A store that is full or away is waited for: what a server sent is not asked for twice. */
  const insist = <T>(run: () => Promise<T>): Promise<T> =>
    pRetry(run, {
      retries: 6,
      minTimeout: 1_000,
      maxTimeout: 60_000,
      signal: stopping.signal,
      shouldRetry: ({ error }) => error instanceof RashomonError && error.code.startsWith('store-'),
    })

  const fetchOne = async (feed: KeptFeed): Promise<void> => {
    const { feed: fetched, body } = await fetchFeed(feed, tools)
    // What was broken off is no failure of the feed's.
    if (stopping.signal.aborted && !body) return
    const taken =
      body &&
      (await insist(() =>
        takeBytes(store, body.bytes, body.type, {
          file: shownAddress(feed.address),
          source: `feed ${shownAddress(feed.address)}`,
          isFeed: true,
        }),
      ))
    const fresh = taken?.reports.filter(({ state }) => state !== 'known').length ?? 0
    await insist(() => store.feeds.keep({ ...fetched, items: feed.items + fresh }))
    const { error, nextAt } = fetched
    const address = shownAddress(feed.address)
    if (error !== undefined) log.warn({ feed: address, error, nextAt }, 'feed failed')
    else log.info({ feed: address, reports: fresh, nextAt }, 'feed read')
  }

  const begin = (feed: KeptFeed): void => {
    const host = hostOf(feed.address)
    const doing = fetchOne(feed)
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ feed: shownAddress(feed.address), err: error }, 'feed could not be kept')
      })
      .then(async () => {
        const wished = await robots.delayMs(new URL(feed.address))
        rested.set(host, Date.now() + Math.max(hostRestMs, wished))
      })
      .catch(() => undefined)
      .finally(() => {
        inHand.delete(host)
        wake()
      })
    inHand.set(host, doing)
  }

  let wake: () => void = () => undefined
  const pause = (): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, pollMs)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })

  const look = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const free = addresses.filter((address) => !inHand.has(hostOf(address)) && (rested.get(hostOf(address)) ?? 0) <= Date.now())
      // A store that is away has no feed that is due.
      const feed = inHand.size < LIMITS.feedsAtOnce ? await store.feeds.take(free, holdSeconds).catch(() => undefined) : undefined
      if (feed && !stopping.signal.aborted) begin(feed)
      else await pause()
    }
  }
  const looking = look()
  return {
    stop: async () => {
      stopping.abort()
      wake()
      await looking
      await Promise.all(inHand.values())
    },
  }
}

const hostOf = (address: string): string => new URL(address).host
