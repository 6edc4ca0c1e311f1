/** A worker thread of the pool: opens the model that one message brings, and answers blocks by their number. Reads no file. */
import { parentPort } from 'node:worker_threads'
import type { Block } from './blocks.js'
import type { ModelFiles } from './card.js'
import { openReader } from './reader.js'

const port = parentPort!
let bring: (files: ModelFiles) => void
// The runtime takes no shared memory: each thread copies the weights' bytes out of it.
const reader = new Promise<ModelFiles>((resolve) => {
  bring = resolve
}).then((files) => openReader({ ...files, graph: new Uint8Array(files.graph) }))
reader.catch(() => undefined)

port.on('message', async (message: { files: ModelFiles } | { id: number; block: Block }) => {
  if ('files' in message) return bring(message.files)
  const { id, block } = message
  try {
    port.postMessage({ id, parts: await (await reader).read(block) })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
