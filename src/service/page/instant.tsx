/** An instant as a reader wants it, in UTC, the machine's form beside it. */
import { formatTime } from '../../show/format.js'

export function Instant({ at }: { readonly at: string }) {
  const iso = new Date(at).toISOString()
  return <time dateTime={iso}>{formatTime({ start: iso, end: iso, precision: 'minute', stated: '' })}</time>
}

/** Its day alone, for what may have been stated no nearer. */
export function Day({ at }: { readonly at: string }) {
  const iso = new Date(at).toISOString()
  return <time dateTime={iso.slice(0, 10)}>{formatTime({ start: iso, end: iso, precision: 'day', stated: '' })}</time>
}
