/** A status as a coloured badge with a shape and a word of its own: colour is never the only signal. */
import type { Status } from '../../contract/index.js'
import { STATUS_WORDS, STATUSES } from '../status.js'

/** Drawn in a box of 16: two arrows apart, an arrow round, two ticks, two sheets, a ring. */
const SHAPES: Readonly<Record<Status, string>> = {
  disputed: 'M6 3 2 8l4 5M10 3l4 5-4 5',
  revised: 'M3 8a5 5 0 1 0 1.8-3.8M3 2.5v3h3',
  corroborated: 'm1.5 8.5 3 3 6-7M7.5 11l.8.5 6-7',
  repeated: 'M2.5 5.5h7v8h-7zM5.5 5V2.5h8v8h-3.5',
  single: 'M8 3.5a4.5 4.5 0 1 0 .01 0z',
}

export function Badge({ status }: { readonly status: Status }) {
  return (
    <span class={`badge ${status}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={SHAPES[status]} />
      </svg>
      {STATUS_WORDS[status].word}
    </span>
  )
}

/** What each status means, for the reader who meets them first. */
export function Legend() {
  return (
    <dl class="legend">
      {STATUSES.map((status) => (
        <div key={status}>
          <dt>
            <Badge status={status} />
          </dt>
          <dd>{STATUS_WORDS[status].meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
