/** `rashomon serve`: the page, the answers over HTTP, and one reader, on one store. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { RashomonError } from '../errors.js'
import { openReader } from '../reader.js'
import { type FeedList, readFeedList } from '../service/feeds/feed-list.js'
import { serve as start } from '../service/serve.js'
import { isAddress } from '../store/database.js'
import { openStore } from '../store/open.js'
import { openTeller } from '../store/teller.js'
import { EXIT } from './exit.js'

export interface ServeFlags {
  readonly data?: string
  readonly database?: string
  readonly host: string
  readonly port: string
  readonly token?: string
  readonly watch?: string
  readonly feeds?: string
  readonly model?: string
  readonly log: string
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/** @returns the exit status, when it was stopped by SIGTERM or Ctrl-C. */
export async function serve(flags: ServeFlags): Promise<number> {
  const { data = join(process.cwd(), 'rashomon-data'), database, host, model } = flags
  if (flags.data !== undefined && database !== undefined) throw new RashomonError('usage', 'Name either --data or --database.')
  if (database !== undefined && !isAddress(database)) throw new RashomonError('usage', `--database wants postgres://..., not ${database}.`)
  const port = Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RashomonError('usage', `--port wants a number to 65535, not ${flags.port}.`)
  if (!LEVELS.includes(flags.log)) throw new RashomonError('usage', `--log wants one of ${LEVELS.join(', ')}, not ${flags.log}.`)
  const token = flags.token ?? process.env.RASHOMON_TOKEN
  const feeds = flags.feeds === undefined ? undefined : readFeeds(flags.feeds)
  const stopAsked = toStop()
  const log = pino({ level: flags.log })
  const store = await openStore(database ?? data)
  try {
    const reader = await openReader(model)
    const teller = openTeller()
    try {
      const served = await start(store, reader, { host, port, log, teller, ...(token ? { token } : {}) })
      const watch = flags.watch === undefined ? undefined : await (await import('../service/watch.js')).watchFolder(flags.watch, store, log)
      if (feeds?.wrong.length) log.warn({ wrong: feeds.wrong.slice(0, 20) }, 'no addresses of feeds')
      const fetching = feeds && (await (await import('../service/feeds/watch-feeds.js')).watchFeeds(feeds.addresses, store, log))
      process.stderr.write(`rashomon is at ${served.address}/ - Ctrl-C stops it when what is in hand is done\n`)
      log.info({ address: served.address, store: store.kind, model: reader.model }, 'serving')
      await stopAsked
      log.info('stopping')
      await Promise.all([watch?.stop(), fetching?.stop()])
      await served.stop()
    } finally {
      await Promise.all([reader.close(), teller?.close()])
    }
  } finally {
    await store.close()
  }
  log.info('stopped')
  return EXIT.done
}

/** @throws RashomonError `nothing-to-read` if it cannot be read, or holds no address. */
function readFeeds(file: string): FeedList {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new RashomonError('nothing-to-read', `${file} cannot be read.`, { cause: error })
  }
  const list = readFeedList(text)
  if (!list.addresses.length) throw new RashomonError('nothing-to-read', `There is no address of a feed in ${file}.`)
  return list
}

/** SIGTERM or Ctrl-C; a second one ends at once. */
function toStop(): Promise<void> {
  process.removeAllListeners('SIGINT')
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}
