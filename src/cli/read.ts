/** `rashomon read`: reports in, accounts out, as text, Markdown, JSON or a page. */
import type { AccountFile, Note } from '../contract/index.js'
import { RashomonError } from '../errors.js'
import { open, toFile } from '../index.js'
import { EXIT } from './exit.js'
import { checkPlace, put, wantsColor, writeWhole } from './output.js'
import { openProgress } from './progress.js'

export interface ReadFlags {
  readonly json?: true
  readonly markdown?: true
  readonly html?: string
  readonly output?: string
  readonly model?: string
  readonly color: boolean
}

/** @returns the exit status: 1 if no report could be read. */
export async function read(paths: readonly string[], flags: ReadFlags): Promise<number> {
  if (flags.json && flags.markdown) throw new RashomonError('usage', '--json and --markdown cannot be had together.')
  if (!paths.length && process.stdin.isTTY) throw new RashomonError('nothing-to-read', 'Nothing was named and nothing is piped in.')
  checkPlace(flags.html)
  checkPlace(flags.output)
  const file = await build(paths.length ? paths : ['-'], flags)
  if (flags.html !== undefined) writeWhole(flags.html, [(await import('../show/html.js')).toHtml(file)])
  const pieces = await shown(file, flags)
  if (pieces) await put(pieces, flags.output)
  if (!flags.json) await tell(file, flags)
  return file.accounts.length ? EXIT.done : EXIT.nothingRead
}

async function build(paths: readonly string[], flags: ReadFlags): Promise<AccountFile> {
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const progress = openProgress()
  try {
    const { readings, notes } = await rashomon.read(paths, { onProgress: progress.step })
    return toFile(await rashomon.accounts(readings), notes)
  } finally {
    progress.end()
    await rashomon.close()
  }
}

/** What is printed; nothing if only a page was asked for. */
async function shown(file: AccountFile, flags: ReadFlags): Promise<Iterable<string> | undefined> {
  if (flags.json) return toJson(file)
  if (flags.markdown) return [(await import('../show/markdown.js')).toMarkdown(file)]
  if (flags.html !== undefined && flags.output === undefined) return undefined
  const { toTerminal } = await import('../show/terminal.js')
  const color = flags.output === undefined && wantsColor(process.stdout, flags.color)
  return [toTerminal(file, { color, width: process.stdout.columns ?? 100 })]
}

/** As `JSON.stringify` has it, an account a piece. */
function* toJson({ format, accounts, notes }: AccountFile): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"accounts":[`
  for (const [at, account] of accounts.entries()) yield `${at ? ',' : ''}${JSON.stringify(account)}`
  yield `],"notes":${JSON.stringify(notes)}}\n`
}

/** Notes go to standard error; with --json they are in the file. */
async function tell(file: AccountFile, flags: ReadFlags): Promise<void> {
  const { openInk } = await import('../show/lines.js')
  const { toNoteLines } = await import('../show/notes.js')
  const ink = openInk(wantsColor(process.stderr, flags.color))
  const lines = toNoteLines(allNotes(file), ink)
  if (!file.accounts.length && !lines.length) lines.push('No report could be read.')
  if (flags.html !== undefined && file.accounts.length) lines.push(`The page is ${flags.html}`)
  if (lines.length) process.stderr.write(`${lines.join('\n')}\n`)
}

const allNotes = (file: AccountFile): Note[] => {
  const notes = [...file.notes, ...file.accounts.flatMap((account) => account.notes)]
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}
