/** Drafts held against a story's reports: read by the reader that reads reports, one at a time, so that they cannot crowd out the stream. */
import { checkDraft } from '../check/check-draft.js'
import { asDraft } from '../check/draft.js'
import type { CheckResult } from '../contract/index.js'
import { RashomonError } from '../errors.js'
import { LIMITS } from '../limits.js'
import { readMany } from '../read/read-reports.js'
import type { Reader } from '../reader.js'
import { toSarif } from '../show/sarif.js'
import type { KeptStory, Store } from '../store/store.js'
import { VERSION } from '../version.js'
import { toDraftReader } from './mcp/drafts.js'
import type { ReadDraft } from './mcp/shelf.js'

export const toReadDraft = (reader: Pick<Reader, 'read'>): ReadDraft =>
  toDraftReader(async (files) => {
    const { reports } = await readMany(files)
    return { readings: await Promise.all(reports.slice(0, 1).map((report) => reader.read(asDraft(report)))) }
  })

export interface Draft {
  readonly text: string
  readonly file?: string
}

export interface DraftChecker {
  /** @throws RashomonError `draft-empty`, `draft-language`, `body-too-large`, `drafts-waiting` or `model-missing`. */
  check(story: KeptStory, draft: Draft): Promise<CheckResult>
}

export function toDraftChecker(store: Pick<Store, 'reading'>, readDraft: ReadDraft | undefined): DraftChecker {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const hold = async ({ account, members }: KeptStory, { text, file }: Draft): Promise<CheckResult> => {
    if (!readDraft) throw new RashomonError('model-missing', 'This process has no model: it reads nothing itself.')
    const draft = await readDraft(text, file)
    const readings = (await Promise.all(members.map(({ report }) => store.reading(report)))).flatMap((reading) => reading ?? [])
    // A draft that is one of the reports would bear itself out.
    const others = readings.filter(({ report }) => report.id !== draft.report.id && report.text !== draft.report.text)
    return checkDraft(draft, others, [account])
  }
  return {
    check: async (story, draft) => {
      if (Buffer.byteLength(draft.text) > LIMITS.draftBytesMax)
        throw new RashomonError('body-too-large', `The draft has more than ${LIMITS.draftBytesMax} bytes.`)
      if (waiting >= LIMITS.draftsWaitingMax) throw new RashomonError('drafts-waiting', `${waiting} drafts wait already.`)
      waiting++
      const mine = last.then(() => hold(story, draft)).finally(() => waiting--)
      last = mine.catch(() => undefined)
      return await mine
    },
  }
}

export const toSarifText = (result: CheckResult, { text }: Draft): string =>
  `${JSON.stringify(toSarif(result, { version: VERSION, source: text }))}\n`
