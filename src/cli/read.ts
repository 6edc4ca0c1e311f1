/** `rashomon read`: reports in, accounts out, as text, Markdown, JSON, a page or a form that other programs read; or readings alone. */
import { RashomonError } from '../errors.js'
import { open, type Reading } from '../index.js'
import { collectSooner } from './engine.js'
import { EXIT } from './exit.js'
import { put } from './output.js'
import { openProgress, type Progress } from './progress.js'
import { checkShow, type ShowFlags, showAccounts, tellNotes } from './show-accounts.js'

export interface ReadFlags extends ShowFlags {
  readonly jsonl?: true
  readonly model?: string
}

/** @returns the exit status: 1 if no report could be read. */
export async function read(named: readonly string[], flags: ReadFlags): Promise<number> {
  if (!named.length && process.stdin.isTTY) throw new RashomonError('nothing-to-read', 'Nothing was named and nothing is piped in.')
  const paths = named.length ? named : ['-']
  if (flags.jsonl) return await readLines(paths, flags)
  checkShow(flags)
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const progress = openProgress()
  // What tells accounts loads while the encoder is at work.
  const loading = import('../heap.js').then(({ openHeap }) => openHeap())
  const onReading = async (reading: Reading) => (await loading).add(reading)
  const { notes } = await rashomon.read(paths, { onProgress: stepOf(progress), onReading }).finally(async () => {
    progress.end()
    await rashomon.close()
  })
  return await showAccounts({ accounts: (await loading).accounts(), notes }, flags)
}

/** One JSON line a report, printed as it is read: a filter, for archives that no memory holds. */
async function readLines(paths: readonly string[], flags: ReadFlags): Promise<number> {
  if (flags.json || flags.markdown || flags.as !== undefined || flags.html !== undefined || flags.output !== undefined)
    throw new RashomonError('usage', '--jsonl prints readings as they come, and nothing else: send them to a file with >.')
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const progress = openProgress()
  let count = 0
  const onReading = async (reading: Reading) => {
    count++
    await put([`${JSON.stringify(reading)}\n`], undefined)
  }
  const { notes } = await rashomon.read(paths, { onProgress: stepOf(progress), onReading }).finally(async () => {
    progress.end()
    await rashomon.close()
  })
  await tellNotes(notes, flags.color)
  return count ? EXIT.done : EXIT.nothingRead
}

/** From so many reports on, garbage is worth collecting. */
const MANY_REPORTS = 50
const stepOf =
  ({ step }: Progress): Progress['step'] =>
  (done, all) => {
    if (done === 0 && all >= MANY_REPORTS) collectSooner()
    step(done, all)
  }
