/** The thread on which accounts are made: answers jobs by their number, one after the other. */
import { parentPort } from 'node:worker_threads'
import type { Told } from './store.js'
import { openTelling, type TellingJob } from './telling.js'

export type TellingAnswer = { readonly id: number; readonly told: Told } | { readonly id: number; readonly error: Error }

const port = parentPort!
const tell = openTelling()
let last: Promise<void> = Promise.resolve()

port.on('message', ({ id, job }: { readonly id: number; readonly job: TellingJob }) => {
  last = last.then(async () => {
    const answer: TellingAnswer = await tell(job).then(
      (told) => ({ id, told }),
      (error: unknown) => ({ id, error: toPlain(error) }),
    )
    port.postMessage(answer)
  })
})

/** As it can be sent. */
function toPlain(error: unknown): Error {
  const plain = new Error(error instanceof Error ? error.message : String(error))
  if (error instanceof Error) Object.assign(plain, { name: error.name, stack: error.stack })
  return plain
}
