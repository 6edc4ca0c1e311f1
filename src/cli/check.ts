/** `rashomon check`: a draft held against reports, as text, JSON, SARIF or a page; the exit status says whether it stands. */
import { readFileSync } from 'node:fs'
import type { CheckResult, Note, Reading } from '../contract/index.js'
import { RashomonError } from '../errors.js'
import { open, type Rashomon } from '../index.js'
import { VERDICT_WORDS } from '../show/check-words.js'
import { VERSION } from '../version.js'
import { EXIT } from './exit.js'
import { checkPlace, put, wantsColor, writeWhole } from './output.js'
import { openProgress } from './progress.js'

export interface CheckFlags {
  readonly json?: true
  readonly sarif?: true
  readonly html?: string
  readonly output?: string
  readonly model?: string
  readonly color: boolean
}

/** @returns the exit status: 7 if a sentence needs mending or was not read, 1 if no report could be read. */
export async function check(draft: string, reports: readonly string[], flags: CheckFlags): Promise<number> {
  if (flags.json && flags.sarif) throw new RashomonError('usage', '--json and --sarif cannot be had together.')
  if (draft === '-' && reports.includes('-'))
    throw new RashomonError('usage', 'Only one of the draft and the reports can be read from standard input.')
  checkPlace(flags.html)
  checkPlace(flags.output)
  const { result, notes, read } = await hold(draft, reports, flags)
  if (flags.html !== undefined) writeWhole(flags.html, [(await import('../show/html.js')).toCheckHtml(result)])
  if (flags.json || flags.sarif || flags.html === undefined || flags.output !== undefined)
    await put([await shown(result, draft, flags)], flags.output)
  if (!flags.json && !flags.sarif) await tell(notes, flags)
  if (!read) return EXIT.nothingRead
  const isWhole = !result.notes.some(({ code }) => code === 'draft-cut')
  return isWhole && result.sentences.every(({ verdict }) => !VERDICT_WORDS[verdict].fault) ? EXIT.done : EXIT.faults
}

async function hold(
  draft: string,
  reports: readonly string[],
  flags: CheckFlags,
): Promise<{ result: CheckResult; notes: readonly Note[]; read: number }> {
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const progress = openProgress()
  try {
    const { reading, notes: own } = await readDraft(rashomon, draft)
    const { readings: given, notes } = await rashomon.read(reports, { onProgress: progress.step })
    // A draft that lies among its reports would bear itself out.
    const readings = given.filter(({ report }) => report.id !== reading.report.id && report.text !== reading.report.text)
    const checked = await rashomon.check(reading, readings, await rashomon.accounts(readings))
    const all = once([...own, ...notes, ...checked.notes])
    return { result: { ...checked, notes: all }, notes: all, read: readings.length }
  } finally {
    progress.end()
    await rashomon.close()
  }
}

/** @throws RashomonError `draft-empty`, `draft-language`. */
async function readDraft(rashomon: Rashomon, draft: string): Promise<{ reading: Reading; notes: readonly Note[] }> {
  const { readings, notes } = await rashomon.drafts([draft])
  const [reading] = readings
  if (!reading?.report.text.trim()) throw new RashomonError('draft-empty', `${draft} holds no text that can be read.`)
  if (!reading.sentences.length && reading.report.notes.some(({ code }) => code === 'language-unknown'))
    throw new RashomonError('draft-language', `${draft} is not in English.`)
  return { reading, notes: notes.filter(({ code }) => !['outlet-missing', 'date-missing', 'no-body'].includes(code)) }
}

async function shown(result: CheckResult, draft: string, flags: CheckFlags): Promise<string> {
  if (flags.json) return `${JSON.stringify(result)}\n`
  if (flags.sarif) {
    const source = draft === '-' ? {} : { source: readFileSync(draft, 'utf8') }
    return `${JSON.stringify((await import('../show/sarif.js')).toSarif(result, { version: VERSION, ...source }))}\n`
  }
  const { toCheckTerminal } = await import('../show/check-terminal.js')
  const color = flags.output === undefined && wantsColor(process.stdout, flags.color)
  return toCheckTerminal(result, { color, width: process.stdout.columns ?? 100 })
}

async function tell(notes: readonly Note[], flags: CheckFlags): Promise<void> {
  const { openInk } = await import('../show/lines.js')
  const { toNoteLines } = await import('../show/notes.js')
  const lines = toNoteLines(notes, openInk(wantsColor(process.stderr, flags.color)))
  if (flags.html !== undefined) lines.push(`The page is ${flags.html}`)
  if (lines.length) process.stderr.write(`${lines.join('\n')}\n`)
}

const once = (notes: readonly Note[]): Note[] => [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
