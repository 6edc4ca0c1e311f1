/**
 * Claims that stand in the same words: copied text, or one statement quoted twice.
 *
 * Outside quotations the same run of words means that one text was carried over; within them it means that one person said it once,
 * and neither outlet copied the other. Only claims that share a run of five words are held against each other.
 */
import type { Claim, Link, Span } from '../contract/index.js'
import { onceEach } from '../text/remembered.js'
import { findSharedRuns, type OwnWords, type SharedRun, shinglesOf, wordsWithin } from './alignment.js'
import type { Copy } from './copies.js'
import { groupBy } from './group-by.js'
import { nearestOf } from './nearest.js'
import { numbersDiffer } from './numbers.js'
import type { OriginContext } from './origin.js'

/** A run of own words that no two reporters write alike by chance. */
const certainWords = 12
/** Shorter, it is a doubt, and must be most of the sentence. */
const doubtfulWords = 8
const doubtfulShare = 0.6
/** More of a clause that is less than a sentence. */
const clauseShare = 0.75
/** In two reports of which one is known to carry the other's text. */
const copyShare = 0.5
/** A run in the sentences beside two claims that makes their independence doubtful. */
const nearWords = 8
const proseWords = 5
/** A run within quotations that makes them one statement. */
const statementWords = 5
/** Runs of five that more claims share than this are set phrases. */
const holdersMax = 60

interface Stretch {
  readonly claim: Claim
  /** Of its sentence. */
  readonly span: Span
  /** The sentence's words, quoted ones too. */
  readonly words: string
  readonly own: OwnWords
  readonly quoted: OwnWords
  /** Quotations of its report that nobody says. */
  readonly displayed: readonly Span[]
  /** The claim's own words alone. */
  readonly told: OwnWords
  /** Its own words with those of the sentences right before and after. */
  readonly near: OwnWords
}

/** Links "copied-text" and "same-statement" among claims of different reports. */
export function findTextLinks(claims: readonly Claim[], context: OriginContext): readonly Link[] {
  const stretches = claims
    .map(stretchOf(context))
    .filter((stretch) => stretch !== undefined)
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
  const links: Link[] = []
  for (const [a, b] of findPairs(stretches, (stretch) => stretch.own)) {
    const runs = findSharedRuns(a.own, b.own)
    const certain = isCopied(a, b, runs, context)
    if (certain !== undefined) links.push(toLink(a, b, 'copied-text', certain, runs))
  }
  for (const [a, b] of findPairs(stretches, (stretch) => stretch.quoted)) {
    const runs = findSharedRuns(a.quoted, b.quoted, statementWords)
    // What hangs on a banner two may have read there: one statement only for certain where someone says it.
    const said = runs.some((run) => !isDisplayed(a, run.a) && !isDisplayed(b, run.b))
    if (runs.length) links.push(toLink(a, b, 'same-statement', said, runs))
  }
  links.push(...findShortLinks(stretches, context))
  links.push(...findNearLinks(stretches, links, context))
  return [...links, ...findRetoldLinks(stretches, links, context)]
}

/**
 * The same thing told by nobody in reports of which one carries the other's text, in words that are no copy: an agency tells a thing anew with each
 * version, so both may have it from there. Each claim is held against one of the other report, by the passage that stands nearest.
 */
