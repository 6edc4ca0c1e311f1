/** `rashomon parse`: what one report says, and which rule or score gave it. */
import { open } from '../index.js'
import { EXIT } from './exit.js'
import { checkPlace, put, wantsColor } from './output.js'
import { tellNotes } from './show-accounts.js'

export interface ParseFlags {
  readonly explain?: true
  readonly json?: true
  readonly output?: string
  readonly model?: string
  readonly color: boolean
}

/** @returns the exit status: 1 if the file held no report. */
export async function parse(file: string, flags: ParseFlags): Promise<number> {
  checkPlace(flags.output)
  const rashomon = await open(flags.model === undefined ? {} : { model: flags.model })
  const { readings, notes } = await rashomon.parse(file).finally(() => rashomon.close())
  if (readings.length) {
    if (flags.json)
      await put(
        readings.map((reading) => `${JSON.stringify(reading)}\n`),
        flags.output,
      )
    else {
      const { toParse } = await import('../show/parse.js')
      const color = flags.output === undefined && wantsColor(process.stdout, flags.color)
      const options = { color, width: process.stdout.columns ?? 100, explain: flags.explain === true }
      await put([readings.map((reading) => toParse(reading, options)).join('\n')], flags.output)
    }
  }
  await tellNotes(notes, flags.color)
  return readings.length ? EXIT.done : EXIT.nothingRead
}
