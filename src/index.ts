/**
 * The library: what a program embeds. Reads reports and builds accounts; everything else is inside.
 *
 * What loads slowly (the model, the place index, the page) is loaded when it is first needed.
 */
import type { Account, AccountFile, CheckResult, Note, Reading, Report } from './contract/index.js'
import { type Input, openFiles } from './files.js'

export type * from './contract/index.js'
export { type ErrorCode, type NoteCode, RashomonError } from './errors.js'
export type { Input, NamedBytes } from './files.js'

export interface OpenOptions {
  /** The folder that holds the model; the one that came with the package unless named. */
  readonly model?: string
}

export interface ReadOptions {
  /** Called now and then with the number of reports read and the number there are. */
  readonly onProgress?: (done: number, all: number) => void
  /** Takes each reading as soon as it is there, in order; none is kept then, so memory stays level however many there are. */
  readonly onReading?: (reading: Reading) => void | Promise<void>
}

/** Readings in the order of the files' names, with what could not be read. */
export interface Readings {
  readonly readings: readonly Reading[]
  readonly notes: readonly Note[]
}

export interface Rashomon {
  /** Name of the model and the beginning of its hash. */
  readonly model: string
  /**
   * Reads every report of the files, folders and patterns named, or of bytes at hand.
   *
   * @throws RashomonError `nothing-to-read` if what is named holds no file.
   */
  read(inputs: readonly Input[], options?: ReadOptions): Promise<Readings>
  /** What one file says, report by report. */
  parse(file: Input): Promise<Readings>
  /** One account a happening; pure, so readings may have been stored and come from anywhere. */
  accounts(readings: readonly Reading[]): Promise<readonly Account[]>
  /**
   * Reads drafts: like reports, but every paragraph is the draft's own, nothing of it is taken for a page's boilerplate.
   *
   * @throws RashomonError `nothing-to-read` if what is named holds no file.
   */
  drafts(inputs: readonly Input[]): Promise<Readings>
  /** A draft held against readings of reports and their accounts, sentence by sentence; pure. */
  check(draft: Reading, readings: readonly Reading[], accounts: readonly Account[]): Promise<CheckResult>
  close(): Promise<void>
}

/**
 * Loads the model and the place index, from this machine alone.
 *
 * @throws RashomonError `model-missing`, `model-damaged` or `model-version`; if it is the graph or the place index that is missing
 * or damaged, by the first `read`.
 */
export async function open(options: OpenOptions = {}): Promise<Rashomon> {
  const { openMap } = await import('./reader.js')
  const { tools, map } = await openMap(options.model)

  const read = async (
    inputs: readonly Input[],
    { onProgress, onReading }: ReadOptions = {},
    prepare = (report: Report) => report,
  ): Promise<Readings> => {
    const [{ readMany }, opened] = await Promise.all([import('./read/read-reports.js'), openFiles(inputs)])
    const { reports: given, notes } = await readMany(opened.files)
    const reports = given.map(prepare)
    const readings: Reading[] = []
    const keep = onReading ?? ((reading: Reading) => void readings.push(reading))
    let done = 0
    onProgress?.(0, reports.length)
    const batches = batchesOf(reports)
    // The next batch is with the encoder's threads while this one's claims are read here.
    const begin = (at: number) => {
      const reading = batches[at] && map.toReadings(batches[at], tools)
      // A failure is thrown when the batch's turn comes; if an earlier one is thrown first, this one says no more.
      reading?.catch(() => undefined)
      return reading
    }
    let [now, next] = [begin(0), begin(1)]
    // Readings that are kept are for an account: what makes it loads while the encoder is at work.
    if (!onReading) await loadAccounts()
    for (let at = 2; now; at++) {
      for (const reading of await now) {
        await keep(reading)
        done++
      }
      onProgress?.(done, reports.length)
      ;[now, next] = [next, begin(at)]
    }
    return { readings, notes: [...opened.notes, ...notes] }
  }

  return {
    model: tools.encoder.name,
    read: (inputs, options) => read(inputs, options),
    drafts: async (inputs) => read(inputs, {}, (await import('./check/draft.js')).asDraft),
    check: async (draft, readings, accounts) => (await import('./check/check-draft.js')).checkDraft(draft, readings, accounts),
    parse: (file) => read([file]),
    accounts: async (readings) => (await loadAccounts()).toAccounts(readings),
    close: () => tools.encoder.close(),
  }
}

const loadAccounts = () => import('./accounts.js')

/** What `rashomon read --json` prints. */
export const toFile = (accounts: readonly Account[], notes: readonly Note[]): AccountFile => ({ format: 'rashomon/1', accounts, notes })

/** Enough text at once to keep the encoder's workers busy, little enough to keep memory level. */
const BATCH_CHARS = 400_000

function batchesOf(reports: readonly Report[]): Report[][] {
  const batches: Report[][] = []
  let chars = 0
  for (const report of reports) {
    const batch = batches.at(-1)
    if (!batch || chars + report.text.length > BATCH_CHARS) {
      batches.push([report])
      chars = report.text.length
    } else {
      batch.push(report)
      chars += report.text.length
    }
  }
  return batches
}
