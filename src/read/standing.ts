/** What an agency says of an item's standing: withdrawn, or held back until a time. The same for every format that states it. */
import type { Note } from '../contract/index.js'
import { toNote } from '../errors.js'

/** @param status the format's word ("usable", "stat:canceled"); @param until the embargo's end as written. */
export function standingNotes(status: string, until: string | undefined): Note[] {
  return [
    ...(/\b(?:cancell?ed|withheld|killed|withdrawn)\b/i.test(status)
      ? [toNote('report-withdrawn', `Whoever sent it has withdrawn it (${status.trim().slice(0, 60)}).`)]
      : []),
    ...(until ? [toNote('report-embargoed', `It is held back until ${until.slice(0, 60)}.`)] : []),
  ]
}
