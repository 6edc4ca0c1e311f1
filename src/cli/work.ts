/** `rashomon work`: one more reader for a store that others share. */

import { RashomonError } from '../errors.js'
import { openReader } from '../reader.js'
import { isAddress } from '../store/database.js'
import { openStore } from '../store/open.js'
import { openTeller } from '../store/teller.js'
import { startWorker } from '../store/work.js'
import { EXIT } from './exit.js'

export interface WorkFlags {
  readonly database: string
  readonly model?: string
  readonly atOnce?: string
  readonly untilDone?: true
}

/** @returns the exit status, when it is stopped or, with --until-done, when nothing waits any more. */
export async function work(flags: WorkFlags): Promise<number> {
  if (!isAddress(flags.database)) throw new RashomonError('usage', `--database wants postgres://..., not ${flags.database}.`)
  const atOnce = Number(flags.atOnce ?? 2)
  if (!Number.isInteger(atOnce) || atOnce < 1)
    throw new RashomonError('usage', `--at-once wants a whole number from 1, not ${flags.atOnce}.`)
  const store = await openStore(flags.database)
  const reader = await openReader(flags.model)
  const teller = openTeller()
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  let [reports, stories] = [0, 0]
  const worker = startWorker(store, reader, {
    atOnce,
    teller,
    onDone: ({ kind, id, error }) => {
      if (error) tell(`${kind} ${id} could not be done: ${error instanceof Error ? error.message : String(error)}`)
      else if (kind === 'report') reports++
      else stories++
    },
    onTrouble: (error) => tell(`waiting for the store: ${error instanceof Error ? error.message : String(error)}`),
  })
  tell(`reading with ${reader.model}, ${atOnce} at once; Ctrl-C stops when what is in hand is done`)
  await Promise.race([stopAsked(), ...(flags.untilDone ? [worker.done()] : [])])
  await worker.stop()
  await Promise.all([reader.close(), teller?.close()])
  await store.close()
  tell(`${reports} reports read, ${stories} accounts told`)
  return EXIT.done
}

/** SIGTERM or Ctrl-C; a second one ends at once, and others take over what was in hand. */
function stopAsked(): Promise<void> {
  process.removeAllListeners('SIGINT')
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}
