/**
 * An account as text for a terminal: counts and chains as small pictures, every line with the words it rests on.
 *
 * Notes are not drawn here: they go to standard error (notes.ts).
 */
import { mainOrigins } from '../account/main-origins.js'
import type { Account, AccountFile, Finding, Position, Status, TimelineEntry } from '../contract/index.js'
import { findCounts } from './counts.js'
import {
  clip,
  formatHolders,
  formatPlaces,
  formatPublished,
  formatQuantity,
  formatReadFrom,
  formatShortTime,
  formatTime,
  plural,
} from './format.js'
import { bar, cells, type Ink, openPaper, type Paper, pad, plain, wrap } from './lines.js'
import { STATUS_WORDS } from './status.js'
import { markOf, originsOf, outletsOf, toView, type View } from './view.js'

export interface TerminalOptions {
  readonly color: boolean
  /** Cells a line. */
  readonly width: number
}

/** Findings drawn in full; the rest are counted. */
const FINDINGS_MAX = 12
/** Entries of the timeline; the rest are counted. */
const TIMELINE_MAX = 24
/** Words cited a position; the rest are counted. */
const CITATIONS_MAX = 3

/** Every account, one below the other. */
export function toTerminal(file: AccountFile, options: TerminalOptions): string {
  const paper = openPaper(options)
  const blocks = file.accounts.map((account) => accountLines(account, paper).join('\n'))
  const rule = paper.ink.dim('═'.repeat(paper.width))
  const head = blocks.length > 1 ? `${paper.ink.dim(`${plural(blocks.length, 'account')}: what happened, one below the other`)}\n\n` : ''
  return blocks.length ? `${head}${blocks.join(`\n\n${rule}\n\n`)}\n` : ''
}

function accountLines(account: Account, paper: Paper): string[] {
  const view = toView(account)
  return [
    ...headLines(view, paper),
    ...section('Summary', summaryLines(view, paper), paper),
    ...section('Findings', findingLines(view, paper), paper),
    ...section('Counts over time', countLines(view, paper), paper),
    ...section('Who told whom', chainLines(view, paper), paper),
    ...section('Timeline', timelineLines(view, paper), paper),
    ...section('Reports', reportLines(view, paper), paper),
  ]
}

const section = (title: string, lines: readonly string[], { ink }: Paper): string[] =>
  lines.length ? ['', ink.bold(title.toUpperCase()), ...lines] : []

function headLines({ account, reports, outlets, nameOf }: View, { ink, width }: Paper): string[] {
  const fact = (name: string, value: string | undefined) =>
    value ? wrap(value, width, `  ${pad(name, 7)}`).map((line) => line.replace(name, ink.dim(name))) : []
  return [
    ...wrap(account.title, width).map(ink.bold),
    ...fact('what', account.main.what),
    ...fact('when', account.main.when && formatTime(account.main.when)),
    ...fact('where', account.main.where?.length ? formatPlaces(account.main.where) : undefined),
    ...fact('who', account.main.who.map(nameOf).join(', ')),
    ...fact('from', formatReadFrom(reports.length, outlets.length, mainOrigins(account))),
  ]
}

function summaryLines(view: View, { ink, width }: Paper): string[] {
  return view.account.summary.flatMap(({ text, claims }) => {
    const cited = numbered(view.citations(claims).map((citation) => citation.report.number))
    const lines = wrap(`${text}${cited ? ` [${cited}]` : ''}`, width, '  ')
    return lines.map((line) => line.replace(/\[[\d ]+(?:and \d+ more)?\]$/, ink.dim))
  })
}

function findingLines(view: View, paper: Paper): string[] {
  const { findings } = view.account
  const left = findings.length - FINDINGS_MAX
  const lines = findings.slice(0, FINDINGS_MAX).flatMap((finding, index) => [...(index ? [''] : []), ...oneFinding(view, finding, paper)])
  return left > 0
    ? [...lines, '', `  ${paper.ink.dim(`and ${plural(left, 'finding')} more: --markdown, --html and --json have them all`)}`]
    : lines
}

function oneFinding(view: View, finding: Finding, paper: Paper): string[] {
  const { ink, width } = paper
  const { word, sign } = STATUS_WORDS[finding.status]
  const silent = [...new Set(finding.silent.flatMap((id) => view.reportOf(id)?.label ?? []))]
  return [
    ...wrap(finding.question, width, '  ').map(ink.bold),
    `  ${colorOf(finding.status, ink)(`${sign} ${word.toLowerCase()}`)}  ${ink.dim(formatHolders(finding.outlets, finding.origins))}`,
    ...finding.positions.flatMap((position) => positionLines(view, position, paper)),
    ...(silent.length ? wrap(`silent: ${listed(silent, 4)}`, width, '    ').map(ink.dim) : []),
  ]
}

function positionLines(view: View, position: Position, { ink, width }: Paper): string[] {
  const origins = originsOf(view, position)
  const outlets = outletsOf(view, position)
  const own = origins.every((origin) => outlets.includes(origin))
  const holders = listed(outlets, 4) + (own ? '' : `, from ${listed(origins, 3)}`)
  return [
    ...wrap(`${markOf(view, position)}${plain(position.text)}  — ${holders}`, width, '  ▪ '),
    ...quoteLines(view, position, width).map(ink.dim),
  ]
}

