/** An account made ready to be kept: packed, held against the one before it, with what the list of stories says of it. Knows no database. */
import { mainOrigins } from '../account/main-origins.js'
import type { Account } from '../contract/index.js'
import { toDelta } from './delta.js'
import { toLearnt } from './learnt.js'
import { pack, packText, toInstant } from './packing.js'
import type { Told } from './store.js'

/** A story's account as it is kept; none before the first. */
export interface Before {
  readonly revision: number
  readonly account?: Account
}

/** @returns also the account as JSON brings it back: what the next is held against. */
export async function toTold(made: Account, before: Before): Promise<{ readonly told: Told; readonly account: Account }> {
  const text = JSON.stringify(made)
  const account = JSON.parse(text) as Account
  const delta = toDelta(before.account, account)
  const told = {
    before: before.revision,
    isSame: delta.k === '=',
    account: await packText(text),
    delta: await pack(delta),
    learnt: toLearnt(before.account, account),
    entry: toEntry(account),
  }
  return { told, account }
}

function toEntry(account: Account): Told['entry'] {
  const { title, main, reports, findings, summary } = account
  const statuses = findings.map(({ status }) => status)
  const when = toInstant(main.when?.start)
  const where = main.where?.[0]?.name
  const lead = summary[0]?.text
  const origins = mainOrigins(account)
  return {
    title,
    ...(when === null ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    reports: reports.length,
    outlets: new Set(reports.map(({ outlet, file, id }) => outlet ?? file ?? id)).size,
    disputed: statuses.filter((status) => status === 'disputed').length,
    revised: statuses.filter((status) => status === 'revised').length,
    ...(lead === undefined ? {} : { lead }),
    ...(origins ? { origins } : {}),
  }
}
