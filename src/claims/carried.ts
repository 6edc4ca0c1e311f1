/**
 * Who carries a report's words to the reader: its outlet, and the agency whose text it is.
 *
 * An agency's text may end within the page that carries it: a page that goes on with other things behind the agency's foot
 * tells them in its own voice, until a line hands over to the agency again.
 */
import { basename } from 'node:path'
import type { Report, Source, Span } from '../contract/index.js'
import { fullName, mediaKindOf } from './media-names.js'

/** Fewer paragraphs than these before the foot are no text of an agency, and fewer behind it only a note. */
const BEFORE_MIN = 3
const BEHIND_MIN = 2
/** "___", "Arland Press writers Ann Reed and Karl Lowe contributed", "(Reporting by Ann Reed)". */
const FOOT = /^_{3,}|\b(?:writers?|journalists?|correspondents?)\b.*\b(?:contributed|in \p{Lu})|^\(?(?:additional )?reporting by\b/iu
/** "The Arland Press reports:" */
const HANDS_OVER = /^(?:the )?(.{2,60}?) (?:reports|writes|says|adds):$/i

/** The sources with which the chain of whatever stands at a span begins. */
export function toCarriers(report: Report): (span: Span) => readonly Source[] {
  const name = report.outlet ?? (report.file ? basename(report.file) : report.id)
  const outlet: Source = { name, kind: 'outlet' }
  if (!report.agency || report.agency.toLowerCase() === name.toLowerCase()) return () => [outlet]
  const both: readonly Source[] = [outlet, { name: report.agency, kind: mediaKindOf(report.agency) ?? 'agency' }]
  const outside = outsideAgency(report)
  return ({ start }) => (outside.some((span) => span.start <= start && start < span.end) ? [outlet] : both)
}

/** The stretches of a report that are not its agency's; none where the whole is. */
function outsideAgency(report: Report): readonly Span[] {
  if (!report.agency) return []
  const { sections, text } = report
  const foot = sections.findIndex(
    ({ kind, start, end }) => kind === 'boilerplate' && FOOT.test(text.slice(start, Math.min(end, start + 400))),
  )
  if (foot < 0 || countBodies(sections.slice(0, foot)) < BEFORE_MIN || countBodies(sections.slice(foot)) < BEHIND_MIN) return []
  const outside: Span[] = []
  let isAgency = false
  for (const { kind, start, end } of sections.slice(foot)) {
    if (kind === 'boilerplate') {
      const by = HANDS_OVER.exec(text.slice(start, Math.min(end, start + 80)).trim())?.[1]
      isAgency = by !== undefined && fullName(by) === fullName(report.agency)
    } else if (!isAgency) outside.push({ start, end })
  }
  return outside
}

const countBodies = (sections: Report['sections']): number => sections.filter(({ kind }) => kind === 'body').length
