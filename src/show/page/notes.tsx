/** What could not be read or is in doubt, with what to do about it. */
import type { Note } from '../../contract/index.js'
import { plural } from '../format.js'
import { fileName } from '../view.js'

export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (!notes.length) return null
  return (
    <details class="notes">
      <summary>{plural(notes.length, 'note')} on the reading</summary>
      <ul>
        {notes.map((note, index) => (
          <li key={`${index} ${note.code}`} class={note.severity}>
            <strong>{note.code}</strong> {note.where && <span class="file">{fileName(note.where.file)}</span>} {note.message}{' '}
            <em>{note.remedy}</em>
          </li>
        ))}
      </ul>
    </details>
  )
}
