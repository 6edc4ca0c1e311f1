/** Events by UCDP-GED (24.1) as CSV, the words behind each cell in the last column. Columns and abstentions: docs/event-codes.md. */
import type { AccountFile, Place, Time } from '../../../contract/index.js'
import { isoDay } from '../../format.js'
import { toTable } from '../csv.js'
import { toWords } from '../words.js'
import { type Actor, countryName, partyName, sidesOf } from './actors.js'
import { type CodedEvent, dayOf, findEvents } from './find-events.js'

const COLUMNS = [
  ...[
    'id',
    'date_start',
    'date_end',
    'date_prec',
    'type_of_violence',
    'side_a',
    'side_b',
    'where_coordinates',
    'where_prec',
    'latitude',
    'longitude',
  ],
  ...['country', 'low', 'best', 'high', 'source_article', 'source_original', 'words'],
] as const
export type UcdpRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>

export const toUcdp = (file: AccountFile): string =>
  toTable(
    COLUMNS,
    file.accounts.flatMap((account) => findEvents(account).flatMap((event) => toUcdpRow(event) ?? [])),
  )

const ORGANISED: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV', 'REB'])

/** Undefined for what GED does not code: no armed force, nobody dead, or no organised side that is named. */
export function toUcdpRow({
  id,
  type,
  when,
  whenFrom,
  place,
  placeFrom,
  by,
  to,
  armed,
  deaths,
  citations,
}: CodedEvent): UcdpRow | undefined {
  const isBattle = type.acled?.event === 'Battles'
  const [a, b] = isBattle ? sidesOf(armed, sideName) : [by[0], to[0]]
  const side_a = a && isOrganised(a) ? sideName(a) : undefined
  if (!type.force || !deaths || deaths.best < 1 || !a || !side_a) return undefined
  const isCivilian = b === undefined || b.sector === undefined || b.sector === 'CVL'
  const side_b = b && isCivilian ? 'Civilians' : b && sideName(b)
  const country = countryName(place?.country)
  const words = {
    side_a: a.words,
    ...(b && side_b ? { side_b: b.words } : {}),
    ...(when ? { date_start: whenFrom.map((citation) => toWords(citation, citation.claim.when?.span)) } : {}),
    ...(place ? { where_coordinates: placeFrom.map((citation) => toWords(citation)) } : {}),
    best: deaths.from.map((citation) => toWords(citation)),
    type_of_violence: citations.map((citation) => toWords(citation)),
  }
  return {
    id,
    ...(when ? dates(when, place) : {}),
    ...violence(a, b, isCivilian, isBattle),
    side_a,
    ...(side_b ? { side_b } : {}),
    ...(place ? { where_coordinates: place.name, ...where(place) } : {}),
    ...(country ? { country } : {}),
    low: deaths.low,
    best: deaths.best,
    high: deaths.high,
    source_article: [...new Set(citations.map(({ report }) => report.label))].join('; '),
    ...(deaths.counter ? { source_original: deaths.counter } : {}),
    words: JSON.stringify(words),
  }
}

const isOrganised = ({ sector }: Actor): boolean => sector !== undefined && ORGANISED.has(sector)

/** 1 a state against others, 2 between others, 3 against civilians; of a battle with one side alone nobody knows. */
function violence(a: Actor, b: Actor | undefined, isCivilian: boolean, isBattle: boolean): UcdpRow {
  if (isBattle && b === undefined) return {}
  return { type_of_violence: b === undefined || isCivilian ? 3 : isState(a) || isState(b) ? 1 : 2 }
}

const isState = ({ sector }: Actor): boolean => sector !== undefined && sector !== 'REB' && ORGANISED.has(sector)

/** A state's forces fight as its government. */
function sideName(actor: Actor): string | undefined {
  const of = countryName(actor.country)
  return isState(actor) ? of && `Government of ${of}` : partyName(actor, false)
}

/** 1 the day, 2 up to six days, 3 the week, 4 the month, 5 more. */
function dates(when: Time, place: Place | undefined): UcdpRow {
  if (when.precision === 'week' || when.precision === 'month')
    return {
      date_start: isoDay(Date.parse(when.start), when.zone),
      date_end: isoDay(Date.parse(when.end) - 1, when.zone),
      date_prec: when.precision === 'week' ? 3 : 4,
    }
  return { date_start: dayOf(when, place), date_end: dayOf(when, place), date_prec: 1 }
}

const WHERE_PREC: Readonly<Record<Place['precision'], number>> = {
  point: 1,
  facility: 1,
  city: 1,
  between: 2,
  region: 4,
  sea: 7,
  country: 6,
}

function where({ precision, lat, lon }: Place): UcdpRow {
  const where_prec = WHERE_PREC[precision]
  return { where_prec, ...(where_prec <= 2 && lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : {}) }
}
