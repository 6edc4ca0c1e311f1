/**
 * The timeline as a calendar (iCalendar, RFC 5545): one event an entry, with the words it rests on.
 *
 * Days stay days and clock times are in UTC. What is only bounded ("since 1998") stands on the day of its bound and says so.
 * The stamp of every event is the latest report's time, not the clock's: the same account gives the same bytes.
 */
import type { Account, AccountFile, Time, TimelineEntry } from '../../contract/index.js'
import { toId } from '../../id.js'
import { anchorOf, clip, formatTime, isoDay } from '../format.js'
import { plain } from '../lines.js'
import { toView, type View } from '../view.js'

const DAY_MS = 86_400_000
const YEAR_1 = Date.parse('0001-01-02T00:00:00Z')
const YEAR_9999 = Date.parse('9999-12-30T00:00:00Z')
const WORDS_MAX = 5
const LINE_BYTES_MAX = 75

export function toIcs(file: AccountFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//rashomon//rashomon 1//EN',
    'CALSCALE:GREGORIAN',
    ...file.accounts.flatMap((account) => {
      const view = toView(account)
      return account.timeline.flatMap((entry) => eventLines(view, entry))
    }),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function eventLines(view: View, { when, text, kind, claims }: TimelineEntry): string[] {
  const { account } = view
  const dates = dateLines(when)
  if (!dates) return []
  const citations = view.citations(claims)
  const words = citations.slice(0, WORDS_MAX).map(({ words, report, chain }) => `“${clip(words, 300)}” (${report.label}: ${chain})`)
  const places = [...new Set(citations.flatMap(({ claim }) => (claim.where ?? []).map(({ name }) => name)))]
  return [
    'BEGIN:VEVENT',
    `UID:${toId('entry', account.id, when.start, when.end, kind, text)}@rashomon`,
    `DTSTAMP:${stampOf(account)}`,
    ...dates,
    `SUMMARY:${escapeText(`${kind === 'expected' ? 'Expected: ' : ''}${when.bound ? `(${formatTime(when)}) ` : ''}${text}`)}`,
    `DESCRIPTION:${escapeText([formatTime(when), ...words, ...(citations.length > WORDS_MAX ? ['…'] : [])].join('\n'))}`,
    ...(places.length === 1 ? [`LOCATION:${escapeText(places[0]!)}`] : []),
    `CATEGORIES:${kind.toUpperCase()}`,
    ...(kind === 'expected' ? ['STATUS:TENTATIVE'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Undefined for what no calendar holds: an instant that is none, or of no year of four digits. */
function dateLines(when: Time): string[] | undefined {
  const { start, end, precision, bound, zone } = when
  const [from, to] = [Date.parse(start), Date.parse(end)]
  if (!(from >= YEAR_1 && to <= YEAR_9999)) return undefined
  if (bound) return dayLines(isoDay(anchorOf(when), zone))
  if (precision === 'minute' || precision === 'hour' || precision === 'part-of-day')
    return [`DTSTART:${instant(from)}`, `DTEND:${instant(Math.max(to, from + 60_000))}`]
  // A day of an unknown zone is wider than a day: its middle is the day that was meant.
  if (precision === 'day') return dayLines(isoDay(anchorOf(when), zone))
  return dayLines(isoDay(from, zone), Date.parse(isoDay(to, zone)))
}

/** All-day lines; `until` is the midnight at which they end, a day later unless told. */
function dayLines(day: string, until = 0): string[] {
  const end = Math.max(until, Date.parse(day) + DAY_MS)
  return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${instant(end).slice(0, 8)}`]
}

/** "20241008T044000Z". */
const instant = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

function stampOf({ reports }: Account): string {
  const times = reports.map(({ published }) => Date.parse(published?.start ?? '')).filter(Number.isFinite)
  return instant(times.length ? Math.max(...times) : 0)
}

const escapeText = (text: string): string =>
  text
    .split('\n')
    .map((line) => plain(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n')

/** Lines of at most 75 octets, the next beginning with a space; no character is cut. */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LINE_BYTES_MAX) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += character
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}
