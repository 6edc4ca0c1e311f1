/** What changed between two times, as text for a terminal: + new, - gone, ~ changed; every new answer with the words it rests on. */
import type { Account, AccountDiff, AccountFile, DiffFile, FindingDiff, PositionDiff } from '../contract/index.js'
import { clip, formatHolders, plural } from './format.js'
import { type Ink, openPaper, type Paper, wrap } from './lines.js'
import { STATUS_WORDS } from './status.js'
import type { TerminalOptions } from './terminal.js'
import { toView, type View } from './view.js'

/** Claims told by their words; the rest are counted. */
const CLAIMS_MAX = 10
const CITATIONS_MAX = 2

export interface DiffedFiles {
  readonly before: Pick<AccountFile, 'accounts'>
  readonly after: Pick<AccountFile, 'accounts'>
}

/** Every account that changed, one below the other; a line if nothing did. */
export function toDiffText(diff: DiffFile, files: DiffedFiles, options: TerminalOptions): string {
  const paper = openPaper(options)
  const views = { before: viewsOf(files.before.accounts), after: viewsOf(files.after.accounts) }
  const blocks = diff.accounts
    .filter(({ change }) => change !== 'same')
    .map((account) => accountLines(account, { before: views.before(account.id.before), after: views.after(account.id.after) }, paper))
  if (!blocks.length) return 'Nothing changed.\n'
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const viewsOf = (accounts: readonly Account[]): ((id: string | undefined) => View | undefined) => {
  const known = new Map(accounts.map((account) => [account.id, account]))
  return (id) => {
    const account = id === undefined ? undefined : known.get(id)
    return account && toView(account)
  }
}

interface Views {
  readonly before: View | undefined
  readonly after: View | undefined
}

function accountLines(diff: AccountDiff, views: Views, paper: Paper): string[] {
  const { ink, width } = paper
  const head = { new: ink.green('+ new account: '), gone: ink.red('- account gone: '), changed: '', same: '' }[diff.change]
  const lines = wrap(diff.title, width - 16).map(ink.bold)
  return [
    ...lines.map((line, at) => (at ? line : `${head}${line}`)),
    ...(diff.related
      ? [`  ${diff.change === 'gone' ? 'most of its reports are in' : 'most of its reports came from'} ${diff.related}`]
      : []),
    ...reportLines(diff, views, paper),
    // An account that is new or gone is read as a whole: its findings are no news of their own.
    ...(diff.change === 'changed' ? diff.findings.flatMap((finding) => findingLines(finding, views, paper)) : []),
    ...(diff.change === 'changed' ? claimLines(diff, views, paper) : []),
  ]
}

function reportLines({ reports }: AccountDiff, { before, after }: Views, { ink, width }: Paper): string[] {
  const line = (sign: string, view: View | undefined, id: string, what: string) => {
    const known = view?.reportOf(id)
    const title = known?.report.title ? `: ${known.report.title}` : ''
    return wrap(`${what} ${known?.label ?? id}${title}`, width, `  ${sign} `)
  }
  return [
    ...reports.new.flatMap((id) => line(ink.green('+'), after, id, 'report')),
    ...reports.edited.flatMap(({ after: id }) => line(ink.yellow('~'), after, id, 'report edited')),
    ...reports.gone.flatMap((id) => line(ink.red('-'), before, id, 'report')),
  ]
}

function findingLines(finding: FindingDiff, views: Views, { ink, width }: Paper): string[] {
  const { change, question, status, answer, positions } = finding
  const sign = signOf(change, ink)
  const arrow = (before: string | undefined, after: string | undefined) =>
    before === undefined || after === undefined || before === after ? (after ?? before ?? '') : `${before} → ${after}`
  const word = (of: FindingDiff['status']['before']) => (of ? STATUS_WORDS[of].word.toLowerCase() : undefined)
  const facts = [
    arrow(word(status.before), word(status.after)),
    arrow(holders(finding, 'before'), holders(finding, 'after')),
    ...(answer?.before !== undefined && answer.after !== undefined && answer.before !== answer.after
      ? [arrow(answer.before, answer.after)]
      : []),
  ]
  return [
    '',
    ...wrap(question, width, `${sign} `),
    ...wrap(facts.join('; '), width, '  '),
    ...positions.flatMap((position) => positionLines(position, change, views, { ink, width })),
  ]
}

function holders({ outlets, origins }: FindingDiff, at: 'before' | 'after'): string | undefined {
  const [count, of] = [outlets[at], origins[at]]
  return count === undefined || !of ? undefined : formatHolders(count, of)
}

const signOf = (change: 'new' | 'gone' | 'changed' | 'held', ink: Ink): string =>
  ({ new: ink.green('+'), gone: ink.red('-'), changed: ink.yellow('~'), held: ink.dim('~') })[change]

function positionLines(position: PositionDiff, of: FindingDiff['change'], { before, after }: Views, { ink, width }: Paper): string[] {
  const { change, text, outlets, origins } = position
  const told =
    text.before !== undefined && text.after !== undefined && text.before !== text.after
      ? `${text.before} → ${text.after}`
      : (text.after ?? text.before)
  const named = [
    ...gains('from', [...new Set([...outlets.new, ...origins.new])]),
    ...(change === 'gone' || of === 'gone' ? [] : gains('no longer', [...new Set([...outlets.gone, ...origins.gone])])),
  ]
  const view = change === 'gone' ? before : after
  const citations = change === 'held' ? [] : (view?.citations(position.claims) ?? [])
  return [
    ...wrap(
      `${position.earlier ? 'earlier: ' : ''}${told}${named.length ? ` — ${named.join('; ')}` : ''}`,
      width,
      `    ${signOf(change, ink)} `,
    ),
    ...citations
      .slice(0, CITATIONS_MAX)
      .flatMap(({ words, report }) => wrap(`“${clip(words, 200)}” (${report.label})`, width, '        ').map(ink.dim)),
  ]
}

const gains = (word: string, names: readonly string[]): string[] => (names.length ? [`${word} ${names.join(', ')}`] : [])

/** Claims that no report makes any more, by their words; new ones stand with their findings and are counted. */
function claimLines({ claims }: AccountDiff, { before }: Views, { ink, width }: Paper): string[] {
  const gone = before?.citations(claims.gone) ?? []
  return [
    ...(claims.new.length || claims.gone.length ? ['', `  claims: ${claims.new.length} new, ${claims.gone.length} gone`] : []),
    ...gone
      .slice(0, CLAIMS_MAX)
      .flatMap(({ words, report }) => wrap(`“${clip(words, 200)}” (${report.label})`, width, `    ${ink.red('-')} `)),
    ...(gone.length > CLAIMS_MAX ? [`    and ${plural(gone.length - CLAIMS_MAX, 'claim')} more`] : []),
  ]
}
