/**
 * What accounts learnt between two times: reports and findings that are new, statuses and answers that changed, claims that are gone.
 *
 * Pure. Accounts are paired by their reports, findings and positions by the claims they rest on, claims by their outlet and words: so a page
 * that was edited silently takes away only what it no longer says. Knows nothing of how either account came to be.
 */
import type {
  Account,
  AccountDiff,
  AccountFile,
  Claim,
  DiffFile,
  Finding,
  FindingDiff,
  Position,
  PositionDiff,
  Report,
} from '../contract/index.js'
import { type Pairs, shared, toPairs } from './pair.js'

/** Every account of either, those of the later first, in its order. */
export function diffAccounts(before: Pick<AccountFile, 'accounts'>, after: Pick<AccountFile, 'accounts'>): DiffFile {
  const [olds, nows] = [toSides(before.accounts), toSides(after.accounts)]
  const likeness = (a: Side, b: Side) => shared(a.pages, b.pages)
  const { both, gone, fresh } = toPairs(olds, nows, likeness)
  const nearest = (side: Side, others: readonly Side[]): string | undefined => {
    const [best] = others.filter((other) => likeness(side, other) > 0).sort((a, b) => likeness(side, b) - likeness(side, a))
    return best?.account.id
  }
  const changes = new Map<Side, AccountDiff>([
    ...both.map((pair) => [pair.after, toChange(pair.before, pair.after)] as const),
    ...fresh.map((side) => [side, { ...toChange(NONE, side), ...related(nearest(side, olds)) }] as const),
  ])
  return {
    format: 'rashomon/diff@1',
    accounts: [
      ...nows.map((side) => changes.get(side)!),
      ...gone.map((side) => ({ ...toChange(side, NONE), ...related(nearest(side, nows)) })),
    ],
  }
}

/** Whether anything at all is told. */
export const isSame = ({ accounts }: DiffFile): boolean => accounts.every(({ change }) => change === 'same')

const related = (id: string | undefined): { related?: string } => (id === undefined ? {} : { related: id })

/** An account with what its parts are known by. */
interface Side {
  readonly account: Pick<Account, 'reports' | 'claims' | 'findings'> & Partial<Account>
  /** Reports by id and by page. */
  readonly pages: ReadonlySet<string>
  /** A report's page, by its id. */
  readonly pageOf: ReadonlyMap<string, string>
  /** A claim's page and words, by its id. */
  readonly keys: ReadonlyMap<string, string>
  /** Keys of the claims of a finding's positions, as they are asked for. */
  readonly told: WeakMap<readonly Position[], ReadonlySet<string>>
}

const NONE: Side = {
  account: { reports: [], claims: [], findings: [] },
  pages: new Set(),
  pageOf: new Map(),
  keys: new Map(),
  told: new WeakMap(),
}

/** A page is what stays when its words change: its address, or the file if no other report was read from it. */
function toSides(accounts: readonly Account[]): Side[] {
  const files = new Map<string, number>([['stdin', 2]])
  for (const { file } of accounts.flatMap(({ reports }) => reports)) if (file !== undefined) files.set(file, (files.get(file) ?? 0) + 1)
  const toPage = ({ id, url, file }: Report) => url ?? (file !== undefined && files.get(file) === 1 ? file : id)
  return accounts.map((account) => {
    const pageOf = new Map(account.reports.map((report) => [report.id, toPage(report)]))
    const keyOf = ({ report, text, polarity }: Claim) => [pageOf.get(report) ?? report, polarity, text.replace(/\s+/g, ' ').toLowerCase()]
    return {
      account,
      pages: new Set([...pageOf].flat()),
      pageOf,
      keys: new Map(account.claims.map((claim) => [claim.id, keyOf(claim).join('\t')])),
      told: new WeakMap(),
    }
  })
}

function toChange(before: Side, after: Side): AccountDiff {
  const reports = diffReports(before, after)
  const [old, now] = [new Set(before.keys.values()), new Set(after.keys.values())]
  const claims = {
    new: after.account.claims.filter(({ id }) => !old.has(after.keys.get(id)!)).map(({ id }) => id),
    gone: before.account.claims.filter(({ id }) => !now.has(before.keys.get(id)!)).map(({ id }) => id),
  }
  const findings = diffFindings(before, after)
  const isNothing = [...Object.values(reports), ...Object.values(claims), findings].every((list) => list.length === 0)
  return {
    change: before === NONE ? 'new' : after === NONE ? 'gone' : isNothing ? 'same' : 'changed',
    id: between(before.account.id, after.account.id),
    title: after.account.title ?? before.account.title ?? '',
    reports,
    claims,
    findings,
  }
}

const between = <T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

