/** Holding coded events against a key, cell by cell: which row of an account is meant, whether two cells say the same, and kappa. */
import type { Account, Reading } from '../src/contract/index.js'
import { toAcledRow } from '../src/show/export/events/acled.js'
import { type CodedEvent, findEvents } from '../src/show/export/events/find-events.js'
import { toPloverRow } from '../src/show/export/events/plover.js'
import { toUcdpRow } from '../src/show/export/events/ucdp.js'

type Cell = string | number | null | undefined | readonly unknown[] | { readonly name?: string }
type Row = Readonly<Record<string, Cell>> | null

export interface KeyEvent {
  readonly id: string
  readonly happening: string
  readonly part: 'tune' | 'aside'
  readonly event: string
  readonly files: readonly string[]
  readonly plover: Row
  readonly acled: Row
  readonly ucdp: Row
}

/** The columns that are compared; a scheme that does not code an event has each of them empty. */
export const CELLS = {
  plover: ['date', 'event', 'mode', 'context', 'source', 'recipient', 'location'],
  acled: [
    ...['event_date', 'time_precision', 'event_type', 'sub_event_type', 'actor1', 'actor2', 'location', 'country', 'geo_precision'],
    ...['source', 'source_scale', 'fatalities'],
  ],
  ucdp: [
    ...['date_start', 'date_end', 'date_prec', 'type_of_violence', 'side_a', 'side_b', 'where_prec', 'country', 'low', 'best', 'high'],
    'source_original',
  ],
} as const
export type Scheme = keyof typeof CELLS

export interface Compared {
  readonly cell: string
  readonly key: string
  readonly ours: string
  readonly alike: boolean
}

/** Every cell of the three schemes, those of the row that the key's sentence means; all empty if no row does. */
export function compareEvent(key: KeyEvent, wanted: Int8Array, accounts: readonly Account[], vectorOf: VectorOf): readonly Compared[] {
  const event = meant(key, wanted, accounts, vectorOf)
  const rows: Record<Scheme, Row> = {
    plover: event ? (toPloverRow(event) as unknown as Row) : null,
    acled: (event && (toAcledRow(event) as Row)) || null,
    ucdp: (event && (toUcdpRow(event) as Row)) || null,
  }
  return (Object.keys(CELLS) as Scheme[]).flatMap((scheme) =>
    CELLS[scheme].map((column) => {
      const [a, b] = [labelOf(key[scheme]?.[column]), labelOf(rows[scheme]?.[column])]
      return { cell: `${scheme}.${column}`, key: a, ours: b, alike: isAlike(a, b, NAMES.has(column)) }
    }),
  )
}

/** Sentence vectors of readings: of a sentence by report and number. */
export type VectorOf = (report: string, sentence: number) => Int8Array | undefined

export function toVectorOf(readings: readonly Reading[]): VectorOf {
  const known = new Map(
    readings.map(({ report, vectors }) => [report.id, { width: vectors.width, bytes: Buffer.from(vectors.data, 'base64') }]),
  )
  return (report, sentence) => {
    const found = known.get(report)
    if (!found?.width || (sentence + 1) * found.width > found.bytes.length) return undefined
    return new Int8Array(found.bytes.buffer, found.bytes.byteOffset + sentence * found.width, found.width)
  }
}

/**
 * The row whose claims are nearest to the key's sentence, by the meaning of their sentences and by their own words, rare ones counting more;
 * rows of many claims somewhat nearer. No code, date or number of the key is looked at.
 */
