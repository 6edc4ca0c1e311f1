/** `rashomon doctor`: whether this machine has what rashomon needs, a line each, with what to do. */
import { join } from 'node:path'
import { RashomonError } from '../errors.js'
import { type Ink, openInk, plain } from '../show/lines.js'
import { isAddress } from '../store/database.js'
import { examine, type Finding } from './examine.js'
import { EXIT } from './exit.js'
import { put, wantsColor } from './output.js'

export interface DoctorFlags {
  readonly data?: string
  readonly database?: string
  readonly host: string
  readonly port: string
  readonly model?: string
  readonly json?: true
  readonly color: boolean
}

/** @returns the exit status: 8 if something fails; warnings alone are no failure. */
export async function doctor(flags: DoctorFlags): Promise<number> {
  const { data, database, host, model } = flags
  if (data !== undefined && database !== undefined) throw new RashomonError('usage', 'Name either --data or --database.')
  if (database !== undefined && !isAddress(database)) throw new RashomonError('usage', `--database wants postgres://..., not ${database}.`)
  const port = Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RashomonError('usage', `--port wants a number to 65535, not ${flags.port}.`)
  const found = await examine({
    data: data ?? join(process.cwd(), 'rashomon-data'),
    host,
    port,
    ...(database === undefined ? {} : { database }),
    ...(model === undefined ? {} : { model }),
  })
  const ink = openInk(wantsColor(process.stdout, flags.color))
  await put(
    [flags.json ? `${JSON.stringify({ findings: found })}\n` : `${found.map((finding) => toLine(finding, ink)).join('\n')}\n`],
    undefined,
  )
  return found.some(({ state }) => state === 'fail') ? EXIT.unwell : EXIT.done
}

function toLine({ what, state, message, remedy }: Finding, ink: Ink): string {
  const mark = { ok: ink.green, warn: ink.yellow, fail: ink.red }[state](state.padEnd(4))
  return `${mark}  ${what.padEnd(8)}  ${plain(message)}${remedy === undefined ? '' : `\n${' '.repeat(16)}${ink.dim(remedy)}`}`
}
