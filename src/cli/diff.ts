/** `rashomon diff`: what accounts learnt between two times, from two files that `rashomon read --json` wrote. */
import { readFileSync } from 'node:fs'
import { AccountFile } from '../contract/index.js'
import { diffAccounts, isSame } from '../diff/diff-accounts.js'
import { RashomonError } from '../errors.js'
import { EXIT } from './exit.js'
import { checkPlace, put, wantsColor } from './output.js'

export interface DiffFlags {
  readonly json?: true
  readonly exitCode?: true
  readonly output?: string
  readonly color: boolean
}

/**
 * @returns the exit status: 5 if asked to tell by it whether anything differs, and it does.
 * @throws RashomonError `account-unreadable`.
 */
export async function diff(before: string, after: string, flags: DiffFlags): Promise<number> {
  checkPlace(flags.output)
  const files = { before: readAccounts(before), after: readAccounts(after) }
  const found = diffAccounts(files.before, files.after)
  if (flags.json) await put([`${JSON.stringify(found)}\n`], flags.output)
  else {
    const { toDiffText } = await import('../show/diff.js')
    const color = flags.output === undefined && wantsColor(process.stdout, flags.color)
    await put([toDiffText(found, files, { color, width: process.stdout.columns ?? 100 })], flags.output)
  }
  return flags.exitCode && !isSame(found) ? EXIT.differs : EXIT.done
}

function readAccounts(file: string): AccountFile {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new RashomonError('account-unreadable', `${file} cannot be read as JSON: ${(cause as Error).message}`, { cause })
  }
  const parsed = AccountFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new RashomonError(
    'account-unreadable',
    `${file} holds no accounts: ${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? ''}.`,
  )
}
