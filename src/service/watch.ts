/** A watched folder: each file that lies in it or comes into it is taken once it is whole; a changed file is a new version of itself. */
import { readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { watch } from 'chokidar'
import type { Logger } from 'pino'
import { RashomonError, toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { Store } from '../store/store.js'
import { takeBytes } from './posted.js'

export interface Watch {
  stop(): Promise<void>
}

const retryMs = 2_000

/**
 * Files are taken one at a time, so a full folder costs no memory; hidden ones are left alone. What cannot be read gives a note.
 *
 * @throws RashomonError `nothing-to-read` if there is no such folder.
 */
export async function watchFolder(folder: string, store: Store, log: Logger): Promise<Watch> {
  const root = resolve(folder)
  const kind = await stat(root).catch(() => undefined)
  if (!kind?.isDirectory()) throw new RashomonError('nothing-to-read', `There is no folder ${folder}.`)
  const waiting = new Set<string>()
  let taking: Promise<void> | undefined
  let isStopped = false
  const watcher = watch(root, {
    ignored: (path) => path !== root && basename(path).startsWith('.'),
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 100 },
  })
  const takeAll = async (): Promise<void> => {
    for (const path of waiting) {
      if (isStopped) return
      waiting.delete(path)
      await take(path).catch(async (error: unknown) => {
        log.warn({ path, err: error }, 'could not be taken; tried again')
        setTimeout(() => come(path), retryMs).unref()
      })
    }
  }
  const take = async (path: string): Promise<void> => {
    const there = await stat(path).catch(() => undefined)
    if (!there) return
    const { size } = there
    if (size > LIMITS.fileBytesMax)
      return await store.addNotes(
        [toNote('file-too-large', `The file has ${size} bytes; at most ${LIMITS.fileBytesMax} are read.`, { file: relative(root, path) })],
        'watch',
      )
    const taken = await takeBytes(store, await readFile(path), '', {
      file: relative(root, path),
      source: 'watch',
      address: pathToFileURL(path).href,
    })
    log.info({ path, reports: taken.reports.length, notes: taken.notes.length }, 'taken')
  }
  const come = (path: string): void => {
    if (isStopped) return
    waiting.add(path)
    taking ??= takeAll().finally(() => {
      taking = undefined
      if (waiting.size && !isStopped) come([...waiting][0]!)
    })
  }
  watcher.on('add', come).on('change', come)
  watcher.on('error', (error) => log.warn({ err: error }, 'watching'))
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return {
    stop: async () => {
      isStopped = true
      await watcher.close()
      await taking
    },
  }
}
