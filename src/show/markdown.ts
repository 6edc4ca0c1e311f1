/** An account as Markdown: every line with the report and the quoted words that it rests on. Report text is escaped, never markup. */
import { mainOrigins } from '../account/main-origins.js'
import type { Account, AccountFile, Finding, Position } from '../contract/index.js'
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
import { plain } from './lines.js'
import { STATUS_WORDS } from './status.js'
import { type Citation, markOf, originsOf, outletsOf, toView, type View } from './view.js'

const CITATIONS_MAX = 5

export function toMarkdown(file: AccountFile): string {
  const notes = [...file.notes, ...file.accounts.flatMap((account) => account.notes)]
  const once = [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
  const noted = once.map(
    ({ code, where, message, remedy }) =>
      `- **${code}** ${where ? `\`${where.file.replaceAll('`', "'")}\` ` : ''}${safe(message)} ${safe(remedy)}`,
  )
  return `${[...file.accounts.map(accountText), ...section('Notes', noted)].join('\n')}\n`
}

function accountText(account: Account): string {
  const view = toView(account)
  const { main } = account
  const fact = (name: string, value: string | undefined) => (value ? [`- **${name}:** ${safe(value)}`] : [])
  return [
    `# ${safe(account.title)}`,
    '',
    ...fact('What', main.what),
    ...fact('When', main.when && formatTime(main.when)),
    ...fact('Where', main.where?.length ? formatPlaces(main.where) : undefined),
    ...fact('Who', main.who.map(view.nameOf).join(', ')),
    ...fact('Read from', formatReadFrom(view.reports.length, view.outlets.length, mainOrigins(account))),
    ...section(
      'Summary',
      account.summary.map(({ text, claims }) => `- ${safe(text)}${cited(view.citations(claims))}`),
    ),
    ...section(
      'Findings',
      account.findings.flatMap((finding) => findingLines(view, finding)),
    ),
    ...section('Counts over time', countLines(view)),
    ...section(
      'Timeline',
      account.timeline.map(
        ({ when, text, kind, claims }) =>
          `- **${formatShortTime(when)}** ${kind === 'main' ? '' : `(${kind}) `}${safe(text)}${cited(view.citations(claims))}`,
      ),
    ),
    ...section(
      'Reports',
      view.reports.map(({ report, number, outlet }) => {
        const published = formatPublished(report, formatTime)
        const file = report.file ? ` \`${report.file.replaceAll('`', "'")}\`` : ''
        return `${number}. **${safe(outlet)}**${report.agency ? `, text of ${safe(report.agency)}` : ''}, ${published}: ${safe(report.title ?? '')}${file}`
      }),
    ),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', `## ${title}`, '', ...lines] : [])

function findingLines(view: View, finding: Finding): string[] {
  const silent = [...new Set(finding.silent.flatMap((id) => view.reportOf(id)?.label ?? []))]
  return [
    `### ${safe(finding.question)}`,
    '',
    `**${STATUS_WORDS[finding.status].word}**, ${formatHolders(finding.outlets, finding.origins)}`,
    '',
    ...finding.positions.flatMap((position) => positionLines(view, position)),
    ...(silent.length ? ['', `Silent: ${safe(silent.join(', '))}`] : []),
    '',
  ]
}

function positionLines(view: View, position: Position): string[] {
  const outlets = outletsOf(view, position)
  const origins = originsOf(view, position)
  const own = origins.every((origin) => outlets.includes(origin))
  const citations = view.citations(position.claims)
  const left = citations.length - CITATIONS_MAX
  return [
    `- ${safe(markOf(view, position))}**${safe(position.text)}**: ${safe(outlets.join(', '))}${own ? '' : `, from ${safe(origins.join(', '))}`}`,
    ...citations
      .slice(0, CITATIONS_MAX)
      .map(({ words, chain, report }) => `  - “${safe(clip(words, 300))}” (${safe(chain)}) [${report.number}]`),
    ...(left > 0 ? [`  - and ${plural(left, 'passage')} more`] : []),
  ]
}

const countLines = (view: View): string[] =>
  findCounts(view).flatMap(({ finding, points }) => [
    `**${safe(finding.question)}**`,
    '',
    '| report | day | figure |',
    '| --- | --- | --- |',
    ...points.map(({ citation, quantity }) => {
      const published = citation.report.report.published
      const figure = formatQuantity({ ...quantity, counted: undefined })
      return `| ${safe(citation.report.label)} | ${published ? formatShortTime(published) : 'not stated'} | ${safe(figure)} |`
    }),
    '',
  ])

/** The words of the first claim a report, and the numbers of all. */
function cited(citations: readonly Citation[]): string {
  const once = [...new Map(citations.map((citation) => [citation.report.number, citation])).values()]
  if (!once.length) return ''
  const quoted = once.slice(0, 3).map(({ words, report }) => `${safe(report.label)}: “${safe(clip(words, 160))}” [${report.number}]`)
  return ` (${quoted.join('; ')}${once.length > 3 ? `; and ${plural(once.length - 3, 'report')} more` : ''})`
}

/** On one line, with every sign that Markdown or HTML would read escaped. */
const safe = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]<>#|~$&!]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2')
