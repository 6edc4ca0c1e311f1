/**
 * A line that leads to its words: a link that works without a script (to the paragraph) and with one (to the very words).
 *
 * `data-at` lists the passages as "report:start-end", the first first; the page's script marks and steps through them.
 */
import type { ComponentChildren } from 'preact'
import type { Report, Span } from '../../contract/index.js'
import type { Citation } from '../view.js'

/** Passages that one line leads to at most: more would swell the page and help nobody. */
const PASSAGES_MAX = 60

export interface Passage {
  readonly report: Report
  readonly span: Span
}

export const passagesOf = (citations: readonly Citation[]): Passage[] =>
  citations.slice(0, PASSAGES_MAX).map(({ claim, report }) => ({ report: report.report, span: claim }))

/** The attributes of a link to the passages; none if there are none. */
export function linkTo(passages: readonly Passage[]): { readonly href?: string; readonly 'data-at'?: string } {
  const [first] = passages
  if (!first) return {}
  const at = passages.map(({ report, span }) => `${report.id}:${span.start}-${span.end}`).join(' ')
  return { href: `#${paragraphId(first.report, first.span)}`, 'data-at': at }
}

/** The paragraph that a span begins in, as the reports' pane names it. */
export function paragraphId(report: Report, span: Span): string {
  const section = report.sections.find(({ start, end }) => span.start >= start && span.start < end)
  return section ? `${report.id}-${section.start}` : report.id
}

export function Line({ passages, label, className, children }: LineProps) {
  const link = linkTo(passages)
  const classes = className ? `line ${className}` : 'line'
  if (!link.href) return <span class={classes}>{children}</span>
  return (
    <a class={classes} {...link} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </a>
  )
}

/** The same within a drawing, where what leads nowhere is only a group. */
export function DrawnLink({ passages, label, className, children }: LineProps & { readonly label: string }) {
  const link = linkTo(passages)
  const classes = className ?? ''
  if (!link.href) return <g class={classes}>{children}</g>
  return (
    <a class={classes} href={link.href} data-at={link['data-at']} aria-label={label}>
      <title>{label}</title>
      {children}
    </a>
  )
}

export interface LineProps {
  readonly passages: readonly Passage[]
  readonly label?: string
  readonly className?: string
  readonly children?: ComponentChildren
}
