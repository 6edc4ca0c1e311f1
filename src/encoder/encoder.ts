/**
 * Sentences to words with tags, trees, spans and vectors: the encoder as the rest of the program sees it.
 *
 * A report's result depends on its own sentences alone, not on the reports beside it nor on the thread that reads it.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { EncodedSentence, Encoder, TokenizedSentence } from '../contract/index.js'
import { LIMITS } from '../limits.js'
import { type Block, packBlocks } from './blocks.js'
import { type ModelFiles, readModel } from './card.js'
import type { EncodedPart } from './decode.js'
import { openPool, type Pool } from './pool.js'
import { openReader } from './reader.js'
import { joinParts } from './sentences.js'

export interface EncoderOptions {
  /** Where card.json, encoder.onnx and vocab.txt lie; the model of the package if left out. */
  readonly folder?: string
  /** Worker threads for calls of many blocks; 0 keeps everything on the calling thread. */
  readonly threads?: number
  /** Blocks of one call from which worker threads are used. */
  readonly workerBlocksMin?: number
}

/** The folder of the model that travels with the package. */
export const MODEL_FOLDER: string = fileURLToPath(new URL('../../models/', import.meta.url))
const THREADS_MAX = 2

/**
 * Open the encoder.
 *
 * @throws RashomonError `model-missing`, `model-damaged` or `model-version`.
 */
export async function openEncoder(options: EncoderOptions = {}): Promise<Encoder> {
  const files = await readModel(options.folder ?? MODEL_FOLDER)
  const reader = await openReader(files)
  const { card } = files
  const count = (word: string) => reader.wordPiece.pieces(word).length
  let pool: Pool | undefined

  const readHere = async (blocks: readonly Block[]): Promise<(readonly EncodedPart[])[]> => {
    const parts: (readonly EncodedPart[])[] = []
    for (const block of blocks) parts.push(await reader.read(block))
    return parts
  }
  const readAll = (blocks: readonly Block[]): Promise<(readonly EncodedPart[])[]> => {
    const threads = options.threads ?? Math.min(THREADS_MAX, availableParallelism())
    if (threads < 1 || blocks.length < (options.workerBlocksMin ?? LIMITS.workerBlocksMin)) return readHere(blocks)
    pool ??= openWorkers(files, threads)
    return pool ? pool.read(blocks) : readHere(blocks)
  }

  return {
    name: `${card.name}@${card.files['encoder.onnx'].slice('sha256:'.length, 'sha256:'.length + 12)}`,
    async encode(reports) {
      const blocks = reports.map((sentences) => packBlocks(sentences, count, card))
      const parts = await readAll(blocks.flat())
      let at = 0
      return reports.map((sentences: readonly TokenizedSentence[], i): readonly EncodedSentence[] => {
        const own = parts.slice(at, at + blocks[i]!.length)
        at += blocks[i]!.length
        return joinParts(sentences, own.flat(), card.width)
      })
    },
    async close() {
      await pool?.close()
      await reader.close()
    },
  }
}

/** Threads run compiled code only: from the sources (tests, scripts) everything stays on the calling thread. */
function openWorkers(files: ModelFiles, threads: number): Pool | undefined {
  return import.meta.url.endsWith('.ts') ? undefined : openPool(files, threads, new URL('./worker.js', import.meta.url))
}
