/** Events by ACLED (code book of 2023) as CSV, the words behind each cell in the last column. Columns and abstentions: docs/event-codes.md. */
import type { AccountFile, Place, Time } from '../../../contract/index.js'
import { OUTLETS } from '../../../rules/en/outlets.js'
import { toTable } from '../csv.js'
import { toWords } from '../words.js'
import { type Actor, countryName, partyName, sidesOf } from './actors.js'
import { type CodedEvent, dayOf, findEvents } from './find-events.js'

const COLUMNS = [
  ...['event_id', 'event_date', 'time_precision', 'event_type', 'sub_event_type', 'actor1', 'actor2', 'location', 'country'],
  ...['latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes', 'fatalities', 'words'],
] as const
export type AcledRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>

export const toAcled = (file: AccountFile): string =>
  toTable(
    COLUMNS,
    file.accounts.flatMap((account) => findEvents(account).flatMap((event) => toAcledRow(event) ?? [])),
  )

/** Undefined for what ACLED does not code. */
export function toAcledRow(event: CodedEvent): AcledRow | undefined {
  const { id, type, when, whenFrom, place, placeFrom, by, to, armed, deaths, citations } = event
  if (!type.acled) return undefined
  const country = countryName(place?.country)
  const outlets = [...new Set(citations.map(({ report }) => report.outlet))].sort()
  const sides = type.acled.event === 'Battles' ? sidesOf(armed, (actor) => partyName(actor, false)) : [by[0], to[0]]
  const [first, second] = sides
  const [actor1, actor2] = [first, second].map((actor) => actor && partyName(actor, isLone(actor)))
  const cells: AcledRow = {
    event_id: id,
    ...(when ? { event_date: dayOf(when, place), time_precision: timePrecision(when) } : {}),
    event_type: type.acled.event,
    sub_event_type: type.acled.sub,
    ...(actor1 ? { actor1 } : {}),
    ...(actor2 ? { actor2 } : {}),
    ...(place ? { location: place.name, ...geo(place) } : {}),
    ...(country ? { country } : {}),
    source: outlets.join('; '),
    ...scaleOf(outlets, place?.country),
    notes: citations[0]?.words ?? '',
    fatalities: deaths?.low ?? 0,
  }
  const words = {
    event_type: citations.map((citation) => toWords(citation)),
    ...(when ? { event_date: whenFrom.map((citation) => toWords(citation, citation.claim.when?.span)) } : {}),
    ...(actor1 ? { actor1: first!.words } : {}),
    ...(actor2 ? { actor2: second!.words } : {}),
    ...(place ? { location: placeFrom.map((citation) => toWords(citation)) } : {}),
    ...(deaths ? { fatalities: deaths.from.map((citation) => toWords(citation)) } : {}),
  }
  return { ...cells, words: JSON.stringify(words) }
}

const isLone = ({ words }: Actor): boolean =>
  words.some(({ text }) => /^(?:an? |the )?(?:lone )?(?:gunman|man|attacker|shooter|suspect)\b/i.test(text))

/** 1 the day, 2 the week, 3 the month. */
const timePrecision = ({ precision }: Time): number => (precision === 'month' || precision === 'season' ? 3 : precision === 'week' ? 2 : 1)

/** 1 a named spot, 2 near one, 3 a wider region; no coordinates for what is no spot. */
function geo({ precision, lat, lon }: Place): AcledRow {
  const geo_precision = precision === 'point' || precision === 'facility' || precision === 'city' ? 1 : precision === 'between' ? 2 : 3
  return { geo_precision, ...(geo_precision < 3 && lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : {}) }
}

const HOMES: ReadonlyMap<string, string> = new Map(
  OUTLETS.flatMap(({ name, aliases, country, kind }) =>
    [name, ...aliases].map((alias) => [alias.toLowerCase(), kind === 'agency' ? '' : country] as const),
  ),
)

/** By where the outlets are at home; nothing where that is not known of one of them. */
function scaleOf(outlets: readonly string[], country: string | undefined): AcledRow {
  const homes = outlets.map((outlet) => HOMES.get(outlet.toLowerCase()))
  if (!country || homes.includes(undefined)) return {}
  const national = homes.filter((home) => home === country).length
  return { source_scale: national === homes.length ? 'National' : national === 0 ? 'International' : 'National-International' }
}
