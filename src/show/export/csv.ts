/**
 * Findings as a table (RFC 4180, UTF-8): one row a position, the finding's columns repeated, the words at the end.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it: report text is data.
 */
import { stringify } from 'csv-stringify/sync'
import type { AccountFile, Finding, Place, Position, Quantity, Time } from '../../contract/index.js'
import { formatPlaces } from '../format.js'
import { originsOf, outletsOf, toView, type View, wordsOf } from '../view.js'

type Cell = string | number | undefined
/** Column by column: a row has all of them, empty where there is nothing to say. */
type Row = Readonly<Record<string, Cell>>

export function toCsv(file: AccountFile): string {
  const rows = file.accounts.flatMap((account) => {
    const view = toView(account)
    return account.findings.flatMap((finding) => finding.positions.map((position, at) => toRow(view, finding, position, at)))
  })
  return toTable(COLUMNS, rows)
}

/** The rows under a line of column names, formulas disarmed. */
export const toTable = (columns: readonly string[], rows: readonly Row[]): string =>
  stringify([...rows], { header: true, columns: [...columns], escape_formulas: true })

const COLUMNS = [
  ...['account', 'title', 'finding', 'kind', 'question', 'measure', 'status', 'finding_outlets', 'origins_low', 'origins_high'],
  ...['range_low', 'range_best', 'range_high', 'position', 'answer', 'earlier'],
  ...['exact', 'low', 'high', 'approximate', 'unit', 'counted', 'start', 'end', 'time_precision', 'time_bound'],
  ...['place', 'lat', 'lon', 'place_precision', 'country', 'entities'],
  ...['outlets', 'origins', 'first', 'last', 'claims', 'words', 'silent'],
] as const

function toRow(view: View, finding: Finding, position: Position, at: number): Row {
  const { account } = view
  const citations = view.citations(position.claims)
  return {
    account: account.id,
    title: account.title,
    finding: finding.id,
    kind: finding.kind,
    question: finding.question,
    measure: finding.measure,
    status: finding.status,
    finding_outlets: finding.outlets,
    origins_low: finding.origins.low,
    origins_high: finding.origins.high,
    range_low: finding.range?.low,
    range_best: finding.range?.best,
    range_high: finding.range?.high,
    position: at + 1,
    answer: position.text,
    earlier: position.earlier ? 'yes' : undefined,
    ...valueCells(view, position.value),
    outlets: list(outletsOf(view, position)),
    origins: list(originsOf(view, position)),
    first: position.first?.start,
    last: position.last?.start,
    claims: list(position.claims),
    words: list(citations.map(({ claim, report }) => `${report.label}: “${wordsOf(report.report, claim)}”`)),
    silent: list(finding.silent.flatMap((id) => view.reportOf(id)?.label ?? [])),
  }
}

const list = (items: readonly string[]): string => items.join('; ')

function valueCells(view: View, value: Position['value']): Row {
  if (value === undefined) return {}
  if (isList(value)) return value.every((item) => typeof item === 'string') ? { entities: list(value.map(view.nameOf)) } : placeCells(value)
  return 'precision' in value ? timeCells(value) : numberCells(value)
}

const isList = (value: NonNullable<Position['value']>): value is readonly Place[] | readonly string[] => Array.isArray(value)

const timeCells = ({ start, end, precision, bound }: Time): Row => ({ start, end, time_precision: precision, time_bound: bound })

const numberCells = ({ exact, low, high, approximate, unit, counted }: Quantity): Row => ({
  exact,
  low,
  high,
  approximate: approximate ? 'yes' : undefined,
  unit,
  counted,
})

/** The first is the narrowest; the names are of all. */
function placeCells(items: readonly (Place | string)[]): Row {
  const places = items.filter((item) => typeof item !== 'string')
  const [first] = places
  return {
    place: formatPlaces(places),
    lat: first?.lat,
    lon: first?.lon,
    place_precision: first?.precision,
    country: first?.country,
  }
}
