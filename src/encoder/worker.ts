/** A worker thread of the pool: opens the model it is handed, then answers blocks by their number. Reads no file. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from './blocks.js'
import type { ModelFiles } from './card.js'
import { openReader } from './reader.js'

const port = parentPort!
const files = workerData as ModelFiles
// The runtime takes no shared memory: each thread copies the weights' bytes out of it.
const reader = openReader({ ...files, graph: new Uint8Array(files.graph) })

port.on('message', async ({ id, block }: { id: number; block: Block }) => {
  try {
    port.postMessage({ id, parts: await (await reader).read(block) })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
