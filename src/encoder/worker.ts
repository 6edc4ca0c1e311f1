/** A worker thread of the pool: opens the model of a folder, then answers blocks by their number. */
import { parentPort, workerData } from 'node:worker_threads'
import { RashomonError } from '../errors.js'
import type { Block } from './blocks.js'
import { readModel } from './card.js'
import type { Answer } from './pool.js'
import { openReader } from './reader.js'

const port = parentPort!
const answer = (message: Answer) => port.postMessage(message)
const reader = readModel(workerData as string).then(openReader)
reader.catch(() => undefined)

port.on('message', async (job: { id: number; block: Block } | 'close') => {
  if (job === 'close') return port.close()
  const { id, block } = job
  try {
    answer({ id, parts: await (await reader).read(block) })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    answer({ id, message, ...(error instanceof RashomonError ? { code: error.code } : {}) })
  }
})