function meant({ event, files }: KeyEvent, wanted: Int8Array, accounts: readonly Account[], vectorOf: VectorOf): CodedEvent | undefined {
  const rows = accounts
    .flatMap((account) => findEvents(account))
    .map((row) => ({ row, near: row.citations.filter(({ report }) => files.some((file) => report.report.file?.endsWith(file))) }))
    .filter(({ near }) => near.length > 0)
  const asked = stemsOf(event)
  const told = rows.map(({ near }) => near.map(({ words }) => stemsOf(words)))
  const weightOf = new Map(
    [...asked].map((stem) => [stem, Math.log(1 + rows.length / (1 + told.filter((row) => row.some((words) => words.has(stem))).length))]),
  )
  const all = [...weightOf.values()].reduce((sum, weight) => sum + weight, 0)
  const overlap = (words: ReadonlySet<string>) =>
    [...weightOf].reduce((sum, [stem, weight]) => sum + (words.has(stem) ? weight : 0), 0) / (all || 1)
  const scores = rows.map(({ near }, at) => {
    const best = near.map(({ claim }, i) => cosine(vectorOf(claim.report, claim.at.sentence), wanted) + 1 * overlap(told[at]![i]!))
    return Math.max(...best) + Math.log2(near.length) / 20
  })
  const best = Math.max(0, ...scores)
  return best > nearMin ? rows[scores.indexOf(best)]!.row : undefined
}

/** Sentences this far apart tell of different things. */
const nearMin = 0.45

const SMALL = new Set(
  'the and for that with from was were has had have his her its their who which after into over near not been one two'.split(' '),
)
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      .filter((word) => !SMALL.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|ers?)$/, '').slice(0, 6)),
  )

function cosine(a: Int8Array | undefined, b: Int8Array): number {
  if (!a) return 0
  let [dot, left, right] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    dot += a[at]! * b[at]!
    left += a[at]! ** 2
    right += b[at]! ** 2
  }
  return dot / Math.sqrt(left * right || 1)
}

/** A cell as one string, '' where it is empty; lists without their order. */
function labelOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (Array.isArray(cell)) return cell.map(labelOf).filter(Boolean).sort().join('; ')
  return typeof cell === 'object' ? fold((cell as { name?: string }).name ?? '') : fold(String(cell))
}
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()

const NAMES = new Set(['source', 'recipient', 'location', 'actor1', 'actor2', 'side_a', 'side_b', 'source_original'])

/**
 * Lists are alike if they share half of what either holds; names by half of their words or one being part of the other, since a name
 * is one way to write it. Everything else is alike or is not.
 */
function isAlike(a: string, b: string, areNames: boolean): boolean {
  if (a === b) return true
  if (!a || !b) return false
  const [left, right] = [a.split('; '), b.split('; ')]
  const shared = left.filter((one) => right.some((other) => one === other || (areNames && isOneName(one, other)))).length
  return shared / (left.length + right.length - shared) >= 0.5
}

function isOneName(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared > 0 && (shared / Math.max(left.size, right.size) >= 0.5 || shared === Math.min(left.size, right.size))
}
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set((name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'of' && word !== 'the'))

export interface Agreement {
  readonly cells: number
  readonly alike: number
  /** Cells that the key fills, and how many of them we leave empty. */
  readonly filled: number
  readonly abstained: number
  /** Of the cells that we fill, those alike. */
  readonly right: number
  /** Shares of 0 to 100. */
  readonly agreement: number
  readonly kappa: number
}

/** Cohen's kappa over cells, an empty one being a label like any other; chance is worked out column by column. */
export function agree(compared: readonly Compared[]): Agreement {
  const columns = new Map<string, Compared[]>()
  for (const one of compared) columns.set(one.cell, [...(columns.get(one.cell) ?? []), one])
  let chance = 0
  for (const rows of columns.values()) {
    const share = (side: 'key' | 'ours', label: string) => rows.filter((row) => row[side] === label).length / rows.length
    for (const label of new Set(rows.map(({ key }) => key))) chance += rows.length * share('key', label) * share('ours', label)
  }
  const cells = compared.length
  const alike = compared.filter((one) => one.alike).length
  const filled = compared.filter(({ key }) => key !== '')
  const ours = compared.filter((one) => one.ours !== '')
  const [observed, expected] = [alike / Math.max(1, cells), chance / Math.max(1, cells)]
  return {
    cells,
    alike,
    filled: filled.length,
    abstained: filled.filter((one) => one.ours === '').length,
    right: (100 * ours.filter((one) => one.alike).length) / Math.max(1, ours.length),
    agreement: 100 * observed,
    kappa: expected === 1 ? 1 : (observed - expected) / (1 - expected),
  }
}
