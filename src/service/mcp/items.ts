/**
 * What the answers are made of: an account's sentences, findings, positions, entries and reports as items, each with its citations.
 *
 * Pure. Items are bounded: what does not fit in one stands in the next (a position with many claims), or is asked for by its id.
 */
import { z } from 'zod'
import { addressingNotes } from '../../check/draft.js'
import type { Finding, Position, Report } from '../../contract/index.js'
import { markOf, originsOf, outletsOf, type View } from '../../show/view.js'
import { Citation, citeClaims, citeSpan, Holders, outletOf, Quoted, QuotedTime, quote, quoteHolders, quoteTime, shorten } from './quoted.js'

const citationsOfLine = 3
const citationsOfPosition = 6
const positionsOfFinding = 6
const idsMax = 12

const Origins = z.object({ low: z.int(), high: z.int() }).describe('how few and how many independent origins there may be')
const Answer = {
  answer: Quoted,
  earlier: z.boolean().optional().describe('a later answer has taken its place'),
  denied: z.boolean().optional().describe('this position says that it is not so'),
}

export const SentenceItem = z.object({
  kind: z.literal('sentence'),
  sentence: Quoted,
  findings: z.array(z.string()),
  citations: z.array(Citation),
})
export const FindingItem = z.object({
  kind: z.literal('finding'),
  finding: z.string(),
  question: Quoted,
  status: z.string(),
  outlets: z.int(),
  origins: Origins,
  silent: z.int().describe('reports that do not say'),
  positions: z.array(z.object({ ...Answer, claims: z.int(), heldBy: Holders, citations: z.array(Citation) })),
  morePositions: z.int().optional(),
})
export const EventItem = z.object({
  kind: z.literal('event'),
  when: QuotedTime,
  event: Quoted,
  of: z.string().describe('main: of the happening; background: before it; expected'),
  citations: z.array(Citation),
})
export const ReportItem = z.object({
  kind: z.literal('report'),
  report: z.string(),
  about: z.object({
    quoted: z.literal(true),
    outlet: z.string(),
    agency: z.string().optional(),
    title: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
  }),
  length: z.int().describe('of its text, in UTF-16 code units'),
  copyOf: z.object({ report: z.string(), share: z.number() }).optional(),
  citations: z.array(Citation),
})
export const PositionItem = z.object({
  kind: z.literal('position'),
  finding: z.string(),
  question: Quoted,
  status: z.string(),
  outlets: z.int(),
  origins: Origins,
  position: z.int().describe('from 1'),
  positions: z.int(),
  ...Answer,
  heldBy: Holders,
  claims: z.int(),
  from: z.int().describe('the first of these citations among the position’s claims, from 1'),
  citations: z.array(Citation),
})
export const NoteItem = z.object({
  kind: z.literal('note'),
  code: z.string(),
  severity: z.string(),
  report: z.string().optional(),
  message: Quoted,
  remedy: z.string(),
})
export const ClaimItem = z.object({ kind: z.literal('claim'), claim: z.string(), citations: z.array(Citation) })

/** An account in reading order: summary, findings, timeline, reports, notes on what is in doubt. */
export function accountItems(view: View) {
  const { summary, findings, timeline, reports, notes } = view.account
  return [
    ...summary.map(
      ({ text, claims, findings }): z.infer<typeof SentenceItem> => ({
        kind: 'sentence',
        sentence: quote(text),
        findings: findings.slice(0, idsMax),
        citations: citeClaims(view, claims, citationsOfLine),
      }),
    ),
    ...findings.map((finding) => findingItem(view, finding)),
    ...timeline.map(
      ({ when, text, kind, claims }): z.infer<typeof EventItem> => ({
        kind: 'event',
        when: quoteTime(when),
        event: quote(text),
        of: kind,
        citations: citeClaims(view, claims, citationsOfLine),
      }),
    ),
    ...reports.map(reportItem),
    ...[...notes, ...reports.flatMap(addressingNotes)].map(
      ({ code, severity, where, message, remedy }): z.infer<typeof NoteItem> => ({
        kind: 'note',
        code,
        severity,
        ...(where?.report === undefined ? {} : { report: where.report }),
        message: quote(message),
        remedy,
      }),
    ),
  ]
}

function findingItem(view: View, finding: Finding): z.infer<typeof FindingItem> {
  const { id, question, status, outlets, origins, silent, positions } = finding
  return {
    kind: 'finding',
    finding: id,
    question: quote(question),
    status,
    outlets,
    origins,
    silent: silent.length,
    positions: positions.slice(0, positionsOfFinding).map((position) => ({
      ...answerOf(view, position),
      claims: position.claims.length,
      heldBy: quoteHolders(outletsOf(view, position), originsOf(view, position)),
      citations: citeClaims(view, position.claims, 1),
    })),
    ...(positions.length > positionsOfFinding ? { morePositions: positions.length - positionsOfFinding } : {}),
  }
}

/** Every position with every claim that holds it: an item for each handful of citations. */
export const positionItems = (view: View, finding: Finding): z.infer<typeof PositionItem>[] =>
  finding.positions.flatMap((position, index) => {
    const { id, question, status, outlets, origins, positions } = finding
    const all = citeClaims(view, position.claims)
    return starts(all.length).map((from) => ({
      kind: 'position' as const,
      finding: id,
      question: quote(question),
      status,
      outlets,
      origins,
      position: index + 1,
      positions: positions.length,
      ...answerOf(view, position),
      heldBy: quoteHolders(outletsOf(view, position), originsOf(view, position)),
      claims: all.length,
      from: from + 1,
      citations: all.slice(from, from + citationsOfPosition),
    }))
  })

const starts = (count: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(count / citationsOfPosition)) }, (_, part) => part * citationsOfPosition)

const answerOf = (view: View, position: Position) => ({
  answer: quote(position.text),
  ...(position.earlier ? { earlier: true } : {}),
  ...(markOf(view, position) === 'denied: ' ? { denied: true } : {}),
})

function reportItem(report: Report): z.infer<typeof ReportItem> {
  const { id, agency, title, published, url, text, copyOf, sections } = report
  const head = sections.find(({ kind }) => kind === 'headline') ??
    sections.find(({ kind }) => kind === 'body') ?? { start: 0, end: text.length }
  return {
    kind: 'report',
    report: id,
    about: {
      quoted: true,
      outlet: outletOf(report),
      ...(agency ? { agency: shorten(agency, 300) } : {}),
      ...(title ? { title: shorten(title, 300) } : {}),
      ...(published ? { published: published.start } : {}),
      ...(url ? { url: shorten(url, 1000) } : {}),
    },
    length: text.length,
    ...(copyOf ? { copyOf } : {}),
    citations: [citeSpan(report, head)],
  }
}
