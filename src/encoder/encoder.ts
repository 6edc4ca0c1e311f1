/**
 * Sentences to words with tags, trees, spans and vectors: the encoder as the rest of the program sees it.
 *
 * A report's result depends on its own sentences alone, not on the reports beside it nor on the thread that reads it.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { EncodedSentence, Encoder, TokenizedSentence } from '../contract/index.js'
import { LIMITS } from '../limits.js'
import { packBlocks } from './blocks.js'
import { type ModelFiles, type ModelText, readModel, readModelText } from './card.js'
import { openPool, type Pool } from './pool.js'
import { openReader } from './reader.js'
import { joinParts } from './sentences.js'
import { createWordPiece } from './wordpiece.js'

export interface EncoderOptions {
  /** Where card.json, encoder.onnx and vocab.txt lie; the model of the package if left out. */
  readonly folder?: string
  /** Worker threads, of which one starts at once; 0 keeps everything on the calling thread. */
  readonly threads?: number
}

/** The folder of the model that travels with the package. */
export const MODEL_FOLDER: string = fileURLToPath(new URL('../../models/', import.meta.url))
const THREADS_MAX = 2

/**
 * Open the encoder. With threads, a graph that is damaged or missing is only told by the first `encode`.
 *
 * @throws RashomonError `model-missing`, `model-damaged` or `model-version`.
 */
export async function openEncoder(options: EncoderOptions = {}): Promise<Encoder> {
  const folder = options.folder ?? MODEL_FOLDER
  const threads = options.threads ?? (COMPILED ? Math.min(THREADS_MAX, availableParallelism()) : 0)
  if (threads === 0) {
    const files = await readModel(folder)
    return toEncoder(files, await openHere(files))
  }
  const pool = openPool(folder, { script: WORKER, threads, blocksPerThread: LIMITS.blocksPerThread })
  try {
    return toEncoder(await readModelText(folder), pool)
  } catch (error) {
    await pool.close()
    throw error
  }
}

function toEncoder({ card, vocabulary }: ModelText, reader: Pool): Encoder {
  const wordPiece = createWordPiece(vocabulary, card.piecesPerWordMax)
  const count = (word: string) => wordPiece.pieces(word).length
  return {
    name: `${card.name}@${card.files['encoder.onnx'].slice('sha256:'.length, 'sha256:'.length + 12)}`,
    async encode(reports) {
      const blocks = reports.map((sentences) => packBlocks(sentences, count, card))
      const parts = await Promise.all(reader.read(blocks.flat()))
      let at = 0
      return reports.map((sentences: readonly TokenizedSentence[], i): readonly EncodedSentence[] => {
        const own = parts.slice(at, at + blocks[i]!.length)
        at += blocks[i]!.length
        return joinParts(sentences, own.flat(), card)
      })
    },
    close: () => reader.close(),
  }
}

/** Threads run compiled code only: from the sources (tests, scripts) everything stays on the calling thread. */
const COMPILED = !import.meta.url.endsWith('.ts')
const WORKER = new URL('./worker.js', import.meta.url)

/** The same on this thread. */
async function openHere(files: ModelFiles): Promise<Pool> {
  const reader = await openReader(files)
  return { read: (blocks) => blocks.map((block) => reader.read(block)), close: () => reader.close() }
}
