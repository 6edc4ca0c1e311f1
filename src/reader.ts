/**
 * Whoever makes readings and accounts, as one thing to hand to a worker: the map with its model and place index, and the reduce.
 *
 * What loads slowly is loaded here, side by side: the model on threads of its own, the place index, the rest of the program.
 */
import type { Account, Reading, Report } from './contract/index.js'
import type { ReadingTools } from './reading.js'

export interface Reader {
  /** Which model reads: what another has read is read again. */
  readonly model: string
  /** What one report says, knowing nothing of any other. */
  read(report: Report): Promise<Reading>
  /** The account of readings that are of one happening. @param parted names that a person said are two. */
  account(readings: readonly Reading[], parted?: readonly (readonly [string, string])[]): Promise<Account>
  /** What a short text means, as one of the vectors that readings hold: for searching. Length 1; nothing for a text without a word. */
  vector(text: string): Promise<Float32Array | undefined>
  close(): Promise<void>
}

export interface OpenedMap {
  readonly tools: ReadingTools
  readonly map: typeof import('./reading.js')
}

/**
 * The map, ready to read: from this machine alone.
 *
 * @param model the folder that holds the model; the one that came with the package unless named.
 * @throws RashomonError `model-missing`, `model-damaged` or `model-version`; if it is the graph or the place index that is missing
 * or damaged, by the first reading.
 */
export async function openMap(model?: string): Promise<OpenedMap> {
  const { openEncoder } = await import('./encoder/encoder.js')
  const opening = openEncoder(model === undefined ? {} : { folder: model })
  opening.catch(() => undefined)
  const { loadGazetteer } = await import('./mentions/place/gazetteer.js')
  const gazetteer = loadGazetteer()
  gazetteer.catch(() => undefined)
  const map = await import('./reading.js')
  return { tools: { encoder: await opening, gazetteer }, map }
}

/** @throws RashomonError as `openMap` does. */
export async function openReader(model?: string): Promise<Reader> {
  const [{ tools, map }, { toAccountOf }, { readSentences }] = await Promise.all([
    openMap(model),
    import('./accounts.js'),
    import('./text/split-report.js'),
  ])
  return {
    model: tools.encoder.name,
    read: async (report) => (await map.toReadings([report], tools))[0]!,
    account: async (readings, parted) => toAccountOf(readings, parted),
    vector: async (text) => {
      const sections = [{ kind: 'body' as const, start: 0, end: text.length }]
      const { sentences } = readSentences({ text, sections })
      const [encoded = []] = sentences.length ? await tools.encoder.encode([sentences.slice(0, 1)]) : []
      return encoded[0]?.vector
    },
    close: () => tools.encoder.close(),
  }
}
