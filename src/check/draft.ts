/** A draft as a report: its own words throughout; and what stands in the way of checking it, as notes. */
import type { CheckedSentence, Note, Report } from '../contract/index.js'
import { toNote } from '../errors.js'
import { ADDRESSING } from '../rules/en/addressing.js'

/** The report with every paragraph its own: in a draft nothing is a page's boilerplate. */
export const asDraft = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((section) => (section.kind === 'boilerplate' ? { ...section, kind: 'body' as const } : section)),
  notes: report.notes.filter(({ code }) => !pageNotes.has(code)),
})

/** What matters of a report and not of a draft. */
const pageNotes = new Set(['no-body', 'outlet-missing', 'date-missing'])

/** What a user must know of a checked draft: that some of it was not read, that nothing in it can be checked, that it speaks to a machine. */
export function draftNotes(report: Report, sentences: readonly CheckedSentence[]): readonly Note[] {
  const where = { file: report.file ?? report.id }
  const isCut = report.notes.some(({ code }) => code === 'text-cut')
  return [
    ...report.notes,
    ...(isCut ? [toNote('draft-cut', 'The draft is longer than what is read.', where)] : []),
    ...(sentences.every(({ verdict }) => verdict === 'no-claim')
      ? [toNote('draft-without-claim', 'No sentence of the draft states a fact that reports could bear out.', where)]
      : []),
    ...addressingNotes(report),
  ]
}

/** A note for the first place where a text speaks to a language model instead of a reader. It is read as text like any other. */
export function addressingNotes({ text, id, file }: Report): readonly Note[] {
  return ADDRESSING.flatMap(({ pattern }) => {
    const found = new RegExp(pattern, 'iu').exec(text)
    if (!found) return []
    const line = text.slice(0, found.index).split('\n').length
    return [
      toNote('text-addresses-model', `“${found[0].replace(/\s+/g, ' ')}” speaks to a language model.`, {
        file: file ?? id,
        line,
        report: id,
      }),
    ]
  }).slice(0, 1)
}
