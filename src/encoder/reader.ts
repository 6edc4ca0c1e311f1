/** A model opened on this thread: blocks in, encoded parts out. What encoder.ts uses inline and worker.ts in a thread. */
import type { Block } from './blocks.js'
import type { ModelFiles } from './card.js'
import { decodeBlock, type EncodedPart } from './decode.js'
import { openSession } from './session.js'
import { createWordPiece } from './wordpiece.js'

export interface BlockReader {
  read(block: Block): Promise<readonly EncodedPart[]>
  close(): Promise<void>
}

export async function openReader(files: ModelFiles): Promise<BlockReader> {
  const wordPiece = createWordPiece(files.vocabulary, files.card.piecesPerWordMax)
  const session = await openSession(files, wordPiece)
  return {
    read: async (block) => decodeBlock(block, await session.run(block), files.card),
    close: () => session.close(),
  }
}
