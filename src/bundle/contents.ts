/** The files that a bundle holds beside the reports: made from readings alone, in one way, so that whoever checks it makes the same bytes. */
import { toAccounts } from '../accounts.js'
import type { AccountFile, Note, Reading } from '../contract/index.js'
import { toHtml } from '../show/html.js'
import { ACCOUNT, PAGE, READINGS } from './manifest.js'

export interface Contents {
  readonly file: AccountFile
  readonly texts: Readonly<Record<string, string>>
}

/** @param notes those of reading the files; the accounts have their own. */
export function toContents(readings: readonly Reading[], notes: readonly Note[]): Contents {
  const file: AccountFile = { format: 'rashomon/1', accounts: toAccounts(readings), notes }
  return {
    file,
    texts: {
      [ACCOUNT]: `${JSON.stringify(file)}\n`,
      [PAGE]: toHtml(file),
      [READINGS]: readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''),
    },
  }
}
