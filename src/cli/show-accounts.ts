/** How a command shows accounts: one of several forms, to standard output or a file, a page beside it, notes on standard error. */
import type { Account, AccountFile, Note } from '../contract/index.js'
import { RashomonError } from '../errors.js'
import { toFile } from '../index.js'
import { FORMS, isFormName } from '../show/export/forms.js'
import { EXIT } from './exit.js'
import { checkPlace, put, wantsColor, writeWhole } from './output.js'

export interface ShowFlags {
  readonly json?: true
  readonly markdown?: true
  readonly as?: string
  readonly html?: string
  readonly output?: string
  readonly color: boolean
}

/**
 * Asked before the work begins.
 *
 * @throws RashomonError `usage` for two forms at once or one that there is not, `output-failed` for a place that there is not.
 */
export function checkShow(flags: ShowFlags): void {
  const forms = [flags.json && '--json', flags.markdown && '--markdown', flags.as !== undefined && '--as'].filter(Boolean)
  if (forms.length > 1) throw new RashomonError('usage', `${forms.join(' and ')} cannot be had together.`)
  if (flags.as !== undefined && !isFormName(flags.as))
    throw new RashomonError('usage', `There is no form "${flags.as}"; there are ${Object.keys(FORMS).join(', ')}.`)
  checkPlace(flags.html)
  checkPlace(flags.output)
}

/** Accounts that are made as they are asked for, with what could not be read. */
export interface Told {
  readonly accounts: Iterable<Account>
  readonly notes: readonly Note[]
}

/** @returns the exit status: 1 if there is no account. */
export async function showAccounts({ accounts, notes }: Told, flags: ShowFlags): Promise<number> {
  // Printed one by one: all of an archive's are more than a memory holds.
  if (flags.json && flags.html === undefined) {
    const counted = { count: 0 }
    await put(toJson({ ...toFile([], notes), accounts: counting(accounts, counted) }), flags.output)
    return counted.count ? EXIT.done : EXIT.nothingRead
  }
  const file = toFile([...accounts], notes)
  if (flags.html !== undefined) writeWhole(flags.html, [(await import('../show/html.js')).toHtml(file)])
  const pieces = await shown(file, flags)
  if (pieces) await put(pieces, flags.output)
  if (!flags.json) await tell(file, flags)
  return file.accounts.length ? EXIT.done : EXIT.nothingRead
}

/** What is printed; nothing if only a page was asked for. */
async function shown(file: AccountFile, flags: ShowFlags): Promise<Iterable<string> | undefined> {
  if (flags.json) return toJson(file)
  if (flags.markdown) return [(await import('../show/markdown.js')).toMarkdown(file)]
  if (flags.as !== undefined && isFormName(flags.as)) return [(await FORMS[flags.as]())(file)]
  if (flags.html !== undefined && flags.output === undefined) return undefined
  const { toTerminal } = await import('../show/terminal.js')
  const color = flags.output === undefined && wantsColor(process.stdout, flags.color)
  return [toTerminal(file, { color, width: process.stdout.columns ?? 100 })]
}

function* counting<T>(things: Iterable<T>, counted: { count: number }): Generator<T> {
  for (const thing of things) {
    counted.count++
    yield thing
  }
}

/** As `JSON.stringify` has it, an account a piece. */
export function* toJson({ format, accounts, notes }: Told & Pick<AccountFile, 'format'>): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"accounts":[`
  let between = ''
  for (const account of accounts) {
    yield `${between}${JSON.stringify(account)}`
    between = ','
  }
  yield `],"notes":${JSON.stringify(notes)}}\n`
}

/** Notes go to standard error; with --json they are in the file. */
async function tell(file: AccountFile, flags: ShowFlags): Promise<void> {
  const lines = await noteLines(allNotes(file), flags.color)
  if (!file.accounts.length && !lines.length) lines.push('No report could be read.')
  if (flags.html !== undefined && file.accounts.length) lines.push(`The page is ${flags.html}`)
  if (lines.length) process.stderr.write(`${lines.join('\n')}\n`)
}

/** Notes on standard error, if there are any. */
export async function tellNotes(notes: readonly Note[], color: boolean): Promise<void> {
  const lines = await noteLines(notes, color)
  if (lines.length) process.stderr.write(`${lines.join('\n')}\n`)
}

async function noteLines(notes: readonly Note[], color: boolean): Promise<string[]> {
  const { openInk } = await import('../show/lines.js')
  const { toNoteLines } = await import('../show/notes.js')
  return toNoteLines(notes, openInk(wantsColor(process.stderr, color)))
}

const allNotes = (file: AccountFile): Note[] => {
  const notes = [...file.notes, ...file.accounts.flatMap((account) => account.notes)]
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}