function diffReports(before: Side, after: Side): AccountDiff['reports'] {
  const pairs = toPairs(
    before.account.reports.filter(({ id }) => !after.pageOf.has(id)),
    after.account.reports.filter(({ id }) => !before.pageOf.has(id)),
    (a, b) => Number(before.pageOf.get(a.id) === after.pageOf.get(b.id)),
  )
  return {
    new: pairs.fresh.map(({ id }) => id),
    gone: pairs.gone.map(({ id }) => id),
    edited: pairs.both.map((pair) => ({ before: pair.before.id, after: pair.after.id })),
  }
}

/** In the later account's order, by importance; what is gone stands last. */
function diffFindings(before: Side, after: Side): readonly FindingDiff[] {
  const { both, gone, fresh } = toPairs(before.account.findings, after.account.findings, (a, b) => likeFindings(a, b, before, after))
  const changes = new Map<Finding, FindingDiff | undefined>([
    ...both.map((pair) => [pair.after, toFindingChange(pair.before, pair.after, before, after)] as const),
    ...fresh.map((finding) => [finding, toFindingChange(undefined, finding, before, after)] as const),
  ])
  return [
    ...after.account.findings.map((finding) => changes.get(finding)),
    ...gone.map((finding) => toFindingChange(finding, undefined, before, after)),
  ].filter((change) => change !== undefined)
}

/** The claims that two findings share; where new reports brought other claims, one question of one event is one question. */
function likeFindings(a: Finding, b: Finding, before: Side, after: Side): number {
  if (a.kind !== b.kind || a.measure !== b.measure) return 0
  const isAsked = a.question === b.question && a.event === b.event
  return shared(keysOf(a.positions, before), keysOf(b.positions, after)) + (isAsked ? 0.5 : 0)
}

function keysOf(item: readonly Position[], side: Side): ReadonlySet<string> {
  const keys = side.told.get(item) ?? new Set(item.flatMap(({ claims }) => claims.map((id) => side.keys.get(id) ?? id)))
  side.told.set(item, keys)
  return keys
}

/** Undefined where nothing changed. */
function toFindingChange(old: Finding | undefined, now: Finding | undefined, before: Side, after: Side): FindingDiff | undefined {
  const positions = diffPositions(old?.positions ?? [], now?.positions ?? [], before, after)
  const known = now ?? old!
  const answer = between(old?.positions[0]?.text, now?.positions[0]?.text)
  const isTyped = known.kind === 'when' || known.kind === 'where' || known.kind === 'who' || known.kind === 'how-many'
  if (old && now && !positions.length && old.status === now.status && isOne(old.origins, now.origins)) return undefined
  return {
    change: old ? (now ? 'changed' : 'gone') : 'new',
    question: known.question,
    kind: known.kind,
    id: between(old?.id, now?.id),
    status: between(old?.status, now?.status),
    outlets: between(old?.outlets, now?.outlets),
    origins: between(old?.origins, now?.origins),
    ...(isTyped ? { answer } : {}),
    positions,
  }
}

const isOne = (a: Finding['origins'], b: Finding['origins']): boolean => a.low === b.low && a.high === b.high

function diffPositions(olds: readonly Position[], nows: readonly Position[], before: Side, after: Side): readonly PositionDiff[] {
  const likeness = (a: Position, b: Position) => shared(keysOf([a], before), keysOf([b], after)) + (a.text === b.text ? 0.5 : 0)
  const { both, gone, fresh }: Pairs<Position> = toPairs(olds, nows, likeness)
  const of = (change: PositionDiff['change'], old: Position | undefined, now: Position | undefined): PositionDiff => ({
    change,
    text: between(old?.text, now?.text),
    ...(now?.earlier ? { earlier: true } : {}),
    outlets: diffNames(old?.outlets, now?.outlets),
    origins: diffNames(old?.origins, now?.origins),
    claims: (now ?? old)?.claims ?? [],
  })
  const held = both
    .map((pair) => ({ ...pair, told: of('held', pair.before, pair.after) }))
    .filter(({ before: a, after: b, told }) => !isHeld(a, b, told))
  const changes = new Map<Position, PositionDiff>([
    ...held.map(({ after: position, told }) => [position, told] as const),
    ...fresh.map((position) => [position, of('new', undefined, position)] as const),
  ])
  return [...nows.flatMap((position) => changes.get(position) ?? []), ...gone.map((position) => of('gone', position, undefined))]
}

/** Whether nothing about a position changed. */
const isHeld = (a: Position, b: Position, { outlets, origins }: PositionDiff): boolean =>
  a.text === b.text &&
  Boolean(a.earlier) === Boolean(b.earlier) &&
  [...outlets.new, ...outlets.gone, ...origins.new, ...origins.gone].length === 0

function diffNames(before: readonly string[] = [], after: readonly string[] = []): { new: readonly string[]; gone: readonly string[] } {
  return { new: after.filter((name) => !before.includes(name)), gone: before.filter((name) => !after.includes(name)) }
}