function findRetoldLinks(stretches: readonly Stretch[], known: readonly Link[], context: OriginContext): readonly Link[] {
  const reportOf = new Map(stretches.map(({ claim }) => [claim.id, claim.report]))
  const joined = new Set(known.map(({ a, b }) => [reportOf.get(a), reportOf.get(b)].sort().join(' ')))
  const byReport = groupBy(stretches.filter(isUnnamed), ({ claim }) => claim.report)
  const reports = [...byReport.keys()].sort()
  return reports.flatMap((one, at) =>
    reports.slice(at + 1).flatMap((other) => {
      const copy = context.copies.get(`${one} ${other}`)
      if (copy?.extent !== 'whole' || joined.has(`${one} ${other}`)) return []
      const [from, to] = copy.report === one ? [one, other] : [other, one]
      const [copies, originals] = [byReport.get(from)!, byReport.get(to)!]
      return copies.flatMap((a) => {
        const b = nearestOf(
          a,
          originals.filter((original) => !numbersDiffer(a.claim, original.claim)),
          context,
        )
        if (!b) return []
        const gap = (run: Copy['spans'][number]): number => Math.abs(run.report.start - a.span.start)
        const long = copy.spans.filter(({ report }) => wordsOf(a.claim.report, report, context) >= nearWords)
        const [run] = [...(long.length ? long : copy.spans)].sort((x, y) => gap(x) - gap(y) || x.report.start - y.report.start)
        if (!run) return []
        return [toLink(a, b, 'copied-text', false, [{ a: run.report, b: run.of }])]
      })
    }),
  )
}

/** The same short sentence within a run that one report has from the other: too short to tell anything alone. */
function findShortLinks(stretches: readonly Stretch[], context: OriginContext): readonly Link[] {
  const alike = groupBy(
    stretches.filter((stretch) => shinglesOf(stretch.own).next().done),
    ({ claim, span }) => context.readings.get(claim.report)!.report.text.slice(span.start, span.end).replace(/\s+/g, ' '),
  )
  const links: Link[] = []
  for (const group of alike.values())
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) {
        const copy = context.copies.get(`${a.claim.report} ${b.claim.report}`)
        const [x, y] = copy?.report === a.claim.report ? [a, b] : [b, a]
        const run = copy?.spans.find((spans) => isWithin(x.span, spans.report) && isWithin(y.span, spans.of))
        if (run) links.push(toLink(a, b, 'copied-text', true, [{ a: a.span, b: b.span }]))
      }
    })
  return links
}

const isDisplayed = ({ displayed }: Stretch, run: Span): boolean => displayed.some(({ start, end }) => start <= run.start && run.end <= end)

/**
 * Claims that nobody is named for, told in other words but beside sentences that both reports print alike: both may have them from one text, so it
 * is a doubt.
 */
function findNearLinks(stretches: readonly Stretch[], known: readonly Link[], context: OriginContext): readonly Link[] {
  const linked = new Set(known.map(({ a, b }) => `${a} ${b}`))
  return findPairs(stretches.filter(isUnnamed), ({ near }) => near).flatMap(([a, b]) => {
    if (linked.has(`${a.claim.id} ${b.claim.id}`)) return []
    const areCopies = context.copies.has(`${a.claim.report} ${b.claim.report}`)
    const runs = findSharedRuns(a.near, b.near).filter(
      (run) =>
        run.words >= nearWords &&
        isProse(a.claim.report, run.a, context) &&
        (areCopies || run.words >= certainWords || tells(a.claim, run.a, context)),
    )
    return runs.length ? [toLink(a, b, 'copied-text', false, runs)] : []
  })
}

const wordsOf = (report: string, { start, end }: Span, context: OriginContext): number =>
  context.readings.get(report)!.report.text.slice(start, end).split(/\s+/).length

/** Names and titles stand alike in many reports; what is between them is somebody's sentence. */
function isProse(report: string, { start, end }: Span, context: OriginContext): boolean {
  const text = context.readings.get(report)!.report.text.slice(start, end)
  return (text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu) ?? []).length >= proseWords
}

/** Whether a run by a claim holds a verb: an office, a place or a load described alike is no sentence of anybody's. */
const tells = (claim: Claim, { start, end }: Span, context: OriginContext): boolean =>
  context.readings
    .get(claim.report)!
    .sentences.slice(Math.max(0, claim.at.sentence - 1), claim.at.sentence + 2)
    .some(({ words }) => words.some((word) => word.upos === 'VERB' && start <= word.start && word.end <= end))

const isUnnamed = ({ claim }: Stretch): boolean => ['outlet', 'agency', 'unnamed'].includes(claim.chain.at(-1)?.kind ?? 'outlet')

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end + 1

