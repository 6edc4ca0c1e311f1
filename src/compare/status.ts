/**
 * What the positions of a finding amount to, decided in the order of docs/account.md: disputed, revised, corroborated, repeated, single.
 *
 * Time settles a difference only where it is known to: reports without a date, or of one day, never make a revision.
 */
import type { Link, Status } from '../contract/index.js'
import type { Evidence } from './evidence.js'
import { hourMs } from './times.js'
import type { ClaimView } from './view.js'

export interface Stand {
  readonly views: readonly ClaimView[]
  /** Those of them that only recall it ("had earlier put it at four"): they do not hold it. */
  readonly recalled?: ReadonlySet<ClaimView>
  /** Those whose words another stand's value meets as well ("dozens"): they neither hold it against the other nor say when it held. */
  readonly loose?: ReadonlySet<ClaimView>
  /** Those that say that it took another's place ("rises to seven"). */
  readonly fresh?: ReadonlySet<ClaimView>
}

/** The status, and the order of the stands by time, the newest first. */
export function decideStands(
  stands: readonly Stand[],
  evidence: Evidence,
  running: boolean,
): { readonly status: Status; readonly newestFirst: readonly number[] } {
  const newestFirst = stands.map((_, at) => at).sort((a, b) => newestOf(stands[b]!) - newestOf(stands[a]!) || a - b)
  const status = stands.length > 1 && isSuperseded(stands) ? 'revised' : decideStatus(stands.map(holding), evidence, running)
  return { status, newestFirst }
}

/** When a stand was last held; before everything for one that is only recalled. */
function newestOf(stand: Stand): number {
  const { fresh } = stand
  const held = stand.views.some((view) => !stand.recalled?.has(view)) ? holding(stand).views : []
  if (!held.length) return Number.NEGATIVE_INFINITY
  const last = Math.max(...held.map(({ published }) => published?.start ?? 0))
  return last + (fresh?.size ? hourMs : 0)
}

const holding = ({ views, recalled, loose }: Stand): Stand => {
  const held = views.filter((view) => !recalled?.has(view))
  const firm = held.filter((view) => !loose?.has(view))
  return { views: firm.length ? firm : held.length ? held : views }
}

/**
 * Whether the reports themselves say that one number took the place of the others: all others are only recalled, or a report says so and none that is
 * known to be later holds another.
 */
function isSuperseded(stands: readonly Stand[]): boolean {
  const held = stands.filter(({ views, recalled }) => views.some((view) => !recalled?.has(view)))
  if (held.length < 2) return held.length === 1
  const told = stands.some(({ recalled, fresh }) => recalled?.size || fresh?.size)
  if (!told) return false
  return held.some((stand) => {
    const first = Math.min(
      ...stand.views.filter((view) => !stand.recalled?.has(view)).map(({ published }) => published?.start ?? Number.POSITIVE_INFINITY),
    )
    const others = held.filter((other) => other !== stand)
    const says = stand.fresh?.size || others.some(({ recalled }) => recalled?.size)
    return (
      says &&
      Number.isFinite(first) &&
      others.every(({ views, recalled, fresh }) =>
        views.every((view) => recalled?.has(view) || (!fresh?.has(view) && view.published !== undefined && view.published.start <= first)),
      )
    )
  })
}

/** The status of positions that cannot hold together (two or more), or of one. `running` says whether the value may grow with time. */
export function decideStatus(stands: readonly Stand[], evidence: Evidence, running: boolean, more: readonly Link[] = []): Status {
  if (stands.length > 1) {
    const originSets = stands.map(({ views }) => new Set(views.map((view) => evidence.originOf(view))))
    const origins = new Set(originSets.flatMap((set) => [...set]))
    const ordered = isOrdered(stands)
    if (origins.size === 1 && ordered) return 'revised'
    if (running && (ordered || isOutgrown(stands))) return 'revised'
    if (origins.size > 1) return concedes(stands, evidence) ? 'revised' : 'disputed'
    return 'revised'
  }
  const views = stands[0]?.views ?? []
  if (evidence.count(views, more).low >= 2) return 'corroborated'
  return new Set(views.map((view) => evidence.outletOf(view))).size >= 2 ? 'repeated' : 'single'
}

/** Whether the stands follow each other in time: all reports of one before all of the next, days apart or at known hours. */
export function isOrdered(stands: readonly Stand[], inGivenOrder = false): boolean {
  const spans: { start: number; end: number }[] = []
  for (const { views } of stands) {
    let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { published } of views) {
      if (!published) return false
      start = Math.min(start, published.start)
      end = Math.max(end, published.end)
    }
    spans.push({ start, end })
  }
  if (!inGivenOrder) spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return spans.every(({ start }, at) => at === 0 || start - spans[at - 1]!.end >= (isKnownToTheHour(stands) ? hourMs / 2 : 0))
}

/** Whether one stand begins after all others have ended: what every later report says, however those before it lay to each other. */
function isOutgrown(stands: readonly Stand[]): boolean {
  const startOf = ({ views }: Stand): number => Math.min(...views.map(({ published }) => published?.start ?? Number.NEGATIVE_INFINITY))
  const newest = stands.reduce((last, stand) => (startOf(stand) > startOf(last) ? stand : last))
  const before = { views: stands.filter((stand) => stand !== newest).flatMap(({ views }) => views) }
  return isOrdered([before, newest], true)
}

const isKnownToTheHour = (stands: readonly Stand[]): boolean =>
  stands.every(({ views }) => views.every(({ published }) => published !== undefined && published.end - published.start <= hourMs))

/** Whether everyone who denies says the opposite in a later report. */
function concedes(stands: readonly Stand[], evidence: Evidence): boolean {
  const denying = stands.flatMap(({ views }) => views).filter(({ claim }) => claim.polarity === 'denied')
  const affirming = stands.flatMap(({ views }) => views).filter(({ claim }) => claim.polarity === 'affirmed')
  if (!denying.length || !affirming.length) return false
  return denying.every((no) =>
    affirming.some(
      (yes) => evidence.originOf(yes) === evidence.originOf(no) && yes.published && no.published && yes.published.start >= no.published.end,
    ),
  )
}