/** The same words in several reports stand once, with the numbers of all. */
function quoteLines(view: View, position: Position, width: number): string[] {
  const quotes = new Map<string, number[]>()
  for (const { words, report } of view.citations(position.claims)) quotes.set(words, [...(quotes.get(words) ?? []), report.number])
  const left = quotes.size - CITATIONS_MAX
  return [
    ...[...quotes]
      .slice(0, CITATIONS_MAX)
      .flatMap(([words, numbers]) => wrap(`“${clip(words, 160)}” [${numbered(numbers)}]`, width, '      ')),
    ...(left > 0 ? [`      and ${plural(left, 'passage')} more`] : []),
  ]
}

/** "1 2 3", at most five. */
function numbered(numbers: readonly number[]): string {
  const once = [...new Set(numbers)]
  return once.length > 5 ? `${once.slice(0, 5).join(' ')} and ${once.length - 5} more` : once.join(' ')
}

function countLines(view: View, { ink, width }: Paper): string[] {
  const narrow = width < 70
  const whenWidth = narrow ? 11 : 17
  return findCounts(view).flatMap(({ finding, points }) => {
    const most = Math.max(...points.map((point) => point.value))
    const figures = points.map((point) => clip(plain(formatQuantity({ ...point.quantity, counted: undefined })), 14))
    const labels = points.map((point) => plain(point.citation.report.label))
    const labelWidth = Math.min(width < 50 ? 8 : narrow ? 12 : 24, Math.max(...labels.map(cells)))
    const barWidth = Math.max(2, Math.min(30, width - whenWidth - labelWidth - 7 - Math.max(...figures.map(cells))))
    return [
      ...wrap(finding.question, width, '  '),
      ...points.map((point, index) => {
        const published = point.citation.report.report.published
        const day = published ? formatShortTime(published) : 'no day'
        const when = pad(narrow ? day.replace(/,.*/, '') : day, whenWidth)
        const drawn = ink.cyan(pad(bar(point.value, most, barWidth), barWidth))
        return `    ${ink.dim(when)} ${pad(labels[index]!, labelWidth)} ${drawn} ${figures[index]!}`
      }),
    ]
  })
}

/** Each way that words came, longest first: "Channel Nine ← Radio Stretto ← union". */
function chainLines(view: View, { ink, width }: Paper): string[] {
  const counts = new Map<string, number>()
  for (const claim of view.account.claims) {
    const [outlet, ...others] = claim.chain.map((source) => plain(source.name))
    if (!outlet || !others.length) continue
    const label = view.reportOf(claim.report)?.outlet ?? outlet
    const chain = [plain(label), ...others].join(' ← ')
    counts.set(chain, (counts.get(chain) ?? 0) + 1)
  }
  const depth = (chain: string) => chain.split(' ← ').length
  const sorted = [...counts].sort(([a, n], [b, m]) => depth(b) - depth(a) || m - n || (a < b ? -1 : 1))
  const lines = sorted
    .slice(0, 16)
    .flatMap(([chain, count]) => wrap(`${chain}${count > 1 ? `  (${plural(count, 'claim')})` : ''}`, width, '  ', '      '))
  const copies = view.reports.flatMap(({ report, label }) => {
    const other = report.copyOf && view.reportOf(report.copyOf.report)
    return other && report.copyOf
      ? wrap(`${label} ⇐ ${other.label}: ${Math.round(report.copyOf.share * 100)} percent of its text`, width, '  ')
      : []
  })
  return [...lines, ...(sorted.length > 16 ? [ink.dim(`  and ${sorted.length - 16} more`)] : []), ...copies]
}

/** The entries that most claims stand behind, in time order; what came before and what is to come only where there is room. */
function shownEntries({ account }: View): readonly TimelineEntry[] {
  const weight = ({ kind, claims }: TimelineEntry): number => claims.length + (kind === 'background' ? 0 : 1)
  const kept = [...account.timeline.entries()].sort(([a, one], [b, other]) => weight(other) - weight(one) || a - b).slice(0, TIMELINE_MAX)
  return kept.sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

function timelineLines(view: View, paper: Paper): string[] {
  const shown = shownEntries(view)
  const left = view.account.timeline.length - shown.length
  const more = left > 0 ? [`  ${paper.ink.dim(`and ${left === 1 ? '1 entry' : `${left} entries`} more`)}`] : []
  return [...entryLines(view, shown, paper), ...more]
}

function entryLines(view: View, entries: readonly TimelineEntry[], { ink, width }: Paper): string[] {
  return entries.flatMap(({ when, text, kind, claims }) => {
    const sign = { main: '●', background: '○', expected: '◌' }[kind]
    const numbers = numbered(view.citations(claims).map((citation) => citation.report.number))
    const head = `  ${sign} ${pad(plain(formatShortTime(when)), 18)} `
    const [first = '', ...rest] = wrap(`${text} [${numbers}]${kind === 'expected' ? ' (expected)' : ''}`, width, head)
    return kind === 'main' ? [first, ...rest] : [first, ...rest].map(ink.dim)
  })
}

function reportLines(view: View, { ink, width }: Paper): string[] {
  return view.reports.flatMap(({ report, number, outlet }) => {
    const published = formatPublished(report, formatShortTime)
    const agency = report.agency ? `, text of ${report.agency}` : ''
    const head = `  ${pad(`[${number}]`, 5)}`
    return [
      ...wrap(`${outlet}${agency}, ${published}${report.title ? `: ${report.title}` : ''}`, width, head),
      ...(report.file ? [ink.dim(`       ${plain(report.file)}`)] : []),
    ]
  })
}

const listed = (names: readonly string[], most: number) =>
  plain(names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', '))

const colorOf = (status: Status, ink: Ink) =>
  ({ disputed: ink.red, revised: ink.yellow, corroborated: ink.green, repeated: ink.cyan, single: ink.dim })[status]
