/** Notes and errors as lines for standard error: code, place, sentence, remedy. */
import type { Note } from '../contract/index.js'
import type { Ink } from './lines.js'
import { plain } from './lines.js'

/** Notes of one code and remedy stand together; infos are counted only, unless `all`. */
export function toNoteLines(notes: readonly Note[], ink: Ink, all = false): string[] {
  const shown = notes.filter((note) => all || note.severity !== 'info')
  const byRemedy = new Map<string, Note[]>()
  for (const note of shown) byRemedy.set(`${note.code}\n${note.remedy}`, [...(byRemedy.get(`${note.code}\n${note.remedy}`) ?? []), note])
  const lines = [...byRemedy.values()].flatMap((group) => [
    ...group.slice(0, 10).map((note) => `${sign(note, ink)} ${ink.bold(note.code)} ${plain(placeOf(note))}${plain(note.message)}`),
    ...(group.length > 10 ? [`  and ${group.length - 10} more of ${group[0]!.code}`] : []),
    ink.dim(`  ${group[0]!.remedy}`),
  ])
  const hidden = notes.length - shown.length
  return hidden ? [...lines, ink.dim(`${hidden} ${hidden === 1 ? 'note' : 'notes'} for information: --json has them`)] : lines
}

const sign = (note: Note, ink: Ink) => ({ error: ink.red('error'), warning: ink.yellow('warning'), info: ink.dim('note') })[note.severity]
const placeOf = ({ where }: Note) => (where ? `${where.file}${where.line === undefined ? '' : `:${where.line}`}: ` : '')
