/** The model's card: what its files must hash to, its labels and bounds. Reads and checks; opens no session. */
import { webcrypto } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RashomonError } from '../errors.js'

/** Raised with train/settings.py whenever the graph's inputs, outputs or their meaning change. */
export const ENCODER_FORMAT = 'rashomon/encoder@1'

const LABELS = ['upos', 'feats', 'lemmas', 'relations', 'entities', 'cues', 'pairs', 'shapes'] as const
const SIZES = ['width', 'blockWordsMax', 'blockPiecesMax', 'piecesPerWordMax'] as const
const FILES = ['encoder.onnx', 'vocab.txt'] as const

export interface Card extends Readonly<Record<(typeof SIZES)[number], number>> {
  readonly name: string
  /** "sha256:" and the digest of each. */
  readonly files: Readonly<Record<(typeof FILES)[number], string>>
  readonly labels: Readonly<Record<(typeof LABELS)[number], readonly string[]>>
}

/** What cutting a report into blocks needs to know of a model, and reading off labels. */
export interface ModelText {
  readonly card: Card
  readonly vocabulary: string
}

export interface ModelFiles extends ModelText {
  readonly graph: Uint8Array
}

/**
 * The model of a folder, whole and of this program's version.
 *
 * @throws RashomonError `model-missing`, `model-damaged` or `model-version`.
 */
export async function readModel(folder: string): Promise<ModelFiles> {
  const [text, graph] = await Promise.all([readModelText(folder), readPart(folder, 'encoder.onnx')])
  await checkDigest(folder, 'encoder.onnx', graph, text.card.files['encoder.onnx'])
  return { ...text, graph }
}

/**
 * The same without the graph.
 *
 * @throws RashomonError as `readModel` does.
 */
export async function readModelText(folder: string): Promise<ModelText> {
  const [card, vocabulary] = await Promise.all([readPart(folder, 'card.json'), readPart(folder, 'vocab.txt')])
  const parsed = parseCard(folder, card.toString('utf8'))
  await checkDigest(folder, 'vocab.txt', vocabulary, parsed.files['vocab.txt'])
  return { card: parsed, vocabulary: vocabulary.toString('utf8') }
}

async function readPart(folder: string, name: string): Promise<Buffer<ArrayBuffer>> {
  const path = join(folder, name)
  try {
    return (await readFile(path)) as Buffer<ArrayBuffer>
  } catch (cause) {
    throw new RashomonError('model-missing', `No encoder at ${path}.`, { cause })
  }
}

function parseCard(folder: string, text: string): Card {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RashomonError('model-damaged', `${join(folder, 'card.json')} is not JSON.`, { cause })
  }
  const format = isRecord(value) ? value.format : undefined
  if (typeof format === 'string' && format !== ENCODER_FORMAT) {
    throw new RashomonError('model-version', `The encoder in ${folder} is ${format}; this version reads ${ENCODER_FORMAT}.`)
  }
  if (format !== ENCODER_FORMAT || !isCard(value)) {
    throw new RashomonError('model-damaged', `${join(folder, 'card.json')} does not describe an encoder.`)
  }
  return value
}

// By hand: a checking library takes longer to load than the model.
function isCard(value: unknown): value is Card {
  if (!isRecord(value) || typeof value.name !== 'string') return false
  const { files, labels } = value
  if (!isRecord(files) || !isRecord(labels)) return false
  return (
    FILES.every((name) => typeof files[name] === 'string') &&
    SIZES.every((name) => Number.isSafeInteger(value[name])) &&
    LABELS.every((name) => isLabels(labels[name]))
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isLabels = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === 'string')

/** On a thread of its own: the model is 25 MB. */
async function checkDigest(folder: string, name: string, bytes: Buffer<ArrayBuffer>, expected: string): Promise<void> {
  const found = `sha256:${Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')}`
  if (found !== expected) {
    throw new RashomonError('model-damaged', `${join(folder, name)} holds ${bytes.length} bytes that do not match its card.`)
  }
}
