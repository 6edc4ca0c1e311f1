/**
 * Blocks spread over worker threads, so that reading many reports uses the cores and never blocks the caller.
 * A block gives the same parts in any worker, and on the caller's own thread.
 */
import { Worker } from 'node:worker_threads'
import type { Block } from './blocks.js'
import type { ModelFiles } from './card.js'
import type { EncodedPart } from './decode.js'

export interface Pool {
  /** Parts of each block, in the blocks' order. */
  read(blocks: readonly Block[]): Promise<(readonly EncodedPart[])[]>
  close(): Promise<void>
}

interface Job {
  readonly block: Block
  resolve(parts: readonly EncodedPart[]): void
  reject(error: Error): void
}

type Answer = { readonly id: number; readonly parts: readonly EncodedPart[] } | { readonly id: number; readonly error: string }

/** Threads open their session as they start; one block at a time goes to each that is free. */
export function openPool(files: ModelFiles, threads: number, script: URL): Pool {
  const shared = { ...files, graph: toShared(files.graph) }
  const waiting: Job[] = []
  const running = new Map<Worker, Job>()
  let failure: Error | undefined

  const next = (worker: Worker) => {
    const job = waiting.shift()
    if (!job) {
      worker.unref()
      return
    }
    running.set(worker, job)
    worker.ref()
    worker.postMessage({ id: 0, block: job.block })
  }
  const fail = (error: Error) => {
    failure = error
    for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(error)
    running.clear()
  }
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(script, { workerData: shared, resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 } })
    worker.unref()
    worker.on('message', (answer: Answer) => {
      const job = running.get(worker)
      running.delete(worker)
      if ('error' in answer) job?.reject(new Error(answer.error))
      else job?.resolve(answer.parts)
      next(worker)
    })
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      if (running.has(worker)) fail(new Error('A worker thread of the encoder ended before its answer.'))
    })
    return worker
  })

  return {
    read(blocks) {
      if (failure) return Promise.reject(failure)
      const answers = blocks.map(
        (block) => new Promise<readonly EncodedPart[]>((resolve, reject) => waiting.push({ block, resolve, reject })),
      )
      for (const worker of workers) if (!running.has(worker)) next(worker)
      return Promise.all(answers)
    },
    async close() {
      fail(new Error('The encoder was closed.'))
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** One copy of the weights' bytes for all threads. */
function toShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}
