/**
 * One block through the model: words in, plain arrays out. The only file that knows the runtime and its tensors.
 *
 * Always one block a pass, never padded: the int8 scales depend on what a pass holds, and a report's result may not depend on
 * which others are read. `run` computes on the calling thread, although it returns a promise.
 */
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { RashomonError } from '../errors.js'
import type { Block } from './blocks.js'
import type { Card, ModelFiles } from './card.js'
import { shapeOf } from './shape.js'
import type { WordPiece } from './wordpiece.js'

/** What the model says of a block's words. Node 0 is [CLS]; word `i` of the block is node `i + 1`. Tables are row-major. */
export interface BlockScores {
  /** Label ids. */
  readonly upos: Int32Array
  readonly feats: Int32Array
  readonly lemmas: Int32Array
  /** Arc score of [node, head], and the relation's label id if that is the head. */
  readonly arcs: Float32Array
  readonly relations: Int32Array
  /** Probabilities of [node, tag]. */
  readonly entities: Float32Array
  readonly cues: Float32Array
  /** Probabilities of [cue node, node, label]. */
  readonly pairs: Float32Array
  /** One vector a part of the block, length 1. */
  readonly vectors: Float32Array
}

export interface Session {
  run(block: Block): Promise<BlockScores>
  close(): Promise<void>
}

/** @throws RashomonError `model-damaged` if the runtime refuses the graph. */
export async function openSession({ card, graph }: Pick<ModelFiles, 'card' | 'graph'>, wordPiece: WordPiece): Promise<Session> {
  const runtime = await loadRuntime()
  const session = await createSession(runtime.InferenceSession, graph)
  const shapes = new Map(card.labels.shapes.map((name, id) => [name, id] as const))
  return {
    async run(block) {
      const outputs = await session.run(toFeeds(runtime.Tensor, block, card, wordPiece, shapes))
      return toScores(outputs)
    },
    close: () => session.release(),
  }
}

async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node')
  } catch (cause) {
    throw new RashomonError('model-missing', 'ONNX Runtime could not be loaded on this machine.', { cause })
  }
}

async function createSession(factory: typeof InferenceSession, graph: Uint8Array): Promise<InferenceSession> {
  try {
    return await factory.create(graph, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'all',
      executionMode: 'sequential',
      // More threads only spin against each other on busy cores; worker threads scale instead (pool.ts).
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // Every block has its own size, so a remembered plan would never fit.
      enableMemPattern: false,
      logSeverityLevel: 3,
    })
  } catch (cause) {
    throw new RashomonError('model-damaged', 'ONNX Runtime cannot read the encoder.', { cause })
  }
}

/** The inputs of one pass, as the graph names them. */
export function toFeeds(
  tensor: typeof Tensor,
  block: Block,
  card: Card,
  wordPiece: WordPiece,
  shapes: ReadonlyMap<string, number>,
): Record<string, Tensor> {
  const ids = [wordPiece.cls]
  const shapeIds = [0]
  const first = [0]
  const last = [0]
  const partOf = [-1]
  block.forEach(({ sentence, from, to }, part) => {
    for (const { text } of sentence.words.slice(from, to)) {
      const pieces = wordPiece.pieces(text)
      const shape = shapes.get(shapeOf(text)) ?? 0
      first.push(ids.length)
      for (const piece of pieces) {
        ids.push(piece)
        shapeIds.push(shape)
      }
      last.push(ids.length - 1)
      partOf.push(part)
    }
  })
  ids.push(wordPiece.sep)
  shapeIds.push(0)
  if (ids.length > card.blockPiecesMax + 2) throw new RangeError(`A block of ${ids.length} pieces is longer than the encoder reads.`)
  const members = new Float32Array(block.length * partOf.length)
  partOf.forEach((part, node) => {
    if (part >= 0) members[part * partOf.length + node] = 1
  })
  const integers = (values: readonly number[]) => new tensor('int64', BigInt64Array.from(values, BigInt), [values.length])
  return {
    ids: integers(ids),
    shapes: integers(shapeIds),
    first: integers(first),
    last: integers(last),
    members: new tensor('float32', members, [block.length, partOf.length]),
  }
}

function toScores(outputs: InferenceSession.OnnxValueMapType): BlockScores {
  const integers = (name: string) => outputs[name]!.data as Int32Array
  const floats = (name: string) => outputs[name]!.data as Float32Array
  return {
    upos: integers('upos'),
    feats: integers('feats'),
    lemmas: integers('lemmas'),
    arcs: floats('arcs'),
    relations: integers('relations'),
    entities: floats('entities'),
    cues: floats('cues'),
    pairs: floats('pairs'),
    vectors: floats('vectors'),
  }
}