/** Whether both stand in copied text: true for certain, false in doubt, undefined where they do not. */
function isCopied(a: Stretch, b: Stretch, runs: readonly SharedRun[], context: OriginContext): boolean | undefined {
  const longest = Math.max(0, ...runs.map((run) => run.words))
  const share = runs.reduce((sum, run) => sum + run.words, 0) / Math.max(1, Math.min(a.own.own, b.own.own))
  if (longest >= certainWords) return true
  // The quotation that breaks a sentence shortens its runs, and two who break it alike wrote it once.
  if (longest >= doubtfulWords && a.words === b.words) return true
  const copy = context.copies.get(`${a.claim.report} ${b.claim.report}`)
  // Where one carries a passage only, a phrase in common need not be of it.
  if (copy && share >= copyShare && (copy.extent === 'whole' || longest >= doubtfulWords)) return true
  return longest >= doubtfulWords && (share >= doubtfulShare || isOneClause(a, b)) ? false : undefined
}

/** Whether two claims are one clause, whatever sentences hold them: "a tram caught fire in Harbour Road" within a look back. */
function isOneClause({ told: a }: Stretch, { told: b }: Stretch): boolean {
  const runs = findSharedRuns(a, b)
  const shared = runs.reduce((sum, run) => sum + run.words, 0)
  return runs.some((run) => run.words >= doubtfulWords) && shared >= clauseShare * Math.min(a.own, b.own)
}

/** A claim stands in several findings: its words are cut out once a story. */
const stretchOf = onceEach((context: OriginContext) => onceEach((claim: Claim) => toStretch(claim, context)))

/** The words of the sentence in which the claim stands. */
function toStretch(claim: Claim, context: OriginContext): Stretch | undefined {
  const words = context.words(claim.report)
  if (!words) return undefined
  const sentences = context.readings.get(claim.report)?.sentences ?? []
  const sentence = sentences[claim.at.sentence]
  const span: Span = sentence && sentence.start <= claim.start && claim.end <= sentence.end ? sentence : claim
  const near: Span = {
    start: sentences[claim.at.sentence - 1]?.start ?? span.start,
    end: sentences[claim.at.sentence + 1]?.end ?? span.end,
  }
  return {
    claim,
    span,
    words: toKey(context.readings.get(claim.report)?.report.text.slice(span.start, span.end) ?? ''),
    own: wordsWithin(words.own, span),
    quoted: wordsWithin(words.quoted, span),
    told: wordsWithin(words.own, claim),
    near: wordsWithin(words.own, near),
    displayed: words.displayed,
  }
}

const toKey = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

function findPairs(stretches: readonly Stretch[], wordsOf: (stretch: Stretch) => OwnWords): readonly (readonly [Stretch, Stretch])[] {
  const holders = new Map<string, number[]>()
  stretches.forEach((stretch, index) => {
    for (const [, shingle] of shinglesOf(wordsOf(stretch))) {
      const list = holders.get(shingle)
      if (!list) holders.set(shingle, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  })
  const pairs = new Set<number>()
  for (const list of holders.values()) {
    if (list.length > holdersMax) continue
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++)
        if (stretches[list[i]!]!.claim.report !== stretches[list[j]!]!.claim.report) pairs.add(list[i]! * stretches.length + list[j]!)
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [stretches[Math.floor(pair / stretches.length)]!, stretches[pair % stretches.length]!] as const)
}

function toLink(a: Stretch, b: Stretch, kind: Link['kind'], certain: boolean, runs: readonly Pick<SharedRun, 'a' | 'b'>[]): Link {
  const spans = runs.flatMap((run) => [
    { report: a.claim.report, ...run.a },
    { report: b.claim.report, ...run.b },
  ])
  return {
    a: a.claim.id,
    b: b.claim.id,
    kind,
    certain,
    spans: spans.sort((x, y) => (x.report < y.report ? -1 : x.report > y.report ? 1 : x.start - y.start)),
  }
}
