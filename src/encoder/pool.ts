/**
 * Blocks spread over worker threads: the caller's own thread stays free for everything that is not the encoder.
 * A block gives the same parts in any worker, and on the caller's own thread.
 */
import { Worker } from 'node:worker_threads'
import { type ErrorCode, RashomonError } from '../errors.js'
import type { Block } from './blocks.js'
import type { EncodedPart } from './decode.js'

export interface Pool {
  /** Parts of each block, in the blocks' order, each as soon as it is there. */
  read(blocks: readonly Block[]): readonly Promise<readonly EncodedPart[]>[]
  close(): Promise<void>
}

export interface PoolOptions {
  /** The compiled worker.js. */
  readonly script: URL
  /** One starts at once, the others when this many blocks wait for each that runs. */
  readonly threads: number
  readonly blocksPerThread: number
}

interface Job {
  readonly block: Block
  resolve(parts: readonly EncodedPart[]): void
  reject(error: Error): void
}

interface Lane {
  readonly worker: Worker
  /** Handed over and not yet answered, by number. */
  readonly jobs: Map<number, Job>
  readonly ended: Promise<void>
}

/** What a worker says of a block: its parts, or why there are none. */
export type Answer =
  | { readonly id: number; readonly parts: readonly EncodedPart[] }
  | { readonly id: number; readonly message: string; readonly code?: ErrorCode }

/** Blocks that a worker has before it, so that it need not wait for a caller who is busy. */
const AHEAD = 8
/** A block's arrays live for one pass only: left alone, V8 would let each thread's heap grow by a hundred megabytes. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

/** A model that cannot be opened is told by the first block that is read. */
export function openPool(folder: string, { script, threads, blocksPerThread }: PoolOptions): Pool {
  const waiting: Job[] = []
  const lanes: Lane[] = []
  let failure: Error | undefined
  let count = 0

  const fill = ({ worker, jobs }: Lane) => {
    while (jobs.size < AHEAD) {
      const job = waiting.shift()
      if (!job) break
      jobs.set(++count, job)
      worker.postMessage({ id: count, block: job.block })
    }
    if (jobs.size) worker.ref()
    else worker.unref()
  }
  const fail = (error: Error) => {
    failure ??= error
    for (const job of [...lanes.flatMap(({ jobs }) => [...jobs.values()]), ...waiting.splice(0)]) job.reject(failure)
    for (const { jobs, worker } of lanes) {
      jobs.clear()
      worker.unref()
    }
  }
  const start = () => {
    const worker = new Worker(script, { workerData: folder, resourceLimits: HEAP })
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    const lane: Lane = { worker, jobs: new Map(), ended }
    lanes.push(lane)
    worker.unref()
    worker.on('message', (answer: Answer) => {
      const job = lane.jobs.get(answer.id)
      lane.jobs.delete(answer.id)
      if ('parts' in answer) job?.resolve(answer.parts)
      else job?.reject(answer.code ? new RashomonError(answer.code, answer.message) : new Error(answer.message))
      if (!failure) fill(lane)
    })
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      if (lane.jobs.size) fail(new Error('A worker thread of the encoder ended before its answer.'))
    })
  }
  start()

  return {
    read(blocks) {
      if (failure) return blocks.map(() => Promise.reject(failure))
      const parts = blocks.map(
        (block) => new Promise<readonly EncodedPart[]>((resolve, reject) => waiting.push({ block, resolve, reject })),
      )
      while (lanes.length < threads && waiting.length > blocksPerThread * lanes.length) start()
      for (const lane of lanes) fill(lane)
      return parts
    },
    async close() {
      fail(new Error('The encoder was closed.'))
      // Never terminated: to be stopped amid a pass is an error that the runtime answers by ending the process.
      for (const { worker } of lanes) {
        worker.ref()
        worker.postMessage('close')
      }
      await Promise.all(lanes.map(({ ended }) => ended))
    },
  }
}
